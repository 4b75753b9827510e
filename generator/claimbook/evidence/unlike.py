"""Find figures so far apart that they can hardly measure the same thing."""

from __future__ import annotations

from decimal import Decimal

from claimbook.evidence.standing import Disagreement, Evidence
from claimbook.model import Book
from claimbook.verdicts import PairVerdict, Verdict, Verdicts

_FAR = Decimal(20)
"""From this factor on, one voice in one article means two things, such as a sum and a share."""


def find_unlike(
    book: Book, verdicts: Verdicts, evidence: Evidence, disagreement: Disagreement
) -> PairVerdict | None:
    """Return two claims of one article and one voice that differ by a factor of 20 or more.

    Of several such pairs, return the one furthest apart; for a closed disagreement, return None.
    """
    if disagreement.state != "open":
        return None
    listed = [each for each in disagreement.claims if each in book.claims]
    origins = {
        each: (book.article_of[each].slug, evidence.attributions[each].voice.id) for each in listed
    }
    far = (
        pair
        for claim in listed
        for pair in verdicts.pairs_of(claim)
        if pair.verdict is Verdict.CONFLICT
        and origins.get(pair.a) == origins.get(pair.b)
        and (pair.factor or 0) >= _FAR
    )
    return max(far, key=lambda pair: pair.factor or 0, default=None)
