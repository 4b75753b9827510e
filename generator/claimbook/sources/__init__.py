"""Combine the hand-written pages of docs/ with the pages made from the book.

The MkDocs plugin and `claimbook write` do so by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from claimbook.build import Builder, Site
from claimbook.checks.title_not_written import has_own
from claimbook.citing.checking import check_notes, check_pages
from claimbook.export import FEEDS
from claimbook.problem import Problem, sort_problems
from claimbook.sources.markdown import list_front_matter, write_source
from claimbook.sources.marker_place import fill_marker, find_example, find_misplaced
from claimbook.sources.placed_charts import place_charts
from claimbook.sources.schemas import find_stale, renew_schemas
from claimbook.sources.target import TargetError, mark_ours, refuse_foreign, refuse_sources
from claimbook.sources.theme import Theme, find_theme
from claimbook.sources.written import (
    HASHES,
    find_clashes,
    find_links,
    leave_out_replaced,
    list_written,
    may_clash,
)
from claimbook.study import Study
from claimbook.views.rendering.assets import FOLDER

__all__ = [
    "TargetError",
    "Theme",
    "build_with_docs",
    "check_addresses",
    "check_written",
    "fill_marker",
    "find_stale",
    "find_theme",
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

_NO_THEME = Theme()


def build_with_docs(
    builder: Builder,
    docs: Path,
    folder: str,
    *,
    directory_urls: bool = False,
    theme: Theme = _NO_THEME,
) -> Site:
    """Build the site of a book together with the hand-written pages in `docs`.

    `folder` is the name of that folder from the book's root. Faults in it are among the site's
    problems. With `directory_urls`, the page `about.md` is served as `about/index.html`. No file
    may take the place of one of the `theme`.
    """
    site = builder.build()
    written = list_written(docs)
    site = replace(site, pages=leave_out_replaced(written, site.pages))
    site, failure = place_charts(builder, site, docs, directory_urls=directory_urls)
    problems = [
        *site.problems,
        *check_written(site.study, docs, folder),
        *failure,
        *_find_clashes(site, docs, folder, theme),
    ]
    return replace(site, problems=tuple(sort_problems(problems)))


def check_written(study: Study | None, docs: Path, folder: str) -> Iterator[Problem]:
    """Yield what is wrong in the files of `docs`, but for their addresses, and in notes.

    `folder` is as in `build_with_docs`. Without a study, what pages cite is not checked.
    """
    written = list_written(docs)
    yield from find_links(docs, folder, written)
    yield from find_misplaced(docs, folder, written)
    if study:
        yield from find_example(docs, folder) if has_own(study.book) else ()
        yield from check_pages(study, docs, folder, written)
        yield from check_notes(study)


def check_addresses(
    builder: Builder,
    docs: Path,
    folder: str,
    *,
    directory_urls: bool,
    theme: Theme,
) -> Iterator[Problem]:
    """Yield what `build_with_docs` reports of addresses; build the site only if it has to."""
    if any(map(may_clash, (*list_written(docs), *theme.list_custom()))):
        site = build_with_docs(builder, docs, folder, directory_urls=directory_urls, theme=theme)
        yield from (each for each in site.problems if each.id == "page-clash")
    else:
        yield from _find_clashes(Site(), docs, folder, theme)


def _find_clashes(site: Site, docs: Path, folder: str, theme: Theme) -> Iterator[Problem]:
    """Yield a problem for each file of `docs` or of `custom_dir` at the address of another."""
    files, theirs = (*site.files, *FEEDS, HASHES), theme.list_files()
    for name, written in ((folder, list_written(docs)), (theme.custom_name, theme.list_custom())):
        yield from find_clashes(name, written, site.pages, files, theirs)


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
