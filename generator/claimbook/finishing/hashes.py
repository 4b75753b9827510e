"""hashes.json: the hash of every file of a site, so that whoever gets a copy can verify it.

All files are counted on the way, so a site that grows too large for GitHub Pages is told here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

from claimbook.atomic import write_file
from claimbook.walking import walk

NAME = "hashes.json"
"""Its path in the site."""
FORM = "claimbook-hashes-1"
"""The name of its format."""
NO_HASHES: Mapping[str, str] = MappingProxyType({})
MOST_BYTES = 1_000_000_000
"""The largest site that GitHub Pages publishes."""
_NEAR = 0.8
"""The share of it from which on the size is mentioned."""


@dataclass(frozen=True, slots=True)
class Hashed:
    """The files of a finished site."""

    files: Mapping[str, str]
    """The hash of each file by its path, except of hashes.json."""
    size: int
    """The total number of bytes."""


def write_hashes(folder: Path, known: Mapping[str, str] = NO_HASHES) -> Hashed:
    """Write the hashes of a finished site, unless the file has them already.

    Files whose hashes are `known` are not read again.
    """
    hashes, size = {}, 0
    for path in sorted(list_files(folder)):
        hashes[path] = known.get(path) or hash_bytes((folder / path).read_bytes())
        size += os.stat(f"{folder}/{path}").st_size  # noqa: PTH116 a Path for each takes longer
    written = (json.dumps({"schema": FORM, "files": hashes}, indent=1) + "\n").encode()
    place = folder / NAME
    if not place.is_file() or place.read_bytes() != written:
        write_file(place, written)
    return Hashed(hashes, size)


def list_files(folder: Path) -> Iterator[str]:
    """Yield the path of each file of a site except its hashes and hidden files.

    Hidden files are not published everywhere. Raises OSError if a folder cannot be listed.
    """
    for below, _, names in walk(folder):
        yield from (path for name in names if (path := f"{below}{name}") != NAME)


def hash_bytes(content: bytes) -> str:
    """Return the SHA-256 hash of a file, in hexadecimal digits."""
    return sha256(content).hexdigest()


def describe_size(size: int) -> str:
    """Return a sentence about the size of a site in bytes; empty if it is far from too large."""
    if size < _NEAR * MOST_BYTES:
        return ""
    share = "more than" if size > MOST_BYTES else f"{size / MOST_BYTES:.0%} of what"
    return (
        f"The site has {size / 1e6:,.0f} MB, {share} GitHub Pages takes: think of a briefing for "
        "each year"
    )
