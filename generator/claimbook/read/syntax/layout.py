"""Find mistakes with spaces, colons and lines, two of which may have been joined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.problem import Problem
from claimbook.read.faults import invalid_yaml
from claimbook.read.kinds import RECORD_NAMES
from claimbook.read.places import Places
from claimbook.read.quoting import advise_quotes
from claimbook.read.syntax.stop import Stop

_NO_SPACE = re.compile(r"\s*(?:- +)?([a-z_]+):(?=[^\s]|\xa0)")
_FOREIGN_SPACE = re.compile(
    r" *(?:(-) *)?((?:[^\S \t\n]|[\u200b\u2060])+)[\s\u200b\u2060]*(?:-\s+)?[A-Za-z_]+\s?:"
)
_FOREIGN_COLON = re.compile(r"\s*(?:- +)?([a-z_]+)\s?([\uff1a\ufe55\ufe13\u2236\ua789])")
_ENTRY = re.compile(r"\s*- +([a-z_]+):(?:\s|$)")
_LIST_NAME = re.compile(r"\s*[a-z_]+:\s*(?:#.*)?$")
_NO_HYPHEN_SPACE = re.compile(r"\s*(-[A-Za-z_]+):(?:\s|$)")

_FIELD = re.compile(r"\s*(?:- +)*[\"']?[\w-]+[\"']?:(?:\s|$)")
_FIELD_HELP = "write `field: value`, or indent the line if it continues the text above it"
_LIST_HELP = "the entries of a list go below the line that names it: `claims:`"
_FIELDS = frozenset(name for record in RECORD_NAMES for name in record.model_fields)
_JOINED = re.compile(r"(?<=\S)(\s*)((?:- +)?([a-z_]+):)(?=\s|$)")


def find_tab(stop: Stop) -> Problem | None:
    """Find a tab in the indentation."""
    if stop.places.text[stop.at : stop.at + 1] != "\t" and "tab" not in stop.what:
        return None
    return stop.report(
        stop.at, stop.at + 1, "YAML needs spaces here, not a tab", "indent with spaces"
    )


def find_foreign_space(stop: Stop) -> Problem | None:
    """Find a line indented with a no-break space, or another space that YAML does not count."""
    for start, found in _match_around(stop, _FOREIGN_SPACE):
        at = stop.places.locate(start + found.start(2), start + found.end(2))
        return invalid_yaml.report_foreign_space(at, found[2][0], behind_hyphen=bool(found[1]))
    return None


def find_foreign_colon(stop: Stop) -> Problem | None:
    """Find a full-width colon, as Chinese keyboards produce it: `quote：…`."""
    for start, found in _match_around(stop, _FOREIGN_COLON):
        at = stop.places.locate(start + found.start(1), start + found.end(2))
        return invalid_yaml.report_foreign_colon(at, found[1], found[2])
    return None


def _match_around(stop: Stop, sign: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the offset of each nearby line that matches, with the match."""
    for number in _lines_around(stop):
        if found := sign.match(stop.places.lines[number - 1]):
            yield stop.places.start_of_line(number), found


def _lines_around(stop: Stop) -> list[int]:
    """Return the line it stopped in, the one above, and where the unfinished value begins."""
    last = stop.places.line_at(stop.at)
    above, since = _line_above(stop.places, last), stop.places.line_at(stop.since)
    return [number for number in (last, above, since) if number]


def find_missing_space(stop: Stop) -> Problem | None:
    """Find a missing or a no-break space: `-id: x`, `outlet:ainvest`."""
    last = stop.places.line_at(stop.at)
    for number in range(last, max(0, last - 2), -1):
        line = stop.places.lines[number - 1]
        start = stop.places.start_of_line(number)
        if found := _NO_HYPHEN_SPACE.match(line):
            at = stop.places.locate(start + found.start(1), start + found.end(1))
            return invalid_yaml.report_hyphen(at, found[1])
        if (found := _NO_SPACE.match(line)) and "://" not in line[: found.end() + 2]:
            at = stop.places.locate(start + found.start(1), start + found.end() + 1)
            return invalid_yaml.report_colon(at, found[1], line[found.end()])
    return None


def find_colon_in_text(stop: Stop) -> Problem | None:
    """Find a second colon in a text: `headline: Growth: 5%`."""
    if "mapping values are not allowed" not in stop.what or stop.reached.style:
        return None
    if not stop.reached.end:
        return None
    if "\n" in stop.places.text[stop.reached.start : stop.at]:
        return None
    return stop.report(
        stop.at,
        stop.at + 1,
        "this line has a second colon followed by a space",
        advise_quotes(stop.places.value_in(stop.places.line_at(stop.at))),
    )


