"""The noun that a count counts: `large model technology products` after `seven`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimbook.quantity.text.tokens import DASHES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimbook.quantity.text.tokens import Token

_LONGEST = 8

_CLOSED_CLASS = frozenset(
    """
    a about above across after against all along also although among an and any are around as at
    away be because been before being below between both but by can could did do does down during
    each either for from had has have he her here him his how if in including into is it its just
    like may might must near no nor not now of off on only onto or our out over
    per rather said same says shall she should since so some still such than that the their them
    then there these they this those though through to today too toward under until up upon us
    versus via was we were what when where whether which while who whom whose why will with within
    without would yesterday yet you your ago apart each earlier later old early late next last
    respectively worldwide globally nationwide overall compared including following according
    """.split()
)
"""Words that end a noun phrase."""

_PLURALS = frozenset(
    "people men women children persons staff police aircraft cattle sheep fish percent data media "
    "criteria phenomena teeth feet mice geese offspring series species headquarters spacecraft "
    "households teu".split()
)
_PLURALS_OF_COMPOUNDS = frozenset(
    ("sales", "sports", "goods", "savings", "securities", "futures", "communications", "earnings",
     "operations", "systems", "arms", "customs", "telecoms", "data", "media", "women", "news")
)  # fmt: skip
_NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
_NOT_PLURALS = frozenset("always perhaps sometimes besides unless news less business".split())


def read_noun(tokens: Sequence[Token], at: int) -> int | None:
    """The index after the plural noun that ends the noun phrase at `at`; None without one.

    Words before the plural belong to it (`new large model technology products`), and so does a
    plural after one that opens compounds (`sales offices`).
    """
    end, found = at, None
    while end < at + 2 * _LONGEST and _continues(tokens, at, end):
        plural = tokens[end].kind is Kind.WORD and _is_plural(tokens[end])
        if found is not None and not (plural and tokens[end - 1].low in _PLURALS_OF_COMPOUNDS):
            break
        end += 1
        if plural:
            found = end
    return found


def ends_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun phrase goes on at `at`: a mark stands there, or a word that ends one."""
    return tokens[at].kind is not Kind.WORD or tokens[at].low in _CLOSED_CLASS


def _continues(tokens: Sequence[Token], at: int, here: int) -> bool:
    token = tokens[here]
    if token.kind is Kind.WORD:
        closed = token.low in _CLOSED_CLASS and token.text != "US"
        return not closed and (token.spaced or here > at)
    if token.kind is Kind.NUMBER:
        return here > at and not token.spaced and tokens[here - 1].kind is Kind.WORD
    hyphen = token.text in DASHES and not token.spaced and not tokens[here + 1].spaced
    return hyphen and here > at and tokens[here + 1].kind is Kind.WORD


def _is_plural(token: Token) -> bool:
    low = token.low
    if low in _PLURALS or (token.text[-1] == "s" and len(low) > 2 and token.text[:-1].isupper()):
        return True
    return (
        low.endswith("s")
        and len(low) > 3
        and not low.endswith(_NOT_PLURAL)
        and low not in _NOT_PLURALS
    )
