"""The head of a plain text: its headline, its date, its author, in the first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

_FIRST_YEAR = "1600"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_CLOCK = (
    r"(?:,?\s+(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?\s*(?P<noon>[ap]\.?m\.?)?"
    r"\s*(?P<zone>[A-Z]{2,4}(?![A-Za-z])|Z|[+-]\d\d:?\d\d)?)?"
)
_DATES = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>(?:19|20)\d\d)",
    )
)
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
_AUTHOR = re.compile(
    r"^(?:[Bb][Yy]|[Ww]ritten by|[Aa]uthor:?)\s+(?P<name>[A-Z][^|•·\d]{2,60}?)\s*(?:[|•·].*)?$"
)
_MACHINE = re.compile(
    r"\b(?:generated|written|created)\s+(?:by|with)\s+(?:an?\s+)?AI\b(?:\s+[Aa]gent)?\s*(?P<name>.{0,60})$",
    re.I,
)
_HEAD = 15
"""Lines in which a text may say when and by whom it was written."""
_PUBLISHER = re.compile(
    r"(?:^|[,|•·–—]\s*|\b(?:for|[Ss]ource:|[Pp]ublished (?:by|in))\s+)"
    r"(?P<name>(?:The\s+)?(?:[A-Z][\w'’&.-]*\s+){0,4}(?:Bulletin|Chronicle|Courier|Daily|Dispatch|"
    r"Examiner|Express|Gazette|Guardian|Herald|Independent|Journal|Ledger|Mail|Mirror|Monitor|News|"
    r"Observer|Post|Press|Record|Register|Review|Standard|Star|Sun|Telegraph|Times|Today|Tribune|"
    r"Weekly|Wire))\s*(?:$|[,|•·–—])"
)
"""A newspaper's name where a text names who published it."""
_FEWEST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of a text say."""

    headline: str
    published: str = ""
    author: str = ""
    written_by: str = "unknown"


def read_head(text: str) -> Head:
    """The head of a text, whose first line is its headline."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    headline = lines[0].strip("#* ") if lines else ""
    found = Head(headline)
    published = author = ""
    written_by = found.written_by
    for line in lines[:_HEAD]:
        if is_paragraph(line):
            continue
        published = published or find_moment_in(line)
        if machine := _MACHINE.search(line):
            author, written_by = author or machine["name"].strip(" .:"), "ai"
        elif (person := _AUTHOR.match(line)) and not author:
            author, written_by = _PUBLISHER.sub("", person["name"]).strip(" ,"), "person"
    return Head(headline, published, author, written_by)


def list_head_lines(text: str) -> list[str]:
    """The first lines of a text below its headline that are no paragraphs of the article."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return [line for line in lines[1:_HEAD] if not is_paragraph(line)]


def find_publisher(text: str) -> str:
    """The newspaper that the head of a text names; empty if it names none, or several."""
    found = {each["name"] for line in list_head_lines(text) for each in _PUBLISHER.finditer(line)}
    return found.pop() if len(found) == 1 else ""


def is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph of the article, and says nothing about it."""
    ends = line.rstrip('"”’)').endswith((".", "!", "?"))
    return ends and len(line.split()) >= _FEWEST_WORDS


def find_moment_in(line: str) -> str:
    """The day that a line names, with its time if that has a zone; empty if it names none."""
    if found := _ISO.search(line):
        return read_iso(found[0])
    for pattern in _DATES:
        if found := pattern.search(line):
            return _write_moment(found)
    return ""


def read_iso(text: str) -> str:
    """A moment as ISO 8601 has it, to the minute, else its day; empty if it is none.

    A year before there were newspapers is what programs write for no date: `0001-01-01`.
    """
    if text.strip()[:4] < _FIRST_YEAR:
        return ""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return text[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d", text[:10]) else ""
    if len(text.strip()) <= 10 or moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="minutes")


def _write_moment(found: re.Match[str]) -> str:
    month = _MONTHS.index(found["month"][:3].lower()) + 1
    try:
        day = date(int(found["year"]), month, int(found["day"]))
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


def find_second_article(lines: Sequence[str]) -> int:
    """The 1-based line of a second date line after paragraphs of a first article; 0 if none."""
    dated = paragraphs = 0
    for number, line in enumerate(lines, 1):
        if is_paragraph(line.strip()):
            paragraphs += 1
        elif (
            len(line) <= 60
            and find_moment_in(line)
            and not re.search(r"updat|modif|correct", line, re.I)
        ):
            if dated and paragraphs >= 2:
                return number
            dated, paragraphs = number, 0
    return 0
