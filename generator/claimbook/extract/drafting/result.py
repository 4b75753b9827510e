"""The result for one source: plain data that can be sent and kept as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from claimbook.drafts import Draft
from claimbook.extract.drafting.article import DraftArticle, DraftHead
from claimbook.extract.drafting.proposals import Proposal

KINDS = ("entities", "metrics", "outlets")
"""The files of a book that an article may need new records in."""


@dataclass(frozen=True, kw_only=True)
class DraftFile(DraftHead):
    """Everything that is written or reported about a draft."""

    parts: Mapping[str, str]
    noise: tuple[str, ...]
    drafts: tuple[Draft, ...]
    """The claims as they are written, without the fields that the defaults set."""
    records: Mapping[str, tuple[Proposal, ...]]
    """New records that its claims need, by the file of the book that they belong in."""
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
    head: dict[str, Any] = {each.name: getattr(made, each.name) for each in fields(DraftHead)}
    return DraftFile(
        **head,
        parts=made.article.parts.model_dump(exclude_none=True),
        noise=tuple(made.article.noise),
        drafts=tuple(made.list_claims()),
        records={kind: tuple(getattr(made.proposals, kind).values()) for kind in KINDS},
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
