"""Recognize words that hedge one figure but not another: in the top 10 lenders, `top` does not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.changes import MOVED
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.text.particles import is_particle
from claimbook.quantity.units.names import DURATIONS, LENGTHS

if TYPE_CHECKING:
    from claimbook.quantity.figure import WrittenFigure
    from claimbook.quantity.text.tokens import Token

_OPERATORS = frozenset(("<", ">", "="))
"""In any order but that of `>=`, two of them compare nothing: `=>`, `<>`."""

_MOST_IN_TAG = 30
"""Tokens in a tag, with its attributes."""

_DETERMINERS = frozenset(("the", "this", "its", "their", "our", "his", "her"))
_LASTED = frozenset(
    "for after in than is was takes take took taken lasts last lasted lasting of just with spent "
    "spend spends spending served serving waited lived been aged not well back has have had".split()
)
"""Words before an `over` that means “for longer than”."""

_LASTING = frozenset(("ago", "old", "later", "earlier", "now"))
PERSONS = frozenset(
    "those anyone everyone everybody people persons adults men women children patients pupils "
    "students workers drivers driver diver divers residents voters citizens passengers players "
    "runners pensioners somebody someone anybody nobody all man woman child patient person".split()
)
"""Words before `over` and an age: anyone over 18 years."""
_YOUNG = frozenset("those anyone everyone all children child patients patient pupils".split())
"""The words among them that may mean children; for others, `over three years` is a duration."""
_FULL_GROWN = Decimal(12)

_DISPUTES = frozenset(
    "court row rows quarrel quarrels quarrelled dispute disputes fight fights clash clashes "
    "clashed argue argues argued argument sue sues sued suing protest protests protested concern "
    "concerns concerned controversy fury anger outrage feud feuded wrangle spat standoff battle "
    "battles squabble lawsuit lawsuits suit case divided split strike strikes talks negotiations "
    "haggled haggling bickered investigation inquiry probe scandal criticism deadlock impasse "
    "deadlocked complaint complaints complained resigned resigns quit quits apologised apologized "
    "apology worried worries unrest backlash uproar showdown tussle trial ruling charges".split()
)
"""Words for a dispute, whose subject `over` introduces."""

_PUNISHED = frozenset(
    "fined jailed held arrested convicted charged suspended banned sacked questioned investigated "
    "sentenced criticised criticized accused tried sanctioned penalised penalized".split()
)
_PASSIVE = frozenset("is are was were be been being gets got".split())
"""Verbs whose `over` introduces what somebody is punished for: held over 12 thefts."""

_RUN = frozenset(
    "run runs ran running raced race races racing contested ridden rode held staged win won winner "
    "distance trip title record gold chase hurdle freestyle sprinted flat".split()
)
"""Words before `over` and a length that is the course of a race."""
_TAKEN = frozenset(("lives", "people", "seats", "votes", "wickets", "photos", "pictures"))
"""Things that are taken rather than taken over: it took over 40 lives."""

_PASSING = frozenset(
    "top tops topped topping pass passes passed passing cross crosses crossed crossing".split()
)
"""Verbs that set a bound for a figure, or act on a few things: passed 12 laws."""

_DISTANT = frozenset("from above below over under off north south east west away".split())
"""After a length: how far away something passes."""

_MODALS = frozenset("could can may might will would should must shall to".split())
_MANY = Decimal(1000)
_FEW = Decimal(100)
_STEPPED = frozenset(
    "ticked ticks edged edges crept inched moved moves went goes go going gone rose climbed climbs "
    "jumped nudged bumped pushed shot stepped ramped scaled came comes back topped drove pushes "
    "pushing".split()
)
"""Words before an `up to` that gives a level rather than a maximum."""

_BOUGHT = frozenset("buy buys buying bought repurchase pay pays paying paid".split())
"""Words before a `back` that means something is bought or paid back, not up again."""

_ENDS_AFTER = frozenset(
    "were are was is have has had will would can could may might must in for at on from by per "
    "each of since as".split()
)
"""Words that may follow an `and more` or `plus` that hedges."""


_FACTORS = frozenset(("times", "twice", "thrice", "half", "double"))
"""Words before an `as many as` that compares rather than gives a maximum."""
_REACHED = frozenset("traded trades trading went reached reaching hit".split())
"""Words, besides verbs of change, before `as high as` or `as low as` if that level was reached."""

_AGE_WORDS = frozenset(("over", "under", "older", "younger", "below"))


def is_other_sense(figure: WrittenFigure, hedge: Token, floor: Token) -> bool:
    """Whether the word before a figure is not a hedge there.

    The previous amount ended at `floor`.
    """
    word, before = hedge.low, hedge.before.low
    length = figure.start.index - hedge.index
    if word == "up" and length == 2:
        # "prices ticked up to 4.2%"
        return _is_move(figure, hedge)
    if word in _OPERATORS and (before in _OPERATORS or _ends_mark(hedge)):
        # "profit => 5%"
        return True
    if word == "as" and (before in _FACTORS or _is_peak(hedge)):
        # "three times as many as two years ago"
        return True
    if length > 1:
        return False
    if hedge.before.is_hyphen:
        # "a 4-under 68"
        return True
    if word == "near":
        # "near 3 schools", but "near 300 boats"
        return figure.value == 0 or (figure.noun is not None and figure.value < _FEW)
    if word in ("past", "top") and before in _DETERMINERS:
        # "the past 5 weeks", "its top 10 markets"
        return True
    if word in _PASSING:
        return _is_passed(figure, hedge)
    if word == "over" and (_is_about(figure, hedge) or _is_spread(figure, hedge, floor)):
        return True
    if word in ("over", "past") and figure.unit in DURATIONS:
        return word == "past" or not _lasts(figure, hedge, floor)
    # "handed over 250 hostages", but "took over 60%"
    return word == "over" and is_particle(hedge, of_things=True) and _is_taken(figure, before)


def _is_peak(hedge: Token) -> bool:
    """Whether something reached the figure: `fell as much as 9 %`, not `may fall`."""
    verb = hedge.before.before if hedge.before.low == "by" else hedge.before
    moved = verb.low in _REACHED or verb.low in MOVED
    return moved and verb.before.low not in _MODALS


def _ends_mark(operator: Token) -> bool:
    """Whether `>` ends a tag of HTML or an arrow: `</b> 400 ships`, `->`."""
    if operator.text != ">" or operator.spaced:
        return False
    if operator.before.is_dash:
        return True
    for token in operator.walk_back(_MOST_IN_TAG):
        if token.text in _OPERATORS and token.text != "=":
            name = token.after.after if token.after.text == "/" else token.after
            return token.text == "<" and name.is_word and not name.spaced
    return False


def _is_passed(figure: WrittenFigure, verb: Token) -> bool:
    """Whether a verb such as `pass` acts on things: top 10 lenders, pass 12 laws.

    `The toll could top 10,000` is a bound, and so is `passed 5 million`.
    """
    if figure.unit in LENGTHS:
        # "will pass 32,000km from Earth"
        return figure.end.low in _DISTANT
    if figure.unit is not None:
        return False
    few = figure.noun is not None and figure.value < _MANY
    alone = verb.index == 0 and figure.end.is_end
    # "Cases top 100,000"
    counted = figure.value >= _MANY and verb.before.low.endswith("s")
    named = verb.low in ("top", "pass")
    bound = alone or not named or counted or verb.before.low in _MODALS
    return few or not bound


def _is_spread(figure: WrittenFigure, over: Token, floor: Token) -> bool:
    """Whether `over` gives an extent: 12 stations over 24km, but not over 24km of pipes."""
    return over is floor and over.index > 0 and figure.unit in LENGTHS


def _is_taken(figure: WrittenFigure, verb: str) -> bool:
    """Whether `over` belongs to its verb; before shares and sums it means more than."""
    if not verb.startswith(("tak", "took")):
        return True
    return figure.noun is not None and figure.noun[0].low not in _TAKEN


def _lasts(figure: WrittenFigure, over: Token, floor: Token) -> bool:
    """Whether `over` means more than: took over three years; fell over three years."""
    alone = over.index == 0 and figure.end.is_end
    following = figure.end
    aged = following.before.low == "old"
    lasting = aged or following.low in _LASTING or following.begins("of", "experience")
    if over.before.low in PERSONS:
        # "people over 60 years", but "taught 900 people over three years"
        young = over.before.low in _YOUNG or figure.value >= _FULL_GROWN
        return lasting or (over is not floor and young)
    return alone or lasting or over.before.low in _LASTED


def counts_things(figure: WrittenFigure) -> bool:
    """Whether a figure is a number of things, rather than of points or times."""
    return figure.noun is not None and figure.noun[1].before.low not in ("points", "times")


def _is_about(figure: WrittenFigure, over: Token) -> bool:
    """Whether `over` names the subject of a dispute, or the course of a race.

    A row over 60 hectares; run over six furlongs.
    """
    before = over.before.low
    if figure.unit in LENGTHS:
        return before in _RUN
    things = counts_things(figure)
    if before in _PUNISHED:
        return things and over.before.before.low in _PASSIVE
    return before in _DISPUTES and (things or (figure.unit is not None and before != "charges"))


def _is_move(figure: WrittenFigure, hedge: Token) -> bool:
    """Whether `up to` gives the result of a move: ticked up to 4.2%; up to 4.2% from 4.1%."""
    if hedge.before.low == "back" and hedge.before.before.low in _BOUGHT:
        # "will buy back up to $5bn of shares"
        return False
    if hedge.before.low in _STEPPED:
        return True
    origin = figure.end.after
    return figure.end.low == "from" and (origin.is_number or origin.text in load_signs())


def adds(hedge: Token, end: Token) -> bool:
    """Whether words after a figure add to it: 6 vans plus drivers, £5 and more to come.

    `hedge` is their first token, `end` the token after them.
    """
    if hedge.low not in ("plus", "and"):
        return False
    if hedge.after.low in _AGE_WORDS:
        # "aged 12 and under", but "waited for 12 and over the next hour"
        return end.low in _DETERMINERS or end.low in ("a", "an")
    closing = end.is_mark and end.text not in load_signs()
    return not (closing or end.low in _ENDS_AFTER)
