"""Recognize numbers in names of events, indices, listings and firms: Euro 2028, 3M."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.lookalikes.years import names_year
from claimbook.quantity.numbers.words import SMALL, TENS

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_INDICES = frozenset(
    "nikkei ftse dax mdax cac nasdaq stoxx nifty sensex ibex smi aex mib omx bel psi wig asx csi "
    "topix kospi kosdaq russell sse szse jse bist ta obx omxs euronext".split()
)
"""Indices that are often written in lower case."""
_LARGEST_INDEX = 3000
_SHARES = frozenset(("share", "stock", "issue", "company"))
_GAUGES = frozenset(("index", "benchmark", "gauge", "average", "bse", "nse", "barometer"))

_EXCHANGES = frozenset(
    "TSE TYO JPX HKEX SEHK HKSE HKG HK KRX KOSPI KOSDAQ SSE SZSE SHSE SHA SHE BSE NSE TWSE TPE "
    "TPEX ASX SGX KLSE IDX SET TADAWUL SAU ADX DFM QSE BOM TASE NYSE NASDAQ LSE".split()
)
_CODES = frozenset(("zip", "postcode", "postal", "postcodes"))
_MOST_ON_A_SHIRT = 99
_AROUND = 16
_TALLIED = frozenset(
    "seats seat votes vote council councils coalition parliament assembly mps tds medals medal "
    "wards constituencies senators deputies legislature districts party parties liberals greens "
    "conservatives democrats republicans nationals labour".split()
)

_FIRMS = frozenset(("3M", "3i", "4chan", "23andMe", "21Shares"))
"""Firms that begin with a number in digits."""
_COUNTED_BEFORE = frozenset("to than by about over some nearly almost around up under".split())
"""Words that make such a name a number: `more than 3M`."""

_LONGEST_NAME = 4
_AHEAD = frozenset(("in", "by", "until", "since", "before", "after", "from", "till", "around"))
_NATIONS = ("an", "ese", "ish", "ch", "i", "ic", "ans", "is")


def is_event(figure: WrittenFigure) -> bool:
    """Whether it names a gathering or a championship: COP31, Euro 2028, Euro 96; not 5 euros."""
    name, number = figure.start, figure.end.before
    if figure.factor != 1 or number is not name.after or not number.text.isdecimal():
        return False
    if name.text == "Euro":
        return len(number.text) <= 2 or names_year(number)
    return name.text == "COP" and len(number.text) <= 2


def is_index(figure: WrittenFigure) -> bool:
    """Whether it says which stocks an index holds: the nikkei 225, the oslo 25 index."""
    number = figure.start
    if not number.text.isdecimal() or int(number.text) > _LARGEST_INDEX:
        return False
    if figure.noun is not None and figure.noun[0].low in _SHARES:
        # "the 30-share Sensex"
        named = figure.noun[1]
        return number.after.is_hyphen and (named.low in _INDICES or named.low in _GAUGES)
    if number.before.low in _INDICES:
        return figure.noun is None or figure.noun[0].low != "points"
    return number.after.low == "index" and number.before.is_word


def is_listing(figure: WrittenFigure) -> bool:
    """Whether it is a ticker, a postcode or the number on a shirt: TSE: 9104, Silva (7)."""
    number, before, after = figure.start, figure.start.before, figure.end
    if not number.text.isdecimal():
        return False
    if before.text == ":" and before.before.text in _EXCHANGES:
        return True
    if after.low in _CODES or before.low in _CODES or before.before.low in _CODES:
        return len(number.text) >= 4
    enclosed = before.text == "(" and after.text == ")" and int(number.text) <= _MOST_ON_A_SHIRT
    named = before.before.is_mark or before.before.text[0].isupper()
    return enclosed and named and not is_tallied(before)


def is_tallied(opening: Token) -> bool:
    """Whether the words around a parenthesis are about seats, votes or medals: Labour (41)."""
    around = (*opening.walk_back(_AROUND), *opening.walk_on(_AROUND))
    return any(token.low in _TALLIED for token in around)


def is_far_year(figure: WrittenFigure) -> bool:
    """Whether it is a year in the far future: in 2140, but not 2140 boats."""
    number = figure.start
    ahead = number.text.isdecimal() and len(number.text) == 4 and 2100 < int(number.text) < 2500
    return ahead and figure.noun is None and number.before.low in _AHEAD


def is_firm_name(figure: WrittenFigure) -> bool:
    """Whether a firm's name begins with it: 3M rose, 7-Eleven.

    But not 3M phones, or sales of 3M.
    """
    number, glued = figure.start, figure.start.after
    if glued.is_hyphen and (glued.after.low in SMALL or glued.after.low in TENS):
        return glued.after.text[0].isupper()
    counted = number.before.low in _COUNTED_BEFORE or figure.noun is not None
    alone = number.index == 0 and figure.end.is_end
    named = number.text + glued.text in _FIRMS and not glued.spaced
    return named and not counted and not alone


def begins_name(figure: WrittenFigure) -> bool:
    """Whether it begins a capitalized name in a sentence: Four Winds Inns opened.

    Not in `Two Canadian Senators left`, since names of nations are always capitalized, and not in a
    headline that capitalizes all its words.
    """
    if figure.noun is None or not figure.start.text[0].isupper():
        return False
    first = figure.noun[0]
    last = first
    for word in first.after.walk_on(_LONGEST_NAME):
        if not (word.is_word and word.text[0].isupper()):
            break
        last = word
    if last is first or not first.text[0].isupper() or first.low.endswith(_NATIONS):
        return False
    whole = last.index + 1 >= figure.noun[1].index
    return whole and _goes_on_small(last.after)


def _goes_on_small(token: Token) -> bool:
    """Whether lower-case words follow, which are rare in headlines with capitals."""
    words = [word for word in token.walk_on(3) if word.is_word]
    return bool(words) and all(word.text[0].islower() for word in words)
