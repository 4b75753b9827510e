"""Report findings to the editor as problems, each at the claim to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimbook.checks.shared.present import locate_field
from claimbook.grounding import Match, Place
from claimbook.problem import Fault, Location, Problem
from claimbook.study import Study


def report_findings(study: Study) -> Iterator[Problem]:
    """Yield a problem for each finding, unless one of its claims has an error."""
    for finding in study.verdicts.findings:
        if are_grounded(study, finding.claims):
            first = locate_figure(study, finding.claims[0])
            yield finding.kind.fault.report(
                first,
                finding.sentence.rstrip("."),
                finding.kind.advice,
                notes=(
                    *((first, each.sentence.rstrip(".")) for each in finding.explanations[:1]),
                    *_note_others(study, finding.claims),
                ),
            )


def report_notices(study: Study, fault: Fault, advice: str) -> Iterator[Problem]:
    """Yield a problem for each notice of a fault from the evidence, at its claim or article."""
    for notice in study.evidence.notices:
        if notice.kind != fault.id or not are_grounded(study, notice.claims):
            continue
        claims, articles = notice.claims, study.book.article
        yield fault.report(
            locate_figure(study, claims[0])
            if claims
            else articles[notice.article].origin.at("headline"),
            notice.sentence.rstrip("."),
            advice,
            notes=tuple(_note_others(study, claims)),
        )


def _note_others(study: Study, claims: Sequence[str]) -> Iterator[tuple[Location, str]]:
    """Yield where the figures of all claims but the first are written."""
    return ((locate_figure(study, claim), f"and `{claim}`") for claim in claims[1:])


def are_grounded(study: Study, figures: Iterable[str]) -> bool:
    """Whether none of the figures belongs to a claim that has an error of its own."""
    claims = [study.book.claims[each] for each in figures if each in study.book.claims]
    if any(claim.origin.unread for claim in claims):
        return False
    grounds = [study.ground_of(claim.id) for claim in claims]
    return not any(ground.shortfalls or any(map(_fails, ground.places)) for ground in grounds)


def _fails(place: Place) -> bool:
    return bool(place.others) or place.match in (Match.DIFFERS, Match.ABSENT)


def locate_figure(study: Study, figure: str) -> Location:
    """Return where the amount of a claim or the formula of a derived figure is written."""
    known = figure in study.book.figures
    return locate_field(study, figure, "amount") if known else Location("")
