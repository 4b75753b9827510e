"""Read each form of words for a period as the period that a claim file has."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from claimbook.extract.resolving.period.article_day import Day

_BEFORE_YEARS = set(
    "in by since from until till during for of to and through between before".split()
)
_NEAR = 150
"""How many characters before a period may say how it is meant."""
_HAS = re.compile(r"\b(?:has|have)\b|['’]ve\b")
_EXTREME = re.compile(
    r"\b(?:[a-z]+est|worst|best|first|record|time|such|(?:more|less)(?!\sthan)|most|least|only)\b[^,;]*$"
)
"""Words for something that has not happened since: `the highest level since June`."""

Read = Callable[[re.Match[str], Day], str]


def read_part(found: re.Match[str], day: Day) -> str:
    """Read a quarter or half of a year or fiscal year: `Q3`, `the first half of 2024`."""
    number = _number(found["part"])
    half = re.search(r"half|H", found["part"]) is not None
    if fiscal := found["fiscal"]:
        digits = re.findall(r"\d+", fiscal)[0]
        return f"FY{digits if len(digits) == 4 else '20' + digits}-{'H' if half else 'Q'}{number}"
    words = found["year"] or ""
    if half:
        return f"{day.year_of_half(number, words)}-H{number}"
    return day.quarter(number, words)


def _number(part: str) -> int:
    if found := re.search(r"[1-4]", part):
        return int(found[0])
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    return next(number for word, number in words.items() if word in part.lower())


def read_bare_part(found: re.Match[str], day: Day) -> str:
    """Read a quarter after another one: `9% in the second quarter and 6% in the third`."""
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    return day.quarter(_number(found["part"]), "") if "quarter" in before else ""


def read_next(found: re.Match[str], day: Day) -> str:
    """Read the year after this one: `9% this year and 6% next`."""
    before = found.string[max(0, found.start() - _NEAR) : found.start()]
    return str(day.day.year + 1) if "this year" in before else ""


MONTH_COUNTS = "two three four five six seven eight nine ten eleven".split()


def read_first_months(found: re.Match[str], day: Day) -> str:
    """Read the first months of a year: `the first eleven months of 2024`."""
    year = found["year"] or day.day.year
    count = MONTH_COUNTS.index(found["count"]) + 2
    part = {3: "Q1", 6: "H1"}.get(count)
    return f"{year}-{part}" if part else f"{year}-01/{year}-{count:02d}"


def read_days_of_month(found: re.Match[str], day: Day) -> str:
    """Read a range of days of a month: `between 5 and 12 January`."""
    first, last = int(found["first"] or found["dashed"]), read_day(found, day)
    return f"{last[:8]}{first:02}/{last}" if last and 0 < first < int(last[8:]) else ""


def read_month(found: re.Match[str], day: Day) -> str:
    """Read a month: `May 2024`, `in May`."""
    if found["year"]:
        _, number = day.month(found["month"], ahead=False)
        return f"{found['year']}-{number:02d}"
    year, number = day.month(found["month"], day.ahead)
    return f"{year}-{number:02d}"


def read_day(found: re.Match[str], day: Day) -> str:
    """Read a day: `May 4`, `4 May 2024`; empty if no month has it."""
    groups = found.groupdict()
    year, number = day.month(found["month"], day.ahead)
    year = int(groups["year"]) if groups.get("year") else year
    try:
        written = date(year, number, int(found["day"])).isoformat()
    except ValueError:
        return ""
    return written


def read_quarter_end(found: re.Match[str], day: Day) -> str:
    """Read the three months to one, perhaps a quarter: `the three months to June`."""
    year, number = day.last_month(found["month"])
    year = int(found["year"]) if found["year"] else year
    if number % 3:
        return _write_months(year * 12 + number - 1, 3)
    return f"{year}-Q{number // 3}"


def read_year_end(found: re.Match[str], day: Day) -> str:
    """Read the twelve months to one: `the year to June`."""
    year, number = day.last_month(found["month"])
    year = int(found["year"]) if found["year"] else year
    first = f"{year}-01" if number == 12 else f"{year - 1}-{number + 1:02d}"
    return f"{first}/{year}-{number:02d}"


def read_year_so_far(found: re.Match[str], day: Day) -> str:
    """Read this year up to a month or day: `this year through the end of June`.

    Empty if the month has no such day.
    """
    year = day.day.year
    _, number = day.month(found["month"], ahead=False)
    last = found["before"] or found["after"]
    if not last:
        return f"{year}-01/{year}-{number:02d}"
    try:
        return f"{year}-01-01/{date(year, number, int(last)).isoformat()}"
    except ValueError:
        return ""


def read_year_begun(found: re.Match[str], day: Day) -> str:
    """Read the twelve months from one: `the fiscal year that begins on July 1`."""
    year, number = day.month(found["month"], found["begins"] in {"begins", "starts"} or day.ahead)
    year = int(found["year"]) if found["year"] else year
    return _write_months(year * 12 + number + 10, 12)


def read_week_end(found: re.Match[str], day: Day) -> str:
    """Read the seven days to one: `the week to 25 December`; empty if no month has it."""
    year, number = day.month(found["month"] or found["month2"], ahead=False)
    year = int(found["year"]) if found["year"] else year
    try:
        last = date(year, number, int(found["day"] or found["day2"]))
    except ValueError:
        return ""
    return f"{last - timedelta(days=6)}/{last}"


def read_clock(found: re.Match[str], day: Day) -> str:
    """Read a time of day: `4 p.m. on May 4`."""
    written = read_day(found, day)
    hour, _, minute = re.sub(r"[^\d:]", "", found["clock"]).partition(":")
    noon = "p" in found["clock"].lower()
    number = int(hour) % 12 + (12 if noon else 0)
    return f"{written}T{number:02d}:{minute or '00'}" if written and int(hour) <= 12 else ""


def read_days(found: re.Match[str], day: Day) -> str:
    """Read a range of days: `from May 4 to June 9, 2024`, `between May 4 and May 9`."""
    year, last = day.month(found["month2"], day.ahead)
    _, first = day.month(found["month"], day.ahead)
    year = int(found["year2"] or year)
    begun = int(found["year"] or year - (first > last and not found["year2"]))
    return f"{begun}-{first:02d}-{int(found['day']):02d}/{year}-{last:02d}-{int(found['day2']):02d}"


def read_months(found: re.Match[str], day: Day) -> str:
    """Read a range of months: `between May and July`."""
    first, last = (day.month(found[name], ahead=False)[1] for name in ("month", "month2"))
    year = int(found["year"] or day.month(found["month2"], ahead=day.ahead)[0])
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def read_month_range(found: re.Match[str], day: Day) -> str:
    """Read a range of months, perhaps a quarter: `July-September`."""
    until = found["month2"] or found["until"]
    (_, first), (latest, last) = day.month(found["month"], ahead=False), day.month(until, day.ahead)
    year = int(found["year"] or latest)
    if not last % 3 and first == last - 2:
        return f"{year}-Q{last // 3}"
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def read_since_month(found: re.Match[str], day: Day) -> str:
    """Read the time since a month up to the article's day: `has fallen since June`.

    Empty if nothing has gone on since: `the highest since June`.
    """
    begins = max(found.string.rfind(end, 0, found.start()) for end in (". ", "\n")) + 1
    before = found.string[max(begins, found.start() - _NEAR) : found.start()]
    goes_on = _HAS.search(before) or found.string.startswith((" has ", " have "), found.end())
    if not goes_on or _EXTREME.search(before):
        return ""
    year, number = day.month(found["month"], ahead=False)
    first, last = f"{found['year'] or year}-{number:02d}-01", day.day.isoformat()
    return f"{first}/{last}" if first < last else ""


def read_months_end(found: re.Match[str], day: Day) -> str:
    """Read a number of months to one: `nine months ended September 2024`."""
    year, number = day.last_month(found["month"])
    last = int(found["year"] or year) * 12 + number - 1
    count = {"nine": 9, "twelve": 12, "12": 12}.get((found["count"] or "").lower(), 6)
    return _write_months(last, count)


def _write_months(last: int, count: int) -> str:
    """Return this many months up to the last one, which is counted from the year 0."""
    first = last - count + 1
    return f"{first // 12}-{first % 12 + 1:02d}/{last // 12}-{last % 12 + 1:02d}"


def read_past_month(found: re.Match[str], day: Day) -> str:
    """Read a month that is over, whatever the figure measures: `last May`."""
    return read_month(found, replace(day, ahead=False))


_AWAY = {"last year": -1, "this year": 0, "next year": 1}


def read_month_before(found: re.Match[str], day: Day) -> str:
    """Read a month of another year: `May last year`, `May next year`, or `May a year earlier`."""
    year, number = day.month(found["month"], ahead=False)
    away = _AWAY.get(found["which"])
    return f"{year - 1 if away is None else day.day.year + away}-{number:02d}"


def read_decade(found: re.Match[str], _: Day) -> str:
    """Read a decade: `in the 1990s`."""
    return f"{found['decade']}0/{found['decade']}9"


def read_pair(found: re.Match[str], _: Day) -> str:
    """Read two years, the second abbreviated: `2005-06`."""
    follows = int(found["first"][2:]) + 1 == int(found["last"])
    return f"{found['first']}/{found['first'][:2]}{found['last']}" if follows else ""


def read_relative(found: re.Match[str], day: Day) -> str:
    """Read a month or quarter relative to the article's day: `this quarter`."""
    back = 0 if found["which"].lower() in {"this", "the current"} else 1
    if found["unit"] == "month":
        months = day.day.year * 12 + day.day.month - 1 - back
        return f"{months // 12}-{months % 12 + 1:02d}"
    quarters = day.day.year * 4 + (day.day.month - 1) // 3 - back
    return f"{quarters // 4}-Q{quarters % 4 + 1}"


