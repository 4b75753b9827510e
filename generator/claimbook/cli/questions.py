"""What a review asks: the marks of drafts, what is wrong with them, and whether to publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from claimbook.cli.find_book import BookFolders
from claimbook.cli.placing import Place, Round, find_naming, place_mark, place_record
from claimbook.cli.publication import Publication
from claimbook.cli.sightings import Sighting, find_elsewhere
from claimbook.drafts import Entry, Mark, find_field_at, find_marks, list_entries
from claimbook.grounding import TextLayout
from claimbook.problem import Location, Problem

NOUNS = {"outlets": "outlet", "entities": "entity", "metrics": "metric"}
"""What the files of records hold that drafts propose, in the order in which they are asked for."""


@dataclass(frozen=True)
class Sheet:
    """A file that is gone through."""

    path: Path
    name: str
    """Its path from the book's folder."""
    noun: str = ""
    """What its records are; empty of a claim file."""
    layouts: tuple[TextLayout, ...] = ()
    """The texts that its questions are about: of a claim file one, if the text is held."""
    sightings: tuple[Sighting, ...] = ()
    """The figures that other articles of the book had when the review began."""

    def read(self) -> tuple[bytes, str]:
        """Its bytes, and its text."""
        content = self.path.read_bytes()
        return content, content.decode("utf-8")


@dataclass(frozen=True)
class Question:
    """One thing to decide."""

    place: Place
    sheet: Sheet
    """The file that it is in."""
    mark: Mark
    fault: Problem | None = None
    """What is wrong with the field; None where it is only left to decide."""
    disagreements: tuple[Problem, ...] = ()
    """Where it is asked whether to publish an article: figures of it that disagree with others."""
    elsewhere: tuple[tuple[Location, Entry, Sighting], ...] = ()
    """Likewise: claims whose figure another article has under another metric."""
    within: Sheet | None = None
    """Of a record: the claim file that names it; None if it is asked for alone."""
    claim: Entry | None = None
    """Of a record: the first claim that names it."""

    @property
    def noun(self) -> str:
        """What the field is of: a claim, an article, or a record of some kind."""
        return self.sheet.noun or ("claim" if "quote" in self.mark.entry.fields else "article")

    @property
    def is_reading(self) -> bool:
        """Whether a whole claim is looked at, and none of its fields is asked for."""
        return self.place.round is Round.READING or self.place.step == LOOKING

    def stands_in(self, text: str) -> bool:
        """Whether its file, which has this text now, still has it where it was."""
        mark = self.mark
        if self.is_reading:
            return mark.entry in list_entries(text)
        if self.fault:
            return mark == find_field_at(text, mark.line)
        return mark in find_marks(text)


LOOKING = (-1,)
"""The step of a claim that the editor wants to look at, before its marks."""


@dataclass(frozen=True)
class _Read:
    """What a file had when it was read."""

    content: bytes
    marks: tuple[Mark, ...] = ()
    naming: Mapping[str, Entry] = field(default_factory=dict)
    """Of a claim file: the ids that it names, if they were looked for."""


