"""A text does not say which dollars it means, and it matters.

A bare `$` is read as the dollar of the outlet (`dollar` in outlets.yml). Readers are told if the
claim disagrees with one in another currency, or if the article names another dollar elsewhere.

Check which dollar is meant. If another article says so, a `note` can name it; the amount stays as
it is in the text.

Wrong, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: $50 million
        about: example
        metric: investment
        kind: plan
        amount: $50 million
      - id: report-loan
        says: A bank lends Example 90 million Hong Kong dollars.
        quote: HK$90 million
        about: example
        metric: investment
        kind: fact
        amount: HK$90 million

Right, in a claim of data/articles/example-report.yml:

    id: report-plan
    quote: US$50 million
    amount: US$50 million
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Fault, Severity
from claimbook.quantity import leaves_country_open, name_money
from claimbook.sentences import findings
from claimbook.sentences.style import name_currency
from claimbook.verdicts.comparability import Note
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Whose dollars?",
    Weight.ASSUMED,
    "check which dollar is meant; if another article says so, name that article in `note`",
)
_DOLLARS = frozenset({"USD", "HKD", "AUD", "CAD", "SGD", "NZD", "TWD"})


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each article in which the assumed currency matters."""
    disputed = {
        claim
        for pair in context.conflicts
        if Note.CURRENCY_ASSUMED in pair.notes
        for claim in (pair.a, pair.b)
    }
    for article, figures in context.by_article.items():
        assumed = [each for each in figures if _is_bare(each)]
        stated = {each.amount.unit for each in figures if not _is_bare(each)} & _DOLLARS
        doubtful = [each for each in assumed if each.id in disputed or stated - {each.amount.unit}]
        if doubtful:
            yield _make_finding(context, article, doubtful)


def _is_bare(figure: Figure) -> bool:
    """Whether a figure is in dollars of no named country."""
    return figure.amount.is_bare_dollar and not leaves_country_open(figure.amount)


def _make_finding(context: Context, article: str, figures: list[Figure]) -> Finding:
    first = figures[0]
    sentence = findings.describe_assumed_currency(
        context.name_outlet(first),
        name_money(first.amount),
        [write_figure(each) for each in figures],
        name_currency(first.amount.unit),
    )
    claims = [figure.id for figure in figures]
    return KIND.make_finding(claims, article, sentence, named_after=[article])
