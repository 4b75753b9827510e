"""What does not fit: findings and disagreements in words."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from claimbook.model import Claim
from claimbook.study import Study
from claimbook.verdicts import Disagreement, Finding, PairVerdict
from claimbook.verdicts.wording import begin_sentence, write_factor
from claimbook.views.claims.badge import VERDICTS, Badge
from claimbook.views.claims.badges import badge_finding, lead_to
from claimbook.views.claims.byline import name_article, write_source
from claimbook.views.claims.worth import write_middle, write_rate_day
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.wording.apart import is_in_points, write_points
from claimbook.views.wording.figures import write_figure
from claimbook.views.wording.places import write_place


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
    colour = "conflict" if each.state == "open" else "alone"
    return Badge(colour, VERDICTS["conflict"][0], f"Conflict, {each.state}")


def view_disagreement(study: Study, each: Disagreement) -> FindingView:
    """A disagreement in words: the figures, the conversion, the factor."""
    badge = lead_to(badge_disagreement(each), (each.id,))
    told = tuple(explanation.sentence for explanation in each.explanations)
    reason = (each.reason,) if each.reason else ()
    return FindingView(badge, write_arithmetic(study, each.worst), (*reason, *told))


def write_arithmetic(study: Study, pair: PairVerdict) -> str:
    """The arithmetic of a conflict in a sentence or two."""
    sentences = []
    if pair.arithmetic is None:
        return ""
    sides = ((pair.a, pair.arithmetic.a), (pair.b, pair.arithmetic.b))
    for id_, side in sides:
        claim = study.book.claims.get(id_)
        if claim and side.rate:
            sentences.append(
                f"{write_figure(claim)} was {write_middle(side)}{write_rate_day(side)} "
                "(European Central Bank)."
            )
    small, large = sorted(sides, key=lambda side: abs(side[1].middle))
    one, two = study.book.claims.get(large[0]), study.book.claims.get(small[0])
    if one and two and pair.factor:
        first, second = _write_sources(study, one, two)
        left, right = f"{write_figure(one)} ({first})", f"{write_figure(two)} ({second})"
        sentences.append(
            f"{left} against {right}: {write_points(pair)} apart."
            if is_in_points(pair)
            else f"{left} is {write_factor(pair.factor)} times {right}."
        )
    return " ".join(map(begin_sentence, sentences))


def _write_sources(study: Study, one: Claim, two: Claim) -> tuple[str, str]:
    """Who makes each of two claims: `AInvest, headline` and `same article, paragraph 1`."""
    article = study.book.article_of[one.id]
    if study.book.article_of[two.id] is not article:
        return write_source(study, one), write_source(study, two)
    places = (write_place(study.ground_of(claim.id).places[0]) for claim in (one, two))
    names = (name_article(study, article), "same article")
    first, second = (", ".join(filter(None, pair)) for pair in zip(names, places, strict=True))
    return first, second
