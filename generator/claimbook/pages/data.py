"""The site's data for programs: each file, and every field of claims.json from its schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from claimbook.export import COLUMNS, SCHEMAS, make_schema
from claimbook.permalinks import locate_page
from claimbook.read import ids_schema, make_schemas
from claimbook.study import Study
from claimbook.views.manual.fields import list_sections
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


@dataclass(frozen=True, slots=True)
class Download:
    """A file that readers can download."""

    name: str
    href: str
    holds: str


_FILES = {
    "claims.json": "Everything: the book, its articles without their texts, every claim with "
    "its figure as exact numbers, how claims stand to each other, what does not fit.",
    "claims.csv": "One claim per row, for spreadsheets. UTF-8, commas, names in the first line.",
    "claims.schema.json": "The JSON Schema of claims.json, which this page is made from.",
    "feed.xml": "The newest articles with their claims, and corrections, for feed readers (Atom).",
    "feed.json": "The same as JSON Feed 1.1.",
}
"""What each file contains, in the order of the page."""


def make_pages(study: Study) -> Iterator[Page]:
    """The one page."""
    del study
    yield _make_page()


@cache
def _make_page() -> Page:
    """The page is the same for every book."""
    address = locate_page("data")
    body = render(
        "data.md.j2",
        address,
        files=tuple(Download(name, name, holds) for name, holds in _FILES.items()),
        columns=COLUMNS,
        sections=list_sections(make_schema()),
        schemas=tuple(
            Download(name, f"{SCHEMAS}/{name}", str(schema["title"]))
            for name, schema in {**make_schemas(), ids_schema.NAME: ids_schema.ABOUT}.items()
        ),
    )
    return Page(address, "Data", body, "The briefing's data as files, with every field explained.")
