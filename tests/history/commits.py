"""A small book in a git repository, whose commits tests make."""

import os
import subprocess
from pathlib import Path

ENVIRONMENT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (
        ("NAME", "An editor"), ("EMAIL", "editor@example.org"),
    )},
}  # fmt: skip


def run_git(folder: Path, *arguments: str, day: str = "2025-01-01") -> None:
    """Run git in a folder, on a day."""
    moment = f"{day}T12:00:00+02:00"
    dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT, **dates},
        check=True,
        capture_output=True,
    )


def start_repository(folder: Path) -> Path:
    """Return a repository without a commit."""
    folder.mkdir(parents=True, exist_ok=True)
    run_git(folder, "init", "-q", "-b", "main")
    return folder


def commit_files(folder: Path, day: str, files: dict[str, str | None]) -> None:
    """Write files, remove those without a text, and commit them on a day."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            (folder / path).unlink()
        else:
            (folder / path).write_text(text, encoding="utf-8", newline="")
    run_git(folder, "add", "-A")
    run_git(folder, "commit", "-q", "-m", "x", day=day)
