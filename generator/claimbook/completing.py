"""Complete a part of the site: draw the charts of its pages, fill in notes, write charts' files.

All of it depends only on what a page function reads, so it is made and reused together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from claimbook.charts import Drawings, draw_charts
from claimbook.citing.notes import fill_notes
from claimbook.export import export_tables
from claimbook.packing import PackedFiles, pack
from claimbook.pages import Page, list_tasks, make_briefing, make_embeds
from claimbook.permalinks import HOME
from claimbook.store import Store
from claimbook.study import Study
from claimbook.tracing import Task


@dataclass(frozen=True, slots=True)
class Part:
    """Some pages of the site and the files that belong to them."""

    pages: tuple[Page, ...]
    """Their charts are in their bodies already, so their `charts` are empty."""
    files: PackedFiles
    """The picture, the table and the page of each chart, by their paths in the site."""
    charts: int = 0
    """The number of charts to draw."""
    failures: tuple[str, ...] = ()
    """The charts that could not be drawn, each with the reason."""


def list_part_tasks(study: Study, store: Store) -> Iterator[Task[Part]]:
    """Yield the tasks that make every part of the site.

    The last one makes the briefing as the home page. The store remembers how kinds of charts are
    drawn.
    """
    for task in (*list_tasks(study), Task(HOME, _make_home)):
        yield Task(task.name, partial(_make, task, store))


def complete_pages(study: Study, pages: Iterable[Page], store: Store) -> Part:
    """Complete pages, with everything that belongs to them."""
    pages = tuple(pages)
    charts = [chart for page in pages for chart in page.charts]
    drawn, files = draw_charts(charts, store), PackedFiles()
    files.update({**export_tables(charts), **drawn.list_files(charts)})
    for page in pages:
        for address, html in make_embeds(study, page.address, page.charts).items():
            files[address] = drawn.fill(html, address).encode()
    filled = tuple(_fill(study, page, drawn) for page in pages)
    return Part(filled, files, drawn.wanted, drawn.failures)


def _make(task: Task[tuple[Page, ...]], store: Store, study: Study) -> Part:
    return complete_pages(study, task.make(study), store)


def _make_home(study: Study) -> tuple[Page, ...]:
    briefing = make_briefing(study)
    return (Page(HOME, study.book.settings.title, briefing.body, charts=briefing.charts),)


def _fill(study: Study, page: Page, drawn: Drawings) -> Page:
    """Return a page with its charts drawn and the citations in its notes filled in."""
    body = _leave_out_of_search(drawn.fill(page.body, page.address))
    whole = fill_notes(body, page.address, study)
    return replace(page, body=pack(whole), linked_data=pack(page.linked_data), charts=())


def _leave_out_of_search(body: str) -> str:
    """Make Pagefind, another search for sites, leave out what Material's search leaves out.

    The attribute can only be ours, since hyphens in texts are escaped.
    """
    return body.replace(" data-search-exclude", " data-search-exclude data-pagefind-ignore")
