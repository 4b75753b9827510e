"""The settings of a book: `data/book.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from claimbook.model.address import EditAddress
from claimbook.model.record import Id, Line, Record
from claimbook.model.vocabulary import CurrencyCode

FORMAT = 1
"""The only version of the file format so far; a later claimbook will tell old files by it."""


def _check_format(number: int) -> int:
    """Return the number, or raise an `unknown_format` validation error."""
    if number != FORMAT:
        raise PydanticCustomError("unknown_format", "{number}", {"number": number})
    return number


FormatNumber = Annotated[
    int, AfterValidator(_check_format), WithJsonSchema({"type": "integer", "const": FORMAT})
]


class Settings(Record):
    """`data/book.yml`, which marks the root of a book."""

    format: FormatNumber = Field(FORMAT, description="The format of the book's files.")
    title: Line = Field(description="The briefing's title.")
    description: Line | None = Field(None, description="One sentence for search engines.")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        "en", description="The language of the pages."
    )
    currency: CurrencyCode = Field(
        "USD", description="The currency in which amounts are compared and shown."
    )
    lead: Id | None = Field(
        None, description="The claim or disagreement that the home page opens with."
    )
    figures: Literal["cited", "free"] = Field(
        "free",
        description="`cited`: figures that are typed by hand in the pages of docs/ are warned of.",
    )
    edit_url: EditAddress | None = Field(
        None,
        description="The address for editing files, up to a file's path: `https://…/edit/main/`.",
    )
