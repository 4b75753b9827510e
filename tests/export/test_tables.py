"""The tables for analysts: what each cell holds, and that they are a valid data package."""

import csv
import io
import json
import warnings
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from tests.books import PLAN, study_articles, study_claims
from tests.repository import ROOT, copy_book

from claimbook.checking import Checker
from claimbook.export.record_rows import list_metric_rows
from claimbook.export.tables import PACKAGE, TABLES, make_tables
from claimbook.export.tables.fields import make_plain
from claimbook.folders import Folders
from claimbook.study import Study

READERS = {
    "string": str,
    "number": Decimal,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "array": json.loads,
    "object": json.loads,
}
"""How a program reads a cell of each sort."""


def read_rows(tables: Mapping[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tables[f"{name}.csv"].decode(), newline="")))


def study_own() -> Study:
    study = Checker(Folders(ROOT)).check().study
    assert study is not None
    return study


@pytest.fixture(scope="module")
def ours() -> Mapping[str, bytes]:
    """The tables of this repository's own book."""
    return make_tables(study_own())


def test_each_cell_is_of_its_columns_type(ours: Mapping[str, bytes]) -> None:
    """Programs read it without guessing."""
    for table in TABLES:
        rows = read_rows(ours, table.name)
        assert rows or table.name == "corrections"  # of which this book has none
        for column in table.columns:
            for cell in filter(None, (row[column.name] for row in rows)):
                READERS[column.type_name](cell)  # type: ignore[operator]


def test_keys_are_unique_and_ids_lead_to_rows(ours: Mapping[str, bytes]) -> None:
    """As databases ask it."""
    ids = {t.name: {row.get("id") for row in read_rows(ours, t.name)} for t in TABLES}
    for table in TABLES:
        rows = read_rows(ours, table.name)
        keys = [tuple(row[name] for name in table.key) for row in rows]
        assert not table.key or len(set(keys)) == len(keys)
        for column in (column for column in table.columns if column.refers_to):
            used = {row[column.name] for row in rows} - {""}
            assert used - ids[column.refers_to] == set()


def test_frictionless_finds_nothing_wrong(tmp_path: Path, ours: Mapping[str, bytes]) -> None:
    """The library of the standard reads types, keys and references."""
    frictionless = pytest.importorskip("frictionless")
    for name, content in ours.items():
        (tmp_path / name).write_bytes(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        package = frictionless.Package(str(tmp_path / PACKAGE))
        report = package.validate()
    assert report.valid, report.flatten(["type", "note"])
    assert [task.name for task in report.tasks] == [table.name for table in TABLES]


def test_frictionless_would_find_an_id_that_no_row_has(
    tmp_path: Path, ours: Mapping[str, bytes]
) -> None:
    """Or the test before would hold of anything."""
    frictionless = pytest.importorskip("frictionless")
    for name, content in ours.items():
        (tmp_path / name).write_bytes(content.replace(b"\r\nalibaba,", b"\r\nalibabas,"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        report = frictionless.Package(str(tmp_path / PACKAGE)).validate()
    assert "foreign-key" in {kind for [kind] in report.flatten(["type"])}


def test_a_foreign_amount_is_converted_with_its_rate(ours: Mapping[str, bytes]) -> None:
    """And one in the book's own currency stands in the same columns, without a rate."""
    rows = {row["id"]: row for row in read_rows(ours, "claims")}
    yuan, dollars = rows["alibaba-ai-plan"], rows["alibaba-ai-target"]
    low, high = Decimal(yuan["converted_low"]), Decimal(yuan["converted_high"])
    assert low < Decimal("53.3e9") < high
    assert Decimal(yuan["low"]) * Decimal(yuan["rate_low"]) == pytest.approx(
        low, rel=Decimal("1e-4")
    )
    assert (yuan["converted_unit"], yuan["rate_day"]) == ("USD", "2025-09-24")
    assert dollars["converted_low"] == dollars["low"] != ""
    assert dollars["rate_day"] == ""


def test_days_and_moments_stand_apart(tmp_path: Path) -> None:
    """A moment keeps its offset; a day has none."""
    articles = {
        slug: {"headline": "H", "outlet": "daily-example", "published": published}
        for slug, published in {"a": "2025-01-15", "b": "2025-01-15T08:00+01:00"}.items()
    }
    day, moment = sorted(
        read_rows(make_tables(study_articles(tmp_path, articles)), "articles"),
        key=lambda row: row["id"],
    )[:2]
    assert (day["published_day"], day["published_moment"]) == ("2025-01-15", "")
    assert (moment["published_day"], moment["published_moment"]) == (
        "2025-01-15",
        "2025-01-15T08:00:00+01:00",
    )


def test_words_beside_a_quote_are_cut_unless_an_editor_asks(tmp_path: Path) -> None:
    """What the site may not show of a text is not in its tables either."""
    long = "so it is said in the town where all of this happened many years ago, it"
    text = f"Far off, {long} plans to spend 20 million dollars. The end of it.\n"
    claim = {**PLAN, "id": "second-plan", "before": long}
    study = study_claims(
        tmp_path,
        claim,
        article="text: second.txt\nparts: {body: Far off … of it.}\nnoise: [Far off]\n",
        held=text,
    )
    shown = {row["id"]: row for row in read_rows(make_tables(study), "claims")}["second-plan"]
    whole = read_rows(make_tables(study, whole=True), "claims")
    assert len(shown["before"]) <= 60
    assert long.endswith(shown["before"])
    assert shown["parts"] == shown["noise"] == ""
    [kept] = [row for row in whole if row["id"] == "second-plan"]
    assert kept["before"] == long
    assert json.loads(kept["parts"]) == {"body": "Far off … of it."}


def test_the_same_book_gives_the_same_bytes(tmp_path: Path, ours: Mapping[str, bytes]) -> None:
    """In whatever folder it lies."""
    study = Checker(Folders(copy_book(tmp_path / "elsewhere"))).check().study
    assert study is not None
    assert make_tables(study) == ours


def test_a_value_that_is_no_fields_is_refused() -> None:
    """A new kind of field must say how it is written."""
    with pytest.raises(TypeError):
        make_plain(object())


def test_a_definition_is_empty_until_an_editor_has_written_one(tmp_path: Path) -> None:
    """What a draft begins with says no more than the name."""
    metric = "  name: Levy\n  dimension: money\n  measure: flow\n  definition: "
    files = {
        "data/metrics.yml": f"drafted:\n{metric}Levy, as a sum of money.\n"
        f"written:\n{metric}What the levy brings in.\n"
    }
    study = study_articles(tmp_path, {}, files)
    rows = read_rows(make_tables(study), "metrics")
    told = {"drafted": "", "written": "What the levy brings in."}
    assert told.items() <= {row["id"]: row["definition"] for row in rows}.items()
    assert told.items() <= {row.id: row.definition for row in list_metric_rows(study.book)}.items()
