"""Going through what is left to decide, one key at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from rich.text import Text

from claimbook.cli.answering import Answer, Answering
from claimbook.cli.deciding import RECORDS, NewRecord, UnfitError, Values
from claimbook.cli.find_book import BookFolders
from claimbook.cli.jumping import find_claim, show_claims
from claimbook.cli.keys import show_help
from claimbook.cli.naming import drop_record
from claimbook.cli.offering import explain_value, list_offered, propose_new
from claimbook.cli.pace import Pace, say_progress
from claimbook.cli.placing import Place, Round
from claimbook.cli.proposed import drop_unnamed
from claimbook.cli.questions import LOOKING, Question, Questions, Sheet
from claimbook.cli.replacing import ChangedError
from claimbook.cli.screen import ESCAPE, Screen, SteppedBackError
from claimbook.cli.showing import show_places, show_question, show_title
from claimbook.cli.together import Replacement, replace_files
from claimbook.drafts import UnwritableError, list_entries, remove_claim
from claimbook.renaming import NotDoneError

_NO_KEY = "That key does nothing here; ? shows those that do."
_NOWHERE = "Escape only goes back from what you type; q stops, u takes back the last decision."
_SAVED = "Somebody has saved the file meanwhile; it is read again."
_ALWAYS = frozenset("?uqs")
"""Keys that change no file, or look first whether somebody else has."""
_YES = "y"


class _StoppedError(Exception):
    """The editor has had enough."""


@dataclass(frozen=True, slots=True)
class _Step:
    """Something that can be taken back: a decision, or that a question was passed over."""

    place: Place
    """Of the question."""
    changes: tuple[Replacement, ...] = ()
    marks: int = 0
    """How many marks it settled."""
    added: tuple[str, str] | None = None
    """The id of a record that it added, and its file."""


@dataclass
class Review:
    """The decisions of some files, each written as soon as it is made."""

    folders: BookFolders
    questions: Questions
    screen: Screen
    published: list[Sheet] = field(default_factory=list)
    """The articles that are no drafts any more."""
    _steps: list[_Step] = field(default_factory=list)
    _pace: Pace = field(default_factory=Pace)

    @property
    def decided(self) -> int:
        """How many marks are gone."""
        return sum(step.marks for step in self._steps)

    @property
    def changed(self) -> int:
        """How often something else was changed, such as what the check finds or another field."""
        return sum(
            bool(step.changes) and not step.marks and step.place.round is not Round.PUBLISH
            for step in self._steps
        )

    def run(self) -> bool:
        """Ask for each decision; returns whether the editor went through to the end."""
        place, shown = Place(), None
        try:
            while question := self.questions.find_next(place):
                if shown != question.place[:2]:
                    marks = len(self.questions.list_open(question.place.sheet))
                    self.screen.show(show_title(question, marks))
                    shown = question.place[:2]
                place = self._ask(question)
        except (_StoppedError, KeyboardInterrupt, EOFError):
            return False
        return True

    def list_added(self) -> Iterator[tuple[str, str]]:
        """Yield the id of each record that a decision added and that is there, with its file."""
        for id_, path in (step.added for step in self._steps if step.added):
            if f"\n{id_}:" in "\n" + (self.folders.root / path).read_text(encoding="utf-8"):
                yield id_, path

    @property
    def _values(self) -> Values:
        return Values(self.folders.data_folder)

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
            try:
                if act := self._list_ways(question).get(key):
                    place = act(question)
                else:
                    place = self._decide(question, key, offered, new)
                if place is not None:
                    return place
            except SteppedBackError:
                self._tell("nothing was changed", "dim")
                self._show(question, offered, new)
            except (UnfitError, UnwritableError, NotDoneError) as error:
                self._tell(str(error))
                if isinstance(error, NotDoneError):
                    self.screen.show(show_places([(at, at.frame) for at, _ in error.places]))
                if isinstance(error, UnfitError):
                    offered = tuple(dict.fromkeys((*error.offered, *offered)))[:9]
                    new = error.new if key != "f" else None
                self._show(question, offered, new)
            except (ChangedError, yaml.YAMLError, FileNotFoundError):
                self._tell(_SAVED)
                return question.place

    def _list_ways(self, question: Question) -> Mapping[str, Callable[[Question], Place | None]]:
        """What each key does that needs no value; it returns where to go on, or None to stay."""
        ways = {
            "q": self._stop,
            "s": self._skip,
            "u": self._undo,
            "j": self._jump,
            ESCAPE: self._go_back,
        }
        if question.place.round is Round.PUBLISH:
            return {**ways, "p": self._publish, "l": self._look_through}
        if question.is_reading:
            return {
                **ways,
                **dict.fromkeys(("a", "n", "\r", "\n", " "), self._skip),
                "d": self._drop,
            }
        return {
            **ways,
            "n": self._skip_entry,
            "a": self._accept,
            "x": self._leave_out,
            "d": self._drop,
        }

    def _stop(self, _: Question) -> Place | None:
        raise _StoppedError

    def _skip(self, question: Question) -> Place | None:
        return self._pass(question, question.place.step_behind())

    def _skip_entry(self, question: Question) -> Place | None:
        in_claim = question.noun == "claim" and question.place.round is Round.MARKS
        behind = question.place.leave_claim() if in_claim else question.place.step_behind()
        return self._pass(question, behind)

    def _pass(self, question: Question, behind: Place) -> Place:
        self._steps.append(_Step(question.place))
        self.questions.looked_at.discard((question.place.sheet, question.mark.entry.name))
        return behind

    def _jump(self, question: Question) -> Place | None:
        """To a claim of the article that the editor chooses, whatever is left of it."""
        number = question.place.sheet
        claims = self.questions.list_claims(number)
        if not claims:
            raise UnfitError("there are no claims to go to")
        left = Counter(each.place.line for each in self.questions.list_open(number))
        self.screen.show(show_claims(claims, left))
        claim = find_claim(claims, self.screen.read_line("which claim: ", ""))
        self._steps.append(_Step(question.place))
        self.questions.looked_at.add((number, claim.name))
        return Place(number, Round.MARKS, claim.first, LOOKING)

    def _accept(self, question: Question) -> Place | None:
        mark = question.mark
        if question.fault:
            raise UnfitError("this is wrong as it stands; change it, or skip it")
        if not mark.written:
            raise UnfitError(f"{mark.field} has no value to accept; choose or type one")
        return self._save(question, self._answering(question).settle(mark, mark.written))

    def _leave_out(self, question: Question) -> Place | None:
        if not question.mark.optional:
            raise UnfitError(f"{question.mark.field or 'this'} cannot be left out")
        return self._save(question, self._answering(question).settle(question.mark, ""))

    def _drop(self, question: Question) -> Place | None:
        """Take a claim or a record out of its file, once the editor has said so."""
        entry, sheet = question.mark.entry, question.sheet
        if not sheet.noun and "quote" not in entry.fields:
            raise UnfitError("only claims and records are taken out")
        self._tell(f"Take {entry.name} out? {_YES} takes it out, any other key keeps it.", "yellow")
        if self.screen.read_key() != _YES:
            raise UnfitError("it stays")
        if sheet.noun:
            return self._save(question, Answer(drop_record(self.folders, sheet.noun, entry.name)))
        content, text = sheet.read()
        if not question.stands_in(text):
            raise ChangedError(sheet.path)
        after = remove_claim(text, entry).encode()
        place = self._save(question, Answer([Replacement(sheet.path, content, after)]))
        if place.round is not Round.MARKS:
            return place
        before = [each.first for each in list_entries(text) if each.first < entry.first]
        return place._replace(line=max(before, default=0) + 1, step=())

    def _go_back(self, question: Question) -> Place | None:
        """From looking through the claims to where it began; nothing is written or taken back."""
        if question.place.round is Round.READING:
            return Place(question.place.sheet, Round.PUBLISH)
        self._tell(_NOWHERE, "dim")
        return None

    def _look_through(self, question: Question) -> Place | None:
        self.questions.reading.add(question.place.sheet)
        self._steps.append(_Step(question.place))
        return Place(question.place.sheet, Round.READING)

    def _publish(self, question: Question) -> Place | None:
        changes = self.questions.publication.publish(question.sheet.path)
        replace_files(self.folders.root, changes)
        self._steps.append(_Step(question.place, changes))
        self.published.append(question.sheet)
        return question.place.step_behind()

    def _decide(
        self, question: Question, key: str, offered: Sequence[str], new: NewRecord | None
    ) -> Place | None:
        """Settle a question, or another field of its entry, with what is chosen or typed."""
        if question.place.round is Round.PUBLISH:
            self._tell(_NO_KEY)
            return None
        answering = self._answering(question)
        if key == "+" and (new or question.mark.field in RECORDS):
            return self._save(question, answering.add(new) if new else answering.add_named())
        if key.isdecimal() and 0 < int(key) <= len(offered):
            return self._save(question, answering.choose(offered[int(key) - 1]))
        if key == "e":
            return self._save(question, answering.edit())
        if key == "f":
            return self._save(question, answering.edit_other())
        if key == "r":
            return self._save(question, answering.rename())
        self._tell(_NO_KEY)
        return None

    def _answering(self, question: Question) -> Answering:
        return Answering(self.folders, self._values, self.screen, question)

    def _save(self, question: Question, answer: Answer) -> Place:
        """Write what changes, unless somebody has changed it meanwhile.

        Records that were only proposed for what is gone now go with it.
        """
        before = self.questions.count_marks()
        changes = tuple(each for each in answer.changes if each.read != each.content)
        changes = drop_unnamed(self.folders, changes)
        replace_files(self.folders.root, changes)
        marks = before - self.questions.count_marks()
        self._steps.append(_Step(question.place, changes, marks, answer.added))
        self._pace.note(self.screen.read_clock(), marks)
        return question.place

    def _undo(self, _: Question) -> Place | None:
        """Take back the last decision, or return to what was passed over."""
        if not self._steps:
            raise UnfitError("nothing was decided yet")
        last = self._steps[-1]
        try:
            replace_files(
                self.folders.root,
                [Replacement(each.place, each.content, each.read) for each in last.changes],
            )
        except ChangedError:
            raise UnfitError("the file was saved since; take it back there") from None
        self._steps.pop()
        if last.place.round is Round.PUBLISH and last.changes:
            self.published.pop()
        return last.place

    def _show(
        self, question: Question, offered: Sequence[str], new: NewRecord | None = None
    ) -> None:
        values = (question.mark.written, *offered)
        told = {each: explain_value(question, each, self._values) for each in values if each}
        meanings = {each: meant for each, meant in told.items() if meant}
        progress = say_progress(self.decided, self.questions.count_marks(), self._pace)
        self.screen.show(show_question(question, offered, meanings, new, progress))

    def _tell(self, words: str, style: str = "red") -> None:
        self.screen.show([Text(words, style=style)])


def _read(path: Path) -> bytes | None:
    """The bytes of a file; None if it is gone."""
    return path.read_bytes() if path.is_file() else None
