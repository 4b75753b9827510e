"""Evaluate a formula, and write it for readers with figures in place of ids."""

from __future__ import annotations

import decimal
from collections.abc import Mapping
from decimal import Decimal

from claimbook.derivation.formula import (
    ClaimName,
    Formula,
    FormulaError,
    Negative,
    Number,
    Operation,
    Power,
    Root,
    Stretch,
)
from claimbook.derivation.measure import (
    Measure,
    combine,
    make_measure,
    make_number,
    negate_measure,
    raise_measure,
)
from claimbook.quantity import Amount, write_amount

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2}
"""The precedence of each operator. A lower one inside a higher one needs brackets."""
_ALONE = 3
"""The precedence of anything that never needs brackets."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def evaluate(formula: Formula, amounts: Mapping[str, Amount]) -> Measure:
    """Evaluate a formula; `amounts` has the amount of every claim in it, by id.

    Raises `FormulaError`, with the place of the piece that cannot be evaluated.
    """
    try:
        return _work_out(formula, amounts)
    except FormulaError as error:
        place = error.place or formula.place
        raise FormulaError(error.message, error.advice, place) from None
    except ZeroDivisionError:
        advice = "divide only by something that is certainly above or below 0"
        raise FormulaError(
            "the formula divides by something that may be 0", advice, _divisor(formula)
        ) from None
    except decimal.DecimalException:
        raise FormulaError(
            "its numbers become too large, or too small, to work with",
            "check the powers",
            formula.place,
        ) from None


def _divisor(formula: Formula) -> Stretch:
    """Return the place of the divisor in a formula. A negative power divides by its base."""
    match formula:
        case Operation(right=divisor) | Power(of=divisor):
            return divisor.place
    return formula.place


def _work_out(formula: Formula, amounts: Mapping[str, Amount]) -> Measure:
    match formula:
        case Number(value=value):
            return make_number(value)
        case ClaimName(claim=claim):
            return make_measure(amounts[claim])
        case Negative(of=of):
            return negate_measure(evaluate(of, amounts))
        case Operation(sign=sign, left=left, right=right):
            return combine(sign, evaluate(left, amounts), evaluate(right, amounts))
        case Power(of=of, exponent=exponent):
            return raise_measure(evaluate(of, amounts), evaluate(exponent, amounts))
        case Root(of=of, degree=degree):
            one = make_number(Decimal(1))
            part = combine("/", one, make_number(Decimal(degree)))
            return raise_measure(evaluate(of, amounts), part)


def write_formula(formula: Formula, amounts: Mapping[str, Amount]) -> str:
    """Return the formula with figures in place of ids: `nearly HK$300 billion ÷ 9%`."""
    match formula:
        case Number(value=value):
            return f"{value:,}"
        case ClaimName(claim=claim):
            written = write_amount(amounts[claim])
            return f"({written})" if written.startswith("−") else written
        case Negative(of=of):
            return f"−{_enclose(of, amounts, _ALONE)}"
        case Operation(sign=sign, left=left, right=right):
            rank = _RANKS[sign]
            after = rank + 1 if sign in "-/" else rank
            return (
                f"{_enclose(left, amounts, rank)} {_SIGNS[sign]} {_enclose(right, amounts, after)}"
            )
        case Power(of=of, exponent=exponent):
            power = write_formula(exponent, amounts)
            if power.isdecimal():
                return f"({write_formula(of, amounts)}){power.translate(_SUPERSCRIPTS)}"
            return f"({write_formula(of, amounts)})^({power})"
        case Root(of=of, degree=degree):
            return f"{_name_root(degree)} of {_enclose(of, amounts, _ALONE)}"


def _enclose(piece: Formula, amounts: Mapping[str, Amount], rank: int) -> str:
    written = write_formula(piece, amounts)
    own = _RANKS[piece.sign] if isinstance(piece, Operation) else _ALONE
    return f"({written})" if own < rank or isinstance(piece, Negative | Root) else written


def _name_root(degree: int) -> str:
    """Return the name of a root: `square root`, `10th root`."""
    named = {2: "square", 3: "cube"}.get(degree)
    ending = "th" if 10 < degree < 20 else {1: "st", 2: "nd", 3: "rd"}.get(degree % 10, "th")
    return f"{named or f'{degree}{ending}'} root"
