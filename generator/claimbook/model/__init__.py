"""The book's model: what editors write, as frozen values. No input or output happens here."""

from claimbook.model.address import find_fault
from claimbook.model.article import Article, Parts
from claimbook.model.book import Book, Closing, Derived, Settings
from claimbook.model.claim import Claim, Kind, Passage, Speaker, Where
from claimbook.model.record import ID_PATTERN, FieldPath, Origin, Record, SourceFile
from claimbook.model.vocabulary import Entity, Metric, Outlet, Topic
from claimbook.model.written import Surroundings

__all__ = [
    "ID_PATTERN",
    "Article",
    "Book",
    "Claim",
    "Closing",
    "Derived",
    "Entity",
    "FieldPath",
    "Kind",
    "Metric",
    "Origin",
    "Outlet",
    "Parts",
    "Passage",
    "Record",
    "Settings",
    "SourceFile",
    "Speaker",
    "Surroundings",
    "Topic",
    "Where",
    "find_fault",
]
