"""Numbers as programs read them exactly: decimal strings."""

from __future__ import annotations

from decimal import Decimal


def write_number(number: Decimal | None) -> str | None:
    """All digits of a number, without an exponent or needless zeros: `380000000000`, `9.14`."""
    if number is None:
        return None
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
