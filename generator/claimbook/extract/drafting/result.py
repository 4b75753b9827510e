"""The result for one source: plain data that can be sent and kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from pydantic import TypeAdapter

from claimbook.drafts import Draft
from claimbook.extract.book.habits import Habits
from claimbook.extract.drafting.article import DraftArticle
from claimbook.extract.drafting.proposals import Proposal
from claimbook.extract.drafting.shared import Defaults
from claimbook.extract.reading.document import Document
from claimbook.extract.splitting.advice import Refused

KINDS = ("entities", "metrics", "outlets")
"""The files of a book that an article may need new records in."""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """Everything that is written or reported about a draft."""

    slug: str
    known: bool
    """Whether the book already has the article; its claims are then added to those."""
    document: Document
    outlet: str
    """The id of the outlet, known or proposed."""
    parts: Mapping[str, str]
    noise: tuple[str, ...]
    defaults: Defaults
    """The defaults of its claims."""
    habits: Habits
    """Values that similar articles of the book have in their heads."""
    drafts: tuple[Draft, ...]
    """The claims as they are written, without the fields that the defaults set."""
    refused: tuple[Refused, ...]
    records: Mapping[str, tuple[Proposal, ...]]
    """New records that its claims need, by the file of the book that they belong in."""
    cites: tuple[str, ...]
    """The article of the book that it repeats, or that repeats it."""
    figures: int
    """How many of the figures found should be covered by a claim."""
    tables: tuple[str, ...] = ()
    """Tables without drafts, each as a sentence without its full stop."""
    corrections: tuple[str, ...] = ()
    """Paragraphs that correct the article and have no drafts, in the same form."""
    unadvised: str = ""
    """Why an advisor's advice is missing or incomplete; empty if nothing went wrong."""
    withheld: int = 0
    """How many drafted claims are not written because the article is published."""


@dataclass(frozen=True, slots=True)
class Result:
    """The result for one source."""

    name: str
    """The source: a path, an address or `-`."""
    file: DraftFile | None = None
    fault: str = ""
    """Why nothing was drafted, as a sentence that says what to do."""
    turned_away: bool = False
    """Whether the gate rejected it, which is not a fault."""
    passing: bool = False
    """Whether another try may succeed: its process was ended, or a model did not answer."""
    remark: str = ""
    """What the editor specified that was not written, as a sentence."""


def make_draft_file(made: DraftArticle) -> DraftFile:
    """Return the draft of an article as plain data."""
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
    """Return the file without its new claims and records, keeping only the number of claims."""
    return replace(made, drafts=(), records=dict.fromkeys(KINDS, ()), withheld=len(made.drafts))


def write_result(result: Result) -> str:
    """Return a result as JSON."""
    return _adapter().dump_json(result).decode()


def read_result(written: str) -> Result:
    """Return the result that was written as JSON. Raises ValueError if it is not a result."""
    return _adapter().validate_json(written)


@cache
def _adapter() -> TypeAdapter[Result]:
    return TypeAdapter(Result)
