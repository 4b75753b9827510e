"""`claimbook check --draft`: start claims for figures that no claim covers."""

from __future__ import annotations

from pathlib import Path

import click

from claimbook.checking import Checker
from claimbook.cli import reports
from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError, Replacement, replace_files
from claimbook.drafts import Draft, NoPlaceError, draft_claims, insert_drafts, write_drafts
from claimbook.model import Article
from claimbook.problem import has_errors
from claimbook.problem.counting import write_count
from claimbook.read.decoding import end_lines


def print_drafts(book: BookFolders, path: Path, write: bool) -> int:
    """Print the drafts of an article or write them into its file; return the exit code."""
    read = path.read_bytes()
    checked = Checker(book).check()
    here = [p for p in checked.problems if (book.root / p.at.path).resolve() == path.resolve()]
    articles = checked.study.book.articles if checked.study else ()
    article = next((a for a in articles if _is_file(book, a, path)), None)
    if checked.study is None or article is None:
        reports.print_faults(here)
        if not has_errors(here):
            raise click.UsageError(f"{path} is not an article of this book, which --draft needs")
        return 1
    if checked.study.grounded[article.slug].layout is None:
        click.echo(f"the text of {path} is not held, so its figures are unknown", err=True)
        return 1
    drafts = draft_claims(checked.study, article)
    if not drafts:
        click.echo(f"each figure of {article.text} is in a claim of {path}", err=True)
    elif not write:
        click.echo("\n".join(write_drafts(drafts)))
    else:
        return _write(book.root, path, read, article, drafts)
    return 0


def _is_file(book: BookFolders, article: Article, path: Path) -> bool:
    return (book.root / article.origin.file.path).resolve() == path.resolve()


def _write(root: Path, path: Path, read: bytes, article: Article, drafts: tuple[Draft, ...]) -> int:
    source = article.origin.file
    try:
        text = read.decode("utf-8")
        if end_lines(text.removeprefix("\ufeff")) != source.lines.text:
            raise ChangedError(path)
        after = insert_drafts(text, source, drafts).encode("utf-8")
        replace_files(root, [Replacement(path, read, after)])
    except NoPlaceError as error:
        click.echo(f"nothing was written to {path}: {error}; without --write they are printed")
        return 1
    click.echo(f"{write_count(len(drafts), 'claim')} to fill in at the end of {path}")
    return 0
