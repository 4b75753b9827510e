"""Crowns, dinars, francs and pesos of no named country are nobody's in particular."""

import pytest

from claimbook.quantity import (
    leaves_country_open,
    may_be_in,
    name_country,
    name_money,
    read_amount,
    write_amount,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("412 million crowns", "crowns"),
        ("nearly 30 francs", "francs"),
        ("40 kroner a barrel", "kroner"),
        ("5 dinars", "dinars"),
        ("3 to 5 million pesos", "pesos"),
    ],
)
def test_a_name_of_several_countries_leaves_the_country_open(text: str, name: str) -> None:
    """And messages call the money what the text calls it, not a dollar."""
    amount = read_amount(text)
    assert leaves_country_open(amount)
    assert name_money(amount) == name


@pytest.mark.parametrize("text", ["412 million Czech crowns", "SEK 5", "$5", "5 pounds", "5 yen"])
def test_other_money_has_its_country(text: str) -> None:
    """By its words, by its sign, or as the outlet's dollar."""
    assert not leaves_country_open(read_amount(text))


@pytest.mark.parametrize(
    ("text", "unit", "may"),
    [
        ("412 million crowns", "CZK", True),
        ("412 million crowns", "MXN", False),
        ("412 million Swedish crowns", "CZK", False),
        ("5 million pounds", "EGP", True),
        ("5 million British pounds", "EGP", False),
        ("£5 million", "EGP", False),
        ("3 rupees", "PKR", True),
    ],
)
def test_a_name_may_be_that_of_each_of_its_countries(text: str, unit: str, may: bool) -> None:
    """Where no country and no sign stands beside it."""
    assert may_be_in(read_amount(text), unit) is may


@pytest.mark.parametrize(
    ("article", "named"),
    [
        ("It paid in Czech crowns.", "412 million Czech crowns"),
        ("It paid in Czech crowns, not Danish crowns.", None),
        ("It paid in Mexican pesos.", None),
        ("It paid.", None),
    ],
)
def test_an_article_may_name_the_country_elsewhere(article: str, named: str | None) -> None:
    """If it names one."""
    assert name_country(read_amount("412 million crowns"), article) == named


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2.84 billion crown", "2.84 billion crowns"),
        ("2.84 billion Crowns", "2.84 billion crowns"),
        ("5 million krona", "5 million kronor"),
        ("1 crown", "1 crown"),
    ],
)
def test_a_name_without_a_country_is_written_in_the_plural(text: str, written: str) -> None:
    """So that “a 2.84 billion crown budget” has the figure of “a budget of 2.84 billion crowns”."""
    assert write_amount(read_amount(text)) == written
