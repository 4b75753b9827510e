"""Find mistakes with quotation marks, brackets and characters that YAML reserves."""

from __future__ import annotations

import re

from claimbook.problem import Problem
from claimbook.read.quoting import advise_figure, advise_quotes, take_off_marks
from claimbook.read.syntax.stop import Stop

_FIELD = re.compile(r"\s*(?:- +)?[\"']?\w[\w-]*[\"']?:(?:\s|$)")


def find_open_quote(stop: Stop) -> Problem | None:
    """Find a quotation mark that is open at the end of the file."""
    if "while scanning a quoted scalar" not in stop.while_:
        return None
    return _report_open_quote(stop, stop.since)


def find_swallowing_quote(stop: Stop) -> Problem | None:
    """Find an open quotation mark that swallowed the lines up to the next quoted text."""
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
        "the quotation mark that opens here is not closed at the end of the text",
        f"end the text with {sign} on the same line; inside the text, write {inside}",
    )


def find_bad_escape(stop: Stop) -> Problem | None:
    """Find a backslash between double quotation marks that begins no known escape."""
    if "quoted scalar" not in stop.while_:
        return None
    return stop.report(
        stop.at,
        stop.at + 1,
        "a backslash inside double quotation marks begins an escape, and this one is unknown",
        r"put the text in single quotation marks, or write the backslash twice: \\",
    )


def find_text_behind(stop: Stop) -> Problem | None:
    """Find text after the closing mark: `"Growth" was strong`, `[We] grew`."""
    if not stop.goes_on() or stop.reached.style not in ('"', "'", "]"):
        return None
    written = stop.places.value_in(stop.places.line_at(stop.at))
    what = "bracket"
    if stop.reached.style != "]":
        what, written = "quotation mark", take_off_marks(written)
    message = f"the text goes on after its closing {what}"
    return stop.report(stop.at, None, message, advise_quotes(written))


def find_block_header(stop: Stop) -> Problem | None:
    """Find a character that opens a block of text with text after it: `> 9%`."""
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
    """Find a mistake inside a list or mapping in brackets."""
    if "flow" not in stop.while_:
        return None
    if stop.places.text[stop.since : stop.since + 1] not in ("[", "{"):
        return None
    return _report_open_bracket(stop, stop.since)


def find_end_in_brackets(stop: Stop) -> Problem | None:
    """Find a list or mapping in brackets that had only just begun where the file ends."""
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
        f"the {sign} that opens here is not closed, or a comma is missing after it",
        f"close it with {closing}; text that begins with {sign} must be in quotation marks",
    )


def find_list_sign(stop: Stop) -> Problem | None:
    """Find `- ` or `? ` after a colon."""
    if not re.match("block sequence entries|mapping keys", stop.what):
        return None
    if stop.places.starts_line(stop.at):
        return None
    return stop.report_sign(stop.at)


def find_sign(stop: Stop) -> Problem | None:
    """Find a value that begins with a character reserved by YAML."""
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
    """Find a reserved character with several words after it: `*shares surging`."""
    start = stop.places.start_of_value(stop.places.line_at(stop.at))
    if start >= stop.at or stop.places.text[start] not in "*&!":
        return None
    return stop.report_sign(start)
