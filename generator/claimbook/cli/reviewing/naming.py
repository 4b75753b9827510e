"""Rename what a draft proposes, or merge it with a record that the book already has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement
from claimbook.drafts import Mark, find_entry, find_field, settle_mark
from claimbook.extract import make_slug
from claimbook.read.decide import ASKED
from claimbook.read.kinds import VOCABULARY
from claimbook.read.quoting import write_value
from claimbook.renaming import (
    Sources,
    is_only_drafted,
    read_sources,
    remove_record,
    rename_record,
    unite_records,
)


def find_other(id_: str, typed: str, known: Mapping[str, str]) -> str:
    """Return the id of another record with this name or id; `known` has the name of each id."""
    folded = typed.casefold()
    for other, name in known.items():
        if other != id_ and folded in {other, name.casefold()}:
            return other
    return ""


def name_record(
    folders: BookFolders, noun: str, id_: str, typed: str, other: str = ""
) -> list[Replacement]:
    """Return the files that change if a record gets the typed name, or becomes the `other` one.

    The id of a record that only drafts use follows its name.

    Raises NotDoneError if that is not possible.
    """
    sources = _read(folders)
    if other:
        contents = dict(unite_records(sources, noun, id_, other))
        _rename_candidates(sources, contents, id_, other)
        return _list_replacements(sources, contents)
    new = make_slug(typed)
    contents = {}
    drafted = is_only_drafted(sources, noun, id_)
    if new and new != id_ and drafted:
        contents = dict(rename_record(sources, id_, new, noun, note=False).contents)
        _rename_candidates(sources, contents, id_, new)
    else:
        new = id_
    place = folders.root / folders.data / VOCABULARY[noun].file
    path, before = next((each.path, each.content) for each in sources.yaml if each.place == place)
    text = contents.get(path, before).decode()
    mark = find_field(text, find_entry(text, new), "name")
    assert mark is not None  # noqa: S101
    text = settle_mark(text, mark, write_value(typed))
    contents[path] = (_define(text, mark, typed) if drafted else text).encode()
    return _list_replacements(sources, contents)


def drop_record(folders: BookFolders, noun: str, id_: str) -> list[Replacement]:
    """Return the file without a record that nothing uses. Raises NotDoneError."""
    sources = _read(folders)
    removed = remove_record(sources, id_, noun)
    return _list_replacements(sources, {removed.path: removed.content or b""})


def _read(folders: BookFolders) -> Sources:
    return read_sources(folders.root, folders.data, folders.docs, folders.docs_name)


def _define(text: str, named: Mark, typed: str) -> str:
    """Return the text with the new name in a definition that drafts made from the old one."""
    old, definition = (str(named.entry.fields.get(each) or "") for each in ("name", "definition"))
    mark = find_field(text, find_entry(text, named.entry.name), "definition")
    words = rf"(?<!\w){re.escape(old)}(?!\w)"
    if mark is None or not old or not re.search(words, definition, re.I):
        return text
    inside = typed if typed[1:2].isupper() else typed[:1].lower() + typed[1:]
    first = typed if definition[:1].isupper() else inside
    defined = re.sub(words, lambda at: inside if at.start() else first, definition, flags=re.I)
    return settle_mark(text, mark, write_value(defined))


def _rename_candidates(sources: Sources, contents: dict[str, bytes], old: str, new: str) -> None:
    """Put a record's new id into marks that have it as a candidate."""
    named = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    for text in sources.yaml:
        before = contents.get(text.path, text.content).decode()
        after = ASKED.sub(lambda mark: named.sub(new, mark[0]), before)
        if after != before:
            contents[text.path] = after.encode()


def _list_replacements(sources: Sources, contents: Mapping[str, bytes]) -> list[Replacement]:
    return [
        Replacement(each.place, each.content, contents[each.path])
        for each in sources.texts
        if each.path in contents
    ]
