"""Compare a claim with others, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.derivation import Derivation
from claimbook.evidence import RED, StandingKind, name_topic
from claimbook.model import Kind
from claimbook.permalinks import locate_derived
from claimbook.sentences import comparisons as sentences
from claimbook.sentences.figures import compare_values
from claimbook.study import Study
from claimbook.verdicts import Grade, PairVerdict, Verdict
from claimbook.views.claims.badge import Badge
from claimbook.views.claims.outcomes import write_other_outcome, write_step
from claimbook.views.claims.shown import show_claims
from claimbook.views.wording.apart import (
    count_apart,
    is_far,
    is_in_points,
    write_apart_in_words,
    write_points,
)
from claimbook.views.wording.figures import write_share
from claimbook.views.wording.kinds import KINDS
from claimbook.views.wording.names import Named, name_entity
from claimbook.views.wording.paging import split_list


@dataclass(frozen=True, slots=True)
class Compared:
    """Another claim, and how it compares with this one."""

    figure: str
    source: str
    """Who says it and when: `Xinhua, 24 Feb 2025`, or `this headline`."""
    words: str
    """`9.4 times as much`, `agrees (lower bound)`."""
    href: str
    note: str = ""
    """The editor's note on the other claim."""
    badge: Badge | None = None
    """The other claim's standing, if it warns and differs from this claim's."""


@dataclass(frozen=True, slots=True)
class Comparisons:
    """What a claim was compared with, the worst verdicts first."""

    first: tuple[Compared, ...]
    """Those shown at once."""
    rest: tuple[Compared, ...]
    """Those shown on request."""
    further: Named | None = None
    """How many more there are, linked to the page of their subject, which has all figures."""


_APART = frozenset({Verdict.CONFLICT, Verdict.REVISED})
_REFUTED = RED | {StandingKind.REPLACED, StandingKind.UPDATED, StandingKind.MOVED}
_SHOWN = 4
"""How many comparisons are shown at once."""
_MOST = 12
"""The most comparisons shown. If hundreds of articles give a figure, more of them add nothing."""


def list_compared(study: Study, figure: str) -> Comparisons:
    """List what a claim or a derived figure was compared with, up to a limit."""
    alleged, pairs = tuple(_list_alleged(study, figure)), tuple(list_shown_pairs(study, figure))
    room = max(0, _MOST - len(alleged))
    listed = pairs if len(pairs) <= room + 1 else pairs[:room]
    compared = (*alleged, *(_view_compared(study, pair, figure) for pair in listed))
    first, rest = split_list(compared, _SHOWN)
    further = _lead_to_others(study, figure, len(pairs) - len(listed))
    return Comparisons(tuple(first), tuple(rest), further)


def _lead_to_others(study: Study, figure: str, count: int) -> Named | None:
    """Return a link to the other figures that one was compared with; None if all are shown."""
    if not count:
        return None
    about = name_entity(study, study.verdicts.figures[figure].entity)
    return Named(sentences.write_further(count, about.name), about.href)


def list_shown_pairs(study: Study, figure: str) -> Iterator[PairVerdict]:
    """Yield the comparisons of a figure that readers see, the worst first."""
    return (pair for pair in study.verdicts.pairs_of(figure) if _is_shown(study, pair))


def _is_shown(study: Study, pair: PairVerdict) -> bool:
    """Whether readers see the comparison of two figures.

    Counts for two moments do not contradict each other, and neither do the earlier and the later
    word of one source. Nor does a figure that articles give for a part contradict one that was
    worked out for the whole.
    """
    if pair.grade is Grade.WEAKLY and _agrees_with_refuted(study, pair):
        return False
    if {pair.a, pair.b} & study.derived.keys():
        one, other = (study.verdicts.figures[each].scope for each in (pair.a, pair.b))
        return pair.verdict not in _APART or dict(one) == dict(other)
    if write_step(study, pair.b, pair.a):
        return True
    group = study.evidence.group_of.get(pair.a)
    together = group is not None and group is study.evidence.group_of.get(pair.b)
    return together or (pair.verdict not in _APART and not _are_apart(study, pair))


