"""What a reader may conclude: who says so, who stands alone, what settles it, what merely moved."""

from claimbook.evidence.standing import (
    AMBER,
    RED,
    Evidence,
    Notice,
    Standing,
    StandingKind,
    WeighedCamp,
    WeighedGroup,
)
from claimbook.evidence.succession import Change, Step
from claimbook.evidence.voice import Attribution, Relation, Voice
from claimbook.evidence.weigh import weigh_evidence

__all__ = [
    "AMBER",
    "RED",
    "Attribution",
    "Change",
    "Evidence",
    "Notice",
    "Relation",
    "Standing",
    "StandingKind",
    "Step",
    "Voice",
    "WeighedCamp",
    "WeighedGroup",
    "weigh_evidence",
]
