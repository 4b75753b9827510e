"""Decide whether four digits name a year or count something: in 1900; some 1900 fans.

They are a year unless something shows a count: a hedge, a noun for people or things, or a verb of
counting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.months import MONTH_NUMBERS
from claimbook.quantity.text.nouns import COUNTED

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_TIMED = frozenset(MONTH_NUMBERS).union(
    "in since until till during before after throughout early mid late spring summer autumn fall "
    "winter fy fiscal year season".split()
)
"""Words before a year. After `by` and `from`, there may also be a count."""

_MONTHS_OF_YEAR = frozenset(("3", "6", "9", "12"))
_CLOSING = frozenset(".,;:)")
_DETERMINERS = frozenset("the this that its their his her our your my last next".split())
_DATED = frozenset(
    "levels results sales elections games olympics paralympics targets goals figures earnings "
    "accounts protests riots floods fires wildfires models awards finals championships playoffs "
    "talks prices rates revenues profits cuts reforms attacks rules guidelines estimates forecasts "
    "expectations numbers taxes returns budgets midterms primaries polls hearings tests standards "
    "emissions holidays highs lows peaks averages harvests crops plans contracts orders deliveries "
    "shipments bonds notes futures crises wars bombings editions seasons laws acts reports papers "
    "totals data conditions terms events quarters winners contenders hopefuls nominees".split()
)
"""Words that come after a year: 2019 levels, the 2012 Games, its 2030 targets."""

_THINGS = COUNTED.union(
    "persons men women children boys girls babies adults troops police soldiers personnel students "
    "pupils patients residents migrants participants combatants civilians citizens fans families "
    "households houses flats apartments cabins rooms beds seats posts places deaths casualties "
    "victims cases infections votes ballots delegates volunteers sheep cattle cows pigs goats "
    "horses dogs cats birds hens chickens fish animals trees plants trucks lorries buses bikes "
    "bicycles carriages flights boats vessels barges containers branches schools hospitals clinics "
    "clubs churches farms firms companies businesses villages towns islands sites species copies "
    "books pages words tickets letters bottles boxes bags tents tanks drones missiles rockets "
    "shells bombs guns weapons stones bricks panels turbines wells mines goals runs caps".split()
)
"""Things that are counted, whatever the number looks like.

