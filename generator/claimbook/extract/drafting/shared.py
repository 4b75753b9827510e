"""Find what most claims of a draft share, which is written once as the article's defaults."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claimbook.drafts import Draft, Field, Value
from claimbook.read.defaults import NONE, list_taken

SHARED = ("about", "metric", "period", "speaker", "source")
"""Fields that may become defaults."""
_ALL = dict.fromkeys(SHARED, "")
_FEWEST = 3
"""How many claims have to share a value, and how many lines it has to save."""

Defaults = Mapping[str, Value]


def find_defaults(drafts: Sequence[Draft]) -> Defaults:
    """Return the values shared by more than half of the claims that would take them."""
    found = {}
    taking = [_list_takeable(draft) for draft in drafts]
    for name in SHARED:
        takers = [fields[name] for fields in taking if name in fields]
        values = [each.value for each in takers if each and each.value and not each.decide]
        most = _find_most(values)
        if most is None or (name == "metric" and len(values) < len(takers)):
            continue  # a figure whose metric is open may be in another unit
        count = values.count(most)
        lacking = sum(each is None or not (each.value or each.needed) for each in takers)
        if 2 * count > len(takers) and count - lacking >= _FEWEST:
            found[name] = most
    return found


def _list_takeable(draft: Draft) -> Mapping[str, Field | None]:
    """Return the fields that a draft would take from defaults, with its own values."""
    fields = {field.name: field for field in draft.fields}
    return {name: fields.get(name) for name in list_taken(_list_written(draft), _ALL)}


def leave_to_defaults(draft: Draft, defaults: Defaults) -> Draft:
    """Return the draft without the fields that it takes from the defaults.

    A field that it does not have, and would take from them, is written as `none`.
    """
    if not defaults:
        return draft
    taken = list_taken(_list_written(draft), dict.fromkeys(defaults, ""))
    return replace(draft, fields=tuple(_leave(draft.fields, defaults, taken)))


def _leave(fields: Sequence[Field], defaults: Defaults, taken: frozenset[str]) -> Iterator[Field]:
    names = {field.name for field in fields}
    for field in (*fields, *(Field(name) for name in defaults if name not in names)):
        if field.name not in taken:
            yield field
        elif field.value == defaults[field.name] and not field.decide:
            continue
        elif not field.value and not field.needed:
            yield field._replace(value=NONE)
        else:
            yield field


def _list_written(draft: Draft) -> Mapping[str, str]:
    """Return the fields of a draft that decide which defaults it takes."""
    return {name: words for name in ("where", "amount") if (words := draft.text(name))}


def _find_most(values: Sequence[Value]) -> Value | None:
    """Return the most frequent value; of several, the first."""
    counts = Counter(map(str, values))
    most = counts.most_common(1)
    return next(value for value in values if str(value) == most[0][0]) if most else None
