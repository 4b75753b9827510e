"""Word possible explanations of figures that differ, never as facts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from claimbook.sentences.style import begin_sentence, end, inside, join_all, own


def explain_same_digits(figure: str, outlet: str, other: str, other_outlet: str) -> str:
    """Say that one of two figures may have the wrong currency, and whose figures they are."""
    first = figure if outlet == other_outlet else f"{figure} in {inside(outlet)}"
    both = f"{first} and {other} in {inside(other_outlet)}"
    words = f"{both} have the same digits: one of the two may have the wrong currency"
    return end(begin_sentence(words))


def explain_still_apart(figure: str, meant: str, factor: Decimal) -> str:
    """Say that another currency would not explain it."""
    return end(f"If the {figure} were {meant}, the two would still be {factor - 1:.0%} apart")


def explain_scale_slip(large: str, small: str, times: str) -> str:
    """Say that a scale word may have slipped."""
    return end(begin_sentence(f"{large} is {times} times {small}: one scale word may be wrong"))


def explain_place_slip(large: str, small: str, times: int) -> str:
    """Say that a slip of the decimal point would explain it, as a guess."""
    same = f"{large} and {small} have the same digits, and one is {times} times the other"
    guess = "a slip of the decimal point would explain it, but nothing confirms one"
    return end(begin_sentence(f"{same}: {guess}"))


def explain_percent_or_points(figure: str, meant: str, outlet: str) -> str:
    """Say that percent may be meant as percentage points, or the other way round."""
    other = f"{meant}, which {inside(outlet)} gives"
    return end(begin_sentence(f"{figure} may be meant as {other}; the two are not the same"))


def explain_fiscal_year(entity: str, fiscal: str, calendar: str) -> str:
    """Say that a fiscal period may have been taken for one of the calendar."""
    read = f"Read by the calendar, {own(entity)} {fiscal} would be {calendar}"
    return end(f"{read}: one may have been taken for the other")


def explain_other_period(figure: str, outlet: str, period: str) -> str:
    """Say that a figure is given elsewhere for another period."""
    return end(begin_sentence(f"{figure} is what {inside(outlet)} gives for {period}"))


def explain_other_subject(figure: str, outlet: str, entity: str, measured: str) -> str:
    """Say that a figure is given elsewhere for another entity or metric."""
    other = f"{own(entity)} {measured}"
    return end(begin_sentence(f"{figure} is what {inside(outlet)} gives for {other}"))


def explain_sum(whole: str, part: str, rest: str) -> str:
    """Say that a figure is the sum of two others."""
    return end(begin_sentence(f"{whole} is the sum of {part} and {rest}"))


def explain_share(whole: str, part: str, share: str) -> str:
    """Say that a figure is a share or a multiple of another."""
    return end(begin_sentence(f"{whole} is {share} of {part}"))


def explain_missing_scope(figure: str, other: str, scope: Mapping[str, str]) -> str:
    """Say that only one of two figures gives a scope, such as a basis."""
    given = join_all([f"the {name} “{value}”" for name, value in scope.items()])
    none = "one" if len(scope) == 1 else "them"
    words = f"{figure} is given with {given}, {other} without {none}"
    return end(f"{begin_sentence(words)}; the two may not measure the same thing")
