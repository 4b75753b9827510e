"""Find the figures of an article that are not the amount of any claim."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from claimbook.cli.find_book import BookFolders
from claimbook.drafts import list_uncovered
from claimbook.grounding import same_amount
from claimbook.model import Article, Book, Claim
from claimbook.quantity import Mention, Span, name_dimension
from claimbook.study import Study


class Unclaimed(NamedTuple):
    """A figure of an article that is not the amount of any claim."""

    span: Span
    figure: str
    before: str
    """The words of its sentence before it."""
    after: str


def find_article(book: Book, folders: BookFolders, path: Path) -> Article | None:
    """Return the article of a claim file; None if the file could not be read."""
    found = (a for a in book.articles if (folders.root / a.origin.file.path).resolve() == path)
    return next(found, None)


def list_unclaimed(study: Study, article: Article) -> Iterator[Unclaimed]:
    """Yield the figures of an article that are not the amount of any claim, in their order.

    Among them are those that a claim only has in its `mentions`, except for stretches of time.
    """
    found = {*list_uncovered(study, article), *_list_only_mentioned(study, article)}
    text, coverage = study.book.texts.get(article.slug, ""), study.coverage[article.slug]
    for mention in sorted(found, key=lambda each: each.start):
        span = mention.span
        start, end = coverage.sentence_at(span.start) or span
        yield Unclaimed(
            span,
            text[span.start : span.end],
            text[start : span.start],
            text[span.end : max(end, span.end)],
        )


def _list_only_mentioned(study: Study, article: Article) -> Iterator[Mention]:
    """Yield the figures that claims only have in their `mentions`."""
    claims = {claim.id: claim for claim in article.claims}
    grounds = study.grounded[article.slug].grounds
    used = [(claims[id_], each) for id_, ground in grounds.items() for each in ground.used]
    claimed = {each for claim, each in used if _is_amount(claim, each)}
    for mention in {m for _, m in used} - claimed:
        if name_dimension(mention.amount) != "duration":
            yield mention


def _is_amount(claim: Claim, mention: Mention) -> bool:
    """Whether a figure that a claim has is its amount."""
    changed = claim.change is not None
    return claim.amount is not None and same_amount(
        claim.amount, mention.amount, change=changed, unit_given=bool(claim.unit_from)
    )
