"""Lines that say who published an article, and when: `Radio Fjell, 20 October 2026`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimbook.extract.words.datelines import DATELINE
from claimbook.extract.words.given_names import GIVEN_NAMES

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?"
    r"|ember|ober)?\.?"
)
_DIGIT = re.compile(r"\d")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
    rf"(?:\b{_MONTH}\s+{_DAY}\b|\b{_DAY}\s+{_MONTH}(?![a-z])|\b(?:19|20)\d\d-[01]\d-[0-3]\d)"
    r"(?:,?\s+(?:19|20)\d\d)?"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?)?",
    re.IGNORECASE,
)
"""A day, with its year and its time if the line has them."""
_MEDIA = (
    "Advertiser|Argus|Broadcasting|Bulletin|Channel|Chronicle|Courier|Daily|Dispatch|Echo|Examiner|"
    "Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|"
    "Mercury|Messenger|Mirror|Monitor|News|Newswire|Observer|Online|Post|Press|Radio|Record|"
    "Register|Reporter|Review|Sentinel|Standard|Star|Sun|Telegraph|Television|Times|Today|"
    "Tribune|TV|Voice|Weekly|Wire"
)
"""Words that occur in the names of newspapers, stations and agencies."""
_WORD = r"[A-Z][\w'’&.-]*"
_JOINED = rf"{_WORD}(?:\s+(?:(?:of|the|and|on|&)\s+){{0,2}}{_WORD}){{0,5}}"
_NAME = re.compile(_JOINED)
_OUTLET = re.compile(rf"(?=.*\b(?:{_MEDIA})\b){_JOINED}")
_LEADS = re.compile(
    r"^(?:[—–-]\s*|\()?(?:(?:[Ss]ource|[Ff]rom|[Pp]ublished (?:by|in|on|at)|[Pp]osted (?:by|on)|"
    r"[Pp]ublished|[Pp]osted|[Ff]irst published|[Uu]pdated)\b:?\s*)?"
)
_APART = re.compile(r"\s*(?:[|•·–—/()]|,|:\s|\s-\s|\sfor\s(?=[A-Z]))\s*")
_BY = re.compile(r"^(?:[Bb][Yy]|[Ww]ritten by|[Aa]uthor:?)\s+")
_AROUND = re.compile(r"^(?:in|on|by|from|for|at)\s+|(?:^|\s+)(?:in|on|at)$")
"""A small word between a name and a day."""
_SECTIONS = frozenset(
    """analysis business comment culture date economy environment exclusive finance health home
    international life local markets money national news opinion politics posted published region
    regional science sport sports technology tech travel updated world""".split()
)
_AGENCY = re.compile(r"\((?P<name>[A-Z][\w /-]{1,25})\)")
_TWO = 2


def list_outlets(line: str) -> tuple[str, ...]:
    """Return the outlets named in a line with a day.

    A name with a word of the press in it is an outlet. So is any other name, unless it may be a
    person, a place or a section of a newspaper.
    """
    if not _names_day(line):
        return ()
    pieces = _cut(line)
    if not all(map(_is_name, pieces)):
        return ()
    sure = tuple(each for each in pieces if _OUTLET.fullmatch(each) and not _is_section(each))
    if sure or "," in _DATE.sub("", line):
        return sure  # In `Tidewater, 3 March 2026`, the name is where it was written.
    return tuple(each for each in pieces if not _is_section(each) and not _may_be_person(each))


def is_outlet_line(line: str) -> bool:
    """Whether a line only says who published an article, who wrote it and when."""
    if not _names_day(line):
        return _BY.match(line) is not None and all(map(_is_name, _cut(line)))
    pieces = _cut(line)
    return not pieces or (all(map(_is_name, pieces)) and bool(list_outlets(line)))


@lru_cache(maxsize=16)  # each question about the head of an article is about the same lines
def _names_day(line: str) -> bool:
    return _DIGIT.search(line) is not None and _DATE.search(line) is not None


def find_agency(paragraph: str) -> str:
    """Return the agency in the dateline of a report; empty if there is none."""
    dateline = DATELINE.match(paragraph)
    found = _AGENCY.search(dateline[0]) if dateline else None
    return found["name"] if found else ""


def find_author(line: str) -> str:
    """Return the author named in a line before the outlet and the day; empty if there is none."""
    if not list_outlets(line):
        return ""
    persons = (each for each in _cut(line) if each.split()[0] in GIVEN_NAMES)
    return next((each for each in persons if not _OUTLET.fullmatch(each)), "")


@lru_cache(maxsize=16)
def _cut(line: str) -> tuple[str, ...]:
    """Return the pieces of a line without its days."""
    rest = _DATE.sub("|", _LEADS.sub("", line.strip(), count=1))
    return tuple(_BY.sub("", each) for each in _list_pieces(rest))


def _list_pieces(rest: str) -> Iterator[str]:
    pieces = (_AROUND.sub("", each.strip(" .")) for each in _APART.split(rest))
    return (each for each in pieces if each)


def _is_name(piece: str) -> bool:
    return _NAME.fullmatch(piece) is not None


def _is_section(piece: str) -> bool:
    return piece.lower() in _SECTIONS


def _may_be_person(piece: str) -> bool:
    words = piece.split()
    return len(words) == _TWO or words[0] in GIVEN_NAMES
