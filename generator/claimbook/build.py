"""Build a site from a folder of data and texts: the whole process on one screen.

`build_site` builds once. A `Builder` builds the same book again and again, as a server does, and
reuses whatever has not changed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from claimbook.charts import (
    Chart,
    Drawings,
    Poster,
    Posters,
    draw_charts,
    draw_posters,
    sum_up_failures,
)
from claimbook.checking import Checker
from claimbook.collecting import collecting_once
from claimbook.completing import Part, list_part_tasks
from claimbook.cores import count_cores
from claimbook.export import make_exports, make_feeds
from claimbook.export.all_claims import write_all_claims
from claimbook.export.claim_lines import ClaimLines, list_claim_lines, list_line_tasks
from claimbook.export.search import NAME as SEARCH
from claimbook.export.search import write_search
from claimbook.folders import Folders
from claimbook.history import History, HistoryReader
from claimbook.packing import PackedFiles
from claimbook.pages import Page, read_assets
from claimbook.problem import Location, Problem
from claimbook.publishing import leave_out_drafts, mark_drafts
from claimbook.store import FOLDER, Store
from claimbook.study import Study
from claimbook.tracing import Facts, Results
from claimbook.views.lists.former import write_forwards
from claimbook.views.manual.faults import chart_not_drawn

__all__ = ["Builder", "Site", "build_site"]

T = TypeVar("T")


@dataclass(frozen=True)
class Site:
    """What is built from a book."""

    pages: tuple[Page, ...] = ()
    """The generated pages, in the order of their kinds."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Other files by their path in the site: style sheets, scripts, fonts, claims.json.

    The feeds are not among them; see `write_feeds`.
    """
    briefing: str = ""
    """The Markdown that replaces `pages.MARKER` in the hand-written home page."""
    placed: Mapping[str, str] = field(default_factory=dict)
    """The charts that hand-written pages ask for, as HTML, by `citing.name_chart`."""
    problems: tuple[Problem, ...] = ()
    """Everything that is wrong, errors first."""
    study: Study | None = None
    """None if the book could not be read at all."""
    published: Study | None = None
    """The study that pages and files were made from, which may be an earlier one."""

    def write_feeds(self, address: str = "") -> dict[str, bytes]:
        """Return the feeds by path, for a site at an address; empty if the address is unknown.

        They are written last, since other plugins may change the site's address, sometimes to one
        that lacks the slash before further paths.
        """
        base = address and f"{address.rstrip('/')}/"
        return make_feeds(self.published, base) if self.published else {}


class Builder:
    """Builds the site of one book repeatedly, and reuses whatever has not changed."""

    def __init__(
        self,
        root: Path,
        data: str = "data",
        seeds: str = "seeds",
        *,
        drafts: bool = False,
        keep_last: bool = False,
        jobs: int | None = None,
        tell: Callable[[str], None] = lambda _: None,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        """Take the book's folder and the names of the folders in it.

        With `drafts`, articles that are still drafts have pages, too. With `keep_last`, records
        that have become unreadable stay as they last were. `jobs` is the number of threads that
        draw link images, and the most processes that read new articles; the default is one for each
        core.

        `tell` is called with a line of progress now and then if something takes long. `pause` is
        called between parts of the work: if it raises an exception, the build ends, and the next
        one reuses what this one has made.
        """
        self._store = Store(root / FOLDER)
        self._jobs = jobs or count_cores()
        self._checker = Checker(
            Folders(root, data, seeds), keep_last=keep_last, store=self._store, jobs=self._jobs
        )
        self._drafts = drafts
        self._keep_last = keep_last
        self._tell = tell
        self._pause = pause
        self._settings = f"{data}/book.yml"
        self._history = HistoryReader(root / data)
        self._parts = Results[Part](
            # A missing chart may be drawn next time.
            self._store,
            may_keep=lambda part: not part.failures,
            at_hand=keep_last,
        )
        self._lines = Results[ClaimLines](self._store, at_hand=keep_last)
        self._facts: Facts | None = None
        """The hashes of the last study, kept by a server."""
        self._whole: tuple[Study, Site, History] | None = None
        """The last site without missing charts, and the study and history it was made from."""
        self.found: tuple[Problem, ...] = ()
        """The problems that the last reading and checking found."""
        self._prepared: tuple[Study, History, Study] | None = None
        self._addresses: Mapping[str, frozenset[str]] = {}
        """The addresses of the pages that each task made last time."""

    def check(self) -> Site:
        """Read and check the book as it is on disk now, without making pages."""
        checked = self._checker.check()
        self.found = checked.problems
        return Site(problems=checked.problems, study=checked.study)

    @collecting_once()
    def build(self) -> Site:
        """Build the site of the book as it is on disk now.

        If drafts are left out, so are their problems.
        """
        checked = self.check()
        if checked.study is None:
            return checked
        history, problems, study = self._history.read(), checked.problems, checked.study
        if not self._drafts:
            marked = mark_drafts(problems, study.book)
            problems = tuple(each for each in marked if not each.in_draft)
        if self._whole and self._whole[0] is study and self._whole[2] is history:
            return replace(self._whole[1], problems=problems)
        site, failure = self._draw(self._prepare(study, history))
        if not failure:
            self._whole = (checked.study, site, history)
        return replace(site, problems=(*problems, *self._report_drawing(failure)))

    @collecting_once()
    def build_ahead(self, addresses: Collection[str]) -> Site | None:
        """Build only the pages at some addresses, to show them first.

        None if the book has other records than in the last build, since there may then be other
        pages.
        """
        checked = self.check()
        if checked.study is None:
            return None
        study = self._prepare(checked.study, self._history.read())
        tasks = list(list_part_tasks(study, self._store))
        if [task.name for task in tasks] != list(self._addresses):
            return None
        wanted = [task for task in tasks if not self._addresses[task.name].isdisjoint(addresses)]
        self._facts = self._hash(study)
        made = self._parts.make_ahead(self._facts, wanted)
        pages = tuple(page for part in made for page in part.pages if page.address in addresses)
        return Site(pages=pages, problems=checked.problems, study=study, published=study)

    def draw(self, charts: Sequence[Chart]) -> Drawings:
        """Draw further charts."""
        return draw_charts(charts, self._store)

    def draw_posters(self, posters: Sequence[Poster], put: Callable[[str, bytes], None]) -> Posters:
        """Draw link images and `put` each at its address, reusing those of earlier builds."""
        return draw_posters(posters, self._store, put, self._tell, self._jobs)

    def _prepare(self, study: Study, history: History) -> Study:
        """Return the study that pages are made from: with its history, perhaps without drafts."""
        known = self._prepared
        if known is None or known[0] is not study or known[1] is not history:
            shown = study if self._drafts else leave_out_drafts(study)
            known = self._prepared = study, history, replace(shown, history=history)
        return known[2]

    def _hash(self, study: Study) -> Facts:
        """Return the hashes of a study, computed with the help of the last study's."""
        known = self._facts
        return known if known and known.study is study else Facts(study, known)

    def _draw(self, study: Study) -> tuple[Site, str]:
        """Make the pages and files of a study.

        Also return why charts could not be drawn, if any.
        """
        facts, tasks = self._hash(study), list(list_part_tasks(study, self._store))
        # First, since data files take most memory, and what pages are made from does not exist yet.
        files = self._make_data(study, facts)
        parts = [*self._pause_after_each(self._parts.make(facts, tasks))]
        self._addresses = {
            task.name: frozenset(page.address for page in part.pages)
            for task, part in zip(tasks, parts, strict=True)
        }
        facts.forget_earlier()
        self._facts = facts if self._keep_last else None
        for part in parts:
            files.take(part.files)
        *pages, home = (page for part in parts for page in part.pages)
        site = Site(
            pages=tuple(pages),
            files=files,
            briefing=home.body,
            study=study,
            published=study,
        )
        failures = [each for part in parts for each in part.failures]
        return site, sum_up_failures(failures, sum(part.charts for part in parts))

    def _make_data(self, study: Study, facts: Facts) -> PackedFiles:
        """Make all files of the site that are not pages and belong to no page, except its feeds."""
        lines = self._pause_after_each(self._lines.make(facts, list_line_tasks(study)))
        study.recall(list_claim_lines, dict(zip(study.book.article, lines, strict=True)))
        files = make_exports(study)
        files.take(read_assets())
        self._pause()
        files[SEARCH] = write_search(study)
        for make in (write_all_claims, write_forwards):
            self._pause()
            files.take(make(study))
        return files

    def _pause_after_each(self, parts: Iterable[T]) -> Iterator[T]:
        """Yield the parts of the work one after another."""
        for part in parts:
            yield part
            self._pause()

    def _report_drawing(self, failure: str) -> Iterator[Problem]:
        if failure:
            yield chart_not_drawn.report(Location(self._settings), failure)


def build_site(root: Path, data: str = "data", seeds: str = "seeds") -> Site:
    """Build the site of the book in a folder."""
    return Builder(root, data, seeds).build()
