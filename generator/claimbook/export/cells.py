"""Guard the cells of CSV files so that no spreadsheet takes one for a formula, and undo it.

A cell that a spreadsheet would compute gets an apostrophe in front of it, as OWASP advises (CSV
Injection); plain numbers stay numbers. If commas are decimal signs, spreadsheets split lines at
semicolons, so the text after a semicolon may become a cell of its own. A cell that already begins
with such an apostrophe gets another one, so that removing one always restores the cell.
"""

from __future__ import annotations

import re

_MEANINGFUL = re.compile("[=+\\-@\t\r\n＝＋－＠]")
"""One of these is in each cell that is guarded, and in few others."""
_FORMULA = re.compile("('*)(?=[=+\\-@\t\r\n＝＋－＠])")
_WITHIN = re.compile("([;\t\r\n][\\s\"]*)('*)(?=[=+\\-@＝＋－＠])")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def guard_cell(cell: str) -> str:
    """Put an apostrophe in front of whatever a spreadsheet would compute."""
    if not _MEANINGFUL.search(cell) or _NUMBER.fullmatch(cell):
        return cell
    begins = _FORMULA.match(cell)
    if begins is None:
        return _guard_within(cell)
    kept = begins.end() + 1
    return f"'{cell[:kept]}{_guard_within(cell[kept:])}"


def unguard_cell(cell: str) -> str:
    """Restore the cell as it was before `guard_cell`."""
    begins = _FORMULA.match(cell)
    if begins is None or not begins[1]:
        return _unguard_within(cell)
    kept = begins.end() + 1
    return cell[1:kept] + _unguard_within(cell[kept:])


def _guard_within(cell: str) -> str:
    return _WITHIN.sub(r"\1'\2", cell)


def _unguard_within(cell: str) -> str:
    return _WITHIN.sub(lambda found: found[1] + found[2][1:], cell)
