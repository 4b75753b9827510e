"""One YAML file of a book: its records, its problems, and the ids that could not be read.

A file is often broken for a minute while somebody edits it. So a server keeps the last good version
of records that a file has just lost to a fault: without them, the preview would change in a hundred
places unrelated to the mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from claimbook.model import Article, SourceFile, Surroundings
from claimbook.problem import Problem
from claimbook.read.folder import read_bytes
from claimbook.read.growing import grow_tree
from claimbook.read.ids import find_reserved, list_doubtful, list_unread, refuse_slug
from claimbook.read.kinds import ARTICLE, FileKind
from claimbook.read.surroundings import Head, read_head
from claimbook.read.tree import Tree
from claimbook.read.validating import MOST_PROBLEMS, validate_tree
from claimbook.store import Values, make_key

_DRAFT = re.compile(r"^draft:[ \t]+true[ \t]*(?:#.*)?\r?$", re.MULTILINE)
_READ = "file"
"""The name under which the results of reading a file are stored."""


@dataclass(frozen=True, slots=True)
class BookFile:
    """The result of reading one file."""

    source: SourceFile
    value: Any
    """What `FileKind.adapter` makes of it; None if nothing could be kept."""
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()
    """Ids of records that could not be read."""
    doubtful: frozenset[str] = frozenset()
    """The kinds of records of which it may have lost some with their ids, as in `Book.doubtful`."""
    is_draft: bool = False
    """Whether it is an article marked as a draft."""
    digest: str = ""
    """A hash of everything it was read from; empty if it has records from an earlier reading."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file that was read, without its tree, which takes more memory than its records."""

    digest: str
    """The hash of its bytes."""
    head: Head
    surroundings: Surroundings
    file: BookFile


@dataclass(slots=True)
class FileReader:
    """Reads files, and reads a file again only when it or its surroundings have changed."""

    root: Path
    keep_last: bool = False
    """Whether records that a fault made unreadable are kept as they last were."""
    unsaved: Mapping[str, bytes] = field(default_factory=dict)
    """The contents of files as they would be if they were saved, by path."""
    values: Values = field(default_factory=Values)
    """The results of earlier runs."""
    _kept: dict[str, _Kept] = field(default_factory=dict)
    _last: dict[str, Any] = field(default_factory=dict)
    """What each file last contained, by path."""

    def read(
        self, path: str, kind: FileKind, surround: Callable[[Head], Surroundings]
    ) -> BookFile | None:
        """Read the file at a path from the root; None if there is none or it cannot be read.

        `surround` takes the file's head and returns what reading its other fields depends on.
        """
        data = self.unsaved[path] if path in self.unsaved else read_bytes(self.root, path)
        if data is None:
            self._kept.pop(path, None)
            self._last.pop(path, None)
            return None
        digest, last = blake2b(data).hexdigest(), self._kept.get(path)
        if last and last.digest == digest and last.surroundings == surround(last.head):
            return last.file
        kept = self._recall(path, digest, kind)
        if kept is None or kept.surroundings != surround(kept.head):
            kept = _read_file(path, data, digest, kind, surround)
            self.values.keep(kept, _READ, kind.name, path, digest)
        file = self._restore_lost(kept.file)
        self._kept[path] = replace(kept, file=file)
        return file

    def is_known(self, path: str, kind: FileKind) -> bool:
        """Whether earlier runs have read a file as it is now."""
        data = read_bytes(self.root, path)
        return data is None or self.values.has(_READ, kind.name, path, blake2b(data).hexdigest())

    def _recall(self, path: str, digest: str, kind: FileKind) -> _Kept | None:
        found = self.values.recall(_READ, kind.name, path, digest)
        return found if isinstance(found, _Kept) else None

    def _restore_lost(self, file: BookFile) -> BookFile:
        if not self.keep_last:
            return file
        path = file.source.path
        value = restore_lost(
            file.value, self._last.get(path), file.unread, every=bool(file.doubtful)
        )
        self._last[path] = value
        return file if value is file.value else replace(file, value=value, digest="")


def _read_file(
    path: str, data: bytes, digest: str, kind: FileKind, surround: Callable[[Head], Surroundings]
) -> _Kept:
    tree = grow_tree(path, data)
    head = read_head(tree)
    surroundings = surround(head)
    file = _read_tree(tree, kind, surroundings)
    named = replace(file, digest=make_key(path, digest, repr(surroundings)))
    return _Kept(digest, head, surroundings, named)


def _read_tree(tree: Tree, kind: FileKind, surroundings: Surroundings) -> BookFile:
    validated = validate_tree(tree, kind, surroundings)
    problems = (*tree.problems, *validated.problems, *find_reserved(tree, kind))
    unread = list_unread(tree, kind, validated.cut)
    doubtful = list_doubtful(tree, kind)
    file = BookFile(tree.source, validated.value, problems[:MOST_PROBLEMS], unread, doubtful)
    return _name_article(file, tree) if kind is ARTICLE else file


def _is_draft(file: BookFile) -> bool:
    """Whether an article is marked as a draft, even in a file that cannot be read."""
    if isinstance(file.value, Article):
        return file.value.draft
    return _DRAFT.search(file.source.lines.text) is not None


def _name_article(file: BookFile, tree: Tree) -> BookFile:
    """Name the file's article after the file; drop the article if that is not a valid id."""
    slug = PurePosixPath(file.source.path).stem
    problem = refuse_slug(file.source.path, slug)
    file = replace(file, is_draft=_is_draft(file))
    if problem or not isinstance(file.value, Article):
        return replace(
            file,
            value=None,
            problems=(*file.problems, *([problem] if problem else ())),
            unread=file.unread | list_unread(tree, ARTICLE, [()]) | {slug},
        )
    file.value.named(slug)
    return file


def restore_lost(value: Any, last: Any, unread: frozenset[str], *, every: bool) -> Any:
    """Return the value of a file, with `unread` records added as they were in its `last` value.

    With `every`, all records that are gone are added, since it is unknown which ids were lost. Both
    values are as `FileKind.adapter` returns them, or None; claims keep the order of the file.
    """
    if value is None:
        return last

    def is_lost(id_: str, there: Collection[str]) -> bool:
        return id_ not in there and (every or id_ in unread)

    if isinstance(value, Article) and isinstance(last, Article):
        there = {claim.id for claim in value.claims}
        lost = [claim for claim in last.claims if is_lost(claim.id, there)]
        claims = sorted((*value.claims, *lost), key=lambda claim: claim.origin.at("id").line)
        return value.model_copy(update={"claims": tuple(claims)}) if lost else value
    if isinstance(value, Mapping) and isinstance(last, Mapping):
        kept = {
            name: record for name, record in last.items() if name in value or is_lost(name, value)
        }
        return {**kept, **value}
    return value
