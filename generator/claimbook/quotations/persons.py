"""Tell from a text alone whether a name is a person's, and whom it belongs to."""

from __future__ import annotations

import re

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Dame)\.?"
_TOGETHER = (
    r"(?:['’]s?)?(?:[\s,(]+(?!and\b|told\b|said\b|with\b|by\b|against\b|than\b)[a-z-]+){0,6}"
    r"[\s,(]+(?:[A-Z][\w’'-]+\s){0,2}"
)
"""Between a person and the body they belong to: `Holm, who leads Example`."""
_FEWEST, _MOST = 2, 3
"""Words of a person's name."""


def is_person(text: str, name: str) -> bool:
    """Whether a text writes of somebody as of a person: later by surname, or with `Mr`."""
    words = name.split()
    if not _FEWEST <= len(words) <= _MOST or not all(word[:1].isupper() for word in words):
        return False
    first, last = (re.escape(words[at]) for at in (-2, -1))
    alone = rf"(?<!{first}\s)\b{last}\b(?!\s[A-Z])"
    return name in text and re.search(rf"\b{_TITLE}\s{last}\b|{alone}", text) is not None


def complete_name(text: str, name: str) -> str:
    """Return the full name for a surname; the surname if a text has none or several."""
    if " " in name:
        return name
    found = set(re.findall(rf"\b[A-Z][\w’'-]+ {re.escape(name)}\b", text))
    found = {each for each in found if not re.match(_TITLE, each)}
    return found.pop() if len(found) == 1 else name


def belong_together(text: str, one: str, other: str) -> bool:
    """Whether a text introduces one by the other: `Example’s chief executive, Anna Holm`."""
    pair = re.escape(one.split()[-1]), re.escape(other)
    return any(re.search(rf"\b{a}{_TOGETHER}{b}\b", text) for a, b in (pair, pair[::-1]))
