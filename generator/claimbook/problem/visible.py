"""Make text safe to show in a terminal, a log or a page, by naming its invisible characters.

A control or bidirectional character in a file could move the cursor, hide words or reverse their
order. So none is ever printed; it is shown as `U+202E`. The runner of GitHub Actions obeys
`##[error]` and the like anywhere in a line, so the bracket is named there, too.
"""

from __future__ import annotations

import unicodedata

_NAMED = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
"""The general categories of Unicode characters that are invisible or have no fixed appearance."""
_COMMAND = "##["
_MOST = 60
"""How many characters of a text are shown where nobody says otherwise."""


def is_hidden(character: str) -> bool:
    """Whether readers cannot see a character, or could be misled by it."""
    return unicodedata.category(character) in _NAMED


def show_hidden(text: str) -> str:
    """Return the text on one line, with `U+XXXX` for what is hidden or what a runner obeys."""
    if not (text.isascii() and text.isprintable()):
        text = "".join(_show(character) for character in text)
    return text.replace(_COMMAND, f"##U+{ord('['):04X}")


def shorten(text: str, most: int = _MOST) -> str:
    """Return the text cut to at most `most` characters, with an ellipsis if it was longer."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def shorten_words(text: str) -> str:
    """Return the text cut between two words to about 60 characters, with an ellipsis."""
    return text if len(text) <= _MOST else f"{text[:_MOST].rsplit(None, 1)[0]} …"


def _show(character: str) -> str:
    if character in "\t\n\r":
        return " "
    return f"U+{ord(character):04X}" if is_hidden(character) else character
