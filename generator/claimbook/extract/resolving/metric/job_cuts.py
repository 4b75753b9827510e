"""Distinguish jobs that are cut from existing ones."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around

_CUTTING = re.compile(
    r"\b(?:cut(?:s|ting)?|ax(?:e[sd]?|ing)|shed(?:s|ding)?|slash(?:es|ed|ing)?|eliminat(?:es?|ed|ing)"
    r"|los(?:es?|ing|t)|l(?:ay(?:s|ing)?|aid)\soff|(?:loss|layoff)\sof)\s(?:[\w’'-]+\s){0,3}$"
)
"""Right before jobs, or the people who have them: `plans to cut up to`."""
_CUT = re.compile(
    r"(?:\s[a-z]+){0,2}?\s(?:at\srisk|under\sthreat|to\sgo|will\sgo|would\sgo"
    r"|(?:were|was|are|be|been|being)\s(?:cut|axed|shed|lost|laid\soff|made\sredundant))\b"
)
"""Right after them: `jobs will be lost`."""
_FARTHEST = 40


def counts_cuts(around: Around) -> bool:
    """Whether the words beside a number of jobs say that these are cut."""
    begins = max(around.sentence.start, around.at.start - _FARTHEST)
    before = around.text[begins : around.at.start]
    after = _CUT.match(around.text, around.at.end, around.sentence.end)
    return after is not None or _CUTTING.search(before) is not None
