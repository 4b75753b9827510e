"""Tell whether two names may be those of one person or body."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_JOINING = frozenset(
    "of the and for de da di van von der den al bin mr mrs ms dr sir inc ltd corp co plc".split()
)
"""Words that many names share."""
_STEM = 4
"""Words that begin with so many of the same letters are alike: `Japan` and `Japanese`."""


def are_alike(one: str, other: str) -> bool:
    """Whether two names share a word, or one has the initials of the other: `GM`.

    A surname is like the full name, and so is anything else that may be meant: it is better to
    take two for one than one for two.
    """
    if any(_begin_alike(a, b) for a in _list_words(one) for b in _list_words(other)):
        return True
    return _has_initials(one, other) or _has_initials(other, one)


def _begin_alike(one: str, other: str) -> bool:
    return one == other or (len(min(one, other, key=len)) >= _STEM and one[:_STEM] == other[:_STEM])


def _list_words(name: str) -> list[str]:
    words = map(str.casefold, _WORD.findall(_POSSESSIVE.sub("", name)))
    return [word for word in words if len(word) > 1 and word not in _JOINING]


def _has_initials(short: str, name: str) -> bool:
    """Whether a word of the first name is made of the initials of the second."""
    words = _WORD.findall(_POSSESSIVE.sub("", name))
    every = "".join(word[0] for word in words).casefold()
    main = "".join(word[0] for word in words if word.casefold() not in _JOINING).casefold()
    capitals = (word for word in _WORD.findall(re.sub(r"[.&]", "", short)) if word.isupper())
    return any(word.casefold() in {every, main} for word in capitals)
