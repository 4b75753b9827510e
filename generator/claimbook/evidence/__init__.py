"""Decide what readers may conclude from the claims of a book.

For each claim, this package finds its `Voice`: whose word it is, however many outlets print it.
Claims about one `Matter` (an entity, a metric, a change and a class of kind) are divided into
groups with the same period and scope, and the figures of a group into camps, whose members confirm
each other. A camp together with its voices is a `Side`. Which sides contradict each other, and
whose word settles the question, decides the `Standing` of every claim.

`weigh_evidence` does all of this for a book and returns an `Evidence`. To follow it, read
`weigh.py`, `matter.py`, `groups.py`, `camps.py`, `sides.py` and `comparison.py`, in this order.
"""

from claimbook.evidence.disagreements import find_unlike
from claimbook.evidence.moments import find_moment
from claimbook.evidence.periods import add_assumed_periods
from claimbook.evidence.rivals import name_topic
from claimbook.evidence.showing import find_earliest, find_odd
from claimbook.evidence.standing import (
    AMBER,
    BEST,
    RED,
    Disagreement,
    Evidence,
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
    "RED",
    "Attribution",
    "Change",
    "Disagreement",
    "Evidence",
    "Relation",
    "Standing",
    "StandingKind",
    "Step",
    "Voice",
    "WeighedCamp",
    "WeighedGroup",
    "WireCopy",
    "add_assumed_periods",
    "find_earliest",
    "find_moment",
    "find_odd",
    "find_unlike",
    "find_whole",
    "find_wire_copies",
    "name_topic",
    "weigh_evidence",
]
