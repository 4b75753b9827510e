"""`c` in a review: claims for figures and words that the draft passed over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, review

from claimbook.cli import main

__all__ = ["book"]
DECIDE = ["1", "x", "e", "ships", "1", "e", "It will buy two ships.", "a"]
"""What decides all of the article's two claims."""
KILN = """Kiln Hill Bakery opens ovens

3 June 2025

Kiln Hill Bakery said it will close two of its 11 ovens in July.

The bakery sold 4,200 loaves in May.
"""


def test_a_dropped_figure_is_told_at_the_end_and_claimed_again(book: Path) -> None:
    """By its number; `u` takes the claim back, and the file is as it was, byte for byte."""
    keys = [*DECIDE[:4], "1", "d"]
    typist = review(book, *keys, article=ARTICLE)
    assert "1 figure has no claim: 2 ships. c adds one.\n" in typist.said
    before = (book / ARTICLE).read_bytes()
    typist = review(book, "\r", "c", "1", "q", article=ARTICLE)
    assert " 1 2 ships  It will buy 2 ships soon.\n" in typist.said
    added = (book / ARTICLE).read_text().removeprefix(before.decode())
    assert "    quote: It will buy 2 ships soon\n" in added
    assert "    amount: 2 ships\n" in added
    assert "0 decisions and 1 other change written" in typist.said
    assert "is no longer a draft" not in typist.said
    (book / ARTICLE).write_bytes(before)
    review(book, "\r", "c", "1", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_bytes() == before


def test_words_are_claimed_that_are_typed(book: Path) -> None:
    """Once the article has them in one place; the claim is asked about behind the others."""
    typist = review(book, "c", "4 ships", "buy 2 ships", "q", article=ARTICLE)
    assert "the article does not have these words" in typist.said
    assert "is added; you will be asked about it when its turn comes." in typist.said
    assert (book / ARTICLE).read_text().startswith(FILES[ARTICLE])


@pytest.fixture
def kiln(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The draft of an article that `claimbook extract` made, in the current folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "data/book.yml").write_text("title: Bread\n")
    (tmp_path / "seeds/kiln.txt").write_text(KILN)
    monkeypatch.chdir(tmp_path)
    assert main(["extract", "seeds/kiln.txt", "--outlet", "Daily Example"]) == 0
    (path,) = (tmp_path / "data/articles").glob("*.yml")
    return path


def test_a_new_claim_has_the_number_of_its_place(kiln: Path) -> None:
    """Those after it move on by one."""
    head, *claims = kiln.read_text().split("\n  - id: ")
    kiln.write_text("\n  - id: ".join([head, *claims[1:]]))
    typist = review(kiln.parents[2], "c", "two of its", "q", article=f"data/articles/{kiln.name}")
    before, after = (typist.said.partition("claim 1 of 3")[n] for n in (0, 2))
    assert "claim 1 of 2" in before
    assert "two of its" in after
    assert "claim 3 of 3" not in after


def test_a_claim_is_written_as_extract_writes_it(kiln: Path) -> None:
    """With the same bytes, and with no new record."""
    drafted = kiln.read_text()
    metrics = (kiln.parents[1] / "metrics.yml").read_text()
    *_, claim = drafted.split("\n  - id: daily-example-loaves-sold-4200")
    assert "amount: 4,200 loaves" in claim
    kiln.write_text(drafted.partition("\n  - id: daily-example-loaves")[0])
    review(kiln.parents[2], "c", "4,200 loaves", "q", article=f"data/articles/{kiln.name}")
    assert kiln.read_text().endswith(claim)
    assert (kiln.parents[1] / "metrics.yml").read_text() == metrics


def test_a_figure_that_a_claim_only_mentions_has_none(kiln: Path) -> None:
    """As the ovens that are to close: the draft has them beside those that there are."""
    name = f"data/articles/{kiln.name}"
    typist = review(kiln.parents[2], "c", "two of its", "q", article=name)
    assert "    amount: two\n" in kiln.read_text()
    assert "is added" in typist.said


def test_a_claim_comes_where_its_words_stand_in_the_article(kiln: Path) -> None:
    """Before those of later words, and with a blank line between the two, as in the draft."""
    drafted = kiln.read_text()
    head, *claims = drafted.split("\n  - id: ")
    assert len(claims) > 1
    kiln.write_text("\n  - id: ".join([head, *claims[1:]]))
    review(kiln.parents[2], "c", "two of its", "q", article=f"data/articles/{kiln.name}")
    claims = kiln.read_text().split("\n\n  - id: ")
    amounts = [claim.partition("amount: ")[2].split("\n")[0] for claim in claims]
    assert amounts == ["", "two", "11 ovens", "4,200 loaves"]
