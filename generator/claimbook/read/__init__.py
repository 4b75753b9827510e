"""Reading the files that people edit into a `Book` that knows where each field is written."""

from claimbook.read.faults import FAULTS
from claimbook.read.reader import Reader, ReadResult, read_book
from claimbook.read.schemas import make_schemas, write_schemas

__all__ = [
    "FAULTS",
    "ReadResult",
    "Reader",
    "make_schemas",
    "read_book",
    "write_schemas",
]
