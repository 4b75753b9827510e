"""Noting in a record which id it had before, and removing that note."""

from __future__ import annotations

from claimbook.model import FieldPath, SourceFile
from claimbook.renaming.files import NotDoneError
from claimbook.renaming.splicing import Lines, Splice

WAS = "was"


def note_former(
    source: SourceFile, lines: Lines, record: FieldPath, former: tuple[str, ...], old: str
) -> Splice:
    """Add an id to the record's former ids."""
    if not former:
        return _add_field(source, lines, record, f"{WAS}: [{old}]")
    line, column, length = source.values[(*record, WAS, len(former) - 1)]
    start = lines.offset(line, column)
    end = start + length
    if lines.begins_with(start).strip() == "-":
        return Splice(end, end, f"{lines.line_break}{lines.begins_with(start)}{old}")
    return Splice(end, end, f", {old}")


def forget_former(
    source: SourceFile, lines: Lines, record: FieldPath, former: tuple[str, ...]
) -> Splice:
    """Remove the last of a record's former ids, which `note_former` added."""
    line, column, length = source.values[(*record, WAS, len(former) - 1)]
    end = lines.offset(line, column) + length
    if len(former) > 1:
        line, column, length = source.values[(*record, WAS, len(former) - 2)]
        return Splice(lines.offset(line, column) + length, end, "")
    key_line, key_column, _ = source.keys[(*record, WAS)]
    start = lines.offset(key_line, key_column)
    if "[" in lines.text[start:end]:
        end = lines.text.index("]", end) + 1
    before = lines.begins_with(start)
    rest = lines.text[end : lines.end_of(lines.line_at(end))]
    if not before.strip() and not rest.strip():
        return Splice(start - len(before), lines.offset(lines.line_at(end) + 1), "")
    return _take_out(lines.text, start, end)


def _take_out(text: str, start: int, end: int) -> Splice:
    """Remove a field from a mapping in braces, together with the comma next to it."""
    if text[:start].rstrip().endswith(","):
        return Splice(len(text[:start].rstrip()) - 1, end, "")
    after = text[end:].lstrip()
    if after.startswith(","):
        return Splice(start, len(text) - len(after[1:].lstrip(" ")), "")
    return Splice(start, end, "")


def _add_field(source: SourceFile, lines: Lines, record: FieldPath, written: str) -> Splice:
    """Add a field before another one of the record, on a line of its own or inside the braces."""
    depth = len(record)
    fields = sorted(
        (place[:2], path[-1])
        for path, place in source.keys.items()
        if len(path) == depth + 1 and path[:depth] == record
    )
    in_braces = lines.text[lines.offset(*source.values[record][:2])] == "{"
    for (line, column), name in fields:
        start = lines.offset(line, column)
        before = lines.begins_with(start)
        if in_braces:
            return Splice(start, start, f"{written}, ")
        if not before.strip() and (record or name == "outlet"):
            line_start = start - len(before)
            return Splice(line_start, line_start, f"{before}{written}{lines.line_break}")
    raise NotDoneError(
        "there is no place to note the id that it had",
        ((source.locate(record), "give this record another field in a line of its own"),),
    )
