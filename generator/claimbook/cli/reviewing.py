"""Going through what is left to decide in a file, one key at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import yaml
from rich.text import Text

from claimbook.cli.adding import Added, add_record
from claimbook.cli.deciding import RECORDS, USUAL, NewRecord, UnfitError, Values
from claimbook.cli.fitting import find_misfit
from claimbook.cli.replacing import ChangedError, replace_file
from claimbook.cli.showing import show_help, show_mark
from claimbook.cli.together import Replacement, replace_files
from claimbook.drafts import (
    Mark,
    UnwritableError,
    find_field,
    find_marks,
    remove_claim,
    settle_mark,
)
from claimbook.grounding import TextLayout


class Screen(Protocol):
    """Where a review is shown and its keys are typed."""

    def show(self, lines: Iterable[Text]) -> None:
        """Show some lines."""

    def read_key(self) -> str:
        """The next key that is pressed."""

    def read_line(self, asked: str, old: str) -> str:
        """A line that is typed; it begins as the old value."""


class _StoppedError(Exception):
    """The editor has had enough."""


@dataclass(frozen=True, slots=True)
class _Done:
    """A decision that can be taken back."""

    line: int
    before: bytes
    after: bytes
    marks: int
    """How many marks it settled: none where a field without one was changed."""
    added: Added | None = None


@dataclass
class Review:
    """The decisions of one file, each written as soon as it is made."""

    root: Path
    """The book's folder."""
    path: Path
    layout: TextLayout | None
    """Of the article's text; None if the file has no article or its text is not held."""
    values: Values
    screen: Screen
    only: Collection[str] | None = None
    """The ids of the records that are looked at; None if all are."""
    decided: int = 0
    """How many marks are gone."""
    _done: list[_Done] = field(default_factory=list)

    def run(self) -> bool:
        """Ask for each decision; returns whether the editor went through to the end."""
        line = 0
        try:
            while mark := self._find_next(line):
                line = self._ask(mark)
        except (_StoppedError, KeyboardInterrupt, EOFError):
            return False
        return True

    def count_left(self) -> int:
        """How many decisions are left in the file."""
        return len(self._list_marks())

    def list_added(self) -> Iterator[tuple[str, str]]:
        """Yield the ids of the records that decisions added, each with its file."""
        for added in (each.added for each in self._done if each.added):
            path = added.path.resolve().relative_to(self.root.resolve())
            yield added.id, path.as_posix()

    def _find_next(self, line: int) -> Mark | None:
        return next((mark for mark in self._list_marks() if mark.line >= line), None)

    def _list_marks(self) -> list[Mark]:
        try:
            marks = find_marks(self._read()[1])
            return [m for m in marks if self.only is None or m.entry.name in self.only]
        except yaml.YAMLError:
            self._tell(f"{self.path} is no YAML now; `claimbook check` says where")
            return []

    def _read(self) -> tuple[bytes, str]:
        content = self.path.read_bytes()
        return content, content.decode("utf-8")

    def _ask(self, mark: Mark) -> int:
        """Ask until a mark is settled or passed over; returns the line to go on at."""
        offered, new = _list_offered(mark), None
        self._show(mark, offered)
        while True:
            key = self.screen.read_key()
            try:
                if act := self._list_ways().get(key):
                    line = act(mark)
                    if line is not None:
                        return line
                elif self._decide(mark, key, offered, new):
                    return mark.line
            except UnfitError as error:
                offered = tuple(dict.fromkeys((*offered, *error.offered)))
                new = error.new if key != "f" else None
                self._tell(str(error))
                self._show(mark, offered)
                if new:
                    self.screen.show([Text(f" + add {new.id} to {RECORDS[mark.field]}")])

    def _list_ways(self) -> Mapping[str, Callable[[Mark], int | None]]:
        """What each key does that needs no value; it returns the line to go on at, or None."""
        return {
            "q": self._stop,
            "s": lambda mark: mark.line + 1,
            "n": lambda mark: mark.entry.last if mark.entry.name else mark.line + 1,
            "a": self._accept,
            "x": self._leave_out,
            "d": self._drop,
            "u": self._undo,
            "?": self._help,
        }

    def _stop(self, _: Mark) -> int | None:
        raise _StoppedError

    def _accept(self, mark: Mark) -> int | None:
        if not mark.written:
            self._tell(f"{mark.field} has no value to accept; choose or type one")
            return None
        return mark.line if self._settle(mark, mark.written) else None

    def _leave_out(self, mark: Mark) -> int | None:
        if not mark.optional:
            self._tell(f"{mark.field} cannot be left out")
            return None
        return mark.line if self._settle(mark, "") else None

    def _drop(self, mark: Mark) -> int | None:
        """Take a claim out of the file."""
        if "quote" not in mark.entry.fields:
            self._tell("only claims are taken out")
            return None
        marks = sum(each.entry == mark.entry for each in self._list_marks())
        gone = self._save(mark, lambda text: remove_claim(text, mark.entry), marks)
        return mark.entry.first if gone else None

    def _help(self, mark: Mark) -> int | None:
        self.screen.show(show_help())
        self._show(mark, _list_offered(mark))
        return None

    def _decide(
        self, mark: Mark, key: str, offered: tuple[str, ...], new: NewRecord | None
    ) -> bool:
        """Settle a mark, or another field of its claim, with what is chosen or typed."""
        if key == "+" and new:
            amount = str(mark.entry.fields.get("amount") or "")
            added = add_record(mark.field, new, amount, self.values.data, self.screen)
            if added is None:
                raise UnfitError("nothing was added")
            return self._write(mark, new.id, added)
        if key.isdecimal() and 0 < int(key) <= len(offered):
            return self._write(mark, offered[int(key) - 1])
        if key == "e":
            return self._write(mark, self.screen.read_line(f"{mark.field}: ", mark.written))
        if key == "f":
            asked = self.screen.read_line("which field: ", "").strip()
            other = find_field(self._read()[1], mark.entry, asked)
            if other is None:
                raise UnfitError(f"this claim has no field “{asked}” on one line")
            typed = self.screen.read_line(f"{asked}: ", other.written)
            if not typed.strip() and other.optional:
                return self._settle(other, "")
            return self._write(other, typed)
        return False

    def _write(self, mark: Mark, typed: str, added: Added | None = None) -> bool:
        """Write a value, once it is one."""
        fields = mark.entry.fields
        value = self.values.write(mark.field, typed, in_claim="quote" in fields)
        if "quote" in fields and (misfit := self._find_misfit(mark, typed)):
            raise UnfitError(misfit)
        return self._settle(mark, value, added)

    def _find_misfit(self, mark: Mark, typed: str) -> str:
        if mark.field == "period":
            about = mark.entry.fields.get("about") or mark.entry.given.get("about")
            return self.values.find_unknown_year(typed, str(about))
        return find_misfit(mark.field, typed, mark.entry.fields, self.layout)

    def _settle(self, mark: Mark, value: str, added: Added | None = None) -> bool:
        settled = int(mark in self._list_marks())
        return self._save(mark, lambda text: settle_mark(text, mark, value), settled, added)

    def _save(
        self, mark: Mark, change: Callable[[str], str], marks: int, added: Added | None = None
    ) -> bool:
        """Write a changed text; tells why where it cannot be written."""
        content, text = self._read()
        try:
            if mark not in find_marks(text) and mark != find_field(text, mark.entry, mark.field):
                raise ChangedError
            after = change(text).encode()
            replace_file(self.path, content, after)
        except UnwritableError as error:
            self._tell(str(error))
            return False
        except (ChangedError, yaml.YAMLError):
            self._tell("somebody has saved the file meanwhile; it is read again")
            return True
        self._done.append(_Done(mark.line, content, after, marks, added))
        self.decided += marks
        return True

    def _undo(self, _: Mark) -> int | None:
        """Take back the last decision, with the record that it added."""
        if not self._done:
            self._tell("nothing was decided in this file yet")
            return None
        last = self._done[-1]
        files = [Replacement(self.path, last.after, last.before)]
        if last.added:
            files.append(Replacement(last.added.path, last.added.after, last.added.before))
        try:
            replace_files(self.root, files)
        except ChangedError:
            self._tell("the file was saved since; take it back there")
            return None
        self._done.pop()
        self.decided -= last.marks
        return last.line

    def _show(self, mark: Mark, offered: tuple[str, ...]) -> None:
        self.screen.show(show_mark(mark, self.layout, offered))

    def _tell(self, words: str) -> None:
        self.screen.show([Text(words, style="red")])


def _list_offered(mark: Mark) -> tuple[str, ...]:
    """The candidates of a mark, and what its field has most often."""
    return tuple(dict.fromkeys((*mark.candidates, *USUAL.get(mark.field, ()))))
