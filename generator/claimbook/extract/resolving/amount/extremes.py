"""Find words that only say since when nothing was as high or low: `its lowest since 2019`."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around

_EXTREME = re.compile(
    r"\b(?:lowest|highest|most|least|first|biggest|largest|worst|best|strongest|weakest|steepest)"
    r"\b[^,.;]{0,25}$"
)


def is_extreme(around: Around, since: int) -> bool:
    """Whether the `since` at a position follows words such as `lowest`."""
    return _EXTREME.search(around.text, around.sentence.start, since) is not None
