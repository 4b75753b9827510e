"""Reading: the files that people edit, to a `Book`, with the place of every field."""

from claimbook.read.faults import FAULTS
from claimbook.read.folder import find_root
from claimbook.read.reader import Reader, Reading, read_book

__all__ = ["FAULTS", "Reader", "Reading", "find_root", "read_book"]