def find_headless_entry(stop: Stop) -> Problem | None:
    """Find a list whose first entry lacks its first line or its hyphen.

    YAML takes its fields for a mapping and stops at the hyphen of the second entry.
    """
    entry = _ENTRY.match(stop.line())
    if "block mapping" not in stop.while_ or not entry:
        return None
    indent, begin = _indent_of(stop.line()), stop.places.line_at(stop.at)
    number = _line_above(stop.places, begin)
    while number and _is_within(stop.places.lines[number - 1], indent):
        begin, number = number, _line_above(stop.places, number)
    first, upper = stop.places.lines[begin - 1], stop.places.lines[number - 1]
    if not re.match(rf" {{{indent}}}[a-z_]+:", first) or not number or not _LIST_NAME.match(upper):
        return None
    at = stop.places.locate(stop.places.start_of_line(begin) + indent)
    if first.startswith(f"{entry[1]}:", indent):
        return invalid_yaml.report_no_hyphen(at, entry[1])
    return invalid_yaml.report_headless(at, entry[1])


def _is_within(line: str, indent: int) -> bool:
    """Whether a line belongs to a mapping with this indentation."""
    return len(line) - len(line.lstrip()) >= indent


def find_wrong_indentation(stop: Stop) -> Problem | None:
    """Find a line whose indentation differs from that of the lines it belongs with."""
    number = stop.places.line_at(stop.at)
    deeper = "mapping values are not allowed" in stop.what
    if not deeper and not (
        "did not find expected" in stop.what and stop.places.starts_line(stop.at)
    ):
        return None
    if "flow" in stop.while_:
        return None
    above = _line_above(stop.places, number)
    if not above:
        return None
    line, upper = stop.places.lines[number - 1], stop.places.lines[above - 1]
    indent = len(line) - len(line.lstrip())
    if indent == _indent_of(upper):
        if line.lstrip().startswith("-"):
            return stop.report(stop.at, None, "there is a list entry among fields here", _LIST_HELP)
        return None if _FIELD.match(upper) else _report_lone_line(stop, above)
    start = stop.at - len(stop.places.text[: stop.at].rsplit("\n", 1)[-1]) + indent
    return stop.report(
        start,
        None,
        f"this line is indented by {_count_spaces(indent)}, which fits no line above it",
        f"indent it by {_count_spaces(_indent_of(upper))} if it continues line {above}, or like "
        "the line that it belongs with",
    )


def _line_above(places: Places, number: int) -> int:
    """Return the number of the nearest line above with more than a comment; 0 if there is none."""
    for above in range(number - 1, 0, -1):
        line = places.lines[above - 1].strip()
        if line and not line.startswith("#"):
            return above
    return 0


def _indent_of(line: str) -> int:
    """Return the number of spaces before the field, counting a hyphen as one."""
    return len(line) - len(re.sub(r"^\s*(?:- +)*", "", line))


def _count_spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count or 'no'} spaces"


def find_lone_text(stop: Stop) -> Problem | None:
    """Find a line without a colon."""
    return report_lone_text(stop) if "expected ':'" in stop.what else None


def report_lone_text(stop: Stop) -> Problem:
    """Return the problem of a line of text where a field belongs."""
    return _report_lone_line(stop, stop.places.line_at(stop.since))


def _report_lone_line(stop: Stop, number: int) -> Problem:
    line = stop.places.lines[number - 1]
    return stop.report(
        stop.places.start_of_line(number) + len(line) - len(line.lstrip()),
        None,
        "this line is not a field: it has no name followed by a colon",
        _FIELD_HELP,
    )


def find_joined_line(stop: Stop) -> Problem | None:
    """Find joined lines: `topics: [markets]  - id: …`, `outlet: x published: …`.

    After a closing bracket or quotation mark there is no doubt. After plain text, the name of the
    field may also be just a word of that text.
    """
    line, number = stop.line(), stop.places.line_at(stop.at)
    first = stop.places.start_of_line(number)
    closed = stop.goes_on() and stop.reached.style in ('"', "'", "]")
    plain = "mapping values are not allowed" in stop.what and not stop.reached.style
    if not closed and not plain:
        return None
    for joined in _JOINED.finditer(line, stop.places.start_of_value(number) - first):
        gap, written, name = joined.groups()
        if name not in _FIELDS or not (closed or gap):
            continue
        start = first + joined.start(2)
        if start > stop.at:
            return None
        advice = f"put `{written}` on a line of its own"
        if plain and name != "id":
            advice += "; if it belongs to the text, put the whole text in quotation marks"
        message = "two lines seem to be joined here"
        return stop.report(start, start + len(written), message, advice)
    return None
