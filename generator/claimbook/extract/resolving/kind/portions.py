"""Recognize the whole of which a figure is part: `will cut 15 of its 290 jobs`."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around

PART_OF = re.compile(
    r"\sof\s(?:(?:its|their|his|her|our|the|all|about|around|some|nearly|almost|roughly|over)\s)+"
    r"(?:\w+\s)?"
)
"""Words between a part and the figure of its whole."""


def is_whole(around: Around) -> bool:
    """Whether the figure before this one is a part of it."""
    before = around.before
    return before is not None and bool(PART_OF.fullmatch(around.text, before.end, around.at.start))
