"""The marks in a file: fields that are left to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import yaml

from claimbook.drafts.candidates import list_candidates
from claimbook.read.decide import ALONE, BEGIN

_MARK = re.compile(
    rf"(?P<head>\s*(?:- )?)(?P<name>[a-z_]+):(?P<value>.*?)\s+{BEGIN}: (?P<decide>.*)"
)
_EMPTY = re.compile(r"(?P<head>\s+(?:- )?)(?P<name>says|quote|about|metric|kind):\s*")
_NEEDED = frozenset(
    """id says quote about metric kind headline outlet published name definition dimension
    measure""".split()
)
"""Fields without which their record has an error."""
ENDING = re.compile(r"(\r\n|\n|\r)")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")
"""A line with its ending. `str.splitlines` would also end lines where YAML does not."""
_ORDER = tuple(
    """id says quote before after where also_at about metric amount unit_from mentions change scope
    period period_from as_of kind speaker source""".split()
)
"""The fields of a claim in the order that drafts have; others follow these."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The claim or the record that a mark is in."""

    first: int
    """The 0-based number of its first line."""
    last: int
    """The 0-based number of the line after it."""
    name: str
    """The id of a claim or a record; empty for the fields of an article."""
    fields: Mapping[str, Any]
    """Its fields as they are written: texts, lists and mappings of texts."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """The values that a claim takes from its article's defaults."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A field that is left to decide."""

    line: int
    """The 0-based number of its line."""
    head: str
    """The text before the name of the field: spaces, and the hyphen of a list."""
    field: str
    written: str
    """The value as written in the file; empty if there is none."""
    decide: str
    """What is to be decided; empty if only the value is missing."""
    entry: Entry
    is_new: bool = False
    """Whether the field has no line yet; it is then to be inserted before this line."""

    @property
    def candidates(self) -> tuple[str, ...]:
        """The values that the mark names."""
        return list_candidates(self.decide)

    @property
    def optional(self) -> bool:
        """Whether the field may be left out."""
        return "-" not in self.head and self.field not in _NEEDED


def find_marks(text: str) -> Iterator[Mark]:
    """Yield what is left to decide, in the order of the file.

    Raises yaml.YAMLError if it is not YAML. A file without marks is not parsed, since that takes
    long for large files.
    """
    entries: list[Entry] = []
    for number, line in enumerate(ENDING.sub("\n", text).split("\n")):
        found = ALONE.fullmatch(line) or _MARK.fullmatch(line) or _EMPTY.fullmatch(line)
        if found is None or not _is_whole(found.groupdict().get("value") or ""):
            continue
        parts = found.groupdict()
        entries = entries or list(list_entries(text))
        entry = next(each for each in entries if each.first <= number < each.last)
        if "decide" not in parts and entry.fields.get(parts["name"]):
            continue  # its value is on the lines below
        yield Mark(
            line=number,
            head=parts["head"],
            field=parts["name"],
            written=(parts.get("value") or "").strip(),
            decide=(parts.get("decide") or "").strip(),
            entry=entry,
        )


def find_field(text: str, entry: Entry, name: str) -> Mark | None:
    """Return a field of an entry as something to decide.

    None if it does not have a line of its own. A field that the entry lacks gets a line where
    drafts have it.
    """
    lines = _list_lines(text, entry)
    for number, line in lines:
        noted = ALONE.fullmatch(line)
        if noted and noted["name"] == name:
            return Mark(number, noted["head"], name, "", noted["decide"].strip(), entry)
        found = _match_field(line, name)
        if found and _is_whole(found["value"]) and (found["value"] or not entry.fields.get(name)):
            return Mark(number, found["head"], name, found["value"].strip(), "", entry)
    if name in entry.fields or not entry.name:
        return None
    return _find_room(lines, entry, name)


def find_entry(text: str, name: str) -> Entry:
    """Return the entry with this name, which the file must have."""
    return next(each for each in list_entries(text) if each.name == name)


