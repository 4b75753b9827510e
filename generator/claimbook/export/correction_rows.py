"""The rows of claims.json for corrections."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.export.form_history import CorrectionRow
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrections


def list_correction_rows(study: Study) -> Iterator[CorrectionRow]:
    """Yield the corrections, the newest first."""
    for each in list_corrections(study):
        yield CorrectionRow(
            date=each.day.isoformat(),
            claim=each.claim,
            kind=each.written.kind.value,
            was=each.written.was,
            now=each.written.now,
            reason=each.written.reason,
            reported_by=each.written.reported_by,
            sentence=each.mark,
            page=each.address,
        )
