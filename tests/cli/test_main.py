"""The command as a whole: help that teaches, and exit codes."""

import errno
import subprocess
import sys

import click
import pytest

from claimbook import __version__
from claimbook.cli import main
from claimbook.cli.main import COMMANDS, FAULT, INTERRUPTED, WRONG_USE, cli


def test_the_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """With a day's work as an example."""
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    assert "mkdocs serve" in out
    for name in COMMANDS:
        assert f"\n  {name} " in out


def test_the_help_says_of_every_command_what_its_own_help_says() -> None:
    """The first sentence of it."""
    context = click.Context(cli)
    commands = {name: cli.get_command(context, name) for name in COMMANDS}
    own = {name: found and found.get_short_help_str(limit=200) for name, found in commands.items()}
    assert own == COMMANDS


def test_the_help_imports_no_command() -> None:
    """It is there at once, since importing all commands takes most of a second."""
    script = (
        "import sys; from claimbook.cli import main; main(['--help']); "
        "print([each for each in sys.modules if each.startswith('claimbook.model')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("\n[]\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_every_command_has_examples(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A line to copy says more than a list of options."""
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert "Examples:" in out
    assert f"  claimbook {name}" in out


@pytest.mark.parametrize(
    "arguments", [["chek"], ["check", "--no-such-option"], ["check", "no/such/folder"], ["write"]]
)
def test_wrong_use_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with where to read more."""
    assert main(arguments) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "for help" in captured.err


def test_a_fault_of_our_own_ends_with_70_and_says_how_to_report_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the traceback, which the report needs."""

    def fail(*_: object, **__: object) -> None:
        raise KeyError("surprise")

    monkeypatch.setattr(cli, "invoke", fail)
    assert main(["check"]) == FAULT
    err = capsys.readouterr().err
    assert "KeyError: 'surprise'" in err
    assert "report" in err


def test_a_fault_of_the_system_without_a_file_is_reported_as_our_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing that the user could mend."""

    def fail(*_: object, **__: object) -> None:
        raise OSError("surprise")

    monkeypatch.setattr(cli, "invoke", fail)
    assert main(["check"]) == FAULT
    assert "OSError: surprise" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "a file cannot be read or written: no"),
        (OSError(errno.EACCES, "Permission denied", "data/x.yml"), "data/x.yml cannot be read or"),
        (OSError(errno.EROFS, "Read-only file system", "a", None, "b"), "b cannot be read or"),
    ],
    ids=["no file", "a file", "two files"],
)
def test_a_fault_of_the_machine_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: OSError, told: str
) -> None:
    """It is nobody's mistake, so nothing is to be reported to anybody."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(cli, "invoke", fail)
    assert main(["check"]) == WRONG_USE
    err = capsys.readouterr().err
    assert err.startswith(f"Error: {told}")
    assert err.count("\n") == 1


def test_ctrl_c_ends_with_130(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a traceback."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "invoke", interrupt)
    assert main(["check"]) == INTERRUPTED
    assert "Traceback" not in capsys.readouterr().err


def test_the_package_runs_as_a_module() -> None:
    """For those who have not the folder of its script on their path; exit codes are the same."""
    for arguments, code in (["--version"], 0), (["chek"], 2):
        done = subprocess.run(
            [sys.executable, "-m", "claimbook", *arguments], capture_output=True, text=True
        )
        assert done.returncode == code
        assert (__version__ in done.stdout) == (code == 0)
