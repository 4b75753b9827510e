"""An operation on files fails, or the process is killed there: nothing is lost, nothing half done.

In every run a few operations fail, spread over the whole of each command; with
CLAIMBOOK_EVERY_FAULT set, each of them fails in each way, which takes hours (`make faults`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.repository import (
    ARTICLE,
    PLAIN_PAGE,
    ROOT,
    plain_environment,
    read_files,
    replace_once,
    start_book,
    use_plain_theme,
)

from claimbook.cli.find_book import find_book
from claimbook.plugin.swap import SiteSwap

EVERY = bool(os.environ.get("CLAIMBOOK_EVERY_FAULT"))
ERRORS = ("ENOSPC", "EIO", "EACCES")
KILL, FULL = "KILL", "FULL"
SAMPLED = {"build": 3, "write": 4, "finish": 4, "rename": 6}
"""How many operations of each command fail if not all do."""
COMMANDS = {
    "build": ["mkdocs", "build", "--quiet"],
    "write": ["claimbook", "write", "--to", "pages"],
    "finish": ["claimbook", "finish", "bare", "--no-policy"],
    "rename": ["claimbook", "rename", "ferries-ship-plan", "ferries-fleet-plan"],
}
SOURCES = ("data", "seeds", "docs")
MADE = {"build": "site", "write": "pages", "finish": "bare"}
"""The folder that each command writes to."""
_REST = {"build": (), "write": (".claimbook-written",), "finish": ()}


class Failed:
    """A book whose commands are made to fail; everything it holds is put back each time."""

    def __init__(self, folder: Path, command: str) -> None:
        self.book = folder / "book"
        self.command = command
        self._kept = folder / "kept"
        shutil.copytree(self.book, self._kept, symlinks=True)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.failing", str(self.book), *COMMANDS[command]],
            cwd=ROOT,
            env={**plain_environment(), "PYTHONPATH": f"{ROOT / 'generator'}:{ROOT}"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.old = self.read()
        """What the book held before."""
        whole = self.run(10**9, "EIO")
        assert whole["exit"] == 0, whole
        self.operations = int(whole["made"])
        self.new = self.read()
        """What it holds when nothing has failed."""
        self.restore()
        assert self.old != self.new

    def run(self, number: int, code: str) -> dict[str, Any]:
        """Run the command; its operation of this number fails."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{number} {code}\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def restore(self) -> None:
        """Put back what was there before."""
        for path in self.book.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self._kept, self.book, symlinks=True, dirs_exist_ok=True)

    def read(self) -> dict[str, bytes]:
        """All that the book holds but caches, which come back by themselves."""
        kept = read_files(self.book)
        cached = (".cache/", "data/.schema/")
        return {path: content for path, content in kept.items() if not path.startswith(cached)}

    def close(self) -> None:
        """End the process that runs the commands."""
        assert self._process.stdin
        self._process.communicate(timeout=60)


