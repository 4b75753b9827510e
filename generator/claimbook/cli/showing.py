"""How a decision is shown at a terminal: the article's words, the field, its candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import ValidationError
from rich.text import Text

from claimbook.drafts import Mark
from claimbook.grounding import TextLayout, find_passage
from claimbook.model import Passage

_KEYS = (
    ("a", "accept"),
    ("e", "edit"),
    ("x", "leave out"),
    ("s", "skip"),
    ("n", "next claim"),
    ("f", "other field"),
    ("d", "drop claim"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)
_HELP = (
    ("a", "accepts the value that stands there, and takes the mark away"),
    ("1 to 9", "choose a candidate"),
    ("e", "lets you type another value; it is looked at before it is written"),
    ("x", "leaves the field out of the claim"),
    ("s", "skips this decision; the next review asks for it again"),
    ("n", "skips the rest of this claim"),
    ("f", "changes another field of this claim, such as `says`, or takes it out if you empty it"),
    ("d", "takes this claim out of the file, if it is none that your readers need"),
    ("u", "takes back the last decision in this file"),
    ("+", "adds an entity or a metric that is not there yet, once you typed its id or name"),
    ("q", "stops. What was decided is written; the next review goes on from here"),
)
_AROUND = 240
"""Characters of the article before and after the quote."""
_SHOWN = ("says", "about", "metric", "amount", "change", "period", "kind", "speaker", "source")


def show_mark(mark: Mark, layout: TextLayout | None, offered: tuple[str, ...]) -> Iterator[Text]:
    """Yield the lines that ask for one decision."""
    fields = mark.entry.fields
    quote = fields.get("quote")
    if isinstance(quote, str) and quote:
        yield Text("")
        words = _show_passage(fields, layout)
        if isinstance(amount := fields.get("amount"), str) and amount:
            words.highlight_words([clean(amount)], "underline")
        yield words
    yield Text("")
    if mark.entry.name:
        place = f"  line {mark.line + 1}"
        yield Text.assemble((clean(mark.entry.name), "bold"), (place, "dim"))
    for name in _SHOWN:
        value = fields.get(name) or ("" if name in fields else mark.entry.given.get(name))
        if value and name != mark.field:
            source = "" if name in fields else "  from the defaults"
            yield Text.assemble((f"  {name:<8}", "dim"), clean(_say(value)), (source, "dim"))
    written = clean(mark.written) or "(empty)"
    line = Text.assemble((f"▸ {mark.field:<8}", "bold"), (written, "bold reverse"))
    if mark.decide:
        line.append(f"  decide: {clean(mark.decide)}", "yellow")
    yield line
    if offered:
        yield Text("  ").join(
            Text.assemble((f" {number}", "bold cyan"), f" {clean(each)}")
            for number, each in enumerate(offered, 1)
        )
    idle = {"a" * (not mark.written), "x" * (not mark.optional), *("" if quote else "fd")}
    keys = [(key, word) for key, word in _KEYS if key not in idle]
    yield Text("  ").join(Text.assemble((f" {key}", "bold cyan"), f" {word}") for key, word in keys)


def show_help() -> Iterator[Text]:
    """Yield what each key does."""
    yield Text("")
    for key, words in _HELP:
        yield Text.assemble((f" {key:<7}", "bold cyan"), words)


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
