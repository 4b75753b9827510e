"""currency-mismatch: a day's coverage of one event gives the same digits with two currencies.

"Nearly 300 billion yuan" here, "nearly 300 billion Hong Kong dollars" there: one is a slip.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from claimbook.verdicts.comparability import Note
from claimbook.verdicts.context import Context
from claimbook.verdicts.explanations import explain_pair
from claimbook.verdicts.identity import make_id
from claimbook.verdicts.statement import Finding, FindingKind
from claimbook.verdicts.wording import begin_sentence, write_figure

_SENTENCE = (
    "{odd} here, {other} there: the same digits with two currencies for the {metric} of {entity}."
)


def find(context: Context) -> Iterator[Finding]:
    """One finding for each such pair; first the one whose currency the metric has more rarely."""
    common = Counter((*figure.key, figure.amount.unit) for figure in context.figures.values())

    def rank(claim: str) -> tuple[int, str]:
        figure = context.figures[claim]
        return common[(*figure.key, figure.amount.unit)], claim

    for pair in context.conflicts:
        if Note.SAME_DIGITS not in pair.notes:
            continue
        claims = sorted((pair.a, pair.b), key=rank)
        odd, other = (context.figures[claim] for claim in claims)
        sentence = _SENTENCE.format(
            odd=write_figure(odd),
            other=write_figure(other),
            metric=context.name_metric(odd),
            entity=context.name_entity(odd),
        )
        yield Finding(
            make_id(FindingKind.CURRENCY_MISMATCH, pair.a, pair.b),
            FindingKind.CURRENCY_MISMATCH,
            tuple(claims),
            odd.article,
            begin_sentence(sentence),
            explain_pair(odd, other, context),
        )
