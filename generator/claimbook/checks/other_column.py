"""A figure is in the column of another year than its claim's period.

In a row of a table, figures for this year and for the last are side by side. A quote has both of
them, so only the heads of the columns say which one is for the claim's period.

Give the claim the amount from its own column, or the period of the column that has its amount.

Wrong, in seeds/example.txt:

    Costs | 2024 | 2023

    Moorings | $316 | $204

Wrong, in a claim of data/articles/example.yml:

    says: Moorings cost 204 dollars in 2024.
    quote: Moorings | $316 | $204
    amount: $204
    period: 2024

Right, in a claim of data/articles/example.yml:

    says: Moorings cost 316 dollars in 2024.
    quote: Moorings | $316 | $204
    amount: $316
    period: 2024
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.grounding import Line, Table, TextLayout
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import Mention, Period
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_YEAR = re.compile(r"\b(?:FY ?)?((?:19|20)\d\d)(?:[-–/](\d\d)\b)?")


def check(study: Study) -> Iterator[Problem]:
    """The year at the head of a figure's column should be in the claim's period."""
    for claim in study.book.claims.values():
        article = study.book.article_of[claim.id]
        layout = study.grounded[article.slug].layout
        if layout is None or not claim.amount or claim.change or not claim.period:
            continue
        for mention in study.ground_of(claim.id).used[:1]:
            heads = list(_list_heads(layout, study.grounded[article.slug].mentions, mention))
            if heads and not any(_may_be(head, claim.period) for head in heads):
                yield _report(claim, claim.period, heads[0])


def _list_heads(layout: TextLayout, mentions: tuple[Mention, ...], used: Mention) -> Iterator[str]:
    """Yield the head of a figure's column, and those of equal figures in its row."""
    block = layout.block_at(used.start)
    table, line = layout.rows.get(block.span, (None, None)) if block else (None, None)
    if table is None or line is None or line == table.head:
        return
    for each in mentions:
        same = each.amount.value == used.amount.value and each.amount.unit == used.amount.unit
        if same and line.span.covers(each):
            yield _find_head(layout, table, line, each)


def _find_head(layout: TextLayout, table: Table, line: Line, mention: Mention) -> str:
    numbered = enumerate(line.cells)
    number = next((n for n, cell in numbered if cell.covers(mention)), None)
    head = None if number is None else table.head_of(line, number)
    return layout.text[head.start : head.end] if head else ""


def _may_be(head: str, period: Period) -> bool:
    """Whether a period has a day in a year that a head names, or the head names none."""
    years = [int(year) for found in _YEAR.finditer(head) for year in _spell(found)]
    if not years or period.start is None or period.end is None:
        return True
    first, last = period.start.year, period.end.year
    return any(first <= year <= last for year in years)


def _spell(found: re.Match[str]) -> Iterator[str]:
    """Yield a year, and the one that `2024/25` ends in."""
    yield found[1]
    if found[2]:
        yield f"{found[1][:2]}{found[2]}"


def _report(claim: Claim, period: Period, head: str) -> Problem:
    amount = claim.amount.text if claim.amount else ""
    return FAULT.report(
        claim.origin.at("amount"),
        f"“{amount}” is in the column “{head}”, and the claim's period is {period.text}",
        "write the amount of the claim's own column, or correct the period",
        notes=((claim.origin.at("period"), "the claim's period"),),
    )
