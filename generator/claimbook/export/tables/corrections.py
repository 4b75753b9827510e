"""The table of corrections: what the briefing got wrong, and what it says now."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.record_rows import list_correction_rows
from claimbook.export.tables.table import Column, Row, Table
from claimbook.study import Study

_COLUMNS = (
    Column("date", "The day of the correction.", "date"),
    Column("claim", "The id of the claim that was wrong, which may be gone."),
    Column("kind", "correction, clarification, update or retraction."),
    Column("was", "What was published."),
    Column("now", "What is published now."),
    Column("reason", "What went wrong."),
    Column("reported_by", "Who noticed it, where they may be named."),
    Column("sentence", "The correction in a sentence, as the site shows it."),
    Column("page", "Where it is shown, from the root of the site."),
)


def _make_rows(study: Study, whole: bool) -> Iterator[Row]:
    del whole
    for row in list_correction_rows(study):
        yield row.model_dump()


TABLE = Table(
    "corrections",
    "The mistakes of this briefing that were corrected.",
    _COLUMNS,
    _make_rows,
    # One claim may be corrected twice in a day.
    key=(),
)
