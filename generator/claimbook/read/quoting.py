"""Advise how to write a text that YAML misreads, in the editor's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

_LONGEST = 60
_CURLY = "“”„‟‘’‚"
"""The quotation marks of word processors, which YAML takes for text."""
_VALUE = re.compile(r"\s*(?:- +)*(?:[A-Za-z_][\w-]*:[ \t]+)?")
_IN_WORDS = {">=": "at least", ">": "more than"}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z'’-]*(?:[ _][A-Za-z][A-Za-z'’-]*)*")
"""Words that YAML reads as plain text, unless they are among the following."""
_UNWRITABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
"""Characters that YAML does not allow; in a comment nothing can stand for them."""
_MARK_WITHIN = re.compile(r"""\s["']""")
_MEANING = frozenset(("true", "false", "yes", "no", "on", "off", "null", "y", "n"))


@dataclass(frozen=True, slots=True)
class WrittenValue:
    """A value as it is written in its line."""

    column: int
    """How many characters are before it."""
    text: str


def write_value(text: str) -> str:
    """Return the text as one line of YAML, in quotation marks if it needs them."""
    style = "'" if text[:1] in _CURLY and text[-1:] in _CURLY else None
    dumped: str = yaml.safe_dump(text, allow_unicode=True, width=float("inf"), default_style=style)
    return dumped.removesuffix("\n...\n").strip()


def write_comment(text: str) -> str:
    """Return the text as a comment of one line, without characters that YAML does not allow."""
    return f"# {_UNWRITABLE.sub('', ' '.join(text.split()))}"


def write_list(texts: Iterable[str]) -> str:
    """Return the texts as a list in square brackets, on one line of YAML."""
    written = list(texts)
    if all(map(_is_plain, written)):
        return f"[{', '.join(written)}]"
    return _write_flow(written)


def write_mapping(fields: Mapping[str, str]) -> str:
    """Return the fields as a mapping in braces, on one line of YAML."""
    if all(_is_plain(each) for field in fields.items() for each in field):
        return f"{{{', '.join(f'{name}: {value}' for name, value in fields.items())}}}"
    return _write_flow(dict(fields))


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotation marks, as can be seen without a YAML library."""
    return _PLAIN.fullmatch(text) is not None and text.lower() not in _MEANING


def _write_flow(value: object) -> str:
    dumped: str = yaml.dump(
        value,
        Dumper=_Dumper,
        allow_unicode=True,
        width=float("inf"),
        default_flow_style=True,
        sort_keys=False,
    )
    return dumped.strip()


class _Dumper(yaml.SafeDumper):
    """Puts entries such as `12 ships "3 boats"` in quotation marks.

    YAML can do without, but in an editor's file a comma would be missing, and is reported.
    """

    def represent_str(self, text: str) -> yaml.ScalarNode:
        """Represent a text, in quotation marks if it has some behind a space."""
        style = "'" if _MARK_WITHIN.search(text) else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _Dumper.represent_str)


def find_value(line: str) -> WrittenValue:
    """Return the value in a line: what follows indentation, hyphen and field name."""
    found = _VALUE.match(line)
    column = found.end() if found else 0
    return WrittenValue(column, line[column:].rstrip())


def advise_quotes(written: str) -> str:
    """Return advice for a value that contains a character with a meaning in YAML."""
    value = written.strip()
    if value[:1] in _CURLY and value[-1:] in _CURLY:
        inside = value.strip(_CURLY)
        return f"write straight quotation marks for the curly ones: {_enclose(inside)}"
    if "'" in value and ('"' in value or "\\" in value):
        return "write >- in place of the text, and the text on the next line, indented further"
    kind = "single" if _choose_mark(value) == "'" else "double"
    return f"put the whole text in {kind} quotation marks: {_enclose(value)}"


def _choose_mark(value: str) -> str:
    return "'" if '"' in value or "\\" in value else '"'


def _enclose(value: str) -> str:
    shown = value if len(value) <= _LONGEST else value[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"{_choose_mark(value)}{shown}{_choose_mark(value)}"


def advise_figure(written: str) -> str:
    """Return advice for a value that begins with `>` or `|` and may be a figure."""
    value = written.strip()
    sign = next((sign for sign in _IN_WORDS if value.startswith(sign)), "")
    figure = value.removeprefix(sign).strip()
    if not sign or not any(map(str.isdigit, figure)):
        return advise_quotes(value)
    return f"{advise_quotes(value)}; or write it in words: {_IN_WORDS[sign]} {figure}"


def take_off_marks(written: str) -> str:
    """Return the text inside the quotation marks, if they were meant to enclose it.

    In `"Growth" was strong` they belong to the text. In `'Example's plan'` they were meant to
    enclose it, since the second mark is inside a word or opens one.
    """
    mark, inside = written[:1], written[1:]
    second = inside.find(mark)
    before, behind = inside[max(0, second - 1) : second], inside[second + 1 : second + 2]
    if second < 0 or not (behind.isalnum() or before.isspace()):
        return written
    return inside.removesuffix(mark)
