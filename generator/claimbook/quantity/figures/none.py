"""Read none of something, which is a count of 0: `no deaths`, `none of the passengers`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.figure import WrittenFigure
from claimbook.quantity.numbers.words import SMALL
from claimbook.quantity.text.nouns import DETERMINERS, read_noun

if TYPE_CHECKING:
    from claimbook.quantity.figure import Scope
    from claimbook.quantity.text.tokens import Token

WORDS = frozenset(("no", "none"))
_ZERO, _ONE = Decimal(0), Decimal(1)

_NO_NOUN = frozenset((*SMALL, "fewer", "less", "more", "longer"))
"""Words after `no` that hedge or count what follows, or deny it: no fewer people, no two models,
no longer sells ships.
"""

_NOTHING_COUNTED = frozenset(
    "plans signs details reasons doubts comments changes guarantees illusions problems answers "
    "talks words means regrets qualms indications circumstances terms strings holds punches bones "
    "excuses grounds limits bounds obligations intentions objections assurances alternatives ideas "
    "preparations hopes results questions conditions complaints thanks worries news issues times "
    "apologies".split()
)
"""Things that are lacking rather than counted: no plans, no signs of life."""


def read_none(token: Token, _scope: Scope) -> WrittenFigure | None:
    """Read the count of 0 that `no` or `none of the` gives of things or people."""
    noun = _find_noun(token)
    if noun is None or not noun.is_word or noun.low in _NO_NOUN:
        return None
    end = read_noun(noun)
    if end is None or end.before.low in _NOTHING_COUNTED:
        return None
    return WrittenFigure(token, end, _ZERO, _ONE, _ONE, "count", noun=(noun, end))


def _find_noun(token: Token) -> Token | None:
    if token.low == "no":
        return token.after
    determiner = token.after.after
    of_some = token.begins("none", "of") and determiner.low in DETERMINERS
    return determiner.after if of_some else None
