"""The words that claims are made of: entities, metrics, outlets and topics."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticKnownError

from claimbook.model.address import Address
from claimbook.model.record import Id, Line, Name, Record
from claimbook.model.written import Flag, WrittenAmount
from claimbook.quantity import FiscalYear, is_currency

OWN = "own"
"""The value of a metric's `authority` that means the entity about itself."""

_CODE = r"^[A-Z]{3}$"
_DIGITS = re.compile(r"-?[0-9]+")


def _check_code(code: str) -> str:
    if not is_currency(code):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": _CODE})
    return code


def _check_digits(number: object) -> object:
    """The number itself; Python would read `1_0` as 10."""
    if isinstance(number, str) and not _DIGITS.fullmatch(number):
        raise PydanticKnownError("int_parsing")
    return number


CurrencyCode = Annotated[str, StringConstraints(pattern=_CODE), AfterValidator(_check_code)]
_DIGITS_ALONE = BeforeValidator(_check_digits)


class WrittenFiscalYear(Record):
    """When a fiscal year begins and which calendar year it is named by."""

    starts: Annotated[int, Field(ge=1, le=12), _DIGITS_ALONE] = Field(
        description="The month in which the fiscal year begins, 1 to 12."
    )
    named_by: Literal["start", "end"] = Field(
        "end", description="The calendar year that names it: the one it starts or ends in."
    )

    @property
    def value(self) -> FiscalYear:
        """The fiscal year in the form that reading periods needs."""
        return FiscalYear(self.starts, self.named_by)


class Entity(Record):
    """Who or what claims are about."""

    name: Name = Field(description="The name that pages show.")
    aliases: tuple[Line, ...] = Field((), description="Other names that texts use.")
    kind: Literal[
        "company",
        "organization",
        "government",
        "person",
        "product",
        "place",
        "event",
        "industry",
        "index",
        "law",
        "disease",
        "group",
        "thing",
        "world",
    ] = Field(description="What sort of thing it is.")
    description: Line | None = Field(None, description="One sentence for its page.")
    part_of: Id | None = Field(None, description="The entity that it is a part of.")
    speaks_for: Id | None = Field(
        None, description="The entity in whose name it speaks: of a chief executive the company."
    )
    independent: Flag = Field(
        False, description="`true` for a part that speaks for itself, not for the whole."
    )
    role: Line | None = Field(
        None, description="A person's office, as a byline has it: Acme's chief executive."
    )
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
    measure: Literal["stock", "flow", "running", "moving"] = Field(
        description="`stock`: has a value at a moment; `flow`: adds up over a period; `running`: a "
        "total that grows as it becomes known, as a toll does; `moving`: goes up and down, as a "
        "poll does."
    )
    per: Line | None = Field(
        None,
        description="What it is counted by, for a rate: `share`, `barrel`, `100,000 people`. An "
        "amount that does not say it is taken to be counted so.",
    )
    authority: tuple[Line, ...] = Field(
        (),
        description="Whose word settles it: entities, or `own` for the entity about itself.",
    )
    usual_scope: dict[Id, Line] = Field(
        default_factory=dict,
        description="What a figure is narrowed by where its text says nothing: "
        "`basis: as reported`.",
    )
    fresh: WrittenAmount | None = Field(
        None,
        description="How far apart two moments may be and still be compared, of a stock: `1 day`. "
        "7 days unless it says.",
    )
    weight: Annotated[int, Field(ge=0, le=10), _DIGITS_ALONE] = Field(
        1, description="How much it matters to the briefing, 0 to 10."
    )
    aliases: tuple[Line, ...] = Field((), description="Other names that texts use.")
    display: Line | None = Field(None, description="How to name it in a chart's title.")


class Outlet(Record):
    """Who publishes articles."""

    name: Name = Field(description="The name that pages show.")
    url: Address | None = Field(None, description="Its site.")
    kind: Literal["press", "official", "company", "aggregator", "social"] = Field(
        "press", description="What sort of publisher it is; `official` is heard first hand."
    )
    speaks_for: Id | None = Field(
        None, description="The entity whose own outlet it is: a newsroom, a statistics office."
    )
    dollar: CurrencyCode = Field("USD", description="The currency that a bare $ means there.")


class Topic(Record):
    """A subject that articles and claims can be filed under."""

    name: Line = Field(description="The name that pages show.")
    description: Line | None = Field(None, description="One or two sentences for its page.")
