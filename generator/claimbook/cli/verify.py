"""`claimbook verify`: check that a copy of a published site is as it was built."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.problem.counting import write_count
from claimbook.problem.visible import show_hidden
from claimbook.verifying import (
    FolderFiles,
    NoSiteError,
    SiteFiles,
    UnreachableError,
    WebFiles,
    ZipFiles,
    verify_site,
)


@click.command("verify")
@click.argument("site", metavar="SITE")
@click.option("--policy/--no-policy", default=True, help="Whether pages must have a policy.")
def command(site: str, policy: bool) -> int:
    """Verify that a published site is complete and agrees with its data.

    SITE is the folder of a site, a zip archive of one, or its address. The book that it was built
    from is not needed. Each file is compared with its hash in hashes.json; the figure, the sentence
    and the quote of each claim on any page with claims.json; and quotes with the texts that are
    published in full. Links must lead somewhere, and every page needs the policy that keeps foreign
    scripts from running.

    Hashes are part of the site, so they prove that nothing was damaged, not who built it. Where a
    site is published by the workflow of this repository, `gh attestation verify` proves that.

    \b
    Exit code: 0 as it was built, 1 something is not, even if it is damaged so badly that nothing
    can be compared, 2 wrong use, or a site that cannot be reached.

    \b
    Examples:
      claimbook verify site
      claimbook verify site.zip
      claimbook verify https://example.org/book/
    """  # noqa: D301
    try:
        found = verify_site(_open(site), policy=policy)
    except UnreachableError as error:
        raise click.UsageError(show_hidden(f"{site}: {error}")) from None
    except NoSiteError as error:
        click.echo(show_hidden(f"{site}: {error}; nothing can be compared"))
        return 1
    for flaw in found.flaws:
        click.echo(show_hidden(f"{flaw.path}: {flaw.message}"))
    what = f"{write_count(found.files, 'file')}, {write_count(found.claims, 'claim')}"
    if found.flaws:
        click.echo(f"{write_count(len(found.flaws), 'fault')} in {what}")
        return 1
    click.echo(f"{what}: all as they were built")
    return 0


def _open(site: str) -> SiteFiles:
    if site.startswith(("https://", "http://")):
        return WebFiles(site)
    path = Path(site)
    if path.is_dir():
        return FolderFiles(path)
    if path.is_file():
        return ZipFiles(path)
    raise click.UsageError(f"there is no folder and no file {site}")
