"""Formulas as trees, in which each piece knows its place in the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Stretch: TypeAlias = tuple[int, int]
"""Start and end in code points of the formula; the end is exclusive."""
Sign: TypeAlias = Literal["+", "-", "*", "/"]


class FormulaError(ValueError):
    """What is wrong with a formula, where it is wrong, and what to write instead."""

    def __init__(self, message: str, advice: str, place: Stretch | None = None) -> None:
        """Take the fault.

        Without a `place`, it is in the formula, or in the piece being evaluated.
        """
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.place = place


@dataclass(frozen=True, slots=True)
class Number:
    """A literal number."""

    place: Stretch
    value: Decimal


@dataclass(frozen=True, slots=True)
class ClaimName:
    """The id of a claim."""

    place: Stretch
    claim: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A negated piece."""

    place: Stretch
    of: Formula


@dataclass(frozen=True, slots=True)
class Operation:
    """Two pieces added, subtracted, multiplied or divided."""

    place: Stretch
    sign: Sign
    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Power:
    """One piece to the power of another, which names no claim."""

    place: Stretch
    of: Formula
    exponent: Formula


@dataclass(frozen=True, slots=True)
class Root:
    """The nth root of a piece."""

    place: Stretch
    of: Formula
    degree: int


Formula: TypeAlias = Number | ClaimName | Negative | Operation | Power | Root


def list_names(formula: Formula) -> Iterator[ClaimName]:
    """Yield every mention of a claim in a formula, in order."""
    match formula:
        case ClaimName():
            yield formula
        case Negative(of=of) | Root(of=of):
            yield from list_names(of)
        case Operation(left=left, right=right) | Power(of=left, exponent=right):
            yield from list_names(left)
            yield from list_names(right)
