"""That the time to read amounts grows with the length of a text and with nothing else."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from claimbook.quantity import find_amounts
from claimbook.quantity.text import tokens
from claimbook.quantity.text.tokens import Token, tokenize

if TYPE_CHECKING:
    from typing import Any

HOSTILE = (
    "1 ", "1,", "1.", "1-", "123 ", "1/2 ", "one ", "one hundred ", "million ", "a million ",
    "three million, two hundred ", "$", "$ 1 ", "-", "- 1 ", "(1) ", "((", "5 and ", "5 or ",
    "between 1 and ", "from 1 to ", "more than ", "more than 1 and less than ", "1 new ", "1 in ",
    "one in ", "half of a ", "a.b.", ".1", "%", "1e", "1x10^", "seven (7) ", "about a ", "US ",
    "km / ", "1 km per ", "rose by ", "9" * 50, "twenty-", "1 point ", "2 feet ", "½", "\n1. ",
    "s-1 ", "1 s-1 ", "1 barrel of oil ", "5 ± ", "1 h 2 min ", "a gallon ", "2^2", "1 grand ",
    "dozens of ", "tens of thousands of ", "no ", "none of the ", "aged 3 ", "A B, 34, ",
    "Four Winds ", "1 and 1/2 ", "2 quarters of ", "hundred and ", "HK1 cents ", "a third of a ",
    "1m ", "rose 1 to ", "between 1-", "from 1 in 2 ",
)  # fmt: skip
PER_TOKEN = 400
"""A bound on how often a token may be looked at; those of real texts are looked at 20 times."""


class CountedToken(Token):
    """A token that counts how often any is looked at."""

    looks = 0

    def __getattribute__(self, name: str) -> Any:
        """Count each attribute that is asked for."""
        CountedToken.looks += 1
        return super().__getattribute__(name)


def count_looks(text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Return how many tokens a text has and how often they were looked at."""
    with monkeypatch.context() as patch:
        patch.setattr(tokens, "Token", CountedToken)
        count = len(tokens.tokenize(text))
        CountedToken.looks = 0
        find_amounts(text)
    return count, CountedToken.looks


@pytest.mark.parametrize("unit", HOSTILE)
def test_looks_at_each_token_a_bounded_number_of_times(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However often hostile words are repeated, each token is looked at as often as before."""
    short_tokens, short = count_looks(unit * 40, monkeypatch)
    long_tokens, long = count_looks(unit * 400, monkeypatch)
    assert long <= PER_TOKEN * long_tokens
    assert long / long_tokens <= 1.5 * short / short_tokens + 1


def test_no_token_pattern_backtracks() -> None:
    """Long pieces are cut in one pass; a pattern that backtracks would not come back."""
    for piece in ("1", "a", ".", "a.", "1,", "'", "a'", "http://", "$", "½"):
        assert tokenize(piece * 50_000)


def test_importing_needs_no_tables() -> None:
    """Importing the package loads neither Babel nor pint; tables are built when first read."""
    code = "import claimbook.quantity, sys; print('babel' in sys.modules, 'pint' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["False", "False"]
