"""The keys of a review: which do something at a question, and what each of them does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question

_DECIDING = (
    ("a", "accept"),
    ("e", "edit"),
    ("x", "leave out"),
    ("f", "other field"),
    ("t", "the rest"),
)
_MOVING = (
    ("s", "skip"),
    ("n", "next"),
    ("r", "rename"),
    ("d", "drop"),
    ("j", "jump"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
_PUBLISHING = (
    ("l", "look through"),
    ("p", "publish"),
    ("s", "keep it a draft"),
    ("j", "jump"),
    ("u", "undo"),
    ("q", "quit"),
)
_READING = (
    ("Enter", "it is right"),
    ("f", "field"),
    ("r", "rename"),
    ("d", "drop"),
    ("j", "jump"),
    ("u", "undo"),
    ("q", "quit"),
)
_HELP = (
    ("a", "accepts the value that stands there, and takes the mark away"),
    ("1 to 9", "choose a value that is listed"),
    ("=", "decides others that ask the same as the last decision was; it is shown where there are"),
    ("t", "takes the rest of the article: lists what nothing speaks against, which Enter accepts,"),
    ("", "and why the other claims stay"),
    ("e", "lets you type another value; it is compared with the article before it is written"),
    ("x", "leaves the field out"),
    ("s", "skips this question; the next review asks it again"),
    ("n", "skips the rest of this claim"),
    ("o", "leaves the rest of this article for later and goes on to the next one"),
    ("f", "changes another field of this claim, such as `says`, or takes it out if you empty it"),
    ("r", "gives an entity, a metric or an outlet another name; with the name of one that the"),
    ("", "book has, the two become one; where they differ, you are asked first"),
    ("d", "takes this claim or record out of the file, once you have confirmed it with y"),
    ("j", "lists the claims with what is left of each, and goes to the one that you choose"),
    ("u", "takes back the last decision, or returns to what you skipped"),
    ("+", "adds an entity or a metric that the book does not have yet"),
    ("Escape", "goes back from a line that you type, as Ctrl-C does; nothing is changed"),
    ("q", "stops. What was decided is written; the next review goes on from here"),
)


def show_keys(question: Question) -> Iterator[Text]:
    """Yield the keys that do something at a question, on lines that no terminal has to wrap."""
    if question.place.round is Round.PUBLISH:
        yield _write_keys(_PUBLISHING)
    elif question.is_reading:
        yield _write_keys(_READING)
    else:
        yield from _show_deciding(question)


def _show_deciding(question: Question) -> Iterator[Text]:
    mark = question.mark
    idle = {"a" * (not mark.written or bool(question.fault)), "x" * (not mark.optional)}
    if question.sheet.noun:
        idle |= {"n", "" if question.fault else "f"}
    elif "quote" not in mark.entry.fields:
        idle |= {"n", "f", "r", "d"}
    if question.place.round is not Round.MARKS:
        idle |= {"t"}
    for keys in (_DECIDING, _MOVING):
        yield _write_keys([(key, word) for key, word in keys if key not in idle])


def _write_keys(keys: Sequence[tuple[str, str]]) -> Text:
    return Text("  ").join(
        Text.assemble((f" {key}", "bold cyan"), f" {word}") for key, word in keys
    )


def show_help() -> Iterator[Text]:
    """Yield what each key does."""
    yield Text("")
    for key, words in _HELP:
        yield Text.assemble((f" {key:<7}", "bold cyan"), words)
