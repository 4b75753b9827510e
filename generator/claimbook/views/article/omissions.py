"""Put as few omissions as possible in place of paragraphs that may not be republished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from claimbook.grounding import Table
from claimbook.model import Where
from claimbook.views.article.paragraph import OMISSION, Paragraph, Run


def join_omissions(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield the headline and the paragraphs of each part that claims use, with few omissions.

    Paragraphs that no claim uses become one omission together, or none if the paragraph before them
    ends with one or that after them begins with one.
    """
    for where, part in groupby(paragraphs, key=lambda paragraph: paragraph.where):
        blocks = tuple(part)
        if where is Where.HEADLINE:
            yield from blocks
        elif any(map(_is_shown, blocks)):
            tables = frozenset(each.table for each in blocks if each.table and _is_shown(each))
            joined = tuple(_join_unclaimed(where, blocks, tables))
            for before, here, after in zip(
                (None, *joined), joined, (*joined[1:], None), strict=False
            ):
                beside = (before and before.runs[-1].omission) or (after and after.runs[0].omission)
                if not _is_omission(here) or not beside:
                    yield here


def _join_unclaimed(
    where: Where, blocks: Iterable[Paragraph], tables: frozenset[Table]
) -> Iterator[Paragraph]:
    """Join paragraphs without claims; `tables`, which claims use, keep their heads."""
    omitted = (Run(OMISSION, omission=True),)
    for shown, several in groupby(
        blocks, key=lambda each: _is_shown(each) or (each.head and each.table in tables)
    ):
        if shown:
            yield from several
            continue
        left_out = tuple(several)
        table = left_out[0].table if len({each.table for each in left_out}) == 1 else None
        if table in tables:
            yield Paragraph(where, omitted, table=table, cells=(omitted,))
        else:
            yield Paragraph(where, omitted, item=all(each.item for each in left_out))


def _is_omission(paragraph: Paragraph) -> bool:
    return all(run.omission for run in paragraph.runs)


def _is_shown(paragraph: Paragraph) -> bool:
    """Whether it has words that claims use; a head alone says nothing."""
    kept = (run for run in paragraph.runs if not run.omission and run.text.strip())
    return any(run.claims or not paragraph.head for run in kept)
