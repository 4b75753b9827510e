"""The briefing has the title that a new one has.

`claimbook new` calls it “A new briefing” until you say what it is about. Readers see the title on
every page, and wherever a page is shared.

Write the title of your briefing in data/book.yml.

Wrong, in data/book.yml:

    title: A new briefing

Right, in data/book.yml:

    title: Ferries and who pays for them
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Book
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_GIVEN = "A new briefing"
_EXAMPLE = "example-ferries.txt"
"""The text of the invented article that a new briefing has, whose file may have been renamed.

As long as a briefing has no other article, nobody reads it.
"""


def check(study: Study) -> Iterator[Problem]:
    """A briefing with articles of its own should have a title of its own."""
    book = study.book
    if has_own(book) and book.settings.title == _GIVEN:
        yield FAULT.report(
            book.settings.origin.at("title"),
            f"“{_GIVEN}” is the title of every new briefing",
            "write what yours is about",
        )


def has_own(book: Book) -> bool:
    """Whether a briefing has published articles besides the invented one that it began with."""
    return any(not article.draft and article.text != _EXAMPLE for article in book.articles)
