"""An amount is written in a way that cannot be read.

An amount is one figure with its unit, as in the news: `$500 billion`, `380 billion yuan`,
`nearly HK$300 billion`, `more than 9%`, `5-7 GW`, `10x`, `down 2.8%`, `seven new models`. The caret
is where reading stopped; what comes before it was understood.

Write the figure with its unit and nothing else. What it is measured against belongs in `change`,
what it measures in `metric`, and a second figure in a claim of its own or in `mentions`.

Wrong, in a claim of data/articles/example.yml:

    amount: 20 million dollars in 2025

Right, in a claim of data/articles/example.yml:

    amount: 20 million dollars
"""

from __future__ import annotations

from claimbook.problem import Fault, Location, Problem

FAULT = Fault.of(__name__)
_EXAMPLES = {
    "": ("380 billion yuan", "more than 9%", "nearly HK$300 billion"),
    "money": ("380 billion yuan", "nearly HK$300 billion", "$5-7 million"),
    "share": ("26%", "more than 9%", "two-thirds"),
    "count": ("12,000", "nearly 40 ships", "seven"),
    "ratio": ("10x", "2.5", "26%"),
    "duration": ("three years", "18 months", "more than 40 days"),
    "change": ("up 26%", "down 2.8%", "more than tripled"),
    "scale": ("7.7", "above 8", "4.5"),
}
"""Amounts as news writes them, by dimension."""
_CURLY = ("“", "”", "„", "‘", "’")
"""What word processors turn typed quotation marks into."""


def report(at: Location, text: str, understood: int, reason: str, dimension: str = "") -> Problem:
    """Report that `text` was understood for `understood` code points only, with the `reason`.

    The `dimension` of the claim's metric decides which examples are given.
    """
    if text.startswith(_CURLY):
        return FAULT.report(
            at,
            "this amount is in curly quotation marks",
            f'delete them, or write straight ones: "{text.strip("".join(_CURLY))}"',
        )
    read = text[:understood].strip()
    so_far = f", understood up to “{read}”" if read else ""
    return FAULT.report(
        at,
        f"this is not an amount{so_far}: {_as_clause(reason)}",
        f"write it like {_give_examples(dimension)}",
    )


def _give_examples(dimension: str) -> str:
    """Three amounts of a dimension; three in the unit itself if it is an unusual one."""
    otherwise = [f"{number} {dimension}" for number in ("12", "nearly 3", "5-7")]
    first, second, third = _EXAMPLES.get(dimension, otherwise)
    return f"`{first}`, `{second}` or `{third}`"


def _as_clause(reason: str) -> str:
    sentence = reason.strip().rstrip(".")
    return sentence[:1].lower() + sentence[1:]
