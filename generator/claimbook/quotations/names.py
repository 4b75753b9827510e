"""Find the names in a few words of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

from claimbook.quantity import Span

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PART = rf"{_CAPITAL}(?:[\w&-]|[.’'](?=\w))*(?:\.(?=\s{_CAPITAL}))?"
_NAME = re.compile(
    rf"(?<![\w’'-]){_PART}"
    rf"(?:\s(?:(?:de|da|di|van|von|der|den|al|bin|of|for|the|and|&)\s){{0,2}}{_PART})*"
)
_COMMON = frozenset(
    """
    he she it they we i you there that this these those but and the a an as at in on so then when
    while after before for from if of or yet also mr mrs ms dr sir dame lord lady prof professor
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    prime minister president chancellor chairman chairwoman chair chief executive officer director
    secretary mayor governor commissioner justice judge senator congressman congresswoman
    government council ministry department board bank party commission committee office agency
    company group court police officials analysts economists spokesman spokeswoman
    """.split()
)
"""Words with a capital that name nobody by themselves."""


def list_names(text: str, within: Span) -> Iterator[tuple[str, Span]]:
    """Yield what looks like a name in a stretch of a text, and where it is.

    Titles, offices and days are no names, nor parts of one that they precede. A single word that
    opens a sentence is a name if the text has it elsewhere within a sentence; one after `the` may
    be anybody's nationality, unless it is in capitals.
    """
    for found in _NAME.finditer(text, *within):
        words = list(dropwhile(lambda word: word.casefold() in _COMMON, found[0].split()))
        start = found.start() + found[0].find(words[0]) if words else 0
        if len(words) > 1 or (words and _is_name(text, start, words[0])):
            yield " ".join(words), Span(start, found.end())


def _is_name(text: str, start: int, word: str) -> bool:
    """Whether a single word with a capital is a name, by what stands before it."""
    before = text[max(0, start - 5) : start]
    if word.isupper() and len(word) > 1:
        return True
    if before.casefold().endswith(("the ", "an ", " a ")):
        return False
    plain = re.escape(re.sub(r"['’]s$", "", word))
    return re.search(rf"[a-z,”\"’] {plain}\b", text) is not None
