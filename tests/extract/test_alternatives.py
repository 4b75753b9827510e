"""Patterns rewritten by the first letters of their alternatives find what they found before."""

from __future__ import annotations

import re
from itertools import product

import pytest

from claimbook.extract.words.alternatives import group_alternatives

PATTERNS = (
    "said|says|sold|sell|told",
    "plan|plans?|planned|(?:un)?likely|planet",
    "ab|a?b|abc|b",
    "a+b|ab|a{2}c",
    r"so(?! far)|so far|\d+ soles|sole",
    "[sz]ip|zap|sap",
    "won['’]t|won|wont",
    r"(?:the|this) (?:town|tower|toll)s?|there",
    "a(?:b|bc)|abd",
    r"sold|(?<!town’s )tower|(?<!he )(?<!she\s)said|sap|(?<!a)b|s(?<!cs)c|(?<!\.)a",
    "(?:this|the) tow|tow|(?:un)?like|un|(?:a|ab)?c|(?:b|z)*s|(?:a|b)?+a",
)
LETTERS = "abcs zp"
TEXT = (
    "So he said: this town's towers, there, the toll so far, 12 soles. A planet PLANS, unlikely "
    "planned; it won’t, wont, won. Zip zap sap sells told sold aab abc aac abd b."
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_is_found(pattern: str) -> None:
    """Every stretch that matches, in a text and in all short words, is the same one."""
    given = re.compile(pattern)
    grouped = re.compile(group_alternatives(pattern, case=True))
    for text in (TEXT, *map("".join, product(LETTERS, repeat=4))):
        assert _find(grouped, text) == _find(given, text)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_is_found_in_capitals(pattern: str) -> None:
    """Without `case` letters match their capitals, as with the flag that ignores case."""
    given = re.compile(pattern, re.IGNORECASE)
    grouped = re.compile(group_alternatives(pattern, case=False))
    for text in (TEXT, TEXT.upper(), TEXT.title()):
        assert _find(grouped, text) == _find(given, text)


def test_alternatives_with_one_first_letter_are_one() -> None:
    """They stand in one group behind that letter, so that it is looked at once."""
    assert group_alternatives("said|told|says|tells", case=True) == "s(?:a(?:id|ys))|t(?:old|ells)"
    assert group_alternatives("no|on", case=False) == "[nN][oO]|[oO][nN]"


def test_what_stands_before_the_first_letter_parts_no_alternatives() -> None:
    """One that must not stand behind some words, or has several first words, is joined as well."""
    grouped = group_alternatives("plan|(?<!of )poll|(?:is|are) in|it|(?:a)?round", case=True)
    assert grouped == "p(?:lan|o(?<!of po)ll)|i(?:s in|t)|a(?:r(?:e in|ound))|round"


def _find(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [found.span() for found in pattern.finditer(text)]
