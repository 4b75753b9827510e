"""Read what is left to decide in the files of a session, as they are at the moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from claimbook.cli.reviewing.placing import Round, find_naming, place_mark, place_record
from claimbook.cli.reviewing.proposed import list_proposed
from claimbook.cli.reviewing.question import Question, Sheet
from claimbook.drafts import Entry, Mark, find_marks, list_entries


@dataclass(frozen=True)
class _Read:
    """The contents of a file when it was read."""

    content: bytes
    marks: tuple[Mark, ...] = ()
    naming: Mapping[str, Entry] = field(default_factory=dict)
    """For a claim file, the ids that it names, once they were looked for."""


class OpenMarks:
    """The marks of some files; a file is read again only when its bytes have changed."""

    def __init__(self, articles: Sequence[Sheet], records: Sequence[Sheet]) -> None:
        """Take the files; a record's marks come with those of the first article that names it."""
        self._articles = tuple(articles)
        self._records = tuple(records)
        self._read: dict[Path, _Read] = {}

    def list_in(self, number: int, sheet: Sheet) -> list[Question]:
        """Return what is left to decide in a file, and in the records that a claim file names.

        `number` is the file's place in the order of the session.
        """
        own = [Question(place_mark(number, m), sheet, m) for m in self._read_marks(sheet)]
        if sheet.noun:
            naming = [self._find_naming(each) for each in self._articles] if own else []
            return [q for q in own if not any(q.mark.entry.name in each for each in naming)]
        named = self._list_named(number, sheet)
        return sorted([*own, *named], key=lambda each: each.place)

    def _list_named(self, number: int, sheet: Sheet) -> Iterator[Question]:
        """Yield what is left to decide in the records that a claim file names."""
        naming = self._find_naming(sheet)
        for file, records in enumerate(self._records):
            for mark in self._read_marks(records):
                claim = naming.get(mark.entry.name)
                if claim and mark.entry.name:
                    place = place_record(number, file, mark, claim)
                    yield Question(place, records, mark, within=sheet, claim=claim)

    def list_proposed(self, number: int, sheet: Sheet) -> Iterator[Question]:
        """Yield the records that a draft proposes, each after the claim that needs it."""
        naming = self._find_naming(sheet)
        for file, records in enumerate(self._records):
            proposed = list_proposed(records.path, sheet.path.stem)
            for entry in records.list_entries() if proposed else ():
                if entry.name in proposed and (claim := naming.get(entry.name)):
                    mark = Mark(entry.first, "", "", "", "", entry)
                    place = place_record(number, file, mark, claim)._replace(round=Round.READING)
                    yield Question(place, records, mark, within=sheet, claim=claim)

    def _read_marks(self, sheet: Sheet) -> tuple[Mark, ...]:
        """Return what is left to decide in a file itself; empty if it is gone or not YAML."""
        try:
            content, text = sheet.read()
            known = self._read.get(sheet.path)
            if known is None or known.content != content:
                self._read[sheet.path] = _Read(content)
                self._read[sheet.path] = _Read(content, tuple(find_marks(text)))
            return self._read[sheet.path].marks
        except (yaml.YAMLError, UnicodeDecodeError, FileNotFoundError):
            return ()

    def _find_naming(self, sheet: Sheet) -> Mapping[str, Entry]:
        """Return the ids that a claim file names, each with the first claim that names it."""
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