def find_field_at(text: str, line: int) -> Mark:
    """Return the field of a line, as something to decide.

    Without a name if no single line has it.
    """
    entry = next(each for each in list_entries(text) if each.first <= line < each.last)
    written = dict(_list_lines(text, entry)).get(line, "")
    named = re.match(r"(?P<head>\s*(?:- )?)(?P<name>[a-z_]+):", written)
    is_key = line == entry.first and entry.name and named and "-" not in named["head"]
    found = find_field(text, entry, named["name"]) if named and not is_key else None
    if found and found.line == line:
        return found
    return Mark(line, "", "", "", "", entry)


def _list_lines(text: str, entry: Entry) -> list[tuple[int, str]]:
    """Return the lines of an entry, each with its number."""
    lines = ENDING.sub("\n", text).split("\n")
    return list(enumerate(lines))[entry.first : entry.last]


def _match_field(line: str, name: str) -> re.Match[str] | None:
    form = rf"(?P<head>\s*(?:- )?){re.escape(name)}:(?P<value>.*?)\s*(?:\s# .*)?"
    return re.fullmatch(form, line)


def _find_room(lines: list[tuple[int, str]], entry: Entry, name: str) -> Mark | None:
    """Find where a field that the entry lacks would be written."""
    behind = _ORDER[_ORDER.index(name) + 1 :] if name in _ORDER else ()
    heads = [
        (number, found["head"], found["name"])
        for number, line in lines
        if (found := re.match(rf"(?P<head>\s+)(?:{BEGIN} )?(?P<name>[a-z_]+):", line))
    ]
    if not heads:
        return None  # it is written in braces
    indent = heads[0][1]
    own = [each for each in heads if each[1] == indent]
    number = next((number for number, _, other in own if other in behind), None)
    if number is None:
        number = max(n for n, line in lines if line.strip()) + 1
    return Mark(number, indent, name, "", "", entry, is_new=True)


@lru_cache(maxsize=8)
def list_entries(text: str) -> tuple[Entry, ...]:
    """Return the claims of a claim file, or the records of another file; then the file itself.

    A review asks for those of the same few files again and again.
    """
    root = yaml.compose(text, yaml.CSafeLoader)
    ends = len(text), len(ENDING.sub("\n", text).split("\n"))
    fields = _construct(root) if isinstance(root, yaml.MappingNode) else {}
    given = fields.get("defaults")
    found = []
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if isinstance(value, yaml.SequenceNode) and key.value == "claims":
            for item in value.value:
                entry = _make_entry(item, item, "", ends)
                found.append(replace(entry, given=given if isinstance(given, dict) else {}))
        elif isinstance(value, yaml.MappingNode):
            found.append(_make_entry(key, value, key.value, ends))
    return (*found, Entry(0, len(ENDING.split(text)), "", fields))


def _make_entry(begin: yaml.Node, node: yaml.Node, name: str, ends: tuple[int, int]) -> Entry:
    """Return the entry of a node; `ends` are how many letters and lines its text has."""
    letters, lines = ends
    fields = _construct(node)
    held = fields if isinstance(fields, dict) else {}
    # A block ends where the next one begins, except the last one of a file.
    in_line = isinstance(node, yaml.CollectionNode) and node.flow_style
    last = min(lines, node.end_mark.line + (in_line or node.end_mark.index >= letters))
    return Entry(begin.start_mark.line, last, name or str(held.get("id", "")), held)


def _construct(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _construct(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_construct(each) for each in node.value]
    return node.value


def _is_whole(value: str) -> bool:
    """Whether a value ends before the mark, rather than containing its words within quotes."""
    try:
        load_plain(value)
    except yaml.YAMLError:
        return False
    return True


def load_plain(text: str) -> Any:
    """Parse a text as YAML, keeping every value as it is written. Raises yaml.YAMLError."""
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506
