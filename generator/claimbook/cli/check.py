"""`claimbook check`: everything that is wrong, at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from claimbook.checking import Checker
from claimbook.checks import check_against, published_in_future
from claimbook.citing.checking import check_notes, check_pages
from claimbook.cli import reports
from claimbook.cli.drafting import print_drafts
from claimbook.cli.find_book import BookFolders, find_book
from claimbook.cli.navigation import check_navigation
from claimbook.cli.published import read_published
from claimbook.cli.theme import check_mkdocs
from claimbook.cli.today import read_today
from claimbook.problem import Problem, Severity, sort_problems
from claimbook.sources import list_written
from claimbook.study import Study

PROGRAM_FORMATS: dict[str, Callable[[Sequence[Problem], int], None]] = {
    "github": reports.print_github,
    "json": reports.print_json,
}


@click.command("check")
@click.argument("path", type=click.Path(exists=True, path_type=Path), default=".")
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", *PROGRAM_FORMATS]),
    help="text for people, github for annotations, json for programs. "
    "The default is github within GitHub Actions, otherwise text.",
)
@click.option(
    "--verbose",
    is_flag=True,
    help="Show every note in full.",
)
@click.option(
    "--draft",
    is_flag=True,
    help="Print claims to fill in, one for each figure of an article that no claim covers.",
)
@click.option("--write", is_flag=True, help="With --draft: put them into the article's file.")
@click.option(
    "--published",
    metavar="WHERE",
    help="The claims.json of the published site, its address, or the book's folder as it was "
    "then, to report ids that are gone and changes without a correction.",
)
def command(
    path: Path,
    strict: bool,
    form: str | None,
    verbose: bool,
    published: str | None,
    draft: bool,
    write: bool,
) -> int:
    """Report what is wrong in data/ and seeds/, or start claims that are missing.

    PATH is a book's folder, or one of its files to list only the problems of that file.

    \b
    Exit code: 0 no errors (notes never fail), 1 problems, 2 wrong use.

    \b
    Examples:
      claimbook check
      claimbook check data/articles/alibaba-ai-investment-target.yml
      claimbook check --strict --format json
      claimbook check --published https://example.org/book/claims.json
      claimbook check --draft data/articles/alibaba-ai-investment-target.yml
    """  # noqa: D301
    if write and not draft:
        raise click.UsageError("--write needs --draft")
    if draft and path.is_dir():
        raise click.UsageError("--draft takes the file of one article")
    book = find_book(path)
    if draft:
        return print_drafts(book, path, write)
    earlier = read_published(published) if published else None
    checked = Checker(book.root, book.data, book.seeds).check()
    pages = _check_pages(book, checked.study)
    changed = check_against(checked.study, earlier) if checked.study and earlier else ()
    days, site = _check_days(checked.study), _check_site(checked.study, book)
    problems = sort_problems([*checked.problems, *changed, *pages, *days, *site])
    listed = [p for p in problems if path.is_dir() or _is_at(p, book.root, path)]
    if form is None:
        form = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    files = _count_files(book.data_folder) if path.is_dir() else 1
    if form == "text":
        reports.print_text(listed, files, verbose)
    else:
        PROGRAM_FORMATS[form](listed, files)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return int(any(problem.severity in failing for problem in listed))


def _check_pages(book: BookFolders, study: Study | None) -> Iterator[Problem]:
    """What is wrong where notes and the pages of docs/ cite the book."""
    if study:
        yield from check_notes(study)
    if study and book.docs.is_dir():
        yield from check_pages(study, book.docs, book.docs_name, list_written(book.docs))


def _check_days(study: Study | None) -> Iterator[Problem]:
    """Problems that depend on today's date."""
    if study:
        yield from published_in_future.check(study, read_today())


def _check_site(study: Study | None, book: BookFolders) -> Iterator[Problem]:
    """Problems with what mkdocs.yml says of the site."""
    if study:
        yield from check_mkdocs(book.root, study.book.settings.title)
        yield from check_navigation(book.root, study, list_written(book.docs))


def _is_at(problem: Problem, root: Path, path: Path) -> bool:
    return (root / problem.at.path).resolve() == path.resolve()


def _count_files(data: Path) -> int:
    return sum(1 for pattern in ("*.yml", "articles/*.yml") for _ in data.glob(pattern))
