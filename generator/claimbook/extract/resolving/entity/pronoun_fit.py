"""Decide which names a pronoun, or a noun such as `the city`, may stand for."""

from __future__ import annotations

import re

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.topic import is_country, measures_company, modifies
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.given_names import MEN, WOMEN
from claimbook.quantity import Span

BODIES = (
    "agency|council|university|hospital|club|foundation|ministry|commission|board|institute"
    "|association|federation|fund|trust|department|party|union|school|college|museum|service"
    "|authority|committee|society|index"
)
"""Nouns that may stand for a body with the noun in its name: `the council`."""
OF_PLACE = re.compile(
    r"the (?:state|city|town|county|province|island|nation|country)(?:['’]s)?", re.IGNORECASE
)
_OF_BODY = re.compile(rf"the ({BODIES})(?:['’]s)?", re.IGNORECASE)
OF_COUNTRY = re.compile(r"the (?:country|nation)\b", re.IGNORECASE)
_OF_STATE = re.compile(r"the state\b", re.IGNORECASE)
_OF_TOWN = re.compile(r"the (?:city|town|county|province)\b", re.IGNORECASE)
_PUBLIC = re.compile(
    r"\b(?:Ministry|Department|Court|Police|Commission|Senate|Congress|Parliament|Council|Government"
    r"|Agency|Army|Navy|Office|Party|Board|University|Association|Nations)\b"
)
"""In the name of a body that is not a company."""
OF_PERSON = re.compile(r"he|him|his|she|her", re.IGNORECASE)


def fits(around: Around, pronoun: Span, name: Name) -> bool:
    """Whether a pronoun may stand for a name: `he` for a person, `it` for something else."""
    words = around.text[pronoun.start : pronoun.end]
    if is_country(name) and measures_company(around):
        return False  # `it reported a profit of`
    if body := _OF_BODY.fullmatch(words):
        return name.words.casefold().endswith(body[1].casefold())
    if modifies(around.text, name):
        return False
    if OF_PLACE.fullmatch(words):
        if is_country(name):
            if _OF_STATE.match(words):
                return not _names_region(around, pronoun)
            return _OF_TOWN.match(words) is None
        return around.cast.is_place(name)
    if words[:4].lower() == "the " and (is_country(name) or _PUBLIC.search(name.words)):
        return False
    if OF_PERSON.fullmatch(words) is None:
        return not around.cast.is_person(name)
    return around.cast.is_person(name) and fits_given_name(name, words)


def fits_given_name(name: Name, pronoun: str) -> bool:
    """Whether somebody may be `he` or `she`, by a given name that only women or only men have."""
    others = {"he": WOMEN, "his": WOMEN, "she": MEN, "her": MEN}.get(pronoun.lower())
    return others is None or name.words.split(" ", 1)[0] not in others


def _names_region(around: Around, pronoun: Span) -> bool:
    """Whether a place other than a country is named before, which `the state` then means."""
    before = around.cast.within(Span(0, pronoun.start))
    return any(around.cast.is_place(name) and not is_country(name) for name in before)


def is_of_body(around: Around, pronoun: Span) -> bool:
    """Whether words such as `the agency` stand for a body."""
    return _OF_BODY.fullmatch(around.text, pronoun.start, pronoun.end) is not None
