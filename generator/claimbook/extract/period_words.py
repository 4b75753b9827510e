"""Words that name a period, and the day, month, quarter or year that they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
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
_WHICH = (
    r"(?:[Ll]ast|previous|[Tt]his|[Tt]he current|[Tt]he same|[Nn]ext) year"
    r"|the year before|the previous year"
)
_CLOCK = r"\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?"


_BEFORE_YEARS = set(
    "in by since from until till during for of to and through between before".split()
)
_RESULTS_DUE = 75
"""Days after a quarter in which people still speak of what they expect of it."""


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
        words = words.lower()
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
            just_over = date(year, number * 3, 28) + timedelta(days=_RESULTS_DUE) >= self.day
            year += number <= over and not just_over
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


def _read_year_end(found: re.Match[str], day: Day) -> str:
    year, number = day.month(found["month"], ahead=False)
    year = int(found["year"]) if found["year"] else year
    first = f"{year}-01" if number == 12 else f"{year - 1}-{number + 1:02d}"
    return f"{first}/{year}-{number:02d}"


def _read_clock(found: re.Match[str], day: Day) -> str:
    written = _read_day(found, day)
    hour, _, minute = re.sub(r"[^\d:]", "", found["clock"]).partition(":")
    noon = "p" in found["clock"].lower()
    number = int(hour) % 12 + (12 if noon else 0)
    return f"{written}T{number:02d}:{minute or '00'}" if written and int(hour) <= 12 else ""


def _read_days(found: re.Match[str], day: Day) -> str:
    ends = []
    for number in ("", "2"):
        _, month = day.month(found[f"month{number}"], ahead=False)
        year = found[f"year{number}"] or found["year2"]
        ends.append(f"{year}-{month:02d}-{int(found[f'day{number}']):02d}")
    return "/".join(ends)


def _read_months(found: re.Match[str], day: Day) -> str:
    first, last = (day.month(found[name], ahead=False)[1] for name in ("month", "month2"))
    year = int(found["year"] or day.month(found["month2"], ahead=day.ahead)[0])
    return f"{year - (first > last)}-{first:02d}/{year}-{last:02d}"


def _read_months_end(found: re.Match[str], day: Day) -> str:
    """The months up to the end of one: `nine months ended September 2024`."""
    year, number = day.month(found["month"], ahead=False)
    last = int(found["year"] or year) * 12 + number - 1
    first = last - {"six": 6, "nine": 9, "twelve": 12, "12": 12}[found["count"].lower()] + 1
    return f"{first // 12}-{first % 12 + 1:02d}/{last // 12}-{last % 12 + 1:02d}"


def _read_past_month(found: re.Match[str], day: Day) -> str:
    return _read_month(found, replace(day, ahead=False))


def _read_decade(found: re.Match[str], day: Day) -> str:
    del day
    return f"{found['decade']}0/{found['decade']}9"


def _read_pair(found: re.Match[str], day: Day) -> str:
    """Two years of which the second is shortened: `2005-06`."""
    del day
    follows = int(found["first"][2:]) + 1 == int(found["last"])
    return f"{found['first']}/{found['first'][:2]}{found['last']}" if follows else ""


def _read_relative(found: re.Match[str], day: Day) -> str:
    back = 0 if found["which"].lower() in {"this", "the current"} else 1
    if found["unit"] == "month":
        months = day.day.year * 12 + day.day.month - 1 - back
        return f"{months // 12}-{months % 12 + 1:02d}"
    quarters = day.day.year * 4 + (day.day.month - 1) // 3 - back
    return f"{quarters // 4}-Q{quarters % 4 + 1}"


def _read_year(found: re.Match[str], day: Day) -> str:
    """A year by itself; not one in a name, `Windows 2008`, nor before a noun, `the 2004 order`."""
    del day
    before = found.string[: found.start()].rstrip().rsplit(None, 1)
    word = before[-1] if before else ""
    named = word[:1].isupper() and word.lower() not in _BEFORE_YEARS
    return "" if named or word.lower() in {"the", "a", "its", "his", "our"} else found["year"]


def _read_weekday(found: re.Match[str], day: Day) -> str:
    return day.weekday(found["name"]).isoformat()


def _read_fiscal(found: re.Match[str], day: Day) -> str:
    del day
    digits = re.findall(r"\d+", found[0])[0]
    return f"FY{digits if len(digits) == 4 else '20' + digits}"


_COUNTED = "\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve"
_ON_DAY = rf"(?:(?:{'|'.join(_DAYS)}),? )?"
_TO = r"(?:ended|ending|finished|finishing|to|through) (?:on |in )?(?:the end of )?"
COUNTED_BACK = re.compile(
    rf"\b(?:{_COUNTED}|a) (?:years?|months?|quarters?) (?:earlier|before|previously)\b"
)
"""A period that counts from another one: `two years earlier`."""
_ENDED = rf"(?:quarter|three months) (?:that )?{_TO}"
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
    (
        r"(?P<which>[Tt]his|[Tt]he current|[Ll]ast|[Tt]he previous|[Tt]he latest) "
        r"(?P<unit>quarter|month)\b",
        _read_relative,
    ),
    (
        rf"(?:[Bb]etween|[Ff]rom) {_ON_DAY}(?P<month>{_MONTH}) (?P<day>\d{{1,2}})"
        rf"(?:,? (?P<year>{_YEAR}))?,? (?:and|to|until|through) {_ON_DAY}(?P<month2>{_MONTH}) "
        rf"(?P<day2>\d{{1,2}}),? (?P<year2>{_YEAR})",
        _read_days,
    ),
    (
        rf"(?P<which>first|last|final) (?:three|3) months of (?P<year>{_YEAR})",
        lambda found, _: f"{found['year']}-Q{1 if found['which'] == 'first' else 4}",
    ),
    (rf"(?P<fiscal>{_FISCAL})[ -](?P<part>{_PART})(?P<year>)", _read_part),
    (rf"(?P<year>{_YEAR})[ -](?P<part>Q[1-4]|H[12])(?P<fiscal>)", _read_part),
    (_FISCAL, _read_fiscal),
    (
        rf"(?P<count>[Ss]ix|[Nn]ine|[Tt]welve|12) months {_TO}(?P<month>{_MONTH})\b"
        rf"(?: \d{{1,2}}\b)?(?:,? (?P<year>{_YEAR}))?",
        _read_months_end,
    ),
    (
        rf"{_ENDED}(?P<month>{_MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{_YEAR}))?",
        _read_quarter_end,
    ),
    (
        rf"year (?:that )?{_TO}(?P<month>{_MONTH})(?: \d{{1,2}}\b)?(?:,? (?P<year>{_YEAR}))?",
        _read_year_end,
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
    (
        rf"(?:[Bb]etween|[Ff]rom) (?P<month>{_MONTH}) (?:and|to|until|through) "
        rf"(?P<month2>{_MONTH})\b(?:,? (?P<year>{_YEAR}))?",
        _read_months,
    ),
    (rf"\b(?:[Tt]his past|[Ll]ast) (?P<month>{_MONTH})\b(?P<year>)", _read_past_month),
    (r"\b(?:[Ii]n|[Dd]uring) the (?P<decade>(?:1[89]|20)\d)0s\b", _read_decade),
    (rf"(?P<month>{_MONTH}),? (?:of )?(?P<year>{_YEAR})", _read_month),
    (
        r"(?:(?<=\b[Ii]n )|(?<=\b[Ff]or )|(?<=\bduring ))(?:early |late |mid-)?"
        rf"(?P<month>{_MONTH})\b(?P<year>)",
        _read_month,
    ),
    (
        rf"\b(?:[Aa]t|[Bb]y) the (?:end|start|beginning) of (?P<month>{_MONTH})\b(?P<year>)",
        _read_month,
    ),
    (rf"(?:(?<=\b[Aa]s of )|(?<=\bmonth of ))(?P<month>{_MONTH})\b(?P<year>)", _read_month),
    (rf"(?<![\d/-])(?P<first>{_YEAR})[-–/](?P<last>\d\d)(?![\d/-])", _read_pair),
    (
        rf"(?P<first>{_YEAR})(?:–|-|&ndash;| to | and | through )(?P<last>{_YEAR})",
        lambda found, _: f"{found['first']}/{found['last']}",
    ),
    (
        r"since the (?:beginning|start) of (?:the|this) year|this year to date|year[- ]to[- ]date",
        lambda _, day: f"{day.day.year}-01-01/{day.day.isoformat()}",
    ),
    (
        rf"(?<![\d$€£¥.,/-])(?P<year>{_YEAR})(?![\d%/-]|[.,]\d)"
        r"(?! (?:people|jobs|million|billion|points?))\b",
        _read_year,
    ),
    (
        rf"\bthe (?:next|coming|past|last) (?:{_COUNTED}) (?:years?|months?|weeks?)(?! of {_YEAR})",
        lambda found, _: found[0].lower(),
    ),
    (COUNTED_BACK.pattern, lambda found, _: found[0].lower()),
    (rf"\b(?:{_WHICH})\b(?!['’]s)", lambda found, day: str(day.year(found[0]))),
    (
        r"\b(?:[Tt]oday|[Tt]his morning|[Tt]his afternoon)\b(?!['’]s)",
        lambda _, day: day.day.isoformat(),
    ),
    (r"\b[Yy]esterday\b", lambda _, day: (day.day - timedelta(days=1)).isoformat()),
    (
        rf"\b(?P<name>{'|'.join(_DAYS)})\b",
        _read_weekday,
    ),
)
"""Each form of words and how it is read; what is more particular comes first."""
_PATTERNS = tuple((re.compile(form), read, _MONTH in form) for form, read in _FORMS)
"""The forms, and whether each needs the name of a month."""
_ANY_MONTH = re.compile(_MONTH)
_ANY = re.compile(
    r"\d{4}|[Qq][1-4]|[1-4]Q|H[12]|FY|quarter|half|year|month|week|oday|esterday|"
    rf"his (?:morning|afternoon)|{'|'.join(_DAYS)}|{_MONTH}"
)
"""What every form has some of, so that most sentences are looked at once."""


_EITHER_SIDE: tuple[Read, ...] = (_read_month, _read_day, _read_weekday)
"""Forms that mean one thing of what has been, and another of what is to come."""
_TIMES_NEARER = 2


@dataclass(frozen=True, slots=True)
class NamedPeriod:
    """Words that name a period."""

    start: int
    end: int
    written: str
    """The period as a claim file has it."""
    other: str = ""
    """What else the words may mean: the month or the day of this name that is much nearer."""

    @property
    def is_day_or_month(self) -> bool:
        """Whether it is a single day or month."""
        return re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", self.written) is not None


def find_named_periods(text: str, start: int, end: int, day: Day) -> Iterator[NamedPeriod]:
    """Yield the words of a stretch of text that name periods, in their order."""
    if not _ANY.search(text, start, end):
        return
    found: list[NamedPeriod] = []
    has_month = _ANY_MONTH.search(text, start, end) is not None
    for pattern, read, of_month in _PATTERNS:
        if of_month and not has_month:
            continue
        for match in pattern.finditer(text, start, end):
            taken = any(match.start() < n.end and n.start < match.end() for n in found)
            if not taken and (written := read(match, day)):
                other = _read_turned(match, read, written, day)
                found.append(NamedPeriod(match.start(), match.end(), written, other))
    yield from sorted(found, key=lambda named: named.start)


def _read_turned(match: re.Match[str], read: Read, written: str, day: Day) -> str:
    """What the words mean on the other side of the article's day, if that is much nearer to it."""
    if read not in _EITHER_SIDE or match.groupdict().get("year"):
        return ""
    other = read(match, replace(day, ahead=not day.ahead))
    if not other or other == written:
        return ""
    away, near = (abs((_begin(each) - day.day).days) for each in (written, other))
    return other if _TIMES_NEARER * near < away else ""


def _begin(written: str) -> date:
    """The first day of a month, or the day itself."""
    return date.fromisoformat(written if len(written) > 7 else f"{written}-01")
