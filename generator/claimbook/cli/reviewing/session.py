"""A session: ask one question after the other until none is left or the editor stops."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import yaml
from rich.text import Text

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError
from claimbook.cli.reviewing.alike import OWN, show_alike
from claimbook.cli.reviewing.deciding import Deciding
from claimbook.cli.reviewing.keys import FIELDS, show_help
from claimbook.cli.reviewing.moving import Moving, StoppedError
from claimbook.cli.reviewing.numbering import MOST, Choices, Numbering, list_choices
from claimbook.cli.reviewing.offering import explain_value, list_offered, propose_new
from claimbook.cli.reviewing.pace import Pace, write_progress
from claimbook.cli.reviewing.passages import AROUND
from claimbook.cli.reviewing.placing import Place, Round
from claimbook.cli.reviewing.question import Question, choose_field
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import REDRAW, Screen, SteppedBackError
from claimbook.cli.reviewing.showing import Shown, show_places, show_question, show_title
from claimbook.cli.reviewing.standing import list_beside
from claimbook.cli.reviewing.steps import Steps
from claimbook.cli.reviewing.unreadable import find_unreadable, show_unreadable
from claimbook.cli.reviewing.values import RECORDS, NewRecord, UnfitError, Values
from claimbook.cli.together import finish_replacing
from claimbook.drafts import UnwritableError
from claimbook.problem import Problem
from claimbook.renaming import NotDoneError

_NO_KEY = "That key does nothing here; ? shows those that do."
_SAVED = "Somebody has saved the file meanwhile; it is read again."
_ALWAYS = frozenset(("?", "u", "q", "s", "o", REDRAW))
"""Keys that change no file, or first check whether somebody else has."""
_LENGTHS = (
    *((around, MOST, False) for around in (AROUND, AROUND // 2, AROUND // 4, 0)),
    *((0, listed, True) for listed in (MOST, 6, 4, 3, 2, 1)),
)
"""How many characters of the article and how many values a page shows, and whether it is brief.

