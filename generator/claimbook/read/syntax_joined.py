"""Find joined lines: the line break between two fields or two entries was deleted."""

from __future__ import annotations

import re

from claimbook.problem import Problem
from claimbook.read.kinds import RECORD_NAMES
from claimbook.read.stopping import Stop

_FIELDS = frozenset(name for record in RECORD_NAMES for name in record.model_fields)
_JOINED = re.compile(r"(?<=\S)(\s*)((?:- +)?([a-z_]+):)(?=\s|$)")


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
