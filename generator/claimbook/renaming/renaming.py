"""Give a record another id, everywhere it is named, and note which id it had before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimbook.model import ID_PATTERN, FieldPath, SourceFile
from claimbook.problem.similar import find_similar
from claimbook.read.faults.unsafe_id import RESERVED
from claimbook.read.growing import grow_tree
from claimbook.read.tree import Node, find_node, list_texts
from claimbook.renaming.files import BookText, NotDoneError, Sources, list_ids
from claimbook.renaming.naming import Naming, list_namings
from claimbook.renaming.splicing import Lines, Splice, splice_text
from claimbook.renaming.wanted import NOUNS, Wanted

_MARK = "\0"
WAS = "was"


@dataclass(frozen=True, slots=True)
class Renamed:
    """The files of a book after a rename."""

    noun: str
    contents: Mapping[str, bytes]
    """The new content of the files that change, by path."""
    moved: tuple[str, str] | None
    """The old and the new path of an article's file."""
    places: int
    """How many places named the id."""
    noted: bool
    """Whether the old id was noted in `was`; it is not if the rename undoes an earlier one."""


def choose_noun(ids: Mapping[str, frozenset[str]], id_: str, noun: str | None) -> str:
    """Find what kind of record has an id. Raises NotDoneError if none or more than one has it."""
    having = [each for each in NOUNS if id_ in ids[each]]
    if noun is not None:
        having = [noun] if noun in having else []
    if not having:
        known = sorted({each for those in ids.values() for each in those})
        similar = find_similar(id_, known)
        hint = f"; `{similar}` is like it" if similar else ""
        raise NotDoneError(f"there is no {noun or 'record'} with the id `{id_}`{hint}")
    if len(having) > 1:
        raise NotDoneError(
            f"`{id_}` is the id of {' and '.join(having)}: say which with --kind {having[0]}"
        )
    return having[0]


def rename_record(
    sources: Sources, old: str, new: str, noun: str | None = None, *, note: bool = True
) -> Renamed:
    """Rename a record. Raises NotDoneError if that is not possible.

    With `note`, the record keeps the old id in `was`, so that links to it still work.
    """
    sources.refuse_unreadable()
    ids = list_ids(sources)
    noun = choose_noun(ids, old, noun)
    _refuse_id(new, noun, ids)
    wanted = Wanted(noun, old, ids)
    namings = [each for text in sources.texts for each in list_namings(text, wanted)]
    home, record = _find_record(sources, namings, noun, old)
    former = _list_former(home, record)
    _refuse_former(sources, noun, new, home, record)
    undone = former[-1:] == (new,)
    splices: dict[str, list[Splice]] = {}
    for each in namings:
        splices.setdefault(each.text.path, []).append(Splice(each.start, each.end, new))
    source, lines = home.tree.source, home.lines
    if undone:
        splices.setdefault(home.path, []).append(forget_former(source, lines, record, former))
    elif note:
        splices.setdefault(home.path, []).append(note_former(source, lines, record, former, old))
    contents = {
        text.path: _change(text, splices[text.path])
        for text in sources.texts
        if text.path in splices
    }
    _verify(sources, contents, old, new)
    moved = (
        (home.path, home.path.replace(f"/{old}.yml", f"/{new}.yml")) if noun == "article" else None
    )
    return Renamed(noun, contents, moved, len(namings), note and not undone)


def _refuse_id(new: str, noun: str, ids: Mapping[str, frozenset[str]]) -> None:
    if not re.fullmatch(ID_PATTERN, new) or new in RESERVED:
        raise NotDoneError(
            f"`{new}` cannot be an id: ids have only lower-case letters, digits and hyphens"
        )
    if new in ids[noun]:
        raise NotDoneError(f"there is a {noun} with the id `{new}` already")


def _refuse_former(
    sources: Sources, noun: str, new: str, home: BookText, record: FieldPath
) -> None:
    """Raise NotDoneError if another record once had the id, since old links lead there."""
    for text in sources.yaml:
        same = text.slug != "" if noun == "article" else text.kind and noun in text.kind.nouns
        for path in text.tree.source.values if same else ():
            if len(path) < 2 or path[-2] != WAS or (text is home and path[:-2] == record):
                continue
            if (noun == "article") == (len(path) == 2) and find_node(text.tree.root, path) == new:
                at = text.tree.source.locate(path)
                raise NotDoneError(
                    f"`{new}` was the id of another {noun} before, and links to it lead there",
                    ((at, "it is noted here"),),
                )


def _find_record(
    sources: Sources, namings: Iterable[Naming], noun: str, old: str
) -> tuple[BookText, FieldPath]:
    """Find the file of a record and its path in it."""
    if noun == "article":
        return next(text for text in sources.yaml if text.slug == old), ()
    naming = next(each for each in namings if each.defines)
    keyed = naming.text.kind and naming.text.kind.keyed
    return naming.text, naming.path if keyed else naming.path[:-1]


def _list_former(home: BookText, record: FieldPath) -> tuple[str, ...]:
    return list_texts(find_node(home.tree.root, (*record, WAS)))


def _change(text: BookText, splices: Iterable[Splice]) -> bytes:
    return splice_text(text.lines.text, splices).encode("utf-8", "surrogateescape")


def _verify(sources: Sources, contents: Mapping[str, bytes], old: str, new: str) -> None:
    """Raise NotDoneError unless each changed YAML file differs in nothing but the id."""
    for text in sources.yaml:
        if text.path not in contents:
            continue
        before = _make_alike(text.tree.root, (new, old))
        after = grow_tree(text.path, contents[text.path])
        if after.broken or _make_alike(after.root, (new, old)) != before:
            raise NotDoneError(f"{text.path} has an unusual layout, so change it by hand")


def _make_alike(node: Node, ids: tuple[str, str]) -> Node:
    """Replace both ids in a tree with one mark, and leave out the former ids."""
    if isinstance(node, str):
        # The longer id first, since it may contain the other.
        longer, shorter = sorted(ids, key=len, reverse=True)
        return node.replace(longer, _MARK).replace(shorter, _MARK)
    if isinstance(node, list):
        return [_make_alike(each, ids) for each in node]
    if isinstance(node, dict):
        return {
            str(_make_alike(key, ids)): _make_alike(each, ids)
            for key, each in node.items()
            if key != WAS
        }
    return node


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
