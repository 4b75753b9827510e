"""Read versions of files from git, which runs as a process of its own.

Only objects that the clone already has are read: a partial clone would otherwise fetch missing ones
from a server, one by one.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import IO

_OFFLINE = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_OPTIONAL_LOCKS": "0"}
_HEADER = "\x01"
_GONE = "0"
_FILES = ("100644", "100755")
"""The modes of regular files, as opposed to links and submodules."""


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A file as a commit left it."""

    path: str
    """Relative to the folder that was asked about."""
    blob: str
    """The id of its content; empty if the commit removed the file."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit that changed files in a folder."""

    id: str
    moment: datetime
    files: tuple[FileVersion, ...]


def find_head(folder: Path) -> tuple[str, bool] | None:
    """Return the checked-out commit, and whether the clone is shallow; None if there is none."""
    out = run_git(folder, "rev-parse", "--verify", "--is-shallow-repository", "HEAD")
    words = out.decode(errors="replace").split() if out else []
    return (words[1], words[0] == "true") if len(words) == 2 else None


def find_boundary(folder: Path) -> frozenset[str]:
    """Return the commits whose parents a shallow clone leaves out."""
    out = run_git(folder, "rev-parse", "--git-path", "shallow")
    path = folder / out.decode(errors="surrogateescape").strip() if out else None
    try:
        return frozenset(path.read_text().split()) if path else frozenset()
    except OSError:
        return frozenset()


def lacks_old_files(folder: Path) -> bool:
    """Whether this is a partial clone: another command may fetch what it lacks at any time."""
    return bool(run_git(folder, "config", "--get", "extensions.partialClone"))


def list_commits(folder: Path, head: str, paths: Sequence[str]) -> Iterator[Commit]:
    """Yield the commits that changed these files or folders, oldest first.

    A merged branch counts as one commit, its merge, which is when readers got to see the change.
    """
    # Limited to these paths, git would compare every version of them twice.
    out = run_git(
        folder,
        *("log", "--first-parent", "-m", "--reverse", f"--format={_HEADER}%H %cI"),
        *("--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"),
        head,
    )
    for part in (out or b"").decode(errors="surrogateescape").split(_HEADER)[1:]:
        header, _, rest = part.partition("\0")
        id_, _, moment = header.partition(" ")
        words = iter(rest.split("\0"))
        files = tuple(
            _read_file(word, path)
            for word, path in zip(words, words, strict=False)
            if path.partition("/")[0] in paths
        )
        if files:
            yield Commit(id_, datetime.fromisoformat(moment.strip()), files)


def _read_file(word: str, path: str) -> FileVersion:
    """Read `:100644 100644 <old> <new> M`."""
    _, mode, _, blob, *_ = word.split()
    return FileVersion(path, blob if mode in _FILES and blob.strip(_GONE) else "")


def read_blobs(folder: Path, blobs: Sequence[str]) -> Iterator[bytes | None]:
    """Yield the contents of blobs in order, all from one process; None for a missing one."""
    with subprocess.Popen(  # noqa: S603
        [*_COMMAND, "cat-file", "--batch", "--buffer"],
        cwd=folder,
        env={**os.environ, **_OFFLINE},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        if process.stdin is None or process.stdout is None:
            return
        # Answers are read while questions are still being written; otherwise each side would wait
        # for the other.
        Thread(target=_ask, args=(process.stdin, blobs), daemon=True).start()
        for _ in blobs:
            yield _read_answer(process.stdout)


def _ask(pipe: IO[bytes], blobs: Sequence[str]) -> None:
    with pipe:
        pipe.write("".join(f"{blob}\n" for blob in blobs).encode())


def _read_answer(pipe: IO[bytes]) -> bytes | None:
    """Read `<id> blob <size>`, the contents and a line feed; or `<id> missing`."""
    words = pipe.readline().split()
    if len(words) != 3 or not words[2].isdigit():
        return None
    content = pipe.read(int(words[2]))
    pipe.read(1)
    return content if words[1] == b"blob" else None


_SETTINGS = ("core.quotePath=false", "log.showSignature=false", "core.fsmonitor=false")
"""The last keeps git from running a program named in the settings of somebody else's folder."""
_COMMAND = ("git", "--no-pager", *(word for each in _SETTINGS for word in ("-c", each)))


def run_git(folder: Path, *arguments: str) -> bytes | None:
    """Run a git command and return its output; None if it fails or there is no git."""
    try:
        done = subprocess.run(  # noqa: S603
            [*_COMMAND, *arguments],
            cwd=folder,
            env={**os.environ, **_OFFLINE},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
