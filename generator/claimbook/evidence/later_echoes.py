"""Find figures that an outlet prints again after it had them from a source.

If an outlet reported a company's figure, and a later article gives it without naming the company,
the outlet has not learnt anything new. The company is still its only source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from claimbook.evidence.echoes import A_WHILE, NAMED, names_nobody, repeats
from claimbook.evidence.voice import Attribution
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Article, Book, Claim, find_day
from claimbook.quantity import is_before

_Printed = tuple[Article, Claim]


def find_later_echoes(
    book: Book, attributions: Mapping[str, Attribution], grounds: Mapping[str, Ground]
) -> Mapping[str, Attribution]:
    """Find the claims whose figure their outlet had from a named source in an earlier article.

    Returns the source's attribution by the id of each such claim. If the outlet had counted
    something itself before anybody said it, the figure remains its own word.
    """
    alike = gather(
        ((article.outlet, claim.about, claim.metric, claim.change), (article, claim))
        for article in book.articles
        for claim in (article.claims if not article.draft else ())
        if claim.measured is not None
    )
    return {
        claim: replace(attributions[source.id], direct=False)
        for printed in alike.values()
        if len(printed) > 1
        for claim, source in _find_repeated(book, printed, attributions, grounds)
    }


def _find_repeated(
    book: Book,
    printed: list[_Printed],
    attributions: Mapping[str, Attribution],
    grounds: Mapping[str, Ground],
) -> Iterator[tuple[str, Claim]]:
    """Yield the claims that repeat an earlier one, each with the latest that it may repeat."""
    named = [each for each in printed if attributions[each[1].id].relation in NAMED]
    for article, claim in printed if named else ():
        if not names_nobody(claim, attributions[claim.id], grounds):
            continue
        earlier = [
            (find_day(before.published), other.id, other)
            for before, other in named
            if before is not article and _is_later(book, (article, claim), (before, other))
        ]
        if earlier:
            yield claim.id, max(earlier)[2]


def _is_later(book: Book, again: _Printed, first: _Printed) -> bool:
    """Whether a claim repeats the figure of an earlier article, for the same time."""
    (article, claim), (before, other) = again, first
    printed, first_printed = find_day(article.published), find_day(before.published)
    if is_before(printed, first_printed) or not repeats(book, claim, other):
        return False
    if claim.period and other.period:
        return claim.period.same_days(other.period)
    return printed - first_printed <= A_WHILE
