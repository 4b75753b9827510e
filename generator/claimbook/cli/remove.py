"""`claimbook remove`: remove records that nothing else refers to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.cli.replacing import Replacement, remove_file, replace_files
from claimbook.cli.reports import print_not_done
from claimbook.cli.today import read_today
from claimbook.read.quoting import write_value
from claimbook.renaming import (
    NOUNS,
    NotDoneError,
    Sources,
    list_left,
    read_sources,
    remove_records,
)
from claimbook.renaming.files import list_ids


@click.command("remove")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(NOUNS), help="What it is, if several share the id.")
@add_book_option
def command(ids: Sequence[str], kind: str | None, book: Path) -> int:
    """Remove claims, articles, entities, metrics, outlets or topics.

    Records that only each other name are removed together. If something else in data/ or docs/
    still names one of them, those places are listed, and nothing is changed. An article is removed
    with its claims, but its text stays in seeds/. Records that nothing names any more are listed,
    with the command that removes them.

    \b
    Examples:
      claimbook remove alibaba-rumour
      claimbook remove --kind article alibaba-june-quarter
    """  # noqa: D301
    place = find_book(book)
    sources = read_sources(place.root, place.data, place.docs, place.docs_name)
    try:
        done, after = remove_records(sources, ids, kind)
        left = list_left(sources, after)
    except NotDoneError as error:
        return print_not_done(error)
    _write(place.root, sources, after)
    for each in done:
        click.echo(f"{each.noun} `{each.id}` was removed from {each.path}")
        if each.text:
            click.echo(f"its text is still there: {place.seeds}/{each.text}")
    if left:
        click.echo("nothing else named these; to remove them as well:")
        for line in _list_commands(after, left):
            click.echo(f"  {line}")
    claims = [claim for each in done for claim in each.claims.items()]
    if claims:
        click.echo(f"if this was published, say so in {place.data}/corrections.yml:\n")
        day = read_today()
        for id_, says in claims:
            was = f"  was: {write_value(says)}\n" if says else ""
            click.echo(f"- date: {day}\n  claim: {id_}\n  kind: retraction\n{was}  reason:")
    return 0


def _write(root: Path, before: Sources, after: Sources) -> None:
    """Write what was removed: articles first, since they name the records and not the reverse."""
    contents = {text.path: text.content for text in after.yaml}
    for text in before.yaml:
        if text.path not in contents:
            remove_file(root / text.path, text.content)
    changed = [
        text for text in before.yaml if contents.get(text.path, text.content) != text.content
    ]
    replace_files(
        root,
        [Replacement(root / text.path, text.content, contents[text.path]) for text in changed],
    )


def _list_commands(after: Sources, left: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a command for all records whose id is theirs alone, then one for each of the others."""
    shared = Counter(id_ for ids in list_ids(after).values() for id_ in ids)
    if alone := [id_ for _, id_ in left if shared[id_] == 1]:
        yield f"claimbook remove {' '.join(alone)}"
    for noun, id_ in left:
        if shared[id_] > 1:
            yield f"claimbook remove --kind {noun} {id_}"
