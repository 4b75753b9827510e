"""Draw the charts that hand-written pages ask for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from claimbook.build import Builder, Site
from claimbook.citing.blocks import BadBlockError, make_panel
from claimbook.citing.fences import list_charts
from claimbook.citing.source import name_chart
from claimbook.export import export_tables
from claimbook.packing import PackedFiles
from claimbook.problem import Location, Problem
from claimbook.sources.written import list_written
from claimbook.study import Study
from claimbook.views.charting import Panel
from claimbook.views.manual.faults import chart_not_drawn
from claimbook.views.rendering.environment import render


@dataclass(frozen=True, slots=True)
class _Placed:
    """A chart with the place that asks for it."""

    page: PurePosixPath
    block: str
    panel: Panel


def place_charts(
    builder: Builder, site: Site, docs: Path, *, directory_urls: bool
) -> tuple[Site, tuple[Problem, ...]]:
    """Add the charts that pages in `docs` ask for; also report those that were not drawn."""
    if site.published is None:
        return site, ()
    placed = tuple(_list_placed(site.published, docs))
    if not placed:
        return site, ()
    charts = [each.panel.chart for each in placed]
    drawn = builder.draw(charts)
    html = {}
    for each in placed:
        address = find_address(each.page, directory_urls=directory_urls)
        body = render("placed_chart.md.j2", address, panel=each.panel)
        html[name_chart(str(each.page), each.block)] = drawn.fill(body, address)
    files = PackedFiles(site.files)
    files.update({**export_tables(charts), **drawn.list_files(charts)})
    failure = chart_not_drawn.report(Location(str(docs.name)), drawn.failure)
    return replace(site, files=files, placed=html), (failure,) if drawn.failure else ()


def _list_placed(study: Study, docs: Path) -> Iterator[_Placed]:
    """Yield what pages ask for; blocks that cannot be read are reported by their check."""
    for page in list_written(docs):
        if page.suffix != ".md" or (docs / page).is_symlink():
            continue
        text = (docs / page).read_text(encoding="utf-8", errors="replace")
        for fence in list_charts(text.splitlines()):
            try:
                yield _Placed(page, fence.body, make_panel(study, fence.body))
            except BadBlockError:
                continue


def find_address(page: PurePosixPath, *, directory_urls: bool) -> str:
    """Return the address of a page: `about.html` or `about/index.html` for `about.md`."""
    if page.stem in {"index", "README"}:
        return str(page.with_name("index.html"))
    return str(page.with_suffix("") / "index.html" if directory_urls else page.with_suffix(".html"))
