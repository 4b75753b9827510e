"""Show a question on a terminal: the article's words, the field, its candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from rich.text import Text

from claimbook.cli.reviewing.choosing import show_adding
from claimbook.cli.reviewing.keys import show_keys
from claimbook.cli.reviewing.meanings import OTHERWISE, explain_field
from claimbook.cli.reviewing.numbering import list_choices
from claimbook.cli.reviewing.passages import AROUND, clean, show_words
from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.rows import cut_row
from claimbook.cli.reviewing.showing.card import GIVEN, WIDTH, show_card
from claimbook.cli.reviewing.sightings import Sighting
from claimbook.cli.reviewing.standing import list_standing
from claimbook.cli.reviewing.tables import find_cell, show_table
from claimbook.cli.reviewing.values import NewRecord
from claimbook.drafts import Entry
from claimbook.problem import Location
from claimbook.problem.counting import write_count

_COLUMN = 28
"""The column in letters at which the meanings of values are aligned."""
_MOST_PLACES = 9
"""How many places are listed one by one."""
_NO_ERROR = "and `claimbook check` finds no error"
_WARNS = "but `claimbook check` warns"
_SAME = "Another article has the same figure under another metric. j and r merge the two:"


def show_title(question: Question, marks: int) -> Iterator[Text]:
    """Yield the title of the file that comes next."""
    round_ = question.place.round
    name = (question.within or question.sheet).path.name
    if round_ in {Round.LISTS, Round.MARKS}:
        title = f"{write_count(marks, 'decision')} in {name}" if marks else name
        yield cut_row((title, "bold"))
        *_, head = (question.within or question.sheet).list_entries()
        shown = (
            clean(str(head.fields.get(each) or "")) for each in ("outlet", "published", "author")
        )
        if "outlet" in head.fields:
            yield cut_row((f"  {' · '.join(filter(None, shown))}", "dim"))
    elif round_ is Round.FAULTS:
        yield Text("Nothing is left to decide. `claimbook check` finds this:", style="bold")


@dataclass(frozen=True)
class Shown:
    """What is shown with a question besides its field."""

    offered: Sequence[str] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    """The meanings of values."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The names of the ids that fields may have, by field."""
    new: NewRecord | None = None
    """A record that could be added."""
    progress: str = ""
    """The progress of the review."""
    others: Sequence[Text] = ()
    """The questions that a key answers in the same way as the last one."""
    others_brief: Sequence[Text] = ()
    """The same by their figures alone."""
    beside: Sequence[Question] = ()
    """The other questions about the claim."""
    numbers: Mapping[str, str] = field(default_factory=dict)
    """The numbers of the offered values."""
    claims: Sequence[tuple[Entry, int]] = ()
    """The claims of an article that is to be published, with their numbers."""


def show_question(
    question: Question,
    shown: Shown,
    around: int = AROUND,
    listed: int | None = None,
    *,
    brief: bool = False,
    card: bool = True,
) -> Iterator[Text]:
    """Yield the lines that ask for a decision, with `around` characters of the article.

    At most `listed` values are shown, or all. If `brief`, leave out what an editor can do without,
    and without the `card` the other fields of the claim.
    """
    yield Text(f"── {shown.progress} ──" if shown.progress else "", style="dim")
    if question.place.round is Round.PUBLISH:
        yield from _ask_to_publish(question, shown.claims)
        return
    mark = question.mark
    cell = find_cell(mark.entry.fields, question.sheet.layouts)
    if passage := [*show_table(cell)] if cell else [*filter(None, [show_words(question, around)])]:
        yield from passage
        if not brief:
            yield Text("")
    if mark.entry.name and not brief:
        file = f"{question.sheet.path.name}, " if question.within else ""
        place = f"  {file}line {mark.line + 1}"
        yield Text.assemble((clean(mark.entry.name), "bold"), (place, "dim"))
    if card:
        yield from show_card(question, shown.beside, shown.names)
    if not question.is_reading:
        yield from _show_field(question, shown.meanings)
        values = _show_values(question, shown, shown.offered[:listed])
        cut = brief and mark.field != "says"
        yield from (cut_row(each) for each in values) if cut else values
        if hidden := shown.offered[listed:] if listed else ():
            keys = [shown.numbers[each] for each in hidden if each in shown.numbers]
            way = f"{keys[0]} shows them" if keys else "e types one by its name or id"
            yield Text(f" … and {len(hidden)} more; {way}", style="dim")
    if shown.new:
        yield show_adding(mark.field, shown.new)
    yield from shown.others_brief if brief else shown.others
    standing = len(list_standing(question, shown.beside))
    asks = any(not each.is_reading for each in shown.beside)
    listed = bool(shown.numbers)
    yield from show_keys(question, standing, listed=listed, brief=brief, asks=asks)


