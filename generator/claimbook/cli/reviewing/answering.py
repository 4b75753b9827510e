"""Turn the answer to a question into changes of the book's files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from claimbook.cli.replacing import ChangedError
from claimbook.cli.reviewing.adding import add_record
from claimbook.cli.reviewing.choosing import (
    OFTEN,
    choose,
    complete_field,
    put_into,
    show_adding,
    show_choices,
)
from claimbook.cli.reviewing.confirming import confirm_amount, confirm_metric
from claimbook.cli.reviewing.fiscal_years import ask_year, guess_naming
from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.offering import guess_reworded
from claimbook.cli.reviewing.passages import clean
from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.renaming import FIELDS, Renaming, list_renamed
from claimbook.cli.reviewing.rewording import is_row
from claimbook.cli.reviewing.settling import Answer, Settling
from claimbook.cli.reviewing.stating import name_time
from claimbook.cli.reviewing.tables import find_cell
from claimbook.cli.reviewing.values import RECORDS, NewRecord, UnfitError, choose_id
from claimbook.cli.today import read_today
from claimbook.drafts import Mark, find_field
from claimbook.model import Claim
from claimbook.problem import Proposal
from claimbook.quantity import find_sense

_CAME_AT_ONCE = (
    "This arrived at once, so it was read as text, not as keys. Enter accepts it, Escape does not."
)


@dataclass(frozen=True)
class Answering(Settling):
    """Answers a question as an editor does.

    Each answer raises UnfitError with the reason if the typed value is invalid, and ChangedError if
    the question has changed meanwhile.
    """

    def write(self, mark: Mark, typed: str) -> Answer:
        """Set a value as a person types it."""
        if not mark.field:
            raise UnfitError("press f to change a field, or d to drop it")
        if mark.field == "name" and self.question.sheet.noun:
            return self._name(self.question.sheet.noun, mark.entry.name, typed)
        fields = mark.entry.fields
        value = self.values.write(self.question.noun, mark.field, typed)
        if "quote" not in fields:
            return self.settle(mark, value)
        layout = self.question.layout
        about, metric = (
            str(fields.get(name) or mark.entry.given.get(name)) for name in ("about", "metric")
        )
        sense = self.values.find_sense(metric)
        if misfit := find_misfit(mark.field, typed, fields, layout, sense):
            raise UnfitError(misfit)
        if mark.field == "amount" and not self.question.fault:
            confirm_amount(mark, typed, metric, self.values, self.screen)
        if mark.field == "period" and self.values.lacks_year(typed, about):
            named_by = guess_naming(self.question, typed)
            year = ask_year(about, self.values.data, self.screen, named_by)
            return self.settle(mark, value, [year])
        if mark.field == "metric":
            confirm_metric(value, fields, self.values, self.screen)
            return self.settle_metric(mark, value, self.values.find_sense(value))
        return self.settle(mark, value)

    def choose(self, offered: str) -> Answer:
        """Choose an offered value; a candidate that the book lacks is added to it."""
        for each in self.question.fault.proposed if self.question.fault else ():
            if each.field != self.question.mark.field and offered == str(each):
                return self._take_advice(each)
        if self.question.fault and self.question.mark.written.startswith("["):
            offered = put_into(self.question.mark.written, self.question.fault.at, offered)
        try:
            return self.write(self.question.mark, offered)
        except UnfitError as error:
            if error.new is None or offered not in self.question.mark.candidates:
                raise
            return self.add(error.new)

    def take_text(self, text: str) -> Answer:
        """Ask whether text that arrived at once is the value; its letters are not keys."""
        mark, round_ = self.question.mark, self.question.place.round
        listed = bool(self.question.rows) or round_ is Round.PUBLISH
        if not mark.field or self.question.is_reading or listed:
            raise UnfitError(
                f"“{text}” arrived at once, but there is nothing to type here; press one key"
            )
        self.screen.show([Text(_CAME_AT_ONCE, style="yellow")])
        typed = self.screen.read_line(f"{mark.field}: ", text, again=True)
        return self._try(mark, typed)

    def edit(self) -> Answer:
        """Ask for a new value."""
        mark = self.question.mark
        if not mark.field:
            return self.edit_other()
        unfinished, begun = self.question.is_unfinished, mark.written
        if unfinished and not begun:
            quote = str(mark.entry.fields.get("quote") or "")
            begun = "" if is_row(quote) else quote  # to be made whole
        guess = guess_reworded(self.question, self.values) if unfinished else ""
        # What is typed is added to an unfinished sentence, and does not replace it.
        typed = self.screen.read_line(f"{mark.field}: ", guess or begun, again=unfinished)
        if unfinished and begun and typed.strip() == begun:
            raise UnfitError(
                "the sentence is unchanged; a accepts it as it is"
                if mark.written
                else "these are the quote's words, and not a sentence yet"
            )
        return self._try(mark, typed)

    def change(self, listed: Sequence[str] = ()) -> Answer:
        """Ask for a value of the field that the editor wants to change.

        A number chooses a `listed` value, and an empty line leaves an optional field out.
        """
        return self._change(self.question.mark, listed)

    def _change(self, mark: Mark, listed: Sequence[str]) -> Answer:
        old = mark.written or str(mark.entry.given.get(mark.field) or "")
        if mark.field == "says":
            *_, head = self.question.sheet.list_entries()
            old = name_time(old, mark.entry.fields, str(head.fields.get("published") or ""))
        if mark.field == "scope" and not old:
            cell = find_cell(mark.entry.fields, self.question.sheet.layouts)
            old = cell.scope if cell else ""
        typed = self.screen.read_line(f"{mark.field}: ", old)
        return self._try(mark, typed, listed, empty=True)

    def _try(
        self, mark: Mark, typed: str, listed: Sequence[str] = (), *, empty: bool = False
    ) -> Answer:
        """Set a value that was typed, asking again while it is refused.

        For a name that the book lacks, a number then chooses a similar one, and `+` adds it, as
        `+` and a name does at once.
        """
        new: NewRecord | None = None
        while True:
            try:
                if typed.strip().startswith("+") and mark.field in RECORDS:
                    name = typed.strip()[1:].strip()
                    return self.add(new, mark) if new and not name else self.add_named(mark, name)
                if empty and mark.optional and not typed.strip():
                    return self.leave_out() if mark == self.question.mark else self.settle(mark, "")
                return self.write(mark, choose(typed.strip(), listed))
            except UnfitError as error:
                if not typed.strip():
                    raise
                listed, new = error.offered or listed, error.new
                self.screen.show(
                    [Text(str(error), style="red"), *_show_ways(mark, error.offered, new)]
                )
            except ChangedError as error:
                error.add_note(f"You had typed: {typed}")
                raise
            typed = self.screen.read_line(f"{mark.field}: ", typed)

    def edit_other(self) -> Answer:
        """Ask for the value of another field of the claim or record."""
        entry = self.question.mark.entry
        if "quote" in entry.fields:
            others = ", ".join(name for name in Claim.model_fields if name not in {"id", *OFTEN})
            self.screen.show([Text(f"  {', '.join(OFTEN)}; also {others}", style="dim")])
        asked = complete_field(self.screen.read_line("which field: ", "").strip())
        other = find_field(self.question.sheet.read_text(), entry, asked)
        if other is None or ("quote" in entry.fields and asked not in Claim.model_fields):
            raise UnfitError(f"this claim has no field “{asked}” on one line")
        listed = tuple(list_meanings(self.question.noun, asked))
        self.screen.show(show_choices(self.question.noun, asked, listed))
        return self._change(other, listed)

    def rename(self) -> Answer:
        """Rename the record, or merge it with the one of the book that has this name."""
        mark = self.question.mark
        listed = list(list_renamed(mark.entry, self.question.sheet.noun, mark.field).values())
        noun, id_ = listed[0] if len(listed) == 1 else self._choose_renamed(listed)
        name = self.values.list_names(FIELDS[noun]).get(id_, id_)
        asked = f"new name of the {noun}, or the name of another to merge the two: "
        return self._name(noun, id_, self.screen.read_line(asked, name))

    def _choose_renamed(self, listed: Sequence[tuple[str, str]]) -> tuple[str, str]:
        """Ask which of a claim's records to rename."""
        rows = [
            Text.assemble((f" {number}", "bold cyan"), f" {clean(name)}", (f"  the {noun}", "dim"))
            for number, (noun, id_) in enumerate(listed, 1)
            for name in (self.values.list_names(FIELDS[noun]).get(id_, id_),)
        ]
        self.screen.show([Text("Which one gets a new name, in all claims?", style="yellow"), *rows])
        key = self.screen.read_key()
        if not key.isdecimal() or not 0 < int(key) <= len(listed):
            raise UnfitError("nothing was renamed")
        return listed[int(key) - 1]

    def _name(self, noun: str, id_: str, typed: str) -> Answer:
        return Answer(Renaming(self.folders, self.values, self.screen, noun).name(id_, typed))

    def add_named(self, mark: Mark | None = None, name: str = "") -> Answer:
        """Add a record by its name, or use the one that the book has, for a field as in `add`."""
        mark = mark or self.question.mark
        typed = name or self.screen.read_line("name of the new entry: ", "")
        try:
            known = choose_id(mark.field, typed, self.values.list_names(mark.field))
            return self.write(mark, known)
        except UnfitError as error:
            if error.new is None:
                raise
            return self.add(error.new, mark)

    def add(self, new: NewRecord, mark: Mark | None = None) -> Answer:
        """Add a new record, and name it in a field: that of the question, or another `mark`."""
        mark, data = mark or self.question.mark, self.values.data
        added = add_record(mark.field, new, mark.entry.fields, data, self.screen)
        if added is None:
            raise UnfitError("nothing was added")
        record, changed = added
        sense = find_sense(record.name, record.id) if mark.field == "metric" else None
        answer = self.settle_metric(mark, record.id, sense, [changed])
        return Answer(answer.changes, (record.id, self.folders.shorten(changed.place)))

    def _take_advice(self, proposed: Proposal) -> Answer:
        """Follow the advice of `claimbook check`: set another field, or ask for it if open."""
        name = proposed.field
        mark = find_field(self.question.sheet.read_text(), self.question.mark.entry, name)
        if mark is None:
            raise UnfitError(f"{name} cannot be written here; write it in the file")
        usual = read_today().isoformat() if name == "reviewed" else ""
        return self.write(mark, proposed.value or self.screen.read_line(f"{name}: ", usual))


def _show_ways(mark: Mark, offered: Sequence[str], new: NewRecord | None) -> Iterator[Text]:
    """Yield what may be typed instead of a name that the book lacks."""
    for number, each in enumerate(offered, 1):
        yield Text.assemble((f" {number}", "bold cyan"), f" {each}")
    if new:
        yield show_adding(mark.field, new)
