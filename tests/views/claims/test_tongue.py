"""How a quote in another language is set."""

import pytest

from claimbook.views.claims.tongue import find_tongue


@pytest.mark.parametrize(
    ("language", "direction", "marks"),
    [
        ("ar", "rtl", "”“"),
        ("he", "rtl", "”“"),
        ("ja", "ltr", "「」"),
        ("zh-Hant", "ltr", "「」"),
        ("zh-TW", "ltr", "「」"),
        ("zh", "ltr", "“”"),
        ("de", "ltr", "“”"),
        ("xx-unknown", "auto", "“”"),
    ],
)
def test_a_quote_has_direction_and_marks_of_its_language(
    language: str, direction: str, marks: str
) -> None:
    """Those of Arabic and Hebrew are turned, since their signs do not turn by themselves."""
    tongue = find_tongue(language)
    assert tongue is not None
    assert tongue.direction == direction
    assert "".join(tongue.marks) == marks


def test_a_quote_in_the_language_of_the_book_has_none() -> None:
    """It is set as the page is."""
    assert find_tongue(None) is None
