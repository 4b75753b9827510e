"""Writing a decision into the text of a file.

A decision changes the line of its field and no other byte, as if an editor had typed it.
"""

from __future__ import annotations

from typing import Any

import yaml

from claimbook.drafts.marks import ENDING, LINE, Entry, Mark, load_plain


class UnwritableError(Exception):
    """The value would turn the file into something else; the message says why."""


def settle_mark(text: str, mark: Mark, value: str) -> str:
    """Return the text with a field decided; an empty value leaves the field out.

    `value` is written as in YAML. Raises UnwritableError if anything but this field would be read
    differently.
    """
    pieces = ENDING.split(text)
    at = 2 * mark.line
    if mark.is_new and value:
        end = pieces[1] if len(pieces) > 1 else "\n"
        if at > len(pieces):  # the last line has no ending
            pieces += [end, ""]
        pieces[at:at] = [f"{mark.head}{mark.field}: {value}", end]
    elif value:
        pieces[at] = f"{mark.head}{mark.field}: {value}"
    elif mark.optional and not mark.is_new:
        del pieces[at : at + 2]
    else:
        raise UnwritableError(f"{mark.field} needs a value")
    settled = "".join(pieces)
    _refuse_more(text, settled, mark)
    return settled


def remove_claim(text: str, entry: Entry) -> str:
    """Return the text without a claim, and without the blank lines before it.

    Raises UnwritableError if anything else would be read differently.
    """
    lines = LINE.findall(text)
    first = entry.first
    while first and not lines[first - 1].strip():
        first -= 1
    last = min(entry.last, len(lines))
    while last > entry.first and not lines[last - 1].strip():
        last -= 1
    removed = "".join([*lines[:first], *lines[last:]])
    before, after = load_plain(text), load_plain(removed)
    kept = [c for c in before.get("claims") or () if c.get("id") != entry.name]
    if not kept or len(kept) + 1 != len(before["claims"]) or after != {**before, "claims": kept}:
        raise UnwritableError("this claim cannot be taken out alone; take it out by hand")
    return removed


def _refuse_more(text: str, settled: str, mark: Mark) -> None:
    """Raise UnwritableError if the value breaks the file, or changes anything around it."""
    try:
        before, after = load_plain(text), load_plain(settled)
    except yaml.YAMLError:
        raise UnwritableError("YAML cannot read this value") from None
    if _leave_out(before, mark.field) != _leave_out(after, mark.field):
        raise UnwritableError("this is more than the value of one field")


def _leave_out(value: Any, field: str) -> Any:
    """Return the parsed file without the values of a field."""
    if isinstance(value, dict):
        return {key: _leave_out(each, field) for key, each in value.items() if key != field}
    return [_leave_out(each, field) for each in value] if isinstance(value, list) else value
