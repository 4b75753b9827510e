"""claims.csv: one row for each claim, for spreadsheets.

A cell that a spreadsheet would take for a formula gets an apostrophe in front of it, as OWASP
advises (CSV Injection); plain numbers stay numbers. Where commas are decimal signs, spreadsheets
split lines at semicolons, so what follows one in a cell may become a cell of its own.
"""

from __future__ import annotations

import csv
import io
import re

from claimbook.export.values import make_amount, make_period, write_iso_day
from claimbook.study import Study
from claimbook.views.claims.shown import Shown, show_claims

COLUMNS = (
    "id article outlet published about metric kind says quote quote_match where amount value low "
    "high unit comparator change period period_start period_end speaker voice "
    "standing reason page byline"
).split()

_FORMULA = re.compile("^[=+\\-@\t\r\n＝＋－＠]")
_FORMULA_WITHIN = re.compile('([;\t\r\n][\\s"]*)(?=[=+\\-@＝＋－＠])')
_NUMBER = re.compile(r"^-?\d+(?:\.\d+)?$")


def write_csv(study: Study) -> bytes:
    """claims.csv in UTF-8, with a header line (RFC 4180)."""
    lines = io.StringIO(newline="")
    writer = csv.DictWriter(lines, COLUMNS, restval="")
    writer.writeheader()
    for shown in show_claims(study).values():
        row = _make_row(study, shown)
        writer.writerow({name: guard_cell(cell or "") for name, cell in row.items()})
    return lines.getvalue().encode()


def guard_cell(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet would compute it."""
    if _NUMBER.match(cell):
        return cell
    if _FORMULA.match(cell):
        return f"'{cell[0]}{_guard_within(cell[1:])}"
    return _guard_within(cell)


def _guard_within(cell: str) -> str:
    return _FORMULA_WITHIN.sub(r"\1'", cell)


def _make_row(study: Study, shown: Shown) -> dict[str, str | None]:
    claim, article, ground = shown.claim, shown.article, study.ground_of(shown.claim.id)
    voice, standing = study.evidence.attributions.get(claim.id), study.evidence.of(claim.id)
    row: dict[str, str | None] = {
        "id": claim.id,
        "article": article.slug,
        "outlet": article.outlet,
        "published": write_iso_day(article.published),
        "about": claim.about,
        "metric": claim.metric,
        "kind": claim.kind.value,
        "says": claim.says,
        "quote": claim.quote,
        "quote_match": ground.match.value,
        "where": ground.where.value if ground.where else None,
        "change": claim.change,
        "speaker": shown.byline.who.name,
        "byline": shown.byline.name,
        "voice": voice.name if voice else None,
        "standing": standing.kind.value if standing else None,
        "reason": standing.reason if standing else None,
        "page": shown.address,
    }
    if claim.measured:
        amount = make_amount(claim.measured)
        row["amount"] = amount.text
        row.update(amount.model_dump(include={"value", "low", "high", "unit", "comparator"}))
    if period := make_period(claim.period):
        row.update(period=period.text, period_start=period.start, period_end=period.end)
    return row
