"""The unit of an amount does not fit what its metric measures.

A metric has a dimension: `money`, `share`, `count`, `ratio`, `scale`, `duration`, or a physical
unit such as `GWh`. Money is given in a currency, a share in % or percentage points, and a ratio as
a multiple, in % or as a bare number. A mark on a scale, such as a magnitude or a rating, is a bare
number. A metric with `per` measures a rate, and its amounts are per that thing: `$60 a barrel` for
a metric with `per: barrel`. A claim with `change` may give the growth in %, percentage points or as
a multiple instead. If its `change` has no value, only that is reported.

Most often the metric is the wrong one, or the claim lacks `change: year-on-year`. If the metric is
right, correct its dimension.

Wrong, in a claim of data/articles/example.yml:

    says: Example doubled its plan.
    quote: Example doubles its plan
    amount: doubles

Right, in a claim of data/articles/example.yml:

    says: Example doubled its plan.
    quote: Example doubles its plan
    amount: doubles
    change: year-on-year
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial

from claimbook.derivation import Derivation
from claimbook.model import Claim, Derived, Metric, Record
from claimbook.problem import Fault, Location, Problem, propose_here
from claimbook.quantity import (
    DURATIONS,
    UnreadableAmountError,
    is_currency,
    name_per,
    read_amount,
    write_unit,
)
from claimbook.study import Study
from claimbook.verdicts.dimension import find_dimension

FAULT = Fault.of(__name__)
_UNITS = ("GWh", "MW", "t", "km", "ha", "L", "m³", "bbl/day", "GB", "°C")
"""Examples of units that can be a dimension."""
_CHANGES = ("%", "pp", "x")
_NUMBERS = (*_CHANGES, "count")
_FITTING = {
    "money": "a currency",
    "share": "% or percentage points",
    "count": "a number of things",
    "ratio": "a multiple, % or a bare number",
    "scale": "a bare number",
    "duration": "units of time",
}
"""The named dimensions, and what fits each of them in words."""
_SAID = {"count": "a bare number", "x": "a multiple"}
"""The units that messages write in words."""

_METRIC = "name the metric that it measures; growth needs `change`, as in `change: year-on-year`"
_UNIT = "or write `amount` with its unit, and the words of the article that name it in `unit_from`"
_SLIP = "write what is right instead of the claim's amount, in the same sort of unit"


def check(study: Study) -> Iterator[Problem]:
    """Every dimension must be valid, and every figure must have a unit of that dimension."""
    metrics = study.book.metrics
    known = {name for name, metric in metrics.items() if _is_known(metric.dimension)}
    for name, metric in metrics.items():
        if name not in known:
            at, message = metric.origin.at("dimension"), f"`{metric.dimension}` is not a dimension"
            yield FAULT.report(at, message, _advise(metric.dimension))
        if metric.fresh and metric.fresh.unit not in DURATIONS:
            at, message = metric.origin.at("fresh"), "`fresh` must be a stretch of time"
            yield FAULT.report(at, message, "write `7 days`", proposed=propose_here(at, "7 days"))
    for record, unit, locate in _list_figures(study):
        if record.metric in known and not (unit in _CHANGES and _is_change(record)):
            metric = metrics[record.metric]
            if not fits(unit, metric.dimension):
                at = locate()
                slip = _is_slip(record, at)
                advice = _SLIP if slip else f"{_METRIC}; {_UNIT}" if _is_bare(record) else _METRIC
                yield _report(record.metric, metric, unit, at, advice)
    yield from _check_denominators(study)


def _is_change(record: Claim | Derived) -> bool:
    """Whether a figure is a change; a `change` without a value is reported on its own."""
    return bool(record.change) or record.origin.has("change")


def _list_figures(study: Study) -> Iterator[tuple[Claim | Derived, str, Callable[[], Location]]]:
    """Yield each figure with its unit and a function that locates it, leaving out faulty ones."""
    for claim in study.book.claims.values():
        if claim.amount and not study.ground_of(claim.id).shortfalls:
            yield claim, claim.amount.unit, partial(_locate, claim, "amount")
        if claim.wrong and claim.wrong.instead:
            yield claim, claim.wrong.instead.unit, partial(_locate, claim.wrong, "instead")
    for derived in study.derived.values():
        if isinstance(derived, Derivation):
            yield derived.record, derived.amount.unit, partial(_locate, derived.record, "unit")


def _locate(record: Record, field: str) -> Location:
    return record.origin.at(field)


def _check_denominators(study: Study) -> Iterator[Problem]:
    """Yield an amount must have its metric's denominator, if both have one."""
    for claim in study.book.claims.values():
        metric = study.book.metrics.get(claim.metric or "")
        per = claim.amount.per if claim.amount else None
        if metric is None or metric.per is None or per in (None, name_per(metric.per)):
            continue
        yield FAULT.report(
            claim.origin.at("amount"),
            f"the metric `{claim.metric}` is counted per {metric.per}, and this amount per {per}",
            "name the metric that it measures, or make one with another `per`",
            notes=((metric.origin.at("per"), "the metric's `per`"),),
        )


def _is_slip(record: Claim | Derived, at: Location) -> bool:
    """Whether it is the figure that an editor gives as right instead of the claim's."""
    return isinstance(record, Claim) and bool(record.wrong) and at != record.origin.at("amount")


def _is_bare(record: Claim | Derived) -> bool:
    """Whether its amount is a number alone, whose unit other words of the article may name."""
    amount = record.amount if isinstance(record, Claim) else None
    return amount is not None and amount.unit == "count" and not amount.noun


def _report(name: str, metric: Metric, unit: str, at: Location, advice: str) -> Problem:
    wanted = _FITTING.get(metric.dimension, f"{metric.dimension} or a unit of its kind")
    return FAULT.report(
        at,
        f"the metric `{name}` is measured in {wanted}, but this amount is "
        f"{_SAID.get(unit, f'in `{unit}`')}",
        advice,
        notes=((metric.origin.at("dimension"), "the metric's dimension"),),
    )


def _is_known(dimension: str) -> bool:
    if dimension in _FITTING:
        return True
    return _read_unit(write_unit(dimension, one=False)) == dimension


def _read_unit(words: str) -> str | None:
    """Return the symbol of the physical unit with this name."""
    try:
        unit = read_amount(f"2 {words}").unit
    except UnreadableAmountError:
        return None
    return None if unit in _NUMBERS or is_currency(unit) else unit


def _advise(dimension: str) -> str:
    """Suggest the dimension that was meant, or list what a dimension can be."""
    meant = _read_unit(dimension) or next(iter(get_close_matches(dimension, _FITTING, n=1)), None)
    if meant:
        return f"write `{meant}`"
    named, units = (", ".join(map("`{}`".format, each)) for each in (_FITTING, _UNITS))
    return f"write {named} or a unit, such as {units}"


def fits(unit: str, dimension: str) -> bool:
    """Whether a figure in a unit can be of a metric with a dimension."""
    match dimension:
        case "money":
            return is_currency(unit)
        case "share":
            return unit in ("%", "pp")
        case "count" | "scale":
            return unit == "count"
        case "ratio":
            return unit in ("x", "%", "count")
        case "duration":
            return unit in DURATIONS
    physical = unit not in _NUMBERS and not is_currency(unit)
    return unit == dimension or (physical and find_dimension(unit) == find_dimension(dimension))
