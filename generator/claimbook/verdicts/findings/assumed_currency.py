"""A text does not say whose dollars it means, and it matters.

A bare `$` is read as the dollar of the outlet (`dollar` in outlets.yml). That is told where the
claim disagrees with one in another currency, or where the article names another dollar elsewhere.

Check which dollar is meant. If another article says so, a `note` can name it; the amount stays as
the text has it.

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


Right, in data/articles/example-report.yml:

    headline: What Example spends
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-plan
        says: Example plans to spend 50 million dollars.
        quote: US$50 million
        about: example
        metric: investment
        kind: plan
        amount: US$50 million
      - id: report-loan
        says: A bank lends Example 90 million Hong Kong dollars.
        quote: HK$90 million
        about: example
        metric: investment
        kind: fact
        amount: HK$90 million
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.problem import Severity
from claimbook.verdicts.comparability import Note
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.wording import begin_sentence, join_names, write_figure

SEVERITY = Severity.INFO
KIND = FindingKind("assumed-currency", "Whose dollars?", Weight.ASSUMED, SEVERITY)
_SENTENCE = (
    "{figures}: the text does not say whose dollars; read as {currency}, the dollar of its outlet."
)
_DOLLARS = frozenset({"USD", "HKD", "AUD", "CAD", "SGD", "NZD", "TWD"})


def find(context: Context) -> Iterator[Finding]:
    """One finding for each article in which it matters."""
    disputed = {
        claim
        for pair in context.conflicts
        if Note.CURRENCY_ASSUMED in pair.notes
        for claim in (pair.a, pair.b)
    }
    for article, figures in context.by_article.items():
        assumed = [each for each in figures if each.amount.is_bare_dollar]
        stated = {each.amount.unit for each in figures if each not in assumed} & _DOLLARS
        doubtful = [each for each in assumed if each.id in disputed or stated - {each.amount.unit}]
        if doubtful:
            yield _make_finding(article, doubtful)


def _make_finding(article: str, figures: list[Figure]) -> Finding:
    sentence = _SENTENCE.format(
        figures=join_names(map(write_figure, figures)), currency=figures[0].amount.unit
    )
    claims = tuple(figure.id for figure in figures)
    return Finding(make_id(KIND.id, article), KIND, claims, article, begin_sentence(sentence))
