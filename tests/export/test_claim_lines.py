"""The lines of each article's claims in the data files, and their bytes between builds."""

import shutil
from pathlib import Path

from tests.books import read_study
from tests.tracing.test_results import BOOK, edit

from claimbook.checking import Checker
from claimbook.export.claim_lines import (
    ClaimLines,
    list_claim_lines,
    list_line_tasks,
)
from claimbook.folders import Folders
from claimbook.store import Store
from claimbook.store.values import read_value, write_value
from claimbook.tracing import Facts, Results


def describe(lines: ClaimLines) -> tuple[object, ...]:
    """Return all that an article's lines say."""
    rows = {id_: (row.whole, row.brief) for id_, row in lines.rows.items()}
    return rows, lines.table, lines.csv, lines.article, lines.coverage, dict(lines.twin)


def test_after_any_edit_lines_are_those_made_from_nothing(tmp_path: Path) -> None:
    """The results of earlier studies are used where nothing that they say has changed."""
    book = tmp_path / "book"
    shutil.copytree(BOOK, book)
    results = Results[ClaimLines](Store(tmp_path / "store"))
    recalled = tried = 0
    for path in edit(book):
        study = Checker(Folders(book)).check().study
        if study is None:
            continue
        tasks = [*list_line_tasks(study)]
        lines = [*results.make(Facts(study), tasks)]
        whole = list_claim_lines(study).values()
        assert [*map(describe, lines)] == [*map(describe, whole)], path
        recalled += len(tasks) - len(results.made_anew)
        tried += 1
    assert tried > 20
    assert recalled > tried


def test_kept_lines_are_the_same() -> None:
    for lines in list_claim_lines(read_study(BOOK)).values():
        assert lines.rows
        assert describe(read_value(write_value(lines))) == describe(lines)
