"""The article's text cut at the edges of claims and figures, ready to be set with its marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from claimbook.coverage import Coverage
from claimbook.grounding import Block, Grounded, Layout, Span
from claimbook.model import Where

CONTEXT = 60
"""Code points of context around a claimed passage where the text may not be shown in full."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with the same marks throughout."""

    text: str
    claims: tuple[str, ...] = ()
    """Ids of the claims whose passages cover it, the closest passage first."""
    ends: tuple[tuple[str, int], ...] = ()
    """The passages that end here: claim id, and which of its passages (0 is the quote)."""
    unclaimed: bool = False
    """Whether it is a figure that no claim covers."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the text as runs."""

    where: Where
    item: bool
    """Whether it is an item of a list."""
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    claim: str = ""
    passage: int = 0


def annotate(grounded: Grounded, coverage: Coverage, *, full: bool) -> tuple[Paragraph, ...]:
    """Each block of a held text as runs; only claimed passages and their context unless `full`."""
    if grounded.layout is None:
        return ()
    marks = [
        _Mark(span, claim, number)
        for claim, ground in grounded.grounds.items()
        for number, place in enumerate(ground.places)
        if place.match.stands
        for span in place.spans
    ]
    marks += [_Mark(Span(m.start, m.end)) for m in coverage.unclaimed]
    paragraphs = (_cut_block(grounded.layout, block, marks) for block in grounded.layout.blocks)
    if full:
        return tuple(paragraphs)
    return tuple(_shorten(p) for p in paragraphs if any(run.claims for run in p.runs))


def _cut_block(layout: Layout, block: Block, marks: list[_Mark]) -> Paragraph:
    start, end = block.span.start, block.span.end
    item = layout.text.startswith("- ", start) or layout.text.endswith("- ", 0, start)
    if layout.text.startswith("- ", start):
        start += 2
    inside = [m for m in marks if m.span.start < end and start < m.span.end]
    edges = {start, end}
    for mark in inside:
        edges |= {max(start, mark.span.start), min(end, mark.span.end)}
    cuts = sorted(edges)
    runs = (_make_run(layout, a, b, inside) for a, b in pairwise(cuts) if a < b)
    return Paragraph(block.where, item, tuple(runs))


def _make_run(layout: Layout, start: int, end: int, marks: list[_Mark]) -> Run:
    covering = sorted(
        (m for m in marks if m.span.start < end and start < m.span.end),
        key=lambda mark: mark.span.end - mark.span.start,
    )
    text = layout.text[start:end]
    for noise in layout.noise:
        text = text.replace(noise, "")
    return Run(
        text,
        tuple(dict.fromkeys(m.claim for m in covering if m.claim)),
        tuple((m.claim, m.passage) for m in covering if m.claim and m.span.end == end),
        any(not m.claim for m in covering),
    )


def _shorten(paragraph: Paragraph) -> Paragraph:
    """The paragraph with the text between claimed passages cut down to a little context."""
    return Paragraph(paragraph.where, paragraph.item, tuple(_shorten_runs(paragraph.runs)))


def _shorten_runs(runs: tuple[Run, ...]) -> Iterator[Run]:
    for number, run in enumerate(runs):
        if run.claims:
            yield run
            continue
        first, last = number == 0, number == len(runs) - 1
        head = "" if first else run.text[:CONTEXT].rsplit(" ", 1)[0]
        tail = "" if last else run.text[-CONTEXT:].partition(" ")[2]
        longest = CONTEXT * ((not first) + (not last))
        yield run if len(run.text) <= longest else Run(f"{head} […] {tail}".strip(" "))
