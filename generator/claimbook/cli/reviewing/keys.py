"""The keys of a review: which are active at a question, and what each does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.values import RECORDS

FIELDS = {
    "S": "says",
    "A": "about",
    "M": "metric",
    "F": "amount",
    "C": "change",
    "P": "period",
    "D": "as_of",
    "K": "kind",
    "B": "speaker",
    "O": "source",
    "Q": "quote",
}
"""The capital letters that change a field of a claim."""
_DECIDING = (
    ("a", "accept"),
    ("e", "edit"),
    ("f", "another field"),
    ("x", "leave out"),
    ("+", "new"),
    ("t", "lists"),
)
_MOVING = (
    ("s", "skip"),
    ("n", "next"),
    ("b", "back"),
    ("r", "name"),
    ("d", "drop"),
    ("c", "new claim"),
    ("j", "jump"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
_PUBLISHING = (
    ("l", "look through"),
    ("c", "new claim"),
    ("p", "publish"),
    ("s", "keep it a draft"),
    ("j", "jump"),
    ("u", "undo"),
    ("q", "quit"),
)
_READING = (
    ("f", "another field"),
    ("b", "back"),
    ("r", "rename"),
    ("d", "drop"),
    ("c", "new claim"),
    ("j", "jump"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
_HELP = (
    ("a", "accepts the value"),
    ("Enter", "accepts this and all that only need confirming"),
    ("1 to 9", "chooses the value with that number"),
    ("A to S", "changes the field with that letter; O is the source"),
    ("e", "lets you type another value, which is checked"),
    ("x", "leaves the field out"),
    ("+", "adds an entity or a metric to the book"),
    ("=", "repeats an earlier decision for all listed claims"),
    ("t", "lists what only needs confirming, many on a page"),
    ("f", "changes a field by its name, such as `note`"),
    ("r", "renames an entity, metric or outlet, or merges two"),
    ("d", "drops this claim or record"),
    ("c", "adds a claim for a figure or words that have none"),
    ("u", "undoes the last decision, then the one before"),
    ("s n o", "leaves the question, claim, article for later"),
    ("b", "goes back to the previous claim, decided or not"),
    ("j", "lists the claims, and jumps to one"),
    ("q", "quits; all is saved, and the next review continues"),
)


def show_keys(
    question: Question,
    standing: int = 0,
    *,
    listed: bool = False,
    brief: bool = False,
    asks: bool = False,
) -> Iterator[Text]:
    """Yield the keys that are active at a question; `standing` is how many values one key accepts.

    `listed` is whether there are values with numbers, for a line that is typed. If `brief`, yield
    only the keys that decide the question. `asks` is whether something of the claim that is shown
    is still open, so that Enter asks about it.
    """
    if question.place.round is Round.PUBLISH:
        yield write_keys(_PUBLISHING)
    elif question.chosen:
        numbers = [("a number and Enter", "choose one")] if listed else []
        numbers += [("+", "adds a new one")] if question.mark.field in RECORDS else []
        mark = question.mark
        written = bool(mark.written)
        empty = [("an empty line", "leaves it out")] if written and question.may_be_absent else []
        kept = "keeps it" if written or mark.entry.given.get(mark.field) else "leaves it empty"
        yield write_keys([("Enter", kept), *numbers, *empty, ("Escape", "goes back")])
    elif question.is_reading:
        entering = ("Enter", "decide what is open" if asks else "it is right")
        changing = ("e", "change") if question.sheet.noun else ("A–S", "change")
        yield write_keys([entering, changing, *_READING])
    else:
        deciding, moving = _list_deciding(question, standing)
        yield write_keys([*deciding, ("?", "other keys")] if brief else deciding)
        if not brief:
            yield write_keys(moving)


def _list_deciding(question: Question, standing: int) -> Iterator[list[tuple[str, str]]]:
    """Yield the keys that decide a question, then those that go elsewhere."""
    mark = question.mark
    idle = {"a" * (not mark.written or bool(question.fault)), "x" * (not question.may_be_absent)}
    if mark.field not in RECORDS:
        idle |= {"+"}
    if question.sheet.noun:
        idle |= {"n", "b", "d" * (question.claim is not None)}
    elif "quote" not in mark.entry.fields:
        idle |= {"n", "r", "d", "b"}
    if question.opened:
        idle |= {"t", "b", "n", "j", "c"}
    elif question.place.round is not Round.MARKS:
        idle |= {"t", "b"}
    entering = [("Enter", f"all {standing}")] if standing > 1 else []
    if question.is_unfinished:
        entering = [("Enter", "edit")]
        idle |= {"e"}
    back = (("Escape", "back"),) if question.opened else ()
    words = {"a": "keep it as it is"} if question.is_unfinished else {}
    if mark.field == "speaker":
        words["x"] = "the article itself says so"
    for keys in ((*entering, *_DECIDING), (*back, *_MOVING)):
        yield [(key, words.get(key, word)) for key, word in keys if key not in idle]


def write_keys(keys: Iterable[tuple[str, str]]) -> Text:
    """Return keys, each with what it does."""
    return Text("  ").join(
        Text.assemble((f" {key}", "bold cyan"), f" {word}") for key, word in keys
    )


def list_help(question: Question) -> Iterator[tuple[str, str]]:
    """Yield the keys of a question, or of a claim that is looked through, with what each does."""
    if not question.is_reading:
        yield from _HELP
        return
    yield "Enter", "says that all is right, or asks what is still open"
    if question.sheet.noun:
        yield "e", "lets you change it"
    active = {"" if question.sheet.noun else "A to S", *(key for key, _ in _READING)}
    yield from ((key, words) for key, words in _HELP if key in active)


def show_help(keys: Iterable[tuple[str, str]] = _HELP) -> Iterator[Text]:
    """Yield what each key does, in rows that fit a terminal of 60 columns and 20 rows."""
    for key, words in keys:
        yield Text.assemble((f" {key:<7}", "bold cyan"), words)
    yield Text(" any key goes back to the question", style="dim")
