"""Show the two figures that represent a disagreement, in a sentence and as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.evidence import RED, Disagreement, WeighedCamp, find_odd
from claimbook.permalinks import locate_disagreement
from claimbook.sentences import labels
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.opening import write_opening
from claimbook.views.disputes.wording import badge_disagreement, write_arithmetic
from claimbook.views.wording.apart import write_apart

_SCALE = 1000
"""The width of the longer bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True)
class ClashSide:
    """One of two figures that clash."""

    shown: Shown
    source: str
    """Who gives it and where: `AInvest, headline`, `Same article, paragraph 1`."""
    bar: int
    """Its length, to the lower end of a range; that of the longer of the two is 1000."""
    most: int
    """Its length to the upper end of a range; otherwise the same."""
    colour: str
    """`red` for a figure that stands alone or is wrong, otherwise `neutral`."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two figures on one scale, with how far they are apart."""

    sentence: str
    sides: tuple[ClashSide, ...]
    """The contradicted side first; if neither is contradicted, in the order of the sentence."""
    factor: str
    label: str
    """The word below the distance: `apart`, unless the distance already says so."""
    colour: str
    """`red` if one side stands alone, `amber` if it is open, otherwise `neutral`."""
    badge: Badge
    arithmetic: str
    href: str


def view_clash(study: Study, each: Disagreement) -> Clash | None:
    """Return the two figures that represent a disagreement; None if no two share a scale."""
    if each.pair is None or each.pair.arithmetic is None:
        return None
    badge, factor = badge_disagreement(each), write_apart(each.pair)
    return Clash(
        sentence=write_opening(study, each),
        sides=tuple(_view_sides(study, each)),
        factor=factor,
        label="" if factor.endswith(("apart", "signs")) else "apart",
        colour=badge.colour,
        badge=badge,
        arithmetic=write_arithmetic(study, each.pair),
        href=locate_disagreement(each.id),
    )


def _view_sides(study: Study, each: Disagreement) -> Iterator[ClashSide]:
    pair, before = each.pair, None
    if pair is None or pair.arithmetic is None:
        return
    sides = {pair.a: pair.arithmetic.a, pair.b: pair.arithmetic.b}
    ends = {
        claim: sorted(map(abs, side.ends or (side.middle, side.middle)))
        for claim, side in sides.items()
    }
    top = max(most for _, most in ends.values()) or 1
    for claim in _order_sides(each):
        shown = show_claim(study, claim)
        camp = _find_camp(each, claim)
        bar, most = (round(_SCALE * end / top) for end in ends[claim])
        colour = "red" if camp.kind in RED else "neutral"
        yield ClashSide(shown, _name_source(shown, before), bar, most, colour)
        before = shown


def _order_sides(each: Disagreement) -> Sequence[str]:
    """Return the two claims shown; if no camp is contradicted, in the order of the camps."""
    shown = each.shown or ()
    if find_odd(each.camps):
        return shown
    return [claim for camp in each.camps for claim in shown if claim in camp.claims]


def _find_camp(each: Disagreement, claim: str) -> WeighedCamp:
    return next(camp for camp in each.camps if claim in camp.claims)


def _name_source(shown: Shown, beside: Shown | None) -> str:
    """Name the source of a figure and its place in the article or, if unknown, its day."""
    same = beside is not None and beside.article is shown.article
    name = (
        begin_sentence(labels.SAME_ARTICLE)
        if same and not shown.byline.who.name
        else shown.byline.name
    )
    return ", ".join(filter(None, (name, shown.place or shown.byline.said)))
