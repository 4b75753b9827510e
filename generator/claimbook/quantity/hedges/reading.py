"""The words before and after a figure that hedge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.figure import Reading
from claimbook.quantity.hedges.other_senses import adds, is_other_sense
from claimbook.quantity.hedges.phrases import load_after, load_before, load_equal
from claimbook.quantity.interval import BOUNDS, Comparator
from claimbook.quantity.money.signs import load_signs
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS
from claimbook.quantity.text.nouns import read_noun

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope, WrittenFigure
    from claimbook.quantity.text.tokens import Token


def read_hedges(figure: WrittenFigure, scope: Scope) -> Reading:
    """Return the figure with the words before and after it that hedge it."""
    before = load_before().match_before(figure.start, scope.floor)
    after = load_after().match_at(figure.end)
    start, end = figure.start, figure.end
    comparator = figure.hedge or Comparator.NONE
    if after is not None and not _belongs_to_next(after[1]) and not adds(figure.end, after[1]):
        comparator, end = after
        if figure.is_plain:
            # "50 or more staff"
            noun = read_noun(end)
            figure = figure if noun is None else figure._replace(noun=(end, noun), end=noun)
            end = noun or end
    if before is not None and not is_other_sense(figure, before[1], scope.floor):
        start = before[1]
        # "about 50 or more" is a bound, and “about” applies to its end.
        widened = comparator in BOUNDS and before[0] is Comparator.ABOUT
        comparator = comparator if widened else before[0]
    closing = load_equal().match_at(end)
    if closing is not None and not _belongs_to_next(closing[1]):
        closed = {Comparator.MORE_THAN: Comparator.AT_LEAST, Comparator.LESS_THAN: Comparator.UP_TO}
        end = closing[1] if comparator in closed else end
        comparator = closed.get(comparator, comparator)
    return Reading(start, end, figure, comparator)


def _belongs_to_next(token: Token) -> bool:
    """Whether words after a figure belong to the next one: 200 or less than 300."""
    number = token.low in SMALL or token.low in TENS or token.low in ARTICLES
    return token.is_number or number or token.low == "than" or token.text in load_signs()
