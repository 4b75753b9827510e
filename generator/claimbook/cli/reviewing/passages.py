"""Show the words of the article that a question is about, on a terminal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rich.text import Text

from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import find_place, find_span
from claimbook.grounding import TextLayout, same_amount
from claimbook.model import Where
from claimbook.quantity import UnreadableAmountError, find_amounts, read_amount

QUOTED = "bold magenta"
"""The style of quoted words: bold as well, so that nothing depends on color."""
AROUND = 240
"""How many characters of the article are shown before and after the marked words."""
_HEAD = 300
"""How many characters of an article's beginning are shown."""


def find_figure(fields: Mapping[str, object]) -> tuple[int, int] | None:
    """Return where the figure of a claim begins and ends in its quote; None if it is not found."""
    try:
        amount = read_amount(str(fields.get("amount") or ""))
    except UnreadableAmountError:
        return None
    found = find_amounts(str(fields.get("quote") or ""))
    same = (each for each in found if same_amount(amount, each.amount, change=False))
    return next(((each.start, each.end) for each in same), None)


def show_words(question: Question, around: int = AROUND) -> Text | None:
    """Return the words of the article that a question is about; None if there are none.

    `around` is how many characters before and after them are included.
    """
    fields = question.fields
    if isinstance(quote := fields.get("quote"), str) and quote:
        words = _show_passage(fields, question.layout, around)
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
    """Return the words of an amount that are in its quote, except those for a direction."""
    words = amount.split()
    ends = (" ".join(words[first:]) for first in range(len(words)))
    return [clean(each) for each in ends if each in quote][:1]


def _show_head(layout: TextLayout) -> Text:
    """Return the first lines of an article, which show who published it."""
    return Text(clean(" · ".join(filter(None, layout.text[:_HEAD].split("\n")))) + " …")


def _show_named(name: str, layouts: Sequence[TextLayout], around: int) -> Text | None:
    """Return the first sentence with a name in the first text that has it, except headlines."""
    for layout in layouts:
        starts = [found.start() for found in re.finditer(re.escape(name), layout.text) if name]
        blocks = {start: layout.block_at(start) for start in starts}
        below = [s for s in starts if (b := blocks[s]) and b.where is not Where.HEADLINE] or starts
        for start in below[:1]:
            block = blocks[start]
            first, last = (block.span.start, block.span.end) if block else (start, start)
            first, last = find_span(layout.text, start, first, last)
            return _mark_words(layout, (first, last), (start, start + len(name)), around)
    return None


def _mark_words(
    layout: TextLayout, whole: tuple[int, int], marked: tuple[int, int], around: int
) -> Text:
    """Return words of a text, marked, with this many characters around them, cut between words."""
    (first, last), (start, end) = whole, marked
    before, after = clean(layout.show_text(first, start)), clean(layout.show_text(end, last))
    if len(before) > around:
        before = "… " + before[len(before) - around :].partition(" ")[2]
    if len(after) > around:
        after = after[:around].rpartition(" ")[0] + " …"
    return Text.assemble(before, (clean(layout.show_text(start, end)), QUOTED), after)


def _show_passage(fields: Mapping[str, object], layout: TextLayout | None, around: int) -> Text:
    """Return the words around a quote, with it marked; the quote alone if it is not found."""
    quote = str(fields["quote"])
    alone = Text(clean(quote), style=QUOTED)
    place = find_place(fields, layout)
    if layout is None or place is None:
        return alone
    span = place.spans[0]
    block = layout.block_at(span.start)
    start, end = (block.span.start, block.span.end) if block else (span.start, span.end)
    return _mark_words(layout, (start, end), (span.start, span.end), around)


def clean(words: str) -> str:
    """Return words of a file without line breaks and control characters."""
    return "".join(c if c.isprintable() else " " for c in words)
