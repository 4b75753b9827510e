"""claims.json of a large book: an index with parts by year, all in one format."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.test_growth import draw_wide, make_large

from claimbook.citing.catalog import open_file
from claimbook.cli.checking.published import read_published
from claimbook.export import make_exports, make_schema
from claimbook.export.claims_json import write_claims
from claimbook.export.parts import join_parts
from claimbook.study import Study, study_book

MOST = 30_000
WHOLE = 10_000_000


@pytest.fixture(scope="module")
def files() -> Mapping[str, bytes]:
    return write_claims(study_book(make_large(60, draw_wide, False)), MOST)


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    (content,) = write_claims(study_book(make_large(60, draw_wide, False)), WHOLE).values()
    return dict(json.loads(content))


def test_a_book_that_is_large_has_parts_of_bounded_size(files: Mapping[str, bytes]) -> None:
    """Named after the year of their articles, with all of their claims counted."""
    index = json.loads(files["claims.json"])
    assert index["claims"] == []
    assert [each["path"] for each in index["parts"]] == [path for path in files if "/" in path]
    assert sum(each["claims"] for each in index["parts"]) == 60
    assert max(map(len, files.values())) < MOST + 1000
    for path, content in files.items():
        if path != "claims.json":
            years = {each["published"][:4] for each in json.loads(content)["articles"]}
            assert years == {path.removeprefix("claims/")[:4]}


def test_all_parts_together_have_what_one_file_would_have(
    files: Mapping[str, bytes], whole: dict[str, Any]
) -> None:
    """Each row once; only the order of disagreements is that of their parts."""
    joined = join_parts(json.loads(files["claims.json"]), files.get)
    joined["disagreements"].sort(key=lambda each: each["id"])
    assert joined == whole
    assert whole["disagreements"]


def test_each_part_keeps_to_the_schema_of_the_whole(files: Mapping[str, bytes]) -> None:
    schema = make_schema()
    for content in files.values():
        jsonschema.validate(json.loads(content), schema)


def test_an_article_that_is_too_large_has_a_part_of_its_own() -> None:
    study = study_book(make_large(60, draw_wide, True))
    (part,) = json.loads(write_claims(study, MOST)["claims.json"])["parts"]
    assert part["claims"] == 60


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda files, path: files.pop(path), "is missing"),
        (lambda files, path: files.update({path: files[path] + b" "}), "is not the part"),
        (lambda files, path: rename_part(files, path, "../secret.json"), "does not write"),
        (lambda files, path: rename_part(files, path, "https://x.example/a.json"), "not write"),
    ],
)
def test_a_part_that_is_not_as_it_was_written_is_refused(
    files: Mapping[str, bytes], change: Any, said: str
) -> None:
    """So nobody takes half a book for all of it, or another file for a part."""
    changed = dict(files)
    change(changed, next(path for path in files if "/" in path))
    with pytest.raises(ValueError, match=said):
        join_parts(json.loads(changed["claims.json"]), changed.get)


def rename_part(files: Mapping[str, bytes], path: str, to: str) -> None:
    files["claims.json"] = files["claims.json"].replace(path.encode(), to.encode())


@pytest.fixture
def site(files: Mapping[str, bytes], tmp_path: Path) -> Path:
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def test_what_a_site_with_parts_has_published_is_read_whole(site: Path) -> None:
    """For `claimbook check --published`, from the folder or the file."""
    for where in (site, site / "claims.json"):
        ids = {row.id for row in read_published(str(where)).rows if row.noun == "claim"}
        assert ids == {f"claim-{number}" for number in range(60)}


def test_prose_elsewhere_cites_claims_of_any_part(site: Path) -> None:
    catalog = open_file(site / "claims.json")
    assert catalog is not None
    assert all(catalog.find(f"claim-{number}") for number in range(60))


def test_rows_are_let_go_of_when_the_exports_are_made() -> None:
    """They take as much room as all pages of a book, and nothing else reads them."""
    study = study_book(make_large(60, draw_wide, False))
    make_exports(study)
    assert "PackedRow" not in repr([type(each) for each in list_kept(study)])


def list_kept(study: Study) -> list[object]:
    """Return what a study stores, and what mappings in it have."""
    kept = list(study.worked_out.values())
    return [*kept, *(each for held in kept if isinstance(held, Mapping) for each in held.values())]
