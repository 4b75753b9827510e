"""Going through what is left to decide, one key at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml
from rich.text import Text

from claimbook.cli.answering import Answer, Answering
from claimbook.cli.deciding import RECORDS, NewRecord, UnfitError, Values
from claimbook.cli.find_book import BookFolders
from claimbook.cli.naming import drop_record
from claimbook.cli.offering import explain_value, list_offered, propose_new
from claimbook.cli.proposed import drop_unnamed
from claimbook.cli.questions import Place, Question, Questions, Round, Sheet
from claimbook.cli.replacing import ChangedError
from claimbook.cli.screen import ESCAPE, Screen, SteppedBackError
from claimbook.cli.showing import show_help, show_places, show_question, show_title
from claimbook.cli.together import Replacement, replace_files
from claimbook.drafts import UnwritableError, remove_claim
from claimbook.problem.counting import say_count
from claimbook.renaming import NotDoneError

_NO_KEY = "That key does nothing here; ? shows those that do."
_NOWHERE = "Escape only goes back from what you type; q stops, u takes back the last decision."
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
                    self.screen.show(show_title(question, len(question.sheet.list_marks())))
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
        self._show(question, offered, new)
        while True:
            key = self.screen.read_key()
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
            except (ChangedError, yaml.YAMLError):
                self._tell("somebody has saved the file meanwhile; it is read again")
                return question.place

    def _list_ways(self, question: Question) -> Mapping[str, Callable[[Question], Place | None]]:
        """What each key does that needs no value; it returns where to go on, or None to stay."""
        ways = {"q": self._stop, "s": self._skip, "u": self._undo, ESCAPE: self._go_back}
        if question.place.round is Round.PUBLISH:
            return {**ways, "p": self._publish, "l": self._look_through}
        if question.place.round is Round.READING:
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
        return self._pass(question, question.place.line + 1)

    def _skip_entry(self, question: Question) -> Place | None:
        named = question.mark.entry.name and question.place.round is Round.MARKS
        return self._pass(question, question.mark.entry.last if named else question.place.line + 1)

    def _pass(self, question: Question, line: int) -> Place:
        self._steps.append(_Step(question.place))
        return question.place._replace(line=line)

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
        return place._replace(line=entry.first) if place.round is Round.MARKS else place

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
        return question.place._replace(line=question.place.line + 1)

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
        self.screen.show(show_question(question, offered, meanings, new))

    def _tell(self, words: str, style: str = "red") -> None:
        self.screen.show([Text(words, style=style)])


def sum_up(review: Review) -> Iterator[Text]:
    """Yield what was decided, what is left, and what to do next."""
    questions = review.questions
    yield Text("")
    left = questions.count_marks()
    others = f" and {say_count(review.changed, 'other change')}" if review.changed else ""
    yield Text(f"{say_count(review.decided, 'decision')}{others} written, {left:,} left.")
    for id_, path in review.list_added():
        yield Text(f"{path} has the new entry `{id_}`.", no_wrap=True)
    drafts = [each for each in questions.sheets if questions.publication.is_draft(each.path)]
    for sheet in review.published:
        yield Text(f"{sheet.name} is no longer a draft; `mkdocs build` publishes it.", no_wrap=True)
    for sheet in drafts:
        yield Text(f"{sheet.name} is still a draft: served, but not published.", no_wrap=True)
    if drafts:
        only = f" {drafts[0].name}" if len(drafts) == 1 else ""
        yield Text(f"To go on: claimbook review{only}", no_wrap=True)
