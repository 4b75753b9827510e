"""The version of the file format, by which a later claimbook can tell old files from new ones."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

FORMAT = 1
"""The only format so far."""


def check_format(number: int) -> int:
    """Return the number, or raise an `unknown_format` validation error."""
    if number != FORMAT:
        raise PydanticCustomError("unknown_format", "{number}", {"number": number})
    return number


FormatNumber = Annotated[
    int, AfterValidator(check_format), WithJsonSchema({"type": "integer", "const": FORMAT})
]
