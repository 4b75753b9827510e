"""How the cases of amounts write what was read: `more than 9% = 9 % more_than up`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from decimal import Decimal

    from claimbook.quantity import Amount

FOLDER = Path(__file__).parent / "cases"


def load_table(name: str) -> list[tuple[str, str]]:
    """Return the rows of a table of texts and what each is read as, in the order of the file."""
    content = yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"))
    return list(content.items())


def describe(amount: Amount) -> str:
    """Return an amount on one line: its words, value or ends, unit, noun, and direction."""
    ends = f"{show(amount.interval.low)}..{show(amount.interval.high)}"
    parts = (
        ends if amount.value is None else show(amount.value),
        amount.unit,
        f"of {amount.noun}" if amount.noun else "",
        f"per {amount.per}" if amount.per else "",
        "about" if amount.about else "",
        amount.comparator if amount.comparator != "none" else "",
        amount.direction or "",
        "" if amount.loss is None else "loss" if amount.loss else "profit",
        *(f"({assumption})" for assumption in amount.assumed),
    )
    return f"{amount.text} = {' '.join(filter(None, parts))}"


def show(number: Decimal | None) -> str:
    """Return a number with commas; an open end is empty."""
    return "" if number is None else f"{number:,f}"
