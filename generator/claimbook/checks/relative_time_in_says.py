"""A sentence about a claim gives a time relative to a day that readers do not see.

For years, `says` appears without its article in lists, on the timeline and in search results. “Last
week” or “in the same quarter” only makes sense after another sentence, or on the article's day.

Write the time itself: “in the quarter to June 2025”, “on 24 September 2025”.

Wrong, in a claim of data/articles/example.yml:

    says: Example decided last week to spend 20 million dollars.

Right, in a claim of data/articles/example.yml:

    says: Example decided in January 2025 to spend 20 million dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.quantity import write_period
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)

_SPAN = "(?:day|week|month|quarter|half|year|decade)"
_RELATIVE = re.compile(
    r"\b(?:yesterday|(?-i:today)|tomorrow|tonight"
    rf"|(?:this|that|last|the same|the previous|the current|the coming|the following) {_SPAN}"
    r"|next (?:week|month|quarter|year)"
    rf"|in the (?:week|month|quarter|year)(?= ?[,.;]|$)|the {_SPAN} before(?= ?[,.;]|$)"
    r"|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! \d|, \d)"
    rf"|(?:a|an|one|two|three|four|five|six|\d+) {_SPAN}s? ago)\b(?!-)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
"""A sentence that names a year says when: “8% more in 2024 than the year before”."""


def check(study: Study) -> Iterator[Problem]:
    """A claim's sentence must say when, without referring to another sentence or to its article."""
    for claim in study.book.claims.values():
        if words := find_relative_time(claim.says):
            yield FAULT.report(
                claim.origin.at("says"),
                f"“{words}” means nothing to somebody who reads this sentence by itself",
                f"write the time itself{_suggest(claim)}",
            )


def find_relative_time(sentence: str) -> str:
    """Return the first words for a time that another sentence or day gives; empty if none."""
    found = _RELATIVE.search(sentence)
    return found[0] if found and not _YEAR.search(sentence) else ""


def _suggest(claim: Claim) -> str:
    return f", such as {write_period(claim.period)}" if claim.period else ""
