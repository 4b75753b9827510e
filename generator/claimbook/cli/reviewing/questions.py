"""The questions of a session in their order: marks, what is wrong, whether to publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from claimbook.checks.relative_time_in_says import find_relative_time
from claimbook.cli.find_book import BookFolders
from claimbook.cli.reviewing.doubts import Doubts, find_doubts
from claimbook.cli.reviewing.listing import Lists
from claimbook.cli.reviewing.open_marks import OpenMarks
from claimbook.cli.reviewing.placing import LOOKING, Place, Round
from claimbook.cli.reviewing.publication import FAR_APART, Publication
from claimbook.cli.reviewing.question import Question, Row, Sheet, choose_field
from claimbook.cli.reviewing.sightings import Sighting, find_twin
from claimbook.cli.reviewing.values import Values
from claimbook.drafts import Entry, Mark, find_field, find_field_at
from claimbook.problem import Location, Problem
from claimbook.quantity import UnreadableAmountError, read_amount


class Questions:
    """The questions about some files, as they are at the moment."""

    def __init__(
        self,
        folders: BookFolders,
        articles: Sequence[Sheet],
        records: Sequence[Sheet],
        *,
        alone: bool,
    ) -> None:
        """Take the articles in their order, each followed by the records that it names.

        Records that none of them names come first, or are left out if articles are reviewed
        `alone`.
        """
        self.data = folders.data_folder
        self.alone = alone
        """Whether a single article is reviewed, rather than all drafts."""
        self.sheets = (*(() if alone else records), *articles)
        self.records = tuple(records)
        self.reading: set[int] = set()
        """The numbers of the files whose claims are all read once more."""
        self.dating: set[int] = set()
        """The numbers of the files whose figures without a period are listed."""
        self.looked_at: set[tuple[int, str]] = set()
        """Claims that the editor wants to look at, each with its file's number."""
        self.skipped: set[tuple[str, ...]] = set()
        """Problems that the editor skipped, which are not asked about again in this session."""
        self._shown: set[tuple[int, str]] = set()
        """Claims that the editor has seen, each with its file's number."""
        self._numbered: dict[int, list[str]] = {}
        """The ids of claims in each file, also of dropped ones, in the order of their numbers."""
        self.lists = Lists()
        self.publication = Publication(folders)
        self._marks = OpenMarks(articles, records)

    def note_shown(self, question: Question) -> None:
        """Note that the claim of a question was shown with all its fields."""
        if question.noun == "claim" and not (question.rows or question.unseen):
            self.note_seen(question.place.sheet, [question.mark.entry])

    def note_seen(self, number: int, claims: Iterable[Entry]) -> None:
        """Note that claims of a file were shown as they are to be published."""
        self._shown |= {(number, each.name) for each in claims}

    def find_next(self, place: Place) -> Question | None:
        """Return the first question at or after a place; None at the end."""
        for number in range(place.sheet, len(self.sheets)):
            for round_ in Round:
                start = Place(number, round_)
                if place[:2] > start[:2]:
                    continue
                least = place if place[:2] == start[:2] else start
                for question in self._list_round(number, round_, least):
                    if question.place >= least:
                        return question
        return None

    def list_marks(self) -> Iterator[Question]:
        """Yield what is left to decide, once each, in the order of the questions."""
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
        """Return how many marks are left."""
        return sum(1 for _ in self.list_marks())

    def list_open(self, number: int) -> list[Question]:
        """Return what is left to decide in a file, and in the records that a claim file names."""
        return self._marks.list_in(number, self.sheets[number])

    def _list_round(self, number: int, round_: Round, least: Place) -> Iterator[Question]:
        """Yield the questions of a round, of lists only those from a place on."""
        sheet = self.sheets[number]
        if round_ is Round.LISTS:
            yield from self._list_lists(least)
            return
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
        elif round_ is Round.READING and number in self.reading:
            yield from self._list_all(number)
        elif any(fault.severity == "error" for fault in faults):
            return
        elif round_ is Round.READING:
            yield from self._list_unseen(number)
        else:
            undated = list(self._list_undated(number))
            rows = self._list_rows(number, undated, "period")
            if rows and number in self.dating:
                yield Question(
                    Place(number, round_), sheet, rows[0].question.mark, rows=tuple(rows)
                )
            line = self.publication.find_line(sheet.path)
            mark = find_field_at(sheet.read_text(), line)
            disagreeing = self.publication.find_disagreements(sheet.path)
            twins = tuple(self._list_twins(sheet))
            yield Question(
                Place(number, round_, line),
                sheet,
                mark,
                warnings=faults,
                disagreements=disagreeing,
                elsewhere=twins,
                relative=tuple(self._list_relative(number)),
                undated=tuple(
                    (Location(sheet.name, each.first + 1, 1), str(each.fields.get("says")))
                    for each in undated
                ),
                unclaimed=self.publication.list_unclaimed(sheet.path),
            )

    def _list_lists(self, least: Place) -> Iterator[Question]:
        """Yield the lists of decisions in a claim file, from a place on."""
        sheet, open_ = self.sheets[least.sheet], self.list_open(least.sheet)
        if sheet.noun or not open_:
            return

        def weigh() -> Doubts:
            problems = self.publication.find_problems(sheet.path)
            return find_doubts(sheet, self.list_claims(least.sheet), problems)

        yield from self.lists.list_from(least, sheet, open_, Values(self.data), weigh)

    def _list_twins(self, sheet: Sheet) -> Iterator[tuple[Location, Entry, Sighting]]:
        """Yield the claims whose figure another article has under another metric."""
        for entry in sheet.list_entries():
            if twin := find_twin(entry, sheet.name, sheet.sightings):
                yield Location(sheet.name, entry.first + 1, 1), entry, twin

    def _list_relative(self, number: int) -> Iterator[tuple[Location, str]]:
        """Yield where a sentence has words such as “last year”, and the sentence."""
        sheet = self.sheets[number]
        for entry in self.list_claims(number):
            says = find_field(sheet.read_text(), entry, "says")
            sentence = str(entry.fields.get("says"))
            if says and (words := find_relative_time(sentence)):
                yield Location(sheet.name, says.line + 1, 1), f"“{words}”: {sentence}"

    def _list_undated(self, number: int) -> Iterator[Entry]:
        """Yield facts of which the metric adds up over time and which have no period."""
        metrics = Values(self.data).read_records("metric")
        for entry in self.list_claims(number):
            fields = {**entry.given, **entry.fields}
            measure = metrics.get(str(fields.get("metric")), {}).get("measure")
            adds_up = measure == "flow" and fields.get("kind") == "fact"
            if adds_up and not (fields.get("period") or _is_rate(fields.get("amount"))):
                yield entry

    def list_claims(self, number: int) -> list[Entry]:
        """Return the claims of a file; none if it is not YAML, or a file of records."""
        try:
            entries = self.sheets[number].list_entries()
        except (yaml.YAMLError, UnicodeDecodeError, FileNotFoundError):
            return []
        return [entry for entry in entries if "quote" in entry.fields]

    def number_claims(self, number: int) -> Mapping[str, int]:
        """Return the numbers of a file's claims by their ids, in the order of the file.

        In this session, the number of a claim that was dropped is left free. A new claim takes the
        number after the claim before it.
        """
        ids = self._numbered.setdefault(number, [])
        known, before = set(ids), -1
        for claim in self.list_claims(number):
            if claim.name in known:
                before = ids.index(claim.name)
            else:
                before += 1
                ids.insert(before, claim.name)
        return {id_: place for place, id_ in enumerate(ids, 1)}

    def _list_claims(self, number: int, round_: Round, step: tuple[int, ...]) -> Iterator[Question]:
        sheet = self.sheets[number]
        if round_ is Round.MARKS and not self.looked_at:
            return
        for entry in self.list_claims(number):
            place = Place(number, round_, entry.first, step)
            yield Question(place, sheet, Mark(entry.first, "", "", "", "", entry))

    def _list_unseen(self, number: int) -> Iterator[Question]:
        """Yield a question for the claims that the editor has not seen, if there are any."""
        claims = self._list_claims(number, Round.READING, ())
        unseen = [each for each in claims if (number, each.mark.entry.name) not in self._shown]
        for each in unseen[:1]:
            yield replace(each, unseen=tuple(other.mark.entry for other in unseen))

    def _list_all(self, number: int) -> list[Question]:
        """Return the claims of a file, each with the records that were proposed for it."""
        claims = list(self._list_claims(number, Round.READING, ()))
        records = self._marks.list_proposed(number, self.sheets[number])
        return sorted([*claims, *records], key=lambda each: each.place)

    def _list_faults(self, number: int, faults: Sequence[Problem]) -> Iterator[Question]:
        """Yield what is wrong with a draft, then with the records, in the order of their lines."""
        files = (self.sheets[number], *self.records)
        for step, fault in enumerate(faults):
            sheet = next((each for each in files if each.name == fault.at.path), None)
            if sheet is not None:
                mark = _find_faulty(sheet, fault.at.line - 1)
                question = Question(Place(number, Round.FAULTS, step), sheet, mark, fault)
                if question.problem not in self.skipped:
                    apart = self._list_apart(question) if fault.id == FAR_APART else ()
                    yield replace(question, rows=tuple(apart))

    def _list_apart(self, question: Question) -> list[Row]:
        """Return the claims of a disagreement, first the two that are furthest apart.

        The check names only these, but the others may have to be told apart, too.
        """
        sheet, named = question.sheet, question.mark.entry.name
        fault = question.fault
        ids = self.publication.list_disagreeing(sheet.path, named)
        lines = {at.line for at, _ in fault.notes} if fault else set()
        claims = [each for each in sheet.list_entries() if each.name in ids]
        claims.sort(
            key=lambda each: (
                each.name != named and not any(each.first < line <= each.last for line in lines)
            )
        )
        return self._list_rows(question.place.sheet, claims, "metric")

    def _list_rows(self, number: int, claims: Iterable[Entry], field: str) -> list[Row]:
        """Return a field of several claims that the editor may want to change."""
        sheet = self.sheets[number]
        text = sheet.read_text()
        marks = filter(None, (choose_field(text, each, field) for each in claims))
        places = ((Place(number, Round.MARKS, each.entry.first, LOOKING), each) for each in marks)
        return [Row(Question(place, sheet, each, chosen=True), "") for place, each in places]


def _is_rate(amount: object) -> bool:
    """Whether an amount is one for each of something, such as `9 tonnes a year`, or is none."""
    try:
        read = read_amount(str(amount or ""))
    except UnreadableAmountError:
        return True
    return bool(read.per) or "/" in read.unit


def _find_faulty(sheet: Sheet, line: int) -> Mark:
    """Return the field at a line; one without a name if the file is not YAML."""
    try:
        return find_field_at(sheet.read_text(), line)
    except yaml.YAMLError:
        return Mark(line, "", "", "", "", Entry(0, line + 1, "", {}))
