"""Decode the bytes of a file, or report the problem that makes them unreadable.

This comes before YAML is parsed: inside a block scalar, a parser takes conflict markers for text,
and at a control character it stops with a message that helps nobody.
"""

from __future__ import annotations

import re

from claimbook.problem import Location, Problem
from claimbook.read.faults import (
    file_too_large,
    invalid_yaml,
    merge_conflict_marker,
    not_utf_8,
)
from claimbook.read.places import Places

MOST_BYTES = 1_000_000
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
"""Characters that YAML 1.1 does not allow, except surrogates, which UTF-8 cannot encode."""

_MARKER = re.compile(r"^[ \t]*((?:<{7}|>{7}|\|{7})(?: .*)?)$|^(={7})$", re.MULTILINE)
"""A marker inside a block of text is indented; seven indented `=` may be meant as text."""


def decode_text(path: str, data: bytes, most: int = MOST_BYTES) -> Places | Problem:
    """Decode a text file: UTF-8, at most 1 MB, CRLF and CR read as LF, a leading BOM dropped."""
    if len(data) > most:
        return file_too_large.report(Location(path), f"is larger than {most:,} bytes")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        return not_utf_8.report(Location(path), "the file looks like UTF-16")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _point_at_byte(path, data, error)
    return Places(path, end_lines(text))


def end_lines(text: str) -> str:
    """Turn every line ending of a text into a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode_yaml(path: str, data: bytes) -> Places | Problem:
    """Decode a YAML file, which may contain neither conflict markers nor control characters."""
    places = decode_text(path, data)
    if isinstance(places, Problem):
        return places
    if marker := _MARKER.search(places.text):
        return merge_conflict_marker.report(places.locate(*marker.span(marker.lastindex or 0)))
    if control := CONTROL.search(places.text):
        return invalid_yaml.report_control(
            places.locate(control.start(), control.end()), control[0]
        )
    return places


def _point_at_byte(path: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    # The exception's offset does not count the byte order mark.
    at = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
    before = end_lines(data[:at].decode("utf-8-sig", "replace"))
    line = re.split(rb"\r\n|\r|\n", data[at:])[0].decode("utf-8", "replace")
    frame = before.rsplit("\n", 1)[-1]
    place = Location(path, before.count("\n") + 1, len(frame) + 1, 1, frame + line)
    return not_utf_8.report(place, f"the byte 0x{data[at]:02X} is not valid UTF-8")
