"""What readers may conclude: who vouches for a claim, who stands alone, what is settled and why."""

from claimbook.evidence.moments import find_moment
from claimbook.evidence.rivals import name_topic
from claimbook.evidence.showing import ODD, find_odd
from claimbook.evidence.standing import (
    AMBER,
    BEST,
    RED,
    Disagreement,
    Evidence,
    Notice,
    Standing,
    StandingKind,
    WeighedCamp,
    WeighedGroup,
)
from claimbook.evidence.succession import Change, Step
from claimbook.evidence.voice import Attribution, Relation, Voice
from claimbook.evidence.voices import find_whole
from claimbook.evidence.weigh import weigh_evidence
from claimbook.evidence.wire_copies import WireCopy, find_wire_copies

__all__ = [
    "AMBER",
    "BEST",
    "ODD",
    "RED",
    "Attribution",
    "Change",
    "Disagreement",
    "Evidence",
    "Notice",
    "Relation",
    "Standing",
    "StandingKind",
    "Step",
    "Voice",
    "WeighedCamp",
    "WeighedGroup",
    "WireCopy",
    "find_moment",
    "find_odd",
    "find_whole",
    "find_wire_copies",
    "name_topic",
    "weigh_evidence",
]
