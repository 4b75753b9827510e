"""The keys that only move: on, to another claim or article, or back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claimbook.cli.reviewing.jumping import Numbered, choose_claim, find_claim, show_claims
from claimbook.cli.reviewing.placing import LOOKING, Place, Round
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.screen import ESCAPE, Screen
from claimbook.cli.reviewing.steps import Step, Steps, find_changed_line
from claimbook.cli.reviewing.values import UnfitError, Values
from claimbook.drafts import Entry

_NOWHERE = "Escape only leaves a line that you type; q quits, u undoes the last decision."


class StoppedError(Exception):
    """The editor quits the review."""


@dataclass(frozen=True)
class Moving:
    """Moves between questions and changes no file, except what `u` undoes.

    Each key's action returns the place to continue from, or None to stay.
    """

    questions: Questions
    screen: Screen
    steps: Steps
    tell: Callable[[str], None]
    """Shows a message below the next question."""

    def list_ways(self, question: Question) -> Mapping[str, Callable[[Question], Place | None]]:
        """Return each key's action at a question."""
        if question.opened:
            back = {ESCAPE: lambda _: question.place, "s": self._leave_row}
            return {"q": self._stop, "u": self._undo, **back}
        ways = {
            "q": self._stop,
            "s": self.skip,
            "o": self._leave,
            "u": self._undo,
            "j": self._jump,
            "b": self._turn_back,
            ESCAPE: self._go_back,
        }
        if question.place.round is Round.PUBLISH:
            return {**ways, "l": self._look_through}
        if question.rows:
            return {key: act for key, act in ways.items() if key != "b"}
        if question.is_reading:
            return {**ways, **dict.fromkeys(("a", "n", "\r", "\n", " "), self.skip)}
        return {**ways, "n": self._skip_entry, "t": self._list_again}

    def _stop(self, _: Question) -> Place | None:
        raise StoppedError

    def skip(self, question: Question) -> Place:
        """Leave a question, or a list, to be asked about later."""
        return self._pass(question, question.place.step_behind())

    def _leave_row(self, question: Question) -> Place | None:
        """Leave a decision of a list to be asked about in its claim."""
        self.questions.lists.leave(question.place.sheet, [Row(question, "")])
        return self._pass(question, question.place)

    def _list_again(self, question: Question) -> Place:
        """Show in lists again whatever only needs confirming, even if the editor left it."""
        place = self.questions.lists.want(question.place.sheet)
        found = self.questions.find_next(place)
        if found is None or found.place[:2] != place[:2]:
            raise UnfitError("what is left can only be asked about one by one")
        self.steps.note(Step(question.place))
        return place

    def _skip_entry(self, question: Question) -> Place | None:
        in_claim = question.noun == "claim" and question.place.round is Round.MARKS
        behind = question.place.leave_claim() if in_claim else question.place.step_behind()
        return self._pass(question, behind)

    def _leave(self, question: Question) -> Place | None:
        """Go to the next article, whatever is left of this one."""
        return self._pass(question, Place(question.place.sheet + 1))

    def _pass(self, question: Question, behind: Place) -> Place:
        self.steps.note(Step(question.place, skipped=question.problem))
        if question.fault:
            self.questions.skipped.add(question.problem)
        self.questions.looked_at.discard((question.place.sheet, question.mark.entry.name))
        return behind

    def _undo(self, question: Question) -> Place | None:
        """Undo the last decision, or return to what was skipped, and show its claim."""
        step = self.steps.take_back()
        self.questions.lists.show_again(step.place)
        if step.page:
            self.questions.lists.open_page(step.place, step.page)
        self.questions.skipped.discard(step.skipped)
        number, asked = step.place.sheet, self.questions.find_next(step.place)
        path = self.questions.sheets[number].path
        for words in self.steps.describe_undone(step, path):
            self.tell(words)
        line = find_changed_line(step, path)
        if line is None and step.place.step == LOOKING:
            line = step.place.line
        claim = next(
            (
                each
                for each in self.questions.list_claims(number)
                if line is not None and each.first <= line < each.last
            ),
            None,
        )
        again = asked and (asked.rows or claim is None or asked.mark.entry.name == claim.name)
        if claim is None or step.marks or again:
            return step.place  # where it is asked about again
        return self._show(question, number, claim)

    def _jump(self, question: Question) -> Place | None:
        """Go to a claim of the article that the editor chooses, whatever is left of it."""
        number = question.place.sheet
        claims = self.questions.list_claims(number)
        if not claims:
            raise UnfitError("there are no claims to go to")
        those = Numbered(claims, self.questions.number_claims(number))
        if question.unseen:  # which the page lists already
            typed = self.screen.read_line("which claim: ", "")
            return self._look_at(question, find_claim(those, typed))
        left = Counter(each.place.line for each in self.questions.list_open(number))
        values = Values(self.questions.data)
        names = {field: values.list_names(field) for field in ("about", "metric")}
        rows = list(show_claims(those, left, names))
        return self._look_at(question, choose_claim(those, rows, self.screen))

    def _turn_back(self, question: Question) -> Place | None:
        """Go to the previous claim, whatever is left of it."""
        place = question.place
        if place.round is Round.FAULTS:
            raise UnfitError("j goes to a claim of the article")
        # A record comes after its claim; a field of a claim belongs to it.
        here = place if place.round is Round.READING else place._replace(step=())
        before = [
            each
            for each in self.questions.list_claims(place.sheet)
            if place.round is Round.PUBLISH or here._replace(line=each.first, step=()) < here
        ]
        if not before:
            raise UnfitError("this is the first claim")
        return self._look_at(question, before[-1])

    def _look_at(self, question: Question, claim: Entry) -> Place:
        self.steps.note(Step(question.place))
        return self._show(question, question.place.sheet, claim)

    def _show(self, question: Question, number: int, claim: Entry) -> Place:
        """Return the place at which a claim of a file is shown whole."""
        in_reading = question.place.round is Round.READING and not question.unseen
        if in_reading and question.place.sheet == number:
            return Place(number, Round.READING, claim.first)
        self.questions.looked_at.add((number, claim.name))
        return Place(number, Round.MARKS, claim.first, LOOKING)

    def _look_through(self, question: Question) -> Place | None:
        self.questions.reading.add(question.place.sheet)
        self.steps.note(Step(question.place))
        return Place(question.place.sheet, Round.READING)

    def _go_back(self, question: Question) -> Place | None:
        """Go back from looking through the claims to where it began, without changing anything."""
        if question.place.round is Round.READING and not question.unseen:
            return Place(question.place.sheet, Round.PUBLISH)
        self.tell(_NOWHERE)
        return None
