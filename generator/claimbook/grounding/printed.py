"""Handle marks that print puts between words: footnote marks, and hyphens at line ends.

A quote may leave them out. A hyphen at the end of a line may belong to the word (power-enhancing)
or not (cli-mate). Nobody can tell by looking, so a quote with either form is correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from claimbook.grounding.folding import Folded, fold_text

SOFT = "\u00ad"
"""Marks a hyphen at the end of a line that may or may not belong to the word."""
_OPTIONAL = re.compile(SOFT + r"(?=[ \t]*\n)")
"""A soft hyphen at the end of a line, where it is visible."""
_HYPHEN = re.compile(r"-(?<=\w-) (?=\w)")
_MARK = re.compile(
    r"""
    [\[0-9⁰¹²³⁴-⁹](?:
      (?<=[\w.,;:!?"')%\]]\[)(?:\d{1,3}|[a-z])\](?:\s?\[(?:\d{1,3}|[a-z])\])*  # yuan.[12] [13]
    | (?<=[^\W\d_][.!?]\d)\d?(?=\s+["']?[A-Z]|\s*$)       # sharply.3 The
    | (?<=[^\W\d_][.!?]["']\d)\d?(?=\s+["']?[A-Z]|\s*$)   # solid."14 Then
    | (?<=[.,;!?"'][⁰¹²³⁴-⁹])[⁰¹²³⁴-⁹]*         # fell.¹² Some
    )""",
    re.VERBOSE,
)
"""A footnote mark. It begins with one of few characters, so it is fast to search for."""

Change: TypeAlias = tuple[int, int, str]
"""Start and end of a stretch of a folded text, and its replacement: one character or none."""


def fold_printed(text: str, noise: Sequence[str] = (), offset: int = 0) -> Folded:
    """Fold a text without footnote marks. A hyphen at the end of a line becomes `SOFT` or stays."""
    return clean_folded(fold_text(text, noise, offset), text, noise)


def drop_marks(words: str) -> str:
    """Remove footnote marks, which are never figures, wherever they were copied to."""
    return _MARK.sub("", words)


def clean_folded(folded: Folded, text: str, noise: Sequence[str]) -> Folded:
    """Do the same with a text that has already been folded."""
    visible = _OPTIONAL.sub("-", text) if SOFT in text else text
    offset = folded.starts[-1] - len(text)
    if visible != text:
        folded = fold_text(visible, noise, offset)
    changes = [*_find_marks(folded), *_find_hyphens(folded, visible, offset)]
    return _change(folded, sorted(changes)) if changes else folded


def settle(folded: Folded, hyphen: str) -> Folded:
    """Replace each `SOFT` in a text by `hyphen`, which may be empty."""
    changes = [(m.start(), m.end(), hyphen) for m in re.finditer(SOFT, folded.text)]
    return _change(folded, changes) if changes else folded


def allow_hyphens(words: str) -> re.Pattern[str]:
    """Return a pattern for words in such a text, with or without the hyphens at line ends."""
    pattern = ""
    for before, char in zip(f" {words}", words, strict=False):
        if before.isalpha() and char.isalpha():
            pattern += f"{SOFT}?"
        pattern += f"(?:-|{SOFT})" if char == "-" else re.escape(char)
    return re.compile(pattern)


def _find_marks(folded: Folded) -> Iterator[Change]:
    return ((mark.start(), mark.end(), "") for mark in _MARK.finditer(folded.text))


def _find_hyphens(folded: Folded, text: str, offset: int) -> Iterator[Change]:
    for found in _HYPHEN.finditer(folded.text) if "\n" in text else ():
        at, end = found.span()
        if "\n" in text[folded.starts[at] - offset : folded.starts[end] - offset]:
            inside = folded.text[at - 1].isalpha() and folded.text[end].islower()
            yield at, end, SOFT if inside else "-"


def _change(folded: Folded, changes: Iterable[Change]) -> Folded:
    """Replace stretches of a text; each replacement is placed where its stretch began."""
    words: list[str] = []
    starts: list[int] = []
    done = 0
    for start, end, new in changes:
        words += folded.text[done:start], new
        starts += folded.starts[done:start]
        starts += folded.starts[start : start + len(new)]
        done = end
    words.append(folded.text[done:])
    starts += folded.starts[done:]
    return Folded("".join(words), starts)