def _agrees_with_refuted(study: Study, pair: PairVerdict) -> bool:
    """Whether one is wrong, stands alone or was replaced, so that their agreement says nothing."""
    standings = map(study.evidence.of, (pair.a, pair.b))
    return any(each is not None and each.kind in _REFUTED for each in standings)


def _are_apart(study: Study, pair: PairVerdict) -> bool:
    """Whether one is a count and the other an estimate of something that changes by the hour."""
    figures = [study.verdicts.figures[each] for each in (pair.a, pair.b)]
    moving = any(each.measure in ("running", "moving") for each in figures)
    return moving and len({each.kind is Kind.ESTIMATE for each in figures}) > 1


def _view_compared(study: Study, pair: PairVerdict, own: str) -> Compared:
    """Return the other figure of a pair."""
    words, claims = _write_pair(study, pair, own), show_claims(study)
    derived = study.derived.get(pair.other(own))
    if isinstance(derived, Derivation):
        href = locate_derived(derived.record)
        return Compared(derived.amount.text, sentences.write_is_derived(), words, href)
    other = claims[pair.other(own)]
    mine, look = claims.get(own), other.standing
    source = other.name_beside(mine)
    warns = look is not None and look.warns and look is not (mine and mine.standing)
    badge = look.make_badge() if look and warns else None
    return Compared(other.figure, source, words, other.address, other.claim.note or "", badge)


def _list_alleged(study: Study, own: str) -> Iterator[Compared]:
    """Yield facts that answer an allegation, and allegations against a fact."""
    evidence, claims = study.evidence, show_claims(study)
    given, alleged = (of.get(own, ()) for of in (evidence.answers, evidence.allegations_of))
    groups = ((given, sentences.write_as_fact()), (alleged, sentences.write_as_alleged()))
    for others, words in groups:
        for other in map(claims.__getitem__, others):
            source = other.name_beside(claims[own])
            yield Compared(other.figure, source, words, other.address, other.claim.note or "")


def _write_pair(study: Study, pair: PairVerdict, own: str) -> str:
    if step := write_step(study, pair.other(own), own):
        return step
    if pair.grade:
        return sentences.write_agreement(pair.grade.value)
    if pair.verdict in (Verdict.CONFLICT, Verdict.REVISED):
        return _explain_if_harmless(study, pair, _write_ratio(pair, own))
    if pair.verdict is Verdict.NEAR:
        return sentences.write_near(_write_ratio(pair, own))
    return write_other_outcome(study, pair, own)


def _explain_if_harmless(study: Study, pair: PairVerdict, difference: str) -> str:
    """Return how two figures differ, and for a forecast why it does not contradict the other."""
    heard = [study.evidence.attributions.get(each) for each in (pair.a, pair.b)]
    kinds = [study.verdicts.figures[each].kind for each in (pair.a, pair.b)]
    topics = {name_topic(kind, each.voice) for kind, each in zip(kinds, heard, strict=True) if each}
    if len(topics) < 2:
        return difference
    firm = next((kind for kind in kinds if kind is not Kind.FORECAST), None)
    if firm is None:
        return sentences.write_two_forecasts(difference)
    return sentences.write_forecast_and_plan(difference, KINDS[firm].word)


def _write_ratio(pair: PairVerdict, own: str) -> str:
    """Return how the other figure compares with this one: `9.4 times as much`, `10% more`."""
    if pair.arithmetic is None or (pair.factor is None and pair.arithmetic.opposite):
        return sentences.write_opposite()
    if pair.arithmetic.at_least:
        return write_apart_in_words(pair)
    mine, other = pair.arithmetic.nearest
    if own == pair.b:
        mine, other = other, mine
    more = other > mine
    if is_in_points(pair):
        return sentences.write_more_or_less(write_points(pair), more=more)
    if pair.factor is None:
        return sentences.write_more_or_less(count_apart(pair), more=more)
    if is_far(pair.arithmetic) and abs(other) < abs(mine):
        return sentences.write_share_as_much(write_share(pair.factor))
    unit = pair.arithmetic.unit
    return compare_values(other, mine, unit, counted=unit == "count")
