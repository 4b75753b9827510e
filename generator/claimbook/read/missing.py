"""Report what a record lacks: a value, or one of `metric` and `amount`, which go together.

A claim has both or neither. One without the other is reported, and the advice for an empty one
mentions the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimbook.model import Claim, FieldPath
from claimbook.problem import Location, Problem
from claimbook.read.defaults import list_taken
from claimbook.read.faults import missing_field
from claimbook.read.faults.unknown_field import find_similar
from claimbook.read.kinds import ARTICLE, FileKind, describe_field
from claimbook.read.tree import Node, Tree, as_fields, as_list, find_node

_PARTNERS = {"metric": "amount", "amount": "metric"}


def report_blank(tree: Tree, kind: FileKind, path: FieldPath, at: Location) -> Problem:
    """Report the field or the list entry at a path, which has no value."""
    name = path[-1]
    if isinstance(name, int):
        return missing_field.report_empty_entry(at)
    if kind.keyed and len(path) == 1:
        (noun,) = kind.nouns
        return missing_field.report_empty_record(at, noun, name)
    claim = find_node(tree.root, path[:-1]) if _is_of_claim(kind, path) else None
    record = kind.record_at(path[:-1])
    field = record.model_fields.get(name) if record else None
    if record and field and field.is_required() and not _has_default(tree, claim, name):
        return missing_field.report_needed(at, name, describe_field(record, name))
    partner = _PARTNERS.get(name, "")
    has_partner = isinstance(claim, dict) and bool(claim.get(partner))
    return missing_field.report_empty(at, name, partner if has_partner else "")


def _is_of_claim(kind: FileKind, path: FieldPath) -> bool:
    return kind is ARTICLE and path[:1] == ("claims",) and len(path) == 3


def _has_default(tree: Tree, claim: Node, name: str) -> bool:
    """Whether a claim without the field takes it from its article's defaults."""
    given = find_node(tree.root, ("defaults",))
    if not isinstance(claim, dict) or not isinstance(given, dict):
        return False
    others: Mapping[str, Node] = {field: value for field, value in claim.items() if field != name}
    return bool(given.get(name)) and name in list_taken(others, given)


def find_lone_partners(tree: Tree, kind: FileKind) -> Iterator[Problem]:
    """Yield a problem for each claim with only one of the two, unless the other is misspelt."""
    if kind is not ARTICLE or not isinstance(tree.root, dict):
        return
    defaults = as_fields(tree.root.get("defaults"))
    for index, claim in enumerate(as_list(tree.root.get("claims"))):
        for name, partner in _PARTNERS.items():
            if not isinstance(claim, dict) or partner in list_taken(claim, defaults):
                continue
            if name in claim and not _has(claim, partner):
                at = tree.source.locate(("claims", index, name), key=True)
                yield missing_field.report_partner(at, name, partner)


def _has(claim: dict[str, Node], name: str) -> bool:
    fields = tuple(Claim.model_fields)
    return name in claim or any(
        find_similar(key, fields) == name for key in claim if key not in fields
    )
