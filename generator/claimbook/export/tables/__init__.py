"""The book as tables for analysts: CSV files, and the data package that describes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from claimbook.export.tables import articles, claims, comparisons, corrections, vocabulary
from claimbook.export.tables.package import NAME as PACKAGE
from claimbook.export.tables.package import write_package
from claimbook.export.tables.table import Table, write_table
from claimbook.packing import PackedFiles
from claimbook.study import Study

TABLES: tuple[Table, ...] = (
    claims.TABLE,
    articles.TABLE,
    vocabulary.ENTITIES,
    vocabulary.METRICS,
    vocabulary.OUTLETS,
    vocabulary.TOPICS,
    comparisons.TABLE,
    corrections.TABLE,
)
"""Every table, the one that analysts want most first."""
_NONE: Mapping[str, Iterable[str]] = MappingProxyType({})


def make_tables(
    study: Study, known: Mapping[str, Iterable[str]] = _NONE, *, whole: bool = False
) -> PackedFiles:
    """Return the tables and their description, by file name.

    `known` has the lines of tables that were made already, by the name of the table. With `whole`
    the tables contain everything that editors wrote, including parts of an article's text that the
    site may not show: they are for editors alone.
    """
    files = PackedFiles()
    for table in TABLES:
        files[table.file] = write_table(table, study, known.get(table.name), whole=whole)
    files[PACKAGE] = write_package(study.book, TABLES)
    return files


__all__ = ["PACKAGE", "TABLES", "Table", "make_tables"]
