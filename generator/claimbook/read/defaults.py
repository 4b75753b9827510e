"""Fill in what an article's `defaults` give its claims, before fields are validated.

`none` in a claim removes a default. A claim in the headline never takes a speaker or a source,
since those are named in the text below it. A claim without an amount takes neither metric nor
period.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from claimbook.model import Article, Defaults, FieldPath, PackedPlaces, SourceFile
from claimbook.read.kinds import ARTICLE, FileKind
from claimbook.read.tree import Node, as_fields, as_list, lead_back

NONE = "none"
FIELDS = tuple(Defaults.model_fields)
_NOT_IN_HEADLINE = frozenset({"speaker", "source"})
_OF_AMOUNTS = frozenset({"metric", "period"})

Filled: TypeAlias = Mapping[int, frozenset[str]]
"""The fields that each claim took from the defaults, by the claim's index in the list."""


def fill_in(root: Node, kind: FileKind) -> Filled:
    """Fill in the defaults of an article's claims, changing the tree in place."""
    if kind is not ARTICLE or not isinstance(root, dict):
        return {}
    defaults = as_fields(root.get("defaults"))
    filled: dict[int, frozenset[str]] = {}
    for index, claim in enumerate(as_list(root.get("claims"))):
        if isinstance(claim, dict):
            names = list_taken(claim, defaults)
            claim.update({name: defaults[name] for name in names})
            for name in FIELDS:
                if claim.get(name) == NONE:
                    del claim[name]
            filled[index] = names
    return filled


def list_taken(claim: Mapping[str, Node], defaults: Mapping[str, Node]) -> frozenset[str]:
    """Return the fields that a claim takes from the defaults."""
    names = {name for name in FIELDS if name in defaults and name not in claim}
    if claim.get("where") == "headline":
        names -= _NOT_IN_HEADLINE
    if "amount" not in claim:
        names -= _OF_AMOUNTS
    return frozenset(names)


def lead_to_defaults(path: FieldPath, filled: Filled) -> FieldPath:
    """Return the path where a claim's value is written: in the defaults if taken from there."""
    match path:
        case ("claims", int() as index, str() as name, *rest) if name in filled.get(index, ()):
            return ("defaults", name, *rest)
    return path


def note_taken(value: object, filled: Filled) -> None:
    """Tell each claim of an article which of its fields come from the defaults."""
    for index, claim in enumerate(value.claims if isinstance(value, Article) else ()):
        claim.took_defaults(filled.get(index, frozenset()))


def borrow_places(
    source: SourceFile, filled: Filled, left: Mapping[FieldPath, list[int]]
) -> SourceFile:
    """Return the source file with fields taken from the defaults located where those are."""
    borrowed = {
        (*lead_back(("claims", index), left), name): source.values["defaults", name]
        for index, names in filled.items()
        for name in names
        if ("defaults", name) in source.values
    }
    if not borrowed:
        return source
    return replace(source, values=PackedPlaces({**source.values, **borrowed}))