def _show_field(question: Question, meanings: Mapping[str, str]) -> Iterator[Text]:
    """Yield the field with its value and what is asked."""
    mark, fault = question.mark, question.fault
    line = Text.assemble(
        ("▸ ", "bold yellow"), (f"{mark.field:<{WIDTH}}  " if mark.field else "", "bold")
    )
    if mark.field:
        braces = mark.written.startswith("{")
        shown = meanings.get(mark.written, mark.written) if braces else mark.written
        if given := "" if shown else str(mark.entry.given.get(mark.field) or ""):
            line.append(clean(given)).append(f"  {GIVEN}", "dim")
        else:
            line.append(clean(shown) or "(empty)", "" if shown else "dim")
    if fault:
        line.append(f"  {clean(fault.message)}", "red")
    yield line
    if fault and fault.help:
        yield Text(f"  {clean(fault.help)}", style="dim")
        yield from (Text(f"    {clean(line)}", style="dim") for line in fault.lines)
    if not fault:
        # A question that only lists the candidates repeats what is below.
        asked = "" if mark.candidates else clean(mark.decide)
        explained = explain_field(question.noun, mark.field)
        if asked and mark.field == "period":
            # Words that are not a period, such as “the fall of 2027”, or the question.
            held = any(mark.decide in layout.text for layout in question.sheet.layouts)
            asked = f"the article says “{asked}”; {explained}" if held else f"{asked}: {explained}"
        if words := asked or explained:
            other = OTHERWISE.get(mark.field, "")
            yield Text(f"  {words}", style="yellow").append(other, "dim")


def _show_values(question: Question, shown: Shown, offered: Sequence[str]) -> Iterator[Text]:
    """Yield the values that keys choose, one per line: the present one, then others."""
    written, meanings = question.mark.written, shown.meanings
    keeps = written in meanings and not question.fault and not question.chosen
    choices = list_choices(question, offered, shown.numbers)
    listed = [("a", written)] if keeps else []
    listed += [(number, each) for number, each in choices if not (keeps and each == written)]
    rows = [(key, *_put_in_words(each, meanings)) for key, each in listed]
    width = max((len(each) for _, each, _ in rows if len(each) <= _COLUMN), default=0)
    digits = max((len(key) for key, *_ in rows), default=0)
    for key, each, meant in rows:
        value = f" {clean(each):<{width}}  " if meant else f" {clean(each)}"
        yield Text.assemble((f" {key:>{digits}}", "bold cyan"), value, (clean(meant), "dim"))


def _put_in_words(value: str, meanings: Mapping[str, str]) -> tuple[str, str]:
    """Return a value and its meaning; of YAML with braces only the meaning, which has it all."""
    meant = meanings.get(value, "")
    return (meant, "") if meant and value.startswith("{") else (value, meant)


def _ask_to_publish(question: Question, numbered: Sequence[tuple[Entry, int]]) -> Iterator[Text]:
    show = partial(show_places, name=question.sheet.name, numbered=numbered)
    claims = question.fields.get("claims") or ()
    check = _WARNS if question.warnings else _NO_ERROR
    yield Text(f"Nothing is left to decide, {check}:", style="bold")
    yield cut_row(f"{write_count(len(claims), 'claim')} in {question.sheet.path.name}")
    if warnings := question.warnings:
        left = "warning is" if len(warnings) == 1 else "warnings are"
        lead = f"{len(warnings):,} {left} left, and a workflow that publishes stops at warnings:"
        yield Text(lead, style="yellow")
        yield from show([(each.at, each.message) for each in warnings])
    if found := question.disagreements:
        words = "disagrees" if len(found) == 1 else "disagree"
        lead = f"{len(found):,} of its figures {words} with others. Do they have the right metrics?"
        yield Text(lead, style="yellow")
        yield from show([(each.at, each.message) for each in found])
    if twins := question.elsewhere:
        yield Text(_SAME, style="yellow")
        yield from show([(at, _describe_twin(entry, each)) for at, entry, each in twins])
    if relative := question.relative:
        one = len(relative) == 1
        lead = "This sentence has" if one else f"These {len(relative):,} sentences have"
        lead += " a time that means nothing to later readers. j opens one, S names the time:"
        yield Text(lead, style="yellow")
        yield from map(cut_row, show(relative))
    if undated := question.undated:
        one = len(undated) == 1
        lead = "This has no period" if one else f"These {len(undated):,} have no period"
        yield Text(f"{lead}, so readers cannot tell when it was. P gives it:", style="yellow")
        yield from map(cut_row, show(undated))
    if figures := question.unclaimed:
        have = "figure has" if len(figures) == 1 else "figures have"
        listed = clean(", ".join(each.figure for each in figures))
        lead = f"{len(figures):,} {have} no claim: {listed}. c adds one."
        yield Text(lead, style="yellow")
    yield Text("Once you have read it through, p removes `draft: true` and publishes it.")
    yield from show_keys(question)


def _describe_twin(entry: Entry, elsewhere: Sighting) -> str:
    """Return the two metrics of one figure."""
    fields = {**entry.given, **entry.fields}
    other = f"{elsewhere.metric} at {elsewhere.outlet} ({elsewhere.claim})"
    return f"{fields.get('amount')} is {fields.get('metric')} here, and {other}"


def show_places(
    places: Sequence[tuple[Location, str]],
    name: str = "",
    numbered: Sequence[tuple[Entry, int]] = (),
) -> Iterator[Text]:
    """Yield each place with its message; if there are many, only the first ones.

    `name` is that of the current file, for which line numbers are enough, and for its `numbered`
    claims their numbers, by which `j` finds them.
    """
    for at, words in places[:_MOST_PLACES]:
        own = at.path == name
        lines = f"line {at.line}" if own else f"{at.path}:{at.line}"
        among = (f"claim {n}" for each, n in numbered if own and each.first < at.line <= each.last)
        place = next(among, lines)
        yield Text(f"  {place}  {clean(words.strip())}")
    if len(places) > _MOST_PLACES:
        yield Text(f"  and {len(places) - _MOST_PLACES:,} more")
