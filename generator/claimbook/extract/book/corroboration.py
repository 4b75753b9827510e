"""Find figures that the book already has from another article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimbook.gathering import gather
from claimbook.grounding import same_amount
from claimbook.model import Book, Claim
from claimbook.quantity import Amount

_MOST = 3


@dataclass(frozen=True)
class Corroboration:
    """The figures of a book's claims, by what they are about and measure."""

    book: Book

    @cached_property
    def _claims(self) -> Mapping[tuple[str, str], Sequence[Claim]]:
        return gather(
            ((claim.about, claim.metric), claim)
            for claim in self.book.claims.values()
            if claim.metric and claim.amount
        )

    def list_remarks(
        self, about: str, metric: str, amount: Amount, slug: str | None
    ) -> Iterator[str]:
        """Yield a remark for each of the first claims of other articles with the same figure."""
        told = 0
        for claim in self._claims.get((about, metric), ()):
            article = self.book.article_of[claim.id]
            if article.slug == slug or claim.amount is None or told == _MOST:
                continue
            if same_amount(claim.amount, amount, change=claim.change is not None):
                told += 1
                outlet = self.book.name_outlet(article.outlet)
                yield f"{outlet} has the same figure: {claim.id}"
