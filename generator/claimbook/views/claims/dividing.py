"""Divide an article into pages: one, or several if it has many claims or a long text.

A claim is on the page that has its words, so that text and claims are read together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimbook.grounding import Block
from claimbook.model import Article, Claim, Derived
from claimbook.permalinks import anchor_words, locate_article, locate_derived, locate_part
from claimbook.quantity import Span
from claimbook.study import Study, once_for_each, once_per_study

MOST_CLAIMS = 40
"""The most claims on a page of an article; their cards take a quarter of a megabyte."""
MOST_TEXT = 30_000
"""The most characters of the text on a page."""


@dataclass(frozen=True, slots=True)
class ArticlePart:
    """One page of an article."""

    claims: tuple[Claim, ...] = ()
    """Its claims in the order of the text, then those not found in it."""
    blocks: tuple[Block, ...] = ()
    """The blocks of the text that it shows, if the text is held."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block with its claims, or a stretch of one that is too much for a page."""

    block: Block
    claims: tuple[Claim, ...]

    @property
    def length(self) -> int:
        return self.block.span.end - self.block.span.start


@once_for_each
def divide_article(study: Study, slug: str) -> tuple[ArticlePart, ...]:
    """Return the pages of an article, in their order."""
    claims, layout = order_claims(study, study.book.article[slug]), study.grounded[slug].layout
    blocks = layout.blocks if layout else ()
    if len(claims) <= MOST_CLAIMS and (not layout or len(layout.text) <= MOST_TEXT):
        return (ArticlePart(claims, blocks),)
    starts = {claim.id: study.ground_of(claim.id).start for claim in claims if blocks}
    found = {id_: start for id_, start in starts.items() if start is not None}
    pieces = _list_pieces(layout.text if layout else "", blocks, claims, found)
    others = [claim for claim in claims if claim.id not in found]
    return tuple(_fill(_join(pieces), others))


def order_claims(study: Study, article: Article) -> tuple[Claim, ...]:
    """Return an article's claims in the order of its text, with claims that were not found last."""
    last = len(study.book.texts.get(article.slug, ""))

    def rank(claim: Claim) -> int:
        start = study.ground_of(claim.id).start
        return last if start is None else start

    return tuple(sorted(article.claims, key=rank))


def lead_to_claim(study: Study, claim: str) -> str:
    """Return the permalink of a claim: its place on the page of its article that has it."""
    return f"{_locate_page(study, claim)}#{claim}"


def lead_to_figure(study: Study, id_: str) -> str:
    """Return the permalink of a claim or of a derived figure."""
    record = study.book.figures[id_]
    return locate_derived(record) if isinstance(record, Derived) else lead_to_claim(study, id_)


def lead_to_words(study: Study, claim: str) -> str:
    """Return the address of a claim's marked words in the text of its article."""
    return f"{_locate_page(study, claim)}#{anchor_words(claim)}"


def _locate_page(study: Study, claim: str) -> str:
    first = locate_article(study.book.article_of[claim].slug)
    return locate_part(first, _number_pages(study).get(claim, 1))


@once_per_study
def _number_pages(study: Study) -> Mapping[str, int]:
    """Return the number of the page of each claim that is not on the first."""
    return {
        claim.id: number
        for article in study.book.articles
        for number, part in enumerate(divide_article(study, article.slug), start=1)
        if number > 1
        for claim in part.claims
    }


def _list_pieces(
    text: str, blocks: Sequence[Block], claims: Iterable[Claim], found: Mapping[str, int]
) -> Iterator[_Piece]:
    """Yield the blocks with the claims that begin there, cutting blocks too large for a page."""
    starts = [block.span.start for block in blocks]
    inside: list[list[Claim]] = [[] for _ in blocks]
    for claim in claims:
        if claim.id in found:
            inside[max(0, bisect_right(starts, found[claim.id]) - 1)].append(claim)
    for block, own in zip(blocks, inside, strict=True):
        edges = [block.span.start, *_find_cuts(text, block.span, own, found), block.span.end]
        for number, (start, end) in enumerate(pairwise(edges)):
            yield _Piece(
                replace(block, span=Span(start, end)),
                tuple(
                    claim
                    for claim in own
                    if (number == 0 or start <= found[claim.id])
                    and (found[claim.id] < end or end == block.span.end)
                ),
            )


def _find_cuts(
    text: str, span: Span, claims: Sequence[Claim], found: Mapping[str, int]
) -> Iterator[int]:
    """Yield where to cut a block: after every forty claims, and where it gets too long."""
    last = span.start
    wanted = [found[claim.id] for claim in claims[MOST_CLAIMS::MOST_CLAIMS]]
    for at in (*wanted, span.end):
        while at - last > MOST_TEXT:
            space = text.rfind(" ", last + 1, last + MOST_TEXT)
            last = space + 1 if space > 0 else last + MOST_TEXT
            yield last
        if last < at < span.end:
            last = at
            yield at


def _join(pieces: Iterable[_Piece]) -> Iterator[ArticlePart]:
    """Yield pages with as many pieces as fit on each."""
    held: list[_Piece] = []
    for piece in pieces:
        together = (*held, piece)
        full = sum(len(each.claims) for each in together) > MOST_CLAIMS
        if held and (full or sum(each.length for each in together) > MOST_TEXT):
            yield _make_part(held)
            held = []
        held.append(piece)
    if held:
        yield _make_part(held)


def _make_part(pieces: Sequence[_Piece]) -> ArticlePart:
    claims = tuple(claim for piece in pieces for claim in piece.claims)
    return ArticlePart(claims, tuple(piece.block for piece in pieces))


def _fill(parts: Iterable[ArticlePart], others: Sequence[Claim]) -> Iterator[ArticlePart]:
    """Yield the pages, adding other claims after the last one, on as many pages as needed.

    A single place in the text may have more claims than fit on a page; then it is shown on several.
    """
    *before, last = (*parts,) or (ArticlePart(),)
    for part in (*before, replace(last, claims=(*last.claims, *others))):
        yield replace(part, claims=part.claims[:MOST_CLAIMS])
        for start in range(MOST_CLAIMS, len(part.claims), MOST_CLAIMS):
            yield replace(part, claims=part.claims[start : start + MOST_CLAIMS])
