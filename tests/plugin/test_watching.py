"""What the watcher notices: at once where the system reports changes, after a while elsewhere."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from mkdocs.livereload import LiveReloadServer
from tests.plugin.serving import PATIENCE
from watchdog.events import FileSystemEventHandler

from claimbook.plugin.live import watching
from claimbook.plugin.live.watching import ELSE, Hints, Watcher

NEVER = 3600.0


class _Server:
    """As much of the server of MkDocs as a watcher calls."""

    def __init__(self) -> None:
        self.noticed = threading.Event()
        self.times = 0
        self.observer: Watcher | None = None

    def _notice(self, _: object) -> None:
        self.times += 1
        self.noticed.set()

    def watch(self, path: str) -> None:
        handler = FileSystemEventHandler()
        handler.on_any_event = self._notice  # type: ignore[method-assign]
        assert self.observer
        self.observer.schedule(handler, path)


@contextmanager
def watching_it(*paths: Path) -> Iterator[tuple[_Server, Watcher]]:
    """Watch some paths; yields the server that is told, and the watcher."""
    server, watcher = _Server(), Watcher()
    watcher.watch(paths)
    watcher.start(cast("LiveReloadServer", server), ())
    try:
        yield server, watcher
    finally:
        watcher.stop()


@contextmanager
def watch(*paths: Path) -> Iterator[threading.Event]:
    """Watch some paths; yields what is set when one has changed."""
    with watching_it(*paths) as (server, _):
        yield server.noticed


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


def rename_over(file: Path) -> None:
    file.with_name("sedT0m").write_text("12")
    file.with_name("sedT0m").replace(file)


def rename_aside(file: Path) -> None:
    file.rename(file.with_name("old"))
    file.write_text("12")
    file.with_name("old").unlink()


def empty_and_write(file: Path) -> None:
    with file.open("w") as opened:
        opened.flush()
        opened.write("1")
        opened.flush()
        opened.write("2")


def write_with_a_slow_clock(file: Path) -> None:
    before = file.stat()
    file.write_text("2")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns - 3_600_000_000_000))


def save_again_and_again(file: Path) -> None:
    for number in range(20):
        file.write_text(str(number))


SAVES = (rename_over, rename_aside, empty_and_write, write_with_a_slow_clock, save_again_and_again)


@pytest.mark.parametrize("save", SAVES)
def test_a_save_is_one_change_of_contents_however_it_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Callable[[Path], None]
) -> None:
    """Files that exist for a moment do not count as a change."""
    saved, settle = threading.Event(), Watcher._settle

    def settle_once_saved(watcher: Watcher) -> None:
        # However slow the machine is: what settling itself waits for has its own test.
        assert saved.wait(PATIENCE)
        settle(watcher)

    monkeypatch.setattr(Watcher, "_settle", settle_once_saved)
    file = tmp_path / "a.yml"
    file.write_text("1")
    with watching_closely(tmp_path, monkeypatch) as (server, watcher):
        save(file)
        saved.set()
        assert server.noticed.wait(PATIENCE)
        assert watcher.take_changed() == {tmp_path}
    assert server.times == 1


class _Repeated(threading.Event):
    """A hint that is given again whenever it is waited for, a few times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.left = times
        self.set()

    def wait(self, timeout: float | None = None) -> bool:
        del timeout
        self.left -= 1
        if self.left:
            self.set()
        return self.is_set()


def test_a_look_waits_until_the_system_says_nothing_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """A save consists of several changes, of which each is told."""
    monkeypatch.setattr(watching, "MOST_SETTLING", NEVER)
    watcher = Watcher()
    given = watcher._hints.given = _Repeated(4)
    watcher._settle()
    assert (given.left, given.is_set()) == (0, False)


def add(folder: Path) -> None:
    (folder / "b.yml").write_text("1")


def remove(folder: Path) -> None:
    (folder / "a.yml").unlink()


def rename(folder: Path) -> None:
    (folder / "a.yml").rename(folder / "b.yml")


def move_away(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def put_another_in_its_place(folder: Path) -> None:
    other = folder.with_name("other")
    other.mkdir()
    (other / "a.yml").write_text("1")
    folder.rename(folder.with_name("elsewhere"))
    other.rename(folder)


@pytest.mark.parametrize("edit", [add, remove, rename, move_away, put_another_in_its_place])
def test_what_comes_or_goes_is_more_than_a_change_of_contents(
    tmp_path: Path, edit: Callable[[Path], None]
) -> None:
    """Since other pages may be there then. The system does not tell of a folder that is moved."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "a.yml").write_text("1")
    with watching_it(folder) as (server, watcher):
        edit(folder)
        changed: set[Path] = set()
        while ELSE not in changed:  # A look in the middle of an edit may see half of it.
            assert server.noticed.wait(PATIENCE)
            server.noticed.clear()
            changed |= watcher.take_changed()
    assert changed == {folder, ELSE}


ASIDE = ".a.yml.swp 4913 a.yml~ #a.yml# .#a.yml .a.yml.kate-swp .DS_Store".split()


def test_what_editors_put_beside_an_open_file_is_no_change(tmp_path: Path) -> None:
    """Vim writes its swap file every few seconds, and each time the site would be built."""
    (tmp_path / "a.yml").write_text("1")
    before = watching.look_at(tmp_path)
    for name in ASIDE:
        (tmp_path / name).write_text("1")
    assert watching.look_at(tmp_path) == before
    (tmp_path / ".a.yml").write_text("1")  # about which there is a problem to be told
    assert watching.look_at(tmp_path) != before


@contextmanager
def watching_closely(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[_Server, Watcher]]:
    """Watch a folder by what the system says alone, once it says something.

    Asking it is followed by a look at what has changed meanwhile, which has to be over as well: it
    may see a save half done.
    """
    monkeypatch.setattr(watching, "INTERVAL", NEVER)
    looked, look = threading.Event(), Watcher._look

    def look_and_tell(watcher: Watcher) -> bool:
        changed = look(watcher)
        looked.set()
        return changed

    monkeypatch.setattr(Watcher, "_look", look_and_tell)
    with watching_it(folder) as watched:
        assert looked.wait(PATIENCE)
        yield watched
