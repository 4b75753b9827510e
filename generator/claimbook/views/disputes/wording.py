"""Word what does not fit: findings and disagreements."""

from __future__ import annotations

from collections.abc import Collection, Set
from dataclasses import dataclass, replace

from claimbook.evidence import Disagreement, find_odd
from claimbook.permalinks import locate_disagreement
from claimbook.quantity import Comparator, write_per
from claimbook.sentences import arithmetic, disputes, labels
from claimbook.sentences.figures import write_factor
from claimbook.study import Study
from claimbook.verdicts import Finding, PairVerdict
from claimbook.views.claims.badge import STANDINGS, Badge, look_up
from claimbook.views.claims.badges import badge_finding
from claimbook.views.claims.shown import Shown, show_claims
from claimbook.views.claims.worth import write_converted, write_rate_day
from claimbook.views.disputes.concerning import find_shared_disagreements
from claimbook.views.disputes.naming import name_dispute
from claimbook.views.disputes.opening import find_opening, write_opening
from claimbook.views.wording.apart import is_far, write_apart_in_words


@dataclass(frozen=True, slots=True)
class FindingView:
    """Something that does not fit, with possible explanations."""

    badge: Badge
    sentence: str
    explanations: tuple[str, ...]
    further: tuple[FindingView, ...] = ()
    """Other findings about the same problem."""


def view_finding(study: Study, finding: Finding) -> FindingView:
    """Return a finding in words, with a badge that links to it."""
    explanations = tuple(explanation.sentence for explanation in finding.explanations)
    return FindingView(badge_finding(study, finding), finding.sentence, explanations)


def list_disagreements(
    study: Study, claims: Set[str], *, at_most: int | None = None, above: Collection[str] = ()
) -> tuple[FindingView, ...]:
    """Return the disagreements between these claims, the weightiest first.

    One that the page has `above`, in a sentence or the title of a chart, is only named, with what
    the title leaves out.
    """
    found = find_shared_disagreements(study, claims)
    return tuple(_view_beside(study, each, above) for each in found[:at_most])


def _view_beside(study: Study, each: Disagreement, above: Collection[str]) -> FindingView:
    view, opening = view_disagreement(study, each), find_opening(study, each)
    if not {opening.title, opening.whole.removesuffix(".")}.intersection(above):
        return view
    left = (opening.below,) if opening.title != opening.whole.removesuffix(".") else ()
    sentence = disputes.describe_told_above(name_dispute(study, each))
    return replace(view, sentence=sentence, explanations=(*left, *view.explanations))


def badge_disagreement(each: Disagreement) -> Badge:
    """Return the badge of a disagreement: the contradicted side's, or how it was closed."""
    if each.state == "explained":
        return STANDINGS["explained"].make_badge()
    if each.state == "superseded":
        return STANDINGS["replaced"].make_badge(labels.SUPERSEDED)
    if each.state == "ruled":
        badge = STANDINGS["settled"].make_badge(labels.RULED)
        return replace(badge, colour="neutral")
    odd = find_odd(each.camps)
    return look_up(odd.kind).make_badge() if odd else STANDINGS["disputed"].make_badge()


def view_disagreement(study: Study, each: Disagreement) -> FindingView:
    """View a disagreement in words: who says what, why they differ, and what an editor says."""
    badge = badge_disagreement(each).leading_to(locate_disagreement(each.id))
    explanations = tuple(explanation.sentence for explanation in each.explanations)
    opening = write_opening(study, each)
    reason = (each.reason,) if each.reason and each.reason not in opening else ()
    return FindingView(badge, opening, (*reason, *explanations))


def write_arithmetic(study: Study, pair: PairVerdict) -> str:
    """Write the arithmetic of two figures in a sentence or two."""
    sentences = []
    if pair.arithmetic is None:
        return ""
    claims = show_claims(study)
    sides = ((claims.get(pair.a), pair.arithmetic.a), (claims.get(pair.b), pair.arithmetic.b))
    for shown, side in sides:
        if shown and side.rate:
            worth = f"{write_converted(side)}{_write_per(shown)}"
            sentences.append(arithmetic.describe_worth(shown.figure, worth, write_rate_day(side)))
    (two, _), (one, _) = sorted(sides, key=lambda side: abs(side[1].middle))
    if one and two:
        first, second = _write_sources(one, two)
        left, right = f"{one.figure} ({first})", f"{two.figure} ({second})"
        factor = None if _is_vague(one) or _is_vague(two) else pair.factor
        sentences.append(
            arithmetic.describe_ratio(left, write_factor(factor), right)
            if factor and is_far(pair.arithmetic)
            else arithmetic.describe_side_by_side(left, right, write_apart_in_words(pair))
        )
    return " ".join(sentences)


def _write_per(shown: Shown) -> str:
    return write_per(shown.claim.amount.per if shown.claim.amount else None)


def _is_vague(shown: Shown) -> bool:
    """Whether its figure is only an order of magnitude, so that a factor would make no sense."""
    amount = shown.claim.amount
    return amount is not None and amount.comparator is Comparator.VAGUE


def _write_sources(one: Shown, two: Shown) -> tuple[str, str]:
    """Name who says each of two claims: `AInvest, headline` and `same article, paragraph 1`."""
    if one.article is not two.article:
        return str(one.byline), str(two.byline)
    first = ", ".join(filter(None, (one.byline.name, one.place)))
    return first, ", ".join(filter(None, (labels.SAME_ARTICLE, two.place)))
