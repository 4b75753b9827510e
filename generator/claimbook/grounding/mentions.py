"""Find the amounts in a text, block by block, and the amounts in a passage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile
from operator import attrgetter

from claimbook.grounding.folding import Folded
from claimbook.grounding.paragraphs import strip_span
from claimbook.grounding.parts import TextLayout
from claimbook.grounding.printed import SOFT, fold_printed, settle
from claimbook.grounding.tables import read_cell
from claimbook.model import Where
from claimbook.quantity import Mention, Span, TableRow, find_amounts, list_rows, settle_cents

_START, _END = attrgetter("start"), attrgetter("end")


def find_mentions(layout: TextLayout, dollar: str) -> tuple[Mention, ...]:
    """Read every amount that counts in a held text, with its offsets in that text.

    Blocks are read one by one, and so are the cells of a table's row.
    """
    rows = tuple(list_rows(layout.text, dollar))
    read = (_read_block(layout, block.span, rows, dollar) for block in layout.blocks)
    return settle_cents(tuple(chain.from_iterable(read)), near=False)


def read_text(text: str) -> tuple[Mention, ...]:
    """Read every amount in a text as in an article: cells separately, and no footnote marks."""
    whole = strip_span(text, Span(0, len(text)))
    return find_mentions(TextLayout(text, (), {Where.BODY: whole}), "USD")


def _read_block(
    layout: TextLayout, block: Span, rows: Sequence[TableRow], dollar: str
) -> Iterator[Mention]:
    start = block.start
    first = bisect_left(rows, block.start, key=lambda row: row.end)
    for row in takewhile(lambda row: row.start < block.end, rows[first:]):
        for number, cell in enumerate(row.row.cells):
            at = Span(row.start + cell.start, row.start + cell.end)
            if block.covers(at):
                if start <= row.start < row.first:
                    yield from _read_stretch(layout, Span(start, row.start), dollar)
                    start = row.first
                yield from _read_stretch(layout, Span(start, at.start), dollar)
                yield from read_cell(row, number, dollar)
                start = at.end
    yield from _read_stretch(layout, Span(start, block.end), dollar)


def _read_stretch(layout: TextLayout, span: Span, dollar: str) -> Iterator[Mention]:
    words = layout.text[span.start : span.end]
    return _read_printed(fold_printed(words, layout.noise, span.start), dollar)


def _read_printed(printed: Folded, dollar: str) -> Iterator[Mention]:
    """Yield the amounts of a text in which hyphens at line ends may not belong to their words.

    The text is read both without and with these hyphens. A figure that needs one, such as “twenty-
    five”, wins over the shorter ones that are found without it.
    """
    readings = list(_read(settle(printed, ""), dollar))
    if SOFT in printed.text:
        readings += _read(settle(printed, "-"), dollar)
        readings.sort(key=lambda mention: mention.start)
    yield from _keep_longest(readings)


def _keep_longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that overlap no longer one. They must be in the order of the text."""
    kept: Mention | None = None
    for mention in mentions:
        if kept and mention.start < kept.end:
            if mention.end - mention.start > kept.end - kept.start:
                kept = mention
            continue
        if kept:
            yield kept
        kept = mention
    if kept:
        yield kept


def _read(folded: Folded, dollar: str) -> Iterator[Mention]:
    starts = folded.starts
    for start, end, amount, counts, *_ in find_amounts(folded.text, dollar):
        yield Mention(starts[start], starts[end - 1] + 1, amount, counts)


def within(mentions: Sequence[Mention], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return the mentions that lie entirely inside one of the spans, in the order of the text."""
    return tuple(mention for mention in _narrow(mentions, spans) if _is_whole(mention, spans))


def touching(mentions: Sequence[Mention], spans: Sequence[Span]) -> tuple[Mention, ...]:
    """Return the mentions that overlap one of the spans, in the order of the text."""
    near = _narrow(mentions, spans)
    if len(spans) == 1:
        return tuple(near)
    return tuple(mention for mention in near if any(span.overlaps(mention) for span in spans))


def divide(
    mentions: Sequence[Mention], spans: Sequence[Span]
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """Separate the mentions inside one of the spans from those that a span cuts in two."""
    whole: list[Mention] = []
    cut: list[Mention] = []
    for mention in touching(mentions, spans):
        (whole if _is_whole(mention, spans) else cut).append(mention)
    return tuple(whole), tuple(cut)


def _is_whole(mention: Mention, spans: Sequence[Span]) -> bool:
    return any(span.covers(mention) for span in spans)


def _narrow(mentions: Sequence[Mention], spans: Sequence[Span]) -> Sequence[Mention]:
    """Return the mentions from the first span to the last.

    Each claim of an article needs only a few.
    """
    if not spans:
        return ()
    start, end = min(map(_START, spans)), max(map(_END, spans))
    first = bisect_right(mentions, start, key=_END)
    return mentions[first : bisect_left(mentions, end, key=_START)]
