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
    question: Question, rows: Sequence[Row], progress: str, values: Values, marked: Set[str]
) -> list[Text]:
    """Return the page with these rows of a list; `marked` has the ids of marked claims."""
    topic, open_ = find_topic(question), [each for each in rows if not each.settled]
    later = len(question.rows) - len(open_)
    come = "comes" if later == 1 else "come"
    more = f"  {later:,} more {come} after these" if later else ""
    keys = "Enter accepts all of these; a number opens one, so that you can change it"
    if len(open_) < len(rows):
        keys = "Enter accepts the others; a number opens one, so that you can change it"
    if topic.marks == "drop":
        keys = "A number marks one, d all; Enter drops what is marked and keeps the others"
    elif topic.marks:
        keys = "A number marks one, a all; then "
        keys += "M, A or P" if question.fault else "P"
        keys += " gives what is marked the same new value"
    elif topic.doubted:
        keys = "a accepts them anyway, a number opens one; Enter asks about each"
    ids = [each.question.mark.entry.name for each in rows]
    marks = [topic.marks if each in marked else "" for each in ids]
    numbered = zip(range(1, len(rows) + 1), rows, marks, strict=True)
    return [
        Text(f"── {progress} ──" if progress else "", style="dim"),
        Text.assemble((_ask(question, topic, values), "bold"), (more, "dim")),
        *([Text(f"  {clean(question.fault.message)}", style="red")] if question.fault else ()),
        Text(f"  {keys}", style="yellow"),
        Text(""),
        *chain.from_iterable(_show_row(n, each, values, mark) for n, each, mark in numbered),
        Text(""),
        *_explain(topic.noun, topic.field, rows),
        _show_keys(topic, len(rows), len(open_), sum(map(bool, marks))),
    ]


def _ask(question: Question, topic: Topic, values: Values) -> str:
    """Return what a list asks; of figures that are far apart, what they are all said to be."""
    if not question.fault:
        return topic.asks
    entry = question.rows[0].question.mark.entry
    metric, about = (
        clean(values.list_names(field).get(id_, id_))
        for field in ("metric", "about")
        for id_ in (str(entry.fields.get(field) or entry.given.get(field) or ""),)
    )
    return f"Which of these figures are not “{metric}” of {about}?"


def _show_row(number: int, row: Row, values: Values, marked: str) -> Iterator[Text]:
    """Yield a decision: its value, then the words on which it is based.

    `marked` is what it is marked for; empty if it is not.
    """
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
    if marked:
        value = Text.assemble(key, (f" {marked} {figure} ", "bold red"), " ")
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


def _show_keys(topic: Topic, count: int, left: int, marked: int) -> Text:
    """Return the keys of a list with this many rows; some are `left` open, some `marked`."""
    numbers = "1" if count == 1 else f"1–{count}"
    accepting = f"accept all {count}" if left == count > 1 else f"accept {left}"
    keys = [("Enter", accepting), (numbers, "change one"), ("s", "one by one")]
    if topic.marks == "drop":
        entered = f"drop {marked}" if marked else "keep all"
        keys = [(numbers, "drop"), ("d", "all"), ("Enter", entered)]
    elif topic.marks and marked:
        fields = [("M", "metric"), ("A", "about"), ("P", "period")]
        fields = fields[-1:] if topic.field == "period" else fields
        keys = [(numbers, "mark"), *fields, ("d", "drop")]
    elif topic.marks:
        keys = [(numbers, "mark"), ("a", "all"), ("Enter", "leave them as they are"), ("j", "jump")]
    elif topic.doubted:
        keys = [("a", accepting), (numbers, "change one"), ("Enter", "one by one")]
    return write_keys([*keys, ("u", "undo"), ("?", "help"), ("q", "quit")])


def list_row_help(topic: Topic) -> Iterator[tuple[str, str]]:
    """Yield the keys of a list with what each does."""
    if topic.marks == "change":
        yield "1 to 9", "marks a claim, or takes its mark away"
        yield "a", "marks all"
        yield "M A P", "changes the metric, entity or period of all that are marked"
        yield "d", "drops all that are marked"
        yield "Enter", "leaves all of them as they are"
        yield "j", "lists the claims, and jumps to one"
    elif topic.marks:
        yield "1 to 9", "marks a claim, or takes its mark away"
        yield "d", "marks all claims listed"
        yield "Enter", "drops what is marked and keeps the others"
    else:
        yield "a" if topic.doubted else "Enter", "accepts all values listed"
        yield "1 to 9", "opens one, so that you can change it"
        yield "Enter" if topic.doubted else "s", "asks about each of them, one by one"
    yield "u", "undoes the last decision, then the one before"
    yield "q", "quits; all is saved, and the next review continues"
