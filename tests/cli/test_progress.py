"""A bar for long work: on a terminal, and nowhere else."""

from __future__ import annotations

import pytest

from claimbook.cli.extracting.working import show_progress


@pytest.mark.parametrize(
    ("terminal", "total", "shown"), [("1", 3, True), ("1", 1, False), ("", 3, False)]
)
def test_a_terminal_shows_a_bar_for_several_items(
    terminal: str,
    total: int,
    shown: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """On standard error, so that what is reported can go into a file."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    if terminal:
        monkeypatch.setenv("FORCE_COLOR", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert list(show_progress(iter(range(total)), "drafting", total)) == list(range(total))
    out, err = capsys.readouterr()
    assert out == ""
    assert ("drafting" in err) is shown
    assert bool(err) is shown
