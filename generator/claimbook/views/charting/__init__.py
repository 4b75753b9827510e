"""Charts as pages show them: which figures share a chart, its title, and the table beside it.

Each kind of chart has a module: `bars`, `series_panel` (lines), `outcome`, `revision`, `voices`,
`coverage` and `timeline`. For the claims of a metric, `comparison` divides the figures by
`grouping`, and `forms` picks the kind that shows what they say together. Charts of figures are
placed by `scale`, get their rows from `rows`, and are completed by `filling`, which returns a
`Panel`. Their titles come from `finding`, with parts in `extremes`, `moves` and `measured`.
"""

from __future__ import annotations

from claimbook.views.charting.comparison import Charted, chart_claims, explain_charts_apart
from claimbook.views.charting.coverage import chart_coverage
from claimbook.views.charting.disagreement import chart_disagreement
from claimbook.views.charting.panel import Panel, mark_chart
from claimbook.views.charting.poster import show_clash, show_figure, show_finding, show_panels
from claimbook.views.charting.timeline import chart_timeline

__all__ = [
    "Charted",
    "Panel",
    "chart_claims",
    "chart_coverage",
    "chart_disagreement",
    "chart_timeline",
    "explain_charts_apart",
    "mark_chart",
    "show_clash",
    "show_figure",
    "show_finding",
    "show_panels",
]
