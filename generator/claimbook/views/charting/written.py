"""Write the figures of a chart as its title has them."""

from __future__ import annotations

from collections.abc import Sequence

from claimbook.views.charting.scale import Placed
from claimbook.views.claims.worth import write_converted
from claimbook.views.wording.subjects import write_beside


def write_figure(placed: Placed, beside: Sequence[Placed] = ()) -> str:
    """Return a figure in a title, with its worth if it is beside a figure in another currency."""
    claim = placed.shown.claim
    figure = write_beside(placed.shown.figure, claim, claim)
    worth = _write_worth(placed, beside)
    return f"{figure}, {worth}" if worth else figure


def write_end(placed: Placed, beside: Sequence[Placed]) -> str:
    """Return the same for the end of a range of figures, where a comma would split it in two."""
    figure, worth = write_figure(placed), _write_worth(placed, beside)
    return f"{figure} ({worth})" if worth else figure


def _write_worth(placed: Placed, beside: Sequence[Placed]) -> str:
    """Return its worth if it is beside a figure in another currency; otherwise empty."""
    mixed = len({each.figure.amount.unit for each in beside}) > 1
    return write_converted(placed.converted) if mixed and placed.converted.rate else ""


def write_shared(placed: Sequence[Placed]) -> str:
    """Return the words for figures that are nearly the same number; the shortest if they differ."""
    written = {write_figure(each) for each in placed}
    shortest = min(written, key=lambda words: (len(words), words))
    values = {(each.figure.amount.value, each.figure.amount.comparator) for each in placed}
    one = len(written) == 1 or (len(values) == 1 and None not in next(iter(values)))
    hedged = one or shortest.startswith("about ")
    return shortest if hedged else f"about {shortest}"
