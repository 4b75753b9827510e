"""What does not fit: findings and disagreements in words."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from claimbook.permalinks import locate_disagreement
from claimbook.study import Study
from claimbook.verdicts import Disagreement, Finding, PairVerdict
from claimbook.verdicts.wording import begin_sentence, write_factor
from claimbook.views.claims.badge import STANDINGS, Badge
from claimbook.views.claims.badges import badge_finding
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.claims.worth import write_middle, write_rate_day
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.wording.apart import is_in_points, write_points


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something that does not fit, with what may explain it."""

    badge: Badge
    sentence: str
    explanations: tuple[str, ...]
    further: tuple[FindingView, ...] = ()
    """What else was found of the same matter."""


def view_finding(finding: Finding) -> FindingView:
    """A finding in words, with a badge that leads to it."""
    told = tuple(explanation.sentence for explanation in finding.explanations)
    return FindingView(badge_finding(finding), finding.sentence, told)


def list_disagreements(study: Study, claims: Set[str]) -> tuple[FindingView, ...]:
    """The disagreements between some claims, the worst first."""
    found = [each for each in rank_disagreements(study) if claims & set(each.claims)]
    return tuple(view_disagreement(study, each) for each in found)


def badge_disagreement(each: Disagreement) -> Badge:
    """The state of a disagreement; only an open one wears the colour of a conflict."""
    standing = STANDINGS["disputed" if each.state == "open" else "explained"]
    return standing.make_badge(f"Conflict, {each.state}")


def view_disagreement(study: Study, each: Disagreement) -> FindingView:
    """A disagreement in words: the figures, the conversion, the factor."""
    badge = badge_disagreement(each).leading_to(locate_disagreement(each.id))
    told = tuple(explanation.sentence for explanation in each.explanations)
    reason = (each.reason,) if each.reason else ()
    return FindingView(badge, write_arithmetic(study, each.worst), (*reason, *told))


def write_arithmetic(study: Study, pair: PairVerdict) -> str:
    """The arithmetic of a conflict in a sentence or two."""
    sentences = []
    if pair.arithmetic is None:
        return ""
    claims = show_claims(study)
    sides = ((claims.get(pair.a), pair.arithmetic.a), (claims.get(pair.b), pair.arithmetic.b))
    for shown, side in sides:
        if shown and side.rate:
            sentences.append(
                f"{shown.figure} was {write_middle(side)} {write_rate_day(side)} "
                "(European Central Bank)."
            )
    (two, _), (one, _) = sorted(sides, key=lambda side: abs(side[1].middle))
    if one and two and pair.factor:
        first, second = _write_sources(one, two)
        left, right = f"{one.figure} ({first})", f"{two.figure} ({second})"
        sentences.append(
            f"{left} against {right}: {write_points(pair)} apart."
            if is_in_points(pair)
            else f"{left} is {write_factor(pair.factor)} times {right}."
        )
    return " ".join(map(begin_sentence, sentences))


def _write_sources(one: Shown, two: Shown) -> tuple[str, str]:
    """Who says each of two claims: `AInvest, headline` and `same article, paragraph 1`."""
    if one.article is not two.article:
        return str(one.byline), str(two.byline)
    first = ", ".join(filter(None, (one.byline.name, one.place)))
    return first, ", ".join(filter(None, ("same article", two.place)))
