"""The words that claims are made of: entities, metrics, outlets and topics."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from claimbook.model.address import Address
from claimbook.model.record import Id, Line, Record
from claimbook.quantity import FiscalYear

CurrencyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]


class WrittenFiscalYear(Record):
    """When a fiscal year begins and which calendar year it is named by."""

    starts: Annotated[int, Field(ge=1, le=12)] = Field(
        description="The month in which the fiscal year begins, 1 to 12."
    )
    named_by: Literal["start", "end"] = Field(
        "end", description="The calendar year that names it: the one it starts or ends in."
    )

    @property
    def value(self) -> FiscalYear:
        """The fiscal year as periods are read with it."""
        return FiscalYear(self.starts, self.named_by)


class Entity(Record):
    """Who or what claims are about."""

    name: Line = Field(description="The name that pages show.")
    aliases: tuple[Line, ...] = Field((), description="Other names that texts use.")
    kind: Literal[
        "company", "organization", "person", "place", "product", "industry", "index", "world"
    ] = Field(description="What sort of thing it is.")
    description: Line | None = Field(None, description="One sentence for its page.")
    part_of: Id | None = Field(None, description="The entity that it is a part of.")
    ticker: Line | None = Field(None, description="Where its shares trade: `HKEX: 9988`.")
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")] | None = Field(
        None, description="Its item in Wikidata: `Q1359568`."
    )
    url: Address | None = Field(None, description="Its own site.")
    fiscal_year: WrittenFiscalYear | None = Field(
        None, description="When its fiscal year begins; needed where claims speak of FY periods."
    )


class Metric(Record):
    """What is measured."""

    name: Line = Field(description="The name that pages show.")
    definition: Line = Field(description="What is counted in and what is not, in a sentence.")
    dimension: Line = Field(
        description="`money`, `share`, `count`, `ratio`, `duration`, or a physical unit (`GW`)."
    )
    measure: Literal["stock", "flow"] = Field(
        description="`stock`: has a value at a moment; `flow`: adds up over a period."
    )
    aliases: tuple[Line, ...] = Field((), description="Other names that texts use.")
    display: Line | None = Field(None, description="How to name it in a chart's title.")


class Outlet(Record):
    """Who publishes articles."""

    name: Line = Field(description="The name that pages show.")
    url: Address | None = Field(None, description="Its site.")
    dollar: CurrencyCode = Field("USD", description="The currency that a bare $ means there.")


class Topic(Record):
    """A subject that articles and claims can be filed under."""

    name: Line = Field(description="The name that pages show.")
    description: Line | None = Field(None, description="One or two sentences for its page.")
