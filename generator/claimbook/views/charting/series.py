"""A figure of one entity over several periods or days, as a line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from decimal import Decimal
from itertools import pairwise

from claimbook.charts.look import ACCENT, CONFLICT, NEAR, PAPER
from claimbook.evidence import AMBER, BEST, RED, StandingKind, find_moment
from claimbook.model import Claim
from claimbook.quantity import Comparator, write_date, write_hedge
from claimbook.sentences import charts
from claimbook.study import Study
from claimbook.views.charting.ends import is_closed
from claimbook.views.charting.filling import Drawn, Scaled, fill_panel
from claimbook.views.charting.grouping import is_daily_change, is_present_or_past
from claimbook.views.charting.measured import write_measured_line
from claimbook.views.charting.panel import Panel
from claimbook.views.charting.rows import describe_claim_mark
from claimbook.views.charting.scale import ChartScale, Placed, make_scale, place_figures
from claimbook.views.claims.badges import list_doubts
from claimbook.views.wording.periods import round_period, write_rounded
from claimbook.views.wording.subjects import write_beside, write_subject

_SOUND = (*(kind for kind in BEST if kind is not StandingKind.DIFFERS), StandingKind.UPDATED)
"""Standings that a line may show: a count that was updated later was right on its day."""
_FEWEST = 3
"""From this many periods on, a line shows more than rows do."""
_BRIEF = 7
"""How many letters fit at a point."""
_AT_ITS_NUMBER = frozenset({Comparator.NONE, Comparator.ABOUT, Comparator.ALMOST})
"""Hedges with which a figure is placed at its number, not elsewhere in its interval."""
_DIGITS = 6
"""Significant digits of a number at a point."""
_CONVERTED_DIGITS = 3
"""The same if it was converted: rates allow no more."""


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of one entity and scope, ordered by their periods or days."""

    unit: str
    """The unit that the leading figures share, or else that of the book."""
    placed: tuple[Placed, ...]
    """All of them."""
    times: tuple[tuple[str, date, Placed, tuple[Placed, ...]], ...]
    """For each time: its words, the day in its middle, the leading figure, and those left out."""

    @property
    def first(self) -> Placed:
        """The leading figure of its first time."""
        return self.times[0][2]

    @property
    def shown(self) -> tuple[Placed, ...]:
        """The figures that the chart shows."""
        return tuple(each for _, _, leading, others in self.times for each in (leading, *others))


def find_series(study: Study, placed: Sequence[Placed]) -> Iterator[Series]:
    """Yield the lines that figures of one metric and change form, for each entity and scope."""
    gathered: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for each in placed:
        figure = each.figure
        if is_daily_change(figure):
            continue
        gathered[figure.entity, each.shown.scope, is_present_or_past(figure)].append(each)
    for together in gathered.values():
        unit, some, times = _place_in_own_unit(study, together)
        periods = [leading.figure.period for _, _, leading, _ in times]
        if any(one and two and one.overlaps(two) for one, two in pairwise(periods)):
            continue  # Figures for one time under two names are not a series.
        if len(times) >= _FEWEST and len({leading.value for _, _, leading, _ in times}) > 1:
            yield Series(unit, tuple(some), times)


def _place_in_own_unit(
    study: Study, some: Sequence[Placed]
) -> tuple[str, Sequence[Placed], tuple[tuple[str, date, Placed, tuple[Placed, ...]], ...]]:
    """Return the unit that the leading figures share, all figures in it, and their times."""
    times = tuple(_find_times(study, some))
    units = {leading.figure.amount.unit for _, _, leading, _ in times}
    own = units.pop() if len(units) == 1 else ""
    unit, placed, unknown = place_figures(study, [each.figure for each in some], own)
    return (unit, some, times) if unknown else (unit, placed, tuple(_find_times(study, placed)))


def _find_times(
    study: Study, placed: Iterable[Placed]
) -> Iterator[tuple[str, date, Placed, tuple[Placed, ...]]]:
    by_time: dict[tuple[date, str], list[Placed]] = defaultdict(list)
    for each in placed:
        if time := _find_time(each):
            by_time[time].append(each)
    for (day, words), some in sorted(by_time.items(), key=lambda item: item[0]):
        leading = [each for each in some if _may_lead(study, each)]
        if leading:
            first = min(
                leading, key=lambda each: (_find_lateness(study, each), *_rank(study, each))
            )
            yield words, day, first, tuple(_list_others(study, first, some))


def _may_lead(study: Study, each: Placed) -> bool:
    id_ = each.figure.id
    standing = study.evidence.of(id_)
    doubted = id_ in study.evidence.doubts or bool(list_doubts(study, id_))
    return standing is not None and standing.kind in _SOUND and is_closed(each) and not doubted


def _rank(study: Study, each: Placed) -> tuple[float, int, int, Decimal, str]:
    """Return a sort key: a day's last count, then the best confirmed, then the most precise."""
    standing = study.evidence.standings[each.figure.id]
    best = _SOUND.index(standing.kind), -standing.voices
    return _find_lateness(study, each), *best, each.figure.amount.p, each.figure.id


def _find_lateness(study: Study, placed: Placed) -> float:
    """Return the time of day of a count of a running total, so that the last one comes first."""
    if placed.figure.measure not in ("running", "moving"):
        return 0
    return -find_moment(study.book, placed.figure).at.replace(tzinfo=UTC).timestamp()


