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
AROUND = 240
"""Characters of the article before and after what is marked."""
_HEAD = 300
"""Characters of the beginning of an article."""


def show_words(question: Question, around: int = AROUND) -> Text | None:
    """The words of the article that a question is about; None if it is about none.

    `around` is how many characters before and after them are shown, too.
    """
    fields = question.mark.entry.fields
    if isinstance(quote := fields.get("quote"), str) and quote:
        words = _show_passage(fields, next(iter(question.sheet.layouts), None), around)
        words.highlight_words(_find_figure(str(fields.get("amount") or ""), quote), "underline")
        return words
    layouts = question.within.layouts if question.within else question.sheet.layouts
    if question.sheet.noun == "outlet":
        return _show_head(layouts[0]) if layouts else None
    if question.sheet.noun == "entity" and (
        named := _show_named(str(fields.get("name") or ""), layouts, around)
    ):
        return named
    measured = question.claim.fields if question.claim else {}
    layout = next(iter(layouts), None)
    return _show_passage(measured, layout, around) if measured.get("quote") else None


def _find_figure(amount: str, quote: str) -> list[str]:
    """The words of an amount that its quote has, without what only says that it rose or fell."""
    words = amount.split()
    ends = (" ".join(words[first:]) for first in range(len(words)))
    return [clean(each) for each in ends if each in quote][:1]


def _show_head(layout: TextLayout) -> Text:
    """The first lines of an article, from which an editor sees who published it."""
    return Text(clean(" · ".join(filter(None, layout.text[:_HEAD].split("\n")))) + " …")


def _show_named(name: str, layouts: Sequence[TextLayout], around: int) -> Text | None:
    """The first sentence with a name in the first text that has it, but for headlines."""
    for layout in layouts:
        starts = [found.start() for found in re.finditer(re.escape(name), layout.text) if name]
        blocks = {start: layout.block_at(start) for start in starts}
        told = [s for s in starts if (b := blocks[s]) and b.where is not Where.HEADLINE] or starts
        for start in told[:1]:
            block = blocks[start]
            first, last = (block.span.start, block.span.end) if block else (start, start)
            first, last = find_span(layout.text, start, first, last)
            return _mark_words(layout, (first, last), (start, start + len(name)), around)
    return None


def _mark_words(
    layout: TextLayout, whole: tuple[int, int], marked: tuple[int, int], around: int
) -> Text:
    """Words of a text, marked, with so many characters around them, of which no word is cut."""
    (first, last), (start, end) = whole, marked
    before, after = clean(layout.show_text(first, start)), clean(layout.show_text(end, last))
    if len(before) > around:
        before = "… " + before[len(before) - around :].partition(" ")[2]
    if len(after) > around:
        after = after[:around].rpartition(" ")[0] + " …"
    return Text.assemble(before, (clean(layout.show_text(start, end)), QUOTED), after)


def _show_passage(fields: Mapping[str, object], layout: TextLayout | None, around: int) -> Text:
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
    return _mark_words(layout, (start, end), (span.start, span.end), around)


def clean(words: str) -> str:
    """Words of a file without line breaks and without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in words)
