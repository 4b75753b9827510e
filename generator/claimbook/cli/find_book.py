"""Which book a command is about, and which folders it has: those that the plugin would take."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from claimbook.cli.mkdocs_yml import UnreadableError, find_options, read_mkdocs
from claimbook.read.folder import MARKER

DATA = "data"
SEEDS = "seeds"
DOCS = "docs"
"""Folders of a book, as MkDocs and the plugin call them where mkdocs.yml says nothing else."""


@dataclass(frozen=True, slots=True)
class Place:
    """A book on disk."""

    root: Path
    data: str = DATA
    """The folder of claim files, from the root."""
    seeds: str = SEEDS
    """The folder of article texts, likewise."""
    docs_dir: str = DOCS
    """The folder of hand-written pages, likewise."""
    warning: str = ""
    """Why mkdocs.yml was left aside; empty where it was read, or is not there."""

    @property
    def data_folder(self) -> Path:
        """Where the claim files lie."""
        return Path(os.path.normpath(self.root / self.data))

    @property
    def seeds_folder(self) -> Path:
        """Where the texts lie."""
        return Path(os.path.normpath(self.root / self.seeds))

    @property
    def docs(self) -> Path:
        """Where the hand-written pages lie."""
        return Path(os.path.normpath(self.root / self.docs_dir))

    @property
    def docs_name(self) -> str:
        """How problems name that folder."""
        inside = self.docs.is_relative_to(self.root)
        return self.docs.relative_to(self.root).as_posix() if inside else self.docs.name


def find_book(path: Path) -> Place:
    """The book that a file or folder lies in; click.UsageError where there is none.

    Where its mkdocs.yml cannot be read, that is said, and the usual folders are taken.
    """
    path = path.resolve()
    start = path if path.is_dir() else path.parent
    around = [_find_place(folder) for folder in (start, *start.parents)]
    books = [place for place in around if (place.data_folder / MARKER).is_file()]
    # The data may lie deeper than mkdocs.yml: the book's root is the folder that names it so.
    same = [place for place in books if place.data_folder == books[0].data_folder]
    found = same[-1] if same else around[0]
    if found.warning:
        click.echo(f"{found.warning}, so {DATA}/, {SEEDS}/ and {DOCS}/ are taken.", err=True)
    if same or found.data_folder.is_dir():
        return found
    raise click.UsageError(
        f"there is no book here: neither {start} nor a folder above it holds "
        f"{found.data}/{MARKER}. `claimbook new DIR` makes one."
    )


def _find_place(root: Path) -> Place:
    """The folders that a book in this folder would have."""
    try:
        settings = read_mkdocs(root)
    except UnreadableError as error:
        return Place(root, warning=str(error))
    options = find_options(settings)
    return Place(
        root,
        _read_text(options, "data_dir", DATA),
        _read_text(options, "seeds_dir", SEEDS),
        _read_text(settings, "docs_dir", DOCS),
    )


def _read_text(settings: Mapping[str, Any], name: str, default: str) -> str:
    value = settings.get(name)
    return value if isinstance(value, str) and value else default
