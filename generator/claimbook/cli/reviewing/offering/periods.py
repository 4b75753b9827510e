"""Find periods that a sentence gives relative to others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rewording import show_sentence
from claimbook.cli.reviewing.values import Values
from claimbook.extract import list_counted

_YEAR_BEFORE = re.compile(r"\b(?:previous|prior|last) year\b|\byear (?:before|earlier)\b", re.I)
_PART_END = re.compile(r"[,;.]\s")
_FISCAL = re.compile(r"\bFY(\d{4})\b(?!-)")


def list_counted_back(question: Question, _values: Values) -> Iterator[str]:
    """Yield what `a year earlier` after a figure means, given the other periods in its sentence."""
    fields, layout = question.fields, question.layout
    sentence = show_sentence(fields, layout)
    _, amount, rest = sentence.partition(str(fields.get("amount")))
    if not amount:
        return
    behind = _PART_END.split(rest, maxsplit=1)[0]
    for each in question.sheet.list_entries():
        period = str(each.fields.get("period") or "")
        other = period and str(each.fields.get("amount")) != amount
        if other and show_sentence(each.fields, layout) == sentence:
            yield from list_counted(behind, period)


def list_year_before(question: Question, _values: Values) -> Iterator[str]:
    """Yield the fiscal year before that of other claims, if the claim's sentence means it."""
    fields, layout = question.fields, question.layout
    if not _YEAR_BEFORE.search(f"{fields.get('quote')} {show_sentence(fields, layout)}"):
        return
    entries = question.sheet.list_entries()
    years = Counter(_FISCAL.findall(" ".join(str(each.fields.get("period")) for each in entries)))
    for year, _ in years.most_common(1):
        yield f"FY{int(year) - 1}"
