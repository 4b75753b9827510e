"""A figure calculated from claims: an entry of derived.yml."""

from __future__ import annotations

from pydantic import Field

from claimbook.model.record import FormerIds, Id, Line, Record
from claimbook.model.written import WrittenBase, WrittenPeriod


class Derived(Record):
    """A figure calculated from claims: an entry of derived.yml."""

    id: Id = Field(description="Unique among claims and derived figures.")
    says: Line = Field(
        description="What the figure means, in a sentence that is clear without context."
    )
    formula: Line = Field(
        description="Arithmetic on claim ids: `gain / rise`. A percentage counts as a fraction."
    )
    unit: Line = Field(description="The unit of the result.")
    about: Id = Field(description="The entity that the figure is about, from entities.yml.")
    metric: Id = Field(description="What the figure measures, from metrics.yml.")
    change: WrittenBase | None = Field(
        None, description="What a change is measured against: `year-on-year`."
    )
    period: WrittenPeriod | None = Field(None, description="The period that the figure is for.")
    was: FormerIds = ()
