"""Read the files that people edit into a `Book` that knows where each field is written.

`Reader` reads a whole book. For each YAML file, `growing` parses it into a tree that knows its
places, `validating` turns the tree into records and reports every fault, and `wording` tells the
editor what to write instead. `faults` has a module for each kind of fault.
"""

from claimbook.read.faults import FAULTS
from claimbook.read.reader import Reader, ReadResult, read_book
from claimbook.read.schemas import IDS_FILE, make_schemas, write_ids, write_schemas

__all__ = [
    "FAULTS",
    "IDS_FILE",
    "ReadResult",
    "Reader",
    "make_schemas",
    "read_book",
    "write_ids",
    "write_schemas",
]
