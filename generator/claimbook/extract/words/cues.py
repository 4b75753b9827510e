"""Turn tables of expressions into patterns."""

from __future__ import annotations

import re

from claimbook.extract.words.alternatives import group_alternatives
from claimbook.extract.words.letters import note_letters


def match_cues(table: str, *, case: bool = False) -> re.Pattern[str]:
    """Return a pattern for any expression of a table, as whole words.

    Expressions are separated by `|`, with any spaces and line breaks around it. Case matters only
    in tables with `case`.
    """
    return _match(table, case=case)


def match_before(table: str) -> re.Pattern[str]:
    """Return a pattern like that of `match_cues`, anchored at the end of the text searched."""
    return _match(table, ends=r"\s*$")


def _match(table: str, *, case: bool = False, ends: str = "") -> re.Pattern[str]:
    # What is after `]` is the rest of a word that was edited: `[T]he`.
    joined = re.sub(r"\s*\|\s*|(?<=\(\?:)\s+|\s+(?=\))", _squeeze, " ".join(table.split()))
    grouped = group_alternatives(joined, case=case)
    return note_letters(re.compile(rf"(?<![\w\]])(?:{grouped})(?!\w){ends}"), joined)


def _squeeze(found: re.Match[str]) -> str:
    return found[0].strip()
