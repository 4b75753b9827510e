"""Check that a claim has both `metric` and `amount`, or neither.

One without the other is reported, and the advice for an empty one mentions the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.model import Claim
from claimbook.problem import Problem
from claimbook.read.defaults import list_taken
from claimbook.read.faults import missing_field
from claimbook.read.faults.unknown_field import find_similar
from claimbook.read.kinds import ARTICLE, FileKind
from claimbook.read.tree import Node, Tree

PARTNERS = {"metric": "amount", "amount": "metric"}


def find_lone_partners(tree: Tree, kind: FileKind) -> Iterator[Problem]:
    """Yield a problem for each claim with only one of the two, unless the other is misspelt."""
    if kind is not ARTICLE or not isinstance(tree.root, dict):
        return
    claims, given = tree.root.get("claims"), tree.root.get("defaults")
    defaults = given if isinstance(given, dict) else {}
    for index, claim in enumerate(claims if isinstance(claims, list) else ()):
        for name, partner in PARTNERS.items():
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
