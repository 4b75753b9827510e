"""The page of a question: as much as fits on the terminal, and the choices for its keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field

from rich.text import Text

from claimbook.cli.reviewing.alike import show_alike
from claimbook.cli.reviewing.deciding import Deciding
from claimbook.cli.reviewing.listing import choose_fitting, find_topic
from claimbook.cli.reviewing.numbering import Choices, list_choices, number_values
from claimbook.cli.reviewing.offering import explain_value
from claimbook.cli.reviewing.pace import Pace, write_progress
from claimbook.cli.reviewing.passages import AROUND
from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.rows import cut_row
from claimbook.cli.reviewing.showing import Shown, show_list, show_question, show_unseen
from claimbook.cli.reviewing.standing import list_beside
from claimbook.cli.reviewing.values import RECORDS, NewRecord, Values
from claimbook.drafts import Entry

_LENGTHS = (
    *((around, None, False) for around in (AROUND, AROUND // 2, AROUND // 4, 0)),
    *((0, listed, True) for listed in (None, 6, 4, 3, 2, 1)),
)
"""How many characters of the article and how many values a page shows, and whether it is brief.

All values are shown if there is no limit.

The longest page comes first. The quote and the question are on all of them.
"""


@dataclass
class Paging:
    """Shows each question on a page of its own, with less of the article if the page is short."""

    deciding: Deciding
    head: list[Text] = field(default_factory=list)
    """Lines above the next question."""
    messages: list[Text] = field(default_factory=list)
    """Messages below the next question."""
    choices: Choices = ()
    """The values that fitted on the page; nothing else can be chosen by number."""
    hidden: Set[str] = frozenset()
    """The numbers of values that it had no room for."""
    rows: Sequence[Row] = ()
    """The decisions of a list that it had room for."""
    seen: Sequence[Entry] = ()
    """The unseen claims that it had room for."""
    marked: set[str] = field(default_factory=set)
    """The ids of claims in a list that are marked to be dropped or changed."""

    def tell(self, words: str, style: str = "red") -> None:
        """Show a message below the next question."""
        self.messages.append(Text(words, style=style))

    def show(
        self,
        question: Question,
        offered: Sequence[str],
        new: NewRecord | None = None,
        *,
        values_alone: bool = False,
    ) -> None:
        """Show a question, or as many decisions of a list as fit.

        With its `values_alone`, there is room for all of them.
        """
        self.hidden = frozenset()
        if question.unseen:
            lines = self._lay_unseen(question)
        elif question.rows:
            lines = self._lay_list(question)
        else:
            lines = self._lay(question, offered, new, values_alone=values_alone)
        screen = self.deciding.screen
        screen.turn_page()
        screen.show(lines)
        self.head.clear()
        self.messages.clear()

    def _lay_list(self, question: Question) -> Sequence[Text]:
        values, progress = self._values, self._write_progress(question)

        def lay(rows: Sequence[Row]) -> Sequence[Text]:
            return [*self.head, *show_list(question, rows, progress, values, self.marked)]

        has_room, lists = self.deciding.screen.has_room, self.deciding.questions.lists
        self.rows = () if find_topic(question).marks == "change" else lists.list_page(question)
        if not self.rows or not has_room(lay(self.rows)):
            self.rows = choose_fitting(question.rows, lambda rows: has_room(lay(rows)))
            lists.open_page(question.place, self.rows)
        # A message has a row below the page, so that it does not displace a row of the list.
        return [*lay(self.rows), *map(cut_row, self.messages[:1])]

    def _lay_unseen(self, question: Question) -> Sequence[Text]:
        numbers = self.deciding.questions.number_claims(question.place.sheet)
        has_room = self.deciding.screen.has_room
        self.seen, lines = show_unseen(
            question,
            numbers,
            self._values,
            lambda page: has_room([*self.head, *page, *self.messages]),
        )
        return [*self.head, *lines, *self.messages]

    def _lay(
        self,
        question: Question,
        offered: Sequence[str],
        new: NewRecord | None,
        *,
        values_alone: bool,
    ) -> Sequence[Text]:
        values, lines = self._values, list[Text]()
        asked = (question.mark.written, *offered)
        meanings = {each: explain_value(question, each, values) for each in asked if each}
        before, alike = self.deciding.find_alike(question)
        shown = Shown(
            offered,
            {each: meant for each, meant in meanings.items() if meant},
            {field: values.list_names(field) for field in RECORDS},
            new,
            self._write_progress(question),
            tuple(show_alike(question, before, alike)) if before else (),
            tuple(show_alike(question, before, alike, brief=True)) if before else (),
            list_beside(question, self.deciding.questions.list_open(question.place.sheet)),
            number_values(question, offered),
            tuple(self._list_numbered(question)),
        )
        for around, listed, brief in [(0, None, True)] if values_alone else _LENGTHS:
            self.choices = list_choices(question, offered[:listed], shown.numbers)
            card = not values_alone
            page = show_question(question, shown, around, listed, brief=brief, card=card)
            lines = [*self.head, *page, *self.messages]
            if self.deciding.screen.has_room(lines):
                break
        self.hidden = {*shown.numbers.values()} - {number for number, _ in self.choices}
        return lines

    def _list_numbered(self, question: Question) -> Iterator[tuple[Entry, int]]:
        """Yield the claims of the article that is to be published, each with its number."""
        if question.place.round is Round.PUBLISH:
            questions, sheet = self.deciding.questions, question.place.sheet
            numbers = questions.number_claims(sheet)
            yield from ((each, numbers[each.name]) for each in questions.list_claims(sheet))

    @property
    def _values(self) -> Values:
        return Values(self.deciding.folders.data_folder)

    def _write_progress(self, question: Question) -> str:
        """Return which claim it is, and how many decisions are left."""
        questions = self.deciding.questions
        claims = questions.list_claims(question.place.sheet)
        numbers = questions.number_claims(question.place.sheet)
        line = -1 if question.rows else question.line
        at = next((numbers[each.name] for each in claims if each.first == line), 0)
        last = max((numbers[each.name] for each in claims), default=0)
        claim = f"claim {at:,} of {last:,}" if at else ""
        decided, left = self.deciding.steps.decided, questions.count_marks()
        # It is not known how many decisions the remaining lists will settle at once.
        pace = Pace() if question.place.round is Round.LISTS else self.deciding.pace
        return " · ".join(filter(None, (claim, write_progress(decided, left, pace))))
