"""Cut an article's text at the edges of claims and figures, so that these can be marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimbook.coverage import Coverage
from claimbook.grounding import Block, Grounded, Line, Table, TextLayout
from claimbook.model import Where
from claimbook.quantity import Span
from claimbook.views.article.extracts import CONTEXT, find_shown
from claimbook.views.article.omissions import join_omissions
from claimbook.views.article.paragraph import OMISSION, Paragraph, Run

_BULLET = "- "


@dataclass(frozen=True, slots=True)
class _Mark:
    """A passage of a claim or, without a claim, a figure that none covers."""

    span: Span
    claim: str = ""
    passage: int = 0
    figure: int = -1
    """Where the claim's figure begins in the passage; -1 if it is not there."""
    numbered: int = -1
    """Where the claim's number is; -1 for the passage's end."""
    silent: bool = False
    """Whether it is only shown, since its words give the unit of a figure elsewhere."""


def annotate(
    grounded: Grounded, coverage: Coverage, pages: Sequence[Sequence[Block]], *, full: bool
) -> tuple[tuple[Paragraph, ...], ...]:
    """Cut the blocks of a held text into runs, for each of its pages.

    Unless `full`, only the headline, the passages of claims with their context, and the names of
    the columns around them are shown. Omissions replace the rest. A part of the article without
    claims is left out.
    """
    layout = grounded.layout
    if layout is None:
        return tuple(() for _ in pages)
    pages = [tuple(_add_heads(layout, page)) for page in pages]
    # A place that several pages show is marked only once.
    blocks = sorted({block for page in pages for block in page}, key=lambda block: block.span)
    marks = _share_out(_list_marks(grounded, coverage), blocks)
    unbroken = _share_out(() if full else _list_unbroken(grounded, layout), blocks)
    shown = {
        block: _cut_block(
            layout,
            block,
            own,
            None if full or block.where is Where.HEADLINE else [mark.span for mark in whole],
        )
        for block, own, whole in zip(blocks, marks, unbroken, strict=True)
    }
    paragraphs = ([shown[block] for block in page] for page in pages)
    return tuple(tuple(page if full else join_omissions(page)) for page in paragraphs)


