"""Inserting claims into a claim file, leaving every other byte as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from claimbook.drafts.field import Draft
from claimbook.drafts.marks import LINE, load_plain
from claimbook.drafts.writing import write_drafts
from claimbook.model import SourceFile

CLAIMS = ("claims",)


class NoPlaceError(Exception):
    """Nothing can be inserted into the claims of a file; the message says why."""


@dataclass(frozen=True, slots=True)
class Inserted:
    """A file with claims added."""

    text: str
    first: int
    """The 1-based number of the first line of the added claims."""


def insert_drafts(
    text: str, source: SourceFile, drafts: Sequence[Draft], before: int | None = None
) -> str:
    """Add drafts to the claims in a file's text; see `insert_claims`."""
    return insert_claims(text, source, write_drafts(drafts, 0), before).text


def insert_claims(
    text: str, source: SourceFile, claims: Sequence[str], before: int | None = None
) -> Inserted:
    """Add claims to the text of a file; each is a list item that begins at the margin.

    They come last, or `before` the claim that begins at this line, counted from 0.

    `text` must have the line endings of the file; `source` has the places of its fields. Raises
    NoPlaceError if the result would not be the same file with these claims added.
    """
    lines = LINE.findall(text)
    end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    at, indent = _find_place(source)
    at = min(at, len(lines)) if before is None else before
    written = [f"{' ' * indent}{line}{end}" for line in claims]
    if before is not None and not lines[at - 1].strip():
        written.append(end)
    if CLAIMS not in source.keys:
        written.insert(0, f"claims:{end}")
    if at and not lines[at - 1].endswith(("\n", "\r")):
        lines[at - 1] += end
    changed = "".join([*lines[:at], *written, *lines[at:]])
    if not _adds(text, changed, load_plain("\n".join(claims))):
        raise NoPlaceError("its claims are not a list with one field on each line")
    return Inserted(changed, at + 1 + (CLAIMS not in source.keys))


def _find_place(source: SourceFile) -> tuple[int, int]:
    """Return the 1-based line where the claims end, and the indentation of their hyphens."""
    if CLAIMS not in source.keys:
        return len(source.lines), 2
    begin = source.keys[CLAIMS][0]
    tops = sorted(line for path, (line, _, _) in source.keys.items() if len(path) == 1)
    last = next((line - 1 for line in tops if line > begin), len(source.lines))
    while last > begin and not source.lines[last - 1].strip():
        last -= 1
    while last > begin and source.lines[last - 1].startswith("#"):
        last -= 1
    while last > begin and not source.lines[last - 1].strip():
        last -= 1
    entries = [line for line in source.lines[begin:last] if line.lstrip().startswith("- ")]
    return last, len(entries[0]) - len(entries[0].lstrip()) if entries else 2


def _adds(text: str, changed: str, added: Any) -> bool:
    """Whether the changed file is read as the old file with claims added."""
    try:
        before, after = load_plain(text), load_plain(changed)
    except yaml.YAMLError:
        return False
    if not isinstance(after, dict) or not isinstance(after.get("claims"), list):
        return False
    kept = {**after, "claims": [each for each in after["claims"] if each not in added]}
    wanted = {**(before or {}), "claims": (before or {}).get("claims") or []}
    return kept == wanted and [each for each in after["claims"] if each in added] == added
