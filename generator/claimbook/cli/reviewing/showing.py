"""How a question is shown at a terminal: the article's words, the field, its candidates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from claimbook.cli.reviewing.keys import show_keys
from claimbook.cli.reviewing.meanings import explain_field, explain_speaker
from claimbook.cli.reviewing.passages import clean, show_words
from claimbook.cli.reviewing.placing import Round
from claimbook.cli.reviewing.question import Question
from claimbook.cli.reviewing.sightings import Sighting
from claimbook.cli.reviewing.values import RECORDS, NewRecord
from claimbook.drafts import Entry
from claimbook.problem import Location
from claimbook.problem.counting import say_count

_FIELD = 7
"""Letters of the name of a field."""
_COLUMN = 24
"""Letters of a value behind which what it means is in line with that of the others."""
_MOST_PLACES = 9
"""Places that are listed one by one."""
_SAME = "Another article has the same figure under another metric. j and r make the two one:"
_SHOWN = ("says", "about", "metric", "amount", "change", "period", "kind", "speaker", "source")
_SHOWN_OF_RECORDS = ("name", "kind", "definition", "dimension", "measure")


def show_title(question: Question, marks: int) -> Iterator[Text]:
    """Yield what is gone through next."""
    round_ = question.place.round
    name = (question.within or question.sheet).name
    yield Text("")
    if round_ is Round.MARKS:
        yield Text(f"{name}: {say_count(marks, 'decision')}", style="bold", no_wrap=True)
    elif round_ is Round.FAULTS:
        yield Text("Nothing is left to decide. `claimbook check` finds this:", style="bold")


def show_question(
    question: Question,
    offered: Sequence[str],
    meanings: Mapping[str, str],
    new: NewRecord | None = None,
    progress: str = "",
    others: Sequence[Text] = (),
) -> Iterator[Text]:
    """Yield the lines that ask for one decision.

    `meanings` says of values what they mean; `new` is a record that could be added; `progress` how
    far the review is, and `others` are the questions that a key answers as the last one was.
    """
    yield Text(f"── {progress} ──" if progress else "", style="dim")
    if question.place.round is Round.PUBLISH:
        yield from _ask_to_publish(question)
        return
    mark, fields = question.mark, question.mark.entry.fields
    if passage := show_words(question):
        yield passage
        yield Text("")
    if mark.entry.name:
        file = f"{question.sheet.path.name}, " if question.within else ""
        place = f"  {file}line {mark.line + 1}"
        yield Text.assemble((clean(mark.entry.name), "bold"), (place, "dim"))
    names = _SHOWN_OF_RECORDS if question.sheet.noun else _SHOWN
    width = max([_FIELD, *(len(name) for name in names if name in fields)])
    for name in names:
        value = fields.get(name) or ("" if name in fields else mark.entry.given.get(name))
        if value and name != mark.field:
            given = "" if name in fields else "  from the defaults"
            yield Text.assemble((f"  {name:<{width}} ", "dim"), clean(_say(value)), (given, "dim"))
    if not question.is_reading:
        yield from _show_field(question)
        yield from _show_values(question, offered, meanings)
    if new:
        yield Text.assemble((" +", "bold cyan"), f" add {new.id} to {RECORDS[mark.field]}")
    yield from others
    yield from show_keys(question)


def _show_field(question: Question) -> Iterator[Text]:
    """Yield the field with its value, and what is asked of it."""
    mark, fault = question.mark, question.fault
    line = Text.assemble(
        ("▸ ", "bold yellow"), (f"{mark.field:<{_FIELD}} " if mark.field else "", "bold")
    )
    if mark.field:
        line.append(clean(mark.written) or "(empty)", "" if mark.written else "dim")
    if fault:
        line.append(f"  {clean(fault.message)}", "red")
    yield line
    if fault and fault.help:
        yield Text(f"  {clean(fault.help)}", style="dim")
    if not fault:
        # What only lists the candidates says nothing that is not below.
        asked = "" if mark.candidates else clean(mark.decide)
        if words := asked or explain_field(question.noun, mark.field):
            yield Text(f"  {words}", style="yellow")


def _show_values(
    question: Question, offered: Sequence[str], meanings: Mapping[str, str]
) -> Iterator[Text]:
    """Yield the values that a key chooses, one a line: the one that stands there, then others."""
    written = question.mark.written
    listed = [("a", written)] if written in meanings and not question.fault else []
    listed += [(str(number), each) for number, each in enumerate(offered, 1)]
    width = max((len(each) for _, each in listed if len(each) <= _COLUMN), default=0)
    for key, each in listed:
        meant = meanings.get(each, "")
        shown = f" {clean(each):<{width}}  " if meant else f" {clean(each)}"
        yield Text.assemble((f" {key}", "bold cyan"), shown, (clean(meant), "dim"))


def _ask_to_publish(question: Question) -> Iterator[Text]:
    claims = question.mark.entry.fields.get("claims") or ()
    yield Text("Nothing is left to decide, and `claimbook check` finds no error in:", style="bold")
    yield Text(f"{question.sheet.name}: {say_count(len(claims), 'claim')}", no_wrap=True)
    if found := question.disagreements:
        words = "disagrees" if len(found) == 1 else "disagree"
        told = (
            f"{len(found):,} of its figures {words} with others. Are their metrics the right ones?"
        )
        yield Text(told, style="yellow")
        yield from show_places([(each.at, each.message) for each in found])
    if twins := question.elsewhere:
        yield Text(_SAME, style="yellow")
        yield from show_places([(at, _say_twin(entry, each)) for at, entry, each in twins])
    yield Text("Once you have read it through, p takes `draft: true` away and publishes it.")
    yield from show_keys(question)


def _say_twin(entry: Entry, elsewhere: Sighting) -> str:
    """The two metrics of one figure."""
    fields = {**entry.given, **entry.fields}
    other = f"{elsewhere.metric} at {elsewhere.outlet} ({elsewhere.claim})"
    return f"{fields.get('amount')} is {fields.get('metric')} here, and {other}"


def show_places(places: Sequence[tuple[Location, str]]) -> Iterator[Text]:
    """Yield each place with what is said of it, of many the first ones."""
    for at, words in places[:_MOST_PLACES]:
        yield Text(f"  {at.path}:{at.line}  {clean(words.strip())}", no_wrap=True)
    if len(places) > _MOST_PLACES:
        yield Text(f"  and {len(places) - _MOST_PLACES:,} more")


def _say(value: object) -> str:
    if isinstance(value, dict):
        if told := explain_speaker(value):
            return told
        return ", ".join(f"{name}: {each}" for name, each in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
