"""Compare claims with each other, two figures at a time.

`compare_claims` takes a book and returns its `Verdicts`. A `Verdict` says how two figures compare:
they agree, are near, are in conflict, and so on. A `Finding` is something about an article's
figures that readers should know and that no pair of them shows. An `Explanation` is a possible
reason for a conflict, never shown as a fact.

To follow a comparison, read `figure.py`, `comparability.py`, `pair.py` and `compare.py`, in this
order. `findings/` and `explanations/` have a module for each kind.
"""

from claimbook.verdicts.closeness import are_close
from claimbook.verdicts.comparability import (
    FRESH,
    Obstacle,
    commensurable,
    find_obstacle,
    is_intent,
    same_span,
)
from claimbook.verdicts.compare import Verdicts, compare_claims
from claimbook.verdicts.context import Context
from claimbook.verdicts.conversion import Converted, NoRate, convert_amount
from claimbook.verdicts.courses import find_courses, name_course
from claimbook.verdicts.dimension import find_dimensions, find_kept_apart, measure_alike
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.figure import Figure, are_one_statement
from claimbook.verdicts.judging import have_same
from claimbook.verdicts.pair import judge_amounts, judge_pair
from claimbook.verdicts.restating import (
    Known,
    Restated,
    list_dollars,
    read_restated,
    split_restated,
)
from claimbook.verdicts.revision import is_said_to_move
from claimbook.verdicts.statement import (
    Explanation,
    ExplanationKind,
    Finding,
    FindingKind,
    Weight,
    make_id,
)
from claimbook.verdicts.verdict import MAJOR, Arithmetic, Grade, PairVerdict, Verdict, find_ratio

__all__ = [
    "FRESH",
    "MAJOR",
    "Arithmetic",
    "Context",
    "Converted",
    "Explanation",
    "ExplanationKind",
    "Figure",
    "Finding",
    "FindingKind",
    "Grade",
    "Known",
    "NoRate",
    "Obstacle",
    "PairVerdict",
    "Restated",
    "Verdict",
    "Verdicts",
    "Weight",
    "are_close",
    "are_one_statement",
    "commensurable",
    "compare_claims",
    "convert_amount",
    "explain_pair",
    "find_courses",
    "find_dimensions",
    "find_kept_apart",
    "find_obstacle",
    "find_ratio",
    "have_same",
    "is_intent",
    "is_said_to_move",
    "judge_amounts",
    "judge_pair",
    "list_dollars",
    "make_id",
    "measure_alike",
    "name_course",
    "read_restated",
    "same_span",
    "split_restated",
]
