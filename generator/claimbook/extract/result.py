"""What the work on one source gives: plain data, which travels and is kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter

from claimbook.drafts import Draft
from claimbook.extract.advice import Refused
from claimbook.extract.article import DraftArticle
from claimbook.extract.document import Document
from claimbook.extract.habits import Habits
from claimbook.extract.proposals import Proposal
from claimbook.extract.shared import Defaults

KINDS = ("entities", "metrics", "outlets")
"""The files of a book that an article may need new records in."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """All that is written of a draft, and told of it."""

    slug: str
    known: bool
    """Whether the book has the article already; then its claims are added to those it has."""
    document: Document
    outlet: str
    """The id of the outlet, known or proposed."""
    parts: Mapping[str, str]
    noise: tuple[str, ...]
    defaults: Defaults
    """What its claims have if they say nothing else."""
    habits: Habits
    """What similar articles of the book have in their heads."""
    drafts: tuple[Draft, ...]
    """As they are written: without what the defaults say."""
    refused: tuple[Refused, ...]
    records: Mapping[str, tuple[Proposal, ...]]
    """New records that its claims need, by the file of the book that they belong into."""
    cites: tuple[str, ...]
    """An article of the book that it repeats, or is repeated by."""
    figures: int
    """How many figures were found that a claim may be missed for."""
    tables: tuple[str, ...] = ()
    """Tables without drafts, each in a sentence without its stop."""
    corrections: tuple[str, ...] = ()
    """Paragraphs that correct the article and have no drafts, told in the same way."""
    unadvised: str = ""
    """Why an advisor gave no advice, or not all of it; empty if nothing went wrong."""
    withheld: int = 0
    """How many claims were drafted and are not written, since the article is published."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one source."""

    name: str
    """The source: a path, an address or `-`."""
    file: DraftFile | None = None
    fault: str = ""
    """Why nothing was made of it, as a sentence that says what to do."""
    turned_away: bool = False
    """Whether the gate turned it away, which is no fault."""
    passing: bool = False
    """Whether another try may give something else: its process was ended, a model was silent."""
    remark: str = ""
    """What the editor gave and was not written, in a sentence."""


def make_draft_file(made: DraftArticle) -> DraftFile:
    """The draft of an article as plain data."""
    proposed = made.proposals
    return DraftFile(
        slug=made.slug,
        known=made.known,
        document=made.document,
        outlet=made.outlet,
        parts=made.article.parts.model_dump(exclude_none=True),
        noise=tuple(made.article.noise),
        defaults=made.defaults,
        habits=made.habits,
        drafts=tuple(made.list_claims()),
        refused=made.refused,
        records={kind: tuple(getattr(proposed, kind).values()) for kind in KINDS},
        cites=made.cites,
        figures=made.figures,
        tables=made.tables,
        corrections=made.corrections,
        unadvised=made.unadvised,
    )


def withhold_drafts(made: DraftFile) -> DraftFile:
    """The file without its new claims and records, of which only the number of claims is kept."""
    return replace(made, drafts=(), records=dict.fromkeys(KINDS, ()), withheld=len(made.drafts))


def write_result(result: Result) -> str:
    """A result as JSON."""
    return _adapter().dump_json(result).decode()


def read_result(written: str) -> Result:
    """The result that was written as JSON. Raises ValueError if it is none."""
    return _adapter().validate_json(written)


@cache
def _adapter() -> TypeAdapter[Result]:
    return TypeAdapter(Result)
