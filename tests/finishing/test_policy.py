"""The Content-Security-Policy of built sites: strict, and nothing of ours is stopped by it."""

import base64
import functools
import hashlib
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.repository import build_with_mkdocs, replace_once, run_mkdocs, start_book

from claimbook.finishing.policy import secure_page, write_metas

pytestmark = pytest.mark.usefixtures("short_manual")

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Request

POLICY = '<meta http-equiv="Content-Security-Policy"'


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_a_policy_names_the_scripts_that_it_allows_by_their_hashes() -> None:
    """And no connection to another host; nor is one told where a reader came from."""
    metas = write_metas(["b()", "a()"])
    assert f"script-src 'self' {' '.join(sorted(map(hash_of, ('a()', 'b()'))))};" in metas
    assert "connect-src 'self';" in metas
    assert metas.endswith('<meta name="referrer" content="same-origin">')


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<!doctype html><html><head><title>x</title><meta charset="utf-8">', "</head>"),
        ("<!DOCTYPE html><html><head>", '</head><body><meta charset="utf-8">'),
        ("<!doctype html><html lang=en>", "<body><p>x"),
        ("<!doctype html>", "<title>x</title><p>x"),
        ("", "<p>x"),
    ],
)
def test_the_policy_stands_before_all_that_it_could_forbid(before: str, after: str) -> None:
    """In the head, where alone it counts, whatever the page leaves out; and once."""
    metas = write_metas([])
    secured = secure_page(before + after, metas)
    assert secured == before + metas + after
    assert secure_page(secured, metas) == secured
    assert secure_page(secured, write_metas(["a()"])) == before + write_metas(["a()"]) + after


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The briefing as it is published: its folder and its address."""
    book = start_book(tmp_path_factory.mktemp("site"))
    build_with_mkdocs(book)
    handler = functools.partial(_Quiet, directory=str(book / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield book / "site", f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


def test_a_reader_meets_no_refusal_and_asks_no_other_host(
    site: tuple[Path, str], browser: "Browser"
) -> None:
    """Through search, the colour switch and in-site navigation, on a server and from files."""
    folder, root = site
    for start in (f"{root}index.html", (folder / "index.html").as_uri()):
        said: list[str] = []
        asked: list[str] = []

        def note_message(message: "ConsoleMessage", said: list[str] = said) -> None:
            if message.type == "error":
                said.append(message.text)

        def note_request(request: "Request", asked: list[str] = asked) -> None:
            asked.append(request.url)

        page = browser.new_page()
        page.on("console", note_message)
        page.on("pageerror", lambda error, said=said: said.append(str(error)))
        page.on("request", note_request)
        page.goto(start)
        home = page.title()
        page.locator("label.md-header__button[for^=__palette]").locator("visible=true").click()
        if start.startswith("http"):
            page.locator(".md-search__input").click()
            page.locator(".md-search__input").press_sequentially("ferries")
            page.locator(".md-search-result__item").first.wait_for()
            page.keyboard.press("Escape")
        page.locator("nav a[href*='metrics/index.html']").locator("visible=true").first.click()
        page.wait_for_url("**/metrics/index.html")
        # The address changes before the page does: one that is left half made complains.
        page.wait_for_function("home => document.body && document.title !== home", arg=home)
        page.go_back()
        page.wait_for_url(start)
        page.wait_for_function("home => document.body && document.title === home", arg=home)
        page.close()
        assert said == []
        allowed = (root, folder.as_uri(), "data:", "blob:")
        assert [url for url in asked if not url.startswith(allowed)] == []


def test_a_script_that_got_into_a_page_does_not_run(tmp_path: Path, browser: "Browser") -> None:
    """Should escaping ever fail, this still holds; the build says so, and strict mode refuses."""
    book = start_book(tmp_path)
    with (book / "docs" / "index.md").open("a") as home:
        home.write("\n\n<script>x = 1</script>\n")
    done = build_with_mkdocs(book)
    assert "index.html: the policy blocks an inline script" in done.stderr
    page = browser.new_page()
    page.goto((book / "site" / "index.html").as_uri())
    assert page.evaluate("typeof x") == "undefined"
    page.close()
    assert run_mkdocs(book, "build", "--strict").returncode == 1


def test_the_policy_can_be_switched_off(tmp_path: Path) -> None:
    """For sites whose theme or plugins load something from elsewhere."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", "  - claimbook\n", "  - claimbook: {csp: false}\n")
    assert run_mkdocs(book, "build").returncode == 0
    assert not re.search(POLICY, (book / "site" / "index.html").read_text())
