"""Key figures, which a page shows in large type: the best confirmed of the weightiest ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from claimbook.evidence import StandingKind
from claimbook.model import Article, Claim
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.lists.ranking import rank_among, rank_to_lead, stands_in_headline
from claimbook.views.wording.subjects import write_subject

_SHOWN = 6
_OF_ONE_METRIC = 3
_MANY = 8
"""An article with fewer figures is short enough to need no key figures."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure in large type."""

    shown: Shown
    what: str
    """What it measures, and for whom: `Alibaba's revenue growth`."""
    worth: str
    """Its amount in the book's currency; empty if it is in that currency."""
    rivals: tuple[Shown, ...]
    """For a disputed figure, what the other sides say."""


def list_key_figures(study: Study, beside: Iterable[str] = ()) -> tuple[KeyFigure, ...]:
    """Return the key figures of the book: pinned ones, then one for each entity and metric.

    The weightiest come first, then those in a headline, with the most voices, the newest. Whatever
    the claims `beside` them measure is left out, unless it is pinned.
    """
    taken = {_name_subject(study.book.claims[claim]) for claim in beside}
    return _view_all(study, _choose(study, study.book.claims.values(), taken))


def list_article_figures(study: Study, article: Article) -> tuple[KeyFigure, ...]:
    """Return the key figures of an article, that of its headline first.

    None if it has few figures.
    """
    own = [claim for claim in article.claims if claim.measured is not None]
    if len(own) < _MANY:
        return ()
    return _view_all(study, _choose(study, own, set(), headline_first=True))


def find_leading(study: Study, claims: Iterable[Claim]) -> Claim | None:
    """Return the figure that a page about these claims should open with; None if none qualifies."""
    return next(iter(_choose(study, claims, set())), None)


def _choose(
    study: Study, claims: Iterable[Claim], taken: set[_Subject], *, headline_first: bool = False
) -> Sequence[Claim]:
    """Return one figure for each entity and metric, pinned ones first."""
    best: dict[_Subject, Claim] = {}
    ranked = [(place, claim) for claim in claims if (place := rank_to_lead(study, claim.id))]
    sound = [claim for _, claim in sorted(ranked, key=itemgetter(0))]
    pinned = [claim for claim in sound if claim.pin]
    for claim in sound:
        if _name_subject(claim) not in taken:
            best.setdefault(_name_subject(claim), claim)
    others = [claim for claim in best.values() if not claim.pin]

    def rank(claim: Claim) -> tuple[Any, ...]:
        headline = not stands_in_headline(study, claim)
        return headline_first and headline, *rank_among(study, claim)

    return [*pinned, *_spread(sorted(others, key=rank))][:_SHOWN]


def _spread(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Reorder figures so that a metric's fourth and later ones come after all others."""
    seen: Counter[str | None] = Counter()
    later = []
    for claim in claims:
        seen[claim.metric] += 1
        if seen[claim.metric] > _OF_ONE_METRIC:
            later.append(claim)
        else:
            yield claim
    yield from later


_Subject = tuple[str, str | None]


def _name_subject(claim: Claim) -> _Subject:
    return claim.about, claim.metric


def _view_all(study: Study, claims: Iterable[Claim]) -> tuple[KeyFigure, ...]:
    return tuple(_view(study, claim) for claim in claims)


def _view(study: Study, claim: Claim) -> KeyFigure:
    shown = show_claim(study, claim.id)
    subject = begin_sentence(write_subject(study, claim))
    return KeyFigure(shown, subject, shown.worth.converted, tuple(_list_rivals(study, claim)))


def _list_rivals(study: Study, claim: Claim) -> Iterator[Shown]:
    group = study.evidence.group_of.get(claim.id)
    if group and study.evidence.standings[claim.id].kind is StandingKind.DISPUTED:
        own = study.evidence.camp_of.get(claim.id)
        for camp in group.camps:
            if camp is not own:
                yield show_claim(study, camp.claims[0])
