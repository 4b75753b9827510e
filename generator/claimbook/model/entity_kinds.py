"""Guess the kind of a new entity from its name."""

from __future__ import annotations

import re
from typing import NamedTuple

_SURE = (
    (
        re.compile(
            r"^(?:Judge|Justice|Mayor|Senator|Councillor|Governor|Professor|Dr|Sir|Dame|Mrs?|Ms)"
            r"\.? [A-Z]"
        ),
        "person",
    ),
    (
        re.compile(
            r"\b(?:Government|Ministry|Department|Senate|Congress|Parliament|Council|Commission|Treasury|Administration)\b"
        ),
        "government",
    ),
    (
        re.compile(
            r"\b(?:University|Association|Institute|Agency|Union|Bank|Party|Fund|Court|Federation|Foundation|Bureau|Committee|Office|"
            r"League|Club|Rovers|Wanderers|Athletic|Albion|Hotspur|FC|AFC)\b"
        ),
        "organization",
    ),
    (
        re.compile(
            r"\b(?:Inc|Corp|Group|Ltd|Co|Holdings?|Airlines?|Motors|Systems|Technologies|Energy|Pictures|Media)\b"
        ),
        "company",
    ),
    (re.compile(r"\b(?:Index|Average|Composite)\b|\d{2,}$"), "index"),
    (re.compile(r"\b(?:Act|Bill|Law|Treaty)\b"), "law"),
    (re.compile(r"^[a-z].* (?:market|industry|sector)$"), "industry"),
    (re.compile(r"^world$"), "world"),
)
"""Words in a name that leave only one possible kind."""
_LIKELY = (
    (
        re.compile(
            r"\b(?:Board|Authority|Society|Trust|Service|Police|Hospital|School|College|Museum|"
            r"Alliance|Forum|Network|Centre|Center|Campaign|Observatory)s?\b"
        ),
        ("organization", "government", "company", "place"),
    ),
    (
        re.compile(
            r"\b(?:Lines?|Rail|Railways?|Airways|Ferries|Shipping|Construction|Builders|Foods|Steel|"
            r"Oil|Gas|Power|Water|Software|Partners|Industries|Brothers|Sons|Stores?|Surveys|"
            r"Research|Electric|Air)\b|&"
        ),
        ("company", "organization", "product", "industry"),
    ),
    (
        re.compile(r"\b(?:Cup|Games|Festival|Open|Fair|Race|Summit|Championships?|Storm)\b"),
        ("event", "organization", "product", "company"),
    ),
    (
        re.compile(
            r"\b(?:Airport|Bay|Beach|Bridge|Canal|Cape|County|Dam|District|Forest|Gulf|Harbour|"
            r"Harbor|Hills?|Islands?|Isles?|Lake|Mount|Mountains?|Peninsula|Plant|Port|Reef|"
            r"River|Road|Square|Station|Strait|Street|Tower|Valley|Village)\b"
        ),
        ("place", "organization", "company", "product"),
    ),
)
"""Words that only make some kinds likelier than others."""
_PLACE = ("place", "government", "company", "organization", "event", "product")
_GOODS = ("product", "industry", "thing", "index")
_PEOPLE = re.compile(
    r"^[a-z].*(?:(?:er|or|ist|ant|ent|ee|ian|mom|dad|parent|famil(?:y|ie)|household|adult|teen|youth"
    r"|immigrant|citizen|girl|boy|couple|delegation)s?|people|men|children)$"
)
"""Nouns for people, of whom there are many."""
_TRADES = re.compile(
    r"^[a-z].*(?:funds|banks|firms|companies|producers|makers|manufacturers|carriers|airlines|dealers"
    r"|retailers|insurers|lenders|brokers|publishers|growers|operators|businesses|stores|shops)$"
)
"""Nouns for businesses that do the same."""
_INITIALS = ("organization", "company", "government", "product", "index", "event")
_TWO_WORDS = ("company", "person", "organization", "place", "product", "event")
_OTHERS = ("company", "organization", "product", "place", "person", "event")
_FULL_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]+")
"""Two words, as most people have."""


class Kinds(NamedTuple):
    """The kinds that an entity may have."""

    listed: tuple[str, ...]
    """The likeliest first."""
    sure: bool
    """Whether its name, or what is said about it, leaves no other kind."""


def rank_kinds(name: str, *, person: bool = False, place: bool = False) -> Kinds:
    """Return the kinds of thing that may have this name, the likeliest first.

    `person` and `place` say whether the article's words show it to be one.
    """
    if person:
        return Kinds(("person",), sure=True)
    for pattern, kind in _SURE:
        if pattern.search(name):
            return Kinds((kind,), sure=True)
    return Kinds(_list_likely(name, place=place), sure=False)


def _list_likely(name: str, *, place: bool) -> tuple[str, ...]:
    if place:
        return _PLACE
    for pattern, kinds in _LIKELY:
        if pattern.search(name):
            return kinds
    if _TRADES.match(name):
        return ("industry", "group", "thing")
    if _PEOPLE.match(name):
        return ("group", "industry", "thing")
    if name[:1].islower():
        return _GOODS
    if name.isupper():
        return _INITIALS
    return _TWO_WORDS if _FULL_NAME.fullmatch(name) else _OTHERS
