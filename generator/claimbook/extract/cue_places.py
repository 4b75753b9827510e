"""Where a word that makes a figure a plan or a forecast stands, so that it is not about it."""

from __future__ import annotations

import re

from claimbook.extract.around import Around
from claimbook.extract.verbs import FINITE, PAST
from claimbook.grounding import Span

_ASIDE = re.compile(
    r"(?<=\s)[-–—]\s[^–—;:]{3,120}?\s[-–—](?=\s)|,\s(?:who|which|whose)\s(?:[^,;]|,(?=\d))*,(?=\s)|\([^()]*\)"
)
"""Words set apart from the rest of a sentence."""
_NOUN = re.compile(r"(?:scheme|programme|initiative|package|stimulus|budget)s?", re.IGNORECASE)
_OF_FIGURE = re.compile(
    r"(?:[\s-](?!(?:in|for|of|to|through|on|with|an?|the|its|their|and|from|into|by|at|as|that|which|under)\b)"
    r"[\w’'-]+){0,4}[\s-]"
)
"""Between a figure and a noun that it describes: `a $9 million rescue package`."""
_EARLIER = re.compile(r"\b(?:last\s(?:week|month|quarter|year)|yesterday|ago)\b")
_HAD_BEEN = re.compile(r"[^,;]*?(?<!that\s)(?<!which\s)\bhad\sbeen\s(?:[a-z]+ly\s)?")
"""Between a figure and what was expected, and came: `the 3% fall had been expected`."""
_NO_DEED = re.compile(r"was|were|had|agreed|decided|planned|wanted|hoped|offered|pledged|promised")


def is_elsewhere(around: Around, cue: Span) -> bool:
    """Whether a cue is in words set apart, or of another noun, or comes of what the figure is."""
    text, at = around.text, around.at
    for aside in _ASIDE.finditer(text, *around.sentence):
        whole = Span(*aside.span())
        if whole.covers(cue) and not whole.covers(at):
            return True
    if cue.start < at.end:
        return False
    if _EARLIER.search(text, at.end, cue.start) or _HAD_BEEN.fullmatch(text, at.end, cue.start):
        return True  # `the rise by 9% last month should keep …`
    if _NOUN.fullmatch(text, cue.start, cue.end):
        return _OF_FIGURE.fullmatch(text, at.end, cue.start) is None
    return text.startswith("to ", cue.start) and _is_done(around)


def _is_done(around: Around) -> bool:
    """Whether the verb before a figure tells what was done: `raised $9 million to build`."""
    verbs = list(FINITE.finditer(around.text, around.clause.start, around.at.start))
    verb = verbs[-1][0] if verbs else ""
    return PAST.fullmatch(verb) is not None and not _NO_DEED.fullmatch(verb)
