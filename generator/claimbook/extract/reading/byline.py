"""What a line says of an author besides the name: `Anna Holm, Business Reporter`."""

from __future__ import annotations

import re

_TRADE = re.compile(
    r"(?:[\w’'&-]+\s){0,4}(?:blogger|chief|columnist|contributor|correspondent|editor|journalist"
    r"|photographer|producer|reporter|writer)",
    re.IGNORECASE,
)


def strip_trades(names: str) -> str:
    """Return the names of authors without what they do for a living, which follows a comma."""
    first, *others = (each.strip() for each in names.split(","))
    return ", ".join([first, *(each for each in others if not _TRADE.fullmatch(each))])
