"""What `claimbook review` takes for a value of a field, and under which number it offers one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, change, review

from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.screen import ESCAPE
from claimbook.cli.reviewing.values import list_allowed

__all__ = ["book"]
ENTITIES = "data/entities.yml"
OPEN = "kind: company  # decide: what sort of thing it is"


@pytest.mark.parametrize(
    ("key", "kind"), [("4", "person"), ("2", "organization"), ("1", "company"), ("a", "company")]
)
@pytest.mark.parametrize("others", ["person or organization", "organization or thing or person"])
def test_a_kind_has_the_same_number_in_every_question(
    book: Path, key: str, kind: str, others: str
) -> None:
    """Whatever is asked beside it; what no digit is left for is typed."""
    asked = FILES[ENTITIES].replace(OPEN, f"kind: company  # decide: or {others}")
    (book / ENTITIES).write_text(asked)
    typist = review(book, "s", "s", "s", key, "q", article=ARTICLE)
    assert (book / ENTITIES).read_text() == asked.replace(f"company  # decide: or {others}", kind)
    assert "\n a company       it sells something" in typist.said
    assert "\n 2 organization  it is no business" in typist.said
    assert "\n 4 person        one human being" in typist.said
    assert ("\n e thing" in typist.said) is ("thing" in others)


@pytest.mark.parametrize(
    ("noun", "field"), [("claim", "kind"), ("entity", "kind"), ("metric", "measure")]
)
def test_every_value_of_a_list_has_a_meaning(noun: str, field: str) -> None:
    """Else it would have no number."""
    assert set(list_meanings(noun, field)) == set(list_allowed(noun, field))


def test_a_record_takes_no_kind_that_there_is_not(book: Path) -> None:
    """It is said at once, and not when all else is decided; the first letters are enough."""
    typist = review(book, "s", "s", "s", "e", "share of ships", "gov", "q", article=ARTICLE)
    assert "“share of ships” is no kind; it is one of company, organization" in typist.said
    assert (book / ENTITIES).read_text() == change(
        FILES[ENTITIES], ("company  # decide: what sort of thing it is", "government")
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2025-03", "“2025-03” is no day; write the day, or the last one of the month, 2025-03-31"),
        ("May 2025", "leave `as_of` out if the article is of that month"),
        ("3 May 2025", "“3 May 2025” is no day; write 2025-05-03"),
        ("once", "“once” is no day; write it like 2025-09-24, or `earlier`"),
    ],
)
def test_a_moment_is_a_day(book: Path, typed: str, told: str) -> None:
    """Of a month, the message says what to write instead."""
    typist = review(book, "D", typed, ESCAPE, "q", article=ARTICLE)
    assert told in typist.said
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]
    review(book, "D", typed, "earlier", "q", article=ARTICLE)
    assert "    as_of: earlier\n" in (book / ARTICLE).read_text()
