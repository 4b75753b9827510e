"""`claimbook extract`: from articles to drafts of their claim files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import click

from claimbook.cli.fetching import FetchError
from claimbook.cli.filing import Filing, UnfiledError
from claimbook.cli.find_book import BookFolders, find_book
from claimbook.cli.gathering import list_sources, open_source
from claimbook.extract import (
    VERSION,
    Given,
    Lexicon,
    Outcome,
    count_outcome,
    describe_outcome,
    extract_source,
    write_summary,
)
from claimbook.problem.counting import say_count
from claimbook.read import Reader

_AHEAD = 4
"""Sources in work or done for each process, before the first of them is written."""


@click.command("extract")
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--outlet", default="", help="Who published it: an id of outlets.yml, or a name.")
@click.option("--published", default="", help="When: 2025-09-24, or 2025-09-24T12:16-04:00.")
@click.option("--url", default="", help="The address of the original.")
@click.option("--jobs", default=1, type=click.IntRange(1, 64), help="How many processes to use.")
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
    form: str,
    book: Path,
) -> int:
    """Draft claim files from articles, with a claim for each figure.

    SOURCE is a file (.txt, .html, .pdf, .docx, .md), a folder or pattern of such files, the
    address of a page, or - for standard input. The text goes into seeds/, the draft into
    data/articles/; both stay drafts until you take `draft: true` away. An article that the book
    has already gets claims for what its own do not cover, and no line of it is changed.

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
    outcomes = _work(names, place, given, Lexicon(reading.book), jobs)
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
    return int(any(outcome.fault for outcome in done))


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


def _shorten(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _work(
    names: Sequence[str], place: BookFolders, given: Given, lexicon: Lexicon, jobs: int
) -> Iterator[Outcome]:
    """Yield what becomes of each source, in their order, from one process or several."""
    seeds = str(place.seeds_folder)
    if jobs == 1 or len(names) == 1:
        yield from (_extract(name, seeds, given, lexicon) for name in names)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(lexicon,)) as pool:
        waiting: list[Future[Outcome]] = []
        for name in names:
            waiting.append(pool.submit(_extract_in_process, name, seeds, given))
            if len(waiting) >= _AHEAD * jobs:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


_lexicons: list[Lexicon] = []
"""That of this process, where it is one of several."""


def _begin(lexicon: Lexicon) -> None:
    _lexicons[:] = [lexicon]


def _extract_in_process(name: str, seeds: str, given: Given) -> Outcome:
    return _extract(name, seeds, given, _lexicons[0])


def _extract(name: str, seeds: str, given: Given, lexicon: Lexicon) -> Outcome:
    try:
        source = open_source(name, Path(seeds))
    except FetchError as error:
        return Outcome(name, fault=str(error))
    except OSError as error:
        return Outcome(name, fault=f"it cannot be read: {error.strerror or error}")
    return extract_source(source, given, lexicon)
