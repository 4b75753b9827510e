"""Find mistakes in hand-written pages: references, charts, links to claims, typed figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from claimbook.checks import figure_not_claimed
from claimbook.citing.answer import Answer, NoAnswerError, answer_reference
from claimbook.citing.blocks import BadBlockError, list_charted, make_panel
from claimbook.citing.catalog import Catalog, open_study
from claimbook.citing.fences import Fence, list_charts
from claimbook.citing.links import Leads
from claimbook.citing.markup import UnsafeMarkup, find_markup
from claimbook.citing.reading import Written, find_words, locate_part, read_page
from claimbook.model import Article, Claim
from claimbook.model.reference import IN_TEXT, read_reference
from claimbook.problem import Location, Problem, Severity
from claimbook.study import Study
from claimbook.verdicts import Known, list_dollars, read_restated
from claimbook.views.manual.faults import (
    bad_chart_block,
    dead_link_to_claim,
    draft_cited,
    figure_in_doubt,
    no_figure_to_cite,
    uncited_figure,
    unreadable_reference,
    unsafe_markup,
)

_ASKED = re.compile(r"^figures:[ \t]*(\w+)[ \t]*(?:#.*)?$", re.MULTILINE)
"""The line in a page's front matter that asks for typed figures to be reported."""

_PAGES = (".md", ".markdown", ".mkdn", ".mkd")
"""The names of pages that MkDocs converts end in these."""
_SECURED = ".html"
"""The names of files that get the security policy end in this."""
_MARKUP = (_SECURED, ".htm", ".xhtml", ".svg")
"""The names of other files that browsers show as pages end in these."""


def check_pages(
    study: Study, docs: Path, folder: str, written: Iterable[PurePosixPath]
) -> Iterator[Problem]:
    """Yield the problems in the files of `docs`; `folder` is its name from the book's root.

    HTML pages and pictures are only checked for their markup.
    """
    references, written = _References(study, open_study(study)), frozenset(written)
    leads = Leads(study, written)
    for path in sorted(written):
        place, suffix = docs / path, path.suffix.lower()
        if suffix not in (*_PAGES, *_MARKUP) or place.is_symlink() or not place.is_file():
            continue
        text = place.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        name = (folder / path).as_posix()
        if suffix in _PAGES:
            yield from _Checked(references, leads, name, path, text).check()
        else:
            yield from _check_markup(name, text, find_markup(text), has_policy=suffix == _SECURED)


def check_notes(study: Study) -> Iterator[Problem]:
    """Yield the problems with references in the notes of articles and claims."""
    references = _References(study, open_study(study))
    records: tuple[Article | Claim, ...] = (*study.book.articles, *study.book.claims.values())
    for record in records:
        for found in IN_TEXT.finditer(record.note or ""):
            yield from references.check(found[1], None, record.origin.at("note"))


def _check_markup(
    name: str,
    text: str,
    found: tuple[UnsafeMarkup, ...],
    start: int = 0,
    *,
    has_policy: bool = True,
) -> Iterator[Problem]:
    """Yield a problem for each piece of markup that was found in a file after an offset."""
    for each in found:
        at = locate_part(name, text, *each.find_place(text, start))
        yield unsafe_markup.report(at, each.kind, has_policy=has_policy)


