"""Figures and names as the sentences of findings and explanations have them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from claimbook.quantity import write_amount
from claimbook.verdicts.figure import Figure


def write_figure(figure: Figure) -> str:
    """A figure as the field writes it; of a change, with the way it went."""
    return write_amount(figure.amount, sign=figure.change is not None)


def write_factor(factor: Decimal) -> str:
    """How many times one figure is another: `9.4`, `1.1`, `1,000`; `1.04`, for 1.0 says nothing."""
    digits = 0 if factor >= Decimal("9.95") else 1 if factor >= Decimal("1.05") else 2
    return f"{factor:,.{digits}f}"


def join_names(names: Iterable[str]) -> str:
    """Names in a sentence, each once: `a, b and c`."""
    once = list(dict.fromkeys(names))
    return " and ".join(filter(None, (", ".join(once[:-1]), *once[-1:])))


def lower_first(name: str) -> str:
    """A name as it stands inside a sentence: `AI infrastructure`, `revenue`."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def begin_sentence(words: str) -> str:
    """The words with a capital letter at their beginning."""
    return words[:1].upper() + words[1:]
