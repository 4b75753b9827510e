"""The head of a plain text: its headline, date and author, from the first lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import NamedTuple

from claimbook.extract.reading.byline import strip_trades
from claimbook.extract.reading.moment import find_moment_in
from claimbook.extract.reading.outlet_line import (
    find_agency,
    find_author,
    is_outlet_line,
    list_outlets,
)
from claimbook.extract.words.counting import has_enough_words
from claimbook.extract.words.datelines import DATELINE

_AUTHOR = re.compile(
    r"^(?:[Bb][Yy]|[Ww]ritten by|[Aa]uthor:?)\s+"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)(?P<name>[A-Z][^|•·\d]{2,60}?)\s*(?:[|•·].*)?$"
)
_MACHINE = re.compile(
    r"\b(?:generated|written|created)\s+(?:by|with)\s+(?:an?\s+)?AI\b(?:\s+[Aa]gent)?\s*(?P<name>.{0,60})$",
    re.I,
)
_ADDRESS = re.compile(r"(?:(?:URL|[Ll]ink|[Ss]ource):\s*)?<?(?P<url>https?://[^\s<>]+)>?")
"""A line that is only the address of the article."""
_HEAD = 15
"""The number of lines in which a text may say when and by whom it was written."""
_PUBLISHER = re.compile(
    r"(?:^|[,|•·–—]\s*|\b(?:for|[Ss]ource:|[Pp]ublished (?:by|in))\s+)"
    r"(?P<name>(?:The\s+)?(?:[A-Z][\w'’&.-]*\s+){0,4}(?:Bulletin|Chronicle|Courier|Daily|Dispatch|"
    r"Examiner|Express|Gazette|Guardian|Herald|Independent|Journal|Ledger|Mail|Mirror|Monitor|News|"
    r"Observer|Post|Press|Record|Register|Review|Standard|Star|Sun|Telegraph|Times|Today|Tribune|"
    r"Weekly|Wire))\s*(?:$|[,|•·–—])"
)
"""The name of a newspaper where a text names its publisher."""
_FEWEST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of a text say."""

    headline: str
    published: str = ""
    author: str = ""
    written_by: str = "unknown"
    url: str = ""


def read_head(text: str) -> Head:
    """Return the head of a text, whose first line is its headline."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    headline = _find_headline(lines)
    published = author = url = ""
    written_by = "unknown"
    for line in lines[:_HEAD]:
        if is_paragraph(line):
            continue
        if address := _ADDRESS.fullmatch(line):
            url = url or address["url"]
            continue
        published = published or find_moment_in(line)
        if machine := _MACHINE.search(line):
            author, written_by = author or machine["name"].strip(" .:"), "ai"
        elif (person := _AUTHOR.match(line)) and not author:
            names = _PUBLISHER.sub("", person["name"]).strip(" ,")
            author, written_by = strip_trades(names), "person"
        elif (name := find_author(line)) and not author:
            author, written_by = name, "person"
    return Head(headline, published or _find_dateline(lines), author, written_by, url)


def _find_headline(lines: Sequence[str]) -> str:
    """Return the first line that says more than the publisher, the date and the address."""
    lines = [line for line in lines[:_HEAD] if not _ADDRESS.fullmatch(line)]
    head = takewhile(lambda line: not is_paragraph(line), lines)
    found = [line for line in head if not is_outlet_line(line)] or [*lines[:1]]
    if len(found) > 1 and _PUBLISHER.fullmatch(found[0]) and _may_be_headline(found[1]):
        del found[0]
    return found[0].strip("#* ") if found else ""


def _may_be_headline(line: str) -> bool:
    """Whether a line below the name of a newspaper is neither a byline nor a date."""
    return len(line.split()) > 2 and not _AUTHOR.match(line) and not find_moment_in(line)


def _find_dateline(lines: Sequence[str]) -> str:
    """Return the day in the dateline of a text, such as `TIDEWATER, March 3, 2026 —`."""
    first = next(filter(is_paragraph, lines), "")
    return find_moment_in(dateline[0]) if (dateline := DATELINE.match(first)) else ""


def list_head_lines(text: str) -> list[str]:
    """Return the first lines of a text except its headline and the paragraphs of the article."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    headline = _find_headline(lines)
    head = (line for line in lines[:_HEAD] if line.strip("#* ") != headline)
    return [line for line in head if not is_paragraph(line)]


class Publisher(NamedTuple):
    """The publisher of an article, as far as its text names it."""

    name: str
    """Empty if it names none, or several."""
    sure: bool
    """Whether a line names it together with the day."""


def find_publisher(text: str, head: Sequence[str]) -> Publisher:
    """Find the publisher of a text in the lines of its head, or else the agency in its dateline."""
    dated = {name for line in head for name in list_outlets(line)}
    if dated:
        return Publisher(dated.pop(), sure=True) if len(dated) == 1 else Publisher("", sure=False)
    named = {each["name"] for line in head for each in _PUBLISHER.finditer(line)}
    if not named:
        first = next(filter(is_paragraph, map(str.strip, text.split("\n"))), "")
        named = {agency} if (agency := find_agency(first)) else set()
    return Publisher(named.pop() if len(named) == 1 else "", sure=False)


def is_paragraph(line: str) -> bool:
    """Whether a line is a paragraph of the article, rather than information about it."""
    ends = line.rstrip('"”’」』)').endswith((".", "!", "?", "。", "！", "？"))
    return ends and has_enough_words(line, _FEWEST_WORDS)


def find_second_article(lines: Sequence[str]) -> int:
    """Return the 1-based line that dates a second article in a text; 0 if there is none."""
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
