"""Weigh the evidence of a whole book: find voices, compare claims, decide standings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from claimbook.evidence.alleged import FactGroups, find_answers
from claimbook.evidence.disagreements import find_disagreements
from claimbook.evidence.groups import Matter, gather_matters
from claimbook.evidence.matter import (
    Conclusions,
    WeighedMatter,
    describe_around,
    make_standing,
    weigh_matter,
)
from claimbook.evidence.notices import find_notices
from claimbook.evidence.rulings import Rulings, read_rulings
from claimbook.evidence.side import Testimony
from claimbook.evidence.standing import (
    RED,
    Evidence,
    Notice,
    StandingKind,
    WeighedCamp,
)
from claimbook.evidence.voices import Voices
from claimbook.evidence.wire_copies import WireCopy, find_wire_copies
from claimbook.gathering import gather
from claimbook.grounding import Ground
from claimbook.model import Book, Claim, Kind
from claimbook.sentences import standings as wording
from claimbook.sentences.figures import write_amount_as_said
from claimbook.verdicts import Figure, Finding, Verdicts, have_same


def weigh_evidence(
    book: Book,
    grounds: Mapping[str, Ground],
    verdicts: Verdicts,
    copies: tuple[WireCopy, ...] | None = None,
    earlier: Evidence | None = None,
) -> Evidence:
    """Decide the standing of every claim of a book. The result does not depend on their order.

    `copies` is the result of `find_wire_copies`, if it is known already. The conclusions of an
    `earlier` book are reused for matters in which nothing has changed, as long as the verdicts
    still have the same figure objects.
    """
    copies = find_wire_copies(book) if copies is None else copies
    voices = Voices(book, grounds, {copy.article: copy.original for copy in copies})
    stated = [figure for figure in verdicts.figures.values() if figure.article]
    derived = [figure for figure in verdicts.figures.values() if not figure.article]
    borne_out = frozenset(verdicts.context.borne_out if verdicts.context else ())
    testimony = Testimony(book, voices, read_rulings(book, verdicts.figures), borne_out)
    matters = _weigh_matters(testimony, grounds, stated, earlier)
    conclusions = Conclusions()
    for weighed in matters.values():
        conclusions.add(weighed.conclusions)
    undated = _find_doubtful_periods(verdicts.findings)
    weighing = _Weighing(testimony, conclusions, derived, undated)
    weighing.add_others(verdicts.figures)
    notices = find_notices(book, voices, stated, conclusions.steps, copies)
    evidence = replace(weighing.finish(tuple(notices)), matters=matters)
    return replace(evidence, disagreements=find_disagreements(book, grounds, verdicts, evidence))


def _weigh_matters(
    testimony: Testimony,
    grounds: Mapping[str, Ground],
    figures: Sequence[Figure],
    earlier: Evidence | None,
) -> Mapping[Matter, WeighedMatter]:
    """Return the conclusions about each matter, reusing earlier ones that would be the same."""
    known = earlier.matters if earlier else {}
    before = next((each.testimony.book for each in known.values()), None)
    if before is None or not _has_same_vocabulary(before, testimony.book):
        known = {}
    weighed = {}
    for matter, those in gather_matters(figures).items():
        found = known.get(matter)
        if (
            found
            and have_same(found.figures, those)
            and found.around == describe_around(testimony, those)
        ):
            found.rely_on(testimony)
            weighed[matter] = found
        else:
            weighed[matter] = weigh_matter(testimony, grounds, matter, those)
    return weighed


def _find_doubtful_periods(findings: Iterable[Finding]) -> Set[str]:
    """Return the claims whose figure their article gives for more than one period."""
    apart = (each for each in findings if each.kind.id == "period-mismatch")
    return {claim for each in apart for claim in each.claims}


def _has_same_vocabulary(one: Book, other: Book) -> bool:
    """Whether two books have the same vocabulary, on which the standings depend."""
    return (
        one.entities == other.entities
        and one.metrics == other.metrics
        and one.outlets == other.outlets
        and one.settings == other.settings
    )


@dataclass(slots=True)
class _Weighing:
    """The conclusions from all matters of a book, as they are put together."""

    testimony: Testimony
    conclusions: Conclusions
    derived: Sequence[Figure] = ()
    """The figures worked out from claims, which have no voice and no standing."""
    undated: Set[str] = frozenset()
    """The claims whose figure their article also gives for another period."""
    answers: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def book(self) -> Book:
        return self.testimony.book

    @property
    def voices(self) -> Voices:
        return self.testimony.voices

    @property
    def rulings(self) -> Rulings:
        return self.testimony.rulings

    def _add(self, claim: str, kind: StandingKind, reason: str) -> None:
        self.conclusions.standings[claim] = make_standing(self.rulings, claim, kind, reason)

    def add_others(self, figures: Mapping[str, Figure]) -> None:
        """Decide the standings of claims that were not compared: wrong ones, quotes, opinions."""
        facts = FactGroups(self.conclusions.groups, figures)
        answers = {
            each.sized.figure.id: find_answers(self.book, each, facts)
            for each in self.conclusions.alleged
        }
        for id_, camps in answers.items():
            if camps:
                self.answers[id_] = tuple(claim for camp in camps for claim in camp.claims)
        for article in self.book.articles:
            for claim in article.claims if not article.draft else ():
                if claim.id in self.rulings.wrong:
                    self._add(claim.id, StandingKind.WRONG, self._explain_wrong(claim))
                elif claim.kind is Kind.OPINION:
                    reason = wording.explain_opinion(self.voices.of(claim.id).name)
                    self._add(claim.id, StandingKind.OPINION, reason)
                elif claim.kind is Kind.ALLEGATION:
                    reason = self._explain_alleged(claim, answers.get(claim.id, ()))
                    self._add(claim.id, StandingKind.ALLEGATION, reason)
                elif claim.id not in self.conclusions.standings:
                    self._add(claim.id, StandingKind.SINGLE, self._explain_single(claim))

    def _explain_alleged(self, claim: Claim, answers: Sequence[WeighedCamp]) -> str:
        sayings = [([voice.name for voice in camp.voices], camp.figure) for camp in answers]
        return wording.explain_alleged(self.voices.of(claim.id).name, sayings)

    def _explain_wrong(self, claim: Claim) -> str:
        if claim.wrong:
            instead = claim.wrong.instead.text if claim.wrong.instead else None
            return wording.explain_wrong(claim.wrong.reason, instead)
        closing = self.rulings.wrong[claim.id]
        right = self.book.claims.get(closing.ruling or "") if closing else None
        instead = (
            write_amount_as_said(right.amount, right.change) if right and right.amount else None
        )
        return wording.explain_wrong(closing.reason if closing else "", instead)

    def _explain_single(self, claim: Claim) -> str:
        attribution = self.voices.of(claim.id)
        named = None if attribution.voice.is_outlet else attribution.name
        name = self.book.name_outlet(attribution.outlet)
        return wording.explain_single_outlet(name, named, ())

    def finish(self, notices: tuple[Notice, ...]) -> Evidence:
        """Return all conclusions as evidence."""
        earlier = gather((step.newer, step.older) for step in self.conclusions.steps.values())
        standings = dict(sorted(self.conclusions.standings.items()))
        return Evidence(
            standings=standings,
            groups=tuple(self.conclusions.groups),
            attributions={id_: self.voices.of(id_) for id_ in standings},
            steps=dict(sorted(self.conclusions.steps.items())),
            earlier={id_: self._order(older) for id_, older in sorted(earlier.items())},
            notices=notices,
            group_of={
                claim: group
                for group in self.conclusions.groups
                for claims in (*(camp.claims for camp in group.camps), group.undecided)
                for claim in claims
            },
            doubts=dict(sorted(self._find_doubts().items())),
            answers=dict(sorted(self.answers.items())),
        )

    def _order(self, claims: Sequence[str]) -> tuple[str, ...]:
        """Order claims from the latest to the earliest."""
        book = self.book
        days = sorted((book.said_on(book.claims[claim]), claim) for claim in claims)
        return tuple(claim for _, claim in reversed(days))

    def _find_doubts(self) -> dict[str, str]:
        """Find claims and derived figures whose period or value comes from a claim in doubt."""
        bad = {id_ for id_, each in self.conclusions.standings.items() if each.kind in RED}
        undated = bad | self.undated
        doubts: dict[str, str] = {}
        if not undated:
            return doubts
        for weighed in self.conclusions.groups:
            for claim, assumed in weighed.group.assumed.items():
                if assumed.period_of in undated and claim not in undated:
                    doubts[claim] = str(assumed.period_of)
        for id_, record in self.book.claims.items():
            if record.period_from in undated and id_ not in bad:
                doubts[id_] = str(record.period_from)
        for figure in self.derived:
            for claim in figure.made_of:
                if rests_on := claim if claim in bad else doubts.get(claim):
                    doubts[figure.id] = rests_on
        return doubts
