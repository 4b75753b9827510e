"""Find the names in a text, and tell which may belong to one person or body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

from claimbook.quantity import Span
from claimbook.quotations.whole_words import find_word

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
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_JOINING = frozenset(
    "of the and for de da di van von der den al bin mr mrs ms dr sir inc ltd corp co plc".split()
)
"""Words that many names share."""
_WITHIN = re.compile(r"[a-z,”\"’] ")
"""What precedes a word within a sentence."""
_STEM = 4
"""How many equal first letters make words alike: `Japan` and `Japanese`."""
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Dame)\.?"
_TOGETHER = (
    r"(?:['’]s?)?(?:[\s,(]+(?!and\b|told\b|said\b|with\b|by\b|against\b|than\b)[a-z-]+){0,6}"
    r"[\s,(]+(?:[A-Z][\w’'-]+\s){0,2}"
)
"""Between a person and the body they belong to: `Holm, who leads Example`."""
_FEWEST, _MOST = 2, 3
"""Words of a person's name."""


def list_names(text: str, within: Span) -> Iterator[tuple[str, Span]]:
    """Yield what looks like a name in a stretch of a text, and where it is.

    Titles, offices and days are not names, nor parts of names that they precede. A single word that
    opens a sentence is a name if the text has it elsewhere within a sentence; one after `the` may
    be anybody's nationality, unless it is in capitals.
    """
    for found in _NAME.finditer(text, *within):
        words = list(dropwhile(lambda word: word.casefold() in _COMMON, found[0].split()))
        start = found.start() + found[0].find(words[0]) if words else 0
        if len(words) > 1 or (words and _is_name(text, start, words[0])):
            yield " ".join(words), Span(start, found.end())


def _is_name(text: str, start: int, word: str) -> bool:
    """Whether a single capitalized word is a name, by what precedes it."""
    before = text[max(0, start - 5) : start]
    if word.isupper() and len(word) > 1:
        return True
    if before.casefold().endswith(("the ", "an ", " a ")):
        return False
    plain = word.removesuffix("'s").removesuffix("’s")
    found = (at for at, _ in find_word(text, plain) if at > 1)
    return any(_WITHIN.match(text, at - 2) for at in found)


def are_alike(one: str, other: str) -> bool:
    """Whether two names share a word, or one has the initials of the other: `GM`.

    A surname is like the full name, as is anything else that may be meant. Two names taken for one
    do less harm than one taken for two.
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


def is_person(text: str, name: str) -> bool:
    """Whether a text treats a name as a person's: later by surname, or with `Mr`."""
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
