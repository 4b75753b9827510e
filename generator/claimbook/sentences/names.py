"""Which names take “the” inside a sentence: `the City of Marrowford`, `the European Union`.

A name of no such form can say so itself: `name: The Arle Trust`.
"""

from __future__ import annotations

_BEFORE_OF = """
    association board bureau chamber city commission commonwealth council county court department
    district federation government institute isle kingdom league ministry museum office parliament
    port province republic society state states town union university village
""".split()
_AT_END = """
    act administration archipelago association authority bahamas bill bureau commission committee
    department emirates federation fund government index institute islands maldives ministry nations
    netherlands ocean office parliament party philippines republic river sea senate treaty
""".split()
_BANKS = ["central bank", "reserve bank", "people's bank", "people’s bank"]
_KNOWN = [
    *("african union", "associated press", "european union", "federal reserve", "soviet union"),
    *("united kingdom", "united states", "white house", "world bank"),
    *(f"bank of {country}" for country in ("canada", "england", "israel", "japan", "korea")),
]
"""Ends of well-known names. Commercial banks, such as Bank of America, have no article."""
_HEADS = tuple(f" {words}" for words in (*_BEFORE_OF, *_BANKS))
_ENDS = tuple(f" {words}" for words in (*_AT_END, *_BANKS, *_KNOWN))


def takes_article(name: str) -> bool:
    """Whether “the” stands before a name inside a sentence."""
    folded = f" {' '.join(name.casefold().split())}"
    head, of, _ = folded.partition(" of ")
    return bool(of and head.endswith(_HEADS)) or folded.endswith(_ENDS)
