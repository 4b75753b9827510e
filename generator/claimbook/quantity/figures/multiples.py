"""Read multiples and changes in words: tenfold, twice as many, doubled, halved."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.amount import Direction
from claimbook.quantity.figure import WrittenFigure
from claimbook.quantity.hedges.phrases import load_before
from claimbook.quantity.interval import Comparator
from claimbook.quantity.numbers.words import ARTICLES, SMALL, TENS

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope
    from claimbook.quantity.text.tokens import Token

_FOLDS = {f"{word}fold": number for word, number in (SMALL | TENS | {"hundred": 100}).items()}
_TIMES = _FOLDS | {"twice": 2, "thrice": 3}
_CHANGES = {
    word: (percent, direction)
    for words, percent, direction in (
        (("doubled", "doubles", "doubling"), 100, Direction.UP),
        (("tripled", "triples", "tripling", "trebled", "trebles", "trebling"), 200, Direction.UP),
        (("quadrupled", "quadruples", "quadrupling"), 300, Direction.UP),
        (("quintupled", "quintupling"), 400, Direction.UP),
        (("halved", "halves", "halving"), 50, Direction.DOWN),
    )
    for word in words
}
_VERBS = {"double": 100, "triple": 200, "treble": 200, "quadruple": 300}
_BEFORE_VERB = frozenset("to will would could may might can should than they we you i".split())
_DIGITS = frozenset(("digit", "digits", "figure", "figures"))

_COMPARED_WITH = frozenset(
    ("the", "its", "their", "his", "her", "our", "as", "that", "those", "what", "this", "these",
     "last", "average", "normal", "more", "higher")
)  # fmt: skip
"""Words after `twice` that begin the comparison."""


_MANIFOLD = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_OF_WHAT = frozenset(("the", "its", "their", "that", "what", "last", "this", "those"))
"""Words after a multiple such as `double` if it is not a verb: double the gain of its rival."""

_BEFORE_GAME = frozenset("mixed the in ladies women men boys girls and or a of".split())
_AFTER_GAME = frozenset("title titles final match matches partner partners champion pair".split())

WORDS = frozenset((*_TIMES, *_CHANGES, *_VERBS))
"""Words that may begin a multiple or a change."""


def read_multiple(token: Token, scope: Scope) -> WrittenFigure | None:
    """Read the multiple, or the change in percent, that a word expresses."""
    low, floor = token.low, scope.floor
    if low in _CHANGES and token.after.low != "down" and not _is_game(token):
        percent, direction = _CHANGES[low]
        return _change(token, percent, direction)
    if low in _VERBS and _is_verb(token, floor):
        return _change(token, _VERBS[low], Direction.UP)
    if low in _MANIFOLD and token.after.low in _OF_WHAT:
        return WrittenFigure(
            token, token.after, Decimal(_MANIFOLD[low]), Decimal(1), Decimal(1), "x"
        )
    if low in _TIMES and (low in _FOLDS or _compares(token, floor)):
        place = _last_place(_TIMES[low])
        return WrittenFigure(token, token.after, Decimal(_TIMES[low]), place, place, "x")
    return None


def _is_game(word: Token) -> bool:
    """Whether `doubles` is tennis in pairs: the men's doubles, a mixed doubles title."""
    if word.low != "doubles":
        return False
    before, after = word.before.low, word.after.low
    return before.endswith(("'s", "’s")) or before in _BEFORE_GAME or after in _AFTER_GAME


def _is_verb(word: Token, floor: Token) -> bool:
    """Whether `double` is a verb: not in `to double digits`, `a double room`."""
    after = word.after
    if after.low in _DIGITS or (after.is_dash and not after.spaced):
        return False
    hedge = load_before().match_before(word, floor)
    almost = hedge is not None and hedge[0] is Comparator.ALMOST
    alone = word.index == 0 and after.is_end
    return almost or alone or word.look_back(floor).low in _BEFORE_VERB


def _compares(word: Token, floor: Token) -> bool:
    """Whether `twice` compares sizes, rather than saying how often something happened."""
    following = word.after
    if following.low in _COMPARED_WITH or following.is_number:
        return True
    alone = word.index == 0 and following.is_end
    hedged = load_before().match_before(word, floor) is not None
    return alone or (hedged and following.low not in ARTICLES)


def _change(word: Token, percent: int, direction: Direction) -> WrittenFigure:
    place = _last_place(percent)
    return WrittenFigure(
        word, word.after, Decimal(percent), Decimal(1), place, "%", direction=direction
    )


def _last_place(number: int) -> Decimal:
    digits = str(number)
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")))
