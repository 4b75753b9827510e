"""The page for addresses that lead nowhere."""

from pathlib import Path

import pytest
from tests.repository import build_with_mkdocs, start_book
from tests.site_links import find_broken_links

pytestmark = pytest.mark.usefixtures("short_manual")


def test_a_missing_page_leads_back_into_the_site(tmp_path: Path) -> None:
    """It may be shown at any address below the site's, so its links begin with the site's path."""
    book = start_book(tmp_path)
    build_with_mkdocs(book, SITE_URL="https://example.org/name/")
    html = (book / "site" / "404.html").read_text(encoding="utf-8")
    assert "There is no page at this address" in html
    for page in ("index.html", "articles/index.html", "outlets/index.html"):
        assert f'<a class="cb-list__head" href="/name/{page}">' in html
    assert not [found for found in find_broken_links(book / "site", "name/") if "404" in found]


def test_a_page_of_the_book_s_own_stays(tmp_path: Path) -> None:
    """A `404.html` in the theme's custom_dir was put there on purpose."""
    book = start_book(tmp_path)
    (book / "theme").mkdir()
    (book / "theme" / "404.html").write_text("Gone fishing.")
    config = book / "mkdocs.yml"
    config.write_text(config.read_text().replace("theme:\n", "theme:\n  custom_dir: theme\n", 1))
    build_with_mkdocs(book)
    assert (book / "site" / "404.html").read_text().endswith("Gone fishing.")
