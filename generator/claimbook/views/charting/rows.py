"""Make the rows of a chart from figures, with the text of their marks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from claimbook.charts.look import CONFLICT, PAPER
from claimbook.quantity import Interval
from claimbook.sentences import captions, marks
from claimbook.sentences.style import inside
from claimbook.verdicts import find_obstacle
from claimbook.views.charting.grouping import is_present_or_past
from claimbook.views.charting.scale import ChartScale, Placed, find_entities
from claimbook.views.claims.byline import Byline, join_bylines
from claimbook.views.claims.shown import Shown
from claimbook.views.wording.figures import identify_figure
from claimbook.views.wording.periods import write_rounded

_MOST = 40
"""The most rows of a chart that a reader can take in."""
_NAMED = 8
"""How many sources a row names."""


def make_rows(
    placed: Sequence[Placed],
    scale: ChartScale,
    tones: Mapping[str, str],
    sums: Collection[str] = (),
) -> tuple[dict[str, object], ...]:
    """Return the data rows of the chart kinds `comparison` and `disagreement`.

    Claims that say the same about the same time share a row, from the lowest to the highest value
    at the rates of their days. `tones` has the colour of each claim; in a shared row, red wins. If
    all claims are about one entity, only the title names it. If none of them has a period, no row
    says so. The rows of `sums` come last, and the first of them is separated from the rest.
    """
    named = len(find_entities(placed)) > 1
    dated = any(each.figure.period for each in placed)
    gathered = gather_alike(placed)
    summed = [same[0].figure.entity in sums for same in gathered]
    apart = summed.index(True) if True in summed else 0
    return tuple(
        {
            **_make_row(number, same, scale, tones, named=named, dated=dated),
            **({"apart": True} if number == apart > 0 else {}),
        }
        for number, same in enumerate(gathered)
    )


def cut_rows(
    rows: tuple[dict[str, object], ...],
) -> tuple[tuple[dict[str, object], ...], str]:
    """Return as many rows as a chart can show, and a sentence about the others, if any."""
    left = len(rows) - _MOST
    if left <= 0:
        return rows, ""
    return rows[:_MOST], captions.explain_left_out_rows(left)


def gather_alike(placed: Sequence[Placed]) -> list[list[Placed]]:
    """Group figures that are the same number, with the same entity, kind, scope and period."""
    gathered: list[list[Placed]] = []
    written: dict[tuple[str, ...], list[list[Placed]]] = {}
    for each in placed:
        shown = each.shown
        period = write_rounded(shown.claim.period)
        words = (identify_figure(shown.claim), shown.vintage.word, shown.scope, period)
        known = written.setdefault((shown.claim.about, *words), [])
        fitting = (same for same in known if find_obstacle(same[0].figure, each.figure) is None)
        if same := next(fitting, None):
            same.append(each)
        else:
            known.append([each])
            gathered.append(known[-1])
    return gathered


def _make_row(
    number: int,
    same: Sequence[Placed],
    scale: ChartScale,
    tones: Mapping[str, str],
    *,
    named: bool,
    dated: bool,
) -> dict[str, object]:
    first = min(same, key=lambda each: (str(each.figure.said_on), each.figure.id))
    shown = first.shown
    span = _span_all(same)
    low, high = scale.find_ends(span)
    period = write_rounded(shown.claim.period) if dated else ""
    parts = (shown.vintage.word, shown.scope, period, _name_voices(same))
    disputed = CONFLICT in {tones[each.figure.id] for each in same}
    tone = CONFLICT if disputed else tones[first.figure.id]
    return {
        "row": number,
        "figure": shown.figure,
        "about": shown.about.name if named else "",
        "detail": " · ".join(filter(None, parts)),
        "tone": tone,
        "fill": tone if is_present_or_past(first.figure) else PAPER,
        "value": scale.place(first.value),
        "low": low,
        "high": high,
        "low_open": span.low is None,
        "high_open": span.high is None,
        "told": describe_claim_mark(shown, [str(each) for each in list_bylines(same)]),
        "claim": shown.address,
    }


def describe_claim_mark(shown: Shown, said: Sequence[str] = ()) -> str:
    """Return the text of a claim's mark; `said` has the bylines if several give its figure."""
    worth = shown.worth.stated or shown.worth.converted
    period = write_rounded(shown.claim.period)
    parts = (inside(shown.about.name), shown.vintage.word, shown.scope, period)
    return marks.describe_mark(
        shown.figure, worth, parts, said or (str(shown.byline),), shown.quoted
    )


def _span_all(same: Sequence[Placed]) -> Interval:
    lows = [each.interval.low for each in same]
    highs = [each.interval.high for each in same]
    return Interval(
        low=None if None in lows else min(low for low in lows if low is not None),
        high=None if None in highs else max(high for high in highs if high is not None),
    )


def _name_voices(same: Sequence[Placed]) -> str:
    """Name who says it, earliest first; if there are many, only the first and a count."""
    bylines = {each.name: each for each in list_bylines(same)}
    shown = list(bylines.values())
    if len(shown) <= _NAMED + 1:
        return join_bylines(shown)
    return marks.write_more_voices(join_bylines(shown[:_NAMED]), len(shown) - _NAMED)


def list_bylines(same: Sequence[Placed]) -> list[Byline]:
    """List who says it and when, in order of the days."""
    ordered = sorted(same, key=lambda each: (str(each.figure.said_on), each.figure.id))
    return [each.shown.byline for each in ordered]
