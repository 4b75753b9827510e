"""Finding where an id is named: in fields, in formulas, and in texts and pages that cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.model import FieldPath
from claimbook.read.kinds import ARTICLE, DERIVED, FileKind
from claimbook.read.naming import IDS, IDS_OR_WORDS
from claimbook.renaming.files import SETTINGS, BookText
from claimbook.renaming.in_pages import find_in_navigation, find_in_page
from claimbook.renaming.splicing import find_stretch
from claimbook.renaming.wanted import Wanted, find_cited, find_tokens, walk_strings


@dataclass(frozen=True, slots=True)
class Naming:
    """A place in a file where an id is named or defined."""

    text: BookText
    start: int
    end: int
    """The offsets of the id itself."""
    path: FieldPath = ()
    """The field of a YAML file that it is in."""
    defines: bool = False
    """Whether this is the record's own `id`."""


def list_namings(text: BookText, wanted: Wanted) -> Iterator[Naming]:
    """Yield every place in a file that names the id."""
    if text.kind is None:
        find = find_in_navigation if text.path in SETTINGS else find_in_page
        spans = {*find(text.lines.text, wanted)}
        yield from (Naming(text, start, end) for start, end in sorted(spans))
        return
    source = text.tree.source
    if wanted.noun in text.kind.nouns and text.kind.keyed and (wanted.id,) in source.keys:
        line, column, length = source.keys[(wanted.id,)]
        start = text.lines.offset(line, column)
        yield from _place(text, (wanted.id,), start, start + length, wanted.id, defines=True)
    for path, value in walk_strings(text.tree.root, ()):
        before = _how_named(path, value, text.kind, wanted)
        if before is not None:
            start, end = find_stretch(source, text.lines, path)
            defines = before == "" and path[-1] == "id"
            yield from _place(text, path, start, end, wanted.id, before, defines=defines)


def _place(
    text: BookText,
    path: FieldPath,
    start: int,
    end: int,
    id_: str,
    before: str = "",
    *,
    defines: bool = False,
) -> Iterator[Naming]:
    """Yield the places of an id within a part of a YAML file."""
    written = text.lines.text[start:end]
    for first, last in find_cited(written, id_) if before else find_tokens(written, id_):
        yield Naming(text, start + first, start + last, path, defines)
        if not before and path[-1] != "formula":
            return


def _how_named(path: FieldPath, value: str, kind: FileKind, wanted: Wanted) -> str | None:
    """Return what comes before the id in a value that names it; None if the value does not."""
    fields = [step for step in path if isinstance(step, str)]
    if value == wanted.id and _holds_id(fields, kind, wanted):
        return ""
    if fields[-1] == "formula" and kind is DERIVED:
        named = wanted.noun == "claim" and any(find_tokens(value, wanted.id))
        return "" if named else None
    cited = f"@{wanted.id}" in value and wanted.is_cited and any(find_cited(value, wanted.id))
    return "@" if cited else None


def _holds_id(fields: list[str], kind: FileKind, wanted: Wanted) -> bool:
    """Whether a field can hold an id of the wanted kind."""
    name = fields[-1]
    if name == "id":
        return wanted.noun == "claim" and kind in (ARTICLE, DERIVED)
    if name == "name" and kind is ARTICLE and "speaker" in fields[:-1]:
        return wanted.noun == "entity"
    if name in IDS:
        return IDS[name] == wanted.noun
    return wanted.is_meant_by(IDS_OR_WORDS.get(name, ()))
