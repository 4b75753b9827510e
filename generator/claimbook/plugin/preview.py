"""Serve the site while an editor writes: it always has pages, which say what is wrong."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

import click

from claimbook.build import Builder, Site
from claimbook.folders import Folders
from claimbook.pages import Page
from claimbook.permalinks import locate_article
from claimbook.problem import Location, Problem, Severity, describe_fault, render_text
from claimbook.read.schemas import FOLDER
from claimbook.sources import Theme, build_with_docs, find_stale, renew_schemas
from claimbook.views.manual.faults import internal_fault, site_not_built

_WAITING = "<p>This page comes back as soon as the problem above is solved.</p>"

log = logging.getLogger("mkdocs.plugins.claimbook")


def build_preview(
    builder: Builder,
    docs: Path,
    folder: str,
    earlier: Site,
    wanted: Mapping[str, str],
    *,
    directory_urls: bool = False,
    theme: Theme | None = None,
) -> Site:
    """Build the site to serve after an `earlier` one. Never raises, since the server must go on.

    `docs`, `folder`, `directory_urls` and `theme` are as in `build_with_docs`; `wanted` has the
    title of each page in the navigation, by address.
    """
    try:
        site = build_with_docs(
            builder, docs, folder, directory_urls=directory_urls, theme=theme or Theme()
        )
    except Exception as error:
        site = Site(problems=(_report(error),))
    _report_problems(site, earlier)
    return stand_in(add_last_good_pages(site, earlier), wanted)


def keep_schemas(folders: Folders, site: Site) -> None:
    """Update the schemas that editors complete ids from, if the folder has any."""
    book = site.study.book if site.study else None
    if (folders.root / folders.data / FOLDER).is_dir():
        with suppress(OSError):
            renew_schemas(find_stale(folders, book))


def _report(error: Exception) -> Problem:
    """Report what failed: the machine, if the system refused an operation, or else claimbook."""
    if fault := describe_fault(error):
        return site_not_built.report(Location("claimbook"), fault)
    log.exception("claimbook failed; this is a bug, please report it")
    return internal_fault.report(error)


def add_last_good_pages(site: Site, earlier: Site) -> Site:
    """Add pages of the earlier site that are missing because their files are broken now."""
    if site.study is None:
        return replace(earlier, problems=site.problems, study=None)
    broken = find_broken(site)
    there = {page.address for page in site.pages}
    kept = [p for p in earlier.pages if p.edit in broken and p.address not in there]
    return replace(site, pages=(*site.pages, *kept))


def stand_in(site: Site, wanted: Mapping[str, str]) -> Site:
    """Add a page for the article of each broken file.

    If the book could not be read at all, also add one for each of the `wanted` addresses.
    """
    there = {page.address for page in site.pages}
    made = [page for page in _absent_articles(site) if page.address not in there]
    if site.study is None:
        there.update(page.address for page in made)
        made += [Page(to, title, _WAITING) for to, title in wanted.items() if to not in there]
    return replace(site, pages=(*site.pages, *made))


def find_broken(site: Site) -> set[str]:
    """Return the paths of files with an error, from the book's root."""
    return {p.at.path for p in site.problems if p.severity is Severity.ERROR}


def _absent_articles(site: Site) -> Iterator[Page]:
    for path in sorted(find_broken(site)):
        name = PurePosixPath(path)
        if name.parent.name == "articles" and name.suffix == ".yml":
            yield Page(locate_article(name.stem), name.stem, _WAITING, edit=path)


def _report_problems(site: Site, earlier: Site) -> None:
    """Write new problems to the terminal."""
    if site.problems != earlier.problems:
        for problem in site.problems:
            if problem.severity is not Severity.INFO:
                click.echo(render_text(problem) + "\n", err=True)
