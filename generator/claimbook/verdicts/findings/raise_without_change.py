"""A goal is said to have been raised or cut, but the new one equals the old one.

The article calls one figure the earlier one (`as_of: earlier`) and gives the same figure for now,
although it says that the goal has moved.

Check which of the two the article means. If it really says this, the finding stays.

Wrong, in data/articles/example-report.yml:

    headline: Example raises its target
    outlet: daily-example
    published: 2025-01-15
    claims:
      - id: report-target
        says: Example has raised its target to 20 million dollars.
        quote: raised its target to 20 million dollars
        about: example
        metric: investment
        kind: target
        amount: 20 million dollars
      - id: report-target-before
        says: Example's target before was 20 million dollars.
        quote: its target of 20 million dollars
        about: example
        metric: investment
        kind: target
        amount: 20 million dollars
        as_of: earlier

Right, in a claim of data/articles/example-report.yml:

    id: report-target-before
    says: Example's target before was 10 million dollars.
    quote: its target of 10 million dollars
    amount: 10 million dollars
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from claimbook.problem import Fault, Severity
from claimbook.sentences import findings
from claimbook.verdicts.comparability import is_intent
from claimbook.verdicts.context import Context
from claimbook.verdicts.figure import Figure
from claimbook.verdicts.revision import is_said_to_move
from claimbook.verdicts.statement import Finding, FindingKind, Weight
from claimbook.verdicts.verdict import Grade, Verdict
from claimbook.verdicts.wording import write_figure

KIND = FindingKind(
    Fault.of(__name__, Severity.INFO),
    "Raise without change",
    Weight.MISLEADING,
    "check which of the two the article means; if it really says this, nothing needs to be done",
)


def find(context: Context) -> Iterator[Finding]:
    """Yield a finding for each earlier goal that equals one which the article calls changed."""
    earlier = {id_ for id_, each in context.figures.items() if each.earlier and is_intent(each)}
    beside = context.pairs_with(earlier)
    pairs = {(pair.a, pair.b): pair for pair in beside if pair.verdict is Verdict.AGREE}
    for article in sorted({context.figures[each].article for each in earlier}):
        goals = [figure for figure in context.by_article[article] if is_intent(figure)]
        before = [figure for figure in goals if figure.earlier]
        now = [figure for figure in goals if not figure.earlier]
        headline = context.book.article[article].headline
        for new, old in product(now, before):
            pair = pairs.get((min(new.id, old.id), max(new.id, old.id)))
            moved = _find_move(f"{new.words} {headline}")
            if pair and moved and pair.grade is Grade.IDENTICAL:
                yield _make_finding(context, new, old, moved)


def _find_move(words: str) -> str:
    return next((word for word, up in _MOVES.items() if is_said_to_move(words, raised=up)), "")


_MOVES = {"raised": True, "cut": False}


def _make_finding(context: Context, new: Figure, old: Figure, moved: str) -> Finding:
    sentence = findings.describe_raise_without_change(
        context.name_outlet(new), context.name_entity(new), moved, str(new.kind), write_figure(new)
    )
    return KIND.make_finding((new.id, old.id), new.article, sentence)
