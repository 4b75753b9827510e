"""Working out what an import would write, and what is wrong with it and where in the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from claimbook.checking import Checker
from claimbook.drafts import NoPlaceError, insert_claims
from claimbook.export.tables.fields import make_plain
from claimbook.folders import Folders
from claimbook.importing.fields import (
    Filled,
    Line,
    list_article_cells,
    list_claim_cells,
    read_value,
    write_claim,
    write_head,
)
from claimbook.importing.sheet import Cell, Sheet, SheetRow, read_sheet
from claimbook.model import Article, Book
from claimbook.problem import Location, Problem, has_errors, sort_problems
from claimbook.read.decoding import end_lines
from claimbook.read.faults import unsafe_id
from claimbook.read.folder import ARTICLES
from claimbook.views.manual.faults import unreadable_table


@dataclass(frozen=True, slots=True)
class Import:
    """The files that an import writes, and the problems it found."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """The content of each claim file by its path from the root; empty if there is an error."""
    read: Mapping[str, bytes] = field(default_factory=dict)
    """The content of each existing file when it was read."""
    claims: int = 0
    problems: tuple[Problem, ...] = ()
    """Errors first. Problems that the book already had are left out."""


@dataclass(slots=True)
class PlannedFile:
    """A claim file as the import would leave it."""

    path: str
    content: bytes
    lines: dict[int, Line]
    """The lines that come from the table, by their numbers, from 1."""
    read: bytes | None = None


def plan_import(folders: Folders, path: str, table: bytes) -> Import:
    """Work out which claim files a table of claims makes or changes, without writing anything.

    `path` names the table in problems.
    """
    sheet = read_sheet(path, table)
    before = Checker(folders).check()
    book = before.study.book if before.study else None
    planned = list(plan_files(folders, book, sheet))
    if has_errors(sheet.problems):
        return Import(problems=tuple(sheet.problems))
    files = {each.path: each.content for each in planned}
    after = Checker(folders, unsaved=files).check()
    known = set(before.problems)
    found = [problem for problem in after.problems if problem not in known]
    places = {each.path: each.lines for each in planned}
    problems = tuple(sort_problems([*sheet.problems, *(_lead_back(p, places) for p in found)]))
    if has_errors(problems):
        return Import(problems=problems)
    read = {each.path: each.read for each in planned if each.read is not None}
    return Import(files, read, len(sheet.rows), problems)


def plan_files(folders: Folders, book: Book | None, sheet: Sheet) -> Iterator[PlannedFile]:
    """Yield the claim files that a table makes.

    What cannot be written becomes a problem of the sheet.
    """
    by_article: dict[str, list[SheetRow]] = {}
    for row in sheet.rows:
        slug = row.text("article")
        if unsafe_id.is_safe(slug):
            by_article.setdefault(slug, []).append(row)
        elif slug:
            sheet.problems.append(unsafe_id.report(row.locate("article"), slug))
        else:
            sheet.problems.append(unreadable_table.report_no_article(row.at))
    for slug, rows in by_article.items():
        path = f"{folders.data}/{ARTICLES}/{slug}.yml"
        claims = [list(_fill(list_claim_cells(row), sheet)) for row in rows]
        if not (folders.root / path).exists():
            head = list(_fill(_agree(rows, sheet), sheet))
            lines = [*write_head(rows[0], head), *_write_claims(rows, claims, indent=2)]
            text = "".join(f"{line.text}\n" for line in lines)
            yield PlannedFile(path, text.encode(), dict(enumerate(lines, 1)))
        elif article := book.article.get(slug) if book else None:
            yield from _add_to(folders.root, article, rows, claims, sheet)
        else:
            sheet.problems.append(unreadable_table.report_broken(rows[0].locate("article"), path))


def _add_to(
    root: Path, article: Article, rows: list[SheetRow], claims: list[list[Filled]], sheet: Sheet
) -> Iterator[PlannedFile]:
    """Yield the file of an existing article with the claims added."""
    file = article.origin.file
    at = rows[0].locate("article")
    if not article.draft:
        sheet.problems.append(
            unreadable_table.report_published(at, file.path, _name_free(root, file.path))
        )
        return
    sheet.problems += _find_differences(article, rows)
    read = (root / file.path).read_bytes()
    text = read.decode("utf-8")
    if end_lines(text.removeprefix("\ufeff")) != file.lines.text:
        sheet.problems.append(unreadable_table.report_broken(at, file.path))
        return
    lines = list(_write_claims(rows, claims))
    try:
        inserted = insert_claims(text, file, [line.text for line in lines])
    except NoPlaceError as error:
        sheet.problems.append(unreadable_table.report_no_place(at, file.path, str(error)))
        return
    places = dict(enumerate(lines, inserted.first))
    yield PlannedFile(file.path, inserted.text.encode(), places, read)


def _name_free(root: Path, path: str) -> str:
    """Return a name beside that of an article's file that no file has: `harbour-plan-2`."""
    file = root / path
    names = (f"{file.stem}-{number}" for number in count(2))
    return next(name for name in names if not file.with_stem(name).exists())


def _write_claims(
    rows: list[SheetRow], claims: list[list[Filled]], indent: int = 0
) -> Iterator[Line]:
    for row, fields in zip(rows, claims, strict=True):
        yield from write_claim(row, fields, indent)


def _fill(cells: Iterable[tuple[str, Cell]], sheet: Sheet) -> Iterator[Filled]:
    """Yield the fields that can be read; the others become problems."""
    for name, cell in cells:
        value = read_value(cell)
        if isinstance(value, Problem):
            sheet.problems.append(value)
        else:
            yield Filled(name, cell, value)


def _agree(rows: list[SheetRow], sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    """Yield the fields that rows give for their article; report rows that differ from another."""
    first: dict[str, Cell] = {}
    for row in rows:
        for name, cell in list_article_cells(row):
            known = first.setdefault(name, cell)
            if known.text != cell.text:
                sheet.problems.append(unreadable_table.report_difference(cell.at, known.at))
    yield from first.items()


def _find_differences(article: Article, rows: list[SheetRow]) -> Iterator[Problem]:
    """Yield a problem for each cell whose value differs from the one in the article's file."""
    for row in rows:
        for name, cell in list_article_cells(row):
            value = read_value(cell)
            # Tables for readers leave some fields of an article out, so a row need not have all.
            if not isinstance(value, Problem) and value != make_plain(getattr(article, name)):
                yield unreadable_table.report_difference(cell.at, article.origin.at(name))


def _lead_back(problem: Problem, places: Mapping[str, Mapping[int, Line]]) -> Problem:
    """Point a problem at the cell that caused it, if a cell did."""

    def lead(at: Location) -> Location:
        line = places.get(at.path, {}).get(at.line)
        return line.row.locate(line.column) if line and line.row else at

    notes = tuple((lead(at), words) for at, words in problem.notes)
    return replace(problem, at=lead(problem.at), notes=notes)
