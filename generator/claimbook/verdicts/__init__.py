"""What claims say of each other: verdicts, disagreements, findings and what may explain them."""

from claimbook.verdicts.comparability import Note, Obstacle, commensurable, find_obstacle, same_span
from claimbook.verdicts.compare import ClaimVerdict, Verdicts, compare_claims
from claimbook.verdicts.conversion import Converted, NoRate, convert_amount, convert_claim
from claimbook.verdicts.disagreements import Disagreement
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.pair import judge_pair
from claimbook.verdicts.statement import Explanation, ExplanationKind, Finding, FindingKind, Weight
from claimbook.verdicts.verdict import Arithmetic, Grade, PairVerdict, Verdict

__all__ = [
    "Arithmetic",
    "ClaimVerdict",
    "Converted",
    "Disagreement",
    "Explanation",
    "ExplanationKind",
    "Figure",
    "Finding",
    "FindingKind",
    "Grade",
    "NoRate",
    "Note",
    "Obstacle",
    "PairVerdict",
    "Verdict",
    "Verdicts",
    "Weight",
    "commensurable",
    "compare_claims",
    "convert_amount",
    "convert_claim",
    "find_obstacle",
    "judge_pair",
    "same_span",
]
