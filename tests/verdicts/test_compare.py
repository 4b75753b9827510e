"""What the claims of a book say of each other; the cases are small books in books/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.books import load_plain, make_article, make_book

from claimbook.evidence import weigh_evidence
from claimbook.grounding import Ground, ground_article
from claimbook.model import (
    Article,
    Book,
    Closing,
    Entity,
    Metric,
    Outlet,
)
from claimbook.quantity import FiscalYear, read_amount
from claimbook.verdicts import (
    Figure,
    FindingKind,
    NoRate,
    Verdict,
    Verdicts,
    compare_claims,
    explanations,
)
from claimbook.verdicts.explanations import EXPLANATIONS
from claimbook.verdicts.findings import FINDINGS

FOLDER = Path(__file__).parent / "books"
ENTITIES = {
    "acme": Entity(name="Acme", kind="company"),
    "acme-cloud": Entity(name="Acme Cloud", kind="company", part_of="acme"),
}
METRICS = {
    name: Metric(name=name.capitalize().replace("-", " "), definition="…", dimension="…", measure=m)
    for name, m in {
        **dict.fromkeys(("revenue", "profit", "investment", "margin"), "flow"),
        **dict.fromkeys(("market-value", "share-price", "staff"), "stock"),
    }.items()
}
METRICS["share-price"] = METRICS["share-price"].model_copy(
    update={"usual_scope": {"basis": "non-GAAP"}}
)


def make_case(case: Mapping[str, Any]) -> Book:
    return make_book(
        *(_make_article(slug, given) for slug, given in case["articles"].items()),
        entities=ENTITIES,
        metrics=METRICS,
        outlets={slug: Outlet(name=f"The {slug.title()}") for slug in case["articles"]},
        closings=tuple(Closing.model_validate(given) for given in case.get("disagreements", ())),
        texts={slug: given["held"] for slug, given in case["articles"].items() if "held" in given},
    )


def _make_article(slug: str, given: Mapping[str, Any]) -> Article:
    ordinary = {"about": "acme", "kind": "fact"}
    claims = [ordinary | {"says": f"Acme: {claim['quote']}."} | claim for claim in given["claims"]]
    fiscal = dict.fromkeys(ENTITIES, FiscalYear(starts=4, named_by="end"))
    fields = {name: value for name, value in given.items() if name != "held"}
    return make_article(slug, fiscal, **{**fields, "claims": claims})


def ground_book(book: Book) -> dict[str, Ground]:
    grounds: dict[str, Ground] = {}
    for article in book.articles:
        grounds |= ground_article(article, book.texts.get(article.slug)).grounds
    return grounds


def compare_book(book: Book) -> Verdicts:
    return compare_claims(book, ground_book(book))


CASES = [pytest.param(load_plain(path), id=path.stem) for path in sorted(FOLDER.glob("*.yml"))]


@pytest.mark.parametrize("case", CASES)
def test_findings(case: dict[str, Any]) -> None:
    """Exactly the findings that the case lists are found, with what explains them."""
    found = compare_book(make_case(case)).findings
    assert [(each.kind.id, list(each.claims)) for each in found] == [
        (wanted["kind"], wanted["claims"]) for wanted in case["expect"]["findings"]
    ]
    for finding, wanted in zip(found, case["expect"]["findings"], strict=True):
        assert finding.sentence == wanted.get("says", finding.sentence)
        if "explanations" in wanted:
            assert [str(e.kind) for e in finding.explanations] == wanted["explanations"]


@pytest.mark.parametrize("case", CASES)
def test_disagreements(case: dict[str, Any]) -> None:
    """The figures that cannot all be true are gathered, graded and explained as the case says."""
    if "disagreements" not in case["expect"]:
        return
    book = make_case(case)
    grounds = ground_book(book)
    found = weigh_evidence(book, grounds, compare_claims(book, grounds)).disagreements
    wanted = case["expect"]["disagreements"]
    assert [list(each.claims) for each in found] == [each["claims"] for each in wanted]
    for each, told in zip(found, wanted, strict=True):
        sentences = [explanation.sentence for explanation in each.explanations]
        kinds = [str(explanation.kind) for explanation in each.explanations]
        assert each.id == told.get("id", each.id)
        assert each.state == told.get("state", "open")
        assert each.major is (told.get("grade", "major" if each.major else "minor") == "major")
        assert f"{each.factor:.1f}" == told.get("factor", f"{each.factor:.1f}")
        assert kinds == told.get("explanations", kinds)
        assert sentences == told.get("says", sentences)


@pytest.mark.parametrize(
    "case",
    [each for each in CASES if "verdicts" in load_plain(FOLDER / f"{each.id}.yml")["expect"]],
)
def test_claims(case: dict[str, Any]) -> None:
    """The first pair that counts for a claim has the verdict that the case says."""
    verdicts = compare_book(make_case(case))
    for claim, verdict in case["expect"]["verdicts"].items():
        counted = [pair.verdict for pair in verdicts.pairs_of(claim) if pair.counts]
        assert next(iter(counted), "alone") == verdict, claim


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_order_changes_nothing(case: dict[str, Any], data: st.DataObject) -> None:
    """The order of articles, and of the claims in them, changes no verdict."""
    book = make_case(case)
    articles = [
        article.model_copy(update={"claims": tuple(data.draw(st.permutations(article.claims)))})
        for article in data.draw(st.permutations(book.articles))
    ]
    shuffled = compare_claims(replace(book, articles=tuple(articles)), ground_book(book))
    verdicts = compare_book(book)
    assert shuffled.pairs == verdicts.pairs
    assert [each.kind for each in shuffled.findings] == [each.kind for each in verdicts.findings]
    for claim in book.claims:
        assert shuffled.pairs_of(claim) == verdicts.pairs_of(claim)


def list_modules(package: ModuleType) -> set[str]:
    return {path.stem for path in Path(str(package.__file__)).parent.glob("[a-z]*.py")}


@pytest.mark.parametrize(("id_", "module"), FINDINGS.items())
def test_a_module_declares_the_finding_that_it_is_named_after(id_: str, module: ModuleType) -> None:
    """A kind with badge and weight, and a search that yields findings of this kind."""
    assert isinstance(module.KIND, FindingKind), f"{module.__name__} has no KIND"
    assert module.KIND.id == id_
    assert module.KIND.badge
    assert callable(module.find)


def test_every_explanation_has_its_module_in_the_table() -> None:
    """No explanation is written and not tried."""
    modules = {explain.__module__.rpartition(".")[2] for explain in EXPLANATIONS}
    assert modules == list_modules(explanations)


def test_conversion_of_claims() -> None:
    """Money in another currency is converted, or it is said that no rate is known."""
    claims = [
        {"id": "dong", "quote": "5 billion Vietnamese dong", "amount": "5 billion Vietnamese dong"},
        {"id": "yuan", "quote": "380 billion yuan", "amount": "380 billion yuan"},
        {"id": "dollars", "quote": "US$5 billion", "amount": "US$5 billion"},
        {"id": "share", "quote": "5%", "amount": "5%"},
    ]
    book = make_case({"articles": {"herald": {"published": "2025-09-24", "claims": claims}}})
    converted = compare_book(book).converted
    assert sorted(converted) == ["dong", "yuan"]
    assert isinstance(converted["dong"], NoRate)
    assert converted["dong"].words == "no rate is known from VND to USD"
    assert not isinstance(converted["yuan"], NoRate)
    assert f"{converted['yuan'].middle:.3e}" == "5.332e+10"


def test_derived_figures_take_part() -> None:
    """A figure worked out from claims is compared with them."""
    claims = [
        {"id": "stated", "quote": "HK$278.6 billion", "metric": "market-value"}
        | {"amount": "HK$278.6 billion"}
    ]
    book = make_case({"articles": {"herald": {"published": "2025-09-24", "claims": claims}}})
    derived = Figure(
        id="worked-out",
        entity="acme",
        metric="market-value",
        amount=read_amount("nearly HK$300 billion"),
        measure="stock",
    )
    verdicts = compare_claims(book, ground_book(book), [derived])
    (pair,) = verdicts.pairs_of("worked-out")
    assert pair.verdict is Verdict.AGREE
    assert verdicts.pairs_of("stated") == [pair]
