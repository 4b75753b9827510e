"""Fields that editors write as text and the model keeps as values: amounts, periods, days.

Reading them needs context, such as which dollar the outlet means and when the entity's fiscal year
starts. It is passed to Pydantic as the validation context, a `Surroundings`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    PlainValidator,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from claimbook.quantity import (
    ABOUT,
    Amount,
    FiscalYear,
    InferredDay,
    Period,
    Sense,
    UnreadableAmountError,
    UnreadablePeriodError,
    lend_measure,
    read_amount,
    read_period,
    settle_beside,
)

_BASE = re.compile(
    r"[^\W\d]+-on-[^\W\d]+|year-to-date"
    r"|(?:since|from|against|on|over|per|compared (?:with|to)|versus|than)\s.+",
    re.IGNORECASE,
)
"""What a change or a difference may be measured against."""
_TIMES = {"y": "year", "q": "quarter", "m": "month", "w": "week", "d": "day"}
_APART = re.compile(
    r"([yqmwd])(?:ear|uarter|onth|eek|ay)?(?:[ -](?:on|over)[ -]|o|/)\1(?:ear|uarter|onth|eek|ay)?",
    re.IGNORECASE,
)
"""`year over year`, `YoY`: other words for what claims are compared by."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The context in which the fields of a claim are read."""

    dollar: str = "USD"
    """The currency of a bare `$`."""
    said_on: date | None = None
    """The day of the article."""
    fiscal_years: Mapping[str, FiscalYear] = field(default_factory=dict)
    """By entity id."""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    """What each metric measures, by metric id."""
    denominators: Mapping[str, str] = field(default_factory=dict)
    """The denominator of each metric that has `per`, as amounts write it, by metric id."""
    senses: Mapping[str, Sense] = field(default_factory=dict)
    """How each metric counts losses, where its name says so, by metric id."""


def _amount(value: object, info: ValidationInfo) -> Amount:
    if isinstance(value, Amount):
        return value
    surroundings = info.context or Surroundings()
    metric = info.data.get("metric") or ""
    dimension = surroundings.dimensions.get(metric, "")
    try:
        amount = read_amount(str(value), surroundings.dollar, dimension=dimension)
    except UnreadableAmountError as error:
        raise PydanticCustomError(
            "unreadable_amount",
            "{reason}",
            {"reason": error.reason, "understood": error.understood},
        ) from None
    amount = settle_beside(amount, info.data.get("quote") or "", surroundings.dollar)
    if info.field_name != "amount":
        return lend_measure(amount, None, None)
    per, sense = surroundings.denominators.get(metric), surroundings.senses.get(metric)
    return lend_measure(amount, dimension, per, sense)


def _period(value: object, info: ValidationInfo) -> Period:
    if isinstance(value, Period):
        return value
    surroundings = info.context or Surroundings()
    fiscal = surroundings.fiscal_years.get(info.data.get("about", ""))
    try:
        return read_period(str(value), fiscal, surroundings.said_on)
    except UnreadablePeriodError as error:
        raise PydanticCustomError("unreadable_period", "{reason}", {"reason": str(error)}) from None


def _vintage(value: object) -> date | str:
    return "earlier" if value == "earlier" else _moment(value)


def is_moment(text: str) -> bool:
    """Whether a text says when a claim was made: a day, a clock time of one, or `earlier`."""
    try:
        _vintage(text)
    except PydanticCustomError:
        return False
    return True


def is_base(text: str) -> bool:
    """Whether a text says what a change is measured against: `year-on-year`, `against plan`."""
    return _BASE.fullmatch(text) is not None


def _moment(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    try:
        return date.fromisoformat(text) if len(text) <= 10 else datetime.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError(
            "unreadable_day",
            "`{text}` is not a date in ISO 8601 form",
            {"text": text},
        ) from None


def _published(value: object) -> date:
    if isinstance(value, date) or not (text := str(value)).startswith(ABOUT):
        return _moment(value)
    with suppress(ValueError):
        return InferredDay.fromisoformat(text.removeprefix(ABOUT))
    return _moment(value)


def _base(text: str) -> str:
    if _BASE.fullmatch(text):
        return text
    apart = _APART.fullmatch(text)
    time = _TIMES[apart[1].lower()] if apart else ""
    meant = f"{time}-on-{time}" if time else ""
    raise PydanticCustomError("unreadable_base", "{meant}", {"meant": meant})


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("unreadable_flag", "expected `true` or `false`")


def _schema(kind: str | list[str], *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, "examples": list(examples)})


WrittenAmount = Annotated[
    Amount,
    PlainValidator(_amount),
    _schema(["string", "number"], "380 billion yuan", "more than 9%", "nearly HK$300 billion"),
]
WrittenBase = Annotated[
    Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)], AfterValidator(_base)
]
"""What a change is measured against: `year-on-year`, `since 2022`, `against plan`."""
WrittenPeriod = Annotated[
    Period,
    PlainValidator(_period),
    _schema(["string", "number"], "2025-Q2", "FY2025-Q2", "2025-02/2028-02", "../2032"),
]
Moment = Annotated[
    date,
    PlainValidator(_moment),
    _schema("string", "2025-09-24", "2025-09-24T12:16-04:00"),
]
"""A day, or a `datetime` if a clock time is written."""
Published = Annotated[
    date,
    PlainValidator(_published),
    _schema("string", "2025-09-24", "2025-09-24T12:16-04:00", "about 2025-09-24"),
]
"""When an article was published: a moment, or an `InferredDay`."""


def find_day(moment: date) -> date:
    """Return the day of a moment in its own time zone."""
    return moment.date() if isinstance(moment, datetime) else moment


Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Vintage = Annotated[
    date | Literal["earlier"],
    PlainValidator(_vintage),
    _schema("string", "2025-02-24", "earlier"),
]
"""When a claim was made: a day, or `earlier` for a goal that the article calls a previous one."""
