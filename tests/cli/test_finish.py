"""`claimbook finish` on the output of a site generator."""

from pathlib import Path

import pytest
from tests.repository import build_with_mkdocs, replace_once, start_book

from claimbook.cli import main

pytestmark = pytest.mark.usefixtures("short_manual")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book, and a site that MkDocs built from what `write` wrote, without our plugin."""
    folder = start_book(tmp_path / "book")
    other = tmp_path / "other"
    assert main(["write", "--book", str(folder), "--to", str(other / "docs")]) == 0
    config = (folder / "mkdocs.yml").read_text().replace("  - claimbook\n", "")
    (other / "mkdocs.yml").write_text(
        f"{config}\nextra_css: [assets/claimbook/claimbook.css]\n"
        "extra_javascript: [assets/claimbook/claimbook.js]\n"
    )
    build_with_mkdocs(other)
    (other / "site").rename(folder / "site")
    return folder


def test_the_output_of_any_generator_is_finished(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second time there is nothing left to do."""
    site = str(book / "site")
    assert main(["finish", site, "--book", str(book)]) == 0
    home = (book / "site" / "index.html").read_text()
    assert "Content-Security-Policy" in home
    assert 'href="feed.xml"' in home
    assert "There is no page at this address" in (book / "site" / "404.html").read_text()
    capsys.readouterr()
    assert main(["finish", site, "--book", str(book)]) == 0
    assert capsys.readouterr().out.startswith("0 pages finished, ")


def test_a_script_that_no_theme_ships_stops_it(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is changed, and what to do is said; templates of another theme can be named."""
    home = book / "site" / "index.html"
    replace_once(home, "</body>", "<script>count(1)</script></body>")
    before = home.read_bytes()
    finish = ["finish", str(book / "site"), "--book", str(book)]
    assert main(finish) == 1
    told = capsys.readouterr().err
    assert "index.html: no known theme has this inline script: count(1)" in told
    assert "--templates" in told
    assert home.read_bytes() == before
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme" / "main.html").write_text("<script>count(1)</script>")
    assert main([*finish, "--templates", str(tmp_path / "theme")]) == 0


def test_a_book_with_errors_finishes_nothing(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What machines would be told could not be trusted."""
    (book / "data" / "metrics.yml").write_text("x: [\n")
    assert main(["finish", str(book / "site"), "--book", str(book)]) == 1
    assert "Nothing was changed." in capsys.readouterr().out


def test_the_sources_of_a_site_are_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They become pages first."""
    assert main(["finish", str(book / "docs"), "--book", str(book)]) == 2
    assert "build it with your generator first" in capsys.readouterr().err
