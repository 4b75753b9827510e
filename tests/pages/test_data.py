"""The data page explains every file and every field."""

from html import unescape
from pathlib import Path

from tests.books import study_empty

from claimbook.export import TABLES, make_exports, make_schema
from claimbook.pages import data, schema
from claimbook.permalinks import link
from claimbook.read import make_schemas
from claimbook.views.manual.fields import list_sections


def test_every_field_of_claims_json_is_explained() -> None:
    """Each object of the file is a section, and no field is without words."""
    sections = list_sections(make_schema())
    assert len(sections) == len(make_schema()["$defs"]) + 1
    assert len({section.anchor for section in sections}) == len(sections)
    silent = [
        f"{section.title}.{field.name}"
        for section in sections
        for field in section.fields
        if field.name != "schema" and field.meaning == ("",)
    ]
    assert silent == []


def test_fields_lead_to_the_objects_that_they_hold() -> None:
    """By the section that describes it."""
    sections = list_sections(make_schema())
    fields = {
        f"{section.anchor}.{field.name}": field for section in sections for field in section.fields
    }
    assert fields["file.claims"].type_name == "list of claim"
    assert fields["file.claims"].anchor == "claim"
    assert fields["claim.amount"].type_name == "amount or null"
    assert fields["claim.quote"].anchor == ""
    assert {field.anchor for field in fields.values()} - {""} <= {s.anchor for s in sections}


def test_every_file_that_is_linked_is_published(tmp_path: Path) -> None:
    """And every published file is linked, from the page of data or that of schemas."""
    study = study_empty(tmp_path)
    pages = [*data.make_pages(study), *schema.make_pages(study)]
    bodies = [(page.address, unescape(page.body)) for page in pages]
    twins = {path for path in make_exports(study) if path.endswith("/index.json")}
    assert [
        path
        for path in make_exports(study).keys() - twins
        if not any(f'href="{link(address, path)}"' in body for address, body in bodies)
    ] == []


def test_every_column_of_a_table_is_explained() -> None:
    """In words, and a column that holds ids leads to the table that they are of."""
    for table in TABLES:
        assert all(column.meaning for column in table.columns), table.name
        assert {c.refers_to for c in table.columns} <= {"", *(t.name for t in TABLES)}


def test_every_field_that_people_write_is_on_the_page_of_schemas(tmp_path: Path) -> None:
    """With what it means."""
    (page,) = schema.make_pages(study_empty(tmp_path))
    body = unescape(page.body)
    for kind in make_schemas().values():
        for record in (kind, *kind["$defs"].values()) if "$defs" in kind else (kind,):
            for name in record.get("properties", {}):
                assert f"<dt><code>{name}</code></dt>" in body, name
