"""Decide whether a figure begins a clause, and whether it is the subject there."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.verbs import FINITE

_LEADS = re.compile(
    r"(?:^|[,;:—(“\"]\s?|\b(?:that|and|but|as|while|whereas|though|although|because|if|indicates?"
    r"|found|finds|sa(?:id|ys)|shows?|showed|reports?|reported|estimates?)\s)"
    r"(?:(?:about|around|some|over|under|nearly|almost|only|just|roughly|approximately|up to|all"
    r"|at least|more than|less than|fewer than|an estimated|another|(?:a|the) further|the)\s)*$",
    re.IGNORECASE,
)
"""Before a figure that begins a clause."""
_PART_OF = re.compile(
    r"(?:\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|majority|most|many|some|all|few|none|share"
    r"|number|dozens|hundreds|thousands|millions|one|two|three|four|five|six|seven|eight|nine|ten)"
    r"|\d|%|per\s?cent)\sof\s(?:(?:the|those|these|all|about|estimated|an|some|(?:the\sworld|[A-Z]\w+)['’]s)\s)*$",
    re.IGNORECASE,
)
"""Before a figure that is the whole of a part: `eight of the 48 boats`."""
_PART = re.compile(r"[\w,-]+\s?(?:(?:and|to)\s[\w,-]*)?$")
"""A part before `of`: `between 10 and 12`."""
_NEAR = 60
_BEHIND = re.compile(
    rf"(?:\s(?!that\b|which\b|who\b|whose\b|where\b|when\b|and\b|but\b)[\w’'$€£%-]+){{0,8}}?\s(?={FINITE.pattern})"
)
"""Between a figure and the verb whose subject it is: `15 officers of the port were treated`."""


def begins_clause(around: Around) -> bool:
    """Whether a figure begins a clause."""
    before = around.text[max(around.sentence.start, around.at.start - _NEAR) : around.at.start]
    if part := _PART_OF.search(before):
        before = _PART.sub("", before[: part.start()])
    return _LEADS.search(before) is not None


def leads_clause(around: Around) -> bool:
    """Whether a figure, with its noun, is the subject of a clause: `it said 9 ships were lost`."""
    return _BEHIND.match(around.text, around.at.end) is not None and begins_clause(around)
