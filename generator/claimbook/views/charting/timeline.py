"""Draw the timeline: the periods that claims are about, and the days of the articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from operator import itemgetter

from claimbook.charts import Chart
from claimbook.charts.look import ACCENT, PAPER, SOFT
from claimbook.gathering import gather
from claimbook.model import Article, find_day
from claimbook.permalinks import locate_article, locate_page
from claimbook.problem.counting import write_count
from claimbook.quantity import write_date
from claimbook.sentences import captions, charts, labels, marks
from claimbook.sentences.style import begin_sentence, inside
from claimbook.study import Study
from claimbook.views.charting.panel import Panel, PanelRow
from claimbook.views.charting.spans import (
    DAY,
    TimeSpan,
    find_month,
    gather_spans,
    is_about_present,
    list_whats,
)
from claimbook.views.claims.dividing import lead_to_claim
from claimbook.views.claims.years import find_last_day, locate_year

_MOST = 16
"""The most rows that readers can take in. Rows with the fewest claims are only listed."""
_DAYS = 60
"""If articles appeared on more days than this, they are shown by month."""
_SHIFT = 5
"""How many pixels present and future are off the centre of a row that has both."""
_TABLE = ("start", "end", "period", "claims", "kinds")


def chart_timeline(study: Study) -> tuple[Panel, ...]:
    """Return the panel for all periods of claims; none if there are fewer than two."""
    spans = gather_spans(study.book.claims.values())
    if len(spans) < 2:
        return ()
    fullest = sorted(range(len(spans)), key=lambda n: (-len(spans[n].claims), n))[:_MOST]
    shown = [spans[n] for n in sorted(fullest)]
    bounds = _find_bounds(study, shown)
    days = [day for span in spans for day in (span.start, span.end) if day]
    title = charts.title_years(min(days).year, max(days).year)
    rows = list(_list_article_marks(study.book.articles))
    for number, span in enumerate(shown, start=min(1, len(rows))):
        rows += _list_marks(study, number, span, bounds)
    why = captions.explain_timeline()
    if left := len(spans) - len(shown):
        why = f"{why} {captions.explain_left_out_periods(left)}"
    chart = Chart(
        kind="timeline",
        name="timeline",
        title=title,
        description=marks.describe_timeline(len(study.book.articles), title),
        source=captions.explain_timeline_source(),
        data=tuple(rows),
        axis="",
        table=(_TABLE, *(_list_cells(span) for span in spans)),
        why=why,
    )
    table = tuple(_make_panel_row(study, span) for span in spans)
    return (Panel(chart, labels.TIMELINE_COLUMNS, table, study.book.settings.title),)


def _find_bounds(study: Study, spans: Sequence[TimeSpan]) -> tuple[date, date]:
    """Return the first day that claims are about, and the day after the last."""
    days = [find_day(article.published) for article in study.book.articles]
    days += [day for span in spans for day in (span.start, span.end) if day]
    return min(days), max(days) + DAY


def _list_article_marks(articles: Sequence[Article]) -> Iterator[dict[str, object]]:
    """Yield a mark for each day or month on which articles appeared, all in the first row."""
    monthly = len({find_day(article.published) for article in articles}) > _DAYS
    days = sorted(((find_day(each.published), each) for each in articles), key=itemgetter(0))
    times = gather((find_month(day) if monthly else (day, day), each) for day, each in days)
    for (start, end), some in times.items():
        when = write_date(start)
        yield {
            "row": 0,
            "figure": labels.ARTICLES,
            "about": write_count(len(articles), "article"),
            "tone": SOFT,
            "fill": SOFT,
            "shift": 0,
            "start": start.isoformat(),
            "end": (end + DAY).isoformat(),
            "low_open": False,
            "high_open": False,
            "told": marks.describe_span(
                when.partition(" ")[2] if monthly else when,
                write_count(len(some), "article"),
                some[0].headline if len(some) == 1 else "",
            ),
            "claim": locate_article(some[0].slug) if len(some) == 1 else locate_page("articles"),
        }


def _list_marks(
    study: Study, number: int, span: TimeSpan, bounds: tuple[date, date]
) -> Iterator[dict[str, object]]:
    first, last = bounds
    for part in span.split():
        settled = is_about_present(part.claims[0])
        end = part.end + DAY if part.end else last
        yield {
            "row": number,
            "figure": span.words,
            "about": span.kinds,
            "tone": ACCENT,
            "fill": ACCENT if settled else PAPER,
            "shift": (-_SHIFT if settled else _SHIFT) if span.mixed else 0,
            "start": (part.start or first).isoformat(),
            "end": end.isoformat(),
            "low_open": part.start is None,
            "high_open": part.end is None,
            "told": marks.describe_span(part.words, part.kinds, _join_whats(study, part)),
            "claim": _lead_to(study, part),
        }


def _lead_to(study: Study, span: TimeSpan) -> str:
    """Return the address of a span's only claim, or of the year in which its claims are listed."""
    first = span.claims[0]
    day = find_last_day(first) if len(span.claims) > 1 else None
    return locate_year(study, day.year) if day else lead_to_claim(study, first.id)


def _join_whats(study: Study, span: TimeSpan) -> str:
    return begin_sentence("; ".join(map(inside, list_whats(study, span))))


def _make_panel_row(study: Study, span: TimeSpan) -> PanelRow:
    return PanelRow(
        (span.words, span.kinds, "; ".join(list_whats(study, span))), _lead_to(study, span)
    )


def _list_cells(span: TimeSpan) -> tuple[str, ...]:
    ends = (day.isoformat() if day else "" for day in (span.start, span.end))
    return (*ends, span.words, str(len(span.claims)), span.kinds)
