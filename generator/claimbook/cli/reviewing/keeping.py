"""List the values that an editor kept although the draft named others for them."""

from __future__ import annotations

from collections.abc import Iterable

from claimbook.cli.reviewing.alike import Decided
from claimbook.drafts import find_field, list_entries
from claimbook.problem import Location


def list_kept(decided: Iterable[Decided]) -> list[tuple[Location, str]]:
    """Return where such values are now, each with what it might be instead."""
    found: dict[Location, str] = {}
    for each in decided:
        mark, sheet = each.question.mark, each.question.sheet
        if not mark.candidates or each.value != mark.written:
            continue
        text = sheet.read()[1]
        entry = next((one for one in list_entries(text) if one.name == mark.entry.name), None)
        now = find_field(text, entry, mark.field) if entry else None
        if now and now.written == each.value:
            others = " or ".join(one for one in mark.candidates if one != each.value)
            at = Location(sheet.name, now.line + 1, 1)
            found[at] = f"{mark.field}: {each.value}, or {others}  {mark.entry.name}"
    return sorted(found.items())
