"""A line that is typed in the terminal in place of an old value."""

from __future__ import annotations

import builtins
import io
import os
import sys

import pytest
from rich.text import Text

from claimbook.cli.reviewing import terminal
from claimbook.cli.reviewing.keyboard import read_keys, split_keys
from claimbook.cli.reviewing.passages import QUOTED
from claimbook.cli.reviewing.rows import show_row
from claimbook.cli.reviewing.screen import SteppedBackError
from claimbook.cli.reviewing.typing_line import TypedLine
from claimbook.drafts import Entry


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("H", "H"),
        ("\x7f", ""),
        ("\x15", ""),
        ("\x17", ""),
        ("\x1b[D", "Old name"),
        (" ", " "),
        ("Łódź Süd", "Łódź Süd"),
        ("\x1b[Ds", "Old namse"),
        ("\x1b[H\x1b[3~o", "old name"),
        ("\x1b[C\x7f\x7f", "Old na"),
        ("\x05\x17new", "Old new"),
        ("\x1bb\x0bman", "Old man"),
        ("\x01\x1bf 2", "Old 2 name"),
        ("\x1b[F\x15x", "x"),
        ("", "Old name"),
    ],
)
def test_keys_change_the_line_or_begin_it_anew(typed: str, text: str) -> None:
    """A letter begins a new one; keys that erase leave nothing; an arrow edits it; Enter ends."""
    line = TypedLine("Old name")
    for key in split_keys(typed):
        assert not line.press(key)
    assert line.press("\r")
    assert line.text == text


@pytest.mark.parametrize("typed", ["\x1b", "abc\x1b", "\x1b[Da\x1b"])
def test_escape_goes_back_from_the_middle_of_a_line(typed: str) -> None:
    """What other keys send begins with it, too, and is none."""
    *others, escape = split_keys(typed)
    line = TypedLine("Old name")
    for key in others:
        line.press(key)
    with pytest.raises(SteppedBackError):
        line.press(escape)


def test_ctrl_c_goes_back_and_ctrl_d_ends_only_an_empty_line() -> None:
    """As a shell has it."""
    with pytest.raises(KeyboardInterrupt):
        TypedLine("Old name").press("\x03")
    with pytest.raises(EOFError):
        TypedLine("").press("\x04")
    assert not TypedLine("Old name").press("\x04")


def test_a_terminal_that_cannot_move_its_cursor_is_asked_for_whole_lines(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Enter keeps the old value, which stands in parentheses."""
    monkeypatch.setenv("TERM", "dumb")
    typed = iter(["", "new", "\x1b"])
    monkeypatch.setattr(builtins, "input", lambda _: next(typed))
    assert terminal.Terminal().read_line("name: ", "Old name") == "Old name"
    assert terminal.Terminal().read_line("name: ", "Old name") == "new"
    with pytest.raises(SteppedBackError):
        terminal.Terminal().read_line("name: ", "Old name")


def test_a_line_is_read_where_nothing_can_be_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the old value behind its prompt, which Enter keeps."""
    asked = []
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(builtins, "input", lambda prompt: asked.append(prompt) or "")
    assert terminal.Terminal().read_line("period: ", "2", again=True) == "2"
    assert asked == ["period: (2) "]


def test_quoted_words_are_marked_without_styles(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As at a terminal that has none."""
    monkeypatch.setenv("TERM", "dumb")
    terminal.Terminal().show([Text.assemble("It ", ("has 3 ships", QUOTED), " in all.")])
    assert capsys.readouterr().out == "It >>has 3 ships<< in all.\n"


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


def test_a_terminal_that_is_not_utf8_shows_what_it_can(monkeypatch: pytest.MonkeyPatch) -> None:
    """Signs of its own in place of those that it lacks, and nothing breaks."""
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="latin-1", newline=""))
    terminal.Terminal().show([Text("▸ amount  “€3” in Łódź → café …")])
    sys.stdout.flush()
    assert written.getvalue().decode("latin-1") == '> amount  "?3" in ?ód? > café ~\n'


def test_a_terminal_of_plain_letters_has_them_between_the_parts_of_a_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where others have a dot."""
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="ascii", newline=""))
    terminal.Terminal().show([Text("── claim 1 of 2 · 3 of 4 decided ──")])
    sys.stdout.flush()
    assert written.getvalue() == b"-- claim 1 of 2 - 3 of 4 decided --\n"


def test_a_terminal_that_is_gone_ends_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Ctrl-D does."""
    monkeypatch.setattr(terminal, "_read_key", lambda: "")
    with pytest.raises(EOFError):
        terminal.Terminal().read_key()


def test_letters_are_read_as_the_terminal_sends_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which may be one byte for what UTF-8 has two for."""
    typed = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr("sys.stdin", typed)
    read, write = os.pipe()
    os.write(write, "é\r".encode("latin-1"))
    os.close(write)
    keys = read_keys(read)
    assert (next(keys), next(keys)) == ("é", "\r")
    os.close(read)


def test_a_row_of_a_list_is_cut_where_the_line_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """So that each has one line, however narrow the terminal is."""
    monkeypatch.setenv("COLUMNS", "30")
    said = Entry(0, 1, "ships-3", {"amount": "3 ships", "says": "The line had 3 ships in 2021."})
    terminal.Terminal().show([show_row(said)])
    assert capsys.readouterr().out == "       3 ships  The line had …\n"
