"""Lists: decisions of one kind in many claims, shown together and accepted with one key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from claimbook.cli.reviewing.alike import Decided, find_repeated, gather
from claimbook.cli.reviewing.doubts import Doubts
from claimbook.cli.reviewing.numbering import MOST
from claimbook.cli.reviewing.offering import explain_period, list_reworded, list_stated
from claimbook.cli.reviewing.placing import Place, Round
from claimbook.cli.reviewing.question import Question, Row, Sheet, choose_field
from claimbook.cli.reviewing.tables import find_row
from claimbook.cli.reviewing.values import UnfitError, Values
from claimbook.drafts import list_entries

MANY = 12
"""From this many decisions on, an article is first asked about in lists."""
TAKEN_OUT = "taken out"
"""The result shown for a row whose claim is no longer in its file."""
_FEWEST = 2
"""Fewer decisions are asked about in their claims, with more of the article around them."""


class Topic(NamedTuple):
    """What a list is about."""

    noun: str
    """The records whose field is open."""
    field: str
    asks: str
    marks: str = ""
    """What a number marks a claim for: `drop` or `change`; empty if it opens its question."""
    doubted: bool = False
    """Whether it has doubtful values, with the reasons."""


TOPICS = (
    Topic("claim", "metric", "Which of these figures do your readers not need?", marks="drop"),
    Topic("claim", "about", "Whom or what is each figure about?"),
    Topic("entity", "kind", "What is each of these names?"),
    Topic("claim", "period", "Which period is each figure for?"),
    Topic("claim", "metric", "What does each figure measure?"),
    Topic("claim", "metric", "There are doubts about these. Are they right?", doubted=True),
    Topic("metric", "measure", "Can the figures for two months be added up?"),
    Topic("claim", "says", "Is each of these sentences right?"),
)
"""In the order in which they are asked: what is left of the claims, then their fields.

Entities come once it is known what figures are about, since the others are not needed.

The place of a list has its number for a line, counted from 1.
"""

APART = Topic("claim", "metric", "Which of these are something else?", marks="change")
"""What is asked when the claims of one disagreement are too far apart to be of one thing."""

UNDATED = Topic("claim", "period", "Which period are these figures for?", marks="change")
"""What is asked of figures without a period before an article is published."""


class Lists:
    """The lists of a session: which articles they cover, and which decisions they leave out."""

    def __init__(self) -> None:
        """Begin with no list shown."""
        self._wanted: set[int] = set()
        self._met: set[int] = set()
        """The numbers of the files whose decisions were counted."""
        self._left: set[tuple[int, str, str]] = set()
        """Decisions that the editor leaves for their claims: file, entry, field."""
        self._page: tuple[Place, tuple[Row, ...]] = Place(), ()
        """The place of the list whose page is open, and its rows in the order of their numbers."""
        self._decided: list[Decided] = []
        """What was decided in this session, the last decision first."""

    def note(self, decided: Decided | None) -> None:
        """Note a decision, which is proposed where the same is asked of the same words."""
        if decided:
            self._decided.insert(0, decided)

    def want(self, number: int) -> Place:
        """Show all lists of a file again, and return the place of the first one."""
        self._wanted.add(number)
        self._page = Place(), ()
        self._left = {each for each in self._left if each[0] != number}
        return Place(number, Round.LISTS)

    def open_page(self, place: Place, rows: Sequence[Row]) -> None:
        """Keep the rows of a page in their places as long as one of them is open."""
        self._page = place, tuple(rows)

    @property
    def page(self) -> tuple[Row, ...]:
        """The rows of the page that is open, or was last."""
        return self._page[1]

    def list_page(self, question: Question) -> Sequence[Row]:
        """Return the rows of a list's open page, settled or not; none if no row is open."""
        place, held = self._page
        still = {name: row for row in question.rows for name in _list_names(place.sheet, row)}
        rows = [
            next(filter(None, map(still.get, _list_names(place.sheet, each))), None)
            for each in held
        ]
        if place != question.place or not any(rows):
            return ()
        return [now or _settle(row) for now, row in zip(rows, held, strict=True)]

    def leave(self, number: int, rows: Sequence[Row]) -> None:
        """Leave decisions to be asked about in their claims."""
        self._left |= {name for each in rows for name in _list_names(number, each)}

    def show_again(self, place: Place) -> None:
        """List again what was left at the place of a list, since that was undone."""
        if place.round is Round.LISTS and place.line:
            at = place.sheet, TOPICS[place.line - 1].field
            self._left = {each for each in self._left if (each[0], each[2]) != at}

    def list_from(
        self,
        least: Place,
        sheet: Sheet,
        open_: Sequence[Question],
        values: Values,
        weigh: Callable[[], Doubts],
    ) -> Iterator[Question]:
        """Yield a question for each list of a file, from a place on.

        Open fields in the head of the article, such as its publisher, come first. Doubtful metrics,
        which `weigh` finds, have a list of their own.
        """
        number = least.sheet
        if number not in self._met:
            self._met.add(number)
            self._wanted |= {number} if len(open_) >= MANY else set()
        if number not in self._wanted:
            return
        for each in open_ if least.line == 0 else ():
            if each.place.line == 0 and _name(number, each) not in self._left:
                yield replace(each, place=Place(number, Round.LISTS), opened=True)
        for line, topic in enumerate(TOPICS[max(0, least.line - 1) :], max(1, least.line)):
            asked = [
                each
                for each in open_
                if (each.noun, each.mark.field) == topic[:2]
                and _name(number, each) not in self._left
            ]
            place = Place(number, Round.LISTS, line)
            held = self._page[1] if self._page[0] == place else ()
            on_page = {name for each in held for name in _list_names(number, each)}
            rows = [
                Row(each, value)
                for each in asked
                if (value := self._propose(topic, each, open_, values))
            ]
            if topic.marks:
                rows = [Row(each, "") for each in asked if not _is_known(each)]
            elif topic.field == "metric" and rows:
                doubts = weigh()
                rows = [each._replace(doubt=doubts.find(each.question)) for each in rows]
                rows = [
                    each
                    for each in rows
                    if bool(each.doubt) == topic.doubted or _name(number, each.question) in on_page
                ]
            kept = any(_name(number, each.question) in on_page for each in rows)
            if kept or len(rows) >= _FEWEST:
                rows = rows if topic.marks else gather(rows)
                yield Question(place, sheet, rows[0].question.mark, rows=tuple(rows))

    def _propose(
        self, topic: Topic, question: Question, open_: Sequence[Question], values: Values
    ) -> str:
        """Return the value that a list proposes, as YAML; empty if nothing is known.

        What the editor decided where the same was asked comes before what the draft has, but not
        where figures are doubted to share a metric: there, a change tells one from the others.
        """
        proposed = _propose(topic, question, open_, values)
        if not proposed or topic.noun != "claim" or topic.doubted:
            return proposed
        return find_repeated(question, self._decided, values) or proposed


