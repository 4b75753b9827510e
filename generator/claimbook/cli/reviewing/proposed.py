"""Delete records that drafts proposed once nothing uses them any more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from claimbook.cli.find_book import BookFolders
from claimbook.cli.replacing import Replacement
from claimbook.cli.reviewing.placing import ID, PROSE
from claimbook.extract import KINDS, describe_proposed

RECORDS = tuple(f"{kind}.yml" for kind in KINDS)
"""The files with the records that drafts propose."""
_RECORD = re.compile(
    r"^(?P<id>[a-z0-9][a-z0-9-]*):[^\r\n]*(?:\r\n|\n|\r|\Z)(?:(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r))*",
    re.M,
)
_ANY = "\0"
"""The placeholder for the id of any article."""


def drop_unnamed(
    folders: BookFolders, changes: Sequence[Replacement], proposed_for: str = ""
) -> tuple[Replacement, ...]:
    """Return the changes of a book's files, without the records that nothing uses after them.

    Unused records that were proposed for a published article are deleted, and its other records are
    no longer marked as proposals. Without an article, only records whose last use the changes
    remove are deleted.
    """
    made = {each.place.resolve(): each for each in changes}
    taken = None if proposed_for else _list_taken(changes)
    if taken is not None and not taken:
        return tuple(changes)
    block = _match_block(proposed_for)
    named: Counter[str] | None = None
    for name in RECORDS:
        place = (folders.data_folder / name).resolve()
        if not place.is_file():
            continue
        change = made.get(place) or Replacement(place, read := place.read_bytes(), read)
        text = change.content.decode("utf-8")
        found = {each["id"] for at in block.finditer(text) for each in _RECORD.finditer(at[0])}
        asked = found if taken is None else found & taken
        if asked:
            named = named or _count_words(folders, made)
        gone = {id_ for id_ in asked if named and named[id_] <= 1}
        kept = block.sub(partial(_leave_out, gone=gone, published=bool(proposed_for)), text)
        if kept != text:
            made[place] = replace(change, content=kept.encode())
    return tuple(made.values())


def list_proposed(path: Path, article: str = "") -> set[str]:
    """Return the ids of a file's records that drafts propose, or the draft of one article."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    blocks = _match_block(article).finditer(text)
    return {each["id"] for block in blocks for each in _RECORD.finditer(block["records"])}


def _list_taken(changes: Sequence[Replacement]) -> set[str]:
    """Return the words, such as ids, that changes remove from their files."""
    taken: Counter[str] = Counter()
    for each in changes:
        taken += _count(each.read) - _count(each.content)
    return set(taken)


def _count_words(folders: BookFolders, made: Mapping[Path, Replacement]) -> Counter[str]:
    """Return how often each word, such as an id, is in the book's data files and pages."""
    pages = sorted(folders.docs.rglob("*.md"))
    files = [*sorted(folders.data_folder.rglob("*.yml")), *pages]
    named: Counter[str] = Counter()
    for each in files:
        change = made.get(each.resolve())
        named += _count(change.content if change else each.read_bytes())
    return named


def _count(content: bytes) -> Counter[str]:
    """Count the words of lines that may name a record; a quote does not, even if it has the id."""
    lines = content.decode("utf-8", "replace").splitlines()
    return Counter(word for line in lines if not PROSE.match(line) for word in ID.findall(line))


def _match_block(article: str) -> re.Pattern[str]:
    """Return a pattern for what was proposed for an article, or for any."""
    said = re.escape(describe_proposed(article or _ANY)).replace(re.escape(_ANY), r"[^\r\n]+")
    head = rf"^(?P<head>{said}(?:\r\n|\n|\r){{1,2}})"
    return re.compile(rf"{head}(?P<records>(?s:.*?))(?=^# |\Z)", re.M)


def _leave_out(block: re.Match[str], gone: set[str], *, published: bool) -> str:
    """Return a block without some records; if none is left, it loses its head, too."""
    kept = _RECORD.sub(lambda found: "" if found["id"] in gone else found[0], block["records"])
    return kept if published or not _RECORD.search(kept) else block["head"] + kept
