"""What is made after a save, in which order, and what gives way to what."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from tests.plugin.serving import PATIENCE

from claimbook.plugin.live import Gate, Interruption, Rebuild, Served, Watcher
from claimbook.plugin.live.served import Rest

if TYPE_CHECKING:
    from wsgiref.types import StartResponse

DATA = Path("data")
SHOWN, OTHER, BY_HAND = "shown.html", "other.html", "about.html"


class _Watcher:
    """As much of a watcher as rebuilding calls."""

    def __init__(self) -> None:
        self.changed: set[Path] = set()
        self.called_again = 0

    def take_changed(self) -> frozenset[Path]:
        changed, self.changed = frozenset(self.changed), set()
        return changed

    def call_again(self) -> None:
        self.called_again += 1


class _Served:
    """Makes pages that take their time, and notes what it does."""

    def __init__(self, interruption: Interruption) -> None:
        self._interruption = interruption
        self.done: list[str] = []
        self.begun = threading.Event()
        self.finish = threading.Event()
        self.rest = Rest.DONE

    def list_awaited(self) -> frozenset[str]:
        return frozenset([SHOWN, OTHER, BY_HAND])

    def make_ahead(self, addresses: Collection[str]) -> frozenset[str]:
        made = frozenset(addresses) - {BY_HAND}
        self.done.append(f"ahead {', '.join(sorted(made))}")
        return made

    def make_rest(self) -> Rest:
        self.begun.set()
        while not self.finish.wait(0.005):
            self._interruption.pause()
        self.done.append("rest")
        return self.rest

    def collect(self) -> None:
        pass


class _Site:
    """A site that is rebuilt, with what answers requests of its pages."""

    def __init__(self) -> None:
        interruption = Interruption()
        self.watcher, self.served = _Watcher(), _Served(interruption)
        self.gate = Gate(_answer, "/", lambda html, _: html)
        self.rebuild = Rebuild(
            lambda: self.served.done.append("whole"),
            cast("Served", self.served),
            cast("Watcher", self.watcher),
            self.gate,
            [DATA],
            interruption,
        )

    def save(self, *paths: Path) -> None:
        """Save something, and build."""
        self.served.begun.clear()
        self.watcher.changed.update(paths or [DATA])
        self.rebuild()

    def ask_for(self, address: str) -> threading.Thread:
        """Begin a request."""
        asked = threading.Thread(target=self.gate, args=[{"PATH_INFO": f"/{address}"}, _start])
        asked.start()
        return asked

    def show(self, address: str) -> None:
        """Request a page, and get it."""
        end_of(self.ask_for(address))

    def wait_until_done(self, what: str) -> None:
        wait_until(lambda: what in self.served.done)


def _answer(_: object, start_response: StartResponse) -> list[bytes]:
    start_response("200 OK", [])
    return [b"page"]


def _start(*_: object) -> Callable[[bytes], object]:
    return lambda _: None


def end_of(asked: threading.Thread) -> None:
    """Wait until a request is answered."""
    asked.join(PATIENCE)
    assert not asked.is_alive()


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.005)


@pytest.fixture
def site() -> _Site:
    """A site of which a browser shows a page."""
    site = _Site()
    site.show(SHOWN)
    return site


def test_what_a_browser_shows_is_made_first_and_then_the_rest(site: _Site) -> None:
    """All requests are answered then."""
    site.save()
    assert site.served.done == [f"ahead {SHOWN}"]
    site.served.finish.set()
    site.wait_until_done("rest")
    site.show(OTHER)


def test_a_save_ends_what_is_left_of_the_one_before(site: _Site) -> None:
    """So that it is shown as soon as if nothing had been saved before."""
    site.save()
    assert site.served.begun.wait(PATIENCE)
    site.save()
    assert site.served.done == [f"ahead {SHOWN}"] * 2
    site.served.finish.set()
    site.wait_until_done("rest")
    assert site.watcher.called_again == 0


def test_a_page_that_a_browser_asks_for_meanwhile_is_made_next(site: _Site) -> None:
    """It does not wait for all others."""
    site.save()
    assert site.served.begun.wait(PATIENCE)
    site.show(OTHER)
    assert site.served.done == [f"ahead {SHOWN}", f"ahead {OTHER}"]
    site.served.finish.set()
    site.wait_until_done("rest")


def test_a_page_that_cannot_be_made_by_itself_waits_for_the_rest(site: _Site) -> None:
    """It is tried once, not again and again."""
    site.save()
    assert site.served.begun.wait(PATIENCE)
    asked = site.ask_for(BY_HAND)
    site.wait_until_done("ahead ")
    site.served.finish.set()
    end_of(asked)
    assert site.served.done == [f"ahead {SHOWN}", "ahead ", "rest"]


def test_being_told_twice_of_one_change_builds_once(site: _Site) -> None:
    """The second time, what is left of the first is not ended either."""
    site.save()
    assert site.served.begun.wait(PATIENCE)
    site.rebuild()
    site.served.finish.set()
    site.wait_until_done("rest")
    assert site.served.done == [f"ahead {SHOWN}", "rest"]


@pytest.mark.parametrize("rest", [Rest.WHOLE, Rest.RELOAD])
def test_what_the_rest_calls_for_is_done_once(site: _Site, rest: Rest) -> None:
    """A whole build if more than contents has changed; otherwise the pages are only shown again."""
    site.served.rest = rest
    site.served.finish.set()
    site.save()
    wait_until(lambda: site.watcher.called_again == 1)
    site.rebuild()
    site.show(OTHER)
    site.rebuild()
    whole = ["whole"] if rest is Rest.WHOLE else []
    assert site.served.done == [f"ahead {SHOWN}", "rest", *whole]


def test_what_is_not_of_the_book_makes_mkdocs_build_the_whole_site(site: _Site) -> None:
    """It alone knows what hand-written pages and its configuration are for."""
    site.save(DATA, Path("docs"))
    assert site.served.done == ["whole"]
