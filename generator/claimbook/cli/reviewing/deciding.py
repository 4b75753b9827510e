"""The keys that change files: each decision is written as soon as it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import replace_files
from claimbook.cli.reviewing.alike import Decided, find_alike, note_decided
from claimbook.cli.reviewing.answering import Answering
from claimbook.cli.reviewing.claiming import ASKED, claim_words, find_words, show_unclaimed
from claimbook.cli.reviewing.fiscal_years import ask_year, find_yearless, guess_naming
from claimbook.cli.reviewing.jumping import choose_row
from claimbook.cli.reviewing.naming import drop_record
from claimbook.cli.reviewing.numbering import Choices
from claimbook.cli.reviewing.pace import Pace
from claimbook.cli.reviewing.placing import LOOKING, Place, Round
from claimbook.cli.reviewing.proposed import drop_unnamed
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.questions import Questions
from claimbook.cli.reviewing.repeating import list_left_behind, repeat, show_left_behind
from claimbook.cli.reviewing.rows import name_by_figure
from claimbook.cli.reviewing.screen import ENTER, Screen
from claimbook.cli.reviewing.settling import Answer
from claimbook.cli.reviewing.standing import list_beside, list_standing
from claimbook.cli.reviewing.steps import Step, Steps
from claimbook.cli.reviewing.values import RECORDS, NewRecord, UnfitError, Values
from claimbook.drafts import remove_claim, settle_mark
from claimbook.problem.counting import write_count


@dataclass(frozen=True)
class Deciding:
    """Decides questions. Each key's action returns the place to continue from."""

    folders: BookFolders
    questions: Questions
    screen: Screen
    steps: Steps
    pace: Pace
    tell: Callable[[str], None]
    """Shows a message below the next question."""

    def list_ways(
        self, question: Question, choices: Choices, new: NewRecord | None
    ) -> Mapping[str, Callable[[Question], Place]]:
        """Return each key's action for a question with these choices."""
        if question.place.round is Round.PUBLISH:
            return {"p": self._publish, "c": self._claim}
        answering = self._begin(question)
        numbered = {number: partial(answering.choose, each) for number, each in choices}
        answers: dict[str, Callable[[], Answer]] = {
            **numbered,
            "e": answering.edit,
            "f": answering.edit_other,
            "r": answering.rename,
        }
        before, alike = self.find_alike(question)
        if before:
            answers["="] = partial(self._answer_alike, before, alike)
        answers |= self._list_adding(answering, question, new)
        if not question.is_reading:
            accept = partial(answering.accept, choices)
            answers |= {"a": accept, "x": answering.leave_out}
            entered = partial(self._accept_standing, question, answering, accept)
            answers |= dict.fromkeys(ENTER, entered)
        ways = {key: partial(self._answer, give=give) for key, give in answers.items()}
        return {**ways, "d": self._drop, **({} if question.opened else {"c": self._claim})}

    def accept_rows(self, question: Question, rows: Sequence[Row]) -> Place:
        """Decide the rows of a list with the values that it shows.

        If an entity's fiscal year has to be known for it, it is asked for once; if those of several
        entities, the periods of the others stay.
        """
        values = Values(self.folders.data_folder)
        rows = [Row(asked, each.value) for each in rows for asked in each.asks]
        lacking = {about: each for each in rows if (about := find_yearless(each, values))}
        first = dict([*lacking.items()][:1])
        settled = [each for each in rows if find_yearless(each, values) in {"", *first}]
        also = [
            ask_year(about, values.data, self.screen, guess_naming(each.question, each.value))
            for about, each in first.items()
        ]
        return self._save(question, Answer([*also, *_settle_all(settled).changes]))

    def drop_rows(self, question: Question, rows: Sequence[Row]) -> None:
        """Delete the claims of these rows of a list."""
        asked = sorted((each.question for each in rows), key=lambda each: -each.mark.entry.first)
        entries = [each.mark.entry for each in asked]
        drop = partial(reduce, remove_claim, entries)
        self._save(question, Answer([question.sheet.change(asked, drop)]))
        them = "it" if len(rows) == 1 else "them"
        self.tell(f"Dropped {write_count(len(rows), 'claim')}; u brings {them} back.")

    def take_text(self, typed: str) -> Callable[[Question], Place]:
        """Return the action for text that was pasted, or typed faster than keys are pressed."""
        return lambda question: self._answer(
            question, partial(self._begin(question).take_text, typed)
        )

    def change(
        self, question: Question, choices: Choices, others: Sequence[Question] = ()
    ) -> Place:
        """Ask for the field that the editor wants to change; a number chooses a value.

        The claims of `others` get the same value, if it fits them.
        """
        answer = self._begin(question).change([each for _, each in choices])
        return self._save_with_others(question, answer, others)

    def _begin(self, question: Question) -> Answering:
        return Answering(self.folders, Values(self.folders.data_folder), self.screen, question)

    @staticmethod
    def _list_adding(
        answering: Answering, question: Question, new: NewRecord | None
    ) -> Mapping[str, Callable[[], Answer]]:
        if new:
            return {"+": partial(answering.add, new)}
        return {"+": answering.add_named} if question.mark.field in RECORDS else {}

    def find_alike(self, question: Question) -> tuple[Decided | None, Sequence[Question]]:
        """Return a decision that fits a question as well, and the questions that it answers."""
        in_claim = question.place.round is Round.MARKS or question.opened
        if not in_claim:
            return None, ()
        number = question.place.sheet
        decided = self.steps.list_decided(number)
        open_ = self.questions.list_open(number)
        return find_alike(question, decided, open_, Values(self.folders.data_folder))

    def _accept_standing(
        self, question: Question, answering: Answering, accept: Callable[[], Answer]
    ) -> Answer:
        """Accept the value asked about, and the claim's others that only have to be confirmed.

        An unfinished sentence is edited instead.
        """
        if question.is_unfinished:
            return answering.edit()
        beside = list_beside(question, self.questions.list_open(question.place.sheet))
        standing = list_standing(question, beside)
        if not standing:
            return accept()  # which says why it cannot be accepted
        return _settle_all([Row(each, each.mark.written) for each in standing])

    def _answer_alike(self, before: Decided, alike: Sequence[Question]) -> Answer:
        return _settle_all([Row(each, before.value) for each in alike])

    def _answer(self, question: Question, give: Callable[[], Answer]) -> Place:
        answer = give()
        twins = self._list_twins(question) if question.is_unfinished else []
        return self._save_with_others(question, answer, twins)

    def _list_twins(self, question: Question) -> list[Question]:
        """Return the questions about the same sentence, of other figures of the same quote."""
        mark, open_ = question.mark, self.questions.list_open(question.place.sheet)
        return [
            each
            for each in open_
            if each.mark.entry.name != mark.entry.name
            and each.mark.entry.fields.get("quote") == mark.entry.fields.get("quote")
            and (each.mark.field, each.mark.written, each.mark.decide)
            == (mark.field, mark.written, mark.decide)
        ]

    def _save_with_others(
        self, question: Question, answer: Answer, others: Sequence[Question]
    ) -> Place:
        """Write an answer, also for other claims; those left behind by it are asked about."""
        ids = [each.mark.entry.name for each in others]
        answer = replace(answer, changes=tuple(answer.changes))
        answer, also = repeat(self._begin(question), answer, ids)
        noun = "sentence" if question.mark.field == "says" else question.mark.field
        if also:
            one = f"{name_by_figure(also[0])} has"
            them = one if len(also) == 1 else f"{len(also)} other claims have"
            self.tell(f"{them} the same {noun}, too.")
        return self._save(question, self._catch_up(question, answer))

    def _catch_up(self, question: Question, answer: Answer) -> Answer:
        """Ask whether claims of the same sentence get the entity that one claim now has."""
        decided = {
            each.question.mark.entry.name
            for each in self.steps.list_decided(question.place.sheet)
            if each.question.mark.field == "about" and not each.question.rows
        }
        left = list_left_behind(question, answer, decided)
        values = Values(self.folders.data_folder)
        if not left:
            return answer
        self.screen.show(show_left_behind(question, answer, left, values))
        if self.screen.read_key() != "y":
            return answer
        asked = replace(question, mark=replace(question.mark, field="about"))
        return repeat(self._begin(asked), answer, [each.name for each in left])[0]

    def _drop(self, question: Question) -> Place:
        """Delete a claim or a record from its file."""
        entry, sheet = question.mark.entry, question.sheet
        if not sheet.noun and "quote" not in entry.fields:
            raise UnfitError("only claims and records are taken out")
        if sheet.noun:
            place = self._save(question, Answer(drop_record(self.folders, sheet.noun, entry.name)))
            self.tell(f"Dropped {entry.name}; u brings it back.")
            return place
        before = [each.first for each in sheet.list_entries() if each.first < entry.first]
        dropped = sheet.change([question], lambda text: remove_claim(text, entry))
        place = self._save(question, Answer([dropped]))
        self.tell(f"Dropped {entry.name}; u brings it back.")
        if place.round is not Round.MARKS:
            return place
        return place._replace(line=max(before, default=0) + 1, step=())

    def _claim(self, question: Question) -> Place:
        """Add a claim for a figure or words of the article, which is asked about in its turn."""
        number = question.place.sheet
        sheet = self.questions.sheets[number]
        if not sheet.layouts or sheet.noun:
            raise UnfitError("there is no text of an article here")
        figures = self.questions.publication.list_unclaimed(sheet.path)
        find = partial(find_words, figures=figures, layout=sheet.layouts[0])
        words = choose_row(show_unclaimed(figures), ASKED, find, self.screen)
        known = {each.name for each in self.questions.list_claims(number)}
        self._save(question, claim_words(self.folders, sheet.path, words, sheet.layouts[0]))
        claims = self.questions.list_claims(number)
        claim = next(each for each in claims if each.name not in known)
        self.questions.looked_at.add((number, claim.name))
        if question.place.round is not Round.MARKS or claim.first <= question.place.line:
            return Place(number, Round.MARKS, claim.first, LOOKING)
        self.tell(f"{claim.name} is added; you will be asked about it when its turn comes.")
        return question.place

    def _publish(self, question: Question) -> Place:
        changes = self.questions.publication.publish(question.sheet.path)
        replace_files(self.folders.root, changes)
        self.steps.note(Step(question.place, changes, publishes=True))
        return question.place.step_behind()

    def _save(self, question: Question, answer: Answer) -> Place:
        """Write the changes, unless somebody has changed a file meanwhile.

        Proposed records that nothing uses any more are deleted, too.
        """
        before = self.questions.count_marks()
        changes = tuple(each for each in answer.changes if each.read != each.content)
        changes = drop_unnamed(self.folders, changes)
        replace_files(self.folders.root, changes)
        marks = max(0, before - self.questions.count_marks())  # a new claim brings marks
        decided = note_decided(question)
        listed = question.place.round is Round.LISTS
        page = self.questions.lists.page if listed else ()
        self.steps.note(Step(question.place, changes, marks, answer.added, decided, page=page))
        self.questions.lists.note(decided)
        self.pace.note(self.screen.read_clock(), 0 if question.rows else marks)
        return question.place


def _settle_all(decided: Sequence[Row]) -> Answer:
    """Answer several questions, those of each file from its last line to its first."""
    if not decided:
        raise UnfitError("nothing was accepted")
    changes = []
    for path, sheet in {each.sheet.path: each.sheet for each, *_ in decided}.items():
        of_file = [each for each in decided if each.question.sheet.path == path]
        of_file.sort(key=lambda each: -each.question.mark.line)
        settle = partial(reduce, _settle_row, of_file)
        changes.append(sheet.change([each.question for each in of_file], settle))
    return Answer(changes)


def _settle_row(text: str, row: Row) -> str:
    return settle_mark(text, row.question.mark, row.value)
