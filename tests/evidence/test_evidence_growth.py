"""Weighing grows as the claims do, however they crowd together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from types import CodeType

import pytest
from tests.test_growth import counting

from claimbook.evidence import weigh_evidence
from claimbook.evidence.voices import Voices
from claimbook.model import Article, Book, Claim, Entity, Kind, Metric, Outlet, Settings, Speaker
from claimbook.quantity import read_amount
from claimbook.verdicts import Verdicts
from claimbook.verdicts.figure import list_claimed_figures

FEW, MANY = 150, 600


def make_book(
    size: int, measure: str, write: Callable[[int], str], *, alleged: bool = False
) -> Book:
    """Return a book in which each of many articles of a few outlets has one claim.

    All are of one thing, or every other alleges what another gives as a fact of many things.
    """
    articles = []
    for number in range(size):
        claim = Claim.model_construct(
            id=f"claim-{number:05}",
            says="It is so.",
            quote="it is so",
            about=f"it-{number // 4}" if alleged else "it",
            metric="metric",
            amount=read_amount(write(number)),
            kind=Kind.ALLEGATION if alleged and number % 2 else Kind.FACT,
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
        entities={
            id_: Entity(name="It", kind="place")
            for id_ in {claim.about for article in articles for claim in article.claims}
        },
        metrics={
            "metric": Metric.model_validate(
                {"name": "M", "definition": "…", "dimension": "count", "measure": measure}
            )
        },
        outlets={f"outlet-{n}": Outlet(name=f"Outlet {n}") for n in range(7)},
    )


def weigh(size: int, measure: str, write: Callable[[int], str], *, alleged: bool = False) -> int:
    """Return how many lines of ours run to weigh a book of so many claims."""
    book = make_book(size, measure, write, alleged=alleged)
    figures = {figure.id: figure for figure in list_claimed_figures(book, {})}
    lines: Counter[CodeType] = Counter()
    with counting(lines):
        evidence = weigh_evidence(book, {}, Verdicts(figures=figures))
    assert len(evidence.standings) == size
    return lines.total()


@pytest.mark.parametrize("measure", ["flow", "running", "stock"])
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda number: f"{number + 100:,} people", id="all differ"),
        pytest.param(lambda number: f"more than {number + 100:,} people", id="bounds"),
        pytest.param(lambda number: f"about {number % 50 + 1} million people", id="hedged"),
    ],
)
def test_four_times_the_claims_take_about_four_times_the_lines(
    measure: str, write: Callable[[int], str]
) -> None:
    """With some for sorting and for what has a fixed size; quadratic would be sixteen."""
    assert weigh(MANY, measure, write) < 6 * weigh(FEW, measure, write)


@pytest.mark.parametrize("measure", ["flow", "running", "stock"])
def test_allegations_are_not_held_to_all_that_is_claimed(measure: str) -> None:
    """Only to what is claimed of the same."""

    def write(number: int) -> str:
        return f"{number + 100:,} people"

    few, many = (weigh(size, measure, write, alleged=True) for size in (FEW, MANY))
    assert many < 6 * few


def test_offices_of_an_article_are_read_once_however_many_speak_in_it() -> None:
    """Whom a speaker represents may be said in any of its claims."""

    def attribute(size: int) -> int:
        claims = tuple(
            Claim.model_construct(
                id=f"claim-{number:05}",
                says="It is so.",
                quote="it is so",
                about="it",
                kind=Kind.FACT,
                speaker=Speaker(name=f"Person {number}", mode="direct", role="head of It"),
            )
            for number in range(size)
        )
        article = Article.model_construct(
            headline="It is so", outlet="outlet", published=date(2020, 1, 1), claims=claims
        )
        article.named("article")
        book = Book(
            settings=Settings(title="A book"),
            articles=(article,),
            entities={"it": Entity(name="It", kind="place")},
            outlets={"outlet": Outlet(name="Outlet")},
        )
        lines: Counter[CodeType] = Counter()
        with counting(lines):
            voices = Voices(book, {})
        assert {voices.of(claim.id).voice.name for claim in claims} == {"It"}
        return lines.total()

    assert attribute(MANY) < 6 * attribute(FEW)
