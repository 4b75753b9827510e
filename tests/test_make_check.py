"""`make check BASE=main` compares a branch with the commit at which it left main."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.repository import ROOT


@pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
def test_what_main_has_gained_since_is_not_the_branchs(tmp_path: Path) -> None:
    """Else each of its new articles would count as one that the branch has removed."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".gitignore").write_text(".venv/\n.cache/\n")
    for name in ("pyproject.toml", "requirements.txt", ".venv/bin/python"):
        _write(tmp_path / name, "")
    # In the place of claimbook: it shows what it would compare with.
    program = _write(tmp_path / ".venv/bin/claimbook", '#!/bin/sh\n[ -z "$3" ] || cat "$3/book"\n')
    program.chmod(0o755)
    _write(tmp_path / ".venv/ready", str(tmp_path))
    _git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    _commit(tmp_path, "where the branch leaves main")
    _git(tmp_path, "branch", "mine")
    _commit(tmp_path, "what main has gained")
    _git(tmp_path, "checkout", "--quiet", "mine")
    make = ["make", "--silent", "check", "BASE=main"]
    compared = subprocess.run(make, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert compared.stdout == "where the branch leaves main"


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def _commit(root: Path, text: str) -> None:
    _write(root / "book", text)
    _git(root, "add", "--all")
    _git(root, "-c", "user.name=A", "-c", "user.email=a@b.example", "commit", "--quiet", "-m", text)


def _git(root: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=root, check=True)
