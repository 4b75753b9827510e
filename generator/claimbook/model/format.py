"""The format of a book's files, so that a later claimbook can tell old from new."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

FORMAT = 1
"""The one format that there is so far."""


def check_format(number: int) -> int:
    """The number itself, or an `unknown_format` validation error."""
    if number != FORMAT:
        raise PydanticCustomError("unknown_format", "{number}", {"number": number})
    return number


FormatNumber = Annotated[
    int, AfterValidator(check_format), WithJsonSchema({"type": "integer", "const": FORMAT})
]
