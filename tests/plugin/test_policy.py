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
from tests.repository import replace_once, run_mkdocs, start_book

from claimbook.plugin.policy import hash_scripts, secure_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Request

POLICY = '<meta http-equiv="Content-Security-Policy"'


def hash_of(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("<script>a()</script>", ["a()"]),
        ('<SCRIPT defer>\n a() </SCRIPT><script type="module">b()</script>', ["\n a() ", "b()"]),
        ('<script src="x.js"></script><script async src=x.js></script>', []),
        ('<script type="application/json">{"a": 1}</script>', []),
        ('<script id="__config" type="application/ld+json">{}</script>', []),
        ("<script>a()</script><p><script>a()</script>", ["a()"]),
    ],
)
def test_inline_scripts_are_allowed_by_their_hashes(page: str, scripts: list[str]) -> None:
    """Those that browsers would run, each once; what has an address is allowed by that."""
    assert hash_scripts([page]) == sorted(map(hash_of, scripts))


def test_every_page_allows_the_scripts_of_all(tmp_path: Path) -> None:
    """Instant navigation runs them under the policy of the page that was opened first."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(f'<meta charset="utf-8"><script>{name}</script>')
    secure_pages(tmp_path)
    for name in ("a", "b"):
        page = (tmp_path / f"{name}.html").read_text()
        assert page.startswith(f'<meta charset="utf-8">{POLICY}')
        assert hash_of("a") in page
        assert hash_of("b") in page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The briefing as it is published: its folder and its address."""
    book = start_book(tmp_path_factory.mktemp("site"))
    done = run_mkdocs(book, "build")
    assert done.returncode == 0, done.stderr
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
        page.locator("label.md-header__button[for^=__palette]").locator("visible=true").click()
        if start.startswith("http"):
            page.locator(".md-search__input").click()
            page.locator(".md-search__input").press_sequentially("ferries")
            page.locator(".md-search-result__item").first.wait_for()
            page.keyboard.press("Escape")
        page.locator("nav a[href*='metrics/index.html']").locator("visible=true").first.click()
        page.wait_for_url("**/metrics/index.html")
        page.go_back()
        page.wait_for_url("**/index.html")
        page.close()
        assert said == []
        allowed = (root, folder.as_uri(), "data:", "blob:")
        assert [url for url in asked if not url.startswith(allowed)] == []


def test_a_script_that_got_into_a_page_does_not_run(
    site: tuple[Path, str], browser: "Browser"
) -> None:
    """Should escaping ever fail, this still holds."""
    folder, root = site
    hostile = folder / "hostile.html"
    hostile.write_text(
        (folder / "index.html").read_text().replace("</body>", "<script>x = 1</script></body>")
    )
    page = browser.new_page()
    page.goto(f"{root}hostile.html")
    assert page.evaluate("typeof x") == "undefined"
    page.close()


def test_the_policy_can_be_switched_off(tmp_path: Path) -> None:
    """For sites whose theme or plugins load something from elsewhere."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", "  - claimbook\n", "  - claimbook: {csp: false}\n")
    assert run_mkdocs(book, "build").returncode == 0
    assert not re.search(POLICY, (book / "site" / "index.html").read_text())
