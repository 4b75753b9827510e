"""The order of files, of claims in them and of all records changes nothing that is concluded."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evidence.small_book import read_small_book
from tests.evidence.test_evidence_cases import CASES
from tests.repository import ROOT

from claimbook.export.claims_json import write_claims
from claimbook.model import Book
from claimbook.read import read_book
from claimbook.study import Study, study_book
from claimbook.views.disputes.lead import find_lead
from claimbook.views.disputes.opening import write_opening, write_outcome
from claimbook.views.lists.article_finding import describe_article
from claimbook.views.lists.key_figures import list_key_figures
from claimbook.views.lists.leading import view_leading

Value = TypeVar("Value")


def shuffle(book: Book, seed: int) -> Book:
    """Return the book with its articles, their claims and all its records in another order."""
    draw = random.Random(seed)  # noqa: S311

    def mix(values: tuple[Value, ...]) -> tuple[Value, ...]:
        return tuple(draw.sample(values, len(values)))

    def mix_records(records: Mapping[str, Value]) -> dict[str, Value]:
        return dict(mix(tuple(records.items())))

    return replace(
        book,
        articles=tuple(
            article.model_copy(update={"claims": mix(article.claims)})
            for article in mix(book.articles)
        ),
        entities=mix_records(book.entities),
        metrics=mix_records(book.metrics),
        outlets=mix_records(book.outlets),
    )


def tell(study: Study) -> dict[str, Any]:
    """Return all that is concluded and said of a book; lists that follow its order are sorted."""
    book, evidence = study.book, study.evidence
    lead, claims = find_lead(study), book.claims
    by_metric = {
        metric: [claim for _, claim in sorted(claims.items()) if claim.metric == metric]
        for metric in sorted(book.metrics)
    }
    return {
        "standings": evidence.standings,
        "steps": evidence.steps,
        "notices": evidence.notices,
        "doubts": evidence.doubts,
        "camps": [(group.camps, group.undecided) for group in evidence.groups],
        "disagreements": [
            (each.id, each.shown, write_opening(study, each), write_outcome(study, each))
            for each in evidence.disagreements
        ],
        "lead": lead and (lead.sentence, lead.claims),
        "key figures": [each.shown.claim.id for each in list_key_figures(study)],
        "leading": {metric: str(view_leading(study, same)) for metric, same in by_metric.items()},
        "articles": {slug: describe_article(study, slug) for slug in sorted(book.article)},
        "claims.json": {
            name: sorted(rows, key=json.dumps) if isinstance(rows, list) else rows
            for name, rows in json.loads(write_claims(study)["claims.json"]).items()
        },
    }


@pytest.mark.parametrize("case", CASES)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10_000))
def test_no_order_changes_anything(
    case: dict[str, Any], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No standing, camp, sentence, lead, nor any row of claims.json."""
    book = read_small_book(tmp_path_factory.mktemp("book"), case)
    assert tell(study_book(shuffle(book, seed))) == tell(study_book(book))


@pytest.mark.parametrize("name", ["flood", "election"])
@pytest.mark.parametrize("seed", range(4))
def test_no_order_changes_an_invented_briefing(name: str, seed: int) -> None:
    """In which there are running totals, rulings, derived figures and headlines."""
    book = read_book(ROOT / "tests" / "books" / name).book
    assert book is not None
    assert tell(study_book(shuffle(book, seed))) == tell(study_book(book))


AMOUNTS = [
    "$4 million",
    "$4.1 million",
    "about $4 million",
    "more than $3 million",
    "up to $5 million",
    "$4-5 million",
    "3.9 million dollars",
    "$9 million",
    "$90 million",
]
SPEAKERS = (None, "eddie", "junta", "rivals", "regulator")


@st.composite
def draw_cases(draw: st.DrawFn) -> dict[str, Any]:
    """Return a case with random claims of several outlets, some of which repeat others."""
    metric = draw(st.sampled_from(["investment", "revenue", "bid"]))
    articles: dict[str, Any] = {}
    for number in range(draw(st.integers(2, 5))):
        amounts = draw(
            st.lists(
                st.sampled_from(AMOUNTS),
                min_size=1,
                max_size=3,
                unique=True,
            )
        )
        claims = {}
        for place, amount in enumerate(amounts):
            claims[f"claim-{number}-{place}"] = {
                "amount": amount,
                "where": "headline" if place == 0 else "body",
                "kind": draw(st.sampled_from(["fact", "fact", "plan", "estimate", "forecast"])),
                **({"speaker": speaker} if (speaker := draw(st.sampled_from(SPEAKERS))) else {}),
            }
        outlet = draw(st.sampled_from(["bugle", "courier", "mail", "acme-newsroom"]))
        day = draw(st.integers(1, 9))
        articles[f"article-{number}"] = {
            "outlet": outlet,
            "published": f"2025-04-0{day}",
            "headline": f"News: {amounts[0]}",
            "defaults": {"metric": metric},
            "claims": claims,
        }
    return {"articles": articles}


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(case=draw_cases(), seed=st.integers(0, 10_000))
def test_no_order_changes_a_random_book(
    case: dict[str, Any], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of claims that contradict each other, within articles and among them."""
    book = read_small_book(tmp_path_factory.mktemp("book"), case)
    assert tell(study_book(shuffle(book, seed))) == tell(study_book(book))


def test_no_reason_depends_on_which_is_read_first(tmp_path: Path) -> None:
    """A reason is written when it is read, once for all claims of a side."""
    said = {"amount": "$4.1 million", "where": "body", "kind": "fact", "speaker": "eddie"}
    headline = {"amount": "$4 million", "where": "headline", "kind": "fact"}
    article = {"published": "2025-04-01", "headline": "It is", "defaults": {"metric": "investment"}}
    claims = {"own": headline, "said": said, "other": {**said, "amount": "$9 million"}}
    articles = {
        "short": {**article, "outlet": "bugle", "claims": {"alone": headline}},
        "long": {**article, "outlet": "courier", "claims": claims},
    }
    book = read_small_book(tmp_path, {"articles": articles})
    first, second = (study_book(book).evidence.standings for _ in range(2))
    forwards = {claim: first[claim].reason for claim in first}
    backwards = {claim: second[claim].reason for claim in reversed([*second])}
    assert forwards == backwards
