"""Combine the hand-written pages of docs/ with the pages made from the book.

The MkDocs plugin and `claimbook write` do so by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from claimbook.build import Builder, Site
from claimbook.checks.title_not_written import has_own
from claimbook.citing.checking import check_notes, check_pages
from claimbook.export import FEEDS
from claimbook.problem import sort_problems
from claimbook.sources.markdown import list_front_matter, write_source
from claimbook.sources.marker_place import fill_marker, find_example, find_misplaced
from claimbook.sources.placed_charts import place_charts
from claimbook.sources.schemas import find_stale, renew_schemas
from claimbook.sources.target import TargetError, mark_ours, refuse_foreign, refuse_sources
from claimbook.sources.written import find_clashes, find_links, leave_out_replaced, list_written
from claimbook.views.rendering.assets import FOLDER

__all__ = [
    "TargetError",
    "build_with_docs",
    "fill_marker",
    "find_stale",
    "list_front_matter",
    "list_scripts",
    "list_styles",
    "list_written",
    "mark_ours",
    "refuse_foreign",
    "refuse_sources",
    "renew_schemas",
    "write_source",
]


def build_with_docs(
    builder: Builder, docs: Path, folder: str, *, directory_urls: bool = False
) -> Site:
    """Build the site of a book together with the hand-written pages in `docs`.

    `folder` is the name of that folder from the book's root. Faults in it are among the site's
    problems. With `directory_urls`, the page `about.md` is served as `about/index.html`.
    """
    site = builder.build()
    written = list_written(docs)
    site = replace(site, pages=leave_out_replaced(written, site.pages))
    site, failure = place_charts(builder, site, docs, directory_urls=directory_urls)
    problems = [
        *site.problems,
        *find_links(docs, folder, written),
        *find_misplaced(docs, folder, written),
        *(find_example(docs, folder) if site.study and has_own(site.study.book) else ()),
        *(check_pages(site.study, docs, folder, written) if site.study else ()),
        *(check_notes(site.study) if site.study else ()),
        *failure,
        *find_clashes(folder, written, site.pages, (*site.files, *FEEDS)),
    ]
    return replace(site, problems=tuple(sort_problems(problems)))


def list_styles(paths: Iterable[str]) -> list[str]:
    """Return the site's files that are style sheets for every page, in a fixed order."""
    return _list(paths, ".css")


def list_scripts(paths: Iterable[str]) -> list[str]:
    """Return the site's files that are scripts for every page, in a fixed order."""
    return _list(paths, ".js")


def _list(paths: Iterable[str], ending: str) -> list[str]:
    """Return the files right in the folder of assets. Pages load others when they need them."""
    return sorted(
        path
        for path in paths
        if path.startswith(f"{FOLDER}/")
        and path.endswith(ending)
        and "/" not in path.removeprefix(f"{FOLDER}/")
    )
