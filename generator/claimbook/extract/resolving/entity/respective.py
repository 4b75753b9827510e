"""Match figures with names in their order: `Holland and Spain had 9 and 4 ships respectively`."""

from __future__ import annotations

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import list_rows

RESPECTIVELY = "respectively"


def find_respective(around: Around) -> Name | None:
    """Return the name that has the figure's place in its row."""
    end = around.text.find(RESPECTIVELY, around.at.end, around.sentence.end)
    figures = sorted(each for each in (around.at, *around.others) if each.end <= end)
    names = [name for name in around.names if name.end <= around.at.start]
    for row in reversed(list_rows(around.text, names)):
        last = figures[-len(row) :]
        if len(row) > 1 and around.at in last and row[-1].end <= last[0].start:
            return row[last.index(around.at)]
    return None
