"""How claims.json and the JSON twins of pages write rows, numbers, amounts, periods and places."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from claimbook.export.form import VERSION
from claimbook.export.form_pieces import AmountRow, Form, PeriodRow
from claimbook.model import Record
from claimbook.permalinks import twin_of
from claimbook.quantity import Amount, Period, find_written_ends


def write_all_digits(number: Decimal | None) -> str | None:
    """Return all digits of a number, without exponent or needless zeros: `380000000000`."""
    if number is None:
        return None
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def write_iso_day(day: date | None) -> str | None:
    """Return a day, or a moment with its offset, in ISO 8601."""
    return None if day is None else day.isoformat()


def write_location(record: Record) -> str:
    """Return where a record is written: `data/articles/x.yml:31`."""
    at = record.origin.at()
    return f"{at.path}:{at.line}"


def make_amount(amount: Amount) -> AmountRow:
    """Return an amount with the numbers that its words allow."""
    interval = amount.interval
    written_low, written_high = find_written_ends(amount) or (None, None)
    return AmountRow(
        text=amount.text,
        value=write_all_digits(amount.value),
        low=write_all_digits(interval.low),
        high=write_all_digits(interval.high),
        low_closed=interval.low_closed,
        high_closed=interval.high_closed,
        written_low=write_all_digits(written_low),
        written_high=write_all_digits(written_high),
        unit=amount.unit,
        per=amount.per,
        noun=amount.noun,
        comparator=amount.comparator.value,
        direction=amount.direction.value if amount.direction else None,
        assumed=[assumption.value for assumption in amount.assumed],
        p=write_all_digits(amount.p) or "0",
        q=write_all_digits(amount.q) or "0",
    )


def make_period(period: Period | None) -> PeriodRow | None:
    """Return a period with its first and last day."""
    if period is None:
        return None
    return PeriodRow(
        text=period.text, start=write_iso_day(period.start), end=write_iso_day(period.end)
    )


def write_compact(content: object) -> bytes:
    """Write a file for our own scripts as JSON, without spaces that nobody reads."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def write_row(row: Form) -> str:
    """Return a row as JSON on one line."""
    return row.model_dump_json(by_alias=True)


def join_rows(rows: Iterable[str]) -> str:
    """Return rows as a list in JSON."""
    return f"[{', '.join(rows)}]"


def write_twin(address: str, **parts: str) -> tuple[str, bytes]:
    """Return the path and the bytes of a page's twin; `parts` are its members, in JSON."""
    texts = {"schema": json.dumps(VERSION), **parts}
    fields = ", ".join(f'"{name}": {text}' for name, text in texts.items())
    return twin_of(address), f"{{{fields}}}\n".encode()
