"""Find echoes: figures that an article repeats in its own voice after naming a source for them.

What an outlet prints without a source is usually its own word. But if its article also quotes
somebody for the figure, it has no other source. A headline, a summary, a table or another sentence
that repeats the figure is not a second witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from claimbook.evidence.voice import Attribution, Relation
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book, Claim, Where

NAMED = frozenset({Relation.SPEAKER, Relation.SOURCE})
"""Relations in which the article itself names its source."""
A_WHILE = timedelta(days=7)
"""How far apart statements may be and still count as made at one time."""


def find_echoes(
    book: Book,
    claims: Iterable[Claim],
    attributions: Mapping[str, Attribution],
    grounds: Mapping[str, Ground],
) -> Mapping[str, Attribution]:
    """Find the claims of an article that repeat a named source's figure without naming the source.

    Returns the source's attribution by the id of each such claim. `attributions` has the
    attribution that each claim gives itself. To make an outlet a witness of its own, an editor
    names the outlet as the claim's `source`.
    """
    if not any(each.relation in NAMED for each in attributions.values()):
        return {}
    return _Echoes(book, attributions, grounds).find(
        [claim for claim in claims if claim.metric is not None]
    )


@dataclass(frozen=True, slots=True)
class _Echoes:
    """Finds the echoes of one article."""

    book: Book
    attributions: Mapping[str, Attribution]
    grounds: Mapping[str, Ground]

    def find(self, claims: Iterable[Claim]) -> Mapping[str, Attribution]:
        """Find the sources of all echoes in the text first, and then of those in headlines."""
        alike = gather(((claim.about, claim.metric, claim.change), claim) for claim in claims)
        echoes: dict[str, Attribution] = {}
        for those in alike.values():
            named = [claim for claim in those if self.attributions[claim.id].relation in NAMED]
            plain = [
                claim
                for claim in those
                if names_nobody(claim, self.attributions[claim.id], self.grounds)
            ]
            for claim in plain if named else ():
                if not self._is_on_top(claim) and (source := self._find_repeated(claim, named)):
                    echoes[claim.id] = self.attributions[source.id]
            echoes |= dict(self._find_on_top(plain, those, echoes) if named else ())
        return {claim: replace(echoed, direct=False) for claim, echoed in echoes.items()}

    def _find_on_top(
        self, plain: Iterable[Claim], those: Iterable[Claim], below: Mapping[str, Attribution]
    ) -> Iterator[tuple[str, Attribution]]:
        """Yield headlines and summaries whose figure the article has only from a named source."""
        for claim in plain:
            if not self._is_on_top(claim):
                continue
            under = [
                other
                for other in those
                if other is not claim
                and find_where(self.grounds, other) is not Where.HEADLINE
                and _bears_out(other, claim)
            ]
            voices = {each.id: below.get(each.id, self.attributions[each.id]) for each in under}
            if len({each.voice for each in voices.values()}) != 1:
                continue
            if (first := voices[min(voices)]).relation in NAMED:
                yield claim.id, first

    def _find_repeated(self, claim: Claim, named: Iterable[Claim]) -> Claim | None:
        """Return the claim whose figure this one repeats.

        If there are several, the very same figure comes first, then the nearest one.
        """
        place = self._find_place(claim)
        repeated = [other for other in named if repeats(self.book, claim, other)]
        return min(
            repeated,
            key=lambda each: (
                _find_differences(claim, each),
                abs(self._find_place(each) - place),
                each.id,
            ),
            default=None,
        )

    def _find_place(self, claim: Claim) -> int:
        ground = self.grounds.get(claim.id)
        return (ground.start if ground else None) or 0

    def _is_on_top(self, claim: Claim) -> bool:
        return find_where(self.grounds, claim) in (Where.HEADLINE, Where.SUMMARY)


def names_nobody(claim: Claim, attribution: Attribution, grounds: Mapping[str, Ground]) -> bool:
    """Whether a claim is in the outlet's own voice, and the outlet is no authority on it.

    A source without a name of its own, such as “police”, has no voice, but still counts as named. A
    headline does not take its article's default source.
    """
    if attribution.relation is not Relation.OUTLET or attribution.first_hand:
        return False
    defaulted = "source" in claim.defaulted and find_where(grounds, claim) is Where.HEADLINE
    return claim.source is None or defaulted


def find_where(grounds: Mapping[str, Ground], claim: Claim) -> Where | None:
    """Return the part of the article that a claim is in."""
    ground = grounds.get(claim.id)
    return (ground.where if ground else None) or claim.where


def repeats(book: Book, claim: Claim, other: Claim) -> bool:
    """Whether a claim says no more than another: the same figure, or a vaguer one that fits it."""
    mine, theirs = claim.measured, other.measured
    if mine is None or theirs is None or not _bears_out(other, claim):
        return False
    if claim.period and other.period and not claim.period.overlaps(other.period):
        return False
    if _is_older(book, claim, other):
        return False
    if not mine.bare:
        return True
    # Not `rounded()`: an exit poll's 50 % does not repeat a count of 48.1 %.
    vaguer = mine.p > theirs.p and mine.interval.meets(theirs.interval)
    return theirs.bare and (mine.value == theirs.value or vaguer)


def _find_differences(claim: Claim, other: Claim) -> tuple[bool, bool]:
    """Return whether two claims differ in the numbers they allow, and whether in their periods."""
    a, b = claim.measured, other.measured
    return a is None or b is None or a.interval != b.interval, claim.period != other.period


def _is_older(book: Book, claim: Claim, other: Claim) -> bool:
    """Whether a claim says what was known before the other one was made, and cannot repeat it.

    An article of Thursday repeats a report of Wednesday, whichever of its claims have a date.
    """
    if claim.as_of is None or claim.as_of == other.as_of:
        return False
    return claim.as_of == "earlier" or book.said_on(other) - book.said_on(claim) > A_WHILE


def _bears_out(one: Claim, other: Claim) -> bool:
    """Whether a figure is the same as another claim's, or lies within what that claim allows."""
    if one.metric is None or _read_subject(one) != _read_subject(other):
        return False
    a, b = one.measured, other.measured
    return bool(a and b and a.unit == b.unit and a.rounded().meets(b.rounded()))


def _read_subject(claim: Claim) -> tuple[object, ...]:
    return claim.about, claim.metric, claim.change, claim.scope, claim.kind.class_
