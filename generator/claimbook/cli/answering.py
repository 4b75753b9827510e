"""What an answer to a question changes in the files of a book, once it is one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rich.text import Text

from claimbook.cli.adding import add_record
from claimbook.cli.choosing import choose, show_choices
from claimbook.cli.deciding import RECORDS, NewRecord, UnfitError, Values, choose_id
from claimbook.cli.find_book import BookFolders
from claimbook.cli.fitting import find_misfit, propose_amount
from claimbook.cli.meanings import list_meanings
from claimbook.cli.naming import name_record
from claimbook.cli.questions import Question
from claimbook.cli.replacing import ChangedError
from claimbook.cli.screen import Screen
from claimbook.cli.today import read_today
from claimbook.cli.together import Replacement
from claimbook.drafts import Mark, find_entry, find_field, load_plain, settle_mark
from claimbook.model import Claim
from claimbook.problem import Location
from claimbook.quantity import Sense, find_sense
from claimbook.read.quoting import write_list

_ADVISED = re.compile(r"(?P<field>[a-z_]+): ?(?P<value>.*)")
_OFTEN = ("says", "about", "metric", "amount", "period", "kind", "change", "speaker", "quote")
"""The fields that are changed most, of which the first letters are enough."""
_NOUNS = {"about": "entity", "metric": "metric"}
_FIELDS = {"entity": "about", "metric": "metric", "outlet": "outlet"}
"""The field of claims and articles that names a record."""


@dataclass(frozen=True)
class Answer:
    """What a decision changes."""

    changes: Iterable[Replacement]
    added: tuple[str, str] | None = None
    """The id of a record that it adds, and the file."""


@dataclass(frozen=True)
class Answering:
    """Answers a question.

    Each answer raises UnfitError with the reason if what was typed is none, and ChangedError if the
    question is not the same any more.
    """

    folders: BookFolders
    values: Values
    screen: Screen
    question: Question

    def settle(self, mark: Mark, value: str, also: Iterable[Replacement] = ()) -> Answer:
        """A value as YAML has it; an empty one leaves the field out."""
        content, text = self.question.sheet.read()
        if not self.question.stands_in(text):
            raise ChangedError(self.question.sheet.path)
        after = settle_mark(text, mark, value).encode()
        return Answer([*also, Replacement(self.question.sheet.path, content, after)])

    def write(self, mark: Mark, typed: str) -> Answer:
        """A value as a person types it."""
        if not mark.field:
            raise UnfitError("press f to change a field, or d to take it all out")
        if mark.field == "name" and self.question.sheet.noun:
            return self._name(self.question.sheet.noun, mark.entry.name, typed)
        fields = mark.entry.fields
        in_claim = "quote" in fields or mark.field == "outlet"
        value = self.values.write(mark.field, typed, in_claim=in_claim)
        if "quote" not in fields:
            return self.settle(mark, value)
        layout = next(iter(self.question.sheet.layouts), None)
        about, metric = (
            str(fields.get(name) or mark.entry.given.get(name)) for name in ("about", "metric")
        )
        sense = self.values.find_sense(metric)
        if misfit := find_misfit(mark.field, typed, fields, layout, sense):
            raise UnfitError(misfit)
        if mark.field == "period" and self.values.lacks_year(typed, about):
            return self.settle(mark, value, [self._ask_year(about)])
        if mark.field == "metric":
            return self._settle_metric(mark, value, self.values.find_sense(value))
        return self.settle(mark, value)

    def _settle_metric(
        self, mark: Mark, metric: str, sense: Sense | None, also: Iterable[Replacement] = ()
    ) -> Answer:
        """A metric; the amount is asked for once more if it means something else under it."""
        answer = self.settle(mark, metric, also)
        fields = mark.entry.fields
        amount, quote = (str(fields.get(name) or "") for name in ("amount", "quote"))
        before, misfit = (
            find_misfit("amount", amount, fields, None, each) if amount else ""
            for each in (None, sense)
        )
        if before or not misfit:
            return answer
        self.screen.show([Text(f"As {metric} is counted, {misfit}", style="yellow")])
        typed = self.screen.read_line("amount: ", propose_amount(amount, quote, sense))
        if misfit := find_misfit("amount", typed, fields, None, sense):
            raise UnfitError(misfit)
        value = self.values.write("amount", typed, in_claim=True)
        *others, changed = answer.changes
        text = changed.content.decode()
        other = find_field(text, find_entry(text, mark.entry.name), "amount")
        if other is None:
            raise UnfitError("the amount is not on one line; change it in the file first")
        return Answer([*others, replace(changed, content=settle_mark(text, other, value).encode())])

    def choose(self, offered: str) -> Answer:
        """A value that was offered; a candidate that the book does not have is added to it."""
        if other := _ADVISED.fullmatch(offered) if self.question.fault else None:
            return self._take_advice(other["field"], other["value"])
        if self.question.fault and self.question.mark.written.startswith("["):
            offered = _put_into(self.question.mark.written, self.question.fault.at, offered)
        try:
            return self.write(self.question.mark, offered)
        except UnfitError as error:
            if error.new is None or offered not in self.question.mark.candidates:
                raise
            return self.add(error.new)

    def edit(self) -> Answer:
        """What is typed in place of the value."""
        mark = self.question.mark
        if not mark.field:
            return self.edit_other()
        return self.write(mark, self.screen.read_line(f"{mark.field}: ", mark.written))

    def edit_other(self) -> Answer:
        """What is typed for another field of the claim or the record."""
        entry = self.question.mark.entry
        if "quote" in entry.fields:
            self.screen.show([Text(f"  {', '.join(_OFTEN)}, or another", style="dim")])
        asked = _complete(self.screen.read_line("which field: ", "").strip())
        other = find_field(self.question.sheet.read()[1], entry, asked)
        if other is None or ("quote" in entry.fields and asked not in Claim.model_fields):
            raise UnfitError(f"this claim has no field “{asked}” on one line")
        listed = tuple(list_meanings(self.question.noun, asked))
        self.screen.show(show_choices(self.question.noun, asked, listed))
        given = "" if other.written else str(entry.given.get(asked) or "")
        typed = self.screen.read_line(f"{asked}: ", other.written or given)
        if not typed.strip() and other.optional:
            return self.settle(other, "")
        return self.write(other, choose(typed.strip(), listed))

    def rename(self) -> Answer:
        """Another name for the record, or the one that it is among those of the book."""
        noun, id_ = self._choose_record()
        known = self.values.list_names(_FIELDS[noun])
        typed = self.screen.read_line(f"name or id instead of {id_}: ", known.get(id_, id_))
        return self._name(noun, id_, typed)

    def add_named(self) -> Answer:
        """A record of a name that is typed: a new one, or the one that the book has."""
        mark = self.question.mark
        typed = self.screen.read_line("name of the new entry: ", "")
        try:
            return self.settle(
                mark, choose_id(mark.field, typed, self.values.list_names(mark.field))
            )
        except UnfitError as error:
            if error.new is None:
                raise
            return self.add(error.new)

    def add(self, new: NewRecord) -> Answer:
        """A record that is not there yet, and the question's field with its id."""
        mark = self.question.mark
        added = add_record(mark.field, new, mark.entry.fields, self.values.data, self.screen)
        if added is None:
            raise UnfitError("nothing was added")
        sense = find_sense(new.name, new.id) if mark.field == "metric" else None
        answer = self._settle_metric(mark, new.id, sense, [added])
        path = added.place.resolve().relative_to(self.folders.root.resolve()).as_posix()
        return Answer(answer.changes, (new.id, path))

    def _take_advice(self, name: str, value: str) -> Answer:
        """What `claimbook check` advises: another field, whose value is asked for if it is open."""
        mark = find_field(self.question.sheet.read()[1], self.question.mark.entry, name)
        if mark is None:
            raise UnfitError(f"{name} cannot be written here; write it in the file")
        usual = read_today().isoformat() if name == "reviewed" else ""
        return self.write(mark, value or self.screen.read_line(f"{name}: ", usual))

    def _name(self, noun: str, id_: str, typed: str) -> Answer:
        typed = " ".join(typed.split())
        if not typed:
            raise UnfitError("nothing was typed")
        known = self.values.list_names(_FIELDS[noun])
        return Answer(name_record(self.folders, noun, id_, typed, known)[1])

    def _choose_record(self) -> tuple[str, str]:
        """The record that is renamed: that of the question, or one that its claim names."""
        entry, sheet = self.question.mark.entry, self.question.sheet
        if sheet.noun:
            return sheet.noun, entry.name
        named = {
            field: str(value)
            for field in _NOUNS
            if (value := entry.fields.get(field) or entry.given.get(field))
        }
        if not named:
            raise UnfitError("this names no entity and no metric")
        field = next(iter(named))
        if len(named) > 1:
            which = " or ".join(f"{name} ({id_})" for name, id_ in named.items())
            field = self.screen.read_line(f"rename which, {which}? ", field).strip()
        field = _complete(field)
        if field not in named:
            raise UnfitError(f"this claim has no “{field}” to rename")
        return _NOUNS[field], named[field]

    def _ask_year(self, about: str) -> Replacement:
        """The file of entities with the fiscal year of one of them, as it is asked for."""
        path = self.values.data / RECORDS["about"]
        asked = f"the month in which a fiscal year of {about} begins, 1 to 12: "
        month = self.screen.read_line(asked, "").strip()
        if month not in set(map(str, range(1, 13))):
            raise UnfitError(f"{about} has no `fiscal_year` in {path.name}; say when it begins")
        years = tuple(list_meanings("fiscal year", "named_by"))
        self.screen.show(show_choices("fiscal year", "named_by", years))
        named = self.screen.read_line("is it named after the year of its start or its end? ", "end")
        named = choose(named.strip(), years, years)
        if named not in years:
            raise UnfitError("it is named after the year of its `start` or its `end`")
        content = path.read_bytes()
        text = content.decode()
        mark = find_field(text, find_entry(text, about), "fiscal_year")
        if mark is None:
            raise UnfitError(f"{about} stands in braces in {path.name}; write it there")
        value = f"{{starts: {month}, named_by: {named}}}"
        return Replacement(path, content, settle_mark(text, mark, value).encode())


def _put_into(written: str, at: Location, item: str) -> str:
    """A list with this item in place of that at a location, or alone if it has none there."""
    faulty = at.frame[at.column - 1 :][: at.length].strip("'\"")
    items = load_plain(written)
    kept = [item if each == faulty else each for each in items]
    return write_list(kept if item in kept else [item])


def _complete(begun: str) -> str:
    """The field of a claim that begins so, the likeliest first; what was typed if there is none."""
    return next((name for name in _OFTEN if begun and name.startswith(begun)), begun)
