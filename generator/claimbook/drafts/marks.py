"""What is left to decide in a file, and the bytes of it once that is decided.

A decision changes the line of its mark and no other byte, as it would if an editor typed it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from claimbook.drafts.candidates import list_candidates

_MARK = re.compile(
    r"(?P<head>\s*(?:- )?)(?P<name>[a-z_]+):(?P<value>.*?)\s+# decide: (?P<decide>.*)"
)
_COMMENT = re.compile(r"(?P<head>\s*)# decide (?P<name>[a-z_]+): (?P<decide>.*)")
_EMPTY = re.compile(r"(?P<head>\s+(?:- )?)(?P<name>says|quote|about|metric|kind):\s*")
_NEEDED = frozenset(
    """id says quote about metric kind headline outlet published name definition dimension
    measure""".split()
)
"""Fields without which what they are in has an error."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$")
_END = re.compile(r"(\r\n|\n|\r)")


class UnwritableError(Exception):
    """A value that would make the file something else; the message says why."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The claim or the record that a mark is in."""

    first: int
    """The 0-based number of its first line."""
    last: int
    """That of the line after it."""
    name: str
    """The id of a claim or a record; empty for the fields of an article."""
    fields: Mapping[str, Any]
    """As they are written: texts, lists and mappings of texts."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """What a claim has from its article's defaults."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A field that is left to decide."""

    line: int
    """The 0-based number of its line."""
    head: str
    """What stands before the name of the field: spaces, and the hyphen of a list."""
    field: str
    written: str
    """The value as it stands in the file; empty if there is none."""
    decide: str
    """What is to be decided; empty where only the value is missing."""
    entry: Entry

    @property
    def candidates(self) -> tuple[str, ...]:
        """The values that the mark names."""
        return list_candidates(self.decide)

    @property
    def optional(self) -> bool:
        """Whether the field may be left out."""
        return "-" not in self.head and self.field not in _NEEDED


def find_marks(text: str) -> Iterator[Mark]:
    """Yield what is left to decide, in the order of the file. Raises yaml.YAMLError."""
    entries = list(_list_entries(text))
    for number, line in enumerate(_END.sub("\n", text).split("\n")):
        found = _COMMENT.fullmatch(line) or _MARK.fullmatch(line) or _EMPTY.fullmatch(line)
        if found is None or not _is_whole(found.groupdict().get("value") or ""):
            continue
        parts = found.groupdict()
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
    """A field of an entry, marked or not, as something to decide; None if no one line has it."""
    line = re.compile(rf"(?P<head>\s*(?:- )?){re.escape(name)}:(?P<value>.*?)\s*(?:\s# .*)?")
    lines = _END.sub("\n", text).split("\n")
    for number in range(entry.first, min(entry.last, len(lines))):
        found = line.fullmatch(lines[number])
        if found and isinstance(entry.fields.get(name), str) and _is_whole(found["value"]):
            return Mark(number, found["head"], name, found["value"].strip(), "", entry)
    return None


def settle_mark(text: str, mark: Mark, value: str) -> str:
    """The text with a field decided: a value as YAML has it, or empty to leave the field out.

    Raises UnwritableError if anything but this field would be read otherwise.
    """
    pieces = _END.split(text)
    at = 2 * mark.line
    if value:
        pieces[at] = f"{mark.head}{mark.field}: {value}"
    elif mark.optional:
        del pieces[at : at + 2]
    else:
        raise UnwritableError(f"{mark.field} needs a value")
    settled = "".join(pieces)
    _refuse_more(text, settled, mark)
    return settled


def remove_claim(text: str, entry: Entry) -> str:
    """The text without a claim, and without the blank lines before it.

    Raises UnwritableError if anything else would be read otherwise.
    """
    lines = _LINE.findall(text)
    first = entry.first
    while first and not lines[first - 1].strip():
        first -= 1
    last = min(entry.last, len(lines))
    while last > entry.first and not lines[last - 1].strip():
        last -= 1
    removed = "".join([*lines[:first], *lines[last:]])
    before, after = _load(text), _load(removed)
    kept = [c for c in before.get("claims") or () if c.get("id") != entry.name]
    if not kept or len(kept) + 1 != len(before["claims"]) or after != {**before, "claims": kept}:
        raise UnwritableError("this claim cannot be taken out alone; take it out by hand")
    return removed


def _refuse_more(text: str, settled: str, mark: Mark) -> None:
    """Raise if the value breaks the file, or reaches into what stands around it."""
    try:
        before, after = _load(text), _load(settled)
    except yaml.YAMLError:
        raise UnwritableError("YAML cannot read this value") from None
    if _leave_out(before, mark.field) != _leave_out(after, mark.field):
        raise UnwritableError("this is more than the value of one field")


def _leave_out(value: Any, field: str) -> Any:
    """What was read of a file, without the values of a field."""
    if isinstance(value, dict):
        return {key: _leave_out(each, field) for key, each in value.items() if key != field}
    return [_leave_out(each, field) for each in value] if isinstance(value, list) else value


def _list_entries(text: str) -> Iterator[Entry]:
    """Yield the claims of a claim file, or the records of a file of records; then the file."""
    root = yaml.compose(text, yaml.SafeLoader)
    fields = _construct(root) if isinstance(root, yaml.MappingNode) else {}
    given = fields.get("defaults")
    for key, value in root.value if isinstance(root, yaml.MappingNode) else ():
        if isinstance(value, yaml.SequenceNode) and key.value == "claims":
            for item in value.value:
                entry = _make_entry(item, item, "", len(text))
                yield replace(entry, given=given if isinstance(given, dict) else {})
        elif isinstance(value, yaml.MappingNode):
            yield _make_entry(key, value, key.value, len(text))
    yield Entry(0, len(_END.split(text)), "", fields)


def _make_entry(begin: yaml.Node, node: yaml.Node, name: str, length: int) -> Entry:
    fields = _construct(node)
    held = fields if isinstance(fields, dict) else {}
    # A block ends where the next thing begins, but for the last one of a file.
    in_line = isinstance(node, yaml.CollectionNode) and node.flow_style
    last = node.end_mark.line + (in_line or node.end_mark.index >= length)
    return Entry(begin.start_mark.line, last, name or str(held.get("id", "")), held)


def _construct(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _construct(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_construct(each) for each in node.value]
    return node.value


def _is_whole(value: str) -> bool:
    """Whether a value ends before the mark, and does not hold its words between quotes."""
    try:
        _load(value)
    except yaml.YAMLError:
        return False
    return True


def _load(text: str) -> Any:
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506
