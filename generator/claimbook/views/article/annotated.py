"""An article's text cut at the edges of claims and figures, so that these can be marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from claimbook.coverage import Coverage
from claimbook.grounding import Block, Grounded, Span, TextLayout
from claimbook.model import Where
from claimbook.views.article.extracts import find_shown

OMISSION = "[…]"
"""Replaces text that may not be shown."""
_BULLET = "- "


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks throughout."""

    text: str
    claims: tuple[str, ...] = ()
    """Ids of the claims whose passages cover it, the closest passage first."""
    ends: tuple[tuple[str, int], ...] = ()
    """The passages that end here: the claim's id, and the index of the passage (0 is the quote)."""
    unclaimed: bool = False
    """Whether it is a figure that no claim covers."""
    omission: bool = False
    """Whether it replaces text that may not be shown."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text as runs."""

    where: Where
    runs: tuple[Run, ...]
    item: bool = False
    """Whether it is an item of a list."""
    bullet: bool = False
    """Whether the item's own bullet is in its runs, because a claim quotes it."""


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    claim: str = ""
    passage: int = 0


def annotate(
    grounded: Grounded, coverage: Coverage, pages: Sequence[Sequence[Block]], *, full: bool
) -> tuple[tuple[Paragraph, ...], ...]:
    """Cut the blocks of a held text into runs, for each of its pages.

    Unless `full`, only the headline and claimed passages with their context are shown. Omissions
    stand for the rest; a part of the article without claims is left out.
    """
    layout = grounded.layout
    if layout is None:
        return tuple(() for _ in pages)
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
    return tuple(tuple(page if full else _join_omissions(page)) for page in paragraphs)


def _list_marks(grounded: Grounded, coverage: Coverage) -> Iterator[_Mark]:
    for claim, ground in grounded.grounds.items():
        for number, place in enumerate(ground.places):
            if place.match.stands:
                yield from (_Mark(span, claim, number) for span in place.spans)
    yield from (_Mark(Span(mention.start, mention.end)) for mention in coverage.unclaimed)


def _list_unbroken(grounded: Grounded, layout: TextLayout) -> Iterator[_Mark]:
    """Yield what is shown whole or not at all: figures, and page furniture."""
    yield from (_Mark(Span(mention.start, mention.end)) for mention in grounded.mentions)
    for noise in layout.noise:
        for found in re.finditer(re.escape(noise), layout.text):
            yield _Mark(Span(*found.span()))


def _share_out(marks: Iterable[_Mark], blocks: Sequence[Block]) -> list[list[_Mark]]:
    """The marks that touch each block, in the order of the text."""
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
    unbroken: Sequence[Span] | None = None,
) -> Paragraph:
    """Cut a block into runs: all of it without `unbroken`, otherwise only what may be shown."""
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
    inside = [m for m in marks if m.span.start < stretch.end and stretch.start < m.span.end]
    edges = {stretch.start, stretch.end}
    for mark in inside:
        edges |= {max(stretch.start, mark.span.start), min(stretch.end, mark.span.end)}
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
        tuple((m.claim, m.passage) for m in covering if m.claim and m.span.end == end),
        any(not m.claim for m in covering),
    )


def _join_omissions(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the headline and the paragraphs of each part that has a claim, with few omissions.

    Consecutive paragraphs without a claim become one omission, or none if the paragraph before ends
    with one or the paragraph after begins with one.
    """
    for where, part in groupby(paragraphs, key=lambda paragraph: paragraph.where):
        blocks = tuple(part)
        if where is Where.HEADLINE:
            yield from blocks
        elif any(map(_has_claim, blocks)):
            joined = tuple(_join_unclaimed(where, blocks))
            for before, here, after in zip(
                (None, *joined), joined, (*joined[1:], None), strict=False
            ):
                told = (before and before.runs[-1].omission) or (after and after.runs[0].omission)
                if _has_claim(here) or not told:
                    yield here


def _join_unclaimed(where: Where, blocks: Iterable[Paragraph]) -> Iterator[Paragraph]:
    for claimed, several in groupby(blocks, key=_has_claim):
        if claimed:
            yield from several
        else:
            item = all(paragraph.item for paragraph in several)
            yield Paragraph(where, (Run(OMISSION, omission=True),), item)


def _has_claim(paragraph: Paragraph) -> bool:
    return any(run.claims for run in paragraph.runs)
