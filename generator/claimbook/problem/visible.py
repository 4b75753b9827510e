"""Text that a terminal, a log or a page may show: characters one cannot see are named.

A control or bidirectional character in a file could move the cursor, hide words or turn their
order, so none is ever sent; it is shown as `U+202E`.
"""

from __future__ import annotations

import unicodedata

_NAMED = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
"""General categories of Unicode whose characters are invisible or have no agreed look."""


def is_hidden(character: str) -> bool:
    """Whether a reader cannot see the character, or could be misled by it."""
    return unicodedata.category(character) in _NAMED


def show_hidden(text: str) -> str:
    """The text on one line, with every hidden character as `U+XXXX`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_show(character) for character in text)


def shorten(text: str, most: int = 60) -> str:
    """The text with at most so many characters, an ellipsis for those at its end."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _show(character: str) -> str:
    if character in "\t\n\r":
        return " "
    return f"U+{ord(character):04X}" if is_hidden(character) else character
