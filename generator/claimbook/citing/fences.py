"""Find the fenced blocks of a Markdown page, and those that ask for a chart.

A fence inside another fence is part of its text. An indented fence is code, except in a list, a
footnote or an admonition, whose lines are indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_FENCE = re.compile(r"(?P<margin>[ \t]*)(?P<fence>`{3,}|~{3,})[ ]*(?P<info>[^`\n]*)")
_HOLDS_INDENTED = re.compile(r"\s*(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:|!!!|\?\?\?\+?|===)(?:\s|$)")
CHART = "chart"
"""The word after the fence of a block that asks for a chart."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block, given by its lines."""

    first: int
    """The number of the line with the opening fence, from 0."""
    last: int
    """The number of the line with the closing fence, or of the page's last line."""
    margin: str
    """The indentation of its first line."""
    info: str
    """What follows the opening fence: `chart`."""
    body: str
    """Its lines without their indentation."""


def list_charts(lines: Sequence[str]) -> Iterator[Fence]:
    """Yield the blocks that ask for a chart."""
    for fence in _list_fences(lines):
        if fence.info == CHART and (len(fence.margin) < 4 or _is_held(lines, fence)):
            yield fence


def _list_fences(lines: Sequence[str]) -> Iterator[Fence]:
    number = 0
    while number < len(lines):
        opened = _FENCE.fullmatch(lines[number])
        if opened is None:
            number += 1
            continue
        end = _find_end(lines, number + 1, opened["fence"])
        margin = opened["margin"]
        body = "\n".join(line.removeprefix(margin) for line in lines[number + 1 : end])
        yield Fence(number, min(end, len(lines) - 1), margin, opened["info"].strip(), body)
        number = end + 1


def _find_end(lines: Sequence[str], start: int, fence: str) -> int:
    """Return the line that closes a fence; the number of lines if none does."""
    for number in range(start, len(lines)):
        closing = lines[number].strip()
        if len(closing) >= len(fence) and set(closing) == {fence[0]}:
            return number
    return len(lines)


def _is_held(lines: Sequence[str], fence: Fence) -> bool:
    """Whether the less indented line above can contain indented blocks."""
    for line in reversed(lines[: fence.first]):
        margin = len(line) - len(line.lstrip())
        if line.strip() and margin < len(fence.margin):
            return _HOLDS_INDENTED.match(line) is not None
    return False
