"""A session: asks one question after the other until none is left or the editor stops."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from rich.text import Text

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError
from claimbook.cli.reviewing.alike import show_alike
from claimbook.cli.reviewing.deciding import Deciding
from claimbook.cli.reviewing.keys import show_help
from claimbook.cli.reviewing.moving import Moving, StoppedError
from claimbook.cli.reviewing.offering import MOST, explain_value, list_offered, propose_new
from claimbook.cli.reviewing.pace import Pace, say_progress
from claimbook.cli.reviewing.placing import Place
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import Screen, SteppedBackError
from claimbook.cli.reviewing.showing import show_places, show_question, show_title
from claimbook.cli.reviewing.steps import Steps
from claimbook.cli.reviewing.values import NewRecord, UnfitError, Values
from claimbook.cli.together import finish_replacing
from claimbook.drafts import UnwritableError
from claimbook.renaming import NotDoneError

_NO_KEY = "That key does nothing here; ? shows those that do."
_SAVED = "Somebody has saved the file meanwhile; it is read again."
_ALWAYS = frozenset("?uqso")
"""Keys that change no file, or look first whether somebody else has."""
_Act = Callable[[Question], Place | None]


@dataclass
class Session:
    """Goes through the questions of some files with an editor."""

    folders: BookFolders
    questions: Questions
    screen: Screen
    steps: Steps = field(init=False)
    _pace: Pace = field(default_factory=Pace)

    def __post_init__(self) -> None:
        self.steps = Steps(self.folders.root)
        self._moving = Moving(self.questions, self.screen, self.steps)
        self._deciding = Deciding(self.folders, self.questions, self.screen, self.steps, self._pace)

    def run(self) -> None:
        """Ask for each decision until there is none, or the editor stops."""
        place, shown = Place(), None
        try:
            while question := self.questions.find_next(place):
                if shown != question.place[:2]:
                    marks = len(self.questions.list_open(question.place.sheet))
                    self.screen.show(show_title(question, marks))
                    shown = question.place[:2]
                place = self._ask(question)
        except (StoppedError, KeyboardInterrupt, EOFError):
            finish_replacing(self.folders.root)  # of a decision that Ctrl-C came into

    def _ask(self, question: Question) -> Place:
        """Ask until a question is settled or passed over; returns where to go on."""
        offered, new = list_offered(question, self._values), propose_new(question, self._values)
        self._pace.asked_at = self.screen.read_clock()
        content = _read(question.sheet.path)
        self._show(question, offered, new)
        while True:
            key = self.screen.read_key()
            if key not in _ALWAYS and _read(question.sheet.path) != content:
                self._tell(_SAVED)
                return question.place
            if key == "?":
                self.screen.show(show_help())
                self._show(question, offered, new)
                continue
            act = self._list_ways(question, offered, new).get(key)
            if act is None:
                self._tell(_NO_KEY)
                continue
            try:
                if (place := act(question)) is not None:
                    return place
            except SteppedBackError:
                self._tell("nothing was changed", "dim")
                self._show(question, offered, new)
            except (UnfitError, UnwritableError, NotDoneError) as error:
                self._tell(str(error))
                if isinstance(error, NotDoneError):
                    self.screen.show(show_places([(at, at.frame) for at, _ in error.places]))
                if isinstance(error, UnfitError):
                    offered = tuple(dict.fromkeys((*error.offered, *offered)))[:MOST]
                    new = error.new if key != "f" else None
                self._show(question, offered, new)
            except (ChangedError, yaml.YAMLError, FileNotFoundError):
                self._tell(_SAVED)
                return question.place

    def _list_ways(
        self, question: Question, offered: Sequence[str], new: NewRecord | None
    ) -> Mapping[str, _Act]:
        """What each key does: those that move take precedence where both have one."""
        return {
            **self._deciding.list_ways(question, offered, new),
            **self._moving.list_ways(question),
        }

    @property
    def _values(self) -> Values:
        return Values(self.folders.data_folder)

    def _show(
        self, question: Question, offered: Sequence[str], new: NewRecord | None = None
    ) -> None:
        values = (question.mark.written, *offered)
        told = {each: explain_value(question, each, self._values) for each in values if each}
        meanings = {each: meant for each, meant in told.items() if meant}
        progress = say_progress(self.steps.decided, self.questions.count_marks(), self._pace)
        alike, last = self._deciding.list_alike(question), self.steps.last
        others = tuple(show_alike(last, alike)) if last and alike else ()
        self.screen.show(show_question(question, offered, meanings, new, progress, others))

    def _tell(self, words: str, style: str = "red") -> None:
        self.screen.show([Text(words, style=style)])


def _read(path: Path) -> bytes | None:
    """The bytes of a file; None if it is gone."""
    return path.read_bytes() if path.is_file() else None
