"""`claimbook finish`: complete pages that a site generator has built."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.build import Builder
from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.cli.reports import print_faults
from claimbook.finishing import (
    NoSiteError,
    Scripts,
    describe_size,
    find_templates,
    finish_site,
    refuse_other_folder,
    survey_scripts,
)
from claimbook.problem import has_errors
from claimbook.problem.counting import write_count

_Folder = click.Path(exists=True, file_okay=False, path_type=Path)
MOST_SHOWN = 60
"""How many characters of a script are shown; enough to find it."""


@click.command("finish")
@click.argument("folder", type=_Folder, metavar="DIR")
@add_book_option
@click.option(
    "--templates",
    type=_Folder,
    multiple=True,
    help="A folder of templates whose inline scripts may run on pages. You can give several. "
    "Themes that are installed beside claimbook are known.",
)
@click.option("--policy/--no-policy", default=True, help="Whether pages get a security policy.")
@click.option(
    "--images/--no-images",
    default=True,
    help="Whether pages with a canonical address get an image for other sites to show.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help="How many images to draw at a time (default: one for each core).",
)
def command(
    folder: Path,
    book: Path,
    templates: tuple[Path, ...],
    policy: bool,
    images: bool,
    jobs: int | None,
) -> int:
    """Finish the pages that a site generator has built from `claimbook write`.

    Each page in DIR gets links to the feeds, JSON-LD, a card for other sites that link to it (Open
    Graph), and a Content-Security-Policy that allows no script but the site's own. Pages with a
    canonical address also get an image for their card. The 404 page gets useful links, and
    hashes.json is written for `claimbook verify`. No other file is changed, and running it again
    changes nothing. `mkdocs build` with the plugin does all this itself.

    \b
    Examples:
      claimbook finish site
      claimbook finish ../zensical-site/site --templates .venv/lib/python3.13/site-packages/zensical/templates
    """  # noqa: D301, E501
    place = find_book(book)
    builder = Builder(place.root, place.data, place.seeds, jobs=jobs)
    site = builder.build()
    if has_errors(site.problems):
        print_faults(site.problems)
        click.echo("Nothing was changed.")
        return 1
    try:
        refuse_other_folder(folder, site)
        scripts = survey_scripts(folder, [*find_templates(), *templates]) if policy else None
        if scripts and scripts.unknown:
            _print_unknown(scripts)
            return 1
        done = finish_site(folder, site, scripts, builder.draw_posters if images else None)
    except NoSiteError as error:
        raise click.UsageError(str(error)) from None
    for line in filter(None, (done.failure, describe_size(done.hashed.size))):
        click.echo(line, err=True)
    click.echo(f"{write_count(done.changed, 'page')} finished, {done.same:,} the same in {folder}")
    return 0


def _print_unknown(scripts: Scripts) -> None:
    for page, script in scripts.unknown:
        beginning = " ".join(script.split())[:MOST_SHOWN]
        click.echo(f"{page}: no known theme has this inline script: {beginning}", err=True)
    click.echo(
        "Nothing was changed: under the policy these scripts would not run. Name the folder of "
        "your theme's templates with --templates, or put scripts of your own into files.",
        err=True,
    )
