"""An entity speaks for itself through others.

`speaks_for` leads from a person to the entity in whose name they speak, and on from there. In a
ring, nobody is at the end, so nothing could be said about who says what.

Delete the `speaks_for` that closes the ring.

Wrong, in data/entities.yml:

    example-group:
      name: Example Group
      kind: company
      speaks_for: a-speaker
    a-speaker:
      name: A. Speaker
      kind: person
      speaks_for: example-group

Right, in data/entities.yml:

    example-group:
      name: Example Group
      kind: company
    a-speaker:
      name: A. Speaker
      kind: person
      speaks_for: example-group
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.rings import find_rings
from claimbook.problem import Problem, Severity
from claimbook.study import Study


def check(study: Study) -> Iterator[Problem]:
    """Every chain of `speaks_for` must end; a ring is reported once, where it closes."""
    entities = study.book.entities

    def follow(speaker: str) -> tuple[str, ...]:
        whole = entities[speaker].speaks_for
        return (whole,) if whole and whole in entities else ()

    for ring in find_rings(entities, follow):
        yield Problem(
            "speaks-for-itself",
            Severity.ERROR,
            entities[ring[-2]].origin.at("speaks_for"),
            f"they speak for each other in a ring: {' → '.join(ring)}",
            "delete the `speaks_for` that closes the ring",
        )
