"""Show a list of decisions: each value beside the words of the article that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import chain

from rich.text import Text

from claimbook.cli.reviewing.doubts import describe_unnamed
from claimbook.cli.reviewing.keys import write_keys
from claimbook.cli.reviewing.listing import Topic, find_topic
from claimbook.cli.reviewing.meanings import list_meanings
from claimbook.cli.reviewing.passages import QUOTED, clean, find_figure, show_words
from claimbook.cli.reviewing.question import Question, Row
from claimbook.cli.reviewing.rows import cut_row, name_by_figure
from claimbook.cli.reviewing.tables import Cell, find_cell
from claimbook.cli.reviewing.values import Values

_FEW = 4
"""How many values of a field are all explained below a list."""
_AROUND = 60
"""How many characters of the article are shown before and after a name."""


def show_list(
    question: Question, rows: Sequence[Row], progress: str, values: Values, dropped: Set[str]
) -> list[Text]:
    """Return the page with these rows of a list; `dropped` has the ids of claims to be dropped."""
    topic, open_ = find_topic(question), [each for each in rows if not each.settled]
    later = len(question.rows) - len(open_)
    come = "comes" if later == 1 else "come"
    more = f"  {later:,} more {come} after these" if later else ""
    keys = "Enter accepts all of these; a number opens one, so that you can change it"
    if len(open_) < len(rows):
        keys = "Enter accepts the others; a number opens one, so that you can change it"
    if topic.drops:
        keys = "A number marks one, d all; Enter drops what is marked and keeps the others"
    elif topic.doubted:
        keys = "a accepts them anyway, a number opens one; Enter asks about each"
    gone = sum(each.question.mark.entry.name in dropped for each in rows)
    return [
        Text(f"── {progress} ──", style="dim"),
        Text.assemble((topic.asks, "bold"), (more, "dim")),
        Text(f"  {keys}", style="yellow"),
        Text(""),
        *chain.from_iterable(_show_row(n, each, values, dropped) for n, each in enumerate(rows, 1)),
        Text(""),
        *_explain(topic.noun, topic.field, rows),
        _show_keys(topic, len(rows), len(open_), gone),
    ]


def _show_row(number: int, row: Row, values: Values, dropped: Set[str]) -> Iterator[Text]:
    """Yield a decision: its value, then the words on which it is based."""
    key, mark = (f" {number}", "bold cyan"), row.question.mark
    if row.settled:
        named = name_by_figure(mark.entry)
        yield cut_row(key, (f" {named}  decided: {clean(row.settled)}", "dim"))
        return
    if mark.field == "says":
        sentence = clean(values.read(row.value))
        yield Text.assemble(key, f" {sentence}")
        words = _show_quote(row)
        if words.plain.rstrip(".") != sentence.rstrip("."):
            yield Text.assemble("    ", ("from ", "dim"), words)
        return
    figure, shown = name_by_figure(mark.entry), values.read(row.value) if row.value else ""
    value = Text.assemble(key, (f" {clean(shown) or figure} ", "bold"), " ")
    if mark.entry.name in dropped:
        value = Text.assemble(key, (f" drop {figure} ", "bold red"), " ")
    if row.question.sheet.noun == "entity":
        words = show_words(row.question, _AROUND) or Text("")
    else:
        words = _show_quote(row)
    name = str(mark.entry.fields.get("name") or "") if row.question.sheet.noun else ""
    others = "" if name else ", ".join(each for each in mark.candidates if each != shown)
    unnamed = describe_unnamed(row.question, values) if mark.field == "metric" and row.value else ""
    yield Text.assemble(
        value,
        f"{clean(name)}: " if name else "",
        words,
        (f"  or {clean(others)}" if others else "", "dim"),
        (f"  {unnamed}" if unnamed else "", "yellow"),
    )
    if row.doubt:
        yield cut_row("    ", (clean(row.doubt), "yellow"))


def _show_quote(row: Row) -> Text:
    """Return the quote of a claim, or of the one that brings a record, with its figures marked."""
    question = row.question
    fields = (question.claim or question.mark.entry).fields
    if cell := find_cell(fields, question.sheet.layouts):
        return _show_cells(row, cell)
    quote = Text(clean(str(fields.get("quote") or "")))
    for asked in row.asks:
        if figure := find_figure((asked.claim or asked.mark.entry).fields):
            quote.stylize(QUOTED, *figure)
    return quote


def _show_cells(row: Row, cell: Cell) -> Text:
    """Return the figures of a row of a table, or how many there are and in which rows."""
    entries = [each.claim or each.mark.entry for each in row.asks]
    found = [find_cell(each.fields, row.question.sheet.layouts) or cell for each in entries]
    labels = list(dict.fromkeys(each.label for each in found))
    if len(labels) > 1:
        return Text(f"{len(found)} figures of a table: {', '.join(labels)}")
    heads = [f", {each.head}" if each.head else "" for each in found]
    figures = [(f"{name_by_figure(entry)}", QUOTED) for entry in entries]
    named = [Text.assemble(figure, head) for figure, head in zip(figures, heads, strict=True)]
    return Text.assemble(f"{cell.label}: ", Text("; ").join(named))


def _explain(noun: str, field: str, rows: Sequence[Row]) -> Iterator[Text]:
    """Yield what the values of a list mean, unless they are ids; all of them if there are few."""
    meanings = list_meanings(noun, field)
    found = {each.value for each in rows if not each.settled}
    for value in meanings:
        if value in found or len(meanings) <= _FEW:
            yield cut_row((f"  {value}: {meanings[value]}", "dim"))


def _show_keys(topic: Topic, count: int, left: int, dropped: int) -> Text:
    """Return the keys of a list with this many rows; some are `left` open, some to be dropped."""
    numbers = "1" if count == 1 else f"1–{count}"
    accepting = f"accept all {count}" if left == count > 1 else f"accept {left}"
    keys = [("Enter", accepting), (numbers, "change one"), ("s", "one by one")]
    if topic.drops:
        entered = f"drop {dropped}" if dropped else "keep all"
        keys = [(numbers, "drop"), ("d", "all"), ("Enter", entered)]
    elif topic.doubted:
        keys = [("a", accepting), (numbers, "change one"), ("Enter", "one by one")]
    return write_keys([*keys, ("u", "undo"), ("?", "help"), ("q", "quit")])


def list_row_help(topic: Topic) -> Iterator[tuple[str, str]]:
    """Yield the keys of a list with what each does."""
    if topic.drops:
        yield "1 to 9", "marks a claim, or takes its mark away"
        yield "d", "marks all claims listed"
        yield "Enter", "drops what is marked and keeps the others"
    else:
        yield "a" if topic.doubted else "Enter", "accepts all values listed"
        yield "1 to 9", "opens one, so that you can change it"
        yield "Enter" if topic.doubted else "s", "asks about each of them, one by one"
    yield "u", "undoes the last decision, then the one before"
    yield "q", "quits; all is saved, and the next review continues"
