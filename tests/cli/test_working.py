"""The work on many articles goes on, whatever one of them does to the process that reads it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.extract.reading_cases import make_lexicon

from claimbook.cli.working import Task, work_on
from claimbook.extract import Given, Outcome

TEXT = "Ferries\n\nFerry Line has {} ships on all of its routes along the coast of Marrow.\n"


class Poisoned(Task):
    """Work in which an article of a certain name ends its process, as a full memory would."""

    def extract(self, name: str) -> Outcome:
        """What becomes of a source, if anything."""
        if "poison" in name:
            os._exit(9)
        return super().extract(name)


@pytest.mark.parametrize("at", [(0,), (5,), (2, 3), (11,)])
def test_an_article_that_ends_its_process_is_reported_and_the_others_are_read(
    at: tuple[int, ...], tmp_path: Path
) -> None:
    """In the order of the sources, each once."""
    names = []
    for number in range(12):
        path = tmp_path / f"{'poison' if number in at else 'ferries'}{number}.txt"
        path.write_text(TEXT.format(number + 2), encoding="utf-8")
        names.append(str(path))
    task = Poisoned(str(tmp_path / "seeds"), Given("2025-05-14", "Harbour News"), make_lexicon())
    outcomes = list(work_on(names, task, 2))
    assert [each.name for each in outcomes] == names
    faults = {number: each.fault for number, each in enumerate(outcomes) if each.fault}
    reason = "the process that read it was ended; it may need more memory"
    assert faults == dict.fromkeys(at, reason)
