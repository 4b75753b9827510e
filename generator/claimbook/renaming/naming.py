"""Find where an id is named: in fields, formulas and texts, in pages and in the navigation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import yaml

from claimbook.model import FieldPath
from claimbook.read.growing import grow_tree
from claimbook.read.kinds import ARTICLE, DERIVED, IDS, IDS_OR_WORDS, FileKind
from claimbook.renaming.files import SETTINGS, BookText
from claimbook.renaming.splicing import Lines, find_stretch
from claimbook.renaming.wanted import CODE, Wanted, find_cited, find_tokens, walk_strings

_FOLDERS = {
    "article": ("articles",),
    "entity": ("entities", "speakers"),
    "metric": ("metrics",),
    "outlet": ("outlets",),
    "topic": ("topics",),
}
"""The folders of their pages."""
_CHARTED = {
    "metric": "metric",
    "metrics": "metric",
    "entity": "entity",
    "entities": "entity",
    "about": "entity",
    "claim": "claim",
    "claims": "claim",
    "outlet": "outlet",
    "outlets": "outlet",
    "topic": "topic",
    "topics": "topic",
}
"""The kind of id that each field of a `chart` block names."""
_LINKED = re.compile(
    r"\]\(<?([^()\s<>]+)|^ {0,3}\[[^\[\]]+\]:\s*<?(\S+)|<a\b[^<>]*\bhref=[\"']?([^\s\"'<>]+)",
    re.MULTILINE,
)
"""The addresses of links in a page: `[words](address)`, `[name]: address`, and links in HTML."""


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
    """Return what comes before the id in a value that names it; None for any other value."""
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


def find_in_page(text: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Yield the places where a page cites an id, links to its page or draws its chart."""
    if wanted.is_cited:
        yield from find_cited(text, wanted.id)
    code = [found.span() for found in CODE.finditer(text)]
    for linked in _LINKED.finditer(text):
        if any(start <= linked.start() < end for start, end in code):
            continue
        at = linked.start(linked.lastindex or 0)
        yield from (
            (at + a, at + b) for a, b in _find_address(linked[linked.lastindex or 0], wanted)
        )
    for block in CODE.finditer(text):
        if block["body"] and (block["info"] or "").split()[:1] == ["chart"]:
            at = block.start("body")
            yield from ((at + a, at + b) for a, b in _find_charted(block["body"], wanted))


def find_in_navigation(text: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Yield the places where the navigation in MkDocs' settings leads to the page of an id."""
    for value, start in _read_navigation(text):
        yield from ((start + a, start + b) for a, b in _find_address(value, wanted))


@lru_cache(maxsize=8)
def _read_navigation(text: str) -> tuple[tuple[str, int], ...]:
    """List the addresses in a navigation with their offsets; none if the file is not YAML."""
    try:
        # The loader in C crashes on files that are nested too deeply.
        settings = yaml.compose(text, yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return ()
    top = settings.value if isinstance(settings, yaml.MappingNode) else []
    scalars = _list_scalars(value for key, value in top if key.value == "nav")
    spans = ((each.value, each.start_mark.index, each.end_mark.index) for each in scalars)
    return tuple(
        (value, start + max(0, text[start:end].find(value))) for value, start, end in spans
    )


def _list_scalars(nodes: Iterable[yaml.Node]) -> Iterator[yaml.ScalarNode]:
    """Yield the scalar values below nodes, at any depth."""
    for node in nodes:
        if isinstance(node, yaml.ScalarNode):
            yield node
        elif isinstance(node, yaml.MappingNode):
            yield from _list_scalars(value for _, value in node.value)
        else:
            yield from _list_scalars(node.value)


def _find_address(address: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Yield the places where an address contains an id, in a page's name or as an anchor."""
    if "://" in address:
        return
    path, hash_, anchor = address.partition("#")
    if wanted.noun == "claim":
        found = re.fullmatch(rf"(?:at-|says-|note-)?({re.escape(wanted.id)})", anchor)
        if found and re.search(r"(?:^|/)(?:articles|metrics)/", path):
            start = len(path) + len(hash_) + found.start(1)
            yield start, start + len(wanted.id)
        return
    folders = "|".join(_FOLDERS[wanted.noun])
    for page in re.finditer(rf"(?:^|/)(?:{folders})/({re.escape(wanted.id)})(?=/|$)", path):
        yield page.span(1)


def _find_charted(block: str, wanted: Wanted) -> Iterator[tuple[int, int]]:
    """Yield the places where the fields of a `chart` block name an id."""
    tree, lines = grow_tree("", block.encode()), Lines(block)
    for path, value in walk_strings(tree.root, ()):
        name = next(step for step in reversed(path) if isinstance(step, str))
        if value == wanted.id and _CHARTED.get(name) == wanted.noun and path in tree.source.values:
            line, column, length = tree.source.values[path]
            start = lines.offset(line, column)
            found = next(find_tokens(block[start : start + length], wanted.id), None)
            if found:
                yield start + found[0], start + found[1]
