"""Check the ids in a file: reserved ones, repeated ones, and ids of records that were not read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from claimbook.model import ID_PATTERN, Article, Claim, Derived, FieldPath, Record
from claimbook.problem import Location, Problem
from claimbook.read.faults import duplicate_id, unsafe_id
from claimbook.read.kinds import ARTICLE, DERIVED, FileKind
from claimbook.read.tree import Node, Tree, as_fields, as_list, find_node

_CLAIM_LINE = re.compile(r"^\s*(?:-\s*)?id:\s*[\"']?([^\s\"'#]+)", re.MULTILINE)
_KEY_LINE = re.compile(r"^[\"']?([^\s\"'#:]+)[\"']?:", re.MULTILINE)


def find_reserved(tree: Tree, kind: FileKind) -> Iterator[Problem]:
    """Yield a problem for each id that the site or Windows reserves for something else."""
    for path, text in _list_ids(tree.root, kind):
        if text in unsafe_id.RESERVED:
            yield unsafe_id.report_reserved(tree.source.locate(path, key=kind.keyed), text)
    # Former ids are addresses, too: links to one lead to the record's present id.
    for path, text in _list_former(tree.root, kind):
        if text in unsafe_id.RESERVED:
            yield unsafe_id.report_reserved(tree.source.locate(path), text)


def refuse_slug(path: str, slug: str) -> Problem | None:
    """Return the problem if the file name of an article is not a valid id."""
    if slug in unsafe_id.RESERVED:
        return unsafe_id.report_reserved(Location(path), slug)
    if re.fullmatch(ID_PATTERN, slug):
        return None
    return unsafe_id.report_file_name(Location(path), slug, PurePosixPath(path).suffix)


def list_unread(tree: Tree, kind: FileKind, cut: Iterable[FieldPath]) -> frozenset[str]:
    """Return the ids of records that were left out; references to them are not reported.

    An invalid id is listed as it is written and as it should have been written.
    """
    if tree.broken:
        return _harvest(tree.source.lines.text, kind)
    gone = set(cut)
    ids = {
        text
        for path, text in _list_ids(tree.root, kind)
        if any(path[:end] in gone for end in range(len(path) + 1))
    }
    return frozenset(ids | {unsafe_id.suggest_id(text) for text in ids})


def list_doubtful(tree: Tree, kind: FileKind) -> frozenset[str]:
    """Return the kinds of records (`claim`, `entity`, …) of which the file may have lost ids.

    `list_unread` finds ids that are still written somewhere. Here they are not: the line with the
    id was lost, or the records are not where they belong.
    """
    lost = tree.broken or tree.lacks_entry or _is_misshapen(tree.root, kind)
    return kind.nouns if lost else frozenset()


def _is_misshapen(root: Node, kind: FileKind) -> bool:
    """Whether records or their ids are not where they belong."""
    if kind.keyed:
        return not isinstance(root, dict | None)
    if kind is not ARTICLE:
        return not _have_ids(root)
    if not isinstance(root, dict) or not root.keys() <= kind.record.model_fields.keys():
        return True
    return not _have_ids(root.get("claims"))


def _have_ids(records: Node) -> bool:
    """Whether this is a list of records that all have an id; true of an empty or missing list."""
    if not isinstance(records, list):
        return records is None
    return all(isinstance(record, dict) and "id" in record for record in records)


def _list_ids(root: Node, kind: FileKind) -> Iterator[tuple[FieldPath, str]]:
    """Yield every id in a file with its path."""
    for path, record in _list_records(root, kind):
        if kind.keyed:
            yield path, str(path[-1])
        elif kind in (ARTICLE, DERIVED):
            text = as_fields(record).get("id")
            if isinstance(text, str):
                yield (*path, "id"), text


def _list_former(root: Node, kind: FileKind) -> Iterator[tuple[FieldPath, str]]:
    """Yield every former id of a file's records, with its path."""
    for path, record in (((), root), *_list_records(root, kind)):
        for index, text in enumerate(as_list(as_fields(record).get("was"))):
            if isinstance(text, str):
                yield (*path, "was", index), text


def _list_records(root: Node, kind: FileKind) -> Iterator[tuple[FieldPath, Node]]:
    if kind.keyed:
        yield from (((key,), each) for key, each in as_fields(root).items())
        return
    around: FieldPath = ("claims",) if kind is ARTICLE else ()
    records = as_list(find_node(root, around))
    yield from (((*around, index), each) for index, each in enumerate(records))


def _harvest(text: str, kind: FileKind) -> frozenset[str]:
    """Return everything that looks like an id in a file that is not valid YAML."""
    pattern = _KEY_LINE if kind.keyed else _CLAIM_LINE
    return frozenset(found[1] for found in pattern.finditer(text))


@dataclass(frozen=True, slots=True)
class Unique:
    """Claims and derived figures without repeated ids."""

    articles: tuple[Article, ...]
    derived: tuple[Derived, ...]
    problems: tuple[Problem, ...]


def leave_out_repeated(articles: Iterable[Article], derived: Iterable[Derived]) -> Unique:
    """Leave out claims and derived figures whose id is taken, in the order of file paths."""
    first: dict[str, Claim | Derived] = {}
    problems: list[Problem] = []
    kept: dict[str, Article] = {}
    everything = list(articles)
    for article in sorted(everything, key=lambda article: article.slug):
        claims = tuple(claim for claim in article.claims if _is_new(claim, first, problems))
        if len(claims) < len(article.claims):
            article = article.model_copy(update={"claims": claims})
        kept[article.slug] = article
    figures = tuple(figure for figure in derived if _is_new(figure, first, problems))
    return Unique(tuple(kept[article.slug] for article in everything), figures, tuple(problems))


def _is_new(
    record: Claim | Derived, first: dict[str, Claim | Derived], problems: list[Problem]
) -> bool:
    before = first.setdefault(record.id, record)
    if before is record:
        return True
    here, there = record.origin, before.origin
    same = here.file.path == there.file.path and _have_same_fields(record, before)
    problems.append(duplicate_id.report(here.at("id"), record.id, there.at("id"), same=same))
    return False


def _have_same_fields(one: object, other: object) -> bool:
    """Whether two records differ only in their places; as records they are never equal."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(_have_same_fields, one, other))
    if isinstance(one, Record) and type(one) is type(other):
        names = type(one).model_fields
        return all(_have_same_fields(getattr(one, name), getattr(other, name)) for name in names)
    return one == other