def start(folder: Path) -> Path:
    """A small book with a plain theme, and with what each command made of it a day before."""
    book = start_book(folder / "book")
    use_plain_theme(book)
    with (book / "docs" / "index.md").open("a") as page:
        page.write("\nSee [@ferries-ship-plan].\n")
    return book


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book after an older build and an older `write`, and bare pages of the newer one."""
    folder = tmp_path_factory.mktemp("faults")
    book = start(folder)
    replace_once(book / ARTICLE, "is buying six", "is ordering six")
    _run(book, "mkdocs", "build", "--quiet")
    _run(book, "claimbook", "write", "--to", "pages")
    replace_once(book / ARTICLE, "is ordering six", "is buying six")
    _run(book, "claimbook", "write", "--to", "bare")
    for source in sorted((book / "bare").rglob("*.md")):
        source.with_suffix(".html").write_text(
            PLAIN_PAGE.replace("{{ page.content }}", source.stem)
        )
        source.unlink()
    return folder


def _run(book: Path, module: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=book,
        env={**plain_environment(), "PYTHONPATH": str(ROOT / "generator")},
        check=True,
        capture_output=True,
    )


@contextmanager
def failing(made: Path, folder: Path, command: str) -> Iterator[Failed]:
    """A copy of the book in which a command fails."""
    shutil.copytree(made / "book", folder / "book", symlinks=True)
    failed = Failed(folder, command)
    try:
        yield failed
    finally:
        failed.close()


@dataclass(frozen=True)
class Fault:
    """What was made to fail, and what came of it."""

    number: int
    code: str
    answer: dict[str, Any]

    @property
    def told(self) -> str:
        """For the message of a test that fails."""
        return f"{self.number} {self.code} {self.answer}"


def list_faults(failed: Failed, codes: tuple[str, ...]) -> Iterator[Fault]:
    """Make operations fail one by one; the book is put back after each."""
    wanted = failed.operations if EVERY else SAMPLED[failed.command]
    step = failed.operations / wanted
    for index in range(wanted):
        number = int(index * step + step / 2)
        for code in codes if EVERY else (codes[index % len(codes)],):
            yield Fault(number, code, failed.run(number, code))
            failed.restore()


def list_odd(failed: Failed) -> list[str]:
    """The files that are neither as before nor as after, or have no place in either."""
    now, old, new = failed.read(), failed.old, failed.new
    return [path for path, held in now.items() if held not in (old.get(path), new.get(path))]


@pytest.mark.parametrize("command", ["build", "rename"])
@pytest.mark.parametrize("codes", [ERRORS, (KILL,)], ids=["faults", "kills"])
def test_a_fault_leaves_all_as_it_was_or_all_as_it_was_to_be(
    command: str, codes: tuple[str, ...], made: Path, tmp_path: Path
) -> None:
    """A build replaces a site at once, and a new id stands in all files or in none.

    What either has left is put in order by whatever command comes next.
    """
    with failing(made, tmp_path, command) as failed:
        for fault in list_faults(failed, codes):
            SiteSwap(failed.book / "site").mend()
            find_book(failed.book)
            # A kill before the change is noted leaves files that nobody reads.
            read = {
                path: held
                for path, held in failed.read().items()
                if fault.code != KILL or not path.endswith(".part")
            }
            assert (fault.told, read in (failed.old, failed.new)) == (fault.told, True)
            if fault.code != KILL:
                assert tells(fault)
                assert fault.answer["exit"] != 0 or failed.read() == failed.new, fault.told


def tells(fault: Fault) -> bool:
    """Whether a fault was told in a sentence, and not by a traceback."""
    said = fault.answer["said"]
    assert "Traceback" not in said, fault.told
    return fault.answer["exit"] == 0 or len(said.split()) > 5


@pytest.mark.parametrize("command", ["write", "finish"])
def test_files_are_whole_after_a_fault_and_the_next_run_completes_them(
    command: str, made: Path, tmp_path: Path
) -> None:
    """Each is as before or as after; nothing that was half written is left in the end."""
    with failing(made, tmp_path, command) as failed:
        for fault in list_faults(failed, ERRORS):
            assert (fault.told, [p for p in list_odd(failed) if p not in OWN]) == (fault.told, [])
            assert tells(fault)
            if fault.answer["exit"] == 0:
                assert (fault.told, failed.read() == failed.new) == (fault.told, True)
            elif not EVERY or fault.number % 9 == 0:
                assert failed.run(10**9, "EIO")["exit"] == 0
                assert (fault.told, failed.read() == failed.new) == (fault.told, True)


@pytest.mark.parametrize("command", ["build", "write", "finish"])
def test_a_disk_that_fills_up_in_the_middle_of_a_file_leaves_no_half_of_it(
    command: str, made: Path, tmp_path: Path
) -> None:
    """Ten sizes beyond which no file can grow, or one of them if not every fault is tried."""
    with failing(made, tmp_path, command) as failed:
        largest = max(len(held) for held in failed.new.values())
        sizes = [int(4096 * (largest / 4096) ** (step / 10)) for step in range(10)]
        for size in sizes if EVERY else sizes[3:4]:
            fault = Fault(size, FULL, failed.run(size, FULL))
            SiteSwap(failed.book / "site").mend()
            assert (fault.answer["exit"] != 0, tells(fault)) == (True, True), fault.told
            if command == "build":
                assert failed.read() == failed.old
            odd = [path for path in list_odd(failed) if path not in OWN]
            assert (fault.told, odd) == (fault.told, [])
            failed.restore()


OWN = {"pages/.claimbook-written"}
"""What only `claimbook write` reads, and mends itself."""


@pytest.mark.parametrize("command", ["build", "write", "finish"])
def test_what_a_killed_command_left_is_mended_by_the_next(
    command: str, made: Path, tmp_path: Path
) -> None:
    """Wherever it was killed; until then no file is half old and half new."""
    with failing(made, tmp_path, command) as failed:
        for fault in list_faults(failed, (KILL,)):
            assert fault.answer["exit"] in (-9, 0), fault.told
            if command == "build":
                SiteSwap(failed.book / "site").mend()
                assert failed.read() in (failed.old, failed.new), fault.told
            odd = [path for path in list_odd(failed) if not path.endswith(".part")]
            assert (fault.told, [path for path in odd if path not in OWN]) == (fault.told, [])
            assert failed.run(10**9, "EIO")["exit"] == 0
            assert (fault.told, failed.read() == failed.new) == (fault.told, True)
