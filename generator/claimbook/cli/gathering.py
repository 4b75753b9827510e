"""The sources that a command line names: files, folders, globs, standard input, addresses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from glob import glob
from pathlib import Path

import click

from claimbook.cli.fetching import fetch_page
from claimbook.extract.reading import Source

_ENDINGS = (".txt", ".html", ".htm", ".xhtml", ".pdf", ".docx", ".md", ".markdown")
_ADDRESS = ("http://", "https://")


def list_sources(named: Iterable[str]) -> Iterator[str]:
    """Yield the paths and addresses that the arguments name, each once, folders in order.

    Raises click.UsageError for a path that does not exist.
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
        yield from (
            each.as_posix()
            for each in sorted(path.rglob("*"))
            if each.is_file() and each.suffix.lower() in _ENDINGS and not each.name.startswith(".")
        )
    elif path.exists():
        yield path.as_posix()
    else:
        yield from (each for each in sorted(_match(name)) if Path(each).is_file())


def _match(pattern: str) -> list[str]:
    """The paths of a pattern, which may have a root, as those of Path.glob may not."""
    return glob(pattern, recursive=True)  # noqa: PTH207


def open_source(name: str, seeds: Path) -> Source:
    """The bytes of a source. Raises OSError or FetchError if it cannot be had."""
    if name == "-":
        return Source("-", sys.stdin.buffer.read())
    if name.startswith(_ADDRESS):
        return Source(name, fetch_page(name), url=name)
    path = Path(name)
    held = path.resolve()
    inside = held.is_relative_to(seeds.resolve()) and held.suffix == ".txt"
    return Source(
        name,
        path.read_bytes(),
        held_as=held.relative_to(seeds.resolve()).as_posix() if inside else "",
    )
