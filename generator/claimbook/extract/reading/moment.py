"""The day, or the moment, that a line of a text names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError

_DIGIT = re.compile(r"\d")
_FIRST_YEAR = "1600"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CLOCK = (
    r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?\s*(?P<noon>[ap]\.?m\.?)?"
    r"\s*(?P<zone>[A-Z]{2,4}(?![A-Za-z])|Z|(?:(?<=\s)|(?<=T))[+-]\d\d:?\d\d)?)?"
)
_DATES = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)",
        r"\b(?P<day>[0-3]?\d)\.\s?(?P<month>[01]?\d)\.\s?(?P<year>(?:19|20)\d\d)\b",
        r"(?P<year>(?:19|20)\d\d)\s?年\s?(?P<month>[01]?\d)\s?月\s?(?P<day>[0-3]?\d)\s?日",
        r"(?<![\d./])(?P<year>(?:19|20)\d\d)(?:\.\s?|/)(?P<month>[01]?\d)(?:\.\s?|/)"
        r"(?P<day>[0-3]?\d)(?!\d)",
    )
)
_PARTED = re.compile(
    r"(?<![\d./-])(?P<one>[0-3]?\d)(?P<mark>[./-])(?P<other>[0-3]?\d)(?P=mark)"
    rf"(?P<year>(?:19|20)\d\d|\d\d)(?![./-]?\d){_CLOCK}",
    re.IGNORECASE,
)
"""`17/02/2022` or `17.02.22`, where the month or the year comes first in some countries."""
_MONTHS_A_YEAR = 12
_COMMON = ("de", "es", "fr", "it", "nl", "pt")
"""Languages whose months are known on pages that name no language, or English by mistake."""
_ISO = re.compile(
    r"\b(?:19|20)\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_PLACES = {"ET": "America/New_York", "CT": "America/Chicago", "PT": "America/Los_Angeles"}
_HOURS = {
    "EST": -5,
    "EDT": -4,
    "CST": -6,
    "CDT": -5,
    "PST": -8,
    "PDT": -7,
    "GMT": 0,
    "UTC": 0,
    "Z": 0,
    "BST": 1,
    "CET": 1,
    "CEST": 2,
    "EET": 2,
    "EEST": 3,
    "HKT": 8,
    "SGT": 8,
    "JST": 9,
    "AEST": 10,
    "AEDT": 11,
    "IST": 5.5,
}


def find_moment_in(line: str, language: str = "") -> str:
    """Return the day that a line names, with its time if that has a zone; empty if it has none.

    Months have their English names, or those of `language`, such as `de` or `de-AT`. Without one,
    or with English, which many programs declare for all pages, they may be in a common language.
    """
    if not _DIGIT.search(line):
        return ""
    if found := _ISO.search(line):
        return read_iso(found[0])
    for pattern in _list_forms(language):
        if found := pattern.search(line):
            month = _find_month(found["month"], language)
            return _write_moment(found, month, int(found["day"]))
    if found := _PARTED.search(line):
        one, other = int(found["one"]), int(found["other"])
        if _is_day_first(language):
            return _write_moment(found, other, one)
        if other > _MONTHS_A_YEAR:
            return _write_moment(found, one, other)
        if len(found["year"]) < len(_FIRST_YEAR) and found["mark"] != "/":
            return ""
        return _write_moment(found, other, one) if one > _MONTHS_A_YEAR or one == other else ""
    return ""


@cache
def _load_locale(language: str) -> Locale | None:
    """Load the locale of a language, or of its kind in a country; None if there is none."""
    for tag in (language, language[:2]):
        with suppress(UnknownLocaleError, ValueError, TypeError):
            return Locale.parse(tag.replace("-", "_"))
    return None


@cache
def _is_day_first(language: str) -> bool:
    """Whether dates in figures begin with the day for certain.

    English alone does not say it, and neither does `en-US`, which is what many programs that make
    web pages declare for all English.
    """
    locale = _load_locale(language)
    return locale is not None and locale.date_formats["short"].pattern.startswith("d")


def _find_month(name: str, language: str) -> int:
    name = name.casefold()
    if name.isdigit():
        return int(name)
    return _list_months(language).get(name) or _MONTHS.index(name[:3]) + 1


@cache
def _list_months(language: str) -> Mapping[str, int]:
    """Return the numbers of the months by their names."""
    locale = _load_locale(language)
    if locale is None or locale.language == "en":
        return {name: number for each in _COMMON for name, number in _list_months(each).items()}
    named = locale.months
    return {
        name.casefold().rstrip("."): number
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in named[form][width].items()
        if not name[:1].isdigit()
    }


@cache
def _list_forms(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the forms of dates, with `19. Juni 2021`, `1er mai 2020` or `7 de mayo de 2020`.

    Some programs translate only the month: `Juni 19, 2021`.
    """
    months = sorted(_list_months(language), key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(map(re.escape, months))})\.?"
    year = r"(?P<year>(?:19|20)\d\d)"
    forms = (
        rf"\b(?P<day>\d{{1,2}})(?:\.|er|º)?\s+(?:de\s+)?{month},?\s+(?:de\s+)?{year}",
        rf"\b{month}\s+(?P<day>\d{{1,2}}),\s+{year}",
    )
    return (*_DATES, *(re.compile(form + _CLOCK, re.IGNORECASE) for form in forms))


def read_iso(text: str) -> str:
    """Read a moment in ISO 8601, to the minute, or else its day; empty if it is neither.

    Programs write years before there were newspapers if they have no date: `0001-01-01`.
    """
    if text.strip()[:4] < _FIRST_YEAR:
        return ""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _read_day(text[:10])
    if len(text.strip()) <= 10 or moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes")


def _read_day(text: str) -> str:
    """Return a day as written, without the time after it; empty if no month has such a day."""
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return ""
    with suppress(ValueError):
        return date.fromisoformat(text).isoformat()
    return ""


def _write_moment(found: re.Match[str], month: int, number: int) -> str:
    year = found["year"] if len(found["year"]) == len(_FIRST_YEAR) else f"20{found['year']}"
    try:
        day = date(int(year), month, number)
        hour = int(found["hour"] or 0)
        if found["noon"]:
            hour = hour % 12 + (12 if found["noon"][0] in "pP" else 0)
        moment = datetime(day.year, day.month, day.day, hour, int(found["minute"] or 0))  # noqa: DTZ001
    except ValueError:
        return ""
    zone = _find_zone(found["zone"] or "")
    if found["hour"] is None or zone is None:
        return day.isoformat()
    return moment.replace(tzinfo=zone).isoformat(timespec="minutes")


def _find_zone(name: str) -> timezone | ZoneInfo | None:
    if name.upper() in _PLACES:
        return ZoneInfo(_PLACES[name.upper()])
    if name.upper() in _HOURS:
        return timezone(timedelta(hours=_HOURS[name.upper()]))
    if found := re.fullmatch(r"([+-])(\d\d):?(\d\d)", name):
        ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(ahead if found[1] == "+" else -ahead)
    return None
