"""Which of the words beside a figure hedge it, and which mean something else there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.phrases import load_after, load_before, load_equal
from claimbook.quantity.interval import BOUNDS, Comparator, spread
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.units.names import DURATIONS, is_exact

if TYPE_CHECKING:
    from claimbook.quantity.figure import Figure, Scope
    from claimbook.quantity.text.tokens import Token


def read_hedges(figure: Figure, scope: Scope) -> Reading:
    """The figure with the words before and after it that hedge it."""
    before = load_before().match_before(figure.start, scope.floor)
    after = load_after().match_at(figure.end)
    start, end = figure.start, figure.end
    comparator = figure.hedge or Comparator.NONE
    if after is not None and not _belongs_to_next(after[1]):
        comparator, end = after
    if before is not None and not _is_other_sense(figure, before[1], before[0]):
        start = before[1]
        # "about 50 or more" is a bound: what is about is its end.
        widened = comparator in BOUNDS and before[0] is Comparator.ABOUT
        comparator = comparator if widened else before[0]
    closing = load_equal().match_at(end)
    if closing is not None and not _belongs_to_next(closing[1]):
        closed = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.UP_TO}
        end = closing[1] if comparator in closed else end
        comparator = closed.get(comparator, comparator)
    exact = is_exact(figure.unit, figure.p)
    interval = spread(comparator, figure.value, figure.p, figure.q, exact=exact)
    return Reading(start, end, figure, comparator, interval)


def _belongs_to_next(token: Token) -> bool:
    """Whether words after a figure go with the next: 200 or less than 300."""
    return token.is_number or token.low == "than"


_OPERATORS = frozenset(("<", ">", "="))
"""Two of them in another order than `>=` compare nothing: `=>`, `<>`."""

_LASTED = frozenset(
    ("for", "after", "in", "than", "is", "was", "takes", "took", "lasts", "lasted", "of", "just")
)
"""Before `over`: something goes on for longer than the figure says."""

_HANDED = frozenset(
    "hand handed handing hands turn turned turning turns take took taken taking takes bring "
    "brought carry carried sign signed signing give gave roll rolled knock knocked".split()
)
"""Before `over`, which then belongs to the verb: handed over 40 letters."""

_TAKEN = frozenset(("lives", "people", "seats", "votes", "wickets", "hours", "minutes"))
"""What is taken, and not taken over: it took over 40 lives."""

_DETERMINERS = frozenset(("the", "this", "its", "their", "our", "his", "her"))


def _is_other_sense(figure: Figure, hedge: Token, comparator: Comparator) -> bool:
    """Whether the word before a figure means something else than how the figure is meant."""
    word, before = hedge.low, hedge.before.low
    length = figure.start.index - hedge.index
    if word == "up" and length == 2:
        # "prices ticked up to 4.2%"
        return _is_move(figure, hedge)
    if word in _OPERATORS and before in _OPERATORS:
        # "profit => 5%"
        return True
    if length > 1 or comparator is not Comparator.MORE_THAN:
        return False
    if word in ("past", "top") and before in _DETERMINERS:
        # "the past 5 weeks", "its top 10 markets"
        return True
    if word == "over" and before in _HANDED and figure.unit not in DURATIONS:
        return figure.unit is None and not (figure.noun and figure.noun[0].low in _TAKEN)
    if word in ("over", "past") and figure.unit in DURATIONS:
        # "fell over three years", but "took over three years"
        alone = hedge.index == 0 and figure.end.is_end
        return not alone and (word == "past" or before not in _LASTED)
    # "top 10 lenders", "pass 12 laws"
    return word in ("top", "pass") and figure.unit is None


_STEPPED = frozenset(
    "ticked ticks edged edges crept inched moved moves went goes rose climbed climbs jumped nudged "
    "bumped pushed shot stepped ramped scaled came comes back topped drove pushes pushing".split()
)
"""Before `up to`: where a move led, and not the most that something may be."""


def _is_move(figure: Figure, hedge: Token) -> bool:
    """Whether `up to` says where a figure went: ticked up to 4.2%; up to 4.2% from 4.1%."""
    if hedge.before.low in _STEPPED:
        return True
    origin = figure.end.after
    return figure.end.low == "from" and (origin.is_number or origin.text in load_signs())
