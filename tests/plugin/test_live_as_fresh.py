"""After any sequence of edits, a server answers what one would that starts now.

`CLAIMBOOK_STEPS=300` takes as many edits; the usual run takes a few.
"""

from __future__ import annotations

import shutil
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from tests.plugin.live_site import LiveSite, serve_within, wait_until
from tests.plugin.serving import remove_while_served
from tests.plugin.test_warm_as_cold import EDITS, MOST, STEPS, begin, write_sources

from claimbook import completing
from claimbook.charts import Drawings

AT_A_TIME = 5
"""After so many edits another book is begun."""
PANEL = b"claimbook-problems"
FOLDERS = ("data", "seeds", "docs")


def synchronize(source: Path, target: Path) -> None:
    """Write, rename and remove files of a book until they are those of another folder."""
    wanted = {path.relative_to(source): path.read_bytes() for path in list_files(source)}
    for path in list_files(target):
        if path.relative_to(target) not in wanted:
            path.unlink()
    for path, content in wanted.items():
        file = target / path
        if not file.is_file() or file.read_bytes() != content:
            file.parent.mkdir(parents=True, exist_ok=True)
            aside = file.with_name(f"{file.name}~")
            aside.write_bytes(content)
            aside.replace(file)


def list_files(book: Path) -> list[Path]:
    found = [path for folder in FOLDERS for path in (book / folder).rglob("*") if path.is_file()]
    return [*found, book / "mkdocs.yml"] if (book / "mkdocs.yml").is_file() else found


class Serving(RuleBasedStateMachine):
    """An editor at work on a book that is served."""

    def __init__(self) -> None:
        """Begin with a small book, of which a browser shows an article."""
        super().__init__()
        self._place = TemporaryDirectory()
        self._book, self._fresh, self._scratch = (
            Path(self._place.name, name) for name in ("book", "fresh", "scratch")
        )
        self._state = begin()
        write_sources(self._book, self._state)
        self._site = LiveSite(self._book)
        self._site.ask("index.html")
        self._site.ask("articles/a0/index.html")

    def teardown(self) -> None:
        """End serving, and remove the book."""
        self._site.stop()
        self._place.cleanup()

    @rule(edit=st.sampled_from(sorted(EDITS)), number=st.integers(0, MOST - 1))
    def edit(self, edit: str, number: int) -> None:
        """Make an edit."""
        self._state["broken"] = False
        EDITS[edit](self._state, number)
        self._write()
        self._compare()

    @rule(first=st.sampled_from(sorted(EDITS)), number=st.integers(0, MOST - 1))
    def edit_twice(self, first: str, number: int) -> None:
        """Make an edit, and another one before the first is shown everywhere."""
        EDITS[first](self._state, number)
        self._write()
        EDITS["change or add a claim"](self._state, 0)
        self._write()
        self._compare()

    @rule(at=st.integers(0, 200), name=st.sampled_from(["data/book.yml", "data/articles/a0.yml"]))
    def break_and_mend(self, at: int, name: str) -> None:
        """Leave half of a file, until the pages say so."""
        file = self._book / name
        if file.is_file():
            good = file.read_bytes()
            file.write_bytes(good[:at] + b"\n\t[:")
            assert wait_until(lambda: PANEL in self._site.ask("index.html"))
            file.write_bytes(good)
        self._compare()

    @rule(name=st.sampled_from(FOLDERS))
    def move_folder_away_and_back(self, name: str) -> None:
        """Move the folder away and back, as `git checkout` does."""
        (self._book / name).rename(self._book / "aside")
        wait_until(lambda: PANEL in self._site.ask("index.html"))
        remove_while_served(self._book / name)  # a build may have made one
        (self._book / "aside").rename(self._book / name)
        self._compare()

    @rule()
    def touch(self) -> None:
        """Change the times of all files and nothing else."""
        for file in list_files(self._book):
            file.touch()
        self._compare()

    def _write(self) -> None:
        write_sources(self._scratch, deepcopy(self._state))
        synchronize(self._scratch, self._book)

    def _compare(self) -> None:
        shutil.rmtree(self._fresh, ignore_errors=True)
        write_sources(self._fresh, self._state)
        with serve_within(self._fresh) as fresh:
            wanted = fresh.read_all()
        shown: dict[str, bytes] = {}

        def is_same() -> bool:
            shown.clear()
            shown.update(self._site.read_all())
            return shown == wanted

        if not wait_until(is_same):
            assert sorted(shown) == sorted(wanted)
            assert [path for path in shown if shown[path] != wanted[path]] == []


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
def test_what_is_served_is_what_a_fresh_server_would_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, whatever was edited before; pictures of charts have tests of their own."""
    monkeypatch.setattr(completing, "draw_charts", lambda *_: Drawings())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    Serving.TestCase.settings = settings(
        max_examples=max(2, STEPS // AT_A_TIME // 2),
        stateful_step_count=AT_A_TIME,
        deadline=None,
        derandomize=STEPS < 100,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    Serving.TestCase("runTest").runTest()