def find_topic(question: Question) -> Topic:
    """Return what the list of a question is about."""
    if question.fault:
        return APART
    return UNDATED if question.place.round is Round.PUBLISH else TOPICS[question.place.line - 1]


def choose_fitting(rows: Sequence[Row], fits: Callable[[Sequence[Row]], bool]) -> Sequence[Row]:
    """Return as many rows as fit on a page and have a number, at least one.

    Rows with the same value are kept together. A single row is not left for the next page, since a
    list has at least two.
    """
    first = {each.value: place for place, each in reversed(list(enumerate(rows)))}
    ordered = sorted(rows, key=lambda each: first[each.value])
    counts = [n for n in range(min(MOST, len(ordered)), 1, -1) if len(ordered) - n != 1]
    return next((ordered[:n] for n in counts if fits(ordered[:n])), ordered[:1])


def _list_names(number: int, row: Row) -> list[tuple[int, str, str]]:
    return [_name(number, each) for each in row.asks]


def _name(number: int, question: Question) -> tuple[int, str, str]:
    return number, question.mark.entry.name, question.mark.field


def _settle(row: Row) -> Row:
    """Return a row with its result."""
    question = row.question
    text, mark = question.sheet.read_text(), question.mark
    entry = next((each for each in list_entries(text) if each.name == mark.entry.name), None)
    now = choose_field(text, entry, mark.field) if entry else None
    if entry is None or now is None:
        return row._replace(settled=TAKEN_OUT)
    value = Values.read(now.written) if now.written else "left out"
    if mark.field == "period" and (days := explain_period(value)):
        value = f"{value}, {days}"
    outcome = "asked about later" if now.decide else value
    return Row(replace(question, mark=now), row.value, settled=outcome)


def _is_known(question: Question) -> bool:
    return bool(question.mark.written or question.mark.candidates)


def _propose(topic: Topic, question: Question, open_: Sequence[Question], values: Values) -> str:
    """Return the value that a list proposes, as YAML; empty if the draft has none."""
    mark = question.mark
    if topic.field == "says":
        # A sentence made from the fields is right only if they are. The list shows the row and the
        # column of a table's cell, which tell whether its fields are.
        made = [*list_reworded(question, values, certain=True)]
        if not made and find_row(mark.entry.fields, question.sheet.layouts):
            left = sum(each.mark.entry.name == mark.entry.name for each in open_)
            made += list_stated(question, values) if left == 1 else ()
        offered = tuple(each for each in made if each != mark.written)
    elif topic.field == "period" and not mark.written:
        offered = mark.candidates if len(mark.candidates) == 1 else ()
    else:
        return mark.written
    try:
        return values.write("claim", topic.field, offered[0]) if offered else ""
    except UnfitError:  # such as the `autumn of 2028`
        return ""
