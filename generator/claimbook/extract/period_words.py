"""Words that name a period, and the day, month, quarter or year that they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_YEAR = r"(?:19|20)\d\d"
_ORDINAL = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_PART = rf"(?:Q[1-4]|[1-4]Q|H[12]|[12]H|{_ORDINAL}[- ](?:fiscal )?(?:quarter|half))"
_FISCAL = (
    rf"(?:(?:FY|fiscal(?: year)?|financial year) ?(?:{_YEAR}|\d\d)"
    rf"|{_YEAR} (?:fiscal|financial) year)"
)
_WHICH = r"(?:last|previous|this|the current|the same|next) year|the year before|the previous year"
_CLOCK = r"\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?"


@dataclass(frozen=True, slots=True)
class Day:
    """The day of an article, which words such as `last year` count from."""

    day: date
    ahead: bool
    """Whether the figure is of a time to come."""

    def year(self, words: str) -> int:
        """The year of `last year`, `this year`, `2024`, or of no words at all."""
        if found := re.search(_YEAR, words):
            return int(found[0])
        if re.search(r"last year|previous year|year before|year earlier|year ago", words):
            return self.day.year - 1
        return self.day.year + 1 if "next year" in words else self.day.year

    def quarter(self, number: int, words: str) -> str:
        """A quarter of the year that the words name, else the latest that is over."""
        if words:
            return f"{self.year(words)}-Q{number}"
        over = (self.day.month - 1) // 3
        year = self.day.year
        if self.ahead:
            year += number <= over
        else:
            year -= number > over
        return f"{year}-Q{number}"

    def month(self, name: str, ahead: bool) -> tuple[int, int]:
        """The year and month of a month without a year: the latest, or the next one."""
        number = next(n for n, m in enumerate(_MONTHS, 1) if m[:3] == name[:3])
        year = self.day.year
        if ahead and number < self.day.month:
            year += 1
        elif not ahead and number > self.day.month:
            year -= 1
        return year, number

    def weekday(self, name: str) -> date:
        """The latest day of this name, the article's own included; or the next one."""
        away = (self.day.weekday() - _DAYS.index(name)) % 7
        if self.ahead:
            return self.day + timedelta(days=-away % 7)
        return self.day - timedelta(days=away)


Read = Callable[[re.Match[str], Day], str]


def _read_part(found: re.Match[str], day: Day) -> str:
    number = _number(found["part"])
    half = re.search(r"half|H", found["part"]) is not None
    if fiscal := found["fiscal"]:
        digits = re.findall(r"\d+", fiscal)[0]
        return f"FY{digits if len(digits) == 4 else '20' + digits}-{'H' if half else 'Q'}{number}"
    words = found["year"] or ""
    if half:
        return f"{day.year(words)}-H{number}"
    return day.quarter(number, words)


def _number(part: str) -> int:
    if found := re.search(r"[1-4]", part):
        return int(found[0])
    words = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    return next(number for word, number in words.items() if word in part.lower())


def _read_month(found: re.Match[str], day: Day) -> str:
    if found["year"]:
        _, number = day.month(found["month"], ahead=False)
        return f"{found['year']}-{number:02d}"
    year, number = day.month(found["month"], day.ahead)
    return f"{year}-{number:02d}"


def _read_day(found: re.Match[str], day: Day) -> str:
    groups = found.groupdict()
    year, number = day.month(found["month"], day.ahead)
    year = int(groups["year"]) if groups.get("year") else year
    try:
        written = date(year, number, int(found["day"])).isoformat()
    except ValueError:
        return ""
    return written


def _read_quarter_end(found: re.Match[str], day: Day) -> str:
    year, number = day.month(found["month"], ahead=False)
    year = int(found["year"]) if found["year"] else year
    if number % 3:
        return ""
    return f"{year}-Q{number // 3}"


def _read_clock(found: re.Match[str], day: Day) -> str:
    written = _read_day(found, day)
    hour, _, minute = re.sub(r"[^\d:]", "", found["clock"]).partition(":")
    noon = "p" in found["clock"].lower()
    number = int(hour) % 12 + (12 if noon else 0)
    return f"{written}T{number:02d}:{minute or '00'}" if written and int(hour) <= 12 else ""


def _read_fiscal(found: re.Match[str], day: Day) -> str:
    del day
    digits = re.findall(r"\d+", found[0])[0]
    return f"FY{digits if len(digits) == 4 else '20' + digits}"


