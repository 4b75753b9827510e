"""Read the scale that the head of a table gives its figures: `(in millions, except per share)`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from claimbook.quantity.money.after import read_money
from claimbook.quantity.money.currency import DOLLAR
from claimbook.quantity.money.signs import load_signs, resolve_code
from claimbook.quantity.numbers.scales import MONEY_LETTERS, SCALES
from claimbook.quantity.text.nouns import COUNTED
from claimbook.quantity.text.tokens import tokenize
from claimbook.quantity.units.names import load_symbols

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimbook.quantity.text.tokens import Token

_SAID = frozenset(
    """
    all amount amounts figure figures value values sum sums number numbers are is stated expressed
    presented shown reported given in of unaudited audited the and data money currency unless
    otherwise noted as dollar table
    """.split()
)
"""Words around a scale that add nothing to it."""
_EXCEPT = re.compile(r"\b(?:except|excluding|other than|but)\b", re.IGNORECASE)
_ENCLOSED = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]]")
_THOUSANDS = re.compile(r"['’‘]?000s?(?!\d)")
_ONE_HUNDREDTH = Decimal("0.01")
_LONGEST = 12
"""In words; a longer line is a sentence."""
_PER_ONE = re.compile(r"\b(?:per|EPS|each)\b|/\s?(?:share|unit|ADS)\b", re.IGNORECASE)
_NO_SUM = re.compile(
    r"%|\b(?:ratio|margin|rate|percent\w*|number of|headcount|workforce|days|yield|units|"
    rf"deliveries|barrels|tonnes|tons|{'|'.join(sorted(COUNTED))})\b"
    r"|\b(?!(?:goods|services|assets|sales|products|dividends|taxes|wages|costs|bonds|loans)\b)\w+s\s"
    r"(?:delivered|shipped|built|sold|produced|carried|opened|registered|served|employed)\b",
    re.IGNORECASE,
)
_PER_SHARE = re.compile(r"\bper[ -]share\b", re.IGNORECASE)
_SUM = re.compile(
    r"\b(?:sales|revenues?|turnover|costs?|income|profits?|loss(?:es)?|earnings|EBITDA?|expenses?"
    r"|tax(?:es)?|assets|liabilities|debt|borrowings|equity|cash|interest|dividends|depreciation"
    r"|amorti[sz]ation|impairments?|provisions?|expenditure|capex|inventor(?:y|ies)|receivables"
    r"|payables|goodwill|R&D|research and development|marketing|administrative)\b",
    re.IGNORECASE,
)
"""Words for a sum of money in the label of a row."""
_PERCENTAGE = re.compile(r"%|\b(?:per ?cent|percent(?:age)?)\b", re.IGNORECASE)
_SIGNED = re.compile(r"[$€£¥₹₩]|[A-Z]{3}")
_OWN_UNIT = re.compile(r"(?:\(|, )(?:in )?(?P<unit>[\w³²°%]+(?:/[\w³²° ]+)?)\)?$")
"""A unit after the label of a row: `Deliveries, kt`, `Production (kboe/d)`."""
_HUNDREDTHS = {"pence": "GBP", "cents": None}
"""Words for a hundredth of a currency, each with the currency if there is only one."""
_DEDUCTED = re.compile(
    r"\b(?:costs?|expenses?|expenditure|capex|provisions?|depreciation|amorti[sz]ation"
    r"|impairments?|tax(?:es|ation)?|charges?|(?:dividends?|interest|tax) paid)\b",
    re.IGNORECASE,
)
_NO_DEDUCTION = re.compile(
    r"\b(?:income(?! tax)|profit|loss|earnings|result|changes?|movements?|releases?|reversals?"
    r"|credits?$|benefit|net of|before|after)\b",
    re.IGNORECASE,
)
_OF_THINGS = re.compile(
    r"\b(?P<scale>thousands|millions|billions)\sof\s[\w\s-]{2,40}$", re.IGNORECASE
)
"""A scale for things other than money: `in thousands of 60-kg bags`."""
_SHARES = re.compile(r"\bshares?\b(?!\s+(?:repurchases?|buybacks?|capital|premium))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeadScale:
    """What the head of a table says about the figures below it."""

    words: str
    factor: Decimal
    unit: str | None = None
    """The currency that it names, if any."""
    spares_shares: bool = False
    """Whether it says that numbers of shares are written in full."""
    certain: bool = True
    """Whether its form shows that it is a head: in parentheses or in a cell.

    A plain line may be one.
    """
    of_row: bool = False
    """Whether it is in the label of the row itself: `Passengers (million)`."""

    def holds_for(self, label: str, unit: str) -> bool:
        """Whether it scales a figure with this unit in a row with this label.

        It does not scale figures per share, percentages, or things counted one by one.
        """
        money = len(unit) == 3 and unit.isupper()
        if not (money or unit == "count"):
            return False
        if self.of_row:
            return True
        if _PER_ONE.search(label):
            return False
        if money:
            return True
        unit_of_row = _OWN_UNIT.search(label)
        if unit_of_row and ("/" in unit_of_row[0] or unit_of_row["unit"] in load_symbols()):
            return False
        return not (_NO_SUM.search(label) or (self.spares_shares and _SHARES.search(label)))


def measures_money(label: str) -> bool:
    """Whether the label of a row names a sum of money: `Cost of sales`."""
    return _SUM.search(label) is not None and not (
        _PER_ONE.search(label) or _NO_SUM.search(label) or _SHARES.search(label)
    )


def is_percentage(head: str) -> bool:
    """Whether the head of a column says that its figures are percentages: `% change`."""
    return _PERCENTAGE.search(head) is not None


def is_deduction(label: str) -> bool:
    """Whether the label of a row names something that is deducted: `Cost of sales`.

    Accounts write deductions in parentheses, although they are not below zero.
    """
    return _DEDUCTED.search(label) is not None and not _NO_DEDUCTION.search(label)


def find_sign(cell: str, dollar: str) -> str | None:
    """Return the currency of the sign in a cell, such as `$ 1,310`."""
    if not _SIGNED.search(cell):
        return None
    unit = next(filter(None, map(_read_unit, tokenize(cell))), None)
    return dollar if unit == DOLLAR.code else unit


def find_scale(line: str, dollar: str = "USD") -> HeadScale | None:
    """Return the scale that a line gives to the rows below it; None if it gives none."""
    if len(line.split()) > _LONGEST * 2:
        return None
    whole = _read_scale(line.strip(" :*."), dollar)
    if whole is not None or line.rstrip().endswith((".", "!", "?")):
        return None if whole is None else replace(whole, certain=line.lstrip().startswith("("))
    for found in _ENCLOSED.finditer(line):
        if scale := _read_scale(found[1], dollar):
            return scale
    title, _, after = line.rpartition(", ")
    scale = _read_scale(after, dollar) if title else None
    if scale is not None and (scale.unit or after.startswith("in ")):
        return scale
    things = _OF_THINGS.search(line)
    if things is None:
        return None
    return HeadScale(things[0], SCALES[things["scale"].lower()], certain=False)


def _read_scale(words: str, dollar: str) -> HeadScale | None:
    """Return the scale, if the words give only that: `Amounts in Thousands Except Per Share`."""
    kept, *spared = _EXCEPT.split(words, maxsplit=1)
    pieces = re.split(r"[,;]", kept)
    head = next((each for each in pieces if not _says_nothing(each)), pieces[0])
    tokens = tokenize(_THOUSANDS.sub(" thousands ", head))
    if not tokens or len(tokens) > _LONGEST:
        return None
    factors: list[Decimal] = []
    units: list[str] = []
    for token in _skip_said(tokens):
        if token.low in _HUNDREDTHS:
            factors.append(_ONE_HUNDREDTH)
            units += filter(None, [_HUNDREDTHS[token.low]])
        elif factor := _read_factor(token, money=bool(units)):
            factors.append(factor)
        elif unit := _read_unit(token):
            units.append(unit)
        else:
            return None
    if len(factors) != 1 or len(set(units)) > 1:
        return None
    named = {DOLLAR.code: dollar}.get(units[0], units[0]) if units else None
    shares = any(_SHARES.search(_PER_SHARE.sub("", clause)) for clause in spared)
    return HeadScale(words, factors[0], named, spares_shares=shares)


def _says_nothing(words: str) -> bool:
    """Whether words only accompany a scale: `Unaudited, in thousands`."""
    return all(word in _SAID for word in words.lower().split())


def _skip_said(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens that say something; a currency of several words or letters counts once."""
    skip: Token | None = None
    for token in tokens:
        if skip is not None and skip.stands_after(token):
            continue
        money = read_money(token) if token.is_word else None
        if money is not None and money.factor == 1:
            skip = money.end
            yield token
        elif token.low not in _SAID and token.text not in ("-", "–", "—", ":", "*"):
            yield token


def _read_factor(token: Token, *, money: bool) -> Decimal | None:
    word = token.low
    if word in SCALES and word not in ("hundred", "dozen", "dozens"):
        return SCALES[word]
    if money and token.text in MONEY_LETTERS:
        return Decimal(10) ** MONEY_LETTERS[token.text]
    return None


def _read_unit(token: Token) -> str | None:
    """Return the currency of a sign, a code or a name; the letters of `US$` name the country."""
    if token.text in load_signs():
        sign = load_signs()[token.text]
        letters = token.before
        country = resolve_code(letters.text) if letters.is_word and not token.spaced else None
        return country or sign.code
    if token.after.text in load_signs() and not token.after.spaced:
        return resolve_code(token.text)
    money = read_money(token)
    return money.unit if money is not None and money.factor == 1 else resolve_code(token.text)
