"""Of claims that are true none is refused; made false in a digit, a word or a name, all are."""

from pathlib import Path

import pytest
from tests.falsified import BOOKS, WANTED, Books, list_claims, list_lies, list_misleading


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    return Books(tmp_path_factory.mktemp("books"))


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_no_true_claim_is_refused(book: Path, books: Books) -> None:
    """The briefing's own claims, and those of the invented ones."""
    assert books.list_errors(book) == []


def test_there_are_as_many_true_claims_as_lies() -> None:
    """So that a check that refuses everything, or nothing, would be seen."""
    claims = [claim for book in BOOKS for claim in list_claims(book)]
    lies = list(list_lies(claims))
    assert len(lies) == WANTED <= len(claims)
    assert all(lie.claim.write(lie.words) != lie.claim.block for lie in lies)
    assert (
        len({(lie.claim.book, lie.claim.path, lie.claim.first, lie.words) for lie in lies})
        == WANTED
    )


def test_every_lie_is_refused_at_the_claim_that_tells_it(books: Books) -> None:
    """Whatever its kind, and wherever it is told: in the figure alone or in quote and figure."""
    claims = [claim for book in BOOKS for claim in list_claims(book)]
    told = [str(lie) for lie in list_lies(claims) if not books.refuse(lie)]
    assert told == []


@pytest.mark.parametrize(("kind", "least"), [("base", 10), ("speaker", 4)])
def test_lies_that_leave_quote_and_figure_are_told_of(kind: str, least: int, books: Books) -> None:
    """Of ten of each; a text names the speaker beside the words in about half of its claims."""
    claims = [claim for book in BOOKS for claim in list_claims(book)]
    told = sum(books.tells_of(claim, block) for claim, block in list_misleading(claims, kind, 10))
    assert told >= least
