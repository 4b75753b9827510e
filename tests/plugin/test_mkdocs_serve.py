"""`mkdocs serve` while an editor breaks and mends files: it never stops and says what is wrong."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.repository import ARTICLE, plain_environment, replace_once, start_book

PATIENCE = 30
"""Seconds to wait for a page; it takes one, on a machine that is not busy."""

PANEL = "claimbook-problems"


class Served:
    """A running `mkdocs serve`."""

    def __init__(self, book: Path, port: int, process: subprocess.Popen[str]) -> None:
        self.book = book
        self.process = process
        self._root = f"http://127.0.0.1:{port}/"

    def fetch(self, page: str = "index.html") -> str:
        """A page; empty where there is none, or not yet."""
        try:
            with urllib.request.urlopen(self._root + page, timeout=5) as answer:  # noqa: S310
                return answer.read().decode()
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            return ""

    def wait_for(self, holds: Callable[[str], bool], page: str = "index.html") -> str:
        """The page as soon as something holds of it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, "mkdocs serve has ended"
            text = self.fetch(page)
            if text and holds(text):
                return text
            time.sleep(0.1)
        raise AssertionError(f"{page} never came to be as expected")


@contextmanager
def serve(book: Path) -> Iterator[Served]:
    """Serve a book on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (
        (book / "serve.log").open("w") as log,
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=book,
            env=plain_environment(),
            stdout=log,
            stderr=log,
            text=True,
        ) as process,
    ):
        try:
            yield Served(book, port, process)
        finally:
            process.terminate()


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A briefing to break."""
    return start_book(tmp_path)


PAGE = f"articles/{Path(ARTICLE).stem}/index.html"


def is_well(page: str) -> bool:
    return PANEL not in page


def has_panel(page: str) -> bool:
    return PANEL in page


def test_a_file_is_broken_and_mended(book: Path) -> None:
    """Its page stays as it last was, with the problem; all others have a line with the count."""
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
        article.write_text(good)
        assert without_reload(served.wait_for(is_well, PAGE)) == without_reload(before)


def test_a_change_in_the_data_is_shown(book: Path) -> None:
    """What an editor writes is on the page a moment later."""
    with serve(book) as served:
        served.wait_for(is_well)
        replace_once(book / ARTICLE, "is buying six", "is ordering six")
        served.wait_for(lambda page: "is ordering six" in page, PAGE)


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


def without_reload(page: str) -> str:
    """A page without the script of live reload, which holds the time."""
    return page[: page.index("var livereload")]
