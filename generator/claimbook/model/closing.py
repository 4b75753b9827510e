"""An editor's decision on a disagreement: an entry of disagreements.yml."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimbook.model.record import Id, Line, Record
from claimbook.model.written import Moment

NOBODY = "none"
"""The ruling for a disagreement in which an editor could not find out who is right."""


class Closing(Record):
    """An editor's decision on a disagreement: an entry of disagreements.yml."""

    claims: tuple[Id, ...] = Field(min_length=2, description="The claims that disagreed.")
    state: Literal["explained", "superseded", "ruled"] = Field(
        description="`explained`, `superseded` by later news, or `ruled` in favour of a claim."
    )
    ruling: Id | None = Field(
        None,
        description="Which of the claims is right; `none` if you examined it and could not find "
        "out.",
    )
    reason: Line = Field(description="The reason, which readers see.")
    source: Line | None = Field(
        None, description="How you know: the id of a claim, entity or outlet, or a description."
    )
    reviewed: Moment | None = Field(None, description="When an editor last reviewed it.")
