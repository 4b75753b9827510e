"""Gather the sources on a command line: files, folders, patterns, standard input, addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob
from pathlib import Path

import click

from claimbook.cli.extracting.fetching import fetch_page
from claimbook.cli.replacing import digest
from claimbook.extract import Reference, Result, UnreadError
from claimbook.extract.reading.archive import ENDINGS, is_archive, list_pages
from claimbook.web import FetchError

_ENDINGS = (
    *(".txt", ".html", ".htm", ".xhtml", ".mht", ".mhtml", ".eml"),
    *(".pdf", ".docx", ".md", ".markdown"),
    *ENDINGS,
)
_ADDRESS = ("http://", "https://")


def list_sources(named: Iterable[str]) -> Iterator[str]:
    """Yield the paths and addresses that the arguments name, each once, folders in order.

    Raises click.UsageError for a path that does not exist, and for the folder of a book.
    """
    seen: set[str] = set()
    for name in named:
        found = list(_expand(name))
        if not found:
            raise click.UsageError(
                f"there is nothing at {name}: name files ({', '.join(_ENDINGS[:2])}, …), folders, "
                "addresses or -"
            )
        for each in found:
            if each not in seen:
                seen.add(each)
                yield each


def _expand(name: str) -> Iterator[str]:
    path = Path(name)
    if name == "-" or name.startswith(_ADDRESS):
        yield name
    elif path.is_dir():
        if (path / "data" / "book.yml").exists():
            raise click.UsageError(
                f"{name} is the folder of a book, and most of its files are not articles: name the "
                "folder of its texts, such as seeds/"
            )
        yield from (
            each.as_posix()
            for each in sorted(path.rglob("*"))
            if each.is_file()
            and each.name.lower().endswith(_ENDINGS)
            and not _is_hidden(each, path)
        )
    elif path.exists():
        yield path.as_posix()
    else:
        yield from (each for each in sorted(_match(name)) if Path(each).is_file())


def _is_hidden(path: Path, folder: Path) -> bool:
    """Whether a file is hidden, or is in a hidden folder within this one."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _match(pattern: str) -> list[str]:
    """Return the paths that match a pattern; unlike for Path.glob, it may be absolute."""
    return glob(pattern, recursive=True)  # noqa: PTH207


@dataclass(frozen=True)
class Gatherer:
    """Finds out where the bytes of each source are."""

    seeds: Path
    """The folder of the book's texts."""
    scratch: Path
    """A folder for sources that are not files yet: standard input and fetched pages."""

    def gather(self, name: str) -> Iterator[Reference | Result]:
        """Yield what a path or address stands for: several pages if it is a web archive.

        A source that cannot be read yields a result that says why.
        """
        try:
            if is_archive(name) and Path(name).exists():
                yield from self._list_archive(name)
            else:
                yield self._refer(name)
        except (FetchError, UnreadError) as error:
            yield Result(name, fault=str(error))
        except OSError as error:
            yield Result(name, fault=f"it cannot be read: {error.strerror or error}")

    def _refer(self, name: str) -> Reference:
        if name == "-":
            return self._store(name, sys.stdin.buffer.read(), "")
        if name.startswith(_ADDRESS):
            return self._store(name, fetch_page(name), name)
        held, seeds = Path(name).resolve(), self.seeds.resolve()
        inside = held.is_relative_to(seeds) and held.suffix == ".txt"
        held_as = held.relative_to(seeds).as_posix() if inside else ""
        return Reference(name, str(held), digest(held.read_bytes()), held_as=held_as)

    def _store(self, name: str, data: bytes, url: str) -> Reference:
        hashed = digest(data)
        path = self.scratch / hashed
        path.write_bytes(data)
        return Reference(name, str(path), hashed, url=url)

    def _list_archive(self, name: str) -> Iterator[Reference | Result]:
        path = Path(name).resolve()
        for page in list_pages(path):
            address = page.url or f"{name}, byte {page.offset:,}"
            if page.fault:
                yield Result(address, fault=page.fault)
            else:
                yield Reference(address, str(path), page.digest, page.offset, page.url)
