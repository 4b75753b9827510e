"""Find words for a time, such as “last year”, that mean another time once some time has passed."""

from __future__ import annotations

import re

_SPAN = (
    r"(?:year|quarter|month|week|weekend|night|morning|evening|spring|summer|autumn|winter|decade"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_RELATIVE = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight"
    rf"|(?:this|last|next|the past|the coming) {_SPAN}"
    rf"|(?:in|over|during|for) the (?:last|past|next|coming) (?:[\w-]+ )?{_SPAN}s?"
    rf"|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) {_SPAN}s? ago)\b(?!’|'s)",
    re.IGNORECASE,
)


def find_relative_time(sentence: str) -> str:
    """Return the first words for a time that count from the day they are read; else nothing.

    What is compared with such a time, as in “today’s world”, is left alone.
    """
    found = _RELATIVE.search(sentence)
    return found[0] if found else ""
