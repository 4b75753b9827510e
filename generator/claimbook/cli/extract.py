"""`claimbook extract`: turn articles into drafts of their claim files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from claimbook.cli.extracting.gathering import Gatherer, list_sources
from claimbook.cli.extracting.models import add_model_options, choose_consultant
from claimbook.cli.extracting.working import KEPT, Run, name_run
from claimbook.cli.find_book import BookFolders, find_book, require_book
from claimbook.cli.options import add_book_option
from claimbook.extract import Gated, Given, Lexicon, UnreadError, Work
from claimbook.extract.models import Consultant
from claimbook.extract.running import (
    BusyError,
    LostError,
    Store,
    Workers,
    work_in_processes,
    work_on_cluster,
)
from claimbook.model import find_address_fault
from claimbook.read import Reader, ReadResult

_SECONDS = 120
"""The most seconds that one article may take."""
_SECONDS_WITH_MODEL = 3600


@click.command("extract")
@click.argument("sources", metavar="SOURCE…", nargs=-1, required=True)
@click.option("--outlet", default="", help="Who published it: an id of outlets.yml, or a name.")
@click.option(
    "--published",
    default="",
    help="When it was published: 2025-09-24, or 2025-09-24T12:16-04:00.",
)
@click.option("--url", default="", help="The address of the original.")
@click.option("--jobs", default=1, type=click.IntRange(1, 64), help="How many processes to use.")
@click.option("--dask", default="", metavar="ADDRESS", help="The scheduler of a Dask cluster.")
@click.option(
    "--gate/--no-gate",
    default=None,
    help="Draft only what names an entity of the book and has a figure; the default for archives.",
)
@click.option(
    "--limit",
    type=click.IntRange(1, 86_400),
    metavar="SECONDS",
    help=f"How long one of several articles may take (default: {_SECONDS}).",
)
@add_model_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How to report: text for people, json for programs.",
)
@add_book_option
def command(
    sources: Sequence[str],
    outlet: str,
    published: str,
    url: str,
    jobs: int,
    dask: str,
    gate: bool | None,
    limit: int | None,
    llm_url: str,
    model: str,
    llm_command: str,
    form: str,
    book: Path,
) -> int:
    """Draft claim files from articles, with a claim for each figure.

    SOURCE is a file (.txt, .html, .pdf, .docx, .md, .warc.gz), a folder or pattern of such files,
    the address of a page, or - for standard input. The text goes into seeds/, the draft into
    data/articles/. Neither is published until you remove `draft: true`. If the book already has a
    draft of the article, claims are added for figures that it does not cover, and its lines stay
    as they are. Nothing is added to a published article, but you are told how many claims there
    would be.

    From a web archive (.warc, .warc.gz), only pages with a figure that name an entity of the book
    are drafted. If a run is interrupted, repeat the command: it continues where it stopped.

    With --llm-url and --model, or with --llm-command, a language model may propose more. Proposals
    that the text does not bear out are refused and listed. Without these options, nothing leaves
    this machine.

    \b
    Exit code: 0 all read, 1 some could not be read or written, 2 wrong use.

    \b
    Examples:
      claimbook extract seeds/report.txt --outlet "Daily Example"
      claimbook extract saved-pages/ --jobs 2
      claimbook extract https://example.com/news/report
      claimbook extract crawl.warc.gz --dask tcp://127.0.0.1:8786
    """  # noqa: D301
    place = find_book(book)
    consultant = choose_consultant(place, llm_url, model, llm_command)
    if dask and (jobs > 1 or consultant):
        raise click.UsageError("--dask cannot be combined with --jobs or a language model")
    gated = Gated.ARCHIVES if gate is None else Gated.ALL if gate else Gated.NONE
    order = _Order(
        place, Given(_check_day(published), outlet, _check_address(url)), gated, consultant
    )
    seconds = limit or (_SECONDS_WITH_MODEL if consultant else _SECONDS)
    names = list(list_sources(sources))
    with _open_store(place) as store:
        run = Run(order.name(names), place, store, form)
        interrupted = store.interrupted
        if interrupted:
            click.echo(
                "A run did not write all of its files. Its drafts are written now.", err=True
            )
            code = run.complete(order.prepare().lexicon.book)
        if interrupted != run.name:
            work = order.prepare()
            code = _draft(run, work, names, partial(_make_workers, work, dask, jobs, seconds))
    return code


@dataclass(frozen=True)
class _Order:
    """What the options ask for."""

    place: BookFolders
    given: Given
    gated: Gated
    consultant: Consultant | None

    def name(self, sources: Sequence[str]) -> str:
        """Return the name of the run on these sources, which distinguishes it from others."""
        model = self.consultant.name if self.consultant else ""
        return name_run(Path.cwd(), sources, astuple(self.given), self.gated.value, model)

    def prepare(self) -> Work:
        """Describe the work to be done, with the book as it is now."""
        reading = Reader(self.place).read()
        lexicon = Lexicon(require_book(reading, self.place))
        return Work(lexicon, _digest_book(reading), self.given, self.gated, self.consultant)


def _make_workers(
    work: Work, dask: str, jobs: int, seconds: int
) -> AbstractContextManager[Workers]:
    """Return the workers that draft: those of a cluster, or processes of this machine."""
    if dask:
        return work_on_cluster(work, seconds, dask)
    return work_in_processes(work, seconds, jobs)


def _draft(
    run: Run,
    work: Work,
    names: Sequence[str],
    make_workers: Callable[[], AbstractContextManager[Workers]],
) -> int:
    """Draft the articles of these sources, and return the exit code."""
    with TemporaryDirectory() as scratch:
        gatherer = Gatherer(run.place.seeds_folder, Path(scratch))
        listed = (each for name in names for each in gatherer.gather(name))
        try:
            return run.start(listed, work, make_workers)
        except (LostError, UnreadError) as error:
            click.echo(str(error), err=True)
            return 1


@contextmanager
def _open_store(place: BookFolders) -> Iterator[Store]:
    try:
        store = Store(place.root / KEPT)
    except BusyError:
        raise click.UsageError(
            "another `claimbook extract` is running on this book; wait until it has finished"
        ) from None
    with closing(store):
        yield store


def _digest_book(reading: ReadResult) -> str:
    """Return a digest that changes whenever the book's files or texts do."""
    assert reading.book is not None  # noqa: S101
    digest = hashlib.sha256()
    for path, source in sorted(reading.sources.items()):
        digest.update(json.dumps([path, source.lines.text]).encode())
    for slug, text in sorted(reading.book.texts.items()):
        digest.update(json.dumps([slug, text]).encode())
    return digest.hexdigest()


def _check_day(published: str) -> str:
    from claimbook.extract.reading.moment import read_iso

    moment = read_iso(published) if published else ""
    if published and not moment:
        raise click.UsageError(f"“{published}” is not a day: write it like 2025-09-24")
    return moment


def _check_address(url: str) -> str:
    fault = find_address_fault(url) if url else None
    if fault:
        raise click.UsageError(f"--url: {fault}")
    return url