def _add_heads(layout: TextLayout, page: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a page, each table with its head and without its dashes."""
    dashes = {span for table in layout.tables for span in table.dashes}
    begun: set[Table] = set()
    for block in page:
        table, _ = layout.rows.get(block.span, (None, None))
        if table and table.head and table not in begun and table.head.span != block.span:
            yield replace(block, span=table.head.span)  # on an earlier page
        if table:
            begun.add(table)
        if block.span not in dashes:
            yield block


def _list_marks(grounded: Grounded, coverage: Coverage) -> Iterator[_Mark]:
    for claim, ground in grounded.grounds.items():
        for number, place in enumerate(ground.places):
            if place.match.stands:
                for span in place.spans:
                    used = (it.start for it in ground.used if span.start <= it.start < span.end)
                    yield _Mark(span, claim, number, next(used, -1))
        if ground.unit_place:
            yield from (_Mark(span, claim, silent=True) for span in ground.unit_place.spans)
    yield from (_Mark(mention.span) for mention in coverage.unclaimed)


def _list_unbroken(grounded: Grounded, layout: TextLayout) -> Iterator[_Mark]:
    """Yield what is shown whole or not at all: figures, and page furniture."""
    yield from (_Mark(mention.span) for mention in grounded.mentions)
    for noise in layout.noise:
        for found in re.finditer(re.escape(noise), layout.text):
            yield _Mark(Span(*found.span()))


def _share_out(marks: Iterable[_Mark], blocks: Sequence[Block]) -> list[list[_Mark]]:
    """Return the marks that touch each block, in the order of the text."""
    ends = [block.span.end for block in blocks]
    inside: list[list[_Mark]] = [[] for _ in blocks]
    for mark in marks:
        for at in range(bisect_right(ends, mark.span.start), len(blocks)):
            if blocks[at].span.start >= mark.span.end:
                break
            inside[at].append(mark)
    return inside


def _cut_block(
    layout: TextLayout,
    block: Block,
    inside: Sequence[_Mark],
    unbroken: Sequence[Span] | None,
) -> Paragraph:
    """Cut a block into runs: all of it without `unbroken`, otherwise only what may be shown."""
    if row := layout.rows.get(block.span):
        return _cut_row(layout, block, *row, inside, unbroken)
    start, end = block.span.start, block.span.end
    has_bullet = layout.text.startswith(_BULLET, start)
    is_marked = any(m.span.start < start + len(_BULLET) for m in inside)
    content = Span(start + len(_BULLET), end) if has_bullet and not is_marked else block.span
    passages = (mark.span for mark in inside if mark.claim)
    shown = (content,) if unbroken is None else find_shown(layout.text, content, passages, unbroken)
    return Paragraph(
        block.where,
        tuple(_list_runs(layout, content, shown, inside)),
        item=has_bullet or layout.text.endswith(_BULLET, 0, start),
        bullet=has_bullet and is_marked,
    )


def _cut_row(
    layout: TextLayout,
    block: Block,
    table: Table,
    line: Line,
    inside: Sequence[_Mark],
    unbroken: Sequence[Span] | None,
) -> Paragraph:
    """Return a row of a table, cell by cell; the marks between its cells are not shown."""
    marks = [fitted for mark in inside if (fitted := _fit_cells(mark, line.cells))]
    is_head = line == table.head
    if unbroken is None:
        shown: tuple[Span, ...] = (block.span,)
    elif is_head:
        shown = tuple(cell for cell in line.cells if cell.end - cell.start <= CONTEXT)
    else:
        passages = (mark.span for mark in marks if mark.claim)
        shown = find_shown(layout.text, block.span, passages, unbroken)
    cells = tuple(
        tuple(_list_runs(layout, cell, [s for s in within if s.start < s.end], marks))
        for cell in line.cells
        for within in [[span.intersect(cell) for span in shown]]
    )
    runs = tuple(run for cell in cells for run in cell)
    return Paragraph(block.where, runs, table=table, cells=cells, head=is_head)


def _fit_cells(mark: _Mark, cells: Sequence[Span]) -> _Mark | None:
    """Return a mark that begins and ends within cells; None if it touches none.

    The claim's number is in the cell of its figure, since one passage covers all its cells.
    """
    touched = [span for cell in cells if (span := mark.span.intersect(cell)).start < span.end]
    if not touched:
        return None
    own = (span.end for span in touched if span.start <= mark.figure < span.end)
    return replace(mark, span=Span(touched[0].start, touched[-1].end), numbered=next(own, -1))


def _list_runs(
    layout: TextLayout, content: Span, shown: Sequence[Span], marks: Sequence[_Mark]
) -> Iterator[Run]:
    """Yield the runs of the stretches that are shown, with omissions around and between them."""
    edges = [
        content.start,
        *(edge for span in shown for edge in (span.start, span.end)),
        content.end,
    ]
    for number, (start, end) in enumerate(pairwise(edges)):
        if start == end:
            continue
        if number % 2 or not layout.show_text(start, end).strip():
            yield from _cut_stretch(layout, Span(start, end), marks)
        else:
            space_before = " " if number else ""
            space_after = " " if number < len(edges) - 2 else ""
            yield Run(f"{space_before}{OMISSION}{space_after}", omission=True)


def _cut_stretch(layout: TextLayout, stretch: Span, marks: Sequence[_Mark]) -> Iterator[Run]:
    inside = [mark for mark in marks if mark.span.overlaps(stretch) and not mark.silent]
    edges = {stretch.start, stretch.end}
    for mark in inside:
        edges |= {*mark.span.intersect(stretch)}
    for start, end in pairwise(sorted(edges)):
        yield _make_run(layout, start, end, inside)


def _make_run(layout: TextLayout, start: int, end: int, marks: Sequence[_Mark]) -> Run:
    covering = sorted(
        (m for m in marks if m.span.start < end and start < m.span.end),
        key=lambda mark: mark.span.end - mark.span.start,
    )
    return Run(
        layout.show_text(start, end),
        tuple(dict.fromkeys(m.claim for m in covering if m.claim)),
        tuple(
            (m.claim, m.passage)
            for m in covering
            if m.claim and end == (m.span.end if m.numbered < 0 else m.numbered)
        ),
        any(not m.claim for m in covering),
    )
