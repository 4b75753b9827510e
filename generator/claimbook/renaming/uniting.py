"""Uniting two records for one thing: everything that names one then names the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from claimbook.renaming.files import NotDoneError, Sources, is_draft, list_ids
from claimbook.renaming.naming import list_namings
from claimbook.renaming.removing import cut_record
from claimbook.renaming.splicing import Splice, splice_text
from claimbook.renaming.wanted import Wanted


def unite_records(sources: Sources, noun: str, old: str, other: str) -> Mapping[str, bytes]:
    """Return the files that change, by path, if `old` is united with another record of the book.

    Raises NotDoneError if that is not possible.
    """
    sources.refuse_unreadable()
    ids = list_ids(sources)
    for id_ in (old, other):
        if id_ not in ids[noun]:
            raise NotDoneError(f"there is no {noun} with the id `{id_}`")
    contents: dict[str, bytes] = {}
    for text in sources.texts:
        namings = list(list_namings(text, Wanted(noun, old, ids)))
        if not namings:
            continue
        splices = [Splice(each.start, each.end, other) for each in namings if not each.defines]
        changed = splice_text(text.lines.text, splices).encode("utf-8", "surrogateescape")
        if home := next((each for each in namings if each.defines), None):
            changed = cut_record(replace(text, content=changed), home.path)
        contents[text.path] = changed
    return contents


def is_only_drafted(sources: Sources, noun: str, id_: str) -> bool:
    """Whether nothing names a record but the record itself and articles that are drafts."""
    wanted = Wanted(noun, id_, list_ids(sources))
    found = (each for text in sources.texts for each in list_namings(text, wanted))
    return all(each.defines or is_draft(each.text) for each in found)
