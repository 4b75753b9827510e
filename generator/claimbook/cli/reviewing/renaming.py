"""Choose the record that `r` renames, and confirm before two are merged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.text import Text

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.naming import find_other, name_record
from claimbook.cli.reviewing.screen import Screen
from claimbook.cli.reviewing.values import NAMED, UnfitError, Values
from claimbook.drafts import Entry, find_marks
from claimbook.read.kinds import VOCABULARY

FIELDS = {"entity": "about", "metric": "metric", "outlet": "outlet"}
"""The field of claims and articles that names a record, by kind."""
_OF_CLAIMS = ("about", "metric")
"""The fields of a claim whose records can be renamed while it is asked about."""
_TAKEN = ("kind", "dimension", "measure")
"""Fields in which the claims of a merged record follow the other one."""
_YES = "y"


def list_renamed(entry: Entry, noun: str, asked: str) -> Mapping[str, tuple[str, str]]:
    """Return what may be renamed, by field, each a noun and an id: a record, or those of a claim.

    The field that is `asked` about comes first. Raises UnfitError if a claim names nothing.
    """
    if noun:
        return {noun: (noun, entry.name)}
    named = {
        field: (NAMED[field], str(value))
        for field in sorted(_OF_CLAIMS, key=lambda each: each != asked)
        if (value := entry.fields.get(field) or entry.given.get(field))
    }
    if not named:
        raise UnfitError("this names neither an entity nor a metric")
    return named


@dataclass(frozen=True)
class Renaming:
    """Renames records of one kind."""

    folders: BookFolders
    values: Values
    screen: Screen
    noun: str

    def name(self, id_: str, typed: str) -> list[Replacement]:
        """Return the files that change if a record gets the typed name.

        With the name or id of another record, the two are merged into that one, after the editor
        confirms what would change for the claims. Raises UnfitError if the editor does not, or
        typed nothing, and NotDoneError if it is not possible.
        """
        typed = " ".join(typed.split())
        if not typed:
            raise UnfitError("nothing was typed")
        other = find_other(id_, typed, self.values.list_names(FIELDS[self.noun]))
        if other and (lines := list(self._compare(id_, other))):
            self._confirm(id_, other, lines)
        return name_record(self.folders, self.noun, id_, typed, other)

    def _compare(self, id_: str, other: str) -> Iterator[Text]:
        """Yield the fields in which a merger would change the claims, or leave them open."""
        records = self.values.read_records(FIELDS[self.noun])
        open_ = self._list_open(id_)
        for field in _TAKEN:
            old, new = (str(records.get(each, {}).get(field, "")) for each in (id_, other))
            guessed = field == "kind" and field in open_  # taken from its old name
            if old == new or guessed:
                continue
            undecided = " (not decided yet)" if field in open_ else ""
            meant = list_meanings(self.noun, field).get(new, "")
            yield Text.assemble(
                (f"  {field:<10} ", "dim"),
                f"{old or '(empty)'}{undecided} → {new or '(empty)'}",
                (f"  {meant}" if meant else "", "dim"),
            )

    def _list_open(self, id_: str) -> set[str]:
        """Return the open fields of a record, which would not be asked about any more."""
        path = self.values.data / VOCABULARY[self.noun].file
        marks = find_marks(path.read_bytes().decode("utf-8"))
        return {mark.field for mark in marks if mark.entry.name == id_}

    def _confirm(self, id_: str, other: str, lines: Sequence[Text]) -> None:
        lead = f"All that is {id_} would be {other}, and its claims would take over these values:"
        asked = f"{_YES} merges the two, any other key keeps both."
        self.screen.show([Text(lead, style="yellow"), *lines, Text(asked, style="yellow")])
        if self.screen.read_key() != _YES:
            raise UnfitError(f"{id_} stays what it is")
