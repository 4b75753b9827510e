"""`claimbook write`: the site as Markdown files, for any site generator."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from claimbook.build import Builder, Site
from claimbook.citing.source import CHARTS_FILE, write_charts
from claimbook.cli.find_book import find_book
from claimbook.cli.options import Target, add_book_option, add_jobs_option
from claimbook.cli.reports import print_faults
from claimbook.cli.written_folder import ForeignFileError, WrittenFolder
from claimbook.packing import PackedFiles
from claimbook.permalinks import source_of
from claimbook.problem import has_errors
from claimbook.problem.counting import write_count
from claimbook.sources import (
    TargetError,
    build_with_docs,
    fill_marker,
    find_theme,
    list_scripts,
    list_styles,
    list_written,
    refuse_sources,
    write_source,
)


@click.command("write")
@click.option(
    "--to",
    "target",
    required=True,
    type=Target(),
    help="The folder to write to; created if it is missing.",
)
@add_book_option
@click.option("--strict", is_flag=True, help="Fail on warnings, too, such as a missing picture.")
@add_jobs_option
def command(target: Path, book: Path, strict: bool, jobs: int | None) -> int:
    """Write the site's pages as Markdown, with their pictures, styles and data.

    Any site generator that reads Markdown can publish them. Files that have not changed are not
    touched, and files of an earlier run that are no longer needed are removed; no other file is
    ever changed. Nothing is written if the book has errors, or with --strict, warnings.

    \b
    Examples:
      claimbook write --to pages
      claimbook write --to ../zensical-site/docs
    """  # noqa: D301
    place = find_book(book)
    try:
        refuse_sources(target, place.root, (place.data_folder, place.seeds_folder, place.docs))
    except TargetError as error:
        raise click.UsageError(str(error)) from None
    builder = Builder(
        place.root,
        place.data,
        place.seeds,
        jobs=jobs,
        tell=lambda line: click.echo(line, err=True),
    )
    urls = place.directory_urls
    theme = find_theme(place.theme, place.root, place.custom_dir)
    site = build_with_docs(builder, place.docs, place.docs_name, directory_urls=urls, theme=theme)
    print_faults(site.problems)
    if has_errors(site.problems, strict=strict):
        click.echo("Nothing was written.")
        return 1
    try:
        done = WrittenFolder(target).write(collect_files(site, place.docs))
    except ForeignFileError as error:
        raise click.UsageError(str(error)) from None
    click.echo(
        f"{write_count(done.written, 'file')} written, {done.same:,} the same, "
        f"{done.removed:,} removed in {target}"
    )
    click.echo(_write_config(site))
    return 0


def collect_files(site: Site, docs: Path) -> PackedFiles:
    """Collect every source file of the site by path: hand-written, generated, assets and data."""
    files = PackedFiles()
    for written in list_written(docs):
        path, content = written.as_posix(), (docs / written).read_bytes()
        if path.endswith(".md"):
            text = content.decode(errors="surrogateescape")
            content = fill_marker(path, text, site.briefing).encode(errors="surrogateescape")
        files[path] = content
    files.update(site.files)
    files.update(site.write_feeds())
    if site.placed:
        files[CHARTS_FILE] = write_charts(site.placed)
    files.update((source_of(page.address), write_source(page).encode()) for page in site.pages)
    return files


def _write_config(site: Site) -> str:
    """Return the lines of mkdocs.yml that load the style sheets and scripts."""
    wanted: Mapping[str, list[str]] = {
        "extra_css": list_styles(site.files),
        "extra_javascript": list_scripts(site.files),
    }
    lines = ["", "Lines for mkdocs.yml there:", "", "markdown_extensions:", "  - claimbook.prose"]
    for option, paths in wanted.items():
        if paths:
            lines += [f"{option}:", *(f"  - {path}" for path in paths)]
    return "\n".join(lines)
