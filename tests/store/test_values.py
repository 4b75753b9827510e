"""Values come back as they were; anything else is refused before any of it runs."""

import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.books import write_book

from claimbook.quantity import Span
from claimbook.read import read_book
from claimbook.store import Store, Values
from claimbook.store.values import read_value, write_value


class Runs:
    """What runs a function when it is unpickled."""

    def __init__(self, work: Any, *given: object) -> None:
        """Take the function and what it is given."""
        self._reduced = work, given

    def __reduce__(self) -> tuple[Any, tuple[object, ...]]:
        """What pickle calls."""
        return self._reduced


def list_harmful(folder: Path) -> Iterator[tuple[str, object]]:
    """Yield what must not be read, each with its name."""
    yield "a function of the system", Runs(os.mkdir, str(folder))
    yield "a function that looks things up", Runs(getattr, Path(), "exists")
    yield "what is built in", Runs(eval, f"__import__('os').mkdir({str(folder)!r})")
    yield "a function of ours", Runs(write_book, folder, [])
    yield "a class of ours that is no value", Runs(Store, folder)


@pytest.mark.parametrize("number", range(5))
def test_what_is_no_value_is_not_read(tmp_path: Path, number: int) -> None:
    """Whoever could write into the store would otherwise run what they like in every build."""
    folder = tmp_path / "made"
    _, harmful = list(list_harmful(folder))[number]
    content = pickle.dumps((1, [harmful]))
    with pytest.raises(ValueError, match="is no value"):
        read_value(content)
    assert not folder.exists()


def test_a_method_of_a_value_is_not_read() -> None:
    """Its name has a dot, and pickle would look up each part of it."""
    with pytest.raises(ValueError, match=r"Span\.covers is no value"):
        read_value(pickle.dumps(Span.covers, 5))


@pytest.mark.parametrize("content", [b"", b"x", b"\x80\x05.", b"\x80\x05}", b"\x80\x05K\x01"])
def test_bytes_that_are_no_value_are_told_so(content: bytes) -> None:
    """With the one error that whoever recalls something expects."""
    with pytest.raises(ValueError):  # noqa: PT011 pickle's words for it are many
        read_value(content)


def test_every_value_cut_short_is_told_so(tmp_path: Path) -> None:
    """At whichever byte."""
    write_book(tmp_path, [])
    book = read_book(tmp_path).book
    assert book is not None
    content = write_value(book.articles)
    for end in range(0, len(content), 7):
        with pytest.raises(ValueError):  # noqa: PT011 pickle's words for it are many
            read_value(content[:end])


def test_records_come_back_with_their_places(tmp_path: Path) -> None:
    """What they are equal in is all they have: fields, places, slug, what came from defaults."""
    defaults = "defaults: {about: example, period: 2024}\n"
    write_book(tmp_path, [("data/articles/example.yml", False, defaults)])
    book = read_book(tmp_path).book
    assert book is not None
    (article,) = book.articles
    (again,) = read_value(write_value(book.articles))
    assert again == article
    assert again.slug == "example"
    (claim,), (claimed,) = again.claims, article.claims
    assert claim.origin.at("amount") == claimed.origin.at("amount")
    assert claim.defaulted == claimed.defaulted == ("period",)
    assert claim.model_copy(update={"pin": True}).amount == claimed.amount


def test_values_without_a_store_are_made_each_time() -> None:
    """And values without inputs, with any store."""
    made: list[int] = []
    for _ in range(2):
        assert Values().work_out(("kind", "input"), lambda: made.append(1) or len(made)) == len(
            made
        )
    assert len(made) == 2


def test_a_value_is_made_once_for_its_inputs(tmp_path: Path) -> None:
    """Other inputs make another one; so do none."""
    values = Values(Store(tmp_path))
    assert values.work_out(("kind", "one"), lambda: (1,)) == (1,)
    assert Values(Store(tmp_path)).work_out(("kind", "one"), lambda: (2,)) == (1,)
    assert values.work_out(("kind", "other"), lambda: (3,)) == (3,)
    assert values.work_out(None, lambda: (4,)) == (4,)
    assert values.work_out(None, lambda: (5,)) == (5,)
