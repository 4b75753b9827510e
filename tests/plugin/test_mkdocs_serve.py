"""`mkdocs serve` while an editor breaks and mends files: it never stops and says what is wrong."""

import socket
import time
import urllib.error
import urllib.request
from html import unescape
from pathlib import Path

import pytest
from tests.plugin.serving import PATIENCE, serve, without_reload
from tests.repository import ARTICLE, replace_once, run_mkdocs, start_book

PANEL = "claimbook-problems"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A briefing to break."""
    return start_book(tmp_path)


def test_a_port_that_is_taken_is_told_in_one_line_before_the_build(book: Path) -> None:
    """With what to write instead; a Makefile says how it is called."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        address = f"127.0.0.1:{port}"
        done = run_mkdocs(book, "serve", "--dev-addr", address)
        made = run_mkdocs(book, "serve", "--dev-addr", address, CLAIMBOOK_SERVE="make serve ADDR=")
    told = f"port {port} is taken; mkdocs serve --dev-addr 127.0.0.1:{port + 1}\n"
    assert done.returncode == 1
    assert done.stdout == f"\n{told}"
    assert "Traceback" not in done.stderr
    assert f"make serve ADDR=127.0.0.1:{port + 1}\n" in made.stdout


PAGE = f"articles/{Path(ARTICLE).stem}/index.html"


def is_well(page: str) -> bool:
    return PANEL not in page


def has_panel(page: str) -> bool:
    return PANEL in page


def test_a_file_is_broken_and_mended(book: Path) -> None:
    """All pages stay as they last were; its own has the problem, the others the count."""
    article = book / ARTICLE
    good = article.read_text()
    with serve(book) as served:
        before = served.wait_for(is_well, PAGE)
        article.write_text(good + "\n  - id: [broken\n")
        broken = served.wait_for(has_panel, PAGE)
        assert "error[invalid-yaml]" in broken
        assert "<h1" in broken
        assert f'<details class="{PANEL} failure" data-search-exclude open>' in broken
        home = served.fetch()
        assert f'<details class="{PANEL} failure" data-search-exclude>' in home
        assert "<summary>1 error</summary>" in home
        assert PAGE.removesuffix("index.html") in unescape(home)
        article.write_text(good)
        assert without_reload(served.wait_for(is_well, PAGE)) == without_reload(before)


def test_a_change_in_the_data_is_shown(book: Path) -> None:
    """What an editor writes is on the page a moment later."""
    with serve(book) as served:
        served.wait_for(is_well)
        replace_once(book / ARTICLE, "is buying six", "is ordering six")
        served.wait_for(lambda page: "is ordering six" in page, PAGE)


def test_the_ids_that_editors_complete_are_renewed_at_each_save(book: Path) -> None:
    """Without building the site twice."""
    ids = book / "data" / ".schema" / "ids.schema.json"
    with serve(book) as served:
        served.wait_for(is_well)
        assert "ferries-thrift" not in ids.read_text()
        replace_once(book / ARTICLE, "- id: ferries-energy", "- id: ferries-thrift")
        served.wait_for(lambda page: 'id="ferries-thrift"' in page, PAGE)
        # The page on screen comes first.
        end = time.monotonic() + PATIENCE
        while "ferries-thrift" not in ids.read_text():
            assert time.monotonic() < end, "the ids were not renewed"
            time.sleep(0.1)
        time.sleep(1)
    assert (book / "serve.log").read_text().count("Reloading browsers") == 1


def test_a_book_that_is_broken_at_the_start_is_served_and_recovers(book: Path) -> None:
    """Every page of the navigation answers, with the panel open."""
    settings = book / "data" / "book.yml"
    good = settings.read_text()
    settings.write_text("title: [\n")
    with serve(book) as served:
        home = served.wait_for(has_panel)
        assert f'<details class="{PANEL} failure" data-search-exclude open>' in home
        assert has_panel(served.fetch("articles/index.html"))
        settings.write_text(good)
        served.wait_for(is_well)
        served.wait_for(is_well, PAGE)


def test_a_page_in_docs_may_not_hide_one_of_the_book_even_for_a_while(book: Path) -> None:
    """The hand-written page is shown with the problem; renaming it brings the other back."""
    (book / "docs" / "articles").mkdir()
    mine = book / "docs" / "articles" / "index.md"
    mine.write_text("# My own\n")
    with serve(book) as served:
        shown = served.wait_for(has_panel, "articles/index.html")
        assert "My own" in shown
        assert "page-clash" in shown
        mine.unlink()
        served.wait_for(is_well, "articles/index.html")


def test_what_a_symbolic_link_leads_to_is_not_served(book: Path, tmp_path: Path) -> None:
    """Not even while an editor is alone with the site."""
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n")
    (book / "docs" / "open.md").symlink_to(secret)
    with serve(book) as served:
        assert "symbolic-link" in served.wait_for(has_panel)
        assert served.fetch("open.html") == ""


def test_a_draft_is_served_and_not_published(book: Path) -> None:
    """It has its mark where editors look, and no page where readers do.

    What it leaves to decide keeps nothing else from being published.
    """
    replace_once(book / ARTICLE, "\noutlet: ", "\ndraft: true\noutlet: ")
    to_decide = "  - id: to-decide\n    # decide: about: example-ferries, example\n    kind: fact\n"
    replace_once(book / ARTICLE, "\nclaims:\n", f"\nclaims:\n{to_decide}")
    with serve(book) as served:
        assert "Draft</span>" in served.wait_for(bool, PAGE)
    assert run_mkdocs(book, "build", "--strict").returncode == 0
    assert not (book / "site" / PAGE).exists()
    assert (book / "site" / "articles" / "index.html").exists()


def test_a_file_that_a_browser_has_is_no_reason_for_a_warning(book: Path) -> None:
    """MkDocs warns of every answer but 200; what is not there is still told."""
    with serve(book) as served:
        served.wait_for(is_well)
        address = served.root + "claims.json"
        with urllib.request.urlopen(address) as answer:  # noqa: S310
            tag = answer.headers["ETag"]
        again = urllib.request.Request(address, headers={"If-None-Match": tag})  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="304"):
            urllib.request.urlopen(again)  # noqa: S310
        assert not served.fetch("nowhere.html")
        served.wait_for_log("code 404", 1)
        assert "code 304" not in (book / "serve.log").read_text()
