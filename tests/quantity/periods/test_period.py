"""What periods are read from, and how they are written; the cases are in cases/."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.books import load_plain

from claimbook.quantity import (
    FiscalYear,
    Period,
    PeriodBeforeBaseError,
    UnreadablePeriodError,
    read_period,
    write_period,
)

FOLDER = Path(__file__).parent / "cases"
VOCABULARY = """2025 2032 09 24 31 Q2 H1 FY2026 FY to from by the end of quarter ended next three
years June Sep 4 pm 16:00 / - .. ( ) , ~ first fiscal year between and"""
WORDS = st.sampled_from(VOCABULARY.split())
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def load_cases() -> list[Any]:
    """Return one parameter for each case.

    A file is a list of cases, or has it beside what all need.
    """
    parameters = []
    for path in sorted(FOLDER.glob("*.yml")):
        content = load_plain(path)
        given_to_all = {} if isinstance(content, list) else content
        for case in content if isinstance(content, list) else content["cases"]:
            name = f"{path.stem}: {case['read']}"
            parameters.append(pytest.param(given_to_all, case, id=name))
    return parameters


def read_case(given_to_all: dict[str, Any], text: str) -> Period:
    year = given_to_all.get("fiscal")
    fiscal = FiscalYear(int(year["starts"]), year["named_by"]) if year else None
    said_on = given_to_all.get("said_on")
    return read_period(text, fiscal, date.fromisoformat(said_on) if said_on else None)


@pytest.mark.parametrize(("given_to_all", "case"), load_cases())
def test_period(given_to_all: dict[str, Any], case: dict[str, str]) -> None:
    """A period is read as its case says, and what is written of it reads back as the same days."""
    if "error" in case:
        with pytest.raises(UnreadablePeriodError) as caught:
            read_case(given_to_all, case["read"])
        assert case["error"] in str(caught.value)
        assert isinstance(caught.value, PeriodBeforeBaseError) == ("reversed" in case)
        return
    period = read_case(given_to_all, case["read"])
    days = "/".join(day.isoformat() if day else ".." for day in (period.start, period.end))
    assert (period.text, days, period.length) == (case["read"], case["days"], case["length"])
    assert period.fiscal == ("fiscal" in case)
    assert (period.clock.isoformat() if period.clock else None) == case.get("clock")
    written = write_period(period)
    assert written == case.get("written", written)
    assert read_case(given_to_all, written).same_days(period)


@settings(deadline=None)
@given(DAYS, st.integers(0, 5000))
def test_written_days_read_back(start: date, length: int) -> None:
    """Any stretch of days that we write reads back as the same days."""
    end = start + timedelta(days=length)
    period = read_period(f"{start.isoformat()}/{end.isoformat()}")
    assert (period.start, period.end) == (start, end)
    assert read_period(write_period(period)).same_days(period)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=40), st.lists(WORDS, max_size=8).map(" ".join)))
def test_any_text_is_a_period_or_an_error_in_words(text: str) -> None:
    """No text brings down the reader, nor do the words of periods in whatever order."""
    with suppress(UnreadablePeriodError):
        assert read_period(text, FiscalYear(4), date(2025, 9, 24)).text == text


def test_a_long_text_is_refused() -> None:
    """A text too long for a period is not tried."""
    with pytest.raises(UnreadablePeriodError, match="it is too long"):
        read_period("1:00 " * 50)


@pytest.mark.parametrize(
    ("outer", "inner", "holds"),
    [
        ("2025", "2025-Q2", True),
        ("2025", "2025", True),
        ("2025-Q2", "2025", False),
        ("../2032", "2025", True),
        ("../2032", "2032/..", False),
        ("2025", "../2025", False),
        ("2025/..", "2026/..", True),
    ],
)
def test_contains(outer: str, inner: str, holds: bool) -> None:
    """A period contains another when it has every day of it, open ends included."""
    assert read_period(outer).contains(read_period(inner)) is holds
