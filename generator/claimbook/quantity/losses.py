"""Find out whether the words next to a figure call it a loss or a profit.

Examples: a loss of 3 million, 3 million in the red, a 3 million deficit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.money.currency import is_currency
from claimbook.quantity.months import MONTH_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from claimbook.quantity.figure import Reading, WrittenFigure
    from claimbook.quantity.text.tokens import Token

LOSSES = frozenset("loss losses deficit deficits shortfall shortfalls".split())
PROFITS = frozenset(
    "profit profits surplus surpluses earnings income ebit ebita ebitda balance".split()
)
_RESULTS = frozenset("flow result results margin margins return returns".split())
"""Nouns that mean neither a loss nor a profit, unless `negative` comes before them."""
_LOST = frozenset(("lost", "lose", "loses", "losing"))
_EARNED = frozenset(("earned", "earns", "earning"))
_BEFORE_FIGURE = frozenset(
    "almost nearly about around roughly some another further a an the just only as much over "
    "more than least at up to estimated net whopping total".split()
)
"""Words that may come between a verb and its figure."""

_MOVING = frozenset(
    """
    widened widens widening narrowed narrows narrowing deepened deepens deepening
    rose risen rises rising grew grown grows growing fell fallen falls falling shrank shrunk shrinks
    shrinking increased increases increasing decreased decreasing swelled ballooned jumped climbed
    dropped declined soared doubled tripled halved
    """.split()
)
"""Verbs that introduce a change in the loss, not the loss itself: the loss widened 3 million."""

_BRIDGE = _MOVING | frozenset(
    """
    of at to from was were is are be been being reached reaches hit stood stands came comes
    totalled totaled totals totalling totaling amounted amounts amounting equal
    in for the a an its their this that last previous prior first second third fourth final
    fiscal financial full calendar year years quarter quarters half halves month months three six
    nine period ended ending q1 q2 q3 q4 h1 h2 january february march april may june july august
    september october november december before after tax taxes interest per share diluted basic net
    will would could should have has had reported attributable shareholders stockholders owners
    holders equity parent company common ordinary
    """.split()
)
"""Words that may come between `loss` and its figure: the loss in the second quarter was 3."""

_FARTHEST = 16
_FEW_BEFORE, _FEW_AFTER = 3, 4
_OPENINGS = frozenset(("is", "was", "were", "are", "of", "at", "to", "from"))
_COMPOUNDS = frozenset(
    """
    provision provisions charge charges ratio ratios rate rates reserve reserves reduction cover
    coverage insurance adjuster adjusters allowance allowances warning warnings target targets
    sharing margin margins leader leaders statement statements plan tax sheet
    """.split()
)
"""Words that form a different noun with `loss` or `profit`: a 3 million loss provision."""

_NO_MODIFIERS = frozenset(
    "of in to for from by at on and or as is was were are than that which with while after before "
    "but against versus its their".split()
)
_AGAIN = frozenset(
    "from to against versus vs compared comparison with than up down or and a year years earlier "
    "ago last the in same period quarter half month wider narrower before previous".split()
)
"""Words between two figures that share a noun: 3 million, compared with 5 million."""
_FEW_AGAIN = 9
_MARKS_AGAIN = frozenset((",", "(", "|"))
_PERIODS = frozenset(MONTH_NUMBERS).union(
    """
    first second third fourth final fiscal financial full calendar quarter quarters half halves
    month months three six nine twelve weeks 52 53 ended ending ends for of on by its q1 q2 q3 q4
    h1 h2
    """.split()
)
"""Further words between them that date the first: 3 million in the year to March, down from 5."""
_MOST_AGAIN = 20
_COMPARING = frozenset("from with to against versus vs than".split())
"""Words before the second figure, after such a date, if the two are compared."""
_COLONS = frozenset((":", "|"))
"""Marks after the label of a figure."""


def is_loss_label(label: str) -> bool:
    """Whether the label of a row calls its figures losses: `Net loss`, but not `Profit (loss)`."""
    words = {word.strip("():,.*") for word in label.lower().replace("/", " ").split()}
    return bool(words & LOSSES) and not words & PROFITS and "(loss)" not in label.lower()


def find_losses(readings: Sequence[Reading]) -> Iterator[bool | None]:
    """Yield, for each figure of a text, whether the words next to it call it a loss.

    False if they call it a profit, None if they call it neither. Figures that are compared share a
    noun: a loss of 3 million, up from 2 million.
    """
    told: bool | None = None
    previous: Reading | None = None
    floor: Token | None = None
    for reading in readings:
        own = None
        if _may_be_sum(reading.figure):
            own = _find_loss(reading, floor)
            if own is None and told is not None and previous and _is_told_again(previous, reading):
                own = told
            told, previous = own, reading
        yield own
        floor = reading.end


def _find_loss(reading: Reading, floor: Token | None) -> bool | None:
    start = reading.start
    opening = start.before
    if opening.index < 0 and reading.end.is_end:
        return None  # there are no words next to it
    opened = opening.text == "(" and reading.end.text == ")"
    before = _look_back(opening if opened else start, floor, reading.figure.unit)
    if before is None and opened and opening.before.low in _OPENINGS:
        return True
    return _look_ahead(reading.end) if before is None else before


def _may_be_sum(figure: WrittenFigure) -> bool:
    """Whether a figure may be money or a share of it, rather than people or kilograms."""
    unit = figure.unit
    return figure.noun is None and (unit in (None, "%", "pp") or is_currency(unit))


def _look_back(start: Token, floor: Token | None, unit: str | None) -> bool | None:
    """Return what the noun before a figure, or a verb right before it, says about it."""
    verb = _find_verb(start, floor)
    if verb is not None:
        return verb if is_currency(unit or "") else None
    if start.before.low == "by":
        return start.before.before.low == "red" or None
    if start.before.low in _MOVING:
        return None
    for token in start.walk_back(_FARTHEST, floor):
        low = token.low
        if low in LOSSES:
            return None if _is_part(token) else True
        if low == "negative":
            return True
        if low in PROFITS or low in _RESULTS:
            negative = any(each.low == "negative" for each in token.walk_back(_FEW_BEFORE, floor))
            return True if negative else None if low in _RESULTS else False
        named = token.is_word and token.text[0].isupper()
        if not (low in _BRIDGE or named or token.text in _COLONS or token.text.isdigit()):
            return None
    return None


def _is_part(loss: Token) -> bool:
    """Whether a loss is named beside a profit, or is part of another word: profit (loss)."""
    joint = loss.before
    either = joint.low in ("and", "or") and joint.before.low in PROFITS
    return either or joint.text in ("(", "/") or joint.is_dash


def _find_verb(start: Token, floor: Token | None) -> bool | None:
    for token in start.walk_back(_FARTHEST, floor):
        if token.low in _LOST:
            return True
        if token.low in _EARNED:
            return False
        if token.low not in _BEFORE_FIGURE:
            return None
    return None


def _look_ahead(end: Token) -> bool | None:
    """Return what the noun after a figure says about it: a 3 million net loss, 3 in the red."""
    if end.begins("in", "the", "red"):
        return True
    token = end.after if end.low in ("in", "of") and end.after.low in (LOSSES | PROFITS) else end
    words = 0
    while words <= _FEW_AFTER:
        if token.low in LOSSES or token.low in PROFITS:
            part = token.after.is_hyphen or token.after.low in _COMPOUNDS
            return None if part else token.low in LOSSES
        if token.is_dash and not token.after.spaced:
            token = token.after
        elif token.is_word and token.low not in _NO_MODIFIERS:
            token, words = token.after, words + 1
        else:
            return None
    return None


def _is_told_again(first: Reading, second: Reading) -> bool:
    """Whether a figure's noun also applies to the next one: narrowed to 3 million from 5."""
    distance = second.start.index - first.end.index
    if not 0 < distance <= _MOST_AGAIN:
        return False
    between = list(first.end.walk_on(distance))
    last = between[-1]
    if last.low == "to" and first.start.before.low != "from":
        # "swung from a loss of 3 million to 5 million"
        return False
    dated = False
    for token in between:
        if token.low in _AGAIN or token.text in _MARKS_AGAIN:
            continue
        if token.low not in _PERIODS and not token.text.isdigit():
            return token is last and _is_year_label(token)
        dated = True
    if not dated:
        return distance <= _FEW_AGAIN
    with_ = last.low == "with" and not last.before.low.startswith("compar")
    return last.low in _COMPARING and not with_


def _is_year_label(colon: Token) -> bool:
    """Whether a colon ends the label of an earlier figure in brackets: 3 million (2024: 5)."""
    return colon.text == ":" and colon.before.text.isdigit() and colon.before.before.text == "("
