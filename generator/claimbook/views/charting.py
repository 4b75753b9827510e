"""Claims on one scale: which may share it, and what each of them is on it.

Claims share a scale when they are commensurable: the same metric, change, dimension and length of
period, and both said of what is or both of what is to come. Each such group is a panel of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claimbook.charts import Chart
from claimbook.charts.look import PAPER, SERIES
from claimbook.model import Claim, Kind
from claimbook.quantity import Interval, write_date
from claimbook.rates import convert, find_rate, has_rate
from claimbook.study import Study
from claimbook.views.environment import Html
from claimbook.views.standing import name_article
from claimbook.views.wording import KINDS, write_figure

_SETTLED = frozenset({Kind.FACT, Kind.ESTIMATE})
_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))


@dataclass(frozen=True, slots=True)
class PanelRow:
    """A claim of a panel, in words, for the table beside the picture."""

    label: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with all that stands around it."""

    title: str
    source: str
    rows: tuple[PanelRow, ...]
    chart: Chart

    @property
    def placeholder(self) -> Html:
        """Where the picture will stand."""
        return Html(self.chart.placeholder)  # noqa: S704 - made of a hash


@dataclass(frozen=True, slots=True)
class _Point:
    claim: Claim
    interval: Interval
    value: Decimal | None


def chart_claims(study: Study, claims: Iterable[Claim]) -> tuple[Panel, ...]:
    """A panel for each group of two or more claims that may share a scale."""
    groups: dict[tuple[str, ...], list[_Point]] = {}
    for claim in claims:
        placed = _place(study, claim)
        if placed:
            unit, point = placed
            groups.setdefault(_name_group(claim, unit), []).append(point)
    return tuple(
        _make_panel(study, group[-1], points) for group, points in groups.items() if len(points) > 1
    )


def _name_group(claim: Claim, unit: str) -> tuple[str, ...]:
    settled = claim.kind in _SETTLED
    return (str(claim.metric), claim.change or "", "settled" if settled else "to come", unit)


def _place(study: Study, claim: Claim) -> tuple[str, _Point] | None:
    """A claim's unit and numbers on the common scale; None where it has no place there."""
    amount = claim.measured
    if amount is None or claim.kind is Kind.OPINION:
        return None
    target = study.book.settings.currency
    if not has_rate(amount.unit) or amount.unit == target:
        return amount.unit, _Point(claim, amount.interval, amount.value)
    rate = find_rate(amount.unit, target, study.book.said_on(claim))
    if rate is None:
        return None
    value = None if amount.value is None else amount.value * rate.on
    return target, _Point(claim, convert(amount.interval, rate), value)


def _make_panel(study: Study, unit: str, points: Sequence[_Point]) -> Panel:
    scale, axis = _name_axis(unit, points)
    tones = {about: SERIES[i % len(SERIES)] for i, about in enumerate(_list_entities(points))}
    edge = max(_ends(points)) * Decimal("1.15") / scale
    rows = tuple(
        _make_row(number, study, point, scale, edge, tones[point.claim.about])
        for number, point in enumerate(points)
    )
    table = tuple(
        PanelRow(str(row["label"]), _write_end(point.interval.low, scale, axis),
                 _write_end(point.interval.high, scale, axis))
        for row, point in zip(rows, points, strict=True)
    )  # fmt: skip
    title = _write_title(study, points, axis)
    chart = Chart("comparison", title, "; ".join(str(row["label"]) for row in rows), rows, axis)
    return Panel(title, _write_source(study, points), table, chart)


def _make_row(
    number: int, study: Study, point: _Point, scale: Decimal, edge: Decimal, tone: str
) -> dict[str, object]:
    claim = point.claim
    low = edge * 0 if point.interval.low is None else point.interval.low / scale
    high = edge if point.interval.high is None else point.interval.high / scale
    value = (low + high) / 2 if point.value is None else point.value / scale
    entity = study.book.entities.get(claim.about)
    return {
        "row": number,
        "label": f"{write_figure(claim)} · {entity.name if entity else claim.about}, "
        f"{_write_kind(claim)} ({name_article(study, study.book.article_of[claim.id])})",
        "value": float(value),
        "low": float(low),
        "high": float(high),
        "tone": tone,
        "fill": tone if claim.kind in _SETTLED else PAPER,
    }


def _write_kind(claim: Claim) -> str:
    earlier = "earlier " if claim.as_of == "earlier" else ""
    return f"{earlier}{KINDS[claim.kind][1]}"


def _list_entities(points: Sequence[_Point]) -> list[str]:
    return list(dict.fromkeys(point.claim.about for point in points))


def _ends(points: Sequence[_Point]) -> list[Decimal]:
    ends = [end for p in points for end in (p.interval.low, p.interval.high, p.value)]
    return [abs(end) for end in ends if end is not None] or [Decimal(1)]


def _name_axis(unit: str, points: Sequence[_Point]) -> tuple[Decimal, str]:
    """The number that the scale counts in, and what to call it: `billion USD`."""
    greatest = max(_ends(points))
    for scale, word in _SCALES:
        if greatest >= scale:
            return scale, f"{word} {unit}" if unit != "count" else word
    return Decimal(1), "" if unit == "count" else unit


def _write_end(end: Decimal | None, scale: Decimal, axis: str) -> str:
    return "no end" if end is None else f"{(end / scale).normalize():f} {axis}".strip()


def _write_title(study: Study, points: Sequence[_Point], axis: str) -> str:
    metric = study.book.metrics[points[0].claim.metric or ""]
    change = f", {points[0].claim.change}" if points[0].claim.change else ""
    to_come = "" if points[0].claim.kind in _SETTLED else ": what is planned"
    return f"{metric.display or metric.name}{change}{to_come}, in {axis}"


def _write_source(study: Study, points: Sequence[_Point]) -> str:
    """Who says the figures, and at which rates they were converted."""
    said = dict.fromkeys(
        f"{name_article(study, study.book.article_of[p.claim.id])}, "
        f"{write_date(study.book.said_on(p.claim))}"
        for p in points
    )
    currency = study.book.settings.currency
    converted = any(has_rate(p.claim.measured.unit) and p.claim.measured.unit != currency
                    for p in points if p.claim.measured)  # fmt: skip
    rates = " Converted at ECB reference rates of the day." if converted else ""
    return f"Sources: {'; '.join(said)}.{rates}"
