"""Name what disagreements are about, so that a reader can tell them apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from claimbook.evidence import Disagreement
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study, once_per_study
from claimbook.views.wording.periods import write_when
from claimbook.views.wording.subjects import write_subject


def name_dispute(study: Study, each: Disagreement) -> str:
    """Name what a disagreement is about, as its title: `Alibaba's planned AI investment`.

    If its claims are of several kinds, such as an estimate beside facts, all of them are named. If
    other disagreements have the same name, its period is added.
    """
    return begin_sentence(_name(study, each) + tell_apart(study, each))


def tell_apart(study: Study, each: Disagreement) -> str:
    """Return the period of a disagreement, ` in 2021`; empty if no other has the same name."""
    return _find_periods(study).get(each.id, "")


def _name(study: Study, each: Disagreement) -> str:
    claims = [study.book.claims[claim] for claim in each.claims]
    return write_subject(study, claims[0], kinds={claim.kind for claim in claims})


@once_per_study
def _find_periods(study: Study) -> Mapping[str, str]:
    names = {each.id: _name(study, each) for each in study.evidence.disagreements}
    counted, found = Counter(names.values()), {}
    for each in study.evidence.disagreements:
        periods = (study.book.claims[claim].period for claim in each.claims)
        period = next(filter(None, periods), None)
        if period and counted[names[each.id]] > 1:
            found[each.id] = f" {write_when(period)}"
    return found
