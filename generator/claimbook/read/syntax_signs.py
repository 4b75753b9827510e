"""Mistakes with quotation marks, brackets and the signs that YAML keeps for itself."""

from __future__ import annotations

import re

from claimbook.problem import Problem
from claimbook.read.quoting import advise_figure, advise_quotes, take_off_marks
from claimbook.read.stopping import Stop

_FIELD = re.compile(r"\s*(?:- +)?[\"']?\w[\w-]*[\"']?:(?:\s|$)")


def find_open_quote(stop: Stop) -> Problem | None:
    """The file ends inside of quotation marks."""
    if "while scanning a quoted scalar" not in stop.while_:
        return None
    return _report_open_quote(stop, stop.since)


def find_swallowing_quote(stop: Stop) -> Problem | None:
    """A quotation mark was closed only by one that was meant to open, lines below."""
    if stop.reached.style not in ('"', "'"):
        return None
    _, *others = stop.places.text[stop.reached.start : stop.reached.end].split("\n")
    if not any(_FIELD.match(line) for line in others):
        return None
    return _report_open_quote(stop, stop.reached.start)


def _report_open_quote(stop: Stop, start: int) -> Problem:
    sign = stop.places.text[start]
    inside = r"\"" if sign == '"' else "''"
    return stop.report(
        start,
        start + 1,
        "the quotation mark that opens here is not closed where the text ends",
        f"end the text with {sign} on the same line; one inside of the text is written {inside}",
    )


def find_bad_escape(stop: Stop) -> Problem | None:
    """A backslash between double quotation marks."""
    if "quoted scalar" not in stop.while_:
        return None
    return stop.report(
        stop.at,
        stop.at + 1,
        "a backslash inside of double quotation marks begins an escape, and this is none",
        r"put the text in single quotation marks, or write the backslash twice: \\",
    )


def find_text_behind(stop: Stop) -> Problem | None:
    """`"Growth" was strong`, `[We] grew`: what closes is not the end of the text."""
    if not stop.goes_on() or stop.reached.style not in ('"', "'", "]"):
        return None
    written = stop.places.value_in(stop.places.line_at(stop.at))
    what = "bracket"
    if stop.reached.style != "]":
        what, written = "quotation mark", take_off_marks(written)
    message = f"the text goes on after its closing {what}"
    return stop.report(stop.at, None, message, advise_quotes(written))


def find_block_header(stop: Stop) -> Problem | None:
    """`> 9%`: a sign that opens a block of text, with text behind it."""
    if "block scalar" not in stop.while_:
        return None
    sign = stop.places.text[stop.since]
    if sign not in "|>":
        return None
    return stop.report(
        stop.since,
        None,
        f"a value that begins with {sign} opens a block of text on the lines below it",
        advise_figure(stop.places.text[stop.since :].partition("\n")[0]),
    )


def find_open_bracket(stop: Stop) -> Problem | None:
    """A list or a mapping in brackets that goes wrong inside."""
    if "flow" not in stop.while_:
        return None
    if stop.places.text[stop.since : stop.since + 1] not in ("[", "{"):
        return None
    return _report_open_bracket(stop, stop.since)


def find_end_in_brackets(stop: Stop) -> Problem | None:
    """The file ends where a list or a mapping in brackets has just begun."""
    if stop.places.text[stop.at :].strip() or "flow" not in stop.while_:
        return None
    start = max(stop.places.text.rfind("["), stop.places.text.rfind("{"))
    return _report_open_bracket(stop, start) if start >= 0 else None


def _report_open_bracket(stop: Stop, start: int) -> Problem:
    sign = stop.places.text[start]
    closing = {"[": "]", "{": "}"}[sign]
    return stop.report(
        start,
        start + 1,
        f"the {sign} that opens here is not closed, or a comma is missing behind it",
        f"close it with {closing}; text that begins with {sign} must stand in quotation marks",
    )


def find_list_sign(stop: Stop) -> Problem | None:
    """`- ` or `? ` behind a colon."""
    if not re.match("block sequence entries|mapping keys", stop.what):
        return None
    if stop.places.starts_line(stop.at):
        return None
    return stop.report_sign(stop.at)


def find_sign(stop: Stop) -> Problem | None:
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
    return stop.report_sign(start)


def find_sign_before(stop: Stop) -> Problem | None:
    """`*shares surging`: the sign and the word behind it are read, and then come more words."""
    start = stop.places.start_of_value(stop.places.line_at(stop.at))
    if start >= stop.at or stop.places.text[start] not in "*&!":
        return None
    return stop.report_sign(start)
