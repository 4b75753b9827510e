"""Whose voice an article speaks with."""

from tests.books import make_article, make_book

from claimbook.model import Book
from claimbook.verdicts.outlets import find_sources, list_agreeing_outlets


def make_citing(cites: dict[str, list[str]]) -> Book:
    return make_book(*(make_article(slug, cites=cited) for slug, cited in cites.items()))


def test_an_article_speaks_for_itself() -> None:
    """Without a citation it is its own source."""
    assert find_sources(make_citing({"a": []}), "a") == {"a"}


def test_a_citation_leads_to_its_source() -> None:
    """At any depth, and to all sources where there are several."""
    book = make_citing({"a": ["b"], "b": ["c", "d"], "c": [], "d": []})
    assert find_sources(book, "a") == {"c", "d"}


def test_articles_that_cite_each_other_are_their_own_sources() -> None:
    """A circle ends."""
    book = make_citing({"a": ["b"], "b": ["a"]})
    assert find_sources(book, "a") == {"a"}


def test_the_own_source_never_agrees() -> None:
    """Neither the outlet cited nor another that cites the same confirms what they repeat."""
    book = make_citing({"source": [], "a": ["source"], "b": ["source"], "c": []})
    sources = {slug: find_sources(book, slug) for slug in book.article}
    outlets = {slug: article.outlet for slug, article in book.article.items()}
    assert list_agreeing_outlets(outlets, sources, "a", ["source", "b", "c"]) == ("c",)
