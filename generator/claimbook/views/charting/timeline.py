"""What the book's claims speak of, in time, and the days on which its articles came out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from claimbook.charts import Chart
from claimbook.charts.look import ACCENT, PAPER, SERIES, SOFT
from claimbook.model import Article, Claim, Kind
from claimbook.permalinks import link, locate_article, locate_claim
from claimbook.quantity import Period, write_date, write_period
from claimbook.study import Study
from claimbook.views.charting.panel import Panel, PanelRow
from claimbook.views.wording import KINDS, count_words

_MOST = 16
"""Rows of a chart that a reader can take in; those with the fewest claims are left to the list."""
_COLUMNS = ("When", "Claims", "What")
_TABLE = ("start", "end", "period", "claims", "kinds")
_SETTLED = frozenset({Kind.FACT, Kind.ESTIMATE, Kind.OPINION})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Span:
    """Claims that speak of the same days, all of what is or all of what is to come."""

    words: str
    start: date | None
    end: date | None
    claims: tuple[Claim, ...]

    @property
    def settled(self) -> bool:
        return self.claims[0].kind in _SETTLED

    @property
    def kinds(self) -> str:
        """`2 facts, 1 plan`."""
        counts = Counter(claim.kind for claim in self.claims)
        return ", ".join(count_words(counts[kind], KINDS[kind][1]) for kind in Kind if counts[kind])


def chart_timeline(study: Study, page: str) -> tuple[Panel, ...]:
    """The panel of all periods that claims name; none where they name none."""
    spans = _gather_spans(study)
    if not spans:
        return ()
    fullest = sorted(range(len(spans)), key=lambda n: (-len(spans[n].claims), n))[:_MOST]
    shown = [spans[n] for n in sorted(fullest)]
    first, last = _find_bounds(study, shown)
    earliest, latest = _find_bounds(study, spans)
    dated = sum(len(span.claims) for span in spans)
    title = f"{count_words(dated, 'claim')} speak of {count_words(len(spans), 'period')}"
    title += f", from {earliest.year} to {(latest - _DAY).year}"
    rows = [_make_article_row(n, article) for n, article in enumerate(study.book.articles)]
    rows += [
        _make_row(study, n, span, first, last)
        for n, span in enumerate(shown, start=min(1, len(rows)))
    ]
    chart = Chart(
        kind="timeline",
        name="timeline",
        title=title,
        description=f"{title}. Each period is a bar, above them the days on which "
        f"{count_words(len(study.book.articles), 'article')} came out. The table has the periods.",
        source="Periods as the claims give them.",
        data=tuple(rows),
        axis="",
        table=(_TABLE, *(_list_cells(span) for span in spans)),
    )
    left = len(spans) - len(shown)
    others = (
        f" {count_words(left, 'period')} of fewer claims are only in the table." if left else ""
    )
    why = f"Filled for what is, hollow for what is to come.{others}"
    told = tuple(_tell_row(study, span, page) for span in spans)
    return (Panel(chart, page, why, _COLUMNS, told),)


def _gather_spans(study: Study) -> list[_Span]:
    """The periods in order of their days; single days of a month are one span."""
    gathered: dict[tuple[str, date | None, date | None, bool], list[Claim]] = defaultdict(list)
    for claim in study.book.claims.values():
        if claim.period:
            gathered[(*_name_span(claim.period), claim.kind in _SETTLED)].append(claim)
    spans = [
        _Span(words, start, end, tuple(claims))
        for (words, start, end, _), claims in gathered.items()
    ]
    return sorted(
        spans, key=lambda span: (span.start or date.min, span.end or date.max, span.claims[0].id)
    )


def _name_span(period: Period) -> tuple[str, date | None, date | None]:
    if period.start is None or period.start != period.end:
        return write_period(period), period.start, period.end
    first = period.start.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - _DAY
    return f"days in {write_date(first).partition(' ')[2]}", first, last


def _find_bounds(study: Study, spans: Sequence[_Span]) -> tuple[date, date]:
    """The first day that is spoken of, and the day after the last."""
    days = [_find_day(article) for article in study.book.articles]
    days += [day for span in spans for day in (span.start, span.end) if day]
    return min(days), max(days) + _DAY


def _find_day(article: Article) -> date:
    moment = article.published
    return moment.date() if isinstance(moment, datetime) else moment


def _make_article_row(number: int, article: Article) -> dict[str, object]:
    """Every article is a mark in the first row, whose words the first of them bears."""
    day = _find_day(article)
    return {
        "row": 0,
        "figure": "Articles" if number == 0 else "",
        "about": "",
        "tone": SOFT,
        "fill": SOFT,
        "start": day.isoformat(),
        "end": (day + _DAY).isoformat(),
        "low_open": False,
        "high_open": False,
        "what": article.headline,
        "claim": locate_article(article.slug),
    }


def _make_row(study: Study, number: int, span: _Span, first: date, last: date) -> dict[str, object]:
    tone = ACCENT if span.settled else SERIES[1]
    end = span.end + _DAY if span.end else last
    return {
        "row": number,
        "figure": span.words,
        "about": span.kinds,
        "tone": tone,
        "fill": tone if span.settled else PAPER,
        "start": (span.start or first).isoformat(),
        "end": end.isoformat(),
        "low_open": span.start is None,
        "high_open": span.end is None,
        "what": "; ".join(_list_whats(study, span)),
        "claim": locate_claim(study.book, span.claims[0].id) if len(span.claims) == 1 else "",
    }


def _list_whats(study: Study, span: _Span) -> Iterator[str]:
    """Whom and what the claims of a span are about, each once."""
    told = {}
    for claim in span.claims:
        entity = study.book.entities.get(claim.about)
        metric = study.book.metrics.get(claim.metric or "")
        name = entity.name if entity else claim.about
        told[f"{name}, {metric.name}" if metric else name] = True
    yield from told


def _tell_row(study: Study, span: _Span, page: str) -> PanelRow:
    href = link(page, locate_claim(study.book, span.claims[0].id)) if len(span.claims) == 1 else ""
    return PanelRow((span.words, span.kinds, "; ".join(_list_whats(study, span))), href)


def _list_cells(span: _Span) -> tuple[str, ...]:
    ends = (day.isoformat() if day else "" for day in (span.start, span.end))
    return (*ends, span.words, str(len(span.claims)), span.kinds)