The longest page comes first. The quote and the question are on all of them.
"""
_Act = Callable[[Question], Place | None]


@dataclass
class Session:
    """Goes through the questions about some files with an editor."""

    folders: BookFolders
    questions: Questions
    screen: Screen
    steps: Steps = field(init=False)
    _pace: Pace = field(default_factory=Pace)
    _head: list[Text] = field(default_factory=list)
    """Lines above the next question."""
    _told: list[Text] = field(default_factory=list)
    """Messages below the next question."""
    _numbering: Numbering = field(default_factory=Numbering)
    _choices: Choices = ()
    """What the page of the question had room for: nothing else can be chosen by number."""

    def __post_init__(self) -> None:
        self.steps = Steps(self.folders.root)
        self._moving = Moving(
            self.questions, self.screen, self.steps, partial(self._show_message, style="yellow")
        )
        self.unwritten: OSError | None = None
        """Why the last decision could not be written, if none has been written since."""
        self.unreadable: Problem | None = None
        """Why a file could not be read when the editor stopped."""
        self._deciding = Deciding(self.folders, self.questions, self.screen, self.steps, self._pace)

    def run(self) -> None:
        """Ask for each decision until there is none, or the editor stops."""
        place, shown = Place(), None
        try:
            while question := self.questions.find_next(place):
                if question.place.round is Round.FAULTS and self._wait_for_repair(question):
                    continue
                if shown != question.place[:2]:
                    marks = len(self.questions.list_open(question.place.sheet))
                    self._head += show_title(question, marks)
                    shown = question.place[:2]
                place = self._ask(question)
            self.screen.show(self._told)
        except (StoppedError, KeyboardInterrupt, EOFError):
            finish_replacing(self.folders.root)  # if Ctrl-C interrupted the writing of a decision

    def _ask(self, question: Question) -> Place:
        """Ask until a question is settled or skipped, and return the place to continue from."""
        offered, new = list_offered(question, self._values), propose_new(question, self._values)
        self._pace.asked_at = self.screen.read_clock()
        content = _read(question.sheet.path)
        self._show(question, offered, new)
        while True:
            key = self.screen.read_key()
            if key not in _ALWAYS and _read(question.sheet.path) != content:
                self._wait_for_repair(question)
                self._show_message(_SAVED)
                return question.place
            if key in {REDRAW, "?"}:
                if key == "?":
                    self._show_help()
                self._show(question, offered, new)
                continue
            ways = self._list_ways(question, self._choices, new)
            act = self._deciding.take_text(key) if _is_text(key) else ways.get(key)
            if act is None:
                self._show_message(_NO_KEY)
                self._show(question, offered, new)
                continue
            try:
                taken = self.steps.taken
                place = act(question)
                if self.steps.taken > taken:
                    self.unwritten = None
                if place is not None:
                    return place
            except SteppedBackError:
                self._show_message("nothing was changed", "dim")
                self._show(question, offered, new)
            except (UnfitError, UnwritableError, NotDoneError) as error:
                self._show_message(str(error))
                if isinstance(error, NotDoneError):
                    self._told += show_places([(at, at.frame) for at, _ in error.places])
                if isinstance(error, UnfitError):
                    offered = tuple(dict.fromkeys((*error.offered, *offered)))[:MOST]
                    new = error.new if key != "f" else None
                self._show(question, offered, new)
            except (ChangedError, yaml.YAMLError, FileNotFoundError) as error:
                self._wait_for_repair(question)
                self._show_message(_SAVED)
                for note in getattr(error, "__notes__", ()):
                    self._show_message(note, "yellow")
                return question.place
            except OSError as error:  # such as a disk that is full, or may not be written
                self.unwritten = error
                why = (error.strerror or str(error)).lower()
                self._show_message(
                    f"{self.folders.root} cannot be written: {why}; nothing was changed"
                )
                self._show(question, offered, new)

    def _wait_for_repair(self, question: Question) -> bool:
        """Wait while the file cannot be read, which it may be after another program has saved it.

        Returns whether it could not be read at first.
        """
        waited = False
        while problem := find_unreadable(question.sheet):
            self.screen.turn_page()
            self.screen.show(show_unreadable(problem))
            if self.screen.read_key() == "q":
                self.unreadable = problem
                raise StoppedError
            waited = True
        return waited

    def _change(self, question: Question, field: str) -> Place:
        """Return the question for a field of the claim that the editor wants to change."""
        mark = choose_field(question.sheet.read()[1], question.mark.entry, field)
        if mark is None:
            raise UnfitError(f"{field} is not on one line; change it in the file")
        chosen = replace(question, mark=mark, fault=None, chosen=True)
        if field not in OWN and list_offered(chosen, self._values):
            return self._ask(chosen)
        self._deciding.list_ways(chosen, (), None)["e"](chosen)
        return question.place

    def _list_ways(
        self, question: Question, choices: Choices, new: NewRecord | None
    ) -> Mapping[str, _Act]:
        """Return each key's action; moving takes precedence if both define one."""
        changing: dict[str, _Act] = {}
        if question.noun == "claim" and not question.chosen:
            changing = {key: partial(self._change, field=name) for key, name in FIELDS.items()}
        return {
            **changing,
            **self._deciding.list_ways(question, choices, new),
            **self._moving.list_ways(question),
        }

    @property
    def _values(self) -> Values:
        return Values(self.folders.data_folder)

    def _show(
        self, question: Question, offered: Sequence[str], new: NewRecord | None = None
    ) -> None:
        """Show a question on a page of its own, with less of the article if the page is short."""
        values = (question.mark.written, *offered)
        told = {each: explain_value(question, each, self._values) for each in values if each}
        before, alike = self._deciding.find_alike(question)
        shown = Shown(
            offered,
            {each: meant for each, meant in told.items() if meant},
            {field: self._values.list_names(field) for field in RECORDS},
            new,
            self._write_progress(question),
            tuple(show_alike(question, before, alike)) if before else (),
            tuple(show_alike(question, before, alike, brief=True)) if before else (),
            list_beside(question, self.questions.list_open(question.place.sheet)),
            self._numbering.number(question, offered),
        )
        for around, listed, brief in _LENGTHS:
            self._choices = list_choices(question, offered[:listed], shown.numbers)
            asked = show_question(question, shown, around, listed, brief=brief)
            lines = [*self._head, *asked, *self._told]
            if self.screen.has_room(lines):
                break
        self.screen.turn_page()
        self.screen.show(lines)
        self._head.clear()
        self._told.clear()

    def _write_progress(self, question: Question) -> str:
        """Return which claim it is, and how many decisions are left."""
        number, line = question.place.sheet, question.place.line
        claims = self.questions.list_claims(number)
        at = next((n for n, each in enumerate(claims, 1) if each.first == line), 0)
        claim = f"claim {at:,} of {len(claims):,}" if at else ""
        progress = write_progress(self.steps.decided, self.questions.count_marks(), self._pace)
        return " · ".join(filter(None, (claim, progress)))

    def _show_help(self) -> None:
        self.screen.turn_page()
        self.screen.show(show_help())
        self.screen.read_key()

    def _show_message(self, words: str, style: str = "red") -> None:
        """Show a message below the next question."""
        self._told.append(Text(words, style=style))


def _is_text(typed: str) -> bool:
    """Whether something typed is text rather than a key."""
    return len(typed) > 1 and typed.isprintable()


def _read(path: Path) -> bytes | None:
    """Return the bytes of a file; None if it is gone."""
    return path.read_bytes() if path.is_file() else None
