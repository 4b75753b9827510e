"""Show the claims that a review has not shown individually, before they are published."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.text import Text

from claimbook.cli.reviewing.keys import write_keys
from claimbook.cli.reviewing.meanings import explain_speaker
from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rows import cut_row
from claimbook.cli.reviewing.values import RECORDS, Values
from claimbook.drafts import Entry

_FIELDS = ("metric", "about", "period", "as_of", "kind", "speaker", "source")
"""The fields shown between a claim's figure and its sentence."""
_KEYS = (
    ("Enter", "they are right"),
    ("j", "open one"),
    ("u", "undo"),
    ("?", "help"),
    ("q", "quit"),
)


def show_unseen(
    question: Question,
    numbers: Mapping[str, int],
    values: Values,
    has_room: Callable[[Sequence[Text]], bool],
) -> tuple[Sequence[Entry], Sequence[Text]]:
    """Return as many of the unseen claims as a page has room for, and the page.

    `numbers` has the number of each of the article's claims, by id.
    """
    unseen = question.unseen
    rows = [list(_show_claim(numbers[each.name], each, values)) for each in unseen]

    def lay(count: int) -> Sequence[Text]:
        more = f"  the first {count} of {len(unseen)}" if count < len(unseen) else ""
        return [
            Text(""),
            Text.assemble(
                ("These claims were not shown individually. Are they right?", "bold"),
                (more, "dim"),
            ),
            Text("  Enter accepts what you see; j and a number open a claim", style="yellow"),
            Text(""),
            *(line for each in rows[:count] for line in each),
            Text(""),
            write_keys(_KEYS),
        ]

    count = next((n for n in range(len(unseen), 1, -1) if has_room(lay(n))), 1)
    return unseen[:count], lay(count)


def _show_claim(number: int, claim: Entry, values: Values) -> Iterator[Text]:
    """Yield the figure of a claim with its fields, then its sentence."""
    fields = {**claim.given, **claim.fields}
    dated = bool(fields.get("as_of")) and not fields.get("period")
    parts = (
        _describe(name, fields.get(name), values)
        for name in _FIELDS
        if not (dated and name == "period")
    )
    yield cut_row(
        (f" {number:>2}", "bold cyan"),
        (f" {clean(str(fields.get('amount') or ''))}", "bold"),
        (f"  {clean(' · '.join(filter(None, parts)))}", "dim"),
    )
    yield Text(f"    {clean(str(fields.get('says') or fields['quote']))}")


def _describe(field: str, value: object, values: Values) -> str:
    if not value:
        return "no period" if field == "period" else ""
    if field == "as_of":
        return str(value) if value == "earlier" else f"as of {value}"
    names = values.list_names(field) if field in RECORDS else {}
    return explain_speaker(value) or names.get(str(value), str(value))
