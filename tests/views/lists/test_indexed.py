"""Long indexes in sections."""

from __future__ import annotations

import pytest

from claimbook.permalinks import locate_page
from claimbook.views.lists.entries import Entry
from claimbook.views.lists.indexed import OTHERS, file_by_letter, make_index

ADDRESS = locate_page("entities")


def file_names(*names: str) -> list[tuple[str, str]]:
    """Return the letters of names and the names, in the order of an index."""
    filed = file_by_letter(Entry(name, "", ()) for name in names)
    return [(letter, entry.name) for letter, entry in filed]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("acme", "A"),
        ("Électricité de Marne", "E"),
        ("“Quote” Ltd", "Q"),
        ("Ямал", "Я"),
        ("3M", OTHERS),
        ("東京", OTHERS),
        ("ß-Bank", OTHERS),
        ("…", OTHERS),
    ],
)
def test_a_name_has_the_letter_that_it_begins_with(name: str, letter: str) -> None:
    """Without its accent; a number, or a script without capitals, has none."""
    assert file_names(name) == [(letter, name)]


def test_names_are_in_the_order_of_their_letters_whatever_their_case() -> None:
    """Those without a letter come last."""
    assert file_names("9 Elms", "bank", "Zinc", "Bakery", "arden") == [
        ("A", "arden"),
        ("B", "Bakery"),
        ("B", "bank"),
        ("Z", "Zinc"),
        (OTHERS, "9 Elms"),
    ]


def test_a_section_that_goes_on_is_linked_where_it_begins() -> None:
    """Its heading is on the next page, too, without the anchor."""
    filed = file_by_letter(Entry(name, "", ()) for name in ("Air", "Art", "Ash", "Bay", "1st"))
    index = make_index(ADDRESS, filed, 2)
    assert [(link.name, link.href) for link in index.links] == [
        ("A", "entities/index.html#from-41"),
        ("B", "entities/page_2/index.html#from-42"),
        (OTHERS, "entities/page_3/index.html#from-others"),
    ]
    assert [
        [(section.title, section.anchor, len(section.entries)) for section in part]
        for part in index.parts
    ] == [
        [("A", "from-41", 2)],
        [("A", "", 1), ("B", "from-42", 1)],
        [(OTHERS, "from-others", 1)],
    ]
