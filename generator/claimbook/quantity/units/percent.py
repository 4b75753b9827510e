"""Percent, percentage points and basis points, which are units of a share."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from claimbook.quantity.text.phrases import Phrasebook

_ONE, _HUNDREDTH = Decimal(1), Decimal("0.01")

_SHARES = {
    "%": ("%", _ONE), "percent": ("%", _ONE), "per cent": ("%", _ONE),
    "per - cent": ("%", _ONE), "percents": ("%", _ONE),
    "pct": ("%", _ONE), "percentage": ("%", _ONE), "pc": ("%", _ONE), "％": ("%", _ONE),
    "percentage point": ("pp", _ONE), "percentage points": ("pp", _ONE), "pp": ("pp", _ONE),
    "percent point": ("pp", _ONE), "percent points": ("pp", _ONE), "per cent points": ("pp", _ONE),
    "% points": ("pp", _ONE), "% - points": ("pp", _ONE), "ppt": ("pp", _ONE),
    "ppts": ("pp", _ONE), "pps": ("pp", _ONE), "percentage pts": ("pp", _ONE),
    "% pts": ("pp", _ONE), "percentage - point": ("pp", _ONE), "percentage - points": ("pp", _ONE),
    "basis - point": ("pp", _HUNDREDTH), "basis point": ("pp", _HUNDREDTH),
    "basis points": ("pp", _HUNDREDTH), "bp": ("pp", _HUNDREDTH), "bps": ("pp", _HUNDREDTH),
    "basis pts": ("pp", _HUNDREDTH), "‰": ("%", Decimal("0.1")),
}  # fmt: skip


@cache
def load_shares() -> Phrasebook[tuple[str, Decimal]]:
    """Return the words for percent and percentage points, each with its factor."""
    return Phrasebook(_SHARES)


def list_share_words() -> list[tuple[str, str]]:
    """Return the words for one percent and one percentage point, each with its unit."""
    return [(word, unit) for word, (unit, factor) in _SHARES.items() if factor == _ONE]
