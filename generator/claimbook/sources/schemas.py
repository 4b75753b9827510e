"""Keep the schemas in `data/.schema/` up to date, with which editors complete and check YAML."""

from __future__ import annotations

from pathlib import Path

from claimbook.atomic import write_file
from claimbook.folders import Folders
from claimbook.model import Book
from claimbook.read import IDS_FILE, write_ids, write_schemas
from claimbook.read.schemas import FOLDER, list_texts


def find_stale(folders: Folders, book: Book | None = None) -> dict[Path, str]:
    """Find the schemas of a book that are out of date, with the contents they should have.

    The schema with the book's own ids is among them if the book is given.
    """
    wanted = dict(write_schemas())
    if book:
        wanted[IDS_FILE] = write_ids(book, list_texts(folders))
    folder = folders.root / folders.data / FOLDER
    return {
        folder / name: content
        for name, content in wanted.items()
        if not _holds(folder / name, content)
    }


def renew_schemas(stale: dict[Path, str]) -> None:
    """Write schemas to their places. Raises OSError."""
    for path, content in stale.items():
        write_file(path, content.encode())


def _holds(path: Path, content: str) -> bool:
    return path.is_file() and path.read_bytes() == content.encode()
