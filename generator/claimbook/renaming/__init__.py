"""Renaming records and removing them without changing any other byte of a book."""

from claimbook.renaming.files import BookText, NotDoneError, Sources, read_sources
from claimbook.renaming.naming import NOUNS
from claimbook.renaming.removing import remove_record
from claimbook.renaming.renaming import Renamed, rename_record

__all__ = [
    "NOUNS",
    "BookText",
    "NotDoneError",
    "Renamed",
    "Sources",
    "read_sources",
    "remove_record",
    "rename_record",
]
