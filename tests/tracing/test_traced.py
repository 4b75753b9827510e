"""A traced study notes every way of reading it, and hashes tell what pages would tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.books import read_study, write_book

from claimbook.evidence import StandingKind
from claimbook.study import Study, once_for_each, once_per_study
from claimbook.tracing.facts import Facts
from claimbook.tracing.hashing import Hasher, UnknownError
from claimbook.tracing.traced import Reads, Tracer

CLAIM = "example-plan"


@dataclass(frozen=True)
class Unordered:
    values: frozenset[str]
    known: dict[str, str] = field(compare=False)


@once_per_study
def count_claims(study: Study) -> dict[str, int]:
    return {article.slug: len(article.claims) for article in study.book.articles}


@once_for_each
def name_quote(study: Study, claim: str) -> str:
    return study.book.claims[claim].quote


@pytest.fixture
def study(tmp_path: Path) -> Study:
    """The study of the example book."""
    write_book(tmp_path, [])
    return read_study(tmp_path)


READS: list[tuple[Callable[[Study], object], dict[str, tuple[str, ...]], tuple[str, ...]]] = [
    (lambda study: study.book.claims[CLAIM], {"book.claims": (CLAIM,)}, ()),
    (lambda study: study.book.claims.get("none"), {"book.claims": ("none",)}, ()),
    (lambda study: "none" in study.book.claims, {"book.claims": ("none",)}, ()),
    (lambda study: list(study.book.claims), {}, ("book.claims",)),
    (lambda study: len(study.book.claims), {}, ("book.claims",)),
    (lambda study: [*study.book.claims.values()], {}, ("book.claims",)),
    (lambda study: {**study.book.claims}.keys(), {"book.claims": (CLAIM,)}, ("book.claims",)),
    (lambda study: study.book.articles, {}, ("book.articles",)),
    (lambda study: study.book.settings.title, {}, ("book.settings",)),
    (lambda study: study.evidence.of(CLAIM), {"evidence.standings": (CLAIM,)}, ()),
    (lambda study: study.ground_of(CLAIM), {"grounds": (CLAIM,)}, ()),
    (
        lambda study: study.verdicts.pairs_of(CLAIM),
        {"verdicts._pairs_of": (CLAIM,)},
        (),
    ),
    (
        lambda study: count_claims(study)["example"],
        {f"{__name__}:count_claims": ("example",)},
        (),
    ),
    (lambda study: name_quote(study, CLAIM), {f"{__name__}:name_quote": (CLAIM,)}, ()),
]


@pytest.mark.parametrize(("work", "entries", "wholes"), READS)
def test_what_is_read_is_noted(
    study: Study,
    work: Callable[[Study], object],
    entries: dict[str, tuple[str, ...]],
    wholes: tuple[str, ...],
) -> None:
    """And the result is that of the study itself."""
    result, reads = Tracer(study).trace(work)
    assert result == work(study)
    assert reads == Reads(entries, wholes)
    assert Facts(study).describe(reads) == Facts(study).describe(reads)


def test_each_task_has_what_it_read_itself(study: Study) -> None:
    """Though the study that they are given is the same."""
    tracer = Tracer(study)
    for _ in range(2):
        assert tracer.trace(lambda study: study.book.articles)[1].wholes == ("book.articles",)
    assert tracer.trace(lambda _: 1)[1] == Reads({}, ())


DIFFERENT: list[tuple[object, object]] = [
    (Decimal("1.0"), Decimal("1.00")),
    (1, True),
    ("1", 1),
    (("a", "b"), ["a", "b"]),
    (StandingKind.AGREED, "agreed"),
    ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_a_page_may_write_differently_has_another_hash(one: object, other: object) -> None:
    """Even if Python says that the two are equal."""
    assert hash_value(one) != hash_value(other)


def test_the_order_of_a_set_does_not_count() -> None:
    """It is another one in each process."""
    assert hash_value(set("abcdef")) == hash_value(set("fedcba"))
    assert hash_value({"a"}) != hash_value({"b"})
    one, other = (Unordered(frozenset(each), {}) for each in ("abcdefgh", reversed("abcdefgh")))
    assert hash_value((one,)) == hash_value((other,))


def test_equal_values_have_one_hash_whatever_they_share() -> None:
    """Since one process reads a file anew that another has at hand."""
    name = "".join(["na", "me"])
    assert hash_value((name, name)) == hash_value(("na" + name[2:], "".join(["n", "ame"])))


def test_a_claim_is_told_by_its_words_and_its_line(study: Study) -> None:
    """A page links to the line of a claim in its file."""
    claim = study.book.claims[CLAIM]
    other = claim.model_copy(update={"says": "Something else."})
    other.placed(claim.origin)
    assert hash_value(claim) != hash_value(other)
    moved = claim.model_copy()
    moved.placed(replace(claim.origin, within=()))
    assert hash_value(claim) != hash_value(moved)


def test_of_an_article_beside_a_claim_the_other_claims_are_left_out(study: Study) -> None:
    """Otherwise every edit of an article would change all pages that cite it."""
    (article,) = study.book.articles
    claims = tuple(claim.model_copy(update={"says": "Otherwise."}) for claim in article.claims)
    edited = article.model_copy(update={"claims": claims})
    for each in (article, edited):
        each.named("example")
    assert hash_value(article, nested=True) == hash_value(edited, nested=True)
    assert hash_value(article) != hash_value(edited)
    assert hash_value((article,)) != hash_value((edited,))
    assert hash_value(article, nested=True) != hash_value(
        article.model_copy(update={"claims": ()}), nested=True
    )


def test_a_function_has_no_hash() -> None:
    """Nobody knows what it would read."""
    with pytest.raises(UnknownError):
        hash_value((lambda: 1,))


def hash_value(value: object, *, nested: bool = False) -> bytes:
    """Return the hash of a value, as a new process would make it."""
    return Hasher().hash(value, nested=nested)
