"""Going through what is left to decide in a file, one key at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import yaml
from rich.text import Text

from claimbook.cli.deciding import UnfitError, Values
from claimbook.cli.replacing import ChangedError, replace_file
from claimbook.cli.showing import show_mark
from claimbook.drafts import Mark, UnwritableError, find_marks, settle_mark
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


@dataclass
class Review:
    """The decisions of one file, each written as soon as it is made."""

    path: Path
    layout: TextLayout | None
    """Of the article's text; None if the file has no article or its text is not held."""
    values: Values
    screen: Screen
    decided: int = 0
    """How many marks are gone."""

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
        return sum(1 for _ in self._list_marks())

    def _find_next(self, line: int) -> Mark | None:
        return next((mark for mark in self._list_marks() if mark.line >= line), None)

    def _list_marks(self) -> Iterable[Mark]:
        try:
            return list(find_marks(self._read()[1]))
        except yaml.YAMLError:
            self._tell(f"{self.path} is no YAML now; `claimbook check` says where")
            return []

    def _read(self) -> tuple[bytes, str]:
        content = self.path.read_bytes()
        return content, content.decode("utf-8")

    def _ask(self, mark: Mark) -> int:
        """Ask until a mark is settled or passed over; returns the line to go on at."""
        offered = mark.candidates
        self.screen.show(show_mark(mark, self.layout, offered))
        while True:
            key = self.screen.read_key()
            if key == "q":
                raise _StoppedError
            if key == "s":
                return mark.line + 1
            if key == "n":
                return mark.entry.last if mark.entry.name else mark.line + 1
            if key == "a" and mark.written:
                settled = self._settle(mark, mark.written)
            elif key == "x" and mark.optional:
                settled = self._settle(mark, "")
            elif key.isdecimal() and 0 < int(key) <= len(offered):
                settled = self._settle(mark, self._write(mark, offered[int(key) - 1]))
            elif key == "e":
                try:
                    typed = self.screen.read_line(f"{mark.field}: ", mark.written)
                    settled = self._settle(mark, self._write(mark, typed))
                except UnfitError as error:
                    offered = tuple(dict.fromkeys((*offered, *error.offered)))
                    self._tell(str(error))
                    self.screen.show(show_mark(mark, self.layout, offered))
                    continue
            else:
                continue
            if settled:
                return mark.line

    def _write(self, mark: Mark, typed: str) -> str:
        return self.values.write(mark.field, typed, in_claim="quote" in mark.entry.fields)

    def _settle(self, mark: Mark, value: str) -> bool:
        """Write a decision; tells why where it cannot be written."""
        content, text = self._read()
        try:
            if mark not in find_marks(text):
                raise ChangedError
            replace_file(self.path, content, settle_mark(text, mark, value).encode())
        except UnwritableError as error:
            self._tell(str(error))
            return False
        except (ChangedError, yaml.YAMLError):
            self._tell("somebody has saved the file meanwhile; it is read again")
            return True
        self.decided += 1
        return True

    def _tell(self, words: str) -> None:
        self.screen.show([Text(words, style="red")])
