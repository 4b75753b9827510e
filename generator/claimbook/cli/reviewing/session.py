"""A session: ask one question after the other until none is left or the editor stops."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import yaml

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import ChangedError, finish_replacing
from claimbook.cli.reviewing.alike import OWN
from claimbook.cli.reviewing.deciding import Deciding
from claimbook.cli.reviewing.keys import FIELDS, list_help, show_help
from claimbook.cli.reviewing.listing import TAKEN_OUT, find_topic
from claimbook.cli.reviewing.moving import Moving, StoppedError
from claimbook.cli.reviewing.numbering import Choices
from claimbook.cli.reviewing.offering import list_offered, propose_new
from claimbook.cli.reviewing.pace import Pace
from claimbook.cli.reviewing.paging import Paging
from claimbook.cli.reviewing.placing import Place, Round
from claimbook.cli.reviewing.question import Question, Row, choose_field
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import ENTER, REDRAW, Screen, SteppedBackError, is_text
from claimbook.cli.reviewing.showing import list_row_help, show_places, show_title
from claimbook.cli.reviewing.steps import Step, Steps
from claimbook.cli.reviewing.tables import find_row
from claimbook.cli.reviewing.unreadable import find_unreadable, show_unreadable
from claimbook.cli.reviewing.values import NewRecord, UnfitError, Values
from claimbook.drafts import UnwritableError
from claimbook.problem import Problem
from claimbook.renaming import NotDoneError

_NO_KEY = "That key does nothing here; ? shows those that do."
_NO_NUMBER = "Nothing here has this number; ? shows what the keys do."
_SECOND = "This Enter came right after a line that you typed; press it again to answer here."
_SOON = 0.5
"""Within this many seconds, Enter may still be meant for the line typed before."""
_UNMARKED = "the number of a figure marks it first"
_TELLING = ("M", "A", "P")
"""The keys of the fields that may tell apart figures of a disagreement."""
_SAVED = "The file was saved in the meantime, so it was read again."
_ALWAYS = frozenset(("?", "u", "q", "s", "o", REDRAW))
"""Keys that change no file, or first check whether somebody else has."""
_Act = Callable[[Question], Place | None]


@dataclass
class Session:
    """Goes through the questions about some files with an editor."""

    folders: BookFolders
    questions: Questions
    screen: Screen
    steps: Steps = field(init=False)
    _pace: Pace = field(default_factory=Pace)
    _lines: int = 0
    """How many lines were typed before the last key."""
    _changed: bool = False
    """Whether the last key changed a field of a claim other than the one asked about."""

    def __post_init__(self) -> None:
        self.steps = Steps(self.folders.root)
        self._deciding = Deciding(
            self.folders, self.questions, self.screen, self.steps, self._pace, self._tell
        )
        self._paging = Paging(self._deciding)
        self._moving = Moving(self.questions, self.screen, self.steps, self._tell)
        self.unwritten: OSError | None = None
        """Why the last decision could not be written, if none has been written since."""
        self.unreadable: Problem | None = None
        """Why a file could not be read when the editor stopped."""

    def _tell(self, words: str) -> None:
        self._paging.tell(words, "yellow")

    def run(self) -> None:
        """Ask for each decision until there is none, or the editor stops."""
        place, shown = Place(), None
        try:
            while question := self.questions.find_next(place):
                if question.place.round is Round.FAULTS and self._wait_for_repair(question):
                    continue
                part = question.place.sheet, max(question.place.round, Round.MARKS)
                if shown != part:
                    marks = len(self.questions.list_open(question.place.sheet))
                    self._paging.head += show_title(question, marks)
                    shown = part
                place = self._ask(question)
            self.screen.show(self._paging.messages)
        except (StoppedError, KeyboardInterrupt, EOFError):
            finish_replacing(self.folders.root)  # if Ctrl-C interrupted the writing of a decision

    def _ask(self, question: Question) -> Place:
        """Ask until a question is settled or skipped, and return the place to continue from."""
        offered, new = list_offered(question, self._values), propose_new(question, self._values)
        self._pace.asked_at = self.screen.read_clock()
        content = _read(question.sheet.path)
        show = partial(self._paging.show, question, offered, new)
        show()
        self.questions.note_shown(question)
        shown = self.screen.read_clock()
        while True:
            key = self.screen.read_key()
            typed, self._lines = self.screen.lines_typed > self._lines, self.screen.lines_typed
            soon = self.screen.read_clock() - shown < _SOON
            if typed and soon and question.rows and key in ENTER:
                self._tell(_SECOND)
            elif key not in _ALWAYS and _read(question.sheet.path) != content:
                return self._read_again(question)
            elif key == "?":
                self._show_help(question)
            elif key in self._paging.hidden:
                show(values_alone=True)
                continue
            elif key != REDRAW and (place := self._answer(question, key, new)):
                return place
            show()

    def _answer(self, question: Question, key: str, new: NewRecord | None) -> Place | None:
        """Do what a key stands for; None if the question is to be shown again."""
        ways = self._list_ways(question, self._paging.choices, new)
        act = self._deciding.take_text(key) if is_text(key) else ways.get(key)
        if act is None:
            self._paging.tell(_NO_NUMBER if key.isdecimal() else _NO_KEY)
            return None
        taken = self.steps.taken
        try:
            place = act(question)
        except SteppedBackError:
            self._paging.tell("nothing was changed", "dim")
        except (UnfitError, UnwritableError, NotDoneError) as error:
            self._paging.tell(str(error))
            if isinstance(error, NotDoneError):
                self._paging.messages += show_places([(at, at.frame) for at, _ in error.places])
        except (ChangedError, yaml.YAMLError, FileNotFoundError) as error:
            return self._read_again(question, getattr(error, "__notes__", ()))
        except OSError as error:  # such as a disk that is full or read-only
            self.unwritten = error
            why = (error.strerror or str(error)).lower()
            self._paging.tell(f"{self.folders.root} cannot be written: {why}; nothing was changed")
        else:
            if self.steps.taken > taken:
                self.unwritten = None
            return place
        return None

    def _read_again(self, question: Question, notes: Iterable[str] = ()) -> Place:
        """Ask again about what has changed in the file meanwhile."""
        self._wait_for_repair(question)
        self._paging.tell(_SAVED)
        for note in notes:
            self._tell(note)
        return question.place

    def _wait_for_repair(self, question: Question) -> bool:
        """Wait until the file can be read, for example because another program has corrected it.

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

    def _open(self, question: Question, row: Row) -> Place:
        """Ask about a decision of a list as about any other, then go back to the list."""
        opened = replace(row.question, place=question.place, opened=True)
        if row.settled == TAKEN_OUT:
            raise UnfitError(f"{row.question.mark.entry.name} was taken out; u brings it back")
        if row.settled and not row.question.mark.decide:
            return self._change(opened, opened.mark.field)
        asked: Question | None = opened
        while asked:
            self._changed = False
            self._ask(asked)
            asked = self._find_again(asked) if self._changed else None
        return question.place

    def _find_again(self, question: Question) -> Question | None:
        """Return a question as it is after another field was changed; None if it is settled."""
        number, mark = question.place.sheet, question.mark
        same = (
            each
            for each in self.questions.list_open(number)
            if (each.sheet, each.mark.entry.name) == (question.sheet, mark.entry.name)
        )
        left = sorted(same, key=lambda each: each.mark.field != mark.field)
        return replace(left[0], place=question.place, opened=True) if left else None

    def _list_list_ways(self, question: Question) -> Mapping[str, _Act]:
        """Return each key's action at a list; doubtful values cannot be accepted with Enter."""
        rows, topic = self._paging.rows, find_topic(question)
        choose = self._mark_row if topic.marks else self._open
        ways: dict[str, _Act] = {str(n): partial(choose, row=row) for n, row in enumerate(rows, 1)}
        if topic.marks == "change":
            changing = {key: partial(self._change_marked, field=FIELDS[key]) for key in _TELLING}
            leaving = dict.fromkeys((*ENTER, "s"), self._leave_as_they_are)
            others = {"a": self._mark_all, "d": self._drop_marked}
            return {**ways, **changing, **leaving, **others}
        if topic.marks:
            entering = dict.fromkeys(ENTER, self._drop_chosen)
            return {**ways, **entering, "d": self._mark_all}
        if topic.doubted:
            return {**ways, **dict.fromkeys(ENTER, self._moving.skip), "a": self._accept_all}
        return {**ways, **dict.fromkeys(ENTER, self._accept_all)}

    def _pass_seen(self, question: Question) -> Place:
        """Go on to the claims that the page had no room for, or else to publication."""
        self.questions.note_seen(question.place.sheet, self._paging.seen)
        return question.place._replace(line=0)

    def _accept_all(self, question: Question) -> Place:
        open_ = [each for each in self._paging.rows if not each.settled]
        place = self._deciding.accept_rows(question, open_)
        if find_topic(question).field == "says":  # the sentence of a table's cell says all of it
            entries = [asked.mark.entry for each in open_ for asked in each.asks]
            stated = [each for each in entries if find_row(each.fields, question.sheet.layouts)]
            self.questions.note_seen(question.place.sheet, stated)
        return place

    def _mark_row(self, _: Question, row: Row) -> None:
        """Mark a claim of a list, or take its mark away."""
        self._paging.marked ^= {row.question.mark.entry.name}

    def _mark_all(self, _: Question) -> None:
        """Mark all claims of a list, or none if all are marked."""
        ids = {each.question.mark.entry.name for each in self._paging.rows}
        self._paging.marked ^= ids if ids <= self._paging.marked else ids - self._paging.marked

    def _list_marked(self) -> list[Row]:
        marked = self._paging.marked
        return [each for each in self._paging.rows if each.question.mark.entry.name in marked]

    def _drop_chosen(self, question: Question) -> Place:
        """Drop the marked claims of a list, and leave the others to be asked about alone."""
        self.questions.lists.leave(question.place.sheet, self._paging.rows)
        if self._list_marked():
            return self._drop_marked(question)
        self.steps.note(Step(question.place))
        return question.place

    def _drop_marked(self, question: Question) -> Place:
        """Drop the marked claims of a list."""
        if not (marked := self._list_marked()):
            raise UnfitError(_UNMARKED)
        self._deciding.drop_rows(question, marked)
        self._paging.marked.clear()
        return question.place

    def _change_marked(self, question: Question, field: str) -> Place:
        """Ask once for a field of all marked claims of a list."""
        if not (marked := [each.question for each in self._list_marked()]):
            raise UnfitError(_UNMARKED)
        first, *others = marked
        self._change(first, field, others)
        self._paging.marked.clear()
        return Place(question.place.sheet, Round.FAULTS)  # which the change may bring

    def _leave_as_they_are(self, question: Question) -> Place:
        """Leave the claims of a list as they are, unless some are marked."""
        if self._list_marked():
            raise UnfitError("M, A or P changes what is marked; its number takes a mark away")
        if question.fault:
            return self._moving.skip(question)
        self.questions.dating.discard(question.place.sheet)
        self.steps.note(Step(question.place))
        return question.place

    def _list_undated(self, question: Question) -> Place:
        """List the figures without a period, so that several can be given one together."""
        if not question.undated:
            raise UnfitError("each figure has a period that needs one")
        self.questions.dating.add(question.place.sheet)
        self.steps.note(Step(question.place))
        return question.place._replace(line=0)

    def _change(self, question: Question, field: str, others: Sequence[Question] = ()) -> Place:
        """Ask for a field of the claim that the editor wants to change.

        The claims of `others` get the same value.
        """
        mark = choose_field(question.sheet.read_text(), question.mark.entry, field)
        if mark is None:
            raise UnfitError(f"{field} is not on one line; change it in the file")
        chosen = replace(question, mark=mark, fault=None, chosen=True)
        self._paging.show(chosen, () if field in OWN else list_offered(chosen, self._values))
        self._deciding.change(chosen, self._paging.choices, others)
        self._changed = True
        return question.place

    def _list_ways(
        self, question: Question, choices: Choices, new: NewRecord | None
    ) -> Mapping[str, _Act]:
        """Return each key's action; moving takes precedence if both define one."""
        changing: dict[str, _Act] = {}
        if question.unseen:
            passing = dict.fromkeys((*ENTER, "a", "n", "s", " "), self._pass_seen)
            return {**self._moving.list_ways(question), **passing}
        if question.rows:
            return {**self._moving.list_ways(question), **self._list_list_ways(question)}
        if question.place.round is Round.PUBLISH:
            changing = {"P": self._list_undated}
        elif question.noun == "claim":
            changing = {key: partial(self._change, field=name) for key, name in FIELDS.items()}
        return {
            **changing,
            **self._deciding.list_ways(question, choices, new),
            **self._moving.list_ways(question),
        }

    @property
    def _values(self) -> Values:
        return Values(self.folders.data_folder)

    def _show_help(self, question: Question) -> None:
        self.screen.turn_page()
        keys = list_row_help(find_topic(question)) if question.rows else list_help(question)
        self.screen.show(show_help(keys))
        self.screen.read_key()


def _read(path: Path) -> bytes | None:
    """Return the bytes of a file; None if it is gone."""
    return path.read_bytes() if path.is_file() else None
