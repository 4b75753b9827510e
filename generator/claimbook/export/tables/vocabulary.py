"""The tables of the vocabulary: entities, metrics, outlets and topics."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from claimbook.export.tables.fields import describe_field, write_fields
from claimbook.export.tables.table import Column, Row, Table
from claimbook.model import Book, Entity, Metric, Outlet, Record, Topic
from claimbook.permalinks import Folder, locate_page
from claimbook.study import Study


def _make_table(
    name: Folder,
    title: str,
    record: type[Record],
    list_records: Callable[[Book], Mapping[str, Record]],
) -> Table:
    """Yield the table of a mapping of records, each of which has a page of its own."""
    columns = (
        Column("id", "What claims name it by."),
        Column("page", "The address of its page, from the root of the site."),
        *(describe_field(record, field) for field in record.model_fields),
    )

    def make_rows(study: Study, whole: bool) -> Iterator[Row]:
        del whole
        for id_, each in sorted(list_records(study.book).items()):
            yield {
                **write_fields(each, record.model_fields),
                **({"definition": each.meaning} if isinstance(each, Metric) else {}),
                "id": id_,
                "page": locate_page(name, id_),
            }

    return Table(name, title, columns, make_rows)


ENTITIES = _make_table(
    "entities", "Who or what claims are about.", Entity, lambda book: book.entities
)
METRICS = _make_table("metrics", "What is measured.", Metric, lambda book: book.metrics)
OUTLETS = _make_table("outlets", "Who publishes the articles.", Outlet, lambda book: book.outlets)
TOPICS = _make_table(
    "topics",
    "The subjects that articles and claims are filed under.",
    Topic,
    lambda book: book.topics,
)
