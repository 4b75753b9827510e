"""What an article's `defaults` give to its claims, before anything in them is understood.

`none` in a claim takes a default away. A claim in the headline never takes a speaker or source,
which the text below names, and one without an amount takes nothing that speaks of an amount.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from claimbook.model import Article, Defaults, FieldPath, SourceFile
from claimbook.read.kinds import ARTICLE, FileKind
from claimbook.read.pruning import lead_back
from claimbook.read.tree import Node

NONE = "none"
FIELDS = tuple(Defaults.model_fields)
_NOT_IN_HEADLINE = frozenset({"speaker", "source"})
_OF_AMOUNTS = frozenset({"metric", "period"})

Filled: TypeAlias = Mapping[int, frozenset[str]]
"""Of each claim, by its place in the list, the fields that it took from the defaults."""


def fill_in(root: Node, kind: FileKind) -> Filled:
    """Give the claims of an article's tree, in place, what they leave to its defaults."""
    if kind is not ARTICLE or not isinstance(root, dict):
        return {}
    given, claims = root.get("defaults"), root.get("claims")
    defaults = given if isinstance(given, dict) else {}
    filled: dict[int, frozenset[str]] = {}
    for index, claim in enumerate(claims if isinstance(claims, list) else ()):
        if isinstance(claim, dict):
            names = list_taken(claim, defaults)
            claim.update({name: defaults[name] for name in names})
            for name in FIELDS:
                if claim.get(name) == NONE:
                    del claim[name]
            filled[index] = names
    return filled


def list_taken(claim: Mapping[str, Node], defaults: Mapping[str, Node]) -> frozenset[str]:
    """The fields that a claim takes from the defaults."""
    names = {name for name in FIELDS if name in defaults and name not in claim}
    if claim.get("where") == "headline":
        names -= _NOT_IN_HEADLINE
    if "amount" not in claim:
        names -= _OF_AMOUNTS
    return frozenset(names)


def lead_to_defaults(path: FieldPath, filled: Filled) -> FieldPath:
    """The path at which a claim's value is written: of one that it took, in the defaults."""
    match path:
        case ("claims", int() as index, str() as name, *rest) if name in filled.get(index, ()):
            return ("defaults", name, *rest)
    return path


def note_taken(value: object, filled: Filled) -> None:
    """Tell each claim of an article which of its fields are the article's defaults."""
    for index, claim in enumerate(value.claims if isinstance(value, Article) else ()):
        claim.took_defaults(filled.get(index, frozenset()))


def borrow_places(
    source: SourceFile, filled: Filled, left: Mapping[FieldPath, list[int]]
) -> SourceFile:
    """The file, in which what a claim took from the defaults stands where those are written."""
    borrowed = {
        (*lead_back(("claims", index), left), name): source.values["defaults", name]
        for index, names in filled.items()
        for name in names
        if ("defaults", name) in source.values
    }
    return replace(source, values={**source.values, **borrowed}) if borrowed else source
