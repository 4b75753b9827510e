"""The id to look for, and the ways in which a text may contain it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimbook.model import FieldPath
from claimbook.read.kinds import VOCABULARY
from claimbook.read.tree import Node

NOUNS = ("claim", "article", *VOCABULARY)
"""What can have an id, in the order in which prose looks ids up; derived figures are claims."""
_CITED = re.compile(r"(?<!\\)\[[^\[\]]*\]|(?<=\])\(@[^()\s]*\)")
"""How prose cites: `[@id in USD]`, `[@one vs @other]`, `[own words](@id)`."""
CODE = re.compile(
    r"^(?P<fence> *(?:`{3,}|~{3,}))(?P<info>[^\n]*)\n(?P<body>.*?)(?:^(?P=fence)[`~ \t]*$|\Z)"
    r"|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",
    re.MULTILINE | re.DOTALL,
)
"""Code in Markdown, in blocks and inline, in which nothing is cited."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The id to look for."""

    noun: str
    id: str
    ids: Mapping[str, frozenset[str]]
    """All ids of the book by noun."""

    @property
    def is_cited(self) -> bool:
        """Whether prose that cites the id means this record, since others may have the same id."""
        return self.is_meant_by(NOUNS)

    def is_meant_by(self, nouns: tuple[str, ...]) -> bool:
        """Whether a field that may name several kinds of records means this: the first found."""
        return next((noun for noun in nouns if self.id in self.ids[noun]), None) == self.noun


def find_tokens(text: str, id_: str, before: str = "") -> Iterator[tuple[int, int]]:
    """Yield the offsets of an id in a text, except within longer ids."""
    found = re.finditer(rf"(?<![a-z0-9-]){before}({re.escape(id_)})(?![a-z0-9-])", text)
    return (each.span(1) for each in found)


def find_cited(text: str, id_: str) -> Iterator[tuple[int, int]]:
    """Yield the places where prose cites an id; code is skipped."""
    code = [found.span() for found in CODE.finditer(text)]
    for cited in _CITED.finditer(text):
        if not any(start <= cited.start() < end for start, end in code):
            at = cited.start()
            yield from ((at + a, at + b) for a, b in find_tokens(cited[0], id_, before="@"))


def walk_strings(node: Node, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield the strings of a tree, each with its path."""
    if isinstance(node, str):
        if path:
            yield path, node
        return
    steps = node.items() if isinstance(node, dict) else enumerate(node or ())
    for step, child in steps:
        yield from walk_strings(child, (*path, step))
