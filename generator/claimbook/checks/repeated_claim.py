"""Two claims of an article have the same quote and say the same thing.

They have the same figure of the same entity, for the same period. One of them may have been pasted
twice and given another id. Readers would find it twice, and it would be counted twice.

Delete one of the two. If they are about different things, the field that says so (`about`,
`metric`, `period`, `change`, `scope`) is missing or wrong in one of them.

Wrong, in data/articles/example.yml:

    claims:
      - id: example-plan
        says: Example plans to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
      - id: example-plan-again
        says: Example wants to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars

Right, in data/articles/example.yml:

    claims:
      - id: example-plan
        says: Example plans to spend 20 million dollars.
        quote: plans to spend 20 million dollars
        about: example
        metric: investment
        kind: plan
        amount: 20 million dollars
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import write_amount
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
MEANING = tuple(
    "quote before after where amount about metric period kind change scope speaker as_of "
    "parties".split()
)
"""The fields that distinguish a claim from others of its article.

The same words in two places, such as the headline and the body, may be two claims.
"""


def check(study: Study) -> Iterator[Problem]:
    """No two claims of an article should say the same with the same quote."""
    for article in study.book.articles:
        # A value that is not written yet, or could not be read, may tell two claims apart.
        claims = [each for each in article.claims if each.origin.unread.isdisjoint(MEANING)]
        quotes = Counter(claim.quote for claim in claims)
        first: dict[Hashable, Claim] = {}
        for claim in (each for each in claims if quotes[each.quote] > 1):
            before = first.setdefault(_list_meaning(claim), claim)
            if before is claim:
                continue
            if (claim.origin.left_open | before.origin.left_open).isdisjoint(MEANING):
                yield _report(claim, before)


def _list_meaning(claim: Claim) -> Hashable:
    """Return the values of `MEANING`.

    Without a figure, a claim is distinguished by its sentence.
    """
    values: dict[str, Hashable] = {name: getattr(claim, name) for name in MEANING}
    values["amount"] = write_amount(claim.amount, sign=True) if claim.amount else claim.says
    values["scope"] = tuple(sorted(claim.scope.items()))
    values["speaker"] = claim.speaker and claim.speaker.name
    return tuple(values.values())


def _report(claim: Claim, before: Claim) -> Problem:
    return FAULT.report(
        claim.id_at,
        f"`{claim.id}` says the same as `{before.id}`, with the same quote",
        "delete one of the two; if they are about different things, correct the field that says "
        "so: `about`, `metric`, `period`, `change` or `scope`",
        notes=((before.id_at, "the first one is here"),),
    )
