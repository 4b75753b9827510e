"""`claimbook extract`: from articles to drafts of their claim files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from claimbook.cli.filing import Filing, UnfiledError
from claimbook.cli.find_book import find_book
from claimbook.cli.gathering import list_sources
from claimbook.cli.models import add_model_options, choose_consultant
from claimbook.cli.working import Task, work_on
from claimbook.extract import (
    VERSION,
    Given,
    Lexicon,
    Outcome,
    count_outcome,
    describe_outcome,
    write_summary,
)
from claimbook.problem.counting import say_count
from claimbook.read import Reader


@click.command("extract")
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--outlet", default="", help="Who published it: an id of outlets.yml, or a name.")
@click.option("--published", default="", help="When: 2025-09-24, or 2025-09-24T12:16-04:00.")
@click.option("--url", default="", help="The address of the original.")
@click.option("--jobs", default=1, type=click.IntRange(1, 64), help="How many processes to use.")
@add_model_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to report: text for people, json for programs.",
)
@click.option(
    "--book",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The book's folder, if not the one you are in.",
)
def command(
    sources: Sequence[str],
    outlet: str,
    published: str,
    url: str,
    jobs: int,
    llm_url: str,
    model: str,
    llm_command: str,
    form: str,
    book: Path,
) -> int:
    """Draft claim files from articles, with a claim for each figure.

    SOURCE is a file (.txt, .html, .pdf, .docx, .md), a folder or pattern of such files, the
    address of a page, or - for standard input. The text goes into seeds/, the draft into
    data/articles/; both stay drafts until you take `draft: true` away. An article that the book
    has already gets claims for what its own do not cover, and no line of it is changed.

    A language model may propose more with --llm-url and --model, or with --llm-command. Only what
    the text has is kept; the rest is listed. Nothing leaves this machine without these options.

    \b
    Exit code: 0 all read, 1 some could not be read or written, 2 wrong use.

    \b
    Examples:
      claimbook extract seeds/report.txt --outlet "Daily Example"
      claimbook extract saved-pages/ --jobs 2
      claimbook extract https://example.com/news/report
    """  # noqa: D301
    place = find_book(book)
    reading = Reader(place.root, place.data, place.seeds).read()
    if reading.book is None:
        raise click.UsageError(f"{place.data}/book.yml cannot be read; `claimbook check` says why")
    given = Given(_check_day(published), outlet, url)
    names = list(list_sources(sources))
    consultant = choose_consultant(place, llm_url, model, llm_command)
    task = Task(str(place.seeds_folder), given, Lexicon(reading.book), consultant)
    outcomes = work_on(names, task, jobs)
    return _file(outcomes, Filing(place, reading.book), form, len(names))


def _check_day(published: str) -> str:
    from claimbook.extract.reading.head import read_iso

    moment = read_iso(published) if published else ""
    if published and not moment:
        raise click.UsageError(f"“{published}” is no day: write it like 2025-09-24")
    return moment


def _file(outcomes: Iterator[Outcome], filing: Filing, form: str, total: int) -> int:
    """Write each draft when it is there, and report."""
    done: list[Outcome] = []
    entries = []
    for outcome in outcomes:
        path, fault = "", outcome.fault
        if outcome.made is not None:
            try:
                path = _shorten(filing.file(outcome.made))
            except UnfiledError as error:
                fault = str(error)
        shown = Outcome(outcome.name, None if fault else outcome.made, fault)
        entries.append(describe_outcome(shown, path))
        done.append(shown)
        if form == "text":
            _tell(shown, path, len(done), total)
    if form == "json":
        report = {"version": VERSION, "sources": entries}
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
    elif total > 1 or not done[0].fault:
        click.echo("\n".join(write_summary(done)))
    return int(any(outcome.fault or (outcome.made and outcome.made.unadvised) for outcome in done))


def _tell(outcome: Outcome, path: str, number: int, total: int) -> None:
    progress = f"{number}/{total} " if total > 1 else ""
    if outcome.fault or outcome.made is None:
        click.echo(f"{progress}{outcome.name}: {outcome.fault}", err=True)
        return
    counts = count_outcome(outcome)
    words = f"{progress}{path}: {say_count(counts.drafted, 'claim')}"
    click.echo(f"{words}, {say_count(counts.decisions, 'decision')} left")
    for refused in outcome.made.refused:
        click.echo(f"  no claim for “{refused.words}”: {refused.reason}")
    if outcome.made.unadvised:
        click.echo(f"{progress}{outcome.name}: {outcome.made.unadvised}", err=True)


def _shorten(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
