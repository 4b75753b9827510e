"""Names of countries, with the adjectives and letters that mean them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from babel import Locale

_SHORT_COUNTRIES = {
    "US": "United States",
    "U.S.": "United States",
    "U.S": "United States",
    "USA": "United States",
    "U.S.A.": "United States",
    "America": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "Britain": "United Kingdom",
    "EU": "European Union",
    "E.U.": "European Union",
    "NZ": "New Zealand",
    "UN": "United Nations",
}
_PEOPLES = {
    "American": "United States",
    "Australian": "Australia",
    "Austrian": "Austria",
    "Belgian": "Belgium",
    "Brazilian": "Brazil",
    "British": "United Kingdom",
    "Canadian": "Canada",
    "Chinese": "China",
    "Colombian": "Colombia",
    "Danish": "Denmark",
    "Dutch": "Netherlands",
    "Egyptian": "Egypt",
    "European": "Europe",
    "Finnish": "Finland",
    "French": "France",
    "German": "Germany",
    "Greek": "Greece",
    "Indian": "India",
    "Indonesian": "Indonesia",
    "Irish": "Ireland",
    "Israeli": "Israel",
    "Italian": "Italy",
    "Japanese": "Japan",
    "Kenyan": "Kenya",
    "Mexican": "Mexico",
    "Nigerian": "Nigeria",
    "Norwegian": "Norway",
    "Pakistani": "Pakistan",
    "Polish": "Poland",
    "Portuguese": "Portugal",
    "Russian": "Russia",
    "Scottish": "Scotland",
    "Spanish": "Spain",
    "Swedish": "Sweden",
    "Swiss": "Switzerland",
    "Turkish": "Turkey",
    "Ukrainian": "Ukraine",
    "Vietnamese": "Vietnam",
    "Welsh": "Wales",
}
"""Adjectives that mean a country if a figure is about it."""
_PLURAL = ("an", "ian")
"""How the adjectives end of which a plural means the people: `Indians`."""


@cache
def list_countries() -> Mapping[str, str]:
    """The names of countries in English, and adjectives and letters for them."""
    territories = Locale("en").territories
    names = [name for code, name in territories.items() if len(code) == 2 and code.isalpha()]
    peoples = {f"{word}s": country for word, country in _PEOPLES.items() if word.endswith(_PLURAL)}
    return {**{name: name for name in names}, **_SHORT_COUNTRIES, **_PEOPLES, **peoples}


@cache
def list_adjectives() -> frozenset[str]:
    """The adjectives that mean a country."""
    return frozenset(_PEOPLES)
