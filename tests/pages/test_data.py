"""The data page explains every file and every field."""

from html import unescape
from pathlib import Path

from tests.books import study_empty

from claimbook.export import make_exports, make_schema
from claimbook.pages.data import make_pages
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
    assert fields["file.claims"].sort == "list of claim"
    assert fields["file.claims"].anchor == "claim"
    assert fields["claim.amount"].sort == "amount or null"
    assert fields["claim.quote"].anchor == ""
    assert {field.anchor for field in fields.values()} - {""} <= {s.anchor for s in sections}


def test_every_file_that_is_linked_is_published(tmp_path: Path) -> None:
    """And every published file is linked."""
    study = study_empty(tmp_path)
    (page,) = make_pages(study)
    body = unescape(page.body)
    assert [path for path in make_exports(study) if f'href="../{path}"' not in body] == []
