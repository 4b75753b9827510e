"""The two figures of a disagreement that clash, in a sentence and as bars."""

from __future__ import annotations

from dataclasses import dataclass

from claimbook.model import Where
from claimbook.permalinks import locate_disagreement
from claimbook.study import Study
from claimbook.verdicts import Disagreement, PairVerdict
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.ranking import choose_pair, rank_disagreements
from claimbook.views.disputes.told import badge_disagreement, write_arithmetic
from claimbook.views.wording.apart import is_in_points, write_apart
from claimbook.views.wording.figures import write_share

_SCALE = 1000
"""The width of the longer bar, in the units of its drawing."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two figures that clash."""

    shown: Shown
    source: str
    """Where it stands: `AInvest, headline`, `Same article, paragraph 1`."""
    bar: int
    """Its length where the longer of the two is 1000."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two figures on one scale, with how far they are apart."""

    sentence: str
    sides: tuple[Side, Side]
    factor: str
    badge: Badge
    arithmetic: str
    href: str


def find_clash(study: Study) -> Clash | None:
    """The worst open disagreement; None where there is none."""
    found = (each for each in rank_disagreements(study) if each.state == "open")
    clashes = (view_clash(study, each) for each in found)
    return next(filter(None, clashes), None)


def view_clash(study: Study, each: Disagreement) -> Clash | None:
    """The two figures that show a disagreement best; None where it has no two on one scale."""
    pair = choose_pair(study, each)
    if pair is None:
        return None
    return _make_clash(study, each, pair)


def _make_clash(study: Study, each: Disagreement, pair: PairVerdict) -> Clash:
    sides = (pair.arithmetic.a, pair.arithmetic.b) if pair.arithmetic else ()
    values = {id_: abs(side.middle) for id_, side in zip((pair.a, pair.b), sides, strict=False)}
    both = (show_claim(study, pair.a), show_claim(study, pair.b))
    larger, smaller = sorted(both, key=lambda shown: -values.get(shown.claim.id, 0))
    top = values.get(larger.claim.id) or 1

    def view(shown: Shown, beside: Shown | None) -> Side:
        bar = round(_SCALE * values.get(shown.claim.id, 0) / top)
        return Side(shown, _name_source(shown, beside), bar)

    return Clash(
        sentence=_write_sentence(study, pair, larger, smaller),
        sides=(view(larger, None), view(smaller, larger)),
        factor=write_apart(pair),
        badge=badge_disagreement(each),
        arithmetic=write_arithmetic(study, pair),
        href=locate_disagreement(each.id),
    )


def _name_source(shown: Shown, beside: Shown | None) -> str:
    """Where a figure stands, or when it was said where that is not known."""
    same = beside is not None and beside.article is shown.article
    name = "Same article" if same else shown.byline.name
    return ", ".join(filter(None, (name, shown.place or shown.byline.said)))


def _write_sentence(study: Study, pair: PairVerdict, larger: Shown, smaller: Shown) -> str:
    """The disagreement as a headline: `The headline says $500 billion. …`."""
    same = larger.article is smaller.article
    first, other = larger.byline.name, "The article itself" if same else smaller.byline.name
    if study.ground_of(larger.claim.id).where is Where.HEADLINE:
        first = "The headline" if same else f"A headline of {first}"
    opening = f"{first} says {larger.figure}."
    share = write_share(pair.factor) if pair.factor and not is_in_points(pair) else ""
    if not share:
        return f"{opening} {other} says {smaller.figure}."
    if same and larger.kind is not smaller.kind:
        return f"{opening} The article’s {smaller.kind.word} is {share} of that."
    return f"{opening} {other} says {share} of that."
