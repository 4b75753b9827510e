"""What libyaml could not read, in words for the person who wrote it.

libyaml says where it stopped, which is often far from the mistake. Each function below knows one
mistake by the traces it leaves; the first that recognizes its own gives the problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from claimbook.problem import Problem
from claimbook.read.faults import invalid_yaml
from claimbook.read.places import Places

_FIELD = re.compile(r"\s*(?:- +)?[\"']?\w[\w-]*[\"']?:(?:\s|$)")
_NO_SPACE = re.compile(r"\s*(?:- +)?([a-z_]+):(?=[^\s]|\xa0)")
_NO_HYPHEN_SPACE = re.compile(r"\s*(-[A-Za-z_]+):(?:\s|$)")

_FIELD_HELP = "write `field: value`, or indent the line if it goes on with the text above it"
_LIST_HELP = "the entries of a list stand below the line that names it: `claims:`"


@dataclass(frozen=True, slots=True)
class Reached:
    """The last value that was read before libyaml stopped."""

    start: int = 0
    end: int = 0
    style: str = ""
    """`"`, `'`, `|`, `>`, empty for plain text, `]` for a list or a mapping."""


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where and why libyaml stopped."""

    places: Places
    at: int
    """Offset of the place that it complains about."""
    since: int
    """Offset of what it was reading then; `at` where it does not say."""
    what: str
    """Its own words."""
    while_: str
    reached: Reached

    @property
    def line(self) -> str:
        return self.places.lines[self.places.line_at(self.at) - 1]

    def goes_on(self) -> bool:
        """Whether it stopped in the line in which the last value ended, right behind it."""
        between = self.places.text[self.reached.end : self.at]
        return 0 < self.reached.end <= self.at and "\n" not in between and not between.strip()

    def report(self, start: int, end: int | None, message: str, advice: str) -> Problem:
        return invalid_yaml.report(self.places.locate(start, end), message, advice)


