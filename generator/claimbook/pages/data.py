"""The site's data for programs: each file, each table's columns, each field of claims.json."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimbook.export import PACKAGE, TABLES, TABLES_FOLDER, Table, make_schema
from claimbook.permalinks import link, locate_page
from claimbook.sentences.citations import cite_data
from claimbook.study import Study
from claimbook.views.manual.fields import FieldView, Section, list_sections
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.linked_data import write_linked_data
from claimbook.views.rendering.page import Page


@dataclass(frozen=True, slots=True)
class Download:
    """A file that readers can download."""

    name: str
    href: str
    holds: str


_TABLES = (
    *(Download(table.file, f"{TABLES_FOLDER}/{table.file}", table.title) for table in TABLES),
    Download(
        PACKAGE,
        f"{TABLES_FOLDER}/{PACKAGE}",
        "What the tables contain, the types of their columns and how they refer to each other "
        "(Frictionless Data Package).",
    ),
)
_WHOLE = {
    "claims.json": "Everything: the book, its articles without their texts, every claim with "
    "its figure as exact numbers, how claims compare, and what does not fit. For a large "
    "book, it names the files that hold the articles and claims of each year.",
    "claims.schema.json": "The JSON Schema of claims.json, which this page is made from.",
    "feed.xml": "The newest articles with their claims, and corrections, for feed readers (Atom).",
    "feed.json": "The same articles and corrections as JSON Feed 1.1.",
    "changes.xml": "What is new and what changed, for feed readers (Atom).",
    "claims.csv": "Part of the table of claims, with the former names of its columns. New programs "
    "should read data/claims.csv.",
}
"""The contents of each file at the root of the site, in the order of the page."""
_FORMATS = {"csv": "text/csv", "json": "application/json", "xml": "application/atom+xml"}
"""The media type of each file by the end of its name."""
_TYPES = {
    "string": "text",
    "number": "number",
    "integer": "whole number",
    "boolean": "true or empty",
    "date": "day",
    "datetime": "moment",
    "array": "list, in JSON",
    "object": "fields, in JSON",
}


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page."""
    settings = study.book.settings
    yield _make_page(settings.title, settings.description or "")


@cache
def _make_page(title: str, description: str) -> Page:
    """Make the page, which is the same for all books with one title and description."""
    address = locate_page("data")
    body = render(
        "data.md.j2",
        address,
        tables=_TABLES,
        files=tuple(Download(name, name, holds) for name, holds in _WHOLE.items()),
        citation=cite_data(title, f"{TABLES_FOLDER}/{PACKAGE}"),
        cited=f"{TABLES_FOLDER}/{PACKAGE}",
        columns=tuple(_view_table(table) for table in TABLES),
        sections=list_sections(make_schema()),
    )
    about = "The briefing's data as files, with every field explained."
    data = _describe_data(address, title, description or about)
    return Page(address, "Data", body, about, readers=False, linked_data=data)


def _describe_data(address: str, title: str, description: str) -> str:
    """Describe the files as a data set, for search engines that list them."""
    files = [*_TABLES, *(Download(name, name, holds) for name, holds in _WHOLE.items())]
    return write_linked_data(
        {
            "@type": "Dataset",
            "name": f"{title}: the data",
            "description": description,
            "isAccessibleForFree": True,
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": each.name,
                    "description": each.holds,
                    "contentUrl": link(address, each.href),
                    "encodingFormat": _FORMATS[each.name.rpartition(".")[2]],
                }
                for each in files
            ],
        }
    )


def _view_table(table: Table) -> Section:
    fields = (
        FieldView(
            column.name,
            _TYPES[column.type_name] if not column.refers_to else f"id, of {column.refers_to}.csv",
            f"table-{column.refers_to}" if column.refers_to else "",
            (column.meaning,),
        )
        for column in table.columns
    )
    return Section(f"table-{table.name}", table.file, table.title, tuple(fields))
