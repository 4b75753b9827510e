"""A claim or another record names an entity that entities.yml does not have.

Claims are compared only with claims about the same entity, and each entity has a page. An unknown
id would silently exclude the claim from all comparisons, so it is refused.

The same applies to speakers (`speaker: example`; a person who is not an entity is written
`speaker: {name: A. Speaker}`), to those they speak for, to the `parties` of an event, and to the
`authority` that settles a metric.

Correct the id, or add the entity to entities.yml. If many places name it, the misspelt one is
usually in entities.yml.

A new one needs a name and a kind:

```yaml
# data/entities.yml
tide-works:
  name: Tide Works
  kind: company   # or organization, government, person, product, place, event, industry and others
```

Wrong, in a claim of data/articles/example.yml:

    about: exampel

Right, in a claim of data/articles/example.yml:

    about: example
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.references import Use, find_unknown, use
from claimbook.model import OWN, Book, Speaker
from claimbook.problem import Fault, Problem
from claimbook.study import Study

FAULT = Fault.of(__name__)


def check(study: Study) -> Iterator[Problem]:
    """Every field that names an entity must name an existing one."""
    book = study.book
    yield from find_unknown(FAULT, "entity", _list_uses(book), book.entities, book)


def _list_uses(book: Book) -> Iterator[Use]:
    wholes = (*book.entities.values(), *book.outlets.values(), *_list_speakers(book))
    for record in wholes:
        for field in ("part_of", "speaks_for"):
            if name := getattr(record, field, None):
                yield use(name, record, field)
    for entity in book.entities.values():
        for index, name in enumerate(entity.members):
            yield use(name, entity, "members", index)
    for metric in book.metrics.values():
        for index, name in enumerate(metric.authority):
            if name != OWN:
                yield use(name, metric, "authority", index)
    for claim in book.claims.values():
        for index, name in enumerate(claim.parties):
            yield use(name, claim, "parties", index)
        if claim.speaker and claim.speaker.by_id and not book.find_entity(claim.speaker.name):
            yield use(claim.speaker.name, claim, "speaker")
    for each in book.figures.values():
        yield use(each.about, each, "about")


def _list_speakers(book: Book) -> Iterator[Speaker]:
    return (claim.speaker for claim in book.claims.values() if claim.speaker)
