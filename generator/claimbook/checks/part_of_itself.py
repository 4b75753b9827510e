"""An entity is, by way of others or at once, a part of itself.

`part_of` leads from a part to the whole, and from there on, until there is no larger whole. A ring
has no top, so nothing could be said of whole and part.

Delete the `part_of` that turns back.

Wrong, in data/entities.yml:

    example-group:
      name: Example Group
      kind: company
      part_of: example-cloud
    example-cloud:
      name: Example Cloud
      kind: company
      part_of: example-group

Right, in data/entities.yml:

    example-group:
      name: Example Group
      kind: company
    example-cloud:
      name: Example Cloud
      kind: company
      part_of: example-group
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimbook.model import Entity
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """Every chain of `part_of` must end; a ring is reported once, where it closes."""
    entities = study.book.entities
    settled: set[str] = set()
    for start in entities:
        chain = _follow(start, entities, settled)
        settled.update(chain)
        last = entities[chain[-1]] if chain else None
        if last and last.part_of in chain:
            ring = [*chain[chain.index(last.part_of) :], last.part_of]
            yield Problem(
                "part-of-itself",
                Severity.ERROR,
                last.origin.at("part_of"),
                f"the parts turn in a ring: {' → '.join(ring)}",
                "delete the `part_of` that turns back",
            )


def _follow(start: str, entities: Mapping[str, Entity], settled: set[str]) -> list[str]:
    """The ids from a part up to a whole that was seen before, or that is part of nothing."""
    chain: list[str] = []
    at = start
    while at in entities and at not in settled and at not in chain:
        chain.append(at)
        at = entities[at].part_of or ""
    return chain
