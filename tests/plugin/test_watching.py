"""What the watcher notices: at once where the system reports changes, after a while elsewhere."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEventHandler

from claimbook.plugin.live import watching
from claimbook.plugin.live.watching import Hints, Watcher

PATIENCE = 20
"""Seconds to wait for what takes a moment on a machine that is not busy."""
NEVER = 3600.0


class _Server:
    """As much of the server of MkDocs as a watcher calls."""

    def __init__(self) -> None:
        self.noticed = threading.Event()
        self.observer: Watcher | None = None

    def watch(self, path: str) -> None:
        handler = FileSystemEventHandler()
        handler.on_any_event = lambda _: self.noticed.set()  # type: ignore[method-assign]
        assert self.observer
        self.observer.schedule(handler, path)


@contextmanager
def watch(*paths: Path) -> Iterator[threading.Event]:
    """Watch some paths; yields what is set when one has changed."""
    server, watcher = _Server(), Watcher()
    watcher.watch(paths)
    watcher.start(cast("LiveReloadServer", server), ())
    try:
        yield server.noticed
    finally:
        watcher.stop()


def test_a_save_is_noticed_at_once_without_looking_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Since the system says so."""
    monkeypatch.setattr(watching, "INTERVAL", NEVER)
    file = tmp_path / "a.yml"
    file.write_text("1")
    asked = threading.Event()
    ask_for = Hints.ask_for

    def ask_and_tell(hints: Hints, paths: Iterator[Path]) -> None:
        ask_for(hints, paths)
        asked.set()

    monkeypatch.setattr(Hints, "ask_for", ask_and_tell)
    with watch(tmp_path) as noticed:
        assert asked.wait(PATIENCE)
        file.write_text("12")
        assert noticed.wait(PATIENCE)


def test_a_save_is_noticed_where_the_system_says_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in some containers and on drives in a network."""
    monkeypatch.setattr(Hints, "ask_for", lambda _, __: None)
    file = tmp_path / "a.yml"
    file.write_text("1")
    with watch(tmp_path) as noticed:
        file.write_text("12")
        assert noticed.wait(PATIENCE)


def test_reading_a_file_is_no_change(tmp_path: Path) -> None:
    """Otherwise each build would cause the next."""
    hints = Hints()
    file = tmp_path / "a.yml"
    file.write_text("1")
    hints.ask_for([tmp_path, tmp_path / "missing"])
    try:
        file.read_text()
        assert not hints.given.wait(0.5)
        file.write_text("12")
        assert hints.given.wait(PATIENCE)
    finally:
        hints.stop()
