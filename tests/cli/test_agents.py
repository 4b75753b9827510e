"""What AGENTS.md of a new briefing teaches is so: its example is sound, and its loop works."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from claimbook.cli import main
from claimbook.cli.new import collect_starter
from claimbook.model import Kind
from claimbook.quantity import FiscalYear, read_period

PAGE = collect_starter()["AGENTS.md"].decode()
_FILE = re.compile(
    r"^(?:Add to )?`((?:seeds|data)/\S+)`:\n\n```\w+\n(.*?)```", re.DOTALL | re.MULTILINE
)
_CHECK = re.search(r"`claimbook (check [^`]+)`", PAGE)
assert _CHECK
CHECK = _CHECK[1].split()
"""The command of its loop."""
_PRINTED = re.compile(r"```json\n(.*?)```", re.DOTALL)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new briefing with the example of its page."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "mine"]) == 0
    files = _FILE.findall(PAGE)
    assert len(files) == 5
    for name, text in files:
        path = tmp_path / "mine" / name
        held = path.read_text(encoding="utf-8") + "\n" if path.exists() else ""
        path.write_text(held + text, encoding="utf-8")
    monkeypatch.chdir(tmp_path / "mine")
    return tmp_path / "mine"


@pytest.mark.usefixtures("book")
def test_its_example_has_no_problem(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither an error nor a warning."""
    capsys.readouterr()
    assert main([*CHECK, "--strict"]) == 0
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert (counts["error"], counts["warning"]) == (0, 0)


def test_the_problem_that_it_shows_is_what_the_check_prints(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """For the slip that it names, with exit code 1; and the problem can be explained."""
    path = book / "data/articles/harbour-cranes.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("amount: nearly 30", "amount: 30"), encoding="utf-8")
    capsys.readouterr()
    assert main(CHECK) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    (shown,) = _PRINTED.findall(PAGE)
    expected = json.loads(shown)
    assert expected in [{key: each.get(key) for key in expected} for each in problems]
    assert main(["explain", expected["id"]]) == 0


def test_every_schema_and_file_that_it_names_is_in_a_new_briefing(book: Path) -> None:
    """So that an assistant finds what it reads of."""
    assert (book / "data/.schema/article.schema.json").is_file()
    for name in ("entities", "metrics", "outlets", "topics"):
        assert (book / f"data/{name}.yml").is_file()


def test_every_period_and_kind_that_it_names_can_be_written() -> None:
    """The months of a half-year that is not the calendar's, too."""
    (told,) = re.findall(r"^Periods: (.*?)\n\n", PAGE, re.DOTALL | re.MULTILINE)
    for period in re.findall(r"`([^`]*\d[^`]*)`", told.partition("“")[0]):
        read_period(period, FiscalYear(4, "end"))
    kinds = re.findall(r"^\| (`.*?) \|", PAGE.partition("Kinds:")[2].partition("Periods:")[0], re.M)
    assert {each for row in kinds for each in re.findall(r"`(\w+)`", row)} == {*Kind}
