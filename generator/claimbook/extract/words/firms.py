"""Nouns that stand for a company named before: `the carrier`."""

from __future__ import annotations

import re

FIRMS = (
    "company|firm|group|bank|carrier|manufacturer|automaker|carmaker|retailer|lender|airline|maker|giant"
    "|utility|insurer|brewer|operator|developer|chain|supermarket|supplier|start-?up|publisher|miner"
    "|chipmaker|drugmaker|builder|broadcaster|charity"
)
"""Alternatives of a pattern, in small letters."""
HAS_FIRM = re.compile(
    r"(?:['’]s?)?\s(?!central\b)"
    r"(?:(?!(?:to|of|in|an?|the|and|or|for|by|with|from|is|was|has|had|are|were|as|at|on|that|which|who"
    r"|its|will)\s)[a-z-]+\s){0,4}?"
    rf"(?:{FIRMS})\b(?!['’]?s)(?!\s(?:and|or)\b)"
)
"""Nouns after a country that only says where a company is: `Dutch bank`."""
