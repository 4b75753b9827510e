"""A paragraph is a notice to readers only if it has little else to say."""

from __future__ import annotations

import pytest
from tests.extract.reading_cases import draft

from claimbook.extract.splitting.parts import is_notice

LONG = (
    "Coast Air said that it would pay its owners $6 per share this year, as it had promised them. "
)


@pytest.mark.parametrize(
    "words",
    [
        "Sign up for our newsletter and never miss a ferry again.",
        "Follow us for more.",
        "Read more about the harbour here.",
        "Log in to comment.",
        "Share this article with your friends.",
        "This page is for informational purposes only and " + "no advice at all, " * 20,
    ],
)
def test_offers_and_disclaimers_are_notices(words: str) -> None:
    """However they are worded."""
    assert is_notice(words)


@pytest.mark.parametrize(
    "words",
    [
        "The banks have until Wednesday to sign up to a $1.1 million rescue plan.",
        LONG,
        "The number of people signing up for a ferry pass has risen to 9,000.",
        LONG * 4 + "You can now sign up for it.",
    ],
)
def test_news_with_such_words_is_no_notice(words: str) -> None:
    """A rescue that banks sign up to, or what is paid `per share this year`."""
    assert not is_notice(words)


def test_the_last_paragraph_of_an_article_is_kept() -> None:
    """Its figures are drafted, though it says “per share this year”."""
    assert [each.draft.text("amount") for each in draft(f"Coast Air has ports.\n\n{LONG}").drafted]


def test_a_last_paragraph_that_was_cut_off_is_kept() -> None:
    """It has sentences before the end that is lacking."""
    cut = (
        "Its fleet grew in the year. It carried more people than it ever did. It has 9 ships and 7%"
    )
    assert len(draft(f"Coast Air has ports.\n\n{cut}").drafted) > 1
