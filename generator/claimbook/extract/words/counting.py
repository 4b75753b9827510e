"""Count the words of a text, whether or not its script has spaces between them."""

from __future__ import annotations

from claimbook.grounding import UNSPACED

_CHARACTERS_OF_A_WORD = 2
"""In scripts without spaces, which have no more than this on average."""


def has_enough_words(text: str, fewest: int) -> bool:
    """Whether a text has at least so many words."""
    spaced = len(text.split(maxsplit=fewest))
    if spaced >= fewest or text.isascii():
        return spaced >= fewest
    return spaced + len(UNSPACED.findall(text)) // _CHARACTERS_OF_A_WORD >= fewest