class _References:
    """Checks references, wherever they are written."""

    def __init__(self, study: Study, catalog: Catalog) -> None:
        self._study = study
        self._library = catalog

    def check(self, words: str, own: str | None, at: Location) -> Iterator[Problem]:
        """Yield the problems with a reference at a place, which may have the editor's own words."""
        book = self._study.book
        reference = read_reference(words, words=own is not None)
        if reference is None:
            yield unreadable_reference.report(at, " ".join(words.split()))
            return
        try:
            answer = answer_reference(reference, self._library)
        except NoAnswerError as error:
            named = {reference.target, reference.other}
            lost = not named.isdisjoint(book.unread) or "claim" in book.doubtful
            if error.fault != "unknown-claim":
                yield no_figure_to_cite.report(at, error.message, error.advice)
            elif not lost:
                yield Problem(error.fault, Severity.ERROR, at, error.message, error.advice)
            return
        for cited in answer.cited:
            if cited.draft:
                yield draft_cited.report(at, cited.id)
            elif cited.in_doubt and not reference.accepted:
                look = cited.look.words if cited.look else ""
                yield figure_in_doubt.report(at, cited.id, cited.figure, look, cited.reason)
        if own is not None:
            yield from self._check_own(own, answer, at)

    def _check_own(self, own: str, answer: Answer, at: Location) -> Iterator[Problem]:
        """Yield a problem for each figure in a link's words that its claim does not have."""
        for cited in answer.cited:
            claim = self._study.book.claims.get(cited.id)
            amounts = tuple(
                each for each in (cited.amount, *(claim.mentions if claim else ())) if each
            )
            yield from self.hold(own, Known(amounts, cited.said_on), at, f"`{cited.id}`")

    def hold(self, own: str, known: Known, at: Location, whose: str) -> Iterator[Problem]:
        """Yield a problem for each figure in an editor's words that is not among the known ones."""
        dollars = list_dollars(known.amounts, self._study.book.settings.currency, "USD")
        for found in read_restated(self._study.book.hide_names(own), known, dollars):
            if not found.known:
                figures = " and ".join(f"“{each.text}”" for each in known.amounts[:3])
                yield figure_not_claimed.FAULT.report(
                    at,
                    f"these words have “{found.mention.amount.text}”, "
                    f"{whose} {figures or 'no amount'}",
                    "correct the words, or cite the claim that has this figure",
                )


class _Checked:
    """A page being checked."""

    def __init__(
        self, references: _References, leads: Leads, path: str, source: PurePosixPath, text: str
    ) -> None:
        self._study = leads.study
        self._references = references
        self._leads = leads
        self._path = path
        self._source = source
        self._page = read_page(text)

    def check(self) -> Iterator[Problem]:
        """Yield the problems of the page."""
        page = self._page
        for written in page.references:
            yield from self._references.check(written.words, written.own, self._locate(written))
        for written in page.unclosed:
            yield unreadable_reference.report_unclosed(self._locate(written), written.words)
        for fence in list_charts(page.text.split("\n")):
            yield from self._check_block(fence)
        for address in dict.fromkeys(page.links):
            yield from self._check_link(address)
        yield from _check_markup(self._path, page.text, page.markup, page.body)
        asked = _ASKED.search(page.front)
        wanted = asked[1] if asked else self._study.book.settings.figures
        if wanted == "cited":
            yield from self._check_typed()

    def _locate(self, written: Written) -> Location:
        return self._page.locate(self._path, written.start, len(written.words))

    def _check_block(self, fence: Fence) -> Iterator[Problem]:
        lines = self._page.text.split("\n")
        try:
            make_panel(self._study, fence.body)
            titles, claims = list_charted(self._study, fence.body)
        except BadBlockError as error:
            line = min(fence.first + 1 + error.at.line, len(lines) - 1)
            column = len(fence.margin) + error.at.column + 1
            length = len(error.at.text) or 1
            at = Location(self._path, line + 1, column, length, lines[line])
            yield bad_chart_block.report(at, error.message, error.advice)
            return
        for title in titles:
            line = fence.first + 1 + title.line
            column = len(fence.margin) + title.column + 1
            at = Location(self._path, line + 1, column, len(title.text), lines[line])
            yield from self._references.hold(title.text, self._know(claims), at, "its claims")

    def _know(self, claims: tuple[Claim, ...]) -> Known:
        amounts = (each for claim in claims for each in (claim.amount, *claim.mentions) if each)
        said_on = self._study.book.said_on(claims[0]) if claims else None
        return Known(tuple(amounts), said_on, related=True)

    def _check_link(self, address: str) -> Iterator[Problem]:
        """Check that a link to a generated page leads to that page, and to a claim on it."""
        if message := self._leads.find_fault(self._source, address):
            at = self._page.locate(self._path, find_words(self._page, address), len(address))
            yield dead_link_to_claim.report(at, message)

    def _check_typed(self) -> Iterator[Problem]:
        start, known = 0, Known((), None)
        book = self._study.book
        for block in self._page.blocks:
            typed_here = book.hide_names(block)
            for typed in read_restated(typed_here, known, (book.settings.currency,)):
                words = typed.mention.amount.text
                start = find_words(self._page, words, start)
                yield uncited_figure.report(self._page.locate(self._path, start, len(words)), words)
                start += len(words)