_COUNTED = "\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve"
_ENDED = r"(?:quarter|three months) (?:that )?(?:ended|ending|to|through) (?:on )?(?:the end of )?"
_FORMS: tuple[tuple[str, Read], ...] = (
    (
        rf"(?P<clock>{_CLOCK}),? (?:on )?(?P<month>{_MONTH}) (?P<day>\d{{1,2}})\b"
        rf"(?:,? (?P<year>{_YEAR}))?",
        _read_clock,
    ),
    (
        rf"(?P<part>{_PART})(?:,? (?:of |in )?(?:the |its )?"
        rf"(?:(?P<fiscal>{_FISCAL})|(?P<year>{_YEAR}|{_WHICH})))?",
        _read_part,
    ),
    (rf"(?P<fiscal>{_FISCAL})[ -](?P<part>{_PART})(?P<year>)", _read_part),
    (rf"(?P<year>{_YEAR})[ -](?P<part>Q[1-4]|H[12])(?P<fiscal>)", _read_part),
    (_FISCAL, _read_fiscal),
    (
        rf"{_ENDED}(?P<month>{_MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{_YEAR}))?",
        _read_quarter_end,
    ),
    (rf"(?P<month>{_MONTH}) quarter(?:,? (?:of )?(?P<year>{_YEAR}))?", _read_quarter_end),
    (
        rf"(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b\s*(?:,? ?(?P<year>{_YEAR}))?",
        _read_day,
    ),
    (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH})\b"
        rf"(?:,? (?P<year>{_YEAR}))?",
        _read_day,
    ),
    (rf"(?P<month>{_MONTH}),? (?:of )?(?P<year>{_YEAR})", _read_month),
    (rf"(?<=\b[Ii]n )(?:early |late |mid-)?(?P<month>{_MONTH})\b(?P<year>)", _read_month),
    (
        rf"(?P<first>{_YEAR})(?:–|-|&ndash;| to | and | through )(?P<last>{_YEAR})",
        lambda found, _: f"{found['first']}/{found['last']}",
    ),
    (
        r"since the (?:beginning|start) of (?:the|this) year|this year to date|year[- ]to[- ]date",
        lambda _, day: f"{day.day.year}-01-01/{day.day.isoformat()}",
    ),
    (
        rf"(?<![\d$€£¥.,/-])(?P<year>{_YEAR})(?![\d%,/-]|\.\d)"
        r"(?! (?:people|jobs|million|billion|points?))\b",
        lambda found, _: found["year"],
    ),
    (
        rf"\bthe (?:next|coming|past|last) (?:{_COUNTED}) (?:years?|months?|weeks?)",
        lambda found, _: found[0].lower(),
    ),
    (rf"\b(?:{_WHICH})\b(?!['’]s)", lambda found, day: str(day.year(found[0]))),
    (
        r"\b(?:[Tt]oday|[Tt]his morning|[Tt]his afternoon)\b(?!['’]s)",
        lambda _, day: day.day.isoformat(),
    ),
    (r"\b[Yy]esterday\b", lambda _, day: (day.day - timedelta(days=1)).isoformat()),
    (
        rf"\b(?P<name>{'|'.join(_DAYS)})\b",
        lambda found, day: day.weekday(found["name"]).isoformat(),
    ),
)
"""Each form of words and how it is read; what is more particular comes first."""
_PATTERNS = tuple((re.compile(form), read) for form, read in _FORMS)
_ANY = re.compile(
    r"\d{4}|[Qq][1-4]|[1-4]Q|H[12]|FY|quarter|half|year|month|week|oday|esterday|"
    rf"his (?:morning|afternoon)|{'|'.join(_DAYS)}|{_MONTH}"
)
"""What every form has some of, so that most sentences are looked at once."""


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a period."""

    start: int
    end: int
    written: str
    """The period as a claim file has it."""


def find_named_periods(text: str, start: int, end: int, day: Day) -> Iterator[Named]:
    """Yield the words of a stretch of text that name periods, in their order."""
    if not _ANY.search(text, start, end):
        return
    found: list[Named] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            taken = any(match.start() < n.end and n.start < match.end() for n in found)
            if not taken and (written := read(match, day)):
                found.append(Named(match.start(), match.end(), written))
    yield from sorted(found, key=lambda named: named.start)
