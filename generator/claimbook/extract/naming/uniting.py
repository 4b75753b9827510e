"""Unite the names of an article that mean the same: full names, short forms and initials."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimbook.extract.naming.persons import is_place
from claimbook.extract.words.countries import list_countries
from claimbook.extract.words.given_names import GIVEN_NAMES
from claimbook.extract.words.name_words import SUFFIXES
from claimbook.quotations import find_word

GENERIC = frozenset(
    """aerospace airline airlines airways athletic aviation bank beverages biosciences biotech
    boats brands breweries brewery builders canneries capital cellular cement chemicals city
    coffee construction consulting containers county cruises dairies diagnostics electronics
    energy engineering entertainment farms ferries finance financial fisheries foods freight
    furniture games genomics glass group healthcare homes hotels industries insurance
    investments laboratories labs lines logistics lumber marine maritime media medical metals
    mills mining mobility motors networks newspaper offshore oil optics packaging paper partners
    petroleum pharma pharmaceuticals plastics power properties rail railways renewables resorts
    retail robotics rovers salmon seafood semiconductor semiconductors shipbuilders shipping
    shipyards software solar steel steelworks studios supermarkets systems technologies
    technology telecom textiles therapeutics timber town toys united university ventures
    wanderers water yards""".split()
)
"""The last word of a name that is often left out: a club's, or a company's business."""
_OF_ANOTHER = re.compile(
    r" (?:of|for|&|and|de|in) | (?:Act|Agreement|Award|Bill|Cup|Day|Flight|Games|Index|Open|Prize"
    r"|Race|Road|Square|Street|Treaty)\b|\d"
)
"""Marks a full name whose first words mean something else: `Bank of Holland`, `Air Flight 12`."""
_CUT = 4
"""The fewest letters of a name cut off within a word: `GW Pharma` for `GW Pharmaceuticals`."""
_VERB = re.compile(
    r"(?:\s(?:also|now))?\s(?:has|had|is|was|will|would|said|says|expects?|plans?|reported|posted|"
    r"announced|owns|agreed)\b"
)
"""What follows the name of somebody who acts."""


def unite_names(names: Iterable[str], text: str) -> Mapping[str, str]:
    """Return the full form of each name: `Wu` of `Eddie Wu`, `GM` of `General Motors`.

    The names are in the order of their text, which has the full one first.
    """
    united: dict[str, str] = {}
    fulls: list[_Full] = []
    places: dict[str, list[int]] = {}  # of the full names, by their keys
    known = dict.fromkeys(names)
    countries = list_countries()
    order = {name: number for number, name in enumerate(known)}
    for name in sorted(known, key=lambda each: -len(each)):
        plain = strip_suffix(name)
        short = name.casefold().split()
        keys = {name, name[:_CUT], *short}
        alike = [fulls[at] for at in sorted({at for key in keys for at in places.get(key, ())})]
        whole = countries.get(name) or _choose_one(
            name,
            (
                full.name
                for full in alike
                if (
                    order[full.name] < order[name]
                    and (_is_short(name, short, full) or _is_first(name, short, full, alike, text))
                )
                or (full.name.endswith(f" {name}") and _is_common_end(name, full, known, text))
            ),
        )
        united[name] = plain if whole == name and plain in known else whole
        if united[name] == name:
            full = _read_full(name)
            for key in full.list_keys():
                places.setdefault(key, []).append(len(fulls))
            fulls.append(full)
    return _respell(united)


def _choose_one(name: str, wholes: Iterator[str]) -> str:
    """Return the full name; the name itself if there is none, or two people share the surname."""
    whole = next(wholes, name)
    if whole.split(" ", 1)[0] in GIVEN_NAMES:
        return name if any(other.split(" ", 1)[0] in GIVEN_NAMES for other in wholes) else whole
    return whole


def _respell(united: Mapping[str, str]) -> Mapping[str, str]:
    """Return the names, with those that differ only by spaces or capitals spelled as the first.

    If just one of them has a longer form, all take it: `TimeWarner`, `Time Warner Inc`.
    """
    plain = {n: n.replace(" ", "").casefold() for n in (*united, *united.values())}
    longest: dict[str, str] = {}
    for name, full in united.items():
        if len(full) > len(longest.get(plain[name], "")):
            longest[plain[name]] = full
    return {name: longest.get(plain[longest[plain[name]]], full) for name, full in united.items()}


class _Full(NamedTuple):
    """A full name, with the features by which its short forms are recognized."""

    name: str
    words: list[str]
    """The words in lower case, without the suffix for a kind of company."""
    initials: frozenset[str]
    has_suffix: bool

    def list_keys(self) -> set[str]:
        """Return keys of which a shorter form has one: a word, some letters or the initials."""
        return {*self.initials, self.name[:_CUT], *self.words, *self.name.casefold().split()[-1:]}


def _read_full(name: str) -> _Full:
    plain = strip_suffix(name)
    words = plain.casefold().split()
    initials = frozenset((_initials(name), _initials(" ".join(words).title())))
    return _Full(name, words, initials, plain != name)


def strip_suffix(name: str) -> str:
    """Return the name of a company without the suffix for its kind: `Anglo American PLC`."""
    rest, _, last = name.rpartition(" ")
    if not rest or last.removesuffix(".") not in SUFFIXES:
        return name
    return rest.removesuffix(",").removesuffix(" Cos")


def _is_short(name: str, short: list[str], full: _Full) -> bool:
    """Whether a name, with its words in lower case in `short`, is a shorter form of another."""
    long = full.words
    initials = name in full.initials and name.isupper() and len(name) > 1
    if initials or full.name in list_countries():
        return initials
    if long[: len(short)] == short and len(long) == len(short) + 1 and long[-1] in GENERIC:
        return True  # `Emirates` for `Emirates Airline`
    if len(short) != 1 or len(long) not in (2, 3) or {"of", "for", "&"} & set(long):
        return False
    return long[-1] == short[0] and not full.has_suffix


def _is_common_end(name: str, full: _Full, known: Container[str], text: str) -> bool:
    """Whether a name is a common noun elsewhere and ends the name of another's property.

    One example is `Cloud` in Borealis Cloud.
    """
    owner = full.name.removesuffix(f" {name}")
    return owner in known and any(find_word(text, name.lower()))


def _is_first(
    name: str, short: Sequence[str], full: _Full, fulls: Sequence[_Full], text: str
) -> bool:
    """Whether a name is the beginning of just one full name, and acts by itself.

    `SBC` is short for `SBC Communications`, but `Boston` is not for `Boston Globe` if anything is
    in Boston.
    """
    if not _begins(name, short, full) or _OF_ANOTHER.search(full.name):
        return False
    if name in GIVEN_NAMES or name in list_countries() or full.name in list_countries():
        return False
    if any(_begins(name, short, each) for each in fulls if each is not full):
        return False
    cut = full.words[len(short) - 1] != short[-1]
    return cut or name.isupper() or (_acts(text, name) and not is_place(text, name))


def _begins(name: str, short: Sequence[str], full: _Full) -> bool:
    """Whether a full name begins with another: its words, or a part of one, as in `GlaxoSmith`."""
    if full.words[: len(short)] == short:
        return len(full.words) > len(short)
    rest = full.name[len(name) :] if full.name.startswith(name) and len(name) >= _CUT else ""
    return bool(rest) and (rest[0].isupper() or (rest[0].islower() and " " in name))


def _acts(text: str, name: str) -> bool:
    """Whether a verb follows a name somewhere."""
    return any(_VERB.match(text, each.end) for each in find_word(text, name))


def _initials(full: str) -> str:
    return "".join([word[0] for word in full.split() if word[0].isupper()])
