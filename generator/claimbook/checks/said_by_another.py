"""A claim's sentence attributes a statement to somebody other than the claim does.

`says` begins with whoever says it, as in “Harbour Works expects …”, and that is neither the claim's
`speaker` nor its `source`, and the sentence of the quote does not name them either.

Write the same name in both.

Wrong, in seeds/example.txt:

    A survey by Tarn Research found that Example spent 20 million dollars.

Wrong, in a claim of data/articles/example.yml:

    says: Harbour Works found that Example spent 20 million dollars.
    quote: found that Example spent 20 million dollars
    kind: fact
    source: Tarn Research

Right, in a claim of data/articles/example.yml:

    says: Tarn Research found that Example spent 20 million dollars.
    quote: found that Example spent 20 million dollars
    kind: fact
    source: Tarn Research
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.around import read_sentences
from claimbook.model import Book, Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import Span
from claimbook.quotations import are_alike, list_names
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_SAYS = re.compile(
    r"(?P<who>[^,;:“”\"]{2,80}?)\s(?:said|says|found|expects|forecasts|estimates|reported|reports"
    r"|warned|warns|predicts|claimed|argued|told\s\w+|believes|estimated|predicted|announced)\b"
)
_SHORT = 3
"""Words of this many letters are in too many names to identify one."""


def check(study: Study) -> Iterator[Problem]:
    """A sentence must attribute a statement to its speaker or its source."""
    for claim in study.book.claims.values():
        names = _list_names(study.book, claim)
        said = _SAYS.match(claim.says) if names else None
        if said is None:
            continue
        found = [name for name, _ in list_names(claim.says, Span(*said.span("who")))]
        if not found or any(
            are_alike(each, name) for each in (*found, said["who"]) for name in names
        ):
            continue
        around = read_sentences(study, claim) or claim.quote
        if any(word in around for name in found for word in name.split() if len(word) > _SHORT):
            continue
        field = "speaker" if claim.speaker else "source"
        yield FAULT.report(
            claim.origin.at("says"),
            f"`says` has “{said[0]}”, and the claim's {field} is {names[-1]}",
            f"write the same name in `says` and in `{field}`, the one that the text has",
            proposed=(Proposal(field),),
        )


def _list_names(book: Book, claim: Claim) -> list[str]:
    """Return the names of a claim's speaker and source, the best one last; empty if it has none."""
    speaker = claim.speaker
    given = [speaker.role, speaker.speaks_for, speaker.name] if speaker else []
    names = []
    for each in filter(None, (claim.source, *given)):
        entity = book.entities.get(book.find_entity(each) or "")
        names += [*entity.aliases, entity.name] if entity else [each]
    return names
