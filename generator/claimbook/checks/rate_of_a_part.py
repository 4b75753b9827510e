"""The rate for one group of people is claimed as the rate for all.

If 12% of young people are out of work, 12% is not the country's rate of unemployment. Beside the
rate for everybody, it would look like a contradiction, and beside another country's rate, like a
comparison.

Write in `scope` whom the rate is for. Or give the group an entity of its own, and write its id in
`about`.

Wrong, in seeds/example.txt:

    Of Example's staff, 12% of women work part-time.

Wrong, in data/metrics.yml:

    investment:
      name: Part-time work
      definition: The share of the staff who work part-time.
      dimension: share
      measure: stock

Wrong, in a claim of data/articles/example.yml:

    says: 12% of the women at Example work part-time.
    quote: 12% of women work part-time
    kind: fact
    amount: 12%

Right, in a claim of data/articles/example.yml:

    says: 12% of the women at Example work part-time.
    quote: 12% of women work part-time
    kind: fact
    amount: 12%
    scope: {group: women}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Proposal, Severity
from claimbook.quantity import find_amounts
from claimbook.read.quoting import write_mapping
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)

_GROUP = re.compile(
    r"\b(?:among|amongst|for|of|in|by) (?:the |all )?(?P<group>"
    r"(?:young|younger|older|elderly|disabled|poor|unmarried|married) (?:people|adults|men|women)"
    r"|(?:black|white|hispanic|asian|indigenous|foreign|native) (?:people|men|women|residents)"
    r"|youths?|men|women|boys|girls|children|teenagers|pensioners"
    r"|(?:under|over)-\d\ds?"
    r"|(?:those|people|men|women|workers) (?:aged|under|over|between) (?:the age of )?\d\d"
    r"|\d\d(?:-| to |–|-to-)\d\d-year-olds)\b(?!['’])",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.()—–]| and | but | while | compared ")


def check(study: Study) -> Iterator[Problem]:
    """A percentage that its quote gives for a group needs that group in the claim."""
    for claim in study.book.claims.values():
        amount = claim.amount
        if amount is None or amount.unit != "%" or claim.change or claim.scope:
            continue
        group = _find_group(claim)
        if group and not _is_named(study, claim, group):
            proposed = Proposal("scope", write_mapping({"group": group}))
            yield FAULT.report(
                claim.origin.at("quote"),
                f"the quote gives {amount.text} for “{group}”, the claim for all",
                f"write `{proposed}`, or name an entity for the group in `about`",
                proposed=(proposed,),
            )


def _find_group(claim: Claim) -> str | None:
    """Return the group of which a claim gives a percentage, as its clause in the quote names it."""
    quote, amount = claim.quote, claim.amount
    if not _GROUP.search(quote):
        return None  # as in most quotes, whose amounts need not be read again
    found = [each for each in find_amounts(quote) if amount and each.amount.value == amount.value]
    if not found:
        return None
    begin = max((each.end() for each in _CLAUSE.finditer(quote, 0, found[0].start)), default=0)
    cut = _CLAUSE.search(quote, found[0].end)
    groups = list(_GROUP.finditer(quote, begin, cut.start() if cut else len(quote)))
    return groups[-1]["group"] if groups else None


def _is_named(study: Study, claim: Claim, group: str) -> bool:
    """Whether the claim's entity or metric is named after the group: youth unemployment."""
    book = study.book
    entity, metric = book.entities.get(claim.about), book.metrics.get(claim.metric or "")
    named = [each for each in (entity, metric) if each]
    names = " ".join((*(each.name for each in named), *(a for e in named for a in e.aliases)))
    names = f"{names} {claim.about} {claim.metric}".casefold()
    return any(word[:4] in names for word in group.casefold().split() if word != "people")
