"""Choose short names in an article that may become aliases of an entity named in full."""

from __future__ import annotations

from claimbook.extract.naming.uniting import GENERIC, strip_suffix
from claimbook.extract.words.countries import list_adjectives, list_countries
from claimbook.extract.words.given_names import GIVEN_NAMES
from claimbook.extract.words.name_words import BEFORE_NAMES, NOUNS


def may_be_alias(short: str, full: str, words: frozenset[str], *, person: bool) -> bool:
    """Whether a short name can mean only the entity with the full one, even in other articles.

    It is the beginning of the full name, its initials, the surname of a person, or a company's name
    with the suffix for its kind; and no common word: none of the article's `words` in lower case.
    """
    low = short.casefold()
    if low in words or low in GENERIC or low in BEFORE_NAMES or low == full.casefold():
        return False
    if short in NOUNS or short in GIVEN_NAMES or short in list_countries():
        return False
    if short in list_adjectives() or full in list_countries():
        return False
    if person:
        return full.endswith(f" {short}")
    if strip_suffix(full).startswith(short) or strip_suffix(short) == full:
        return True
    return short.isupper() and short.isalpha()
