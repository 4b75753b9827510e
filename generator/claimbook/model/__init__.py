"""What editors write, as frozen values: books, articles, claims, entities, metrics and more.

`Book` has everything that was read, and each record of it is a `Record`, whose fields have the
descriptions that editors see. Nothing here reads or writes a file; `read` makes these values from
YAML.
"""

from claimbook.model.address import find_address_fault, name_host
from claimbook.model.article import Article, Defaults, Parts
from claimbook.model.book import Book, Named, fold_name
from claimbook.model.claim import Claim, Kind, Passage, Response, Speaker, Where, Wrong
from claimbook.model.closing import NOBODY, Closing
from claimbook.model.correction import Correction, CorrectionKind, is_same_text, list_said
from claimbook.model.derived import Derived
from claimbook.model.drafted import draft_definition
from claimbook.model.entity_kinds import Kinds, rank_kinds
from claimbook.model.packed import FieldPath, PackedLines, PackedPlaces, share_path
from claimbook.model.record import ID_PATTERN, Origin, Record, SourceFile
from claimbook.model.settings import FORMAT, Settings
from claimbook.model.vocabulary import OWN, Entity, Measure, Metric, Outlet, Topic
from claimbook.model.written import Surroundings, find_day, is_base, is_moment

__all__ = [
    "FORMAT",
    "ID_PATTERN",
    "NOBODY",
    "OWN",
    "Article",
    "Book",
    "Claim",
    "Closing",
    "Correction",
    "CorrectionKind",
    "Defaults",
    "Derived",
    "Entity",
    "FieldPath",
    "Kind",
    "Kinds",
    "Measure",
    "Metric",
    "Named",
    "Origin",
    "Outlet",
    "PackedLines",
    "PackedPlaces",
    "Parts",
    "Passage",
    "Record",
    "Response",
    "Settings",
    "SourceFile",
    "Speaker",
    "Surroundings",
    "Topic",
    "Where",
    "Wrong",
    "draft_definition",
    "find_address_fault",
    "find_day",
    "fold_name",
    "is_base",
    "is_moment",
    "is_same_text",
    "list_said",
    "name_host",
    "rank_kinds",
    "share_path",
]
