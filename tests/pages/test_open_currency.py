"""Crowns of no named country are crowns on every page, in charts and in tables."""

from __future__ import annotations

import csv
import io
import re

import pytest
from tests.books import write_book

from claimbook.build import Builder, Site

_CLAIM = """\
  - id: {id}
    says: Example has a deficit.
    quote: "{amount}"
    about: example
    metric: {metric}
    kind: fact
    amount: {amount}
    period: {period}
    speaker: {{name: {speaker}}}
"""
_ROWS = (
    ("deficit-of-one", "56 million crowns", "deficit", "2024", "Mara Holm"),
    ("deficit-of-other", "65 million crown", "deficit", "2024", "Ivo Brandt"),
    ("debt-of-one", "2.1 billion crowns", "debt", "2023", "Mara Holm"),
    ("debt-later", "1.9 billion crowns", "debt", "2024", "Mara Holm"),
    ("debt-last", "1.9 billion crowns", "debt", "2025", "Mara Holm"),
    ("debt-of-two", "1.9 billion crown", "debt", "2024", "Ivo Brandt"),
)
_METRICS = """\
investment: {name: Investment, definition: Money spent., dimension: money, measure: flow}
debt: {name: Debt, definition: Money owed., dimension: money, measure: stock}
deficit: {name: Deficit, definition: Money missing., dimension: money, measure: flow}
"""


@pytest.fixture(scope="module", params=["EUR", "SEK"])
def site(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Site:
    """A book of crowns, whose own currency may be that of one of their countries."""
    root = tmp_path_factory.mktemp("crowns")
    written = {
        f"data/articles/{id_}.yml": f"headline: About {id_}\noutlet: daily-example\n"
        f"published: 2025-01-15\nclaims:\n"
        + _CLAIM.format(id=id_, amount=amount, metric=metric, period=period, speaker=speaker)
        for id_, amount, metric, period, speaker in _ROWS
    }
    written["data/metrics.yml"] = _METRICS
    written["data/book.yml"] = f"title: Money\ncurrency: {request.param}\n"
    write_book(root, ((path, False, text) for path, text in written.items()))
    (root / "docs").mkdir()
    built = Builder(root).build()
    assert built.study
    return built


def test_no_page_and_no_chart_names_a_country_of_its_own(site: Site) -> None:
    """The difference of 56 and 65 million crowns is 9 million crowns."""
    said = {page.address: page.body for page in site.pages}
    about_money = {where: body for where, body in said.items() if "crowns" in body}
    assert len(about_money) > 5
    assert any("The difference is 9 million crowns" in body for body in said.values())
    for where, body in about_money.items():
        if not where.startswith(("checks/", "write-", "method", "data/", "schema", "draft")):
            dollars = "SEK 223 million"  # the example's own plan, in a book in Swedish money
            assert not re.findall(r".{40}(?:Swedish|SEK)", body.replace(dollars, "")), where


@pytest.mark.parametrize("path", ["claims.csv", "data/claims.csv"])
def test_tables_have_no_code_for_crowns_and_say_what_was_assumed(site: Site, path: str) -> None:
    """Who adds up a column must not take them for the money of one country."""
    rows = list(csv.DictReader(io.StringIO(site.files[path].decode("utf-8-sig"), newline="")))
    crowns = [row for row in rows if row["id"] != "example-plan"]
    assert {(row["unit"], row["assumed"]) for row in crowns} == {("crowns", "assumed-currency")}
    assert not any(row.get("converted_unit") for row in crowns)
