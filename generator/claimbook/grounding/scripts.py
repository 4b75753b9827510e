"""Recognize scripts that are written without spaces between words."""

from __future__ import annotations

import re

_CHARACTERS = (
    "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Japanese, Chinese
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
)
UNSPACED = re.compile(f"[{_CHARACTERS}]")
"""A character of such a script."""
NUMERAL = re.compile("[\\d〇零一二三四五六七八九十百千万萬亿億兆]")
"""A digit, or a character of a number in Chinese and Japanese: 3800亿 is one number."""
WORD = re.compile(f"[{_CHARACTERS}]|[^\\s{_CHARACTERS}]+")
"""A run of characters between spaces, or one character of such a script."""
