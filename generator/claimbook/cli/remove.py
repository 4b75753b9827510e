"""`claimbook remove`: remove a record that nothing refers to."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.cli.replacing import Replacement, remove_file, replace_files
from claimbook.cli.reports import print_not_done
from claimbook.cli.today import read_today
from claimbook.read.quoting import write_value
from claimbook.renaming import NOUNS, NotDoneError, list_left, read_sources, remove_record


@click.command("remove")
@click.argument("id_", metavar="ID")
@click.option("--kind", type=click.Choice(NOUNS), help="What it is, if several share the id.")
@add_book_option
def command(id_: str, kind: str | None, book: Path) -> int:
    """Remove a claim, an article, an entity, a metric, an outlet or a topic.

    If something else in data/ or docs/ still names it, those places are listed, and nothing is
    changed. An article is removed with its claims, but its text stays in seeds/. Records that
    nothing else named are listed, too.

    \b
    Examples:
      claimbook remove alibaba-rumour
      claimbook remove --kind article alibaba-june-quarter
    """  # noqa: D301
    place = find_book(book)
    sources = read_sources(place.root, place.data, place.docs, place.docs_name)
    try:
        done = remove_record(sources, id_, kind)
        left = list_left(sources, done)
        read = next(text.content for text in sources.yaml if text.path == done.path)
        if done.content is None:
            remove_file(place.root / done.path, read)
        else:
            replace_files(place.root, [Replacement(place.root / done.path, read, done.content)])
    except NotDoneError as error:
        return print_not_done(error)
    click.echo(f"{done.noun} `{id_}` was removed from {done.path}")
    if done.text:
        click.echo(f"its text is still there: {place.seeds}/{done.text}")
    if left:
        click.echo("nothing else named these; to remove them as well:")
        for noun, other in left:
            click.echo(f"  claimbook remove --kind {noun} {other}")
    if done.claims:
        click.echo(f"if it was published, say so in {place.data}/corrections.yml:\n")
        day = read_today()
        for claim, says in done.claims.items():
            was = f"  was: {write_value(says)}\n" if says else ""
            click.echo(f"- date: {day}\n  claim: {claim}\n  kind: retraction\n{was}  reason:")
    return 0
