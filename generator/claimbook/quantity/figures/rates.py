"""Read the denominator of a figure: `$60 a barrel`, `12 cases per 100,000 people`, `£1m-a-year`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.interval import Comparator, spread
from claimbook.quantity.numbers.numerals import read_numeral
from claimbook.quantity.numbers.scales import SCALES
from claimbook.quantity.numbers.words import ARTICLES
from claimbook.quantity.text.nouns import ends_phrase, read_noun
from claimbook.quantity.text.tokens import tokenize
from claimbook.quantity.units.denominators import HEADS, is_time, name_denominator
from claimbook.quantity.units.measures import read_term
from claimbook.quantity.units.names import DURATIONS, RATIOS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Reading
    from claimbook.quantity.text.tokens import Token
    from claimbook.quantity.units.suffix import Suffix

_SOLD_BY = frozenset(
    "share head person unit seat ticket piece household home worker employee pupil student patient "
    "passenger vehicle car bottle box pack packet copy bag can user subscriber customer member "
    "word page visit trip ride game match vote voter bird tree plant animal cow sheep dose test "
    "shift quarter quintal tola bigha pound".split()
)
"""Nouns that are denominators after an article: $5 a head. After `per`, any word is one."""

_KINDS_OF_SHARES = frozenset("ordinary diluted common basic preferred a b american".split())
_PEOPLE = frozenset("people persons inhabitants residents population head heads capita".split())
_TOLD_OF_TIME = frozenset(
    "ago earlier later before previously prior hence apart long old after".split()
)
"""Words after `a year` that make it a time instead of a denominator: $5m a year ago."""

_TIMES = frozenset("now today then".split())
"""Words after `from` that do so too: `$5m a year from now`, not `$300 a week from a fund`."""

_LARGE = frozenset(("hundred", "thousand", "million", "billion"))
"""Scale words that need no number to be a denominator: per million inhabitants."""
_LONGEST_MATTER = 3
_COUNTED_BY = ARTICLES | {"for", "each", "per", "every", "/"}


def add_rate(reading: Reading) -> Reading:
    """Add the denominator to a reading, if its words go on with one."""
    if reading.end.is_end or reading.figure.unit in RATIOS:
        return reading
    found = read_denominator(_skip_matter(reading.end))
    if found is None:
        return reading
    per, end = found
    further = read_denominator(end) if end.low in ("per", "/") else None
    if further is not None:
        # "$30 per user per month"
        per, end = f"{per} per {further[0]}", further[1]
    figure = reading.figure._replace(per=per)
    if reading.comparator is not Comparator.NONE or is_time(per):
        return reading._replace(end=end, figure=figure)
    # A rate per so many is rounded, even if it counts things.
    interval = spread(Comparator.NONE, figure.value, figure.p, figure.q)
    return reading._replace(end=end, figure=figure, interval=interval)


def read_denominator(token: Token) -> tuple[str, Token] | None:
    """Read the denominator after `per`, `a`, `for every` or a slash, and the token after it."""
    start = token.after if token.is_hyphen else token
    if start.low not in _COUNTED_BY:
        return None
    for_each = start.begins("for", "every") or start.begins("for", "each")
    if for_each:
        start = start.after
    first = start.after.skip_hyphen()
    if start.low in ARTICLES or (start.low == "each" and not for_each):
        # "$5 a head", "£3 each week", but not "of 15MW each stand"
        return _read_after_article(first)
    if for_each or start.low in ("per", "every") or (start.text == "/" and not start.spaced):
        return _read_many(first) or _read_one(first)
    return None


def name_per(words: str) -> str:
    """Name the denominator of a metric as amounts do: `barrels` becomes `barrel`."""
    tokens = tokenize(f"per {words}")
    found = read_denominator(tokens[0])
    return found[0] if found is not None and found[1].is_end else words


def _read_after_article(first: Token) -> tuple[str, Token] | None:
    one = _read_one(first)
    if one is None:
        return None
    per, end = one
    unit = read_term(first)
    timed = unit is not None and unit.unit in DURATIONS
    if unit is None and per not in _SOLD_BY and first.low not in HEADS:
        return None
    if timed and (end.low in _TOLD_OF_TIME or end.skip_hyphen().low in _TOLD_OF_TIME):
        return None
    if timed and end.low == "from" and end.after.low in _TIMES:
        return None
    if per == "quarter" and end.low == "of":
        return None
    # "$5 a second time"
    return None if per == "second" and not ends_phrase(end) else one


def _read_many(first: Token) -> tuple[str, Token] | None:
    """Read `100,000 people`, `1,000 live births`, `million inhabitants` or `100 km`."""
    numeral = read_numeral(first, money=False) if first.is_number or first.is_word else None
    if numeral is not None and numeral.value > 1:
        number, end = f"{numeral.value:,f}", numeral.end
    elif first.low in _LARGE:
        number, end = f"{SCALES[first.low]:,f}", first.after
    else:
        return None
    unit = read_term(end.skip_hyphen())
    if unit is not None:
        return f"{number} {unit.unit}", unit.end
    noun = read_noun(end)
    if noun is None:
        return (f"{number} people", end.after) if end.low in _PEOPLE else (number, end)
    words = [word.text for word in end.walk_on(noun.index - end.index)]
    counted = "people" if words[-1].lower() in _PEOPLE else " ".join(words).lower()
    return f"{number} {counted}", noun


def _read_one(first: Token) -> tuple[str, Token] | None:
    thing = first.after if first.low in _KINDS_OF_SHARES and first.after.low == "share" else first
    unit = _read_unit(thing)
    if unit is not None:
        return name_denominator(unit.unit), unit.end
    if thing.low in HEADS:
        end = thing.after
        of_all = end.begins("of", "population") or end.begins("of", "the", "population")
        return "person", _skip_population(end) if of_all else end
    if not thing.is_word or len(thing.text) < 2 or ends_phrase(thing):
        return None
    return (thing.text if thing.text.isupper() else thing.low), thing.after


def _skip_population(of: Token) -> Token:
    return of.after.skip_word("the").after


def _read_unit(token: Token) -> Suffix | None:
    unit = read_term(token)
    return None if unit is None or unit.factor != 1 else unit


def _skip_matter(token: Token) -> Token:
    """Return the token after `of flu` if `per` follows: 12 cases of flu per 100,000 people."""
    if token.low != "of":
        return token
    for here in token.after.after.walk_on(_LONGEST_MATTER):
        if here.low == "per":
            return here
        if here.is_mark or ends_phrase(here):
            break
    return token
