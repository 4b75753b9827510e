"""Report what a run found, drafted and left open, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from typing import Any

from claimbook.extract.drafting.result import KINDS, DraftFile, Result
from claimbook.extract.drafting.writing import list_open
from claimbook.extract.splitting.advice import Refused
from claimbook.problem.counting import write_count
from claimbook.problem.visible import shorten_words

VERSION = 1
"""The version of the JSON report."""


@dataclass(slots=True)
class Counts:
    """The counts of one source or of a whole run."""

    articles: int = 0
    """Sources that were drafted."""
    figures: int = 0
    """Figures found that should be covered by a claim."""
    drafted: int = 0
    """Claims drafted, each verified against the text."""
    decisions: int = 0
    """Fields left to an editor, in claim files and in the records that they need."""
    refused: int = 0
    """Figures and statements whose draft did not verify."""
    repeated: int = 0
    """Sources that repeat an earlier one's article; they are in no other count."""
    turned_away: int = 0
    """Pages that name nothing of the book or have no figure."""
    failed: int = 0
    """Sources that could not be read."""
    unadvised: int = 0
    """Drafts for which a model gave no answer."""
    _shared: set[tuple[str, str]] = field(default_factory=set, init=False)
    """Open fields of records that several articles may need, each settled by one decision."""

    def add(self, result: Result, *, repeats: bool = False) -> None:
        """Add the counts of a source."""
        self.turned_away += result.turned_away
        self.failed += bool(result.fault)
        made = result.file
        if made is None:
            return
        if repeats:
            self.repeated += 1
            return
        self.articles += 1
        self.unadvised += bool(made.unadvised)
        self.figures += made.figures
        self.drafted += len(made.drafts)
        self._count_open(made)
        self.refused += sum(not each.kept for each in made.refused)

    def _count_open(self, made: DraftFile) -> None:
        open_ = set(list_open(made))
        shared = {each for each in open_ if each[0] != made.slug}
        self.decisions += len(open_ - self._shared)
        self._shared |= shared

    def _write_decisions(self) -> Sequence[str]:
        """Say how many decisions new claims leave open; earlier drafts are not counted."""
        if not self.drafted:
            return ()
        return (f"{write_count(self.decisions, 'decision')} left to you",)

    def describe(self) -> Mapping[str, int]:
        """Return the counts for programs."""
        return {each.name: getattr(self, each.name) for each in fields(self) if each.init}

    def format(self) -> str:
        """Return the counts as the last line of a run."""
        further = (
            (self.refused, f"{write_count(self.refused, 'draft')} refused"),
            (self.repeated, f"{self.repeated:,} repeated"),
            (self.turned_away, f"{write_count(self.turned_away, 'page')} turned away"),
            (self.failed, f"{self.failed:,} failed"),
        )
        return ", ".join(
            [
                f"{write_count(self.articles, 'article')}: "
                f"{write_count(self.figures, 'figure')} found",
                f"{write_count(self.drafted, 'claim')} drafted and verified",
                *self._write_decisions(),
                *(words for count, words in further if count),
            ]
        )


def count_result(result: Result) -> Counts:
    """Return the counts of one source."""
    counts = Counts()
    counts.add(result)
    return counts


def describe_result(result: Result, path: str) -> Mapping[str, Any]:
    """Return a source's entry in the JSON report; `path` is its claim file's path."""
    counts, made = count_result(result), result.file
    refused = made.refused if made else ()
    return {
        "source": result.name,
        "article": path or None,
        "fault": result.fault or None,
        "remark": result.remark or None,
        "figures": counts.figures,
        "drafted": counts.drafted,
        "withheld": made.withheld if made else 0,
        "decisions": counts.decisions,
        "refused": _list_refused(refused, kept=False),
        "left_out": _list_refused(refused, kept=True),
        "doubtful": list(made.document.doubtful) if made else [],
        "dropped": list(made.document.dropped) if made else [],
        "tables": list(made.tables) if made else [],
        "corrections": list(made.corrections) if made else [],
        "apart": list(made.apart) if made else [],
        "model_fault": (made.unadvised or None) if made else None,
        "proposed": {
            kind: [each.id for each in made.records[kind]] if made else [] for kind in KINDS
        },
    }


def _list_refused(refused: Iterable[Refused], *, kept: bool) -> list[Mapping[str, str]]:
    return [{"words": r.words, "reason": r.reason} for r in refused if r.kept is kept]


def describe_doubts(result: Result, today: date | None = None) -> Iterator[str]:
    """Yield what is left out, where two readers of a web page disagree, and a day to come."""
    made = result.file
    day = made.document.day if made and made.document.published else None
    if day and today and day > today + timedelta(days=1):  # it may be tomorrow there already
        yield f"it is dated {day}, and today is {today}: correct `published`"
    yield from (*made.tables, *made.corrections, *made.apart) if made else ()
    document = made.document if made else None
    if document and document.doubtful:
        count = write_count(len(document.doubtful), "paragraph")
        words = shorten_words(document.doubtful[0])
        yield f"{count} may not be part of the article: “{words}”"
    if document and document.dropped:
        count = write_count(len(document.dropped), "paragraph")
        words = shorten_words(document.dropped[0])
        yield f"{count} of the page may be missing in the text: “{words}”"
