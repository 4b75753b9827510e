"""Measure how fast a book is weighed: `python benchmarks/verdicts_speed.py [CLAIMS]`.

It makes three books, of 100,000 claims by default. *Wide* has some ten claims on each of many
entities and metrics, as a large newsroom would. *Deep* is all about one entity and metric, over 400
quarters. *Crowd* is all about one entity and metric without a period, the worst case. In the first
two, nine claims in ten on a subject give the same figure in one form or another.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from helping import help_if_asked

from claimbook.evidence import weigh_evidence
from claimbook.model import Article, Book, Claim, Entity, Kind, Metric, Outlet, Settings
from claimbook.quantity import Amount, Period, read_amount, read_period
from claimbook.verdicts import compare_claims

FORMS = ("US${} billion", "about US${} billion", "more than US${} billion", "{} billion yuan")
ARTICLE_SIZE = 20
SLIPS = 0.1
FIRST_DAY = date(2020, 1, 1)


def main(size: int) -> None:
    """Print the seconds and the pairs of each book."""
    for name, make_subject in {"wide": _wide, "deep": _deep, "crowd": _crowd}.items():
        book = make_book(size, make_subject)
        # As in `check_folder`: nothing is garbage before the end.
        gc.collect()
        gc.disable()
        start = time.process_time()
        verdicts = compare_claims(book, {})
        compared = time.process_time()
        evidence = weigh_evidence(book, {}, verdicts)
        weighed = time.process_time()
        gc.enable()
        print(
            f"{name:>6}: {size:,} claims, {len(verdicts.pairs):,} comparable pairs, "
            f"{len(evidence.groups):,} groups: {weighed - start:.1f} s of CPU time, "
            f"{weighed - compared:.1f} s of it to weigh them"
        )


Subject = tuple[str, str, Period | None]


def _wide(draw: Random, size: int) -> Subject:
    number = draw.randrange(size // 10)
    return f"entity-{number // 10}", f"metric-{number % 10}", None


def _deep(draw: Random, _: int) -> Subject:
    return "entity-0", "metric-0", QUARTERS[draw.randrange(len(QUARTERS))]


def _crowd(_: Random, __: int) -> Subject:
    return "entity-0", "metric-0", None


QUARTERS = [
    read_period(f"{year}-Q{quarter}") for year in range(1950, 2050) for quarter in range(1, 5)
]


def make_book(size: int, make_subject: Callable[[Random, int], Subject]) -> Book:
    """Return a book of `size` claims, the same each time."""
    draw = Random(1)  # noqa: S311
    amounts = [[read_amount(form.format(number)) for form in FORMS] for number in range(10, 100)]
    claims = list(_make_claims(size, draw, amounts, make_subject))
    articles = tuple(_make_articles(claims))
    return Book(
        settings=Settings(title="A large book"),
        articles=articles,
        entities={claim.about: Entity(name=claim.about, kind="company") for claim in claims},
        metrics={
            name: Metric(name=name, definition="…", dimension="money", measure="flow")
            for name in {claim.metric for claim in claims if claim.metric}
        },
        outlets={article.outlet: Outlet(name=article.outlet) for article in articles},
    )


def _make_claims(
    size: int,
    draw: Random,
    amounts: list[list[Amount]],
    make_subject: Callable[[Random, int], Subject],
) -> Iterator[Claim]:
    for number in range(size):
        entity, metric, period = make_subject(draw, size)
        yield Claim.model_construct(
            id=f"claim-{number:06}",
            says="It is so.",
            quote="it is so",
            about=entity,
            metric=metric,
            amount=draw.choice(_choose_truth(draw, amounts, (entity, metric, period))),
            period=period,
            kind=Kind.FACT,
        )


def _choose_truth(draw: Random, amounts: list[list[Amount]], subject: Subject) -> list[Amount]:
    """Return the forms of the true number of a subject.

    One time in ten, and always for a crowd, of any number.
    """
    if subject == ("entity-0", "metric-0", None) or draw.random() < SLIPS:
        return draw.choice(amounts)
    true = Random(str(subject)).choice(amounts)  # noqa: S311
    return true[:3]


def _make_articles(claims: list[Claim]) -> Iterator[Article]:
    for number in range(0, len(claims), ARTICLE_SIZE):
        article = Article.model_construct(
            headline="It is so",
            outlet=f"outlet-{number % 97}",
            published=FIRST_DAY + timedelta(days=number % 2_000),
            claims=tuple(claims[number : number + ARTICLE_SIZE]),
        )
        article.named(f"article-{number:06}")
        yield article


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
