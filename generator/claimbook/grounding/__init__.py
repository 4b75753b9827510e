"""Check that quotes are in texts, and amounts in quotes.

`ground_article` looks up every claim of an article in its text and returns a `Grounded`: the parts
of the text, the amounts in it, and a `Ground` for each claim. To follow it, read `parts.py`,
`quotes.py`, `amounts.py` and `grounded.py`, in this order. Typography never makes a quote fail, and
a changed word or digit always does.
"""

from __future__ import annotations

from claimbook.grounding.amounts import fits, names_unit, same_amount
from claimbook.grounding.columns import Line, Table, split_row
from claimbook.grounding.differences import Difference, find_differences
from claimbook.grounding.folding import Folded, fold_text, number_places
from claimbook.grounding.ground import (
    Ground,
    Match,
    NumberMatch,
    Origin,
    PassageAmounts,
    Place,
    Shortfall,
)
from claimbook.grounding.grounded import Grounded, ground_article, ground_claim
from claimbook.grounding.headline import strip_line
from claimbook.grounding.mentions import find_mentions, read_text
from claimbook.grounding.parts import Block, TextLayout, lay_out
from claimbook.grounding.printed import drop_marks
from claimbook.grounding.quotes import (
    FEWEST_CHARACTERS,
    FEWEST_WORDS,
    find_other_surroundings,
    find_outside,
    find_passage,
    has_words,
    is_too_short,
)
from claimbook.grounding.scripts import UNSPACED
from claimbook.grounding.tables import gives_scale

__all__ = [
    "FEWEST_CHARACTERS",
    "FEWEST_WORDS",
    "UNSPACED",
    "Block",
    "Difference",
    "Folded",
    "Ground",
    "Grounded",
    "Line",
    "Match",
    "NumberMatch",
    "Origin",
    "PassageAmounts",
    "Place",
    "Shortfall",
    "Table",
    "TextLayout",
    "drop_marks",
    "find_differences",
    "find_mentions",
    "find_other_surroundings",
    "find_outside",
    "find_passage",
    "fits",
    "fold_text",
    "gives_scale",
    "ground_article",
    "ground_claim",
    "has_words",
    "is_too_short",
    "lay_out",
    "names_unit",
    "number_places",
    "read_text",
    "same_amount",
    "split_row",
    "strip_line",
]
