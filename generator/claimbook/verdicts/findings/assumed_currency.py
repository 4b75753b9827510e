"""assumed-currency: a bare $ was read as the outlet's dollar, and another reading would matter.

It would where the same article writes out another dollar, or the figure is in conflict with one in
another currency.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.quantity import Assumption
from claimbook.verdicts.comparability import Note
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind
from claimbook.verdicts.wording import begin_sentence, join_names, write_figure

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
        assumed = [each for each in figures if Assumption.CURRENCY in each.amount.assumed]
        stated = {each.amount.unit for each in figures if each not in assumed} & _DOLLARS
        doubtful = [each for each in assumed if each.id in disputed or stated - {each.amount.unit}]
        if doubtful:
            yield _make_finding(article, doubtful)


def _make_finding(article: str, figures: list[Figure]) -> Finding:
    sentence = _SENTENCE.format(
        figures=join_names(map(write_figure, figures)), currency=figures[0].amount.unit
    )
    kind = FindingKind.ASSUMED_CURRENCY
    claims = tuple(figure.id for figure in figures)
    return Finding(make_id(kind, article), kind, claims, article, begin_sentence(sentence))
