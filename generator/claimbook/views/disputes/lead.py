"""Choose the opening of the home page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimbook.evidence import Disagreement, find_unlike
from claimbook.study import Study
from claimbook.views.claims.shown import show_claim
from claimbook.views.disputes.clash import Clash, view_clash
from claimbook.views.disputes.opening import find_opening, put_figure
from claimbook.views.disputes.ranking import rank_disagreements


@dataclass(frozen=True, slots=True)
class Lead:
    """A sentence with names, and the two figures that clash, if there are two."""

    sentence: str
    """With a full stop, for where it stands alone."""
    headline: str
    below: str
    """What the headline leaves out; empty if nothing."""
    href: str
    """The address with the details; empty for a disagreement, which the clash links to."""
    clash: Clash | None
    claims: tuple[str, ...]
    """The claims that it is about."""


def find_lead(study: Study) -> Lead | None:
    """Return what the editor chose, or the weightiest open disagreement.

    Figures that hardly measure the same thing do not lead by themselves. None if nothing does.
    """
    chosen, book = study.book.settings.lead or "", study.book
    if chosen in book.claims:
        shown = show_claim(study, chosen)
        sentence = put_figure(study, chosen)
        return Lead(sentence, _end_headline(sentence), "", shown.words, None, (chosen,))
    if chosen in study.evidence.disagreement:
        return _view(study, study.evidence.disagreement[chosen])
    return next((_view(study, each) for each in _list_open(study)), None)


def list_further(study: Study, lead: Lead | None, number: int) -> Sequence[Disagreement]:
    """Return the weightiest open disagreements besides the one that leads."""
    leading = set(lead.claims) if lead else set()
    return [each for each in _list_open(study) if not leading.intersection(each.claims)][:number]


def _list_open(study: Study) -> Iterator[Disagreement]:
    """Yield the open disagreements about one thing, the weightiest first."""
    for each in rank_disagreements(study):
        unlike = find_unlike(study.book, study.verdicts, study.evidence, each)
        if each.state == "open" and not unlike:
            yield each


def _view(study: Study, each: Disagreement) -> Lead:
    opening = find_opening(study, each)
    clash = view_clash(study, each)
    headline = _end_headline(opening.headline)
    return Lead(opening.whole, headline, opening.below, "", clash, each.claims)


def _end_headline(sentence: str) -> str:
    """Leave out the full stop of a single sentence, which headlines do not have."""
    return sentence if ". " in sentence else sentence.removesuffix(".")
