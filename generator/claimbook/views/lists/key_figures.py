"""Choose key figures, which a page shows in large type: the best confirmed of the weightiest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any

from claimbook.evidence import StandingKind
from claimbook.model import Article, Claim
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.lists.ranking import (
    rank_among,
    rank_in_article,
    rank_to_lead,
    stands_in_headline,
)
from claimbook.views.wording.subjects import write_subject

_SHOWN = 6
_OF_ONE_METRIC = 3
_MANY = 8
"""An article with fewer figures is short enough to do without key figures."""


_WIDE = range(15, 18)
"""Characters of a figure that is a little too wide for half a phone; a longer one has two lines."""


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure in large type."""

    shown: Shown
    what: str
    """What it measures, and for whom: `Alibaba's revenue growth`."""
    worth: str
    """Its amount in the book's currency, as the article has it or as we convert it; or empty."""
    rivals: tuple[Shown, ...]
    """For a disputed figure, the figures of the other sides."""

    @property
    def is_wide(self) -> bool:
        """Whether it stays on one line of a phone in smaller type: `$206–213 billion`."""
        return len(self.shown.figure) in _WIDE


def list_key_figures(study: Study, beside: Iterable[str] = ()) -> tuple[KeyFigure, ...]:
    """Return the key figures of the book: pinned ones, then one for each entity and metric.

    The weightiest come first, then figures in a headline, with the most voices, and the newest.
    Figures of the metrics of the claims `beside` them are left out, unless they are pinned.
    """
    taken = {_name_subject(study.book.claims[claim]) for claim in beside}
    may_lead = (claim for claim in study.book.claims.values() if _matters(study, claim))
    found = _pick(_list_sound(study, may_lead), _name_subject, taken)
    return _view_all(study, _arrange(found, partial(rank_among, study)))


def list_article_figures(study: Study, article: Article) -> tuple[KeyFigure, ...]:
    """Return the key figures of an article; none if it has few figures.

    Pinned ones come first, then figures of its headline and of the same matter, then the
    weightiest, in the order of the text. What is and what is expected count as two figures.
    """
    own = [claim for claim in article.claims if claim.measured is not None]
    if len(own) < _MANY:
        return ()
    own = [claim for claim in own if _matters(study, claim)]
    in_headline = {each.id for each in own if stands_in_headline(study, each)}
    listed = {claim.id: number for number, claim in enumerate(own)}
    headlined = {_name_statement(each) for each in own if each.id in in_headline}

    def rank(claim: Claim) -> tuple[Any, ...]:
        headline = _name_statement(claim) not in headlined
        return headline, *rank_in_article(study, claim), listed[claim.id]

    def leads(claim: Claim) -> tuple[bool, bool]:
        return not claim.pin, claim.id not in in_headline

    sound = sorted(_list_sound(study, own), key=leads)
    return _view_all(study, _arrange(_pick(sound, _name_statement), rank))


def find_leading(study: Study, claims: Iterable[Claim]) -> Claim | None:
    """Return the figure that a page about these claims should open with; None if none qualifies."""
    found = _pick(_list_sound(study, claims), _name_subject)
    return next(iter(_arrange(found, partial(rank_among, study))), None)


def _matters(study: Study, claim: Claim) -> bool:
    """Whether a figure may be a key figure: none of a metric without weight, unless it is pinned.

    How a poll was made is not news: its margin of error, or how many people it asked.
    """
    metric = study.book.metrics.get(claim.metric or "")
    return claim.pin or metric is None or metric.weight > 0


_Subject = tuple[str | None, ...]


def _name_subject(claim: Claim) -> _Subject:
    return claim.about, claim.metric


def _name_statement(claim: Claim) -> _Subject:
    return claim.about, claim.metric, claim.kind.class_


def _list_sound(study: Study, claims: Iterable[Claim]) -> Sequence[Claim]:
    """Return the claims that may lead an entity and metric, the best one for each first."""
    ranked = [(place, claim) for claim in claims if (place := rank_to_lead(study, claim.id))]
    return [claim for _, claim in sorted(ranked, key=itemgetter(0))]


def _pick(
    sound: Iterable[Claim], name: Callable[[Claim], _Subject], taken: Set[_Subject] = frozenset()
) -> Iterator[Claim]:
    """Yield pinned claims, and the first one of each name that is not `taken`."""
    named = set(taken)
    for claim in sound:
        if claim.pin or name(claim) not in named:
            yield claim
        named.add(name(claim))


def _arrange(claims: Iterable[Claim], rank: Callable[[Claim], tuple[Any, ...]]) -> Sequence[Claim]:
    """Return the first few claims by rank, pinned ones first."""
    found = list(claims)
    pinned = [claim for claim in found if claim.pin]
    others = sorted((claim for claim in found if not claim.pin), key=rank)
    return [*pinned, *_spread(_leave_out_repeated(others))][:_SHOWN]


def _leave_out_repeated(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield each figure of an entity and period once: sales may be another name for revenue."""
    seen: set[object] = set()
    for claim in claims:
        amount, period = claim.measured, claim.period
        figure = amount and (claim.about, amount.value, amount.unit, period and period.days)
        if not (amount and period and claim.change is None and figure in seen):
            yield claim
        seen.add(figure)


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


def _view_all(study: Study, claims: Iterable[Claim]) -> tuple[KeyFigure, ...]:
    return tuple(_view(study, claim) for claim in claims)


def _view(study: Study, claim: Claim) -> KeyFigure:
    shown = show_claim(study, claim.id)
    subject = begin_sentence(write_subject(study, claim))
    return KeyFigure(shown, subject, shown.worth.brief, tuple(_list_rivals(study, claim)))


def _list_rivals(study: Study, claim: Claim) -> Iterator[Shown]:
    group = study.evidence.group_of.get(claim.id)
    if group and study.evidence.standings[claim.id].kind is StandingKind.DISPUTED:
        own = study.evidence.camp_of.get(claim.id)
        for camp in group.camps:
            if camp is not own:
                yield show_claim(study, camp.claims[0])
