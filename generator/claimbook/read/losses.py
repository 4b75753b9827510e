"""Find text that YAML would lose silently: cut off, taken for syntax, or invisible."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimbook.model import FieldPath
from claimbook.problem import Problem
from claimbook.read.decoding import CONTROL
from claimbook.read.faults import (
    curly_quotation_marks,
    hidden_characters,
    invalid_yaml,
    text_cut_short,
)
from claimbook.read.places import Places

_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML reads as null (YAML 1.2, core schema)."""

_UNWRITABLE = re.compile(f"{CONTROL.pattern}|[\ud800-\udfff]")
"""Characters that an escape such as `\\0` can introduce, although the file itself is checked."""

_HELD = re.compile(r"^text:", re.MULTILINE)
"""The field of an article whose text is held."""

_COMMENT = re.compile(r"^([ \t]+)#(.?)")

HIDDEN = re.compile(
    "[\x85\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\uffa0\ufff9-\ufffb\U000e0000-\U000e007f]"
    # Persian, the scripts of India and emoji need joiners; after a Latin letter they are a mistake.
    "|(?<=[\x00-\x7f])[\u200c\u200d]"
)
"""Invisible characters, after Unicode's Default_Ignorable_Code_Point."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in a YAML file, and how it is written there."""

    value: str
    start: int
    """The offset of its first character, including a quotation mark."""
    end: int
    style: str
    """`"`, `'`, `|` or `>`; empty for plain text."""

    def is_blank(self) -> bool:
        """Whether the value is empty."""
        return not self.style and self.value in _NOTHING

    def lacks_space(self) -> bool:
        """Whether it begins with a hyphen that was meant to begin a list entry."""
        return not self.style and bool(re.match(r"-[A-Za-z_]", self.value))


def find_lost_text(scalar: Scalar, places: Places) -> Problem | None:
    """Return an error if the value is certainly not what the editor wrote."""
    if scalar.style in ("|", ">") and not scalar.value.strip():
        written = places.text[scalar.start :].partition("\n")[0]
        return invalid_yaml.report_empty_block(places.locate(scalar.start), written)
    if unwritable := _UNWRITABLE.search(scalar.value):
        return invalid_yaml.report_control(places.locate(scalar.start, scalar.end), unwritable[0])
    return None


def find_doubtful(scalar: Scalar, path: FieldPath, places: Places) -> Iterator[Problem]:
    """Yield a warning if the value may not be what the editor meant."""
    if cut := _find_cut_text(scalar, places):
        yield cut
    if not scalar.style and curly_quotation_marks.is_wrapped(scalar.value):
        yield from _report_marks(scalar, path, places)
    if scalar.style == '"' and (hidden := HIDDEN.search(scalar.value)):
        at = places.locate(scalar.start, scalar.end)
        if hidden[0] not in places.text[scalar.start : scalar.end]:
            yield hidden_characters.report(at, hidden[0])


def _report_marks(scalar: Scalar, path: FieldPath, places: Places) -> Iterator[Problem]:
    """Yield a warning if quotation marks around a whole text are not those of a held text."""
    field = next((name for name in reversed(path) if isinstance(name, str)), "")
    held = field in curly_quotation_marks.QUOTED and _HELD.search(places.text)
    if field in curly_quotation_marks.FIELDS and not held:
        yield curly_quotation_marks.report(places.locate(scalar.start, scalar.end), scalar.value)


def _find_cut_text(scalar: Scalar, places: Places) -> Problem | None:
    """Return a warning if ` #` ends a text that seems to go on.

    A comment has two spaces before its # and one after it (as yamllint asks); anything else may
    be text, as in `The #1 issue`.
    """
    if scalar.style or not places.text.startswith((" ", "\t"), scalar.end):
        return None
    comment = _COMMENT.match(places.rest_of_line(scalar.end))
    if not comment or (comment[1] != " " and not comment[2].isalnum()):
        return None
    return text_cut_short.report(places.locate(scalar.end + len(comment[1])), scalar.value)


def find_hidden(places: Places, keys: Iterable[tuple[int, int, int]]) -> Iterator[Problem]:
    """Yield a warning for each line that contains invisible characters.

    Those in the name of a field are left out: the unknown name is reported already.
    """
    if not HIDDEN.search(places.text):
        return
    names = {
        (line, column) for line, start, length in keys for column in range(start, start + length)
    }
    seen: set[int] = set()
    for found in HIDDEN.finditer(places.text):
        line, column, _ = places.span(found.start(), found.end())
        if line in seen or (line, column) in names:
            continue
        seen.add(line)
        yield hidden_characters.report(places.locate(found.start(), found.end()), found[0])
