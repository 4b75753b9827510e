"""Link images of a site that MkDocs builds."""

import re
from pathlib import Path

from tests.repository import build_with_mkdocs, replace_once, start_book

from claimbook.verifying import FolderFiles, verify_site

ADDRESS = "https://example.org/ferries/"
_IMAGE = re.compile(r'<meta property="og:image" content="([^"]*)">')


def test_each_page_about_one_thing_names_its_image(tmp_path: Path) -> None:
    """At the address that the site is published at; the site can be verified with them."""
    book = start_book(tmp_path)
    build_with_mkdocs(book, "--strict", SITE_URL=ADDRESS)
    site = book / "site"
    named = {
        found[1]
        for page in site.rglob("*.html")
        if (found := _IMAGE.search(page.read_text(encoding="utf-8")))
    }
    assert len(named) >= 3
    there = {f"{ADDRESS}{path.relative_to(site).as_posix()}" for path in site.rglob("*.png")}
    assert named == {address for address in there if "/assets/posters/" in address}
    assert verify_site(FolderFiles(site)).flaws == ()


def test_a_book_may_do_without_them(tmp_path: Path) -> None:
    """By the plugin's option."""
    book = start_book(tmp_path)
    replace_once(
        book / "mkdocs.yml", "\n  - claimbook\n", "\n  - claimbook: {link_images: false}\n"
    )
    build_with_mkdocs(book, "--strict", SITE_URL=ADDRESS)
    assert not (book / "site" / "assets" / "posters").exists()
    page = next((book / "site" / "articles").glob("*/index.html")).read_text(encoding="utf-8")
    assert "og:url" in page
    assert "og:image" not in page
