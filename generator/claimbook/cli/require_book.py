"""Requiring that a book was read, for commands that cannot do anything without one."""

from __future__ import annotations

import click

from claimbook.cli.find_book import MARKER, BookFolders
from claimbook.model import Book
from claimbook.read import ReadResult


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
