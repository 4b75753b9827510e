"""Check that a claim counts the same thing as its quote: 2 votes are not 2 seats.

A claim without a noun is accepted, since its metric names the thing, and a passage of `also_at` may
use another noun. If the figure in the quote has no noun, as in “Labour won 48 seats and the Greens
two”, the noun must be elsewhere in the quote or in the claim's `unit_from`.
"""

from __future__ import annotations

import re

from claimbook.grounding.ground import PassageAmounts
from claimbook.quantity import Amount, Mention, names_noun, read_counted

_CLAUSE_END = re.compile(r"[,;:.!?\n]|\b(?:and|but|while|as)\b", re.IGNORECASE)


def counts_same(
    written: Amount, mention: Mention, passage: PassageAmounts, unit_from: str | None
) -> bool:
    """Whether a claim's amount counts what the figure in the quote counts, if it names a noun."""
    if passage.further or written.unit != "count" or mention.amount.unit != "count":
        return True
    claimed = read_counted(written.noun or "")
    if claimed is None:
        return True
    quoted = f"{passage.words} {unit_from or ''}"
    if not all(names_noun(quoted, word) for word in claimed.qualifiers):
        return False
    found = read_counted(mention.amount.noun or "")
    if found is not None and found.is_same(claimed):
        return True
    may_be_state = found is None or claimed.is_state or found.is_state
    if may_be_state and claimed.is_told_in(_cut_clause(mention, passage)):
        return True
    return found is None and not claimed.is_state and names_noun(quoted, claimed.head)


def _cut_clause(mention: Mention, passage: PassageAmounts) -> str:
    """Return the words around a figure, up to the punctuation or conjunction on either side."""
    span = next((s for s in passage.spans if s.start <= mention.start < s.end), None)
    if span is None:
        return mention.amount.text
    before = passage.text[span.start : mention.start]
    after = passage.text[mention.end : span.end]
    first = max((found.end() for found in _CLAUSE_END.finditer(before)), default=0)
    last = _CLAUSE_END.search(after)
    return f"{before[first:]} {mention.amount.text} {after[: last.start() if last else None]}"
