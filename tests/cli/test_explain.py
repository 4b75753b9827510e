"""`claimbook explain`: every fault that can be named has its manual page."""

import pytest

from claimbook.cli import main
from claimbook.cli.explain import MANUALS


@pytest.mark.parametrize("fault", MANUALS)
def test_every_fault_has_a_page(fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Its title, why it is a fault and how to mend it."""
    assert main(["explain", fault]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == fault
    assert lines[2]
    assert len(lines) > 4


def test_examples_are_shown_as_they_would_stand_in_the_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Under the words that say which file."""
    main(["explain", "page-clash"])
    out = capsys.readouterr().out
    assert "Wrong, in docs/articles/index.md:\n\n    # My favourite articles\n" in out


def test_without_an_id_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line each."""
    assert main(["explain"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in out] == list(MANUALS)


@pytest.mark.parametrize("written", ["[page-clash]", "PAGE-CLASH"])
def test_an_id_may_be_copied_with_its_brackets(written: str) -> None:
    """As it stands in a problem."""
    assert main(["explain", written]) == 0


def test_a_slip_gets_a_suggestion(capsys: pytest.CaptureFixture[str]) -> None:
    """Stated, not asked."""
    assert main(["explain", "page-clsh"]) == 2
    assert "a fault with a similar name exists: page-clash" in capsys.readouterr().err
