"""What is pasted or typed fast in a review, and how lines are laid on a terminal's rows."""

from __future__ import annotations

import os
import pty
import threading
from pathlib import Path

import pytest
from rich.text import Text
from tests.cli.test_review import ARTICLE, FILES, book, change, review, type_at_terminal

from claimbook.cli.reviewing.keyboard import read_key, read_keys, send_each_key, split_keys
from claimbook.cli.reviewing.terminal import Terminal
from claimbook.cli.reviewing.typing_line import Drawing, TypedLine, break_rows

__all__ = ["book"]
PASTED = "\x1b[200~{}\x1b[201~"


@pytest.mark.parametrize(
    ("sent", "key"),
    [
        ("a", "a"),
        ("sssss", "s"),
        ("1d", "1"),
        ("\x1b[A", "\x1b[A"),
        ("2026-04/2027-03", "2026-04/2027-03"),
        ("about 9 million\r", "about 9 million"),
        ("New\nlines\ttoo", "New lines too"),
        (PASTED.format("sales\r\nof 9 million\n"), "sales of 9 million"),
    ],
)
def test_what_arrives_together_is_text_and_no_key_of_a_review(sent: str, key: str) -> None:
    """Of a key that is held down, one counts, and of two that are pressed at once the first."""
    main_end, other_end = pty.openpty()
    with send_each_key(other_end) as fd:
        typing = threading.Timer(0.2, os.write, (main_end, sent.encode()))
        typing.start()
        assert read_key(fd) == key
        typing.join()
    os.close(main_end)
    os.close(other_end)


@pytest.mark.parametrize(
    ("before", "key"),
    [
        ("12", "b"),
        ("aa\r1d", "b"),
        ("2026-04/2027-03", "2026-04/2027-03"),
        (PASTED.format("new words"), "new words"),
    ],
)
def test_keys_pressed_before_a_question_are_forgotten(before: str, key: str) -> None:
    """They were meant for another; only what was pasted is still asked about."""
    main_end, other_end = pty.openpty()
    with send_each_key(other_end) as fd:
        os.write(main_end, before.encode())
        typing = threading.Timer(0.5, os.write, (main_end, b"b"))
        typing.start()
        assert read_key(fd) == key
        typing.join()
    os.close(main_end)
    os.close(other_end)


def test_lines_of_pasted_text_become_one() -> None:
    """With or without the terminal's marks; only the last Enter ends it."""
    assert split_keys(PASTED.format("a\n b\r") + "\r") == ("a b", "\r")
    read, write = os.pipe()
    os.write(write, b"one\rtwo\r")
    os.close(write)
    keys = read_keys(read)
    assert "".join(next(keys) for _ in range(8)) == "one two\r"
    os.close(read)


@pytest.mark.parametrize("ends", ["", "\r"])
def test_text_that_is_no_key_is_asked_about_whole(ends: str, book: Path) -> None:
    """Pasted or typed at once: no letter of it decides anything, and nothing of it is lost."""
    said = type_at_terminal(
        book,
        ("s", "▸ period"),
        (f"2024-04/2025-03{ends}", "period: 2024-04/2025-03"),
        ("\r", "▸ metric"),
        ("s", "▸ kind"),
        (PASTED.format("fact or plan"), "kind: fact or plan"),
        ("\x1b", "nothing was changed"),
        ("q", "To go on"),
    )
    assert "it was read as text, not as keys" in said
    assert (book / ARTICLE).read_text() == change(
        FILES[ARTICLE], ("# decide period: 2025 or 2025-Q2", "period: 2024-04/2025-03")
    )


def test_text_that_nothing_can_take_is_refused(book: Path) -> None:
    """Where a whole claim is shown."""
    typist = review(book, "j", "1", "a new sentence", "q", article=ARTICLE)
    assert "“a new sentence” arrived at once, but there is nothing to type here" in typist.said
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("says: It has three ships", ["says: It ", "has three ", "ships"]),
        ("says: 1234", ["says: ", "1234"]),
        ("abcdefghijklm", ["abcdefghi", "jklm"]),
        ("abcdefghi ", ["abcdefghi ", ""]),
        ("", [""]),
    ],
)
def test_a_typed_line_goes_on_between_words(words: str, rows: list[str]) -> None:
    """Only what is longer than a row is broken; the cursor has a place behind the last letter."""
    assert break_rows(words, 10) == rows
    assert "".join(rows) == words


def test_the_cursor_is_where_the_next_letter_goes(capsys: pytest.CaptureFixture[str]) -> None:
    """On any row; what is selected is selected on all of them."""
    line = TypedLine("It has three ships", at=7)
    drawing = Drawing("says: ")
    drawing.draw(line, 10)
    assert capsys.readouterr().out == (
        "\r\x1b[Jsays: \x1b[7mIt \r\nhas three \r\nships\x1b[0m\r\x1b[5C"
    )
    line.press("\x01")
    drawing.draw(line, 10)
    assert capsys.readouterr().out == (
        "\x1b[2A\r\x1b[Jsays: It \r\nhas three \r\nships\x1b[2A\r\x1b[6C"
    )


def test_what_is_longer_than_a_row_stays_whole(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that the terminal wraps can still be copied."""
    monkeypatch.setenv("COLUMNS", "30")
    path = "data/articles/2025-05-14-harbour-buys-cranes.yml"
    Terminal().show([Text(f"Undone: {path}:25 has it again."), Text(f"  {path} is a draft.")])
    assert capsys.readouterr().out.splitlines() == [
        "Undone:",
        f"{path}:25",
        "has it again.",
        f"  {path}",
        "    is a draft.",
    ]
