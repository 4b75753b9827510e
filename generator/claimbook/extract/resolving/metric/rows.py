"""Find what a cell of a table measures, by the label of its row: `Profit before tax`."""

from __future__ import annotations

import re

from claimbook.extract.resolving.metric.metrics import Measured
from claimbook.extract.resolving.metric.scored_metrics import counts_in
from claimbook.extract.resolving.period.columns import names_period
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.cells import TableCell
from claimbook.extract.words.slugs import make_slug
from claimbook.quantity import Amount, UnreadableAmountError, read_amount

_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_UNIT = re.compile(r",\s(?:in\s)?\S+(?:\s(?:million|thousand|billion)s?)?$")
"""The unit at the end of a label: `Deliveries, kt`."""
_QUALIFIERS = re.compile(
    r"\b(?:net(?=\s(?:sales|revenues?|turnover)\b)|total|group|consolidated|reported"
    r"|for the (?:period|year|quarter|half[- ]year)"
    r"|basic|diluted|attributable to .*)\b"
)
"""Words of a label that do not change what is measured."""
_OF_OTHERS = re.compile(
    r"\b(?:costs?|expenses?|provisions?|margin|growth|ratio|return|value|rate|per|tax|change)\b"
)
"""Words that make a label mean something other than the metric it names."""
_DIGITS = re.compile(r"[\d|:*†‡]+")


def _read(written: str, otherwise: Amount) -> Amount:
    """Return the amount as written, whose unit may come from the row or the head."""
    try:
        return read_amount(written)
    except UnreadableAmountError:
        return otherwise


def measure_row(cell: TableCell, around: Around, written: str, *, change: bool) -> Measured:
    """Return what the row measures; certain only if a metric's words are the whole label.

    The label is named as a candidate if it is not the name of a known metric.
    """
    amount, lexicon = _read(written, around.mention.amount), around.cast.lexicon
    label = " ".join(_DIGITS.sub(" ", cell.label).split())
    if cell.heads and (not label or names_period(cell.label, around.split.day)):
        label = cell.heads[0]  # periods are at the left, and the metrics above
    plain = _UNIT.sub("", _BRACKETS.sub("", label)).strip(" ,:–—-").casefold()
    plain = " ".join(_QUALIFIERS.sub("", plain).strip(" ,").split())
    named = make_slug(_BRACKETS.sub("", label)) if plain else ""
    hits = [
        (hit, cue)
        for hit in lexicon.measures.find(plain, 0, len(plain))
        if counts_in(cue := lexicon.metrics[hit.number], amount, change)
    ]
    whole = [cue for hit, cue in hits if plain == plain[hit.start : hit.end] and not hit.weak]
    if whole:
        return Measured(whole[0])
    likely = [
        cue
        for hit, cue in hits
        if not hit.weak and not _OF_OTHERS.search(plain[: hit.start] + " " + plain[hit.end :])
    ]
    if likely:
        return Measured(likely[0], likely=True)
    return Measured(others=tuple(cue for _, cue in hits[:2]), named=named)
