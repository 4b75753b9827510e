"""A formula as a tree, each piece with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Place: TypeAlias = tuple[int, int]
"""From and to, in code points of the formula; the second exclusive."""
Sign: TypeAlias = Literal["+", "-", "*", "/"]


class FormulaError(ValueError):
    """What is wrong with a formula, where in it, and what to write instead."""

    def __init__(self, message: str, advice: str, place: Place | None = None) -> None:
        """Keep all three; without a `place` it is the whole formula, or the piece at hand."""
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.place = place


@dataclass(frozen=True, slots=True)
class Number:
    """A number that is written out."""

    place: Place
    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """The id of a claim."""

    place: Place
    claim: str


@dataclass(frozen=True, slots=True)
class Negative:
    """A minus before something."""

    place: Place
    of: Formula


@dataclass(frozen=True, slots=True)
class Operation:
    """Two things added, subtracted, multiplied or divided."""

    place: Place
    sign: Sign
    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Power:
    """One thing to the power of another, which names no claim."""

    place: Place
    of: Formula
    exponent: Formula


@dataclass(frozen=True, slots=True)
class Root:
    """The nth root of something."""

    place: Place
    of: Formula
    degree: int


Formula: TypeAlias = Number | Name | Negative | Operation | Power | Root


def list_names(formula: Formula) -> Iterator[Name]:
    """Every claim that a formula names, as often and in the order as it does."""
    match formula:
        case Name():
            yield formula
        case Negative(of=of) | Root(of=of):
            yield from list_names(of)
        case Operation(left=left, right=right) | Power(of=left, exponent=right):
            yield from list_names(left)
            yield from list_names(right)
