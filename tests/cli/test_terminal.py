"""A line that is typed in the terminal in place of an old value."""

from __future__ import annotations

import click
import pytest
from rich.text import Text

from claimbook.cli import terminal
from claimbook.cli.screen import SteppedBackError


@pytest.mark.parametrize(
    ("key", "begun"),
    [
        ("H", "H"),
        ("\x7f", ""),
        ("\x15", ""),
        ("\x17", ""),
        ("\x1b[D", "Old name"),
        (" ", " "),
    ],
)
def test_the_first_key_decides_what_becomes_of_the_old_value(
    key: str, begun: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A letter begins a new one; keys that erase (Ctrl-U, too) leave nothing; an arrow edits it."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(click, "getchar", lambda: key)
    monkeypatch.setattr(terminal, "_read_line", lambda asked, begun: f"{asked}|{begun}")
    assert terminal.Terminal().read_line("name: ", "Old name") == f"name: |{begun}"


@pytest.mark.parametrize("old", ["Old name", ""])
def test_enter_keeps_the_old_value_and_escape_goes_back(
    old: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without another key."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(click, "getchar", lambda: "\r")
    assert terminal.Terminal().read_line("name: ", old) == old
    monkeypatch.setattr(click, "getchar", lambda: "\x1b")
    with pytest.raises(SteppedBackError):
        terminal.Terminal().read_line("name: ", old)


def test_ctrl_c_goes_back_from_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Escape does, which is a part of other keys once something is typed."""

    def interrupt(*_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(click, "getchar", lambda: "a")
    monkeypatch.setattr(terminal, "_read_line", interrupt)
    with pytest.raises(SteppedBackError):
        terminal.Terminal().read_line("name: ", "Old name")


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (
            40,
            [
                " 1 flow    what adds up over a time: a",
                "           year's sales, ships sold in",
                "           May",
                " a accept   e edit   x leave out",
                "    f other field   q quit",
            ],
        ),
        (
            80,
            [
                " 1 flow    what adds up over a time: a year's sales, ships sold in May",
                " a accept   e edit   x leave out   f other field   q quit",
            ],
        ),
    ],
)
def test_what_does_not_fit_on_a_row_goes_on_below_its_beginning(
    width: int, rows: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A key stays beside its word."""
    monkeypatch.setenv("COLUMNS", str(width))
    lines = (
        " 1 flow    what adds up over a time: a year's sales, ships sold in May",
        " a accept   e edit   x leave out   f other field   q quit",
    )
    terminal.Terminal().show(map(Text, lines))
    assert capsys.readouterr().out.splitlines() == rows
