"""Which book a command is about."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.read import find_root

DATA = "data"
SEEDS = "seeds"
DOCS = "docs"
"""Folders of a book, as MkDocs and the plugin call them where mkdocs.yml says nothing else."""


def find_book(path: Path) -> Path:
    """The root of the book that a file or folder lies in; click.UsageError where there is none."""
    path = path.resolve()
    start = path if path.is_dir() else path.parent
    if root := find_root(start, DATA):
        return root
    if (start / DATA).is_dir():
        return start
    raise click.UsageError(
        f"there is no book here: neither {start} nor a folder above it holds {DATA}/book.yml. "
        "`claimbook new DIR` makes one."
    )
