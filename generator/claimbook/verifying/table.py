"""Comparing the table of claims with claims.json."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from claimbook.export import TABLES_FOLDER
from claimbook.export.form_claims import ClaimRow

PATH = f"{TABLES_FOLDER}/claims.csv"
_NUMBERS = ("value", "low", "high")


def compare_table(
    held: Mapping[str, bytes], claims: Sequence[ClaimRow]
) -> Iterator[tuple[str, str]]:
    """Yield the path of the table and a message for each row that differs."""
    if PATH not in held:
        return
    text = held[PATH].decode("utf-8-sig", errors="replace")
    rows = {row.get("id", ""): row for row in csv.DictReader(io.StringIO(text, newline=""))}
    if rows.keys() != {claim.id for claim in claims}:
        yield PATH, "does not have the same claims as claims.json"
    for claim in claims:
        row = rows.get(claim.id)
        if row and (field := _find_difference(row, claim)):
            yield PATH, f"has another {field} of `{claim.id}` than claims.json"


def _find_difference(row: Mapping[str, str], claim: ClaimRow) -> str:
    for field in ("quote", "says"):
        # An apostrophe keeps a spreadsheet from running a cell as a formula.
        if row.get(field, "").removeprefix("'") != getattr(claim, field).removeprefix("'"):
            return field
    for field in _NUMBERS:
        written = getattr(claim.amount, field) if claim.amount else None
        if _read_number(row.get(field, "")) != _read_number(written or ""):
            return field
    return ""


def _read_number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return Decimal("NaN")
