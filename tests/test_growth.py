"""The work that a book takes grows as the book does, and no faster.

What is counted is how often each function of ours is called and how often it runs a line, which is
the same on any machine, while a book is studied, checked and made into pages. Calls are counted
quickly, so that larger books can be tried; only lines tell of a loop that calls nothing. Reading
figures in words is left out: it knows nothing of books.
"""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from cProfile import Profile
from inspect import unwrap
from itertools import pairwise
from math import log
from types import CodeType, FrameType
from typing import Any
from zlib import crc32

import pytest
from tests.books import make_article, make_book

from claimbook.checks import check_study
from claimbook.export import make_exports, make_feeds
from claimbook.model import Book, Entity, Metric, Outlet
from claimbook.pages import make_briefing, make_pages
from claimbook.study import study_book
from claimbook.views.rendering import environment

SIZES = tuple(map(int, os.environ.get("CLAIMBOOK_GROWTH", "51,96").split(",")))
"""Claims of the books whose lines are compared, too many for the first page of all claims and so
few that other lists are one page each; set `CLAIMBOOK_GROWTH=500,1000,2000` for books with several.
"""
LARGER = SIZES[-2:] if "CLAIMBOOK_GROWTH" in os.environ else (125, 250)
"""Claims of the books whose calls are compared, so many that long lists are divided in both."""
SLACK = 1.5
"""So much more may be due to chance: to the figures of a small book, which are drawn."""
LEAST = 5
"""Lines or calls for each claim: what a function runs less often costs little."""

Subject = tuple[int, int, int]
"""The numbers of the entity and the metric of a claim, and its year."""


def draw_wide(number: int, size: int) -> Subject:
    """Four claims of each entity, two of them of one year."""
    return number % (size // 4), 0, 2000 + number * 2 // size


def draw_crowd(_: int, __: int) -> Subject:
    """Return all claims give one figure of one entity."""
    return 0, 0, 2000


def draw_spread(number: int, _: int) -> Subject:
    """Return all claims are about one entity and metric, each seven about one year."""
    return 0, 0, 2000 - number // 7


SHAPES: dict[str, tuple[Callable[[int, int], Subject], bool]] = {
    "an article for each claim": (draw_wide, False),
    "one figure in all articles": (draw_crowd, False),
    "one metric of one entity": (draw_spread, False),
    "one article": (draw_wide, True),
}
"""How claims are drawn, and whether all of them stand in one article."""


@pytest.fixture(autouse=True)
def without_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Escaped words are not kept, since a cache saves more of the work of a small book."""
    monkeypatch.setattr(environment, "_escape", unwrap(environment._escape))


@pytest.mark.parametrize("shape", SHAPES)
def test_no_function_runs_more_lines_than_the_book_grows(shape: str) -> None:
    """Twice the claims take twice the lines, with a little for sorting."""
    counts = [count_lines(make_large(size, *SHAPES[shape])) for size in SIZES]
    for sizes, counted in zip(pairwise(SIZES), pairwise(counts), strict=True):
        assert find_grown(sizes, counted) == {}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_function_is_called_more_often_than_the_book_grows(shape: str) -> None:
    """Twice the claims take twice the calls, with a little for sorting."""
    small, large = (count_calls(make_large(size, *SHAPES[shape])) for size in LARGER)
    assert find_grown(LARGER, (small, large)) == {}


def find_grown(sizes: tuple[int, ...], counts: tuple[Counter[CodeType], ...]) -> dict[str, str]:
    """Return the functions whose calls grew faster than the book, by over `LEAST` a claim."""
    (small, large), (before, after) = sizes, counts
    allowed = SLACK * (large * log(large)) / (small * log(small))
    return {
        f"{code.co_filename}:{code.co_firstlineno} {code.co_name}": f"{before[code]} to {count}"
        for code, count in after.items()
        if count > LEAST * large and count > allowed * max(before[code], LEAST * small)
    }


def count_lines(book: Book) -> Counter[CodeType]:
    """Return how often each function of ours runs a line to make a site."""
    counts: Counter[CodeType] = Counter()
    with counting(counts):
        make_site(book)
    return counts


def count_calls(book: Book) -> Counter[CodeType]:
    """Return how often each of our functions is called, or continued, to make a site."""
    profile = Profile(builtins=False)
    profile.runcall(make_site, book)
    return Counter(
        {
            each.code: each.callcount
            for each in profile.getstats()
            if isinstance(each.code, CodeType) and is_counted(each.code)
        }
    )


def make_site(book: Book) -> None:
    study = study_book(book)
    list(check_study(study))
    make_pages(study)
    make_briefing(study)
    make_exports(study)
    make_feeds(study, "")


def is_counted(code: CodeType) -> bool:
    return "claimbook/" in code.co_filename and "claimbook/quantity/" not in code.co_filename


@contextmanager
def counting(counts: Counter[CodeType]) -> Iterator[None]:
    def count(frame: FrameType, _: str, __: object) -> Any:
        counts[frame.f_code] += 1
        return count

    def begin(frame: FrameType, _: str, __: object) -> Any:
        return count if is_counted(frame.f_code) else None

    before = sys.gettrace()
    sys.settrace(begin)
    try:
        yield
    finally:
        sys.settrace(before)


def make_large(size: int, draw: Callable[[int, int], Subject], together: bool) -> Book:
    """Return a book of so many claims, three in ten of which differ from the others."""
    claims = [make_claim(number, draw(number, size)) for number in range(size)]
    each = size if together else 1
    articles, texts = [], {}
    for number in range(0, size, each):
        own = claims[number : number + each]
        slug = f"article-{number:05}"
        texts[slug] = "\n\n".join(f"{claim['quote']}, and that is all of it." for claim in own)
        articles.append(
            make_article(
                slug,
                outlet=f"paper-{number % 9}",
                published=f"20{10 + number % 9}-0{1 + number % 8}-11",
                text=f"{slug}.txt",
                republish="full",
                claims=own,
            )
        )
    entities = sorted({claim["about"] for claim in claims})
    return make_book(
        *sorted(articles, key=lambda article: article.published.isoformat(), reverse=True),
        entities={id_: Entity(name=id_.capitalize(), kind="company") for id_ in entities},
        metrics={
            "metric-0": Metric(name="Cost", definition="…", dimension="money", measure="flow")
        },
        outlets={f"paper-{number}": Outlet(name=f"Paper {number}") for number in range(9)},
        texts=texts,
    )


def make_claim(number: int, subject: Subject) -> dict[str, str]:
    entity, metric, year = subject
    slip = 37 if crc32(b"%d" % number) % 10 < 3 else 0
    amount = f"{100 + crc32(repr(subject).encode()) % 800 + slip} million dollars"
    quote = f"Company {entity} spent {amount} on {metric} in {year}, says note {number}"
    return {
        "id": f"claim-{number}",
        "says": f"{quote}.",
        "quote": quote,
        "about": f"company-{entity}",
        "metric": f"metric-{metric}",
        "kind": "fact",
        "amount": amount,
        "period": str(year),
    }
