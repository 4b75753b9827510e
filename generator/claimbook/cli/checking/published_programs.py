"""Which files outside a briefing differ from those it was published with, such as programs."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from claimbook.cli.find_book import BookFolders
from claimbook.cli.mkdocs_yml import NAMES
from claimbook.history.git import run_git
from claimbook.model.article import PRIVATE
from claimbook.problem import Problem
from claimbook.views.manual.faults import program_changed

_MADE = frozenset({".git", ".venv", ".cache", "node_modules", "site", "__pycache__"})
"""Folders of generated files. Where there is git, it is asked instead."""
_RUN = ("makefile", "gnumakefile", "pyproject.toml", "package.json", "requirements", "hooks")
"""Prefixes, in lower case, of files and folders that commands run or install from."""
_WORDS = frozenset({".md", ".rst", ".txt", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"})
"""Suffixes of files that are only read."""


def compare_programs(now: BookFolders, was: BookFolders) -> Iterator[Problem]:
    """Yield a problem that names the files outside a briefing that have changed, if any have."""
    paths = sorted({*_list_files(now.root), *_list_files(was.root)})
    changed = [path for path in paths if not _is_same(now.root / path, was.root / path)]
    programs = [path for path in changed if not _is_briefing(path, now)]
    if programs:
        programs.sort(key=_rank)
        with_briefing = any(map(_is_written, set(changed).difference(programs)))
        yield program_changed.report(programs, with_briefing=with_briefing)


def _list_files(root: Path) -> Iterator[str]:
    """Yield the paths of the files of a folder, without those that git ignores."""
    # A folder without git of its own may be one that the git around it ignores.
    if (root / ".git").exists():
        asked = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
        if (listed := run_git(root, *asked)) is not None:
            yield from filter(None, listed.decode(errors="surrogateescape").split("\0"))
            return
    for parent, folders, names in os.walk(root):
        folders[:] = [name for name in folders if name not in _MADE]
        links = [name for name in folders if Path(parent, name).is_symlink()]
        yield from (Path(parent, name).relative_to(root).as_posix() for name in (*names, *links))


def _is_same(now: Path, was: Path) -> bool:
    """Whether two files have the same content, or two links the same target."""
    if now.is_symlink() or was.is_symlink():
        return now.is_symlink() and was.is_symlink() and now.readlink() == was.readlink()
    if not (now.is_file() and was.is_file()):
        # A submodule is listed like a file, and is a folder.
        return now.exists() == was.exists()
    return filecmp.cmp(now, was, shallow=False)


def _is_briefing(path: str, book: BookFolders) -> bool:
    """Whether a file is compared elsewhere."""
    folders = (book.shorten(each) for each in (book.data_folder, book.seeds_folder, book.docs))
    return path in NAMES or any(PurePosixPath(path).is_relative_to(folder) for folder in folders)


def _rank(path: str) -> int:
    """Return the rank of a file in the list: what workflows and commands run comes first."""
    parts = PurePosixPath(path.lower()).parts
    if parts[0].startswith((".git", ".circleci")) or any(each.startswith(_RUN) for each in parts):
        return 0
    return 2 if PurePosixPath(path.lower()).suffix in _WORDS else 1


def _is_written(path: str) -> bool:
    """Whether a file of a briefing is written by people and shared: no schema, no private text."""
    return not any(
        part.startswith(".") or f"{part}/" == PRIVATE for part in PurePosixPath(path).parts
    )
