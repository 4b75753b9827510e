"""A line that is typed in the terminal in place of an old value."""

from __future__ import annotations

import click
import pytest

from claimbook.cli import terminal


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


@pytest.mark.parametrize(("key", "line"), [("\r", "Old name"), ("\x1b", "")])
def test_enter_keeps_the_old_value_and_escape_returns_nothing(
    key: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without another key."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(click, "getchar", lambda: key)
    assert terminal.Terminal().read_line("name: ", "Old name") == line
