"""Reading the history of a book from git: what each commit changed in its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from claimbook.history.git import (
    find_boundary,
    find_head,
    lacks_old_files,
    list_commits,
    read_blobs,
)
from claimbook.history.history import Change, ChangeKind, FieldChange, History
from claimbook.history.version import ClaimThen, Version, list_closings
from claimbook.read.folder import ARTICLES
from claimbook.read.tree import Node, as_text, list_texts

_CLOSINGS = "disagreements.yml"
_PATHS = (ARTICLES, "derived.yml", _CLOSINGS)
_FIELDS = ("amount", "unit", "kind", "period", "as_of", "change", "about", "metric", "formula")
"""The fields whose changes readers see. None has words that may no longer be shown."""
_LONGEST = 80
"""The longest value that is shown; no figure is longer."""


def describe_history(data: Path) -> str | None:
    """Describe the state that a book's history depends on; None if it cannot be known."""
    head = find_head(data) if data.is_dir() else None
    if head is None:
        return ""
    if lacks_old_files(data):
        return None
    return " ".join((head[0], *sorted(find_boundary(data) if head[1] else ())))


class HistoryReader:
    """Reads the history of one book, and reads it again only when another commit is checked out."""

    def __init__(self, data: Path) -> None:
        """Take the book's data folder, which may be anywhere in a repository."""
        self._data = data
        self._kept: tuple[tuple[str, bool] | None, History] | None = None

    def read(self) -> History:
        """Read the history; it is empty if there is no git, no repository or no commit."""
        head = find_head(self._data) if self._data.is_dir() else None
        if self._kept is None or self._kept[0] != head:
            self._kept = head, self._read(*head) if head else History()
        return self._kept[1]

    def _read(self, head: str, shallow: bool) -> History:
        boundary = find_boundary(self._data) if shallow else frozenset()
        commits = list(list_commits(self._data, head, _PATHS))
        contents = read_blobs(
            self._data, [file.blob for commit in commits for file in commit.files if file.blob]
        )
        past = _Past()
        changes: list[Change] = []
        begins = None
        for commit in commits:
            held = {file.path: next(contents) if file.blob else b"" for file in commit.files}
            found = past.take(commit.moment, held)
            if commit.id in boundary or None in held.values():
                # What the first known commit contains may be much older than the commit.
                begins = commit.moment.date()
            else:
                changes += found
        return History(bool(commits), begins, tuple(changes))


@dataclass(slots=True)
class _Past:
    """The files of a book as they were after one commit after another."""

    files: dict[str, Version] = field(default_factory=dict)
    closings: frozenset[bytes] = frozenset()
    """The lines of each item in disagreements.yml."""
    states: dict[tuple[str, ...], str] = field(default_factory=dict)
    """How disagreements were closed, by the ids of their claims."""
    missing: set[str] = field(default_factory=set)
    """Files whose previous version git does not have."""
    seen: set[str] = field(default_factory=set)
    """Every claim that ever existed."""

    def take(self, moment: datetime, contents: Mapping[str, bytes | None]) -> list[Change]:
        """Move on to a commit and return its changes to claims and disagreements.

        `contents` has the files that it changed, with None for one that git does not have.
        """
        closings = contents.get(_CLOSINGS)
        closed = self._close(moment, closings) if closings is not None else ()
        before: dict[str, Version] = {}
        after: dict[str, Version] = {}
        for path, content in contents.items():
            if path == _CLOSINGS or not path.endswith(".yml"):
                continue
            old, new = self.files.get(path, Version()), Version(content or b"")
            self.files[path] = new
            if content is None:
                self.missing.add(path)
            elif path in self.missing:
                # The previous content is unknown, so nothing in the file is known to be new.
                self.missing.remove(path)
                old = new
            before.update(dict.fromkeys(old.ids, old))
            after.update(dict.fromkeys(new.ids, new))
        return [*self._compare(moment, before, after), *closed]

    def _compare(
        self, moment: datetime, before: Mapping[str, Version], after: Mapping[str, Version]
    ) -> Iterator[Change]:
        gone = before.keys() - after.keys()
        for claim, version in after.items():
            earlier: str | None = claim
            if claim not in before:
                earlier = _find_renamed(claim, version, gone) if gone else None
            if earlier:
                was, now = before[earlier].find_claim(earlier), version.find_claim(claim)
                if changes := tuple(_list_changed(was, now)):
                    yield Change(ChangeKind.CHANGED, moment, (claim,), changes)
            elif claim not in self.seen:
                yield Change(ChangeKind.NEW, moment, (claim,))
        self.seen.update(after)

    def _close(self, moment: datetime, content: bytes) -> list[Change]:
        found, lines = [], set()
        for entry, fields in list_closings(content, self.closings):
            lines.add(entry)
            claims, state = list_texts(fields.get("claims")), as_text(fields.get("state"))
            if state and claims and self.states.get(claims) != state:
                self.states[claims] = state
                found.append(Change(ChangeKind.CLOSED, moment, claims, state=state))
        self.closings |= lines
        return found


def _find_renamed(claim: str, version: Version, gone: Set[str]) -> str | None:
    """Find the id that a claim had before it was renamed, among those that are gone."""
    was = list_texts(version.find_claim(claim).read("was"))
    return next((id_ for id_ in was if id_ in gone), None)


def _list_changed(was: ClaimThen, now: ClaimThen) -> Iterator[FieldChange]:
    """Yield the fields that differ from before."""
    if was.is_same(now):
        return
    for name in _FIELDS:
        if was.lines and now.lines and was.written.get(name) == now.written.get(name):
            continue
        one, other = _fold(was.read(name)), _fold(now.read(name))
        if one != other:
            yield FieldChange(name, _show(one), _show(other))


def _show(value: Node) -> str:
    return value if isinstance(value, str) and len(value) <= _LONGEST else ""


def _fold(node: Node) -> Node:
    """Normalize a value so that line breaks in text make no difference."""
    return " ".join(node.split()) if isinstance(node, str) else node
