"""The words of the article that a question is about, as a terminal shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pydantic import ValidationError
from rich.text import Text

from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import find_span
from claimbook.grounding import TextLayout, find_passage
from claimbook.model import Passage, Where

QUOTED = "bold magenta"
"""How the words are marked that a claim quotes: in bold, so that nothing depends on its color."""
_AROUND = 240
"""Characters of the article before and after the quote."""
_HEAD = 300
"""Characters of the beginning of an article."""


def show_words(question: Question) -> Text | None:
    """The words of the article that a question is about; None if it is about none."""
    fields = question.mark.entry.fields
    if isinstance(quote := fields.get("quote"), str) and quote:
        words = _show_passage(fields, next(iter(question.sheet.layouts), None))
        if isinstance(amount := fields.get("amount"), str) and amount:
            words.highlight_words([clean(amount)], "underline")
        return words
    layouts = question.within.layouts if question.within else question.sheet.layouts
    if question.sheet.noun == "outlet":
        return _show_head(layouts[0]) if layouts else None
    if question.sheet.noun == "entity" and (
        named := _show_named(str(fields.get("name") or ""), layouts)
    ):
        return named
    measured = question.claim.fields if question.claim else {}
    return _show_passage(measured, next(iter(layouts), None)) if measured.get("quote") else None


def _show_head(layout: TextLayout) -> Text:
    """The first lines of an article, from which an editor sees who published it."""
    return Text(clean(" · ".join(filter(None, layout.text[:_HEAD].split("\n")))) + " …")


def _show_named(name: str, layouts: Sequence[TextLayout]) -> Text | None:
    """The first sentence with a name in the first text that has it, but for headlines."""
    for layout in layouts:
        starts = [found.start() for found in re.finditer(re.escape(name), layout.text) if name]
        blocks = {start: layout.block_at(start) for start in starts}
        told = [s for s in starts if (b := blocks[s]) and b.where is not Where.HEADLINE] or starts
        for start in told[:1]:
            block = blocks[start]
            first, last = (block.span.start, block.span.end) if block else (start, start)
            first, last = find_span(layout.text, start, first, last)
            end = start + len(name)
            near, far = max(first, start - _AROUND), max(end, min(last, end + _AROUND))
            return Text.assemble(
                ("… " if near > first else "") + clean(layout.show_text(near, start)),
                (clean(name), QUOTED),
                clean(layout.show_text(end, far)) + (" …" if far < last else ""),
            )
    return None


def _show_passage(fields: Mapping[str, object], layout: TextLayout | None) -> Text:
    """The words around a quote, with the quote marked; the quote alone if it is not found."""
    quote = str(fields["quote"])
    alone = Text(clean(quote), style=QUOTED)
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
        (clean(layout.show_text(span.start, span.end)), QUOTED),
        clean(layout.show_text(span.end, last)) + (" …" if last < end else ""),
    )


def clean(words: str) -> str:
    """Words of a file without line breaks and without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in words)
