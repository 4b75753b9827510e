"""Renaming records and removing them without changing any other byte of a book."""

from claimbook.renaming.files import BookText, NotDoneError, Sources, read_sources
from claimbook.renaming.removing import list_left, remove_record, remove_records
from claimbook.renaming.renaming import Renamed, rename_record
from claimbook.renaming.uniting import is_only_drafted, unite_records
from claimbook.renaming.wanted import NOUNS

__all__ = [
    "NOUNS",
    "BookText",
    "NotDoneError",
    "Renamed",
    "Sources",
    "is_only_drafted",
    "list_left",
    "read_sources",
    "remove_record",
    "remove_records",
    "rename_record",
    "unite_records",
]
