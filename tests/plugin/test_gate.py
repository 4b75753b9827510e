"""Between a browser and the server: which answer a request gets, and when."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.plugin.live_site import wait_until
from tests.plugin.serving import PATIENCE

from claimbook.plugin.live import Gate

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

PAGE, SCRIPT = "page.html", "assets/bundle.0123abcd.min.js"
TYPES = {".html": "text/html", ".js": "application/javascript", ".css": "text/css"}


class _Site:
    """Files, and what a browser gets when it asks for one."""

    def __init__(self, mount: str = "/") -> None:
        self.files = {PAGE: b"<p>old</p>", SCRIPT: b"1", "style.css": b"2"}
        self.meanwhile: Callable[[], None] = lambda: None
        self.filled: list[str] = []
        self.gate = Gate(self._answer, mount, self._fill)

    def _answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].rpartition("/site/")[2].lstrip("/")
        content, meanwhile = self.files.get(path), self.meanwhile
        self.meanwhile = lambda: None
        meanwhile()
        kind = TYPES[Path(path).suffix or ".html"]
        status = "404 Not Found" if content is None else "200 OK"
        start_response(status, [("Content-Type", kind), ("Content-Length", "0")])
        return [content or b"none"]

    def _fill(self, html: str, address: str) -> str:
        self.filled.append(address)
        return f"{html}<aside></aside>"

    def ask(self, path: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
        """Return the status, the headers and the content of an answer."""
        got: list[tuple[str, dict[str, str]]] = []

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> Callable[..., object]:
            got.append((status, dict(headers)))
            return lambda _: None

        content = b"".join(self.gate({"PATH_INFO": path, **headers}, start))
        (answer,) = got
        return (*answer, content)


def test_a_page_is_answered_with_what_is_wrong_at_the_moment() -> None:
    """And is never kept by browsers."""
    site = _Site()
    status, headers, content = site.ask(f"/{PAGE}")
    assert (status, content) == ("200 OK", b"<p>old</p><aside></aside>")
    assert headers == {"Content-Type": "text/html", "Content-Length": str(len(content))}
    assert site.filled == [PAGE]


def test_what_is_no_text_is_answered_as_it_is() -> None:
    """A hand-written page may have any bytes."""
    site = _Site()
    site.files[PAGE] = b"\xff\xfe"
    assert site.ask(f"/{PAGE}")[2] == b"\xff\xfe<aside></aside>"


ADDRESSES = {"": "index.html", "a/": "a/index.html", "a.html": "a.html"}


@pytest.mark.parametrize(("path", "address"), ADDRESSES.items())
def test_a_page_is_known_by_its_address_from_the_root_of_the_site(path: str, address: str) -> None:
    """The site may be served below another path than the root of the server."""
    site = _Site("/site/")
    site.ask(f"/site/{path}")
    assert (site.filled, site.gate.list_open()) == ([address], [address])


def test_a_file_is_sent_again_only_if_it_has_changed() -> None:
    """Reloading a page takes a fifth less work of a browser then."""
    site = _Site()
    status, headers, content = site.ask("/style.css")
    assert (status, content, headers["Cache-Control"]) == ("200 OK", b"2", "no-cache")
    tag = headers["ETag"]
    status, headers, content = site.ask("/style.css", HTTP_IF_NONE_MATCH=tag)
    assert (status, content, headers["ETag"]) == ("304 Not Modified", b"", tag)
    site.files["style.css"] = b"3"
    assert site.ask("/style.css", HTTP_IF_NONE_MATCH=tag)[::2] == ("200 OK", b"3")


def test_a_script_that_is_named_by_its_contents_is_not_asked_for_again() -> None:
    """One with other contents has another address; what is not there is asked for."""
    site = _Site()
    assert "immutable" in site.ask(f"/{SCRIPT}")[1]["Cache-Control"]
    assert "Cache-Control" not in site.ask("/assets/bundle.0123abce.min.js")[1]


def test_an_answer_that_was_read_while_a_build_began_is_read_again() -> None:
    """A page is the old one or the new one, never part of both."""
    site = _Site()

    def write() -> None:
        site.gate.close(())
        site.files[PAGE] = b"<p>new</p>"

    site.meanwhile = write
    assert site.ask(f"/{PAGE}")[2].startswith(b"<p>new</p>")
    assert site.filled == [PAGE]


@pytest.mark.parametrize("way", ["let in", "open", "next build"])
def test_a_page_that_is_being_made_is_answered_once_it_is_there(way: str) -> None:
    """Others are answered at once."""
    site = _Site()
    site.gate.close([PAGE])
    assert site.ask(f"/{SCRIPT}")[2] == b"1"
    got: list[bytes] = []
    asked = threading.Thread(target=lambda: got.append(site.ask(f"/{PAGE}")[2]))
    asked.start()
    assert wait_until(lambda: site.gate.list_waiting() == [PAGE])
    assert got == []
    site.files[PAGE] = b"<p>new</p>"
    {
        "let in": lambda: site.gate.let_in([PAGE]),
        "open": site.gate.open,
        "next build": lambda: site.gate.close(()),
    }[way]()
    asked.join(PATIENCE)
    assert (got, site.gate.list_waiting()) == ([b"<p>new</p><aside></aside>"], [])


def test_the_pages_that_were_asked_for_last_count_as_open() -> None:
    """The very last first, which is the one that an editor looks at."""
    site = _Site()
    for page in ("a", "b", "c", "d", "b"):
        site.ask(f"/{page}.html")
    assert site.gate.list_open() == ["b.html", "d.html", "c.html"]
