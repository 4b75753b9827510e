"""Tables of expressions as patterns."""

from __future__ import annotations

import re

from claimbook.extract.alternatives import group_alternatives


def match_cues(table: str, *, case: bool = False) -> re.Pattern[str]:
    """A pattern for any expression of a table, as whole words.

    Expressions are separated by `|`, with spaces and line breaks around it as is readable. Capitals
    matter only in tables with `case`.
    """
    joined = re.sub(r"\s*\|\s*|(?<=\(\?:)\s+|\s+(?=\))", _squeeze, " ".join(table.split()))
    return re.compile(rf"(?<!\w)(?:{group_alternatives(joined, case=case)})(?!\w)")


def match_before(table: str) -> re.Pattern[str]:
    """The same, at the end of what is searched: words right before a place."""
    return re.compile(match_cues(table).pattern + r"\s*$")


def _squeeze(found: re.Match[str]) -> str:
    return found[0].strip()
