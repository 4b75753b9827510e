"""The files that people write: the fields of each, and the JSON Schema that editors check it by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from claimbook.export import SCHEMAS
from claimbook.permalinks import locate_page
from claimbook.read import IDS_FILE, make_schemas
from claimbook.study import Study
from claimbook.views.manual.fields import Section, list_sections
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


@dataclass(frozen=True, slots=True)
class FileView:
    """A kind of file."""

    name: str
    """`data/entities.yml`."""
    anchor: str
    schema: str
    """The address of its schema."""
    sections: tuple[Section, ...]


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page."""
    del study
    yield _make_page()


@cache
def _make_page() -> Page:
    """Make the page, which is the same for every book."""
    address = locate_page("schema")
    body = render(
        "schema.md.j2",
        address,
        files=tuple(_list_files()),
        ids=f"{SCHEMAS}/{IDS_FILE}",
    )
    about = "Every field of the files that editors write, and the schemas that check them."
    return Page(address, "Schema", body, about, readers=False)


def _list_files() -> Iterator[FileView]:
    for name, schema in make_schemas().items():
        kind = name.partition(".")[0]
        sections = tuple(_move(section, kind) for section in list_sections(schema, "Its fields"))
        yield FileView(str(schema["title"]), kind, f"{SCHEMAS}/{name}", sections)


def _move(section: Section, kind: str) -> Section:
    """Give a section anchors that no other file's sections have."""
    fields = (
        replace(field, anchor=field.anchor and f"{kind}-{field.anchor}") for field in section.fields
    )
    return replace(section, anchor=f"{kind}-{section.anchor}", fields=tuple(fields))
