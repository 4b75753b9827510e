"""What pre-commit runs, here and in briefings of others, is there to be run."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.repository import ROOT

from claimbook.cli import main
from claimbook.cli.main import COMMANDS


def read_yaml(name: str) -> Any:
    """Return a YAML file of this repository."""
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


def test_the_hook_for_briefings_is_a_command_that_can_be_run(tmp_path: Path) -> None:
    """On the whole book, since what is wrong in one file may stand in another."""
    (hook,) = read_yaml(".pre-commit-hooks.yaml")
    program, command, *options = shlex.split(hook["entry"])
    assert (program, command) == ("claimbook", "check")
    assert command in COMMANDS
    assert hook["pass_filenames"] is False
    assert re.match(hook["files"], "data/articles/example.yml")
    assert re.match(hook["files"], "seeds/example.txt")
    assert not re.match(hook["files"], "docs/data/index.md")
    assert main(["new", str(tmp_path)]) == 0
    assert main([command, *options, str(tmp_path)]) == 0


@pytest.mark.parametrize("tool", ["ruff", "mypy", "lint-imports", "djlint", "stylelint", "eslint"])
def test_hooks_here_run_the_linters_that_make_lint_runs(tool: str) -> None:
    """At the versions that are pinned."""
    (repository,) = read_yaml(".pre-commit-config.yaml")["repos"]
    run = [shlex.split(hook["entry"])[0] for hook in repository["hooks"]]
    assert any(Path(program).name == tool for program in run)
    npm = (ROOT / "package.json").read_text(encoding="utf-8")
    assert tool in (ROOT / "Makefile").read_text(encoding="utf-8") + npm