def read_year(found: re.Match[str], _: Day) -> str:
    """Read a year on its own; not in a name, `Windows 2008`, or before a noun, `the 2004 order`."""
    before = found.string[: found.start()].rstrip().rsplit(None, 1)
    word = before[-1] if before else ""
    if _IN_EVENT.search(found.string, max(0, found.start() - 12), found.start()):
        return found["year"]
    named = word[:1].isupper() and word.lower() not in _BEFORE_YEARS
    return "" if named or word.lower() in {"the", "a", "its", "his", "our"} else found["year"]


def read_year_ahead(_: re.Match[str], day: Day) -> str:
    """Read `the year` as this one in a forecast; it is unclear in a report."""
    return str(day.day.year) if day.ahead else ""


_IN_EVENT = re.compile(r"\b(?:in|during|at)\sthe\s$")
"""Before the year of what happened: `9 seats in the 2016 election`."""
_NAMED_FOR = re.compile(r"\b(?:at|by|for|from|of|the|to|with)\s$")
_CAPITAL = re.compile(r"\s[A-Z][a-z]")


def read_weekday(found: re.Match[str], day: Day) -> str:
    """Read a weekday, `on Friday`; empty for one that begins a name: `gave $9 to Friday Press`."""
    name = _CAPITAL.match(found.string, found.end())
    if name and _NAMED_FOR.search(found.string, max(0, found.start() - 6), found.start()):
        return ""
    return day.weekday(found["name"]).isoformat()


def read_fiscal(found: re.Match[str], _: Day) -> str:
    """Read a fiscal year: `FY25`, `fiscal 2025`, `fiscal year 2025/26`."""
    digits = re.findall(r"\d+", found[0])[0]
    if found["last"]:
        return f"{digits}/{digits[:2]}{found['last']}" if len(digits) == 4 else ""
    return f"FY{digits if len(digits) == 4 else '20' + digits}"
