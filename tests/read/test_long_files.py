"""Long files and many articles take as much more time as there is more of them."""

from pathlib import Path

import pytest
from tests.books import FILES

from claimbook.read import read_book, surroundings
from claimbook.read.places import Places
from claimbook.read.syntax.lists import find_quoted_behind


class Text(str):
    """A text that counts the characters of the pieces that are cut out of it."""

    __slots__ = ("cut",)
    cut: int

    def __getitem__(self, key: object) -> str:
        piece = super().__getitem__(key)  # type: ignore[index]
        self.cut += len(piece)
        return piece


def test_no_value_is_compared_with_the_rest_of_its_file() -> None:
    """Whether a value stands in brackets is seen from the characters beside it."""
    before = "a: some words\n" * 1_000
    text = Text(f"{before}b: [5 boats, 6 cars]\n{before}")
    places = Places("a.yml", text)
    text.cut = 0
    assert find_quoted_behind(len(before) + 4, len(before) + 11, places) is None
    assert text.cut < 10


def test_what_articles_are_read_with_is_found_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The denominators of metrics are not read again for each article."""
    read: list[str] = []

    def note(per: str) -> str:
        read.append(per)
        return per

    monkeypatch.setattr(surroundings, "name_per", note)
    metric = FILES["data/metrics.yml"] + (
        "sold:\n  name: Sold\n  definition: Things sold.\n  dimension: count\n"
        "  measure: flow\n  per: barrel\n"
    )
    article = FILES["data/articles/example.yml"]
    copies = {f"data/articles/copy-{n}.yml": article for n in range(9)}
    for path, text in {**FILES, "data/metrics.yml": metric, **copies}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    assert read_book(tmp_path).book is not None
    assert 0 < len(read) < len(copies)
