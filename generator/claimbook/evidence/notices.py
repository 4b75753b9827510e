"""Find what no pair of figures shows: counts that fell, copies, one figure for two periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from claimbook.evidence.moments import find_moment
from claimbook.evidence.standing import Notice
from claimbook.evidence.succession import Step
from claimbook.evidence.voices import Voices
from claimbook.evidence.wire_copies import WireCopy
from claimbook.gathering import gather
from claimbook.model import Book, Kind
from claimbook.quantity import Direction, write_period
from claimbook.sentences import notices
from claimbook.sentences.style import name_measured
from claimbook.verdicts import Figure, find_courses, is_said_to_move, name_course, same_span
from claimbook.verdicts.wording import write_figure


def find_notices(
    book: Book,
    voices: Voices,
    figures: Iterable[Figure],
    steps: Mapping[str, Step],
    copies: Iterable[WireCopy],
) -> Iterator[Notice]:
    """Return all notices, ordered by kind and then by claim or article."""
    figures = sorted(figures, key=lambda figure: figure.id)
    yield from _find_falls(book, voices, figures, steps)
    yield from _find_same_elsewhere(book, figures)
    for copy in copies:
        if copy.original not in book.article[copy.article].cites:
            yield _report_copy(book, copy)


def _find_falls(
    book: Book, voices: Voices, figures: Sequence[Figure], steps: Mapping[str, Step]
) -> Iterator[Notice]:
    """Yield the running totals of one voice that fell although nobody mentions a revision."""
    totals = (each for each in figures if each.measure == "running" and not each.change)
    firm = (each for each in totals if each.kind is not Kind.ESTIMATE)
    series = gather((_name_series(voices, each), each) for each in firm)
    for counts in series.values():
        ordered = sorted((find_moment(book, each), each.id, each) for each in counts)
        for (when, _, one), (then, _, two) in pairwise(ordered):
            if when < then and _is_lower(two, one) and not _is_revised(one, two, steps):
                name = voices.of(two.id).name
                sentence = notices.describe_fall(name, write_figure(one), write_figure(two))
                yield Notice("count-fell", (two.id, one.id), two.article, sentence)


def _name_series(voices: Voices, figure: Figure) -> tuple[object, ...]:
    """Return what the figures of one running total have in common, as one voice gives it."""
    scope = frozenset(figure.scope.items())
    return figure.key, figure.amount.unit, scope, voices.of(figure.id).voice.id


def _is_lower(one: Figure, other: Figure) -> bool:
    x, y = one.amount.value, other.amount.value
    return x is not None and y is not None and x < y


def _is_revised(older: Figure, newer: Figure, steps: Mapping[str, Step]) -> bool:
    """Whether anyone says that the lower count replaces the higher one."""
    step = steps.get(older.id)
    said = is_said_to_move(newer.words or "", raised=False)
    return said or older.id in newer.supersedes or (step is not None and step.newer == newer.id)


def _find_same_elsewhere(book: Book, figures: Sequence[Figure]) -> Iterator[Notice]:
    """Yield the figures that an article gives for two periods, or whose period is in doubt."""
    dated = ((each, each.amount) for each in figures if each.period)
    alike = gather(
        ((each.key, each.change, amount.value, amount.unit, amount.comparator), each)
        for each, amount in dated
        if amount.value is not None and len(str(amount.value.normalize())) > 1
    )
    courses = find_courses(figures)
    for same in alike.values():
        for one, two in pairwise(same):
            together = one.article == two.article and name_course(one) not in courses
            if _is_other_period(book, one, two, together=together):
                sentence = _describe_same_figure(book, one, two)
                yield Notice("same-figure-other-period", (one.id, two.id), one.article, sentence)


def _describe_same_figure(book: Book, one: Figure, two: Figure) -> str:
    fell = one.amount.direction is Direction.DOWN
    periods = (write_period(each.period) for each in (one, two) if each.period)
    return notices.describe_same_figure(
        book.name_entity(one.entity),
        name_measured(book.name_metric(one.metric), one.change, fell=fell),
        write_figure(one),
        *periods,
    )


def _is_other_period(book: Book, one: Figure, two: Figure, *, together: bool) -> bool:
    """Whether two equal figures are for two periods, and one article or a doubt links them."""
    if one.period is None or two.period is None or same_span(one.period, two.period):
        return False
    supplied = any(book.claims[each.id].period_from for each in (one, two))
    return together or one.period.fiscal or two.period.fiscal or supplied


def _report_copy(book: Book, copy: WireCopy) -> Notice:
    one, other = (book.article[slug].outlet for slug in (copy.article, copy.original))
    names = book.name_outlet(one), book.name_outlet(other)
    sentence = notices.describe_copy(*names, copy.share)
    return Notice("wire-copy", (), copy.article, sentence)
