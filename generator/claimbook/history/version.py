"""Find the claims in a version of a file without parsing what did not change.

A file is cut into pieces where its claims begin, and only a claim whose lines changed is parsed.
Ten thousand articles take less than a second this way; parsing each file whole would take twenty.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TypeAlias

from claimbook.read.decoding import MOST_BYTES
from claimbook.read.growing import grow_tree
from claimbook.read.tree import Node, as_fields, as_list, list_claims

Fields: TypeAlias = Mapping[str, Node]

_ENTRY = re.compile(rb"^( *)- ", re.MULTILINE)
_ID = re.compile(
    rb"""([ \t]*-[ \t]+)id:[ \t]*["']?([a-z0-9-]+)["']?[ \t]*(?:\#[^\n]*)?\r?(?:\n|\Z)"""
)
"""The first line of an item, with its id."""
_ANY_ID = re.compile(rb"""id["']?[ \t]*:""")
"""Begins with letters that are fast to search for, so a file is searched only for this."""
_WORD = re.compile(rb"\w")
_FIELD = re.compile(rb"([ \t]*-[ \t]+)[a-z_]+:")
_PLAIN = re.compile(rb"[A-Za-z0-9$][A-Za-z0-9 $.,%/-]*")
"""Plain text that YAML reads as it is written."""
_TOP = re.compile(rb"^[A-Za-z_\"']", re.MULTILINE)
_DRAFT = re.compile(rb"""^draft:[ \t]*["']?true\b""", re.MULTILINE)


@dataclass(frozen=True)
class ClaimThen:
    """A claim in one version of a file."""

    fields: Fields = field(default_factory=dict)
    """Its parsed fields, if its lines could not be separated from those of other claims."""
    lines: bytes = b""

    def is_same(self, other: ClaimThen) -> bool:
        """Whether nothing in the claim was changed."""
        return self.lines == other.lines and self.fields == other.fields

    def read(self, name: str) -> Node:
        """Return the value of a field; None if the claim does not have it."""
        if not self.lines:
            return self.fields.get(name)
        written = self.written.get(name, b"")
        if _PLAIN.fullmatch(written.strip()):
            return written.strip().decode()
        root = grow_tree("", b"- x:" + written).root
        return as_fields(next(iter(as_list(root)), None)).get("x")

    @cached_property
    def written(self) -> Mapping[str, bytes]:
        """The text after each field's name, up to the next field."""
        first = _FIELD.match(self.lines)
        if first is None:
            return {}
        found = list(_find_fields(len(first[1])).finditer(self.lines))
        ends = [each.start() for each in found[1:]] + [len(self.lines)]
        return {
            each[1].decode(): self.lines[each.end() : end]
            for each, end in zip(found, ends, strict=True)
        }


@cache
def _find_fields(width: int) -> re.Pattern[bytes]:
    """Return a pattern for fields that begin in this column.

    Deeper lines belong to a field's value.
    """
    return re.compile(rb"^[ \t-]{%d}([a-z_]+):" % width, re.MULTILINE)


@dataclass(frozen=True)
class Version:
    """One version of a file with claims or derived figures."""

    content: bytes = b""
    """Empty if there was no such file, or it could not be read."""

    @cached_property
    def is_draft(self) -> bool:
        """Whether the file was a draft, so that none of it was published."""
        content = self.content
        return len(content) > MOST_BYTES or (b"draft" in content and bool(_DRAFT.search(content)))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of its claims."""
        if self.is_draft:
            return ()
        entries = self._entries
        return tuple(self._read) if entries is None else tuple(id_ for _, id_ in entries)

    def find_claim(self, claim: str) -> ClaimThen:
        """Return a claim as it was; None if there was none."""
        lines = self._lines.get(claim)
        return ClaimThen(self._read.get(claim, {})) if lines is None else ClaimThen(lines=lines)

    @cached_property
    def _entries(self) -> tuple[tuple[int, str], ...] | None:
        """The lines of each claim by id; None if an id may be written in some other way."""
        found = []
        for any_id in _ANY_ID.finditer(self.content):
            start = self.content.rfind(b"\n", 0, any_id.start()) + 1
            entry = _ID.match(self.content, start)
            if entry and entry.end(1) == any_id.start():
                found.append((start, entry[2].decode()))
            elif not _WORD.match(self.content, any_id.start() - 1):
                return None
        return tuple(found)

    @cached_property
    def _lines(self) -> Mapping[str, bytes]:
        if not (starts := self._entries):
            return {}
        ends = [start for start, _ in starts[1:]] + [len(self.content)]
        return {id_: self._cut(start, end) for (start, id_), end in zip(starts, ends, strict=True)}

    def _cut(self, start: int, end: int) -> bytes:
        """Cut an item out, without the article's fields that may follow the last one."""
        top = _TOP.search(self.content, start + 1, end)
        return self.content[start : top.start() if top else end].rstrip()

    @cached_property
    def _read(self) -> Mapping[str, Fields]:
        """Parse the claims of a file whose layout is unusual, by id."""
        root = grow_tree("", self.content).root
        claims = list_claims(root)
        return {id_: each for each in claims if isinstance(id_ := each.get("id"), str)}


def list_closings(content: bytes, known: Container[bytes]) -> Iterator[tuple[bytes, Fields]]:
    """Yield the items of disagreements.yml whose lines are not in `known`, with those lines.

    Items begin in the column of the first one, however deep the lists inside them are.
    """
    first = _ENTRY.search(content)
    if first is None or len(content) > MOST_BYTES:
        return
    starts = [found.start() for found in re.finditer(rb"^" + first[1] + rb"- ", content, re.M)]
    for start, end in zip(starts, [*starts[1:], len(content)], strict=True):
        lines = content[start:end].rstrip()
        if lines not in known:
            root = grow_tree("", lines).root
            yield lines, as_fields(next(iter(as_list(root)), None))