class Questions:
    """All that is asked of some files, as they are at that moment."""

    def __init__(
        self,
        folders: BookFolders,
        articles: Sequence[Sheet],
        records: Sequence[Sheet],
        *,
        alone: bool,
    ) -> None:
        """The articles are asked in this order, each with the records that it names.

        Records that none of them names come first. If articles are looked at `alone`, they do not.
        """
        self.articles = tuple(articles)
        self.sheets = (*(() if alone else records), *articles)
        self.records = tuple(records)
        self.reading: set[int] = set()
        """The numbers of the files of which every claim is asked for."""
        self.looked_at: set[tuple[int, str]] = set()
        """Claims that the editor wants to look at, with the number of the file of each."""
        self.publication = Publication(folders)
        self._read: dict[Path, _Read] = {}

    def find_next(self, place: Place) -> Question | None:
        """The first question at a place or behind it."""
        for number in range(place.sheet, len(self.sheets)):
            for round_ in Round:
                start = Place(number, round_)
                if place[:2] > start[:2]:
                    continue
                least = place if place[:2] == start[:2] else start
                for question in self._list_round(number, round_):
                    if question.place >= least:
                        return question
        return None

    def list_marks(self) -> Iterator[Question]:
        """Yield what is left to decide, once each, in the order in which it is asked for."""
        seen: set[tuple[Path, int]] = set()
        for number in range(len(self.sheets)):
            for question in self.list_open(number):
                at = question.sheet.path, question.mark.line
                if at not in seen:
                    seen.add(at)
                    yield question

    def list_articles(self) -> Iterator[tuple[int, Sheet]]:
        """Yield the claim files with their numbers."""
        yield from ((n, each) for n, each in enumerate(self.sheets) if not each.noun)

    def count_marks(self) -> int:
        """How many marks are left."""
        return sum(1 for _ in self.list_marks())

    def list_open(self, number: int) -> list[Question]:
        """What is left to decide in a file, and in the records that a claim file names."""
        sheet = self.sheets[number]
        own = [Question(place_mark(number, m), sheet, m) for m in self._read_marks(sheet)]
        if sheet.noun:
            naming = [self._find_naming(each) for each in self.articles] if own else []
            return [q for q in own if not any(q.mark.entry.name in each for each in naming)]
        return sorted([*own, *self._list_named(number)], key=lambda each: each.place)

    def _list_named(self, number: int) -> Iterator[Question]:
        """Yield what is left to decide in the records that a claim file names."""
        sheet = self.sheets[number]
        for file, records in enumerate(self.records):
            for mark in self._read_marks(records):
                claim = self._find_naming(sheet).get(mark.entry.name)
                if claim and mark.entry.name:
                    place = place_record(number, file, mark, claim)
                    yield Question(place, records, mark, within=sheet, claim=claim)

    def _read_marks(self, sheet: Sheet) -> tuple[Mark, ...]:
        """What is left to decide in a file alone; nothing if it is no YAML, or gone."""
        try:
            content, text = sheet.read()
            known = self._read.get(sheet.path)
            if known is None or known.content != content:
                self._read[sheet.path] = _Read(content)
                self._read[sheet.path] = _Read(content, tuple(find_marks(text)))
            return self._read[sheet.path].marks
        except (yaml.YAMLError, UnicodeDecodeError, OSError):
            return ()

    def _find_naming(self, sheet: Sheet) -> Mapping[str, Entry]:
        """The ids that a claim file names, each with the first claim that does."""
        self._read_marks(sheet)
        known = self._read.get(sheet.path)
        if known is None:
            return {}
        if not known.naming:
            try:
                text = known.content.decode("utf-8")
                naming = find_naming(text, list(list_entries(text)))
            except (yaml.YAMLError, UnicodeDecodeError):
                return {}
            known = _Read(known.content, known.marks, naming)
            self._read[sheet.path] = known
        return known.naming

    def _list_round(self, number: int, round_: Round) -> Iterator[Question]:
        sheet = self.sheets[number]
        if round_ is Round.MARKS:
            looked_at = [
                each
                for each in self._list_claims(number, Round.MARKS, LOOKING)
                if (number, each.mark.entry.name) in self.looked_at
            ]
            yield from sorted([*looked_at, *self.list_open(number)], key=lambda each: each.place)
            return
        if sheet.noun or not self.publication.is_draft(sheet.path) or self.list_open(number):
            return
        faults = self.publication.find_faults(sheet.path)
        if round_ is Round.FAULTS:
            yield from self._list_faults(number, faults)
        elif round_ is Round.READING:
            yield from self._list_claims(number, round_, ()) if number in self.reading else ()
        elif not any(fault.severity == "error" for fault in faults):
            line = self.publication.find_line(sheet.path)
            mark = find_field_at(sheet.read()[1], line)
            disagreeing = self.publication.find_disagreements(sheet.path)
            twins = tuple(self._list_twins(sheet))
            place = Place(number, round_, line)
            yield Question(place, sheet, mark, disagreements=disagreeing, elsewhere=twins)

    def _list_twins(self, sheet: Sheet) -> Iterator[tuple[Location, Entry, Sighting]]:
        """Yield the claims whose figure another article has under another metric."""
        for entry in list_entries(sheet.read()[1]):
            metric = entry.fields.get("metric") or entry.given.get("metric")
            found = list(find_elsewhere(entry, sheet.name, sheet.sightings))
            if metric and found and metric not in {each.metric for each in found}:
                yield Location(sheet.name, entry.first + 1, 1), entry, found[0]

    def list_claims(self, number: int) -> list[Entry]:
        """The claims of a file; none if it is no YAML, or a file of records."""
        try:
            entries = list(list_entries(self.sheets[number].read()[1]))
        except (yaml.YAMLError, UnicodeDecodeError, OSError):
            return []
        return [entry for entry in entries if "quote" in entry.fields]

    def _list_claims(self, number: int, round_: Round, step: tuple[int, ...]) -> Iterator[Question]:
        sheet = self.sheets[number]
        if round_ is Round.MARKS and not self.looked_at:
            return
        for entry in self.list_claims(number):
            place = Place(number, round_, entry.first, step)
            yield Question(place, sheet, Mark(entry.first, "", "", "", "", entry))

    def _list_faults(self, number: int, faults: Sequence[Problem]) -> Iterator[Question]:
        """Yield what is wrong with a draft, then with the records, in the order of their lines."""
        files = (self.sheets[number], *self.records)
        for step, fault in enumerate(faults):
            sheet = next((each for each in files if each.name == fault.at.path), None)
            if sheet is not None:
                mark = _find_faulty(sheet, fault.at.line - 1)
                yield Question(Place(number, Round.FAULTS, step), sheet, mark, fault)


def _find_faulty(sheet: Sheet, line: int) -> Mark:
    """The field of a line; one without a name if the file is no YAML."""
    try:
        return find_field_at(sheet.read()[1], line)
    except yaml.YAMLError:
        return Mark(line, "", "", "", "", Entry(0, line + 1, "", {}))