def explain_syntax(error: yaml.MarkedYAMLError, places: Places, reached: Reached) -> Problem:
    """The problem that a syntax error of libyaml stands for, at the place of the mistake."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, max(0, len(places.text) - 1)) if mark else 0
    since = error.context_mark.index if error.context_mark else at
    what, while_ = error.problem or "", error.context or ""
    stop = _Stop(places, at, since, what, while_, reached)
    for recognize in _MISTAKES:
        if problem := recognize(stop):
            return problem
    words = f"{what} {while_}".strip()
    return stop.report(at, at + 1, f"the file is no YAML from here on ({words})", "")


def explain_text(places: Places, reached: Reached) -> Problem:
    """The problem with a file that is one text and has no fields."""
    stop = _Stop(places, reached.start, reached.start, "could not find expected ':'", "", reached)
    return _missing_space(stop) or _report_no_field(stop)


def _open_quote(stop: _Stop) -> Problem | None:
    if "while scanning a quoted scalar" not in stop.while_:
        return None
    return _report_open_quote(stop, stop.since)


def _swallowing_quote(stop: _Stop) -> Problem | None:
    """A quotation mark was closed only by one that was meant to open, lines below."""
    if stop.reached.style not in ('"', "'"):
        return None
    _, *others = stop.places.text[stop.reached.start : stop.reached.end].split("\n")
    if not any(_FIELD.match(line) for line in others):
        return None
    return _report_open_quote(stop, stop.reached.start)


def _report_open_quote(stop: _Stop, start: int) -> Problem:
    sign = stop.places.text[start]
    inside = r"\"" if sign == '"' else "''"
    return stop.report(
        start,
        start + 1,
        "the quotation mark that opens here is not closed where the text ends",
        f"end the text with {sign} on the same line; one inside of the text is written {inside}",
    )


def _bad_escape(stop: _Stop) -> Problem | None:
    if "quoted scalar" not in stop.while_:
        return None
    return stop.report(
        stop.at,
        stop.at + 1,
        "a backslash inside of double quotation marks begins an escape, and this is none",
        r"put the text in single quotation marks, or write the backslash twice: \\",
    )


def _text_behind(stop: _Stop) -> Problem | None:
    """`"Growth" was strong`, `[We] grew`: what closes is not the end of the text."""
    if not stop.goes_on() or stop.reached.style not in ('"', "'", "]"):
        return None
    what = "bracket" if stop.reached.style == "]" else "quotation mark"
    advice = {
        "'": "write an apostrophe inside of the text twice, '', or use double quotation marks",
        '"': "put the whole text in single quotation marks: '\"Growth\" was strong'",
        "]": 'put the whole text in quotation marks: "[We] grew"',
    }[stop.reached.style]
    return stop.report(stop.at, None, f"the text goes on after its closing {what}", advice)


def _block_header(stop: _Stop) -> Problem | None:
    if "block scalar" not in stop.while_:
        return None
    sign = stop.places.text[stop.since]
    if sign not in "|>":
        return None
    return stop.report(
        stop.since,
        None,
        f"a value that begins with {sign} opens a block of text on the lines below it",
        f'put the value in quotation marks: "{sign} 9%"; or write it in words: more than 9%',
    )


def _tab(stop: _Stop) -> Problem | None:
    if stop.places.text[stop.at : stop.at + 1] != "\t" and "tab" not in stop.what:
        return None
    return stop.report(
        stop.at, stop.at + 1, "a tab stands where YAML wants spaces", "indent with spaces"
    )


def _end_in_brackets(stop: _Stop) -> Problem | None:
    """The file ends where a list or a mapping in brackets has just begun."""
    if stop.places.text[stop.at :].strip() or "flow" not in stop.while_:
        return None
    start = max(stop.places.text.rfind("["), stop.places.text.rfind("{"))
    return _report_open_bracket(stop, start) if start >= 0 else None


def _sign(stop: _Stop) -> Problem | None:
    """A value that begins with a character which YAML keeps for itself."""
    reading = (
        "for the next token",
        "an alias",
        "an anchor",
        "a tag",
        "a directive",
        "node content",
    )
    if not any(words in f"{stop.while_} {stop.what}" for words in reading):
        return None
    start = stop.since if "scanning a" in stop.while_ else stop.at
    return invalid_yaml.report_sign(
        stop.places.locate(start), stop.places.text[start : start + 1] or " "
    )


def _dash_or_question(stop: _Stop) -> Problem | None:
    if not re.match("block sequence entries|mapping keys", stop.what):
        return None
    if stop.places.starts_line(stop.at):
        return None
    return invalid_yaml.report_sign(stop.places.locate(stop.at), stop.places.text[stop.at])


def _missing_space(stop: _Stop) -> Problem | None:
    """`-id: x`, `outlet:ainvest`, or a no-break space after the colon."""
    last = stop.places.line_at(stop.at)
    for number in range(last, max(0, last - 2), -1):
        line = stop.places.lines[number - 1]
        start = sum(len(before) + 1 for before in stop.places.lines[: number - 1])
        if found := _NO_HYPHEN_SPACE.match(line):
            at = stop.places.locate(start + found.start(1), start + found.end(1))
            return invalid_yaml.report_hyphen(at, found[1])
        if (found := _NO_SPACE.match(line)) and "://" not in line[: found.end() + 2]:
            at = stop.places.locate(start + found.start(1), start + found.end() + 1)
            return invalid_yaml.report_colon(at, found[1], line[found.end()])
    return None


def _colon_in_text(stop: _Stop) -> Problem | None:
    if "mapping values are not allowed" not in stop.what or stop.reached.style:
        return None
    if not stop.reached.end:
        return None
    if "\n" in stop.places.text[stop.reached.start : stop.at]:
        return None
    return stop.report(
        stop.at,
        stop.at + 1,
        "a second colon with a space behind it stands in this line",
        'text that holds a colon and a space must stand in quotation marks: "…: …"',
    )


def _indentation(stop: _Stop) -> Problem | None:
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
        return stop.report(stop.at, None, "an entry of a list stands among fields", _LIST_HELP)
    start = stop.at - len(stop.places.text[: stop.at].rsplit("\n", 1)[-1]) + indent
    return stop.report(
        start,
        None,
        f"this line is indented by {_count_spaces(indent)}, which fits no line above it: "
        f"line {above} is indented by {_count_spaces(_indent_of(upper))}",
        "give it the indentation of the line that it belongs with",
    )


def _line_above(places: Places, number: int) -> int:
    """The nearest line above that holds more than a comment; 0 where there is none."""
    for above in range(number - 1, 0, -1):
        line = places.lines[above - 1].strip()
        if line and not line.startswith("#"):
            return above
    return 0


def _indent_of(line: str) -> int:
    """Spaces before the field, those of a hyphen included."""
    return len(line) - len(re.sub(r"^\s*(?:- +)*", "", line))


def _count_spaces(count: int) -> str:
    return "1 space" if count == 1 else f"{count} spaces"


def _no_field(stop: _Stop) -> Problem | None:
    return _report_no_field(stop) if "expected ':'" in stop.what else None


def _report_no_field(stop: _Stop) -> Problem:
    return stop.report(
        stop.since,
        None,
        "this line is no field: it has no colon behind a name",
        _FIELD_HELP,
    )


def _open_bracket(stop: _Stop) -> Problem | None:
    if "flow" not in stop.while_:
        return None
    if stop.places.text[stop.since : stop.since + 1] not in ("[", "{"):
        return None
    return _report_open_bracket(stop, stop.since)


def _report_open_bracket(stop: _Stop, start: int) -> Problem:
    sign = stop.places.text[start]
    closing = {"[": "]", "{": "}"}[sign]
    return stop.report(
        start,
        start + 1,
        f"the {sign} that opens here is not closed, or a comma is missing behind it",
        f"close it with {closing}; text that begins with {sign} must stand in quotation marks",
    )


_MISTAKES: tuple[Callable[[_Stop], Problem | None], ...] = (
    _open_quote,
    _bad_escape,
    _swallowing_quote,
    _text_behind,
    _block_header,
    _tab,
    _dash_or_question,
    _open_bracket,
    _end_in_brackets,
    _sign,
    _missing_space,
    _colon_in_text,
    _indentation,
    _no_field,
)
