"""An entity speaks for itself through others.

`speaks_for` leads from a person to the entity in whose name they speak, and on from there; a
company, a product or an organization that is `part_of` another speaks for that one, too. In a ring,
nobody is at the end, so nothing could be said about who says what.

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

from claimbook.checks.shared.rings import find_rings
from claimbook.evidence import find_whole
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every chain of `speaks_for` must end; a ring is reported once, where it closes."""
    book = study.book

    def follow(speaker: str) -> tuple[str, ...]:
        whole = find_whole(book, speaker)
        return (whole,) if whole else ()

    for ring in find_rings(book.entities, follow):
        speaking = [each for each in ring[:-1] if book.entities[each].speaks_for]
        if not speaking:  # They are only parts of each other, which another check reports.
            continue
        yield FAULT.report(
            book.entities[speaking[-1]].origin.at("speaks_for"),
            f"these speak for each other in a ring: {' → '.join(ring)}",
            "delete the `speaks_for` that closes the ring",
        )
