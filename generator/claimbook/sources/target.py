"""Refuse to write a site into a folder of sources, or over files that claimbook did not make.

A build empties the folder that it publishes to, so such a folder is refused before anything is
touched.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

MARK = ".claimbook-site"
"""The file that marks a folder as ours. MkDocs neither publishes nor removes hidden files."""
_MARK_TEXT = "claimbook made this folder; the next build replaces all in it that is not hidden.\n"
_MADE_BY_MKDOCS = re.compile(rb'content="mkdocs-\d|MkDocs version : \d')
"""What the themes of MkDocs write into a home page."""
_ALWAYS_MADE = ("sitemap.xml", "sitemap.xml.gz")
"""Files of every site that MkDocs has built."""


class TargetError(Exception):
    """Nothing may be written to a folder; the message is a sentence that says why."""


def refuse_sources(target: Path, root: Path, written: Iterable[Path]) -> None:
    """Raise TargetError if a target is, contains or is inside a folder of hand-written files.

    `written` are the folders of data, texts and pages; `root` is the folder of mkdocs.yml, which
    may contain the target. Links are followed.
    """
    real = Path(os.path.realpath(target))
    for folder in (*written, root):
        source = Path(os.path.realpath(folder))
        if _lies_in(source, real) or (folder != root and _lies_in(real, source)):
            raise _refuse(target, f"{folder} has hand-written files")
    if ".git" in real.parts:
        raise _refuse(target, "Git keeps its own files there")


def refuse_foreign(target: Path) -> None:
    """Raise TargetError if a folder has contents that no earlier build made."""
    if target.exists() and not target.is_dir():
        raise _refuse(target, "it is a file")
    if not (target / MARK).is_file() and _holds_anything(target) and not _is_made_by_mkdocs(target):
        raise TargetError(
            f"nothing was written to {target}: it is not empty, and no earlier build made what is "
            "in it; choose another folder, or empty this one yourself"
        )


def mark_ours(folder: Path) -> None:
    """Mark a folder, which is created if necessary, as one that builds may empty."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(_MARK_TEXT, encoding="utf-8", newline="\n")


def _refuse(target: Path, reason: str) -> TargetError:
    return TargetError(
        f"nothing was written to {target}: {reason}; choose a folder that is for the site alone"
    )


def _lies_in(path: Path, folder: Path) -> bool:
    return any(_are_same(each, folder) for each in (path, *path.parents))


def _are_same(one: Path, other: Path) -> bool:
    """Whether two paths are the same folder, also on systems that ignore case."""
    with suppress(OSError):
        return one == other or one.samefile(other)
    return False


def _holds_anything(folder: Path) -> bool:
    """Whether a folder has contents that a build would remove."""
    return folder.is_dir() and any(entry.name[0] != "." for entry in folder.iterdir())


def _is_made_by_mkdocs(folder: Path) -> bool:
    """Whether a folder is a site by MkDocs, or by a claimbook that did not mark sites yet."""
    if not all((folder / name).is_file() for name in _ALWAYS_MADE):
        return False
    with suppress(OSError):
        return _MADE_BY_MKDOCS.search((folder / "index.html").read_bytes()) is not None
    return False
