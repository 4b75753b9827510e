"""Weighing grows as the claims do, however they crowd together."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from claimbook.evidence import weigh_evidence
from claimbook.model import Article, Book, Claim, Entity, Kind, Metric, Outlet, Settings
from claimbook.quantity import read_amount
from claimbook.verdicts import Verdicts
from claimbook.verdicts.figure import list_claimed_figures

FEW, MANY = 500, 2_000


def make_book(size: int, measure: str, write: Callable[[int], str]) -> Book:
    """A book in which each of many articles of a few outlets has one claim of one thing."""
    articles = []
    for number in range(size):
        claim = Claim.model_construct(
            id=f"claim-{number:05}",
            says="It is so.",
            quote="it is so",
            about="it",
            metric="metric",
            amount=read_amount(write(number)),
            kind=Kind.FACT,
        )
        article = Article.model_construct(
            headline="It is so",
            outlet=f"outlet-{number % 7}",
            published=date(2020, 1, 1) + timedelta(days=number),
            claims=(claim,),
        )
        article.named(f"article-{number:05}")
        articles.append(article)
    return Book(
        settings=Settings(title="A book"),
        articles=tuple(articles),
        entities={"it": Entity(name="It", kind="place")},
        metrics={
            "metric": Metric.model_validate(
                {"name": "M", "definition": "…", "dimension": "count", "measure": measure}
            )
        },
        outlets={f"outlet-{n}": Outlet(name=f"Outlet {n}") for n in range(7)},
    )


def weigh(size: int, measure: str, write: Callable[[int], str]) -> float:
    book = make_book(size, measure, write)
    figures = {figure.id: figure for figure in list_claimed_figures(book, {})}
    start = time.process_time()
    evidence = weigh_evidence(book, {}, Verdicts(figures=figures))
    assert len(evidence.standings) == size
    return time.process_time() - start


@pytest.mark.parametrize("measure", ["flow", "running", "stock"])
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda number: f"{number + 100:,} people", id="all differ"),
        pytest.param(lambda number: f"more than {number + 100:,} people", id="bounds"),
        pytest.param(lambda number: f"about {number % 50 + 1} million people", id="hedged"),
    ],
)
def test_four_times_the_claims_take_about_four_times_the_time(
    measure: str, write: Callable[[int], str]
) -> None:
    """With all the slack that a busy machine needs: were it quadratic, it would be sixteen."""
    least = min(weigh(FEW, measure, write) for _ in range(2))
    assert weigh(MANY, measure, write) < 10 * least + 0.2
