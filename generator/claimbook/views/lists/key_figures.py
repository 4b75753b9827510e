"""Key figures, which a page sets large: those that others bear out, and one in dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from typing import Any

from claimbook.evidence import AMBER, RED, StandingKind
from claimbook.model import Article, Claim, Kind
from claimbook.quantity import Direction
from claimbook.study import Study
from claimbook.verdicts.wording import lower_first
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.disputes.ranking import rank_disagreements
from claimbook.views.lists.order import order_figures
from claimbook.views.wording.quotes import is_bare

_SHOWN = 4
_MANY = 2 * _SHOWN
"""An article of fewer figures is short enough to be read as it stands."""
_DIMENSIONS = ("money", "share", "ratio", "count", "duration")
"""The order of otherwise equal figures; physical quantities come in the middle."""

_Subject = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure set large."""

    shown: Shown
    what: str
    """What it measures, and of whom: `Alibaba, growth in revenue, year-on-year`."""
    rival: Shown | None
    """Of one in dispute, the figure that it is shown against."""


def list_key_figures(study: Study, beside: Iterable[str] = ()) -> tuple[KeyFigure, ...]:
    """The weightiest figures of the book, one for each metric.

    Those that other outlets agree with come first, then others that nothing speaks against, and the
    worst of those in dispute comes last. What the claims `beside` them measure is left out.
    """
    taken = {_name_subject(study.book.claims[claim]) for claim in beside}
    return tuple(_list(study, study.book.claims.keys(), taken))


def list_article_figures(study: Study, article: Article) -> tuple[KeyFigure, ...]:
    """The weightiest figures of an article; none where it has few.

    Undisputed figures come first, then one that another outlet contradicts.
    """
    own = {claim.id for claim in article.claims if claim.measured is not None}
    return tuple(_list(study, own, set())) if len(own) >= _MANY else ()


def _list(study: Study, own: Set[str], taken: Set[_Subject]) -> Iterator[KeyFigure]:
    disputed = tuple(_find_disputed(study, own, taken))[:1]
    taken = taken | {_name_subject(claim) for claim, _ in disputed}
    for claim in _choose_sound(study, own, taken)[: _SHOWN - len(disputed)]:
        yield _view(study, claim, None)
    for claim, rival in disputed:
        yield _view(study, claim, rival)


def _choose_sound(study: Study, own: Set[str], taken: Set[_Subject]) -> Sequence[Claim]:
    """One figure of each metric that nothing speaks against, the best borne out first."""
    chosen: dict[str | None, Claim] = {}
    claims = (study.book.claims[id_] for id_ in own)
    sound = [claim for claim in claims if _is_sound(study, claim)]
    for claim in sorted(sound, key=partial(_weigh, study)):
        if _name_subject(claim) not in taken:
            chosen.setdefault(claim.metric, claim)
    equal = {each.id: same for same in order_figures(study, sound) for each in same}
    return tuple(_choose_voice(study, equal[claim.id]) for claim in chosen.values())


def _choose_voice(study: Study, same: Sequence[Claim]) -> Claim:
    """The claim to quote of those that give a figure: one with more words, or in a held text."""

    def rank(claim: Claim) -> tuple[Any, ...]:
        return is_bare(claim), not study.ground_of(claim.id).positions, _weigh(study, claim)

    return min(same, key=rank)


def _is_sound(study: Study, claim: Claim) -> bool:
    """Whether a figure may stand alone: it is current, firm, and neither disputed nor doubted."""
    standing = study.evidence.of(claim.id)
    contested = RED | AMBER | {StandingKind.EXPLAINED}
    if standing is None or not _is_firm(claim) or standing.kind in contested:
        return False
    doubted = any(finding.raises_doubt for finding in study.verdicts.findings_of(claim.id))
    return not (claim.id in study.evidence.steps or doubted)


def _is_firm(claim: Claim) -> bool:
    """Whether it is a current figure with two ends: "more than 9 %" is no figure to lead with."""
    amount = claim.measured
    if amount is None or claim.metric is None or claim.kind is Kind.OPINION:
        return False
    return None not in (amount.interval.low, amount.interval.high) and claim.as_of != "earlier"


def _weigh(study: Study, claim: Claim) -> tuple[bool, bool, int, bool, int, bool, int, str]:
    """A sort key: what most sources say, then facts, money, fuller quotes, and news.

    A figure without words for a reader to see stands behind one that has some.
    """
    standing = study.evidence.of(claim.id)
    voices = standing.voices if standing else 0
    metric = study.book.metrics.get(claim.metric or "")
    dimension = metric.dimension if metric else ""
    sort = _DIMENSIONS.index(dimension) if dimension in _DIMENSIONS else len(_DIMENSIONS) // 2
    day = study.book.said_on(claim).toordinal()
    fact = claim.kind is Kind.FACT
    bare = is_bare(claim)
    unread = bare and not study.ground_of(claim.id).positions
    return voices < 2, unread, -voices, not fact, sort, bare, -day, claim.id


def _find_disputed(
    study: Study, own: Set[str], taken: Set[_Subject]
) -> Iterator[tuple[Claim, Claim]]:
    """Figures in open dispute with one of another outlet, each with that rival, the worst first."""
    claims = study.book.claims
    for each in rank_disagreements(study):
        if each.state != "open":
            continue
        pairs = [pair for pair in each.pairs if {pair.a, pair.b} <= claims.keys()]
        both = [(claims[x], claims[y]) for p in pairs for x, y in ((p.a, p.b), (p.b, p.a))]
        apart = [
            (one, two)
            for one, two in both
            if one.id in own and _is_firm(one) and _name_subject(one) not in taken
            if study.book.article_of[one.id].outlet != study.book.article_of[two.id].outlet
        ]
        if apart:
            yield min(apart, key=lambda sides: [_weigh(study, claim) for claim in sides])


def _name_subject(claim: Claim) -> _Subject:
    return claim.about, claim.metric, claim.change


def _view(study: Study, claim: Claim, rival: Claim | None) -> KeyFigure:
    shown = show_claim(study, claim.id)
    name = lower_first(shown.metric.name)
    if claim.change:
        name = _name_move(claim, name)
    return KeyFigure(
        shown,
        what=", ".join(filter(None, (shown.about.name, name, shown.scope))),
        rival=show_claim(study, rival.id) if rival else None,
    )


def _name_move(claim: Claim, name: str) -> str:
    """`growth in revenue, year-on-year`, `decline in share price on the day`."""
    down = claim.amount is not None and claim.amount.direction is Direction.DOWN
    since = f", {claim.change}" if "-on-" in (claim.change or "") else f" {claim.change}"
    return f"{'decline' if down else 'growth'} in {name}{since}"
