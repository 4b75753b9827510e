"""`claimbook check`: report everything that is wrong, at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from claimbook.cli import reports
from claimbook.cli.checking.kept_faults import KeptFaults
from claimbook.cli.find_book import BookFolders, find_book
from claimbook.cli.options import add_jobs_option
from claimbook.cli.today import read_today
from claimbook.problem import Problem, has_errors

PROGRAM_FORMATS: dict[str, Callable[[reports.Report], None]] = {
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
@add_jobs_option
@click.option(
    "--verbose",
    is_flag=True,
    help="Show every note in full.",
)
@click.option(
    "--with-drafts",
    is_flag=True,
    help="List the problems in drafts, and fail on them. Without it they are only counted, since "
    "drafts are not published, unless PATH names the draft's file.",
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
    help="Report what differs from the published site, and ids that are gone. WHERE is its "
    "address, its folder, its claims.json, or the book's folder as it was then.",
)
def command(
    path: Path,
    strict: bool,
    form: str | None,
    jobs: int | None,
    verbose: bool,
    with_drafts: bool,
    published: str | None,
    draft: bool,
    write: bool,
) -> int:
    """Report what is wrong in data/ and seeds/, or start claims that are missing.

    PATH is a book's folder, or one of its files. For a file, only its own problems are listed.

    \b
    Exit code: 0 no errors (notes and drafts never fail), 1 problems, 2 wrong use.

    \b
    Examples:
      claimbook check
      claimbook check data/articles/alibaba-ai-investment-target.yml
      claimbook check --strict --format json
      claimbook check --published https://example.org/book/
      claimbook check --draft data/articles/alibaba-ai-investment-target.yml
    """  # noqa: D301
    if write and not draft:
        raise click.UsageError("--write needs --draft")
    if draft and path.is_dir():
        raise click.UsageError("--draft takes the file of one article")
    book = find_book(path)
    if draft:
        # Importing what reads a book takes longest, so it is imported only where it is needed.
        from claimbook.cli.checking.drafting import print_drafts

        return print_drafts(book, path, write)
    found, as_published, changes = _find_problems(book, published, jobs)

    def is_listed(problem: Problem) -> bool:
        if path.is_dir():
            return with_drafts or not problem.in_draft
        return _is_at(problem, book.root, path)

    listed, again = (list(filter(is_listed, each)) for each in (found, as_published))
    drafts = [each for each in found if each.in_draft and path.is_dir() and not with_drafts]
    if form is None:
        form = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
    files = _count_files(book.data_folder) if path.is_dir() else 1
    report = reports.Report(listed, files, drafts, again, strict, changes if path.is_dir() else 0)
    if form == "text":
        reports.print_text(report, verbose=verbose)
    else:
        PROGRAM_FORMATS[form](report)
    return int(has_errors(listed, strict=strict))


def _find_problems(
    book: BookFolders, published: str | None, jobs: int | None
) -> tuple[Sequence[Problem], Sequence[Problem], int]:
    """Return what is wrong with a book, then the notes that the published book has, too.

    Last comes how many of the errors and warnings are about what was published. What is wrong comes
    from the store if nothing has changed since the book was checked.
    """
    today = read_today()
    kept = KeptFaults(book, today)
    problems = kept.recall() if published is None else None
    if problems is not None:
        return problems, (), 0
    from claimbook.cli.checking.faults import find_faults

    found = find_faults(book, today, published, jobs)
    if published is None:
        kept.keep(found.problems)
    return found.problems, found.as_published, found.changes


def _is_at(problem: Problem, root: Path, path: Path) -> bool:
    return (root / problem.at.path).resolve() == path.resolve()


def _count_files(data: Path) -> int:
    return sum(1 for pattern in ("*.yml", "articles/*.yml") for _ in data.glob(pattern))
