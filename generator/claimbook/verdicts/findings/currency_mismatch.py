"""The same digits are given with two currencies.

Two claims of the same day give the same number in different currencies. That is hardly ever chance:
one article took the other's number and wrote the wrong currency.

Check the quote. If the article itself is wrong, the finding stays for readers to see.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 20 million euros.
        quote: 20 million euros
        about: example
        metric: investment
        kind: plan
        amount: 20 million euros

Right, in a claim of data/articles/example-report.yml:

    says: Example plans to spend 20 million dollars.
    quote: 20 million dollars
    amount: 20 million dollars
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.problem import Fault, Severity
from claimbook.sentences import findings
from claimbook.verdicts.comparability import Note
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Which currency?",
    Weight.WRONG,
    "compare both quotes with their texts; if an article is wrong, nothing needs to be done",
)


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each such pair, beginning with the claim in the rarer currency."""
    common = Counter((*figure.key, figure.amount.unit) for figure in context.figures.values())

    def rank(claim: str) -> tuple[int, str]:
        figure = context.figures[claim]
        return common[(*figure.key, figure.amount.unit)], claim

    for pair in context.conflicts:
        if Note.SAME_DIGITS not in pair.notes:
            continue
        claims = sorted((pair.a, pair.b), key=rank)
        odd, other = (context.figures[claim] for claim in claims)
        sentence = findings.describe_currency_mismatch(
            context.name_outlet(odd),
            write_figure(odd),
            context.name_outlet(other),
            write_figure(other),
            context.name_entity(odd),
            context.name_measured(odd),
        )
        explanations = explain_pair(odd, other, context)
        yield KIND.make_finding(
            claims, odd.article, sentence, explanations, named_after=(pair.a, pair.b)
        )
