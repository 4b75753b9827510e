"""JSON twins: beside each page of a record, the same for programs."""

import json
from pathlib import Path

import jsonschema
from tests.repository import start_book
from tests.test_growth import draw_crowd, make_large

from claimbook.build import Builder
from claimbook.export import make_exports, make_schema
from claimbook.export.claim_lines import _AT_LENGTH
from claimbook.pages import make_pages
from claimbook.study import Study, study_book

FOLDERS = ("articles", "entities", "metrics", "disagreements")


def study_starter(folder: Path) -> Study:
    study = Builder(start_book(folder)).check().study
    assert study is not None
    return study


def test_each_page_of_a_record_has_its_twin(tmp_path: Path) -> None:
    """In the same folder, and no other page has one."""
    study = study_starter(tmp_path)
    pages = {
        page.address.replace(".html", ".json")
        for page in make_pages(study)
        if page.address.count("/") == 2 and page.address.startswith(FOLDERS)
    }
    assert {path for path in make_exports(study) if path.endswith("/index.json")} == pages


def test_a_twin_has_the_rows_of_claims_json(tmp_path: Path) -> None:
    """Word for word, so that its schema describes them; at length in that of the article alone."""
    files = make_exports(study_starter(tmp_path))
    whole = json.loads(files["claims.json"])
    twin = json.loads(files["metrics/revenue/index.json"])
    assert twin["schema"] == whole["schema"]
    assert twin["metric"] == next(row for row in whole["metrics"] if row["id"] == "revenue")
    assert twin["claims"] == [
        {name: value for name, value in row.items() if name not in _AT_LENGTH}
        for row in whole["claims"]
        if row["metric"] == "revenue"
    ]
    article = json.loads(files["articles/example-ferries-electric-ships/index.json"])
    assert article["claims"] == whole["claims"]
    assert [article["coverage"]] == whole["coverage"]
    definitions = make_schema()["$defs"]
    for row in article["claims"]:
        jsonschema.validate(row, {"$ref": "#/$defs/ClaimRow", "$defs": definitions})


def test_a_record_with_many_claims_has_none_in_its_twin() -> None:
    """Each of them is in that of its article, and in claims.json."""
    for size in (200, 201):
        files = make_exports(study_book(make_large(size, draw_crowd, together=False)))
        for twin in ("entities/company-0/index.json", "metrics/metric-0/index.json"):
            claims = json.loads(files[twin])["claims"]
            assert claims is None if size > 200 else len(claims) == size
        articles = [json.loads(files[at]) for at in files if at.startswith("articles/")]
        assert sum(len(each["claims"]) for each in articles) == size
