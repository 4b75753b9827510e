"""What rests on a draft is left out with it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.books import PLAN, study_articles, study_claims
from tests.repository import replace_once

from claimbook.build import build_site
from claimbook.checking import Checker
from claimbook.export.claims_json import write_claims
from claimbook.folders import Folders
from claimbook.model import Closing, Derived
from claimbook.problem import Severity
from claimbook.publishing import leave_out_drafts
from claimbook.study import Study, study_book

DRAFTED = "data/articles/secret.yml"
OTHER = {**PLAN, "id": "example-other"}
TWICE = Derived(
    id="twice",
    says="Twice the plan.",
    formula="example-plan * 2",
    unit="USD",
    about="example",
    metric="investment",
)
CLOSED = Closing(claims=("example-plan", "example-other"), state="explained", reason="The same.")


def study_more(root: Path, article: str) -> Study:
    """Return a book with a derived figure and a closing."""
    book = study_claims(root, PLAN, OTHER, article=article).book
    return study_book(replace(book, derived=(TWICE,), closings=(CLOSED,)))


def test_figures_and_closings_go_with_the_draft_that_they_rest_on(tmp_path: Path) -> None:
    """Nothing is left that names a claim of it."""
    study = leave_out_drafts(study_more(tmp_path, "draft: true\n"))
    assert study.book.articles == ()
    assert (dict(study.derived), study.book.closings) == ({}, ())
    assert (dict(study.book.texts), dict(study.grounded)) == ({}, {})


def test_what_is_published_names_no_draft_and_no_claim_of_one(tmp_path: Path) -> None:
    """Neither as what it replaces, nor as where its period or its report comes from."""
    draft = {"headline": "x", "outlet": "daily-example", "published": "2025-01-14", "draft": True}
    secret = {**PLAN, "id": "secret-plan"}
    naming = {**PLAN, "id": "example-kept", "supersedes": ["secret-plan", "example-plan"]}
    dated = {**PLAN, "period": 2025, "period_from": "secret-plan"}
    public = {"headline": "y", "outlet": "daily-example", "published": "2025-01-15"}
    whole = study_articles(
        tmp_path,
        {
            "secret": {**draft, "claims": [secret]},
            "public": {**public, "cites": ["secret"], "claims": [dated, naming]},
        },
    )
    assert b"secret" in write_claims(whole)["claims.json"]
    written = write_claims(leave_out_drafts(whole))["claims.json"]
    assert b"secret" not in written
    claims = {claim["id"]: claim for claim in json.loads(written)["claims"]}
    assert claims["example-kept"]["supersedes"] == ["example-plan"]
    assert claims["example-plan"]["period"]["text"] == "2025"


def test_what_only_a_draft_names_is_not_published(tmp_path: Path) -> None:
    """An entity that it is about, one that this speaks for, and the outlet that printed it."""
    draft = {"headline": "x", "outlet": "secret-paper", "published": "2025-01-14", "draft": True}
    secret = {**PLAN, "id": "secret-plan", "about": "secret-firm", "speaker": "Mo Secret"}
    public = {"headline": "y", "outlet": "daily-example", "published": "2025-01-15"}
    whole = study_articles(
        tmp_path,
        {"secret": {**draft, "claims": [secret]}, "public": {**public, "claims": [PLAN]}},
        {
            "data/entities.yml": "example:\n  name: Example\n  kind: company\n"
            "unused:\n  name: Unused\n  kind: company\n"
            "secret-firm:\n  name: Secret Firm\n  kind: company\n  part_of: secret-group\n"
            "secret-group:\n  name: Secret Group\n  kind: company\n"
            "mo-secret:\n  name: Mo Secret\n  kind: person\n",
            "data/outlets.yml": "daily-example:\n  name: Daily Example\n"
            "secret-paper:\n  name: Secret Paper\n",
        },
    )
    assert "mo-secret" in whole.book.entities
    book = leave_out_drafts(whole).book
    assert set(book.entities) == {"example", "unused"}
    assert set(book.outlets) == {"daily-example"}
    assert set(book.metrics) == set(whole.book.metrics)


@pytest.mark.parametrize(
    "spoilt",
    ["  kind: guess\n", "  kind:  # decide: what it is\n", "  kind: [\n"],
    ids=["a wrong field", "an empty field", "a file that is no YAML"],
)
def test_what_a_draft_has_that_cannot_be_read_is_not_named_either(
    tmp_path: Path, spoilt: str
) -> None:
    """A claim that is published may replace one that its draft leaves to decide."""
    public = {"headline": "y", "outlet": "daily-example", "published": "2025-01-15"}
    naming = {**PLAN, "supersedes": ["secret-plan"]}
    study_articles(
        tmp_path,
        {
            "secret": {**public, "draft": True, "claims": [{**PLAN, "id": "secret-plan"}]},
            "public": {**public, "cites": ["secret"], "claims": [naming]},
        },
    )
    replace_once(tmp_path / DRAFTED, "  kind: plan\n", spoilt)
    whole = Checker(Folders(tmp_path)).check()
    assert whole.study is not None
    errors = {each.at.path for each in whole.problems if each.severity is Severity.ERROR}
    assert errors == {DRAFTED}
    assert b"secret" not in write_claims(leave_out_drafts(whole.study))["claims.json"]
    site = build_site(tmp_path)
    assert Severity.ERROR not in {each.severity for each in site.problems}
    assert "example-plan" in site.files["claims.json"].decode()


@pytest.mark.parametrize(
    "spoilt", ["  kind:  # decide: plan or target\n", "  kind: [\n"], ids=["a claim", "a file"]
)
def test_what_only_an_unreadable_part_of_a_draft_names_is_not_published(
    tmp_path: Path, spoilt: str
) -> None:
    """A claim without a kind cannot be read; its metric and entity are as new as the draft."""
    public = {"headline": "y", "outlet": "daily-example", "published": "2025-01-15"}
    secret = {**PLAN, "id": "secret-plan", "about": "secret-firm", "metric": "secret-sum"}
    study_articles(
        tmp_path,
        {
            "secret": {**public, "draft": True, "claims": [secret]},
            "public": {**public, "claims": [PLAN]},
        },
    )
    for name, record in {
        "entities": "secret-firm:\n  name: Secret Firm\n  kind: company\n",
        "metrics": "secret-sum:\n  name: Secret sum\n  definition: A sum.\n  dimension: money\n"
        "  measure: flow\n",
    }.items():
        with (tmp_path / f"data/{name}.yml").open("a", encoding="utf-8") as file:
            file.write(f"\n{record}")
    replace_once(tmp_path / DRAFTED, "  kind: plan\n", spoilt)
    whole = Checker(Folders(tmp_path)).check().study
    assert whole is not None
    assert {*whole.book.entities, *whole.book.metrics} >= {"secret-firm", "secret-sum", "example"}
    book = leave_out_drafts(whole).book
    assert not [each for each in (*book.entities, *book.metrics) if "secret" in each]
    assert "example" in book.entities


def test_a_claim_stays_published_whose_id_a_draft_has_too(tmp_path: Path) -> None:
    """Where that draft cannot be read: what others say of the claim stays as well."""
    public = {"headline": "y", "outlet": "daily-example", "published": "2025-01-15"}
    study_articles(
        tmp_path,
        {
            "secret": {**public, "draft": True, "claims": [{**PLAN, "id": "secret-plan"}]},
            "public": {**public, "claims": [PLAN, {**OTHER, "supersedes": ["example-plan"]}]},
        },
    )
    replace_once(tmp_path / DRAFTED, "id: secret-plan\n  kind: plan", "id: example-plan\n  kind: x")
    whole = Checker(Folders(tmp_path)).check().study
    assert whole is not None
    assert leave_out_drafts(whole).book.claims["example-other"].supersedes == ("example-plan",)


def test_a_book_without_drafts_stays_as_it_is(tmp_path: Path) -> None:
    """The very same study."""
    study = study_more(tmp_path, "")
    assert "twice" in study.derived
    assert leave_out_drafts(study) is study
