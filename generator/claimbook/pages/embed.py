"""Pages with one chart each and nothing else, for other sites to embed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimbook.charts import Chart
from claimbook.permalinks import locate_embed
from claimbook.study import Study
from claimbook.views.charting import mark_chart
from claimbook.views.rendering.environment import render


def make_embeds(study: Study, address: str, charts: Iterable[Chart]) -> Mapping[str, str]:
    """Make a page for each chart on the page at an address, by its own address."""
    settings = study.book.settings
    return {
        (own := locate_embed(address, chart.name)): render(
            "embed.html.j2",
            own,
            chart=chart,
            mark=mark_chart(chart),
            anchor=f"{address}#chart-{chart.name}",
            site=settings.title,
            language=settings.language,
        )
        for chart in charts
    }
