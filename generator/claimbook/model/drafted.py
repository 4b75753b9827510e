"""The definitions that drafted metrics begin with, which say no more than their names."""

from __future__ import annotations

_BEGINNINGS = ("Figures that articles give for ", "Sums of money that articles give for ")


def draft_definition(name: str, *, money: bool = False) -> str:
    """Return what a metric with this name is defined as until an editor defines it."""
    return f"{_BEGINNINGS[money]}{name}."


def is_drafted(definition: str) -> bool:
    """Whether no editor has written the definition, so that it tells readers nothing."""
    return definition.startswith(_BEGINNINGS)
