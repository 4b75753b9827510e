"""Who a text says speaks some of its words, which are in square brackets here."""

from __future__ import annotations

from time import perf_counter

import pytest

from claimbook.quantity import Span
from claimbook.quotations import are_alike, find_saying, is_person

_HOLM = "Anna Holm"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It has [9 ships],” Anna Holm said.", _HOLM),
        ("“It has [9 ships],” said the mayor, Anna Holm.", _HOLM),
        ("“Has it [9 ships]?” Anna Holm, who leads it, told the council.", _HOLM),
        ("“It has [9 ships],” Prime Minister Anna Holm said.", _HOLM),
        ('"It has [9 ships]," said U.S. Senator Anna Holm on Monday.', "U.S. Senator Anna Holm"),
        ("“It has [9 ships]”, said the UN.", "UN"),
        ("Anna Holm said: “It has [9 ships].” Ben Reed said: “No.”", _HOLM),
        ("Ben Reed left, but Anna Holm told reporters it had “[9 ships]”.", _HOLM),
        ("“We lost,” Anna Holm said. “It has [9 ships].”", _HOLM),
        ("It has [9 ships], Anna Holm said on Monday.", _HOLM),
        ("It has [9 ships], said Anna Holm, the mayor.", _HOLM),
        ("It has [9 ships], according to Anna Holm, the mayor.", _HOLM),
        ("According to Anna Holm, it has [9 ships].", _HOLM),
        ("The mayor, Anna Holm, said that it has [9 ships].", _HOLM),
        ("“It has [9 ships],” he said. Anna Holm said nothing.", ""),
        ("“It has [9 ships],” the mayor said.", ""),
        ("“It has [9 ships],” the Norhaven spokesman said.", ""),
        ("“It has [9 ships],” the Dutchman said.", ""),
        ("“It has [9 ships],” said a spokesman in Tarnby.", ""),
        ("“It has [9 ships].” Anna Holm said: “No.”", ""),
        ("“It has [9 ships],” which Anna Holm said was wrong.", ""),
        ("It was said by Anna Holm to have [9 ships].", ""),
        ("Anna Holm said it grew; it has [9 ships].", ""),
        ("Anna Holm said it grew, and Ben Reed reported [9 ships].", ""),
        ("Its lead shrank, and Norhaven added [9 ships].", ""),
    ],
)
def test_a_speaker_is_who_the_words_beside_name(text: str, name: str) -> None:
    """A name is returned only if nobody else can be meant."""
    at = Span(text.index("["), text.index("]") - 1)
    text = text.replace("[", "").replace("]", "")
    saying = find_saying(text, Span(0, len(text)), Span(0, len(text)), at)
    assert (saying.find_name(text) if saying else "") == name


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Holm", "Anna Holm", True),
        ("TFO", "Flood Office of Tarnby", False),
        ("FOT", "Flood Office of Tarnby", True),
        ("S&P", "Standard & Poor's", True),
        ("Japanese", "Japan", True),
        ("Bank of Tarnby", "Office of Karsk", False),
        ("Anna Holm", "Ben Reed", False),
    ],
)
def test_names_are_alike_that_may_be_of_one(one: str, other: str, *, alike: bool) -> None:
    """By a word or by initials, whichever comes first."""
    assert are_alike(one, other) is are_alike(other, one) is alike


def test_a_text_shows_who_is_a_person() -> None:
    """It calls a person by surname, or `Mr`, and never a firm by its last word."""
    text = "Anna Holm met Coast Boats and Ben Reed. Holm left. Mr Reed stayed with Coast Boats."
    found = [is_person(text, name) for name in (_HOLM, "Ben Reed", "Coast Boats", "Cara Lund")]
    assert found == [True, True, False, False]


@pytest.mark.parametrize("part", ["A ", "Ab said ", "“a,” said A, ", "Ab, a, ", "of the A "])
def test_a_hostile_text_takes_no_long_time(part: str) -> None:
    """However often it repeats what a name or an aside is made of."""
    text = f"{part * 3000}“9 ships,” {part * 3000}"
    at = text.index("9 ships,”")
    began = perf_counter()
    find_saying(text, Span(0, len(text)), Span(0, len(text)), Span(at, at + 7))
    assert perf_counter() - began < 5
