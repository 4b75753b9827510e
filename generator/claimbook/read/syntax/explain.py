"""Explain a syntax error of libyaml to the person who wrote the file.

libyaml says where it stopped, which is often far from the mistake. Each function in the table
recognizes one kind of mistake by its traces; the first one that does reports the problem.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from claimbook.problem import Problem
from claimbook.read.places import Places
from claimbook.read.syntax import layout, lists, signs
from claimbook.read.syntax.stop import Reached, Stop

_MISTAKES: tuple[Callable[[Stop], Problem | None], ...] = (
    signs.find_open_quote,
    signs.find_bad_escape,
    signs.find_swallowing_quote,
    lists.find_missing_comma,
    layout.find_joined_line,
    signs.find_text_behind,
    signs.find_block_header,
    layout.find_tab,
    layout.find_foreign_space,
    signs.find_list_sign,
    signs.find_open_bracket,
    signs.find_end_in_brackets,
    signs.find_sign,
    signs.find_sign_before,
    layout.find_foreign_colon,
    layout.find_missing_space,
    layout.find_colon_in_text,
    layout.find_headless_entry,
    lists.find_lost_claims,
    lists.find_foreign_hyphen,
    layout.find_wrong_indentation,
    layout.find_lone_text,
)

_COMPARE = (
    "compare this line with those above it: their indentation, the space after each colon and "
    "hyphen, and the marks around text"
)


def explain_syntax(error: yaml.MarkedYAMLError, places: Places, reached: Reached) -> Problem:
    """Find the mistake behind a syntax error of libyaml, and report it where it was made."""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index, max(0, len(places.text) - 1)) if mark else 0
    since = error.context_mark.index if error.context_mark else at
    what, while_ = error.problem or "", error.context or ""
    stop = Stop(places, at, since, what, while_, reached)
    for recognize in _MISTAKES:
        if problem := recognize(stop):
            return problem
    words = f"{what} {while_}".strip()
    message = f"the file is not valid YAML from here on ({words})"
    return stop.report(at, at + 1, message, _COMPARE)


def explain_text(places: Places, reached: Reached) -> Problem:
    """Return the problem with a file that is a single text without fields."""
    stop = Stop(places, reached.start, reached.start, "could not find expected ':'", "", reached)
    return (
        layout.find_foreign_colon(stop)
        or layout.find_missing_space(stop)
        or layout.report_lone_text(stop)
    )
