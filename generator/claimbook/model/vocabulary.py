"""What claims refer to by id: entities, metrics, outlets and topics."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticKnownError

from claimbook.model.address import Address
from claimbook.model.drafted import is_drafted
from claimbook.model.record import FormerIds, Id, Line, Name, Record
from claimbook.model.written import Flag, WrittenAmount
from claimbook.quantity import FiscalYear, Sense, find_sense, is_currency

OWN = "own"
"""The value of a metric's `authority` that makes each entity the authority on its own figures."""

_CODE = r"^[A-Z]{3}$"
_DIGITS = re.compile(r"-?[0-9]+")


def _check_code(code: str) -> str:
    if not is_currency(code):
        raise PydanticKnownError("string_pattern_mismatch", {"pattern": _CODE})
    return code


def _check_digits(number: object) -> object:
    """Return the number, refusing `1_0`, which Python would read as 10."""
    if isinstance(number, str) and not _DIGITS.fullmatch(number):
        raise PydanticKnownError("int_parsing")
    return number


CurrencyCode = Annotated[str, StringConstraints(pattern=_CODE), AfterValidator(_check_code)]
_DIGITS_ALONE = BeforeValidator(_check_digits)


class WrittenFiscalYear(Record):
    """When a fiscal year begins and which calendar year it is named after."""

    starts: Annotated[int, Field(ge=1, le=12), _DIGITS_ALONE] = Field(
        description="The month in which the fiscal year begins, 1 to 12."
    )
    named_by: Literal["start", "end"] = Field(
        "end", description="Whether it is named after the calendar year it starts or ends in."
    )

    @property
    def value(self) -> FiscalYear:
        """The fiscal year as `quantity` uses it to read periods."""
        return FiscalYear(self.starts, self.named_by)


Measure: TypeAlias = Literal["stock", "flow", "running", "moving"]
"""What a metric's numbers do over time; the field `measure` of a metric says what each means."""


class Entity(Record):
    """Somebody or something that claims are about."""

    name: Name = Field(description="The name that pages show.")
    aliases: tuple[Line, ...] = Field((), description="Other names that articles use.")
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
    ] = Field(description="What kind of thing it is.")
    description: Line | None = Field(None, description="One sentence for its page.")
    part_of: Id | None = Field(None, description="The entity that it is a part of.")
    members: tuple[Id, ...] = Field(
        (), description="The entities that it consists of: its figure is their sum."
    )
    speaks_for: Id | None = Field(
        None, description="The entity it speaks for: for a chief executive, the company."
    )
    independent: Flag = Field(
        False, description="`true` for a part that speaks for itself and not for the whole."
    )
    role: Line | None = Field(
        None, description="A person's office, as bylines show it: `Acme's chief executive`."
    )
    ticker: Line | None = Field(None, description="Where its shares trade: `HKEX: 9988`.")
    wikidata: Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")] | None = Field(
        None, description="Its item in Wikidata: `Q1359568`."
    )
    url: Address | None = Field(None, description="Its own site.")
    fiscal_year: WrittenFiscalYear | None = Field(
        None,
        description="When its fiscal year begins: `starts: 7` is July. Required for FY periods.",
    )
    was: FormerIds = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name that pages show, then those that articles use."""
        return self.name, *self.aliases


class Metric(Record):
    """What is measured."""

    name: Line = Field(description="The name that pages show.")
    definition: Line = Field(description="One sentence on what is included and what is not.")
    dimension: Line = Field(
        description="`money`, `share`, `count`, `ratio`, `scale`, `duration`, or a physical unit "
        "(`GW`)."
    )
    measure: Measure = Field(
        description="`stock` has a value at a point in time; `flow` adds up over a period; "
        "`running` is a total that grows as more becomes known, like a death toll; `moving` goes "
        "up and down, like a poll."
    )
    per: Line | None = Field(
        None,
        description="What a rate is per: `share`, `barrel`, `100,000 people`. Assumed for amounts "
        "that do not say it.",
    )
    authority: tuple[Line, ...] = Field(
        (),
        description="Whose word settles a disagreement: entities, or `own` for each entity on its "
        "own figures.",
    )
    usual_scope: dict[Id, Line] = Field(
        default_factory=dict,
        description="The scope of figures whose article does not say: `basis: as reported`.",
    )
    fresh: WrittenAmount | None = Field(
        None,
        description="For a stock, how far apart in time two figures may be and still be compared: "
        "`1 day`. The default is 7 days.",
    )
    weight: Annotated[int, Field(ge=0, le=10), _DIGITS_ALONE] = Field(
        1,
        description="How much it matters to the briefing, from 0 to 10. With 0, its figures are no "
        "key figures unless they are pinned.",
    )
    aliases: tuple[Line, ...] = Field((), description="Other names that articles use.")
    display: Line | None = Field(None, description="Its name in the titles of charts.")
    was: FormerIds = ()

    @property
    def meaning(self) -> str:
        """Its definition as readers are shown it; empty if that is still the one of a draft."""
        drafted = is_drafted(self.definition, self.name, self.dimension)
        return "" if drafted else self.definition

    def find_sense(self, id_: str) -> Sense | None:
        """Return how the metric counts losses, if its name, id or an alias says so."""
        return find_sense(self.name, id_, *self.aliases)


class Outlet(Record):
    """A publisher of articles."""

    name: Name = Field(description="The name that pages show.")
    url: Address | None = Field(None, description="The address of its site.")
    kind: Literal["press", "official", "company", "aggregator", "social"] = Field(
        "press", description="What kind of publisher it is; `official` publishes its own word."
    )
    speaks_for: Id | None = Field(
        None,
        description="The entity that it belongs to, if it is a company's newsroom or an office.",
    )
    dollar: CurrencyCode = Field("USD", description="The currency that a bare $ means there.")
    was: FormerIds = ()


class Topic(Record):
    """A subject that articles and claims can be listed under."""

    name: Line = Field(description="The name that pages show.")
    description: Line | None = Field(None, description="One or two sentences for its page.")
    was: FormerIds = ()