def _find_time(placed: Placed) -> tuple[date, str] | None:
    """Return the middle of a figure's period, and the period in words; None if the time is unknown.

    A running total is as of the day on which it was given, and so is a figure that its editor
    dated. Others without a period may be for any time.
    """
    figure = placed.figure
    if figure.period is None:
        given = figure.measure in ("running", "moving") or placed.shown.claim.as_of is not None
        moment = given and figure.measure != "flow" and figure.change is None and not figure.earlier
        return (figure.said_on, write_date(figure.said_on)) if moment and figure.said_on else None
    # Spans of years are not meant to the day: those with the same words are one time.
    period = round_period(figure.period)
    if period.start is None or period.end is None:
        return None
    middle = period.start + (period.end - period.start + timedelta(days=1)) / 2
    return middle, write_rounded(period)


def _list_others(study: Study, first: Placed, some: Iterable[Placed]) -> Iterator[Placed]:
    """Yield figures for the same time that the evidence sets apart, each once."""
    seen = {first.shown.figure}
    for each in some:
        standing = study.evidence.of(each.figure.id)
        odd = standing is not None and standing.kind in RED | AMBER
        if odd and each.shown.figure not in seen and not each.figure.earlier:
            seen.add(each.shown.figure)
            yield each


def chart_series(study: Study, series: Series) -> Panel:
    """Return the panel of one line."""
    scale = make_scale(series.unit, series.shown)
    figure = series.first.figure
    drawn = Drawn(
        kind="steps" if figure.measure == "running" else "line",
        name=f"{figure.metric}-{figure.entity}",
        title=write_course(study, series),
        rows=tuple(make_points(study, series, scale)),
        why=write_measured_line(study, series.shown),
    )
    return fill_panel(study, drawn, Scaled(series.shown, scale, series.unit, series.placed))


def write_course(study: Study, series: Series) -> str:
    """Say how the figure developed over time, as the title of its chart."""
    times = [
        (words, leading)
        for number, (words, _, leading, _) in enumerate(series.times)
        if not number or leading.value != series.times[number - 1][2].value
    ]
    last = times[-1][1].shown.claim
    subject = write_subject(study, last)
    points = [(_write_point(each, last), _write_time(words, each)) for words, each in times]
    numbers = [leading.value for _, leading in times]
    steps = {(two > one) - (two < one) for one, two in pairwise(numbers)}
    way = steps.pop() if len(steps) == 1 else 0
    ends = numbers.index(min(numbers)), numbers.index(max(numbers))
    return charts.title_course(subject, points, way, *ends)


def _write_point(placed: Placed, last: Claim) -> str:
    """Return a figure in a title: `26%`, or `CN¥234 million ($32.8 million)` on a dollar line."""
    figure = write_beside(placed.shown.figure, placed.shown.claim, last)
    return f"{figure} ({placed.shown.worth.converted})" if placed.converted.rate else figure


def _write_time(words: str, placed: Placed) -> str:
    """`on 24 September 2025`, `in Jul–Sep 2025`."""
    period = placed.figure.period
    return f"{'on' if period is None or period.length == 'day' else 'in'} {words}"


def make_points(study: Study, series: Series, scale: ChartScale) -> Iterator[Mapping[str, object]]:
    """Yield the data rows of a line."""
    for number, (words, day, leading, others) in enumerate(series.times):
        yield _make_row(number, words, day, leading, scale, ACCENT, joined=True)
        for each in others:
            standing = study.evidence.of(each.figure.id)
            tone = CONFLICT if standing and standing.kind in RED else NEAR
            yield _make_row(number, words, day, each, scale, tone, joined=False)


def _make_row(
    number: int,
    words: str,
    day: date,
    placed: Placed,
    scale: ChartScale,
    tone: str,
    *,
    joined: bool,
) -> dict[str, object]:
    shown = placed.shown
    figure = write_beside(shown.figure, shown.claim, shown.claim)
    return {
        "row": number,
        "at": day.isoformat(),
        "when": words,
        "figure": figure,
        "brief": _write_brief(placed, scale),
        "value": scale.place(placed.value),
        "joined": joined,
        "aside": f"{shown.byline.name}: {figure}",
        "tone": tone,
        "fill": tone if joined and is_present_or_past(placed.figure) else PAPER,
        "told": describe_claim_mark(shown),
        "claim": shown.address,
    }


def _write_brief(placed: Placed, scale: ChartScale) -> str:
    """Return a figure at its point; if it is long, its hedge and its number as the scale counts."""
    figure = write_beside(placed.shown.figure, placed.shown.claim, placed.shown.claim)
    comparator = placed.figure.amount.comparator
    if len(figure) <= _BRIEF or comparator not in _AT_ITS_NUMBER or _is_hedged_loss(placed):
        return figure
    digits = _CONVERTED_DIGITS if placed.converted.rate else _DIGITS
    return write_hedge(comparator) + scale.spell(placed.value, digits)


def _is_hedged_loss(placed: Placed) -> bool:
    """Whether a minus after a hedge would be hard to read."""
    return placed.value < 0 and placed.figure.amount.comparator is not Comparator.NONE
