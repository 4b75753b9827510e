"""The parts of claims.json: files that continue the lists of a large book."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from hashlib import sha256
from typing import Any

CLAIMS = "claims.json"
"""The path of the file that has all rows or names its parts, from the root of the site."""
_PATH = re.compile(r"claims/\d{1,4}(?:-\d{1,6})?\.json")


def name_part(year: int, number: int) -> str:
    """Return the path of a part, by the year of its articles and its number within that year."""
    return f"claims/{year}.json" if number == 1 else f"claims/{year}-{number}.json"


def hash_part(content: bytes) -> str:
    """Return the hash by which claims.json identifies a part."""
    return sha256(content).hexdigest()


def join_parts(file: dict[str, Any], read: Callable[[str], bytes | None]) -> dict[str, Any]:
    """Return the contents of a claims.json with the rows of its parts.

    `read` returns the contents of a file of the same site. Raises ValueError if a part is missing
    or is not the one that claims.json names.
    """
    parts = file.get("parts")
    if not isinstance(parts, list) or not parts:
        return file
    whole = {name: list(rows) if isinstance(rows, list) else rows for name, rows in file.items()}
    for part in parts:
        for name, rows in _read_part(part, read).items():
            if isinstance(rows, list) and isinstance(whole.get(name), list):
                whole[name] += rows
    return {**whole, "parts": []}


def _read_part(part: object, read: Callable[[str], bytes | None]) -> dict[str, Any]:
    path = part.get("path") if isinstance(part, dict) else None
    if not isinstance(part, dict) or not isinstance(path, str) or not _PATH.fullmatch(path):
        raise ValueError(f"{CLAIMS} names a part that claimbook does not write")
    content = read(path)
    if content is None:
        raise ValueError(f"{path} is missing, which is a part of {CLAIMS}")
    if hash_part(content) != part.get("sha256"):
        raise ValueError(f"{path} is not the part that {CLAIMS} names")
    rows = json.loads(content)
    if not isinstance(rows, dict):
        raise ValueError(f"{path} has no rows")
    return rows
