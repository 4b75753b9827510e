"""Find mistakes in lists: missing or superfluous commas, wrong hyphens, a list without its name."""

from __future__ import annotations

import re

from claimbook.problem import Problem
from claimbook.read.faults import invalid_yaml
from claimbook.read.places import Places
from claimbook.read.syntax.stop import Reached, Stop

_DASH = re.compile(r"\s*([‐-―−])\s*(?=\S)")
_CLAIM = re.compile(r"\s*- +id:(?:\s|$)")
_CLAIMS = re.compile(r"^[\"']?claims[\"']?\s*:", re.MULTILINE)
_VISIBLE = re.compile(r"\S")
_LAST_WORD = re.compile(r"[\w-]+$")
_QUOTED_BEHIND = re.compile(r"""[^\s,:]\s+(["'])[^"']+\1$""")


def find_missing_comma(stop: Stop) -> Problem | None:
    """Find a missing comma: `{about: example kind: plan}`, `["12 ships" "3 boats"]`."""
    if "flow" not in stop.while_ or "expected ','" not in stop.what:
        return None
    text = stop.places.text
    line = stop.places.line_at(stop.since)
    rest = text[stop.at :].partition("\n")[0]
    if stop.places.line_at(stop.at) != line or not {"]", "}"} & set(rest):
        return None
    word = _LAST_WORD.search(text, stop.since, stop.at) if text[stop.at] == ":" else None
    start = word.start() if word else stop.at
    return _report_missing_comma(stop.places, start, stop.at if word else start + 1)


def find_quoted_behind(start: int, end: int, places: Places) -> Problem | None:
    """Find a missing comma in `[12 ships "3 boats"]`, which YAML reads as one entry."""
    if not _is_in_brackets(places.text, start, end):
        return None
    found = _QUOTED_BEHIND.search(places.text, start, end)
    return _report_missing_comma(places, found.start(1), end) if found else None


def find_cut_figure(start: int, end: int, before: Reached, places: Places) -> Problem | None:
    """Find a comma that splits a figure: YAML reads `[1,200 boats]` as two entries."""
    text = places.text
    if before.style or before.end != start - 1 or text[start - 1] != ",":
        return None
    if not text[before.end - 1].isdigit() or not re.match(r"\d{3}(?!\d)", text[start:end]):
        return None
    return invalid_yaml.report(
        places.locate(before.start, end),
        "in [ ] and { } a comma ends an entry, and this one is inside a figure",
        f'put quotation marks around it: `"{text[before.start : end]}"`',
    )


def find_foreign_hyphen(stop: Stop) -> Problem | None:
    """Find a dash in place of a hyphen, as word processors and phones write it: `— id: …`."""
    last = stop.places.line_at(stop.at)
    for number in range(last, max(0, last - 3), -1):
        if found := _DASH.match(stop.places.lines[number - 1]):
            start = stop.places.start_of_line(number) + found.start(1)
            return invalid_yaml.report_foreign_hyphen(
                stop.places.locate(start, start + 1), found[1]
            )
    return None


def find_lost_claims(stop: Stop) -> Problem | None:
    """Find a first claim that has no line `claims:` above it."""
    line = stop.places.line_at(stop.at)
    if not _CLAIM.match(stop.line()) or line == 1 or _CLAIMS.search(stop.places.text):
        return None
    return stop.report(
        stop.places.start_of_line(line) + len(stop.line()) - len(stop.line().lstrip()),
        None,
        "a claim begins here, but there is no line `claims:` above it",
        "write `claims:` on a line of its own above the first claim",
    )


def _is_in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a plain value is an entry of a list or mapping in brackets."""
    while start > 0 and text[start - 1].isspace():
        start -= 1
    if start == 0 or text[start - 1] not in "[,{":
        return False
    after = _VISIBLE.search(text, end)
    return after is not None and after[0] in ",]}"


def _report_missing_comma(places: Places, start: int, end: int) -> Problem:
    return invalid_yaml.report(
        places.locate(start, end),
        "a comma is missing before this entry",
        "inside brackets, put a comma between two entries",
    )
