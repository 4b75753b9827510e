"""An operation on files fails, or the process is killed there: nothing is lost, nothing half done.

CLAIMBOOK_FAULTS says how many operations fail. `few`: some of each command, spread over the whole
of it, as in every run of the tests. `places`: the first and the last operation of each place in
the code, and at least 50 for kills. `all`: each in each way, which takes hours.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TextIO

import pytest
from tests.forking import run_module, start_module
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

pytestmark = pytest.mark.usefixtures("short_manual")

TRIED = os.environ.get("CLAIMBOOK_FAULTS", "few")
ERRORS = ("ENOSPC", "EIO", "EACCES")
KILL, FULL, NONE = "KILL", "FULL", "NONE"
FEW = {
    "build": 3,
    "write": 4,
    "finish": 4,
    "extract": 6,
    "rename": 6,
    "remove": 4,
    "import": 4,
    "draft": 4,
    "review": 4,
}
"""How many operations of each command fail if only a few do."""
KILLS = 50
"""At how many operations a command is killed at least, if it has so many."""
SHARES = range(1 if TRIED == "few" else 4)
"""The operations of a test are shared out, so that several cores have work."""
COUNTED = ROOT / ".cache" / "faults"
"""Where faults are counted, in a file for each process."""
INCOMING = "incoming.txt"
CRANES = "data/articles/cranes.yml"
DRAFT = {
    CRANES: """\
headline: The harbour owns 9 cranes
outlet: example-gazette
published: 2025-05-20
text: cranes.txt
draft: true
claims:
  - id: harbour-cranes
    says: The harbour owns 9 cranes.
    quote: The harbour owns 9 cranes
    about: example-ferries
    metric:  # decide: what is counted
    kind: fact
    amount: 9 cranes
""",
    "seeds/cranes.txt": "The harbour owns 9 cranes\n\nIt plans to hire 30 people this year.\n",
    "claims.csv": """\
article,headline,outlet,published,text,id,says,quote,about,kind
hire,Hiring,example-gazette,2025-05-21,cranes.txt,hire,Hires.,plans to hire,example-ferries,plan
cranes,,,,,cranes-hire,It hires.,plans to hire 30 people,example-ferries,plan
""",
}
"""A draft, and a table with a new claim file and a claim more in one that is there."""
REVIEW = ["e", "cranes", "+", "2", "Cranes that a harbour owns.", "4", "stock", ""]
"""What is typed in a review: a metric that another file gets, and the claim's file its id."""
COMMANDS = {
    "build": ["mkdocs", "build", "--quiet"],
    "write": ["claimbook", "write", "--to", "pages"],
    "finish": ["claimbook", "finish", "bare", "--no-policy"],
    "extract": ["claimbook", "extract", INCOMING, "--outlet", "Harbour News"],
    "rename": ["claimbook", "rename", "ferries-ship-plan", "ferries-fleet-plan"],
    "remove": ["claimbook", "remove", "harbour-cranes"],
    "import": ["claimbook", "import", "claims.csv"],
    "draft": ["claimbook", "check", "--draft", CRANES, "--write"],
    "review": ["review", CRANES, *REVIEW],
}
EDITING = ["rename", "remove", "import", "draft", "review"]
"""The commands that change files of the editor, all together or none."""
NEWS = """\
Example Coast has 14 tugs

14 May 2025

Example Coast has 14 tugs, and plans to buy 3 tugs next year. It towed 4 million tonnes in 2024.
"""


class Failed:
    """A book whose commands are made to fail; everything it holds is put back each time."""

    def __init__(self, book: Path, command: str, asked: TextIO, answered: TextIO) -> None:
        self.book = book
        self.command = command
        self._kept = read_files(book)
        self._folders = list_folders(book)
        self._asked, self._answered = asked, answered
        self.old = self.read()
        """What the book held before."""
        whole = self.run(0, NONE)
        assert whole["exit"] == 0, whole
        self.places: list[int] = whole["places"]
        """The place in the code of each operation on files."""
        self.new = self.read()
        """What it holds when nothing has failed."""
        self.restore()
        assert self.old != self.new

    def run(self, number: int, code: str) -> dict[str, Any]:
        """Run the command; its operation of this number fails."""
        print(number, code, file=self._asked, flush=True)
        answer: dict[str, Any] = json.loads(self._answered.readline())
        return answer

    def restore(self) -> None:
        """Put back what was there before, and leave alone what is as it was."""
        for folder in sorted(list_folders(self.book) - self._folders):
            shutil.rmtree(self.book / folder, ignore_errors=True)
        now = read_files(self.book)
        for path in now.keys() - self._kept.keys():
            (self.book / path).unlink()
        for path, content in self._kept.items():
            if now.get(path) != content:
                (self.book / path).parent.mkdir(parents=True, exist_ok=True)
                (self.book / path).write_bytes(content)
        for folder in self._folders:
            (self.book / folder).mkdir(parents=True, exist_ok=True)

    def read(self) -> dict[str, bytes]:
        """Return all that the book holds but caches, which come back by themselves."""
        kept = read_files(self.book)
        cached = (".cache/", "data/.schema/")
        return {path: content for path, content in kept.items() if not path.startswith(cached)}


