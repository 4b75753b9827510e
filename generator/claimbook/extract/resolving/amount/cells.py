"""Write the amount of a table's cell, with the unit that its head or its row gives."""

from __future__ import annotations

import re

from claimbook.drafts import join_lines
from claimbook.extract.resolving.amount.amounts import Written
from claimbook.extract.resolving.period.columns import find_base
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.cells import TableCell
from claimbook.grounding import gives_scale
from claimbook.quantity import Mention, UnreadableAmountError, read_amount, write_amount

_CHANGE = re.compile(
    r"\b(?:changes?|growth|increase|decrease|variation|var\.?|y[/-]?o[/-]?y|yr/yr)\b|[Δ±]|\+/-",
    re.IGNORECASE,
)
_APART = re.compile(r"([$€£¥])\s+")
_PERCENTAGE = re.compile(r"%|\bper ?cent(?:age)?\b", re.IGNORECASE)
_UNIT = re.compile(r"(?:[(,]\s?)(?:in\s)?([^\d(),]{1,24}?)\)?$")
"""The unit at the end of a row's label or of a caption: `Deliveries, kt`."""


def write_cell(around: Around, cell: TableCell) -> Written:
    """Return the amount of a cell; a mark says so if a line above may give it a scale."""
    mention = around.mention
    text = join_lines(around.split.layout.show_text(mention.start, mention.end))
    text = _APART.sub(r"\1", text)
    unit_from, asked = mention.scale_from, ""
    head = cell.heads[0] if cell.heads else ""
    if mention.scale not in (None, 1):
        cents = mention.scale is not None and mention.scale < 1
        text = f"{text} {unit_from}" if cents else write_amount(mention.amount)
    elif unit_from:
        scaled = gives_scale(unit_from, mention)
        asked = f"or {write_amount(scaled)} with `unit_from: {unit_from}`" if scaled else ""
        unit_from = ""
    elif mention.amount.unit == "count":
        text, unit_from = _lend_unit(text, mention, cell, head)
    changed = _CHANGE.search(head) and _is_rate(text, mention)
    if not changed:
        return Written(text, "", is_change=False, unit_from=unit_from, asked=asked)
    return Written(text, find_base(cell), is_change=True, unit_from=unit_from, asked=asked)


def _is_rate(text: str, mention: Mention) -> bool:
    return mention.amount.unit in {"%", "pp", "x"} or text.endswith("%")


def _lend_unit(text: str, mention: Mention, cell: TableCell, head: str) -> tuple[str, str]:
    """Return a bare number with the unit of its column, row or table, and the words for it."""
    if _PERCENTAGE.search(head):
        return f"{text}%", head
    for words in (cell.label, *cell.captions):
        found = _UNIT.search(words)
        if found is None:
            continue
        for written in (f"{text} {found[1]}", f"{found[1]} {text}"):
            try:
                read = read_amount(written)
            except UnreadableAmountError:
                continue
            if read.unit != "count" and read.value == mention.amount.value:
                return written, found[1]
    return text, ""
