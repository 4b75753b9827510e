"""What a run found, drafted and left to decide, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from claimbook.extract.work import Outcome
from claimbook.problem.counting import say_count

VERSION = 1
"""The version of the JSON report."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each."""

    figures: int = 0
    """Figures found that a claim may be missed for."""
    drafted: int = 0
    """Claims drafted and verified against the text."""
    decisions: int = 0
    """Fields left to an editor."""
    refused: int = 0
    """Figures and statements whose draft did not verify."""


def count_outcome(outcome: Outcome) -> Counts:
    """The counts of one source; all 0 where nothing was made of it."""
    made = outcome.made
    if made is None:
        return Counts()
    decisions = sum(len(each.draft.open) for each in made.drafted)
    return Counts(made.figures, len(made.drafted), decisions, len(made.refused))


def describe_outcome(outcome: Outcome, path: str) -> Mapping[str, Any]:
    """The entry of one source in the JSON report; `path` is that of its claim file."""
    counts = count_outcome(outcome)
    made = outcome.made
    return {
        "source": outcome.name,
        "article": path or None,
        "fault": outcome.fault or None,
        "figures": counts.figures,
        "drafted": counts.drafted,
        "decisions": counts.decisions,
        "refused": [
            {"words": each.words, "reason": each.reason} for each in (made.refused if made else ())
        ],
        "model_fault": (made.unadvised or None) if made else None,
        "proposed": {
            "entities": list(made.proposals.entities) if made else [],
            "metrics": list(made.proposals.metrics) if made else [],
            "outlets": list(made.proposals.outlets) if made else [],
        },
    }


def write_summary(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield the last lines of a run."""
    listed = list(outcomes)
    counts = [count_outcome(each) for each in listed]
    figures = sum(each.figures for each in counts)
    drafted = sum(each.drafted for each in counts)
    decisions = sum(each.decisions for each in counts)
    refused = sum(each.refused for each in counts)
    made = sum(each.made is not None for each in listed)
    yield (
        f"{say_count(made, 'article')}: {say_count(figures, 'figure')} found, "
        f"{say_count(drafted, 'claim')} drafted and verified, "
        f"{say_count(decisions, 'decision')} left to you"
        + (f", {say_count(refused, 'draft')} refused" if refused else "")
    )