def list_folders(folder: Path) -> set[str]:
    """Return all folders below a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def start(folder: Path) -> Path:
    """Return a small book with a plain theme, and what each command made of it a day before."""
    book = start_book(folder / "book")
    use_plain_theme(book)
    with (book / "docs" / "index.md").open("a") as page:
        page.write("\nSee [@ferries-ship-plan].\n")
    (book / INCOMING).write_text(NEWS)
    for path, text in DRAFT.items():
        (book / path).write_text(text)
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
    done = run_module(module, arguments, book, plain_environment())
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def failing(
    made: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], Failed]]:
    """Give a copy of the book in which a command fails, by that command."""
    with ExitStack() as stack:

        @cache
        def start_failing(command: str) -> Failed:
            folder = tmp_path_factory.mktemp(command)
            book = shutil.copytree(made / "book", folder / "book", symlinks=True)
            asked, answered = folder / "asked", folder / "answered"
            for pipe in (asked, answered):
                os.mkfifo(pipe)
            program = [str(asked), str(answered), str(book), *COMMANDS[command]]
            stack.enter_context(
                start_module(
                    "tests.faults.failing", program, ROOT, plain_environment(), folder / "said"
                )
            )
            pipes = (stack.enter_context(asked.open("w")), stack.enter_context(answered.open()))
            return Failed(book, command, *pipes)

        def give(command: str) -> Failed:
            failed = start_failing(command)
            failed.restore()
            return failed

        yield give


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


def choose_operations(failed: Failed, codes: tuple[str, ...]) -> list[int]:
    """Return the numbers of the operations that fail."""
    total = len(failed.places)
    if TRIED == "all":
        return list(range(total))
    if TRIED == "few":
        return spread(total, FEW[failed.command])
    by_place: dict[int, list[int]] = {}
    for number, place in enumerate(failed.places):
        by_place.setdefault(place, []).append(number)
    chosen = {each[at] for each in by_place.values() for at in (0, -1)}
    return sorted(chosen | set(spread(total, KILLS) if codes == (KILL,) else ()))


def spread(total: int, wanted: int) -> list[int]:
    """Return some numbers below a total, as far from each other as can be."""
    wanted = min(total, wanted)
    return [int((index + 0.5) * total / wanted) for index in range(wanted)]


def list_faults(failed: Failed, codes: tuple[str, ...], share: int) -> Iterator[Fault]:
    """Make operations fail one by one; the book is put back after each."""
    for index, number in enumerate(choose_operations(failed, codes)):
        if index % len(SHARES) != share:
            continue
        for code in (codes[index % len(codes)],) if TRIED == "few" else codes:
            yield Fault(number, code, failed.run(number, code))
            failed.restore()
            note("killed" if code == KILL else "failed")


def note(what: str) -> None:
    """Count a fault that was tried, unless only a few are; `tests/faults/__main__.py` sums up."""
    if TRIED != "few":
        COUNTED.mkdir(parents=True, exist_ok=True)
        with (COUNTED / str(os.getpid())).open("a") as file:
            file.write(f"{what}\n")


def list_odd(failed: Failed) -> list[str]:
    """Return the files that are neither as before nor as after, or have no place in either."""
    now, old, new = failed.read(), failed.old, failed.new
    return [
        path
        for path, held in now.items()
        if held not in (old.get(path), new.get(path)) and path != OWN
    ]


OWN = "pages/.claimbook-written"
"""What only `claimbook write` reads, and mends itself."""


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("command", ["build", *EDITING])
@pytest.mark.parametrize("codes", [ERRORS, (KILL,)], ids=["faults", "kills"])
def test_a_fault_leaves_all_as_it_was_or_all_as_it_was_to_be(
    command: str, codes: tuple[str, ...], share: int, failing: Callable[[str], Failed]
) -> None:
    """A build replaces a site at once, and a new id stands in all files or in none.

    What either has left is put in order by whatever command comes next.
    """
    failed = failing(command)
    for fault in list_faults(failed, codes, share):
        mend(failed)
        if is_of_mkdocs(fault):
            continue
        assert (fault.told, failed.read() in (failed.old, failed.new)) == (fault.told, True)
        if fault.code != KILL:
            assert tells(fault)
            assert fault.answer["exit"] != 0 or failed.read() == failed.new, fault.told
        elif command == "build" and (TRIED == "few" or fault.number % 9 == 0):
            assert failed.run(0, NONE)["exit"] == 0
            assert (fault.told, failed.read() == failed.new) == (fault.told, True)


def is_of_mkdocs(fault: Fault) -> bool:
    """Whether MkDocs could not list docs/ once, which it says to nobody, not even to plugins.

    A folder that cannot be listed at all is noticed by ours.
    """
    return fault.answer["exit"] == 0 and fault.answer.get("struck", "").endswith("/book/docs")


def mend(failed: Failed) -> None:
    """Do what the next build, or the next command on the book, does first."""
    SiteSwap(failed.book / "site").mend()
    find_book(failed.book)


def tells(fault: Fault) -> bool:
    """Whether a fault was told in a sentence, and not by a traceback.

    MkDocs ends in one where it cannot read its own configuration, before it loads any plugin.
    """
    said = fault.answer["said"]
    ours = "/generator/claimbook/" in said
    assert not ("Traceback" in said and ours), fault.told
    return fault.answer["exit"] == 0 or len(said.split()) > 5


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("command", ["write", "finish", "extract"])
def test_files_are_whole_after_a_fault_and_the_next_run_completes_them(
    command: str, share: int, failing: Callable[[str], Failed]
) -> None:
    """Each is as before or as after; nothing that was half written is left in the end."""
    failed = failing(command)
    for fault in list_faults(failed, ERRORS, share):
        assert (fault.told, list_odd(failed)) == (fault.told, [])
        assert tells(fault)
        if fault.answer["exit"] == 0:
            assert (fault.told, failed.read() == failed.new) == (fault.told, True)
        elif TRIED == "few" or fault.number % 9 == 0:
            assert failed.run(0, NONE)["exit"] == 0
            assert (fault.told, failed.read() == failed.new) == (fault.told, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_that_fills_up_in_the_middle_of_a_file_leaves_no_half_of_it(
    command: str, failing: Callable[[str], Failed]
) -> None:
    """Ten sizes beyond which no file can grow, or one of them if only a few faults are tried."""
    failed = failing(command)
    changed = [held for path, held in failed.new.items() if held != failed.old.get(path)]
    largest = max(map(len, changed))
    sizes = [int(64 * (largest / 64) ** (step / 10)) for step in range(10)]
    for size in sizes[3:4] if TRIED == "few" else sizes:
        fault = Fault(size, FULL, failed.run(size, FULL))
        mend(failed)
        assert (fault.answer["exit"] != 0, tells(fault)) == (True, True), fault.told
        if command in ("build", *EDITING):
            assert (fault.told, failed.read() == failed.old) == (fault.told, True)
        assert (fault.told, list_odd(failed)) == (fault.told, [])
        failed.restore()
        note("full")


@pytest.mark.parametrize("share", SHARES)
@pytest.mark.parametrize("command", ["write", "finish", "extract"])
def test_what_a_killed_command_left_is_mended_by_the_next(
    command: str, share: int, failing: Callable[[str], Failed]
) -> None:
    """Wherever it was killed; until then no file is half old and half new."""
    failed = failing(command)
    for fault in list_faults(failed, (KILL,), share):
        assert fault.answer["exit"] in (-9, 0), fault.told
        odd = [path for path in list_odd(failed) if not path.endswith(".part")]
        assert (fault.told, odd) == (fault.told, [])
        assert failed.run(0, NONE)["exit"] == 0
        assert (fault.told, failed.read() == failed.new) == (fault.told, True)
