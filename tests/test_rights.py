"""Of a text that may not be republished, the built site holds no more than may be quoted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.invented_article import SENTENCES, InventedArticle, invent_article
from tests.repository import ARTICLE, build_with_mkdocs, replace_once, start_book

from claimbook.export import PACKAGE, TABLES

pytestmark = pytest.mark.usefixtures("short_manual")

DENSITIES = (0, 5, 20, 40, 100)
"""Of how many sentences in a hundred a figure is in that no claim covers."""
RIGHTS = {
    "quotes": "republish: quotes\ntext: {}",
    "private": "text: private/{}",
    "contradictory": "republish: full\ntext: private/{}",
    "full": "republish: full\ntext: {}",
}
"""What an article's file says of its text."""
KEPT_BACK = ("quotes", "private", "contradictory")
LEADS = ("ba", "de", "fi", "go", "ku")
ARTICLES = {
    (rights, density): invent_article(
        f"{rights}-{density}", density * (SENTENCES - 1) // 100, rights[0] + rights[1:2] + lead
    )
    for rights in RIGHTS
    for density, lead in zip(DENSITIES, LEADS, strict=True)
}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Every word of every file of a built site: pages, search, JSON, feeds, charts, tables."""
    book = start_book(tmp_path_factory.mktemp("rights"))
    (book / ARTICLE).unlink()
    (book / "seeds" / "private").mkdir()
    for (rights, density), article in ARTICLES.items():
        name = f"{rights}-{density}"
        fields = RIGHTS[rights].format(f"{name}.txt")
        text = re.search(r"text: (.*)", fields)
        assert text
        (book / "seeds" / text[1]).write_text(article.text, encoding="utf-8")
        path = book / "data" / "articles" / f"{name}.yml"
        path.write_text(fields + article.file, encoding="utf-8")
    build_with_mkdocs(book)
    site = book / "site"
    files = [path for path in site.rglob("*") if path.is_file()]
    return {
        path.relative_to(site).as_posix(): set(
            re.findall(r"[a-z]+", path.read_text(encoding="utf-8", errors="ignore").lower())
        )
        for path in files
    }


def test_tables_and_twins_are_among_the_files(published: dict[str, set[str]]) -> None:
    """All that programs may take: what is held here of files is held of them."""
    twins = {f"articles/{rights}-{density}/index.json" for rights, density in ARTICLES}
    tables = {f"data/{table.file}" for table in TABLES}
    assert twins | tables | {f"data/{PACKAGE}", "claims.csv"} <= published.keys()


def find_words(published: dict[str, set[str]], words: frozenset[str]) -> dict[str, list[str]]:
    """Return which of these words stand in which files."""
    return {path: sorted(words & held) for path, held in published.items() if words & held}


@pytest.mark.parametrize("rights", KEPT_BACK)
@pytest.mark.parametrize("density", DENSITIES)
def test_no_word_is_published_but_quotes_and_what_stands_beside_them(
    published: dict[str, set[str]], rights: str, density: int
) -> None:
    """However many figures no claim covers; whole words within 60 characters are context."""
    article = ARTICLES[rights, density]
    assert find_words(published, article.unquoted - article.beside) == {}


@pytest.mark.parametrize("rights", KEPT_BACK)
@pytest.mark.parametrize("density", DENSITIES)
def test_a_quote_is_shown_with_its_context(
    published: dict[str, set[str]], rights: str, density: int
) -> None:
    """All whole words within 60 characters."""
    article = ARTICLES[rights, density]
    assert len(article.beside) > 8
    found = find_words(published, article.beside)
    page = f"articles/{rights}-{density}/index.html"
    assert found[page] == sorted(article.beside)


def test_texts_in_the_folder_of_pages_are_not_copied_to_the_site(tmp_path: Path) -> None:
    """MkDocs publishes every file of docs/."""
    book = start_book(tmp_path)
    (book / "seeds").rename(book / "docs" / "texts")
    replace_once(book / "mkdocs.yml", "  - claimbook\n", "  - claimbook: {seeds_dir: docs/texts}\n")
    build_with_mkdocs(book)
    assert list((book / "site").rglob("example-ferries*.txt")) == []
    assert (book / "site" / "articles" / f"{Path(ARTICLE).stem}" / "index.html").is_file()


def test_a_text_that_may_be_republished_is_found_whole(published: dict[str, set[str]]) -> None:
    """Or else this search would find nothing anywhere."""
    article: InventedArticle = ARTICLES["full", 40]
    found = find_words(published, article.unquoted)
    noise = 1
    assert len(found["articles/full-40/index.html"]) == len(article.unquoted) - noise
    assert "search/search_index.json" not in found  # it has claims, and no texts
    assert len(found["claims.json"]) > 200
