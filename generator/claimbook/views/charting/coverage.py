"""Draw how many figures of each article are covered by claims."""

from __future__ import annotations

from claimbook.charts import Chart
from claimbook.charts.look import SOFT
from claimbook.model import Article
from claimbook.permalinks import locate_article
from claimbook.sentences import captions, charts, labels, marks
from claimbook.study import Study
from claimbook.views.charting.panel import Panel, PanelRow

_ALL, _MOST = 25, 12
"""Up to the first number of articles, draw all; of more, draw the second number, least covered."""
_TABLE = ("article", "outlet", "figures", "claimed", "unclaimed", "page")


def chart_coverage(study: Study) -> tuple[Panel, ...]:
    """Return the panel for the articles whose figures are counted.

    None if there are fewer than two.
    """
    articles = [
        article
        for article in study.book.articles
        if study.coverage[article.slug].counted and study.coverage[article.slug].amounts
    ]
    if len(articles) < 2:
        return ()
    articles.sort(key=lambda article: (_share(study, article), article.slug))
    shown = articles if len(articles) <= _ALL else articles[:_MOST]
    counted = [_count(study, article) for article in articles]
    claimed, total = sum(c for c, _ in counted), sum(t for _, t in counted)
    title = charts.title_covered(claimed, total)
    why = captions.explain_coverage_chart()
    if len(shown) < len(articles):
        why = f"{why} {captions.explain_left_out_articles(_MOST)}"
    chart = Chart(
        kind="coverage",
        name="coverage",
        title=title,
        description=marks.describe_coverage(len(articles), title),
        source=captions.explain_coverage_source(),
        data=tuple(_make_row(study, n, article) for n, article in enumerate(shown)),
        axis="figures",
        table=(_TABLE, *(_list_cells(study, article) for article in articles)),
        why=why,
    )
    rows = tuple(_make_panel_row(study, article) for article in articles)
    return (Panel(chart, labels.COVERAGE_COLUMNS, rows, study.book.settings.title),)


def _count(study: Study, article: Article) -> tuple[int, int]:
    coverage = study.coverage[article.slug]
    return len(coverage.claimed), coverage.amounts


def _share(study: Study, article: Article) -> float:
    claimed, total = _count(study, article)
    return claimed / total


def _make_row(study: Study, number: int, article: Article) -> dict[str, object]:
    claimed, total = _count(study, article)
    return {
        "row": number,
        "figure": article.headline,
        "about": marks.write_share_claimed(claimed, total),
        "tone": SOFT,
        "value": total,
        "claimed": claimed,
        "told": marks.describe_covered_mark(article.headline, claimed, total),
        "claim": locate_article(article.slug),
    }


def _make_panel_row(study: Study, article: Article) -> PanelRow:
    claimed, total = _count(study, article)
    numbers = (f"{total:,}", f"{claimed:,}", f"{total - claimed:,}")
    cells = (article.headline, study.book.name_outlet(article.outlet), *numbers)
    return PanelRow(cells, locate_article(article.slug))


def _list_cells(study: Study, article: Article) -> tuple[str, ...]:
    claimed, total = _count(study, article)
    page = locate_article(article.slug)
    return article.slug, article.outlet, str(total), str(claimed), str(total - claimed), page
