"""Tell whether a text is in English, the only language whose grammar the stages know."""

from __future__ import annotations

from claimbook.grounding import UNSPACED

_OF_ENGLISH = frozenset(("the", "and", "of", "to", "that", "with", "from", "this", "by", "are"))
"""Words that make up at least a tenth of English prose, and hardly occur in other languages."""
_SHARE = 0.03
_FEWEST_IN_LINE = 12
_FEWEST = 40
"""The fewest words that say what language a text is in."""


def is_english(text: str) -> bool:
    """Whether a text is in English, or too short to tell.

    Rows of tables and short lines are not looked at: they may be in any language.
    """
    lines = [line.lower().split() for line in text.split("\n") if "|" not in line]
    words = [word for line in lines if len(line) >= _FEWEST_IN_LINE for word in line]
    if len(words) < _FEWEST:
        return text.isascii() or len(UNSPACED.findall(text)) < _FEWEST
    return sum(map(_OF_ENGLISH.__contains__, words)) >= _SHARE * len(words)
