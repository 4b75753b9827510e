"""An entity is part of itself, directly or through others.

`part_of` leads from a part to its whole, and on to the largest whole. A ring has no largest whole,
so nothing could be said about wholes and parts.

Delete the `part_of` that closes the ring.

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

from collections.abc import Iterator

from claimbook.checks.shared.rings import find_rings
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every chain of `part_of` must end; a ring is reported once, where it closes."""
    entities = study.book.entities

    def follow(part: str) -> tuple[str, ...]:
        whole = entities[part].part_of
        return (whole,) if whole and whole in entities else ()

    for ring in find_rings(entities, follow):
        yield FAULT.report(
            entities[ring[-2]].origin.at("part_of"),
            f"these are parts of each other in a ring: {' → '.join(ring)}",
            "delete the `part_of` that closes the ring",
        )
