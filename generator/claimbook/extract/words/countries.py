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
    "U.N.": "United Nations",
    "U.N": "United Nations",
}
_PEOPLES = {
    "Afghan": "Afghanistan",
    "Albanian": "Albania",
    "Algerian": "Algeria",
    "American": "United States",
    "African": "Africa",
    "Argentine": "Argentina",
    "Argentinian": "Argentina",
    "Armenian": "Armenia",
    "Asian": "Asia",
    "Australian": "Australia",
    "Austrian": "Austria",
    "Bangladeshi": "Bangladesh",
    "Belarusian": "Belarus",
    "Belgian": "Belgium",
    "Bolivian": "Bolivia",
    "Brazilian": "Brazil",
    "British": "United Kingdom",
    "Bulgarian": "Bulgaria",
    "Cambodian": "Cambodia",
    "Canadian": "Canada",
    "Chilean": "Chile",
    "Chinese": "China",
    "Colombian": "Colombia",
    "Costa Rican": "Costa Rica",
    "Croatian": "Croatia",
    "Cuban": "Cuba",
    "Cypriot": "Cyprus",
    "Czech": "Czechia",
    "Danish": "Denmark",
    "Dutch": "Netherlands",
    "Ecuadorean": "Ecuador",
    "Ecuadorian": "Ecuador",
    "Egyptian": "Egypt",
    "Estonian": "Estonia",
    "Ethiopian": "Ethiopia",
    "European": "Europe",
    "Filipino": "Philippines",
    "Finnish": "Finland",
    "French": "France",
    "Georgian": "Georgia",
    "German": "Germany",
    "Ghanaian": "Ghana",
    "Greek": "Greece",
    "Guatemalan": "Guatemala",
    "Guyanese": "Guyana",
    "Haitian": "Haiti",
    "Hungarian": "Hungary",
    "Icelandic": "Iceland",
    "Indian": "India",
    "Indonesian": "Indonesia",
    "Iranian": "Iran",
    "Iraqi": "Iraq",
    "Irish": "Ireland",
    "Israeli": "Israel",
    "Italian": "Italy",
    "Jamaican": "Jamaica",
    "Japanese": "Japan",
    "Jordanian": "Jordan",
    "Kazakh": "Kazakhstan",
    "Kenyan": "Kenya",
    "Kuwaiti": "Kuwait",
    "Latvian": "Latvia",
    "Lebanese": "Lebanon",
    "Libyan": "Libya",
    "Lithuanian": "Lithuania",
    "Malaysian": "Malaysia",
    "Maltese": "Malta",
    "Mexican": "Mexico",
    "Moroccan": "Morocco",
    "Nepalese": "Nepal",
    "Nigerian": "Nigeria",
    "North Korean": "North Korea",
    "Norwegian": "Norway",
    "Pakistani": "Pakistan",
    "Palestinian": "Palestinian Territories",
    "Peruvian": "Peru",
    "Philippine": "Philippines",
    "Polish": "Poland",
    "Portuguese": "Portugal",
    "Qatari": "Qatar",
    "Romanian": "Romania",
    "Russian": "Russia",
    "Rwandan": "Rwanda",
    "Saudi": "Saudi Arabia",
    "Scottish": "Scotland",
    "Serbian": "Serbia",
    "Singaporean": "Singapore",
    "Slovak": "Slovakia",
    "Slovenian": "Slovenia",
    "Somali": "Somalia",
    "South African": "South Africa",
    "South Korean": "South Korea",
    "Spanish": "Spain",
    "Sri Lankan": "Sri Lanka",
    "Sudanese": "Sudan",
    "Swedish": "Sweden",
    "Swiss": "Switzerland",
    "Syrian": "Syria",
    "Taiwanese": "Taiwan",
    "Tanzanian": "Tanzania",
    "Thai": "Thailand",
    "Tunisian": "Tunisia",
    "Turkish": "Turkey",
    "Ugandan": "Uganda",
    "Ukrainian": "Ukraine",
    "Uruguayan": "Uruguay",
    "Venezuelan": "Venezuela",
    "Vietnamese": "Vietnam",
    "Welsh": "Wales",
    "Zambian": "Zambia",
    "Zimbabwean": "Zimbabwe",
}
"""Adjectives that mean a country when a figure is about it."""
_PLURAL = ("an", "ian")
"""Endings of adjectives whose plural means the people: `Indians`."""


@cache
def list_countries() -> Mapping[str, str]:
    """Return the English names of countries by name, adjective and abbreviation."""
    territories = Locale("en").territories
    names = [name for code, name in territories.items() if len(code) == 2 and code.isalpha()]
    peoples = {f"{word}s": country for word, country in _PEOPLES.items() if word.endswith(_PLURAL)}
    return {**{name: name for name in names}, **_SHORT_COUNTRIES, **_PEOPLES, **peoples}


@cache
def list_adjectives() -> frozenset[str]:
    """Return the adjectives that mean a country."""
    return frozenset(_PEOPLES)


@cache
def list_full_names() -> frozenset[str]:
    """Return the English names of countries in full."""
    return frozenset(list_countries().values())
