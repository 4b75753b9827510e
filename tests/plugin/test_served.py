"""What is shown before all of a site is made again: pages that are all new, and no others."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.plugin.live_site import LiveSite, serve_within, wait_until
from tests.plugin.serving import PATIENCE
from tests.repository import ARTICLE, correct_figure, start_book

from claimbook.plugin.live import watching
from claimbook.plugin.live.served import Rest, Served

PAGE = f"articles/{Path(ARTICLE).stem}/index.html"
HOME = "index.html"
SOON = 1.0
"""Seconds in which an answer comes that does not wait."""


class Held:
    """Keeps the rest from being made until it is released."""

    def __init__(self) -> None:
        self.release = threading.Event()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    """What holds up all that follows the pages on screen."""
    held, make_rest = Held(), Served.make_rest

    def wait_and_make(served: Served) -> Rest:
        assert held.release.wait(PATIENCE)
        return make_rest(served)

    monkeypatch.setattr(Served, "make_rest", wait_and_make)
    monkeypatch.setattr(watching, "SETTLING", 0.5)  # so that two files are one save
    yield held
    held.release.set()


def begin_to_ask(site: LiveSite, page: str, got: list[bytes]) -> threading.Thread:
    asking = threading.Thread(target=lambda: got.append(site.ask(page)), daemon=True)
    asking.start()
    return asking


def shows_new(answers: list[bytes]) -> bool:
    return any(b"130" in each for each in answers)


@pytest.mark.parametrize("page", [HOME, PAGE])
def test_a_page_that_is_open_has_the_change_before_the_others(
    tmp_path: Path, held: Held, page: str
) -> None:
    """The home page, too, though it is written by hand around what the book has for it."""
    book = start_book(tmp_path / "book")
    with serve_within(book) as site:
        assert not shows_new([site.ask(page)])
        correct_figure(book)
        # On a busy machine, two files may be two saves: the page is new after the second.
        assert wait_until(lambda: shows_new([site.ask(page)]))
        held.release.set()


CHART = """
```chart
metric: fleet-investment
entities: [example-ferries]
title: The plan
```
"""
WAITING = {
    HOME: ("docs/index.md", CHART),
    "cost.html": ("docs/cost.md", "# Cost\n\n[@ferries-ship-plan]\n"),
}


@pytest.mark.parametrize("page", WAITING)
def test_a_page_that_has_more_of_the_book_is_shown_when_all_is_made(
    tmp_path: Path, held: Held, page: str
) -> None:
    """The figures of a page that is written by hand and its charts are of one time."""
    book = start_book(tmp_path / "book")
    path, text = WAITING[page]
    with (book / path).open("a") as file:
        file.write(text)
    with serve_within(book) as site:
        site.ask(page)
        told, got = site.count_builds(), list[bytes]()
        correct_figure(book)
        site.wait_for_build(told)
        asking = begin_to_ask(site, page, got)
        asking.join(SOON)
        assert got == []
        held.release.set()
        asking.join(PATIENCE)
        assert shows_new(got)
        # Though files of charts have other names now, which are those of what they show.
        assert site.whole_builds == 0