Unlike those in `COUNTED`, most of them may be a line of business in the label of a row.
"""

_HYPHENED = frozenset("seat strong member bed room page word person man plus odd tonne ton".split())
_COUNTED_AFTER = frozenset(
    "dead injured wounded missing killed died dying strong were are have more others each".split()
)
"""After a count without a noun: 1644 dead, 1998 were hurt."""

_GROUPS = frozenset(
    "total population crowd staff workforce audience crew force army average minimum maximum "
    "capacity attendance herd flock fleet majority margin toll number group team sample "
    "membership congregation garrison".split()
)
"""Before `of`: a crowd of 1600; the summer of 1984 is a year."""

_COUNTING = frozenset(
    "employs employ employed employing killed kills killing injured injuring wounded wounding "
    "arrested arresting detained hired hires hiring fired sacked sold sells seats seat houses "
    "attracted drew counted numbered numbers totalled totaled totals rescued evacuated recruited "
    "recruits trained shed lost creates created needs need bought buys owns deported freed "
    "counts vaccinated stranded".split()
)
"""Verbs that a count follows."""

_TALLIES = frozenset("toll total tally number attendance headcount membership".split())
_NEAR = 4
_PASSIVE = frozenset("is are was were been being be".split())
_NEAR_A_YEAR = frozenset("about around circa ca c over above under below to roughly".split())
"""Hedges that also precede years: built around 1500, a gain of 5 % over 2023."""

_NEVER_COUNT = frozenset(("past", "beyond", "passed"))
_ERAS = frozenset(("BC", "BCE", "CE"))
_RECENT = 1990
"""From this number on, a year is likelier than a count without its comma."""


def names_year(token: Token) -> bool:
    """Whether a token is four digits that name a year."""
    return len(token.text) == 4 and token.text.isdecimal() and 1500 <= int(token.text) <= 2100


def is_part_of_year(figure: WrittenFigure) -> bool:
    """Whether a number counts the first months of a year: 9M 2026, 6M FY25.

    `periods.parts` reads it as a period.
    """
    number, letter = figure.first_word, figure.first_word.after
    if number.text not in _MONTHS_OF_YEAR or letter.text != "M" or letter.spaced:
        return False
    after = letter.after
    return names_year(after) or after.low in ("fy", "of") or after.low[:2] == "fy"


def ends_date(token: Token) -> bool:
    """Whether a token is a year between a month, or a word of time, and a mark.

    In `in 2025.` and `May 2025,`, nothing could make it a count, so it need not be read.
    """
    return (
        token.after.text in _CLOSING
        and token.before.low in _TIMED
        and names_year(token)
        and token.spaced
        and not token.after.spaced
    )


def is_year(figure: WrittenFigure) -> bool:
    """Whether a number names a year and does not count anything."""
    if figure.end.text in _ERAS:
        # "as early as 500 BC"
        return True
    return names_year(figure.first_word) and not _counts(figure)


def _counts(figure: WrittenFigure) -> bool:
    found = load_before().match_before(figure.start)
    start = found[1] if found else figure.start
    before = start.before
    dated = before.text == "," and before.before.before.low in MONTH_NUMBERS
    if before.low in _TIMED or before.is_hyphen or dated:
        return False
    following = figure.end
    if following.text in ("'", "’") and following.after.text == "s":
        return False  # `near 2004's level`
    hedge = figure.start.before.low if found else None
    if figure.noun is not None:
        return _counts_noun(figure, before, hedged=found is not None)
    if following.low in _COUNTED_AFTER and following.after.low != "than":
        return before.low != "by"
    if following.begins("of", "them"):
        return True
    if before.low == "of":
        return before.before.low in _GROUPS
    if _is_counting(before) or _ends_tally(before):
        return True
    if hedge is None or hedge in _NEVER_COUNT or before.is_number:
        return False
    return hedge not in _NEAR_A_YEAR or (_is_round(figure) and hedge not in ("about", "around"))


def _counts_noun(figure: WrittenFigure, before: Token, *, hedged: bool) -> bool:
    """Whether the noun after the number is counted: 1984 contractors, but not 2019 levels."""
    first, end = figure.noun or (figure.end, figure.end)
    noun = end.before.low
    if first.before.is_hyphen:
        # "a 1600-seat hall", but not "a 2024-model car"
        return noun in _HYPHENED
    if noun in _DATED or first.text[0].isupper():
        return False
    old = int(figure.first_word.text) < _RECENT or _is_round(figure)
    if noun in _THINGS:
        determined = before.low in _DETERMINERS or before.low.endswith(("'s", "’s"))
        timed = before.low in ("by", "from", "for") and noun not in ("votes", "ballots")
        return old or not (determined or timed)
    if hedged or _is_counting(before):
        return True
    # "between 1914 and 1918 killed millions"
    after_year = names_year(before.before)
    spanned = after_year or before.low in ("between", "from", "to", "by", "through")
    return old and not spanned and before.low not in _DETERMINERS


def _is_counting(verb: Token) -> bool:
    """Whether there is a verb of counting that is not passive: sold 1800, laid off 2000."""
    if verb.low == "off" and verb.before.low in ("laid", "lay", "lays", "laying"):
        return True
    return verb.low in _COUNTING and verb.before.low not in _PASSIVE


def _ends_tally(verb: Token) -> bool:
    """Whether the clause gives a total: the death toll reached 1983."""
    counted = any(token.low in _TALLIES for token in verb.walk_back(_NEAR))
    return verb.low in ("hit", "reached", "reaches", "is", "was", "stands", "stood") and counted


def _is_round(figure: WrittenFigure) -> bool:
    return figure.q >= 100
