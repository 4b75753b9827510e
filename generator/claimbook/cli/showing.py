"""How a question is shown at a terminal: the article's words, the field, its candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError
from rich.text import Text

from claimbook.cli.deciding import RECORDS, NewRecord
from claimbook.cli.meanings import explain_field
from claimbook.cli.questions import Question, Round
from claimbook.grounding import TextLayout, find_passage
from claimbook.model import Passage
from claimbook.problem import Location
from claimbook.problem.counting import say_count

_DECIDING = (("a", "accept"), ("e", "edit"), ("x", "leave out"))
_MOVING = (
    ("s", "skip"),
    ("n", "next"),
    ("f", "other field"),
    ("r", "rename"),
    ("d", "drop"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
_PUBLISHING = (
    ("l", "look through its claims"),
    ("p", "publish"),
    ("s", "keep it a draft"),
    ("u", "undo"),
    ("q", "quit"),
)
_READING = (
    ("Enter", "it is right"),
    ("f", "change a field"),
    ("r", "rename"),
    ("d", "drop"),
    ("u", "undo"),
    ("q", "quit"),
)
_HELP = (
    ("a", "accepts the value that stands there, and takes the mark away"),
    ("1 to 9", "choose a value that is listed"),
    ("e", "lets you type another value; it is compared with the article before it is written"),
    ("x", "leaves the field out"),
    ("s", "skips this question; the next review asks it again"),
    ("n", "skips the rest of this claim"),
    ("f", "changes another field of this claim, such as `says`, or takes it out if you empty it"),
    ("r", "gives an entity, a metric or an outlet another name; with the name of one that the"),
    ("", "book has, the two become one"),
    ("d", "takes this claim or record out of the file, once you have confirmed it with y"),
    ("u", "takes back the last decision, or returns to what you skipped"),
    ("+", "adds an entity or a metric that the book does not have yet"),
    ("Escape", "goes back from a line that you type, as Ctrl-C does; nothing is changed"),
    ("q", "stops. What was decided is written; the next review goes on from here"),
)
_AROUND = 240
"""Characters of the article before and after the quote."""
_HEAD = 300
"""Characters of the beginning of an article."""
_FIELD = 7
"""Letters of the name of a field."""
_COLUMN = 24
"""Letters of a value behind which what it means is in line with that of the others."""
_MOST_PLACES = 9
"""Places that are listed one by one."""
_SHOWN = ("says", "about", "metric", "amount", "change", "period", "kind", "speaker", "source")
_SHOWN_OF_RECORDS = ("name", "kind", "definition", "dimension", "measure")


def show_title(question: Question, marks: int) -> Iterator[Text]:
    """Yield what is gone through next."""
    name, round_ = question.sheet.name, question.place.round
    yield Text("")
    if round_ is Round.MARKS:
        yield Text(f"{name}: {say_count(marks, 'decision')}", style="bold", no_wrap=True)
    elif round_ is Round.FAULTS:
        yield Text("Nothing is left to decide. `claimbook check` finds this:", style="bold")


def show_question(
    question: Question,
    offered: Sequence[str],
    meanings: Mapping[str, str],
    new: NewRecord | None = None,
) -> Iterator[Text]:
    """Yield the lines that ask for one decision.

    `meanings` says of values what they mean; `new` is a record that could be added.
    """
    if question.place.round is Round.PUBLISH:
        yield from _ask_to_publish(question)
        return
    mark, fields = question.mark, question.mark.entry.fields
    if passage := _show_words(question):
        yield Text("")
        yield passage
    yield Text("")
    if mark.entry.name:
        place = f"  line {mark.line + 1}"
        yield Text.assemble((clean(mark.entry.name), "bold"), (place, "dim"))
    names = _SHOWN_OF_RECORDS if question.sheet.noun else _SHOWN
    width = max([_FIELD, *(len(name) for name in names if name in fields)])
    for name in names:
        value = fields.get(name) or ("" if name in fields else mark.entry.given.get(name))
        if value and name != mark.field:
            given = "" if name in fields else "  from the defaults"
            yield Text.assemble((f"  {name:<{width}} ", "dim"), clean(_say(value)), (given, "dim"))
    if question.place.round is Round.READING:
        yield _write_keys(_READING)
        return
    yield from _show_field(question)
    yield from _show_values(question, offered, meanings)
    if new:
        yield Text.assemble((" +", "bold cyan"), f" add {new.id} to {RECORDS[mark.field]}")
    yield from _show_keys(question)


def _show_field(question: Question) -> Iterator[Text]:
    """Yield the field with its value, and what is asked of it."""
    mark, fault = question.mark, question.fault
    line = Text.assemble(
        ("▸ ", "bold yellow"), (f"{mark.field:<{_FIELD}} " if mark.field else "", "bold")
    )
    if mark.field:
        line.append(clean(mark.written) or "(empty)", "" if mark.written else "dim")
    if fault:
        line.append(f"  {clean(fault.message)}", "red")
    yield line
    if fault and fault.help:
        yield Text(f"  {clean(fault.help)}", style="dim")
    if not fault:
        # What only lists the candidates says nothing that is not below.
        asked = "" if mark.candidates else clean(mark.decide)
        if words := asked or explain_field(question.noun, mark.field):
            yield Text(f"  {words}", style="yellow")


def _show_values(
    question: Question, offered: Sequence[str], meanings: Mapping[str, str]
) -> Iterator[Text]:
    """Yield the values that a key chooses, one a line: the one that stands there, then others."""
    written = question.mark.written
    listed = [("a", written)] if written in meanings and not question.fault else []
    listed += [(str(number), each) for number, each in enumerate(offered, 1)]
    width = max((len(each) for _, each in listed if len(each) <= _COLUMN), default=0)
    for key, each in listed:
        meant = meanings.get(each, "")
        shown = f" {clean(each):<{width}}  " if meant else f" {clean(each)}"
        yield Text.assemble((f" {key}", "bold cyan"), shown, (clean(meant), "dim"))


def _show_keys(question: Question) -> Iterator[Text]:
    """Yield the keys that do something here, on two lines that no terminal has to wrap."""
    mark = question.mark
    idle = {"a" * (not mark.written or bool(question.fault)), "x" * (not mark.optional)}
    if question.sheet.noun:
        idle |= {"n", "" if question.fault else "f"}
    elif "quote" not in mark.entry.fields:
        idle |= {"n", "f", "r", "d"}
    for keys in (_DECIDING, _MOVING):
        yield _write_keys([(key, word) for key, word in keys if key not in idle])


def _write_keys(keys: Sequence[tuple[str, str]]) -> Text:
    return Text("  ").join(
        Text.assemble((f" {key}", "bold cyan"), f" {word}") for key, word in keys
    )


def _ask_to_publish(question: Question) -> Iterator[Text]:
    claims = question.mark.entry.fields.get("claims") or ()
    yield Text("")
    yield Text("Nothing is left to decide, and `claimbook check` finds no error in:", style="bold")
    yield Text(f"{question.sheet.name}: {say_count(len(claims), 'claim')}", no_wrap=True)
    if found := question.disagreements:
        words = "disagrees" if len(found) == 1 else "disagree"
        told = (
            f"{len(found):,} of its figures {words} with others. Are their metrics the right ones?"
        )
        yield Text(told, style="yellow")
        yield from show_places([(each.at, each.message) for each in found])
    yield Text("Once you have read it through, p takes `draft: true` away and publishes it.")
    yield _write_keys(_PUBLISHING)


def _show_words(question: Question) -> Text | None:
    """The words of the article that a question is about; None if it is about none."""
    fields = question.mark.entry.fields
    layouts = question.sheet.layouts
    if isinstance(quote := fields.get("quote"), str) and quote:
        words = _show_passage(fields, next(iter(layouts), None))
        if isinstance(amount := fields.get("amount"), str) and amount:
            words.highlight_words([clean(amount)], "underline")
        return words
    if question.sheet.noun == "outlet":
        first = question.sheet.first.get(question.mark.entry.name)
        return _show_head(first) if first else None
    if question.sheet.noun == "metric":
        measured = question.sheet.quotes.get(question.mark.entry.name)
        return Text(f"“{clean(measured)}”", style="green") if measured else None
    if question.sheet.noun == "entity":
        return _show_named(str(fields.get("name") or ""), layouts)
    return None


def _show_head(layout: TextLayout) -> Text:
    """The first lines of an article, from which an editor sees who published it."""
    return Text(clean(" · ".join(filter(None, layout.text[:_HEAD].split("\n")))) + " …")


def _show_named(name: str, layouts: Sequence[TextLayout]) -> Text | None:
    """The words around the first place of a name in the first text that has it."""
    for layout in layouts:
        start = layout.text.find(name) if name else -1
        if start >= 0:
            end = start + len(name)
            first, last = max(0, start - _AROUND // 2), min(len(layout.text), end + _AROUND // 2)
            return Text.assemble(
                ("… " if first else "") + clean(layout.show_text(first, start)),
                (clean(name), "bold green"),
                clean(layout.show_text(end, last)) + (" …" if last < len(layout.text) else ""),
            )
    return None


def show_help() -> Iterator[Text]:
    """Yield what each key does."""
    yield Text("")
    for key, words in _HELP:
        yield Text.assemble((f" {key:<7}", "bold cyan"), words)


def show_places(places: Sequence[tuple[Location, str]]) -> Iterator[Text]:
    """Yield each place with what is said of it, of many the first ones."""
    for at, words in places[:_MOST_PLACES]:
        yield Text(f"  {at.path}:{at.line}  {clean(words.strip())}", no_wrap=True)
    if len(places) > _MOST_PLACES:
        yield Text(f"  and {len(places) - _MOST_PLACES:,} more")


def _show_passage(fields: Mapping[str, object], layout: TextLayout | None) -> Text:
    """The words around a quote, with the quote marked; the quote alone if it is not found."""
    quote = str(fields["quote"])
    alone = Text(clean(quote), style="bold green")
    if layout is None:
        return alone
    known = {name: fields[name] for name in ("before", "after", "where") if fields.get(name)}
    try:
        place = find_passage(layout, Passage.model_validate({"quote": quote, **known}))
    except ValidationError:
        return alone
    if not place.match.stands:
        return alone
    span = place.spans[0]
    block = layout.block_at(span.start)
    start, end = (block.span.start, block.span.end) if block else (span.start, span.end)
    first, last = max(start, span.start - _AROUND), min(end, span.end + _AROUND)
    return Text.assemble(
        ("… " if first > start else "") + clean(layout.show_text(first, span.start)),
        (clean(layout.show_text(span.start, span.end)), "bold green"),
        clean(layout.show_text(span.end, last)) + (" …" if last < end else ""),
    )


def clean(words: str) -> str:
    """Words of a file without line breaks and without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in words)


def _say(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
