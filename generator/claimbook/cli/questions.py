"""What a review asks: the marks of drafts, what is wrong with them, and whether to publish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple

import yaml

from claimbook.cli.find_book import BookFolders
from claimbook.cli.publication import Publication
from claimbook.drafts import Mark, find_field_at, find_marks, list_entries
from claimbook.grounding import TextLayout
from claimbook.problem import Problem

NOUNS = {"outlets": "outlet", "entities": "entity", "metrics": "metric"}
"""What the files of records hold that drafts propose, in the order in which they are asked for."""
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Round(IntEnum):
    """What is asked of a file, in this order."""

    MARKS = 0
    FAULTS = 1
    READING = 2
    """Every claim once more; only if the editor wants to."""
    PUBLISH = 3


class Place(NamedTuple):
    """Where a review is; places follow each other as the questions do."""

    sheet: int = 0
    """The number of the file."""
    round: Round = Round.MARKS
    line: int = 0


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
    first: Mapping[str, TextLayout] = field(default_factory=dict)
    """Of outlets: the text of an article of each, by their ids when the review began."""
    quotes: Mapping[str, str] = field(default_factory=dict)
    """Of metrics: the words of a claim that has each of them, likewise."""
    named_in: Path | None = None
    """The claim file whose records are looked at; None if all are."""

    def read(self) -> tuple[bytes, str]:
        """Its bytes, and its text."""
        content = self.path.read_bytes()
        return content, content.decode("utf-8")

    def list_marks(self) -> list[Mark]:
        """What is left to decide in it; nothing if it is no YAML."""
        try:
            marks = list(find_marks(self.read()[1]))
        except (yaml.YAMLError, UnicodeDecodeError, OSError):
            return []
        if self.named_in is None:
            return marks
        named = set(_WORD.findall(self.named_in.read_text(encoding="utf-8", errors="replace")))
        return [mark for mark in marks if mark.entry.name in named]


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

    @property
    def noun(self) -> str:
        """What the field is of: a claim, an article, or a record of some kind."""
        return self.sheet.noun or ("claim" if "quote" in self.mark.entry.fields else "article")

    def stands_in(self, text: str) -> bool:
        """Whether its file, which has this text now, still has it where it was."""
        mark = self.mark
        if self.place.round is Round.READING:
            return mark.entry in list_entries(text)
        if self.fault:
            return mark == find_field_at(text, mark.line)
        return mark in find_marks(text)


class Questions:
    """All that is asked of some files, as they are at that moment."""

    def __init__(self, folders: BookFolders, sheets: Sequence[Sheet]) -> None:
        """The files are asked in this order."""
        self.sheets = sheets
        self.reading: set[int] = set()
        """The numbers of the files of which every claim is asked for."""
        self.publication = Publication(folders)

    def find_next(self, place: Place) -> Question | None:
        """The first question at a place or behind it."""
        for number in range(place.sheet, len(self.sheets)):
            for round_ in Round:
                start = Place(number, round_)
                if place[:2] > start[:2]:
                    continue
                least = place.line if place[:2] == start[:2] else 0
                for question in self._list_round(number, round_):
                    if question.place.line >= least:
                        return question
        return None

    def count_marks(self) -> int:
        """How many marks are left."""
        return sum(len(sheet.list_marks()) for sheet in self.sheets)

    def list_open(self, sheet: Sheet) -> list[Mark]:
        """The marks of a file, and of the records that it names."""
        text = sheet.path.read_text(encoding="utf-8", errors="replace")
        named = set(_WORD.findall(text))
        return [
            mark
            for each in self.sheets
            if each is sheet or each.noun
            for mark in each.list_marks()
            if each is sheet or mark.entry.name in named
        ]

    def _list_round(self, number: int, round_: Round) -> Iterator[Question]:
        sheet = self.sheets[number]
        if round_ is Round.MARKS:
            yield from (
                Question(Place(number, round_, m.line), sheet, m) for m in sheet.list_marks()
            )
            return
        if sheet.noun or not self.publication.is_draft(sheet.path) or self.list_open(sheet):
            return
        faults = self.publication.find_faults(sheet.path)
        if round_ is Round.FAULTS:
            yield from self._list_faults(number, faults)
        elif round_ is Round.READING:
            yield from self._list_claims(number) if number in self.reading else ()
        elif not any(fault.severity == "error" for fault in faults):
            line = self.publication.find_line(sheet.path)
            mark = find_field_at(sheet.read()[1], line)
            disagreeing = self.publication.find_disagreements(sheet.path)
            yield Question(Place(number, round_, line), sheet, mark, disagreements=disagreeing)

    def _list_claims(self, number: int) -> Iterator[Question]:
        sheet = self.sheets[number]
        for entry in list_entries(sheet.read()[1]):
            if "quote" in entry.fields:
                place = Place(number, Round.READING, entry.first)
                yield Question(place, sheet, Mark(entry.first, "", "", "", "", entry))

    def _list_faults(self, number: int, faults: Sequence[Problem]) -> Iterator[Question]:
        """Yield what is wrong with a draft, then with the records, in the order of their lines."""
        for step, fault in enumerate(faults):
            sheet = next((each for each in self.sheets if each.name == fault.at.path), None)
            if sheet is not None:
                mark = find_field_at(sheet.read()[1], fault.at.line - 1)
                yield Question(Place(number, Round.FAULTS, step), sheet, mark, fault)
