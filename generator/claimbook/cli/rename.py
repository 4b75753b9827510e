"""`claimbook rename`: change an id everywhere it is used."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from claimbook.cli.find_book import find_book
from claimbook.cli.options import add_book_option
from claimbook.cli.replacing import Replacement, replace_files
from claimbook.cli.reports import print_not_done
from claimbook.problem.counting import write_count
from claimbook.renaming import NOUNS, NotDoneError, Renamed, Sources, read_sources, rename_record


@click.command("rename")
@click.argument("old")
@click.argument("new")
@click.option("--kind", type=click.Choice(NOUNS), help="What it is, if several share the id.")
@add_book_option
def command(old: str, new: str, kind: str | None, book: Path) -> int:
    """Give a claim, an article, an entity, a metric, an outlet or a topic another id.

    The id is changed wherever data/ and the pages in docs/ name it, and no other byte is touched.
    The record notes the old id as `was`, so that old links lead to the new address. If you rename
    it back, `was` is removed. The id of an article is the name of its file, which is renamed.

    \b
    Examples:
      claimbook rename alibaba-plan alibaba-ai-plan
      claimbook rename --kind topic chips semiconductors
    """  # noqa: D301
    place = find_book(book)
    sources = read_sources(place.root, place.data, place.docs, place.docs_name)
    try:
        done = rename_record(sources, old, new, kind)
        replace_files(place.root, list(_list_replacements(place.root, sources, done)))
    except NotDoneError as error:
        return print_not_done(error)
    places = f"{write_count(done.places, 'place')} in {write_count(len(done.contents), 'file')}"
    click.echo(f"{done.noun} `{old}` is `{new}` now" + (f": {places}" if done.places else ""))
    if done.moved:
        click.echo(f"{done.moved[0]} is {done.moved[1]} now")
    if not done.noted:
        click.echo(f"`{old}` is not recorded anywhere; if it was published, add `was: [{old}]`")
    return 0


def _list_replacements(root: Path, sources: Sources, done: Renamed) -> Iterator[Replacement]:
    for text in sources.texts:
        if text.path in done.contents:
            moves = done.moved is not None and done.moved[0] == text.path
            to = root / done.moved[1] if done.moved and moves else None
            yield Replacement(text.place, text.content, done.contents[text.path], to)
