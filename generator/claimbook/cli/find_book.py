"""Find the book that a command is for, with the folders that the plugin would use."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimbook.cli.mkdocs_yml import UnreadableError, find_options, read_mkdocs
from claimbook.folders import DATA, SEEDS, Folders
from claimbook.problem.counting import write_count

if TYPE_CHECKING:
    from claimbook.model import Book
    from claimbook.read import ReadResult

MARKER = "book.yml"
"""The file that marks the root of a book.

`read.folder` also has its name, but importing that takes longer than everything else a command does
for a book that has not changed.
"""
UNFINISHED = ".claimbook-unfinished.json"
"""A file in the book's folder that exists while several files are being changed together."""
PLANNED = ".claimbook-planned.json"
"""The name of this file until the change is certain to happen."""
DOCS = "docs"
"""The folder of pages that MkDocs uses unless mkdocs.yml names another."""
THEME = "mkdocs"
"""The theme of MkDocs unless mkdocs.yml names another."""


@dataclass(frozen=True, slots=True)
class BookFolders(Folders):
    """A book on disk, with what its mkdocs.yml says of it."""

    docs_dir: str = DOCS
    """The folder of hand-written pages, from the root."""
    directory_urls: bool = True
    """Whether MkDocs serves `about.md` as `about/`, as it does unless mkdocs.yml says otherwise."""
    theme: str = THEME
    """The name of the site's theme."""
    custom_dir: str = ""
    """The folder of files that MkDocs uses instead of the theme's, from the root, if any."""
    warning: str = ""
    """Why mkdocs.yml was ignored; empty if it was read or does not exist."""

    def shorten(self, path: Path) -> str:
        """Return a path relative to the book's folder, with slashes on every system."""
        return Path(os.path.relpath(path, self.root)).as_posix()

    @property
    def docs(self) -> Path:
        """The path of the folder of hand-written pages."""
        return Path(os.path.normpath(self.root / self.docs_dir))

    @property
    def docs_name(self) -> str:
        """The name of that folder in problems."""
        inside = self.docs.is_relative_to(self.root)
        return self.docs.relative_to(self.root).as_posix() if inside else self.docs.name


def find_book(path: Path) -> BookFolders:
    """Find the book that a file or folder belongs to. Raises click.UsageError if there is none.

    If its mkdocs.yml cannot be read, this prints a warning and uses the default folders. If a
    change of several files was interrupted, this completes it or undoes it.
    """
    path = path.resolve()
    start = path if path.is_dir() else path.parent
    around = [_find_place(folder) for folder in (start, *start.parents)]
    books = [place for place in around if (place.data_folder / MARKER).is_file()]
    # The data may be in a subfolder: the book's root is the folder whose mkdocs.yml names it.
    same = [place for place in books if place.data_folder == books[0].data_folder]
    found = same[-1] if same else around[0]
    if found.warning:
        click.echo(f"{found.warning}, so {DATA}/, {SEEDS}/ and {DOCS}/ are used.", err=True)
    if same or found.data_folder.is_dir():
        _finish(found.root)
        return found
    raise click.UsageError(
        f"there is no book here: neither {start} nor a folder above it contains "
        f"{found.data}/{MARKER}. `claimbook new DIR` makes one."
    )


def _finish(root: Path) -> None:
    if not any(os.path.lexists(root / name) for name in (PLANNED, UNFINISHED)):
        return
    # Importing what changes files takes long, so it is imported only where it is needed.
    from claimbook.cli.replacing import finish_replacing, undo_planned

    undo_planned(root)
    if files := finish_replacing(root):
        many = write_count(files, "file")
        click.echo(f"A change of {many} had been interrupted; it is finished now.", err=True)


def _find_place(root: Path) -> BookFolders:
    """Return the folders of a book whose root is this folder."""
    try:
        settings = read_mkdocs(root)
    except UnreadableError as error:
        return BookFolders(root, warning=str(error))
    options = find_options(settings)
    theme = settings.get("theme")
    theme = theme if isinstance(theme, dict) else {"name": theme or THEME}
    return BookFolders(
        root,
        _read_text(options, "data_dir", DATA),
        _read_text(options, "seeds_dir", SEEDS),
        _read_text(settings, "docs_dir", DOCS),
        settings.get("use_directory_urls") is not False,
        _read_text(theme, "name", "" if "name" in theme else THEME),
        _read_text(theme, "custom_dir", ""),
    )


def _read_text(settings: Mapping[str, Any], name: str, default: str) -> str:
    value = settings.get(name)
    return value if isinstance(value, str) and value else default


def require_book(reading: ReadResult, folders: BookFolders) -> Book:
    """Return the book that was read. Raises click.UsageError if there is none."""
    if reading.book is not None:
        return reading.book
    file = f"{folders.data}/{MARKER}"
    if (folders.data_folder / MARKER).exists():
        raise click.UsageError(f"{file} cannot be read; `claimbook check` says why")
    raise click.UsageError(
        f"there is no book here: {file} is missing. Start one with `claimbook new DIR`, or write "
        "that file with at least a line `title: …`"
    )
