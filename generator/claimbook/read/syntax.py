"""Explain a syntax error of libyaml to the person who wrote the file.

libyaml says where it stopped, which is often far from the mistake. Each function in the table
recognizes one kind of mistake by its traces; the first one that does reports the problem.
"""

from __future__ import annotations

from collections.abc import Callable

import yaml

from claimbook.problem import Problem
from claimbook.read import syntax_layout, syntax_lists, syntax_signs
from claimbook.read.places import Places
from claimbook.read.syntax_stop import Reached, Stop

_MISTAKES: tuple[Callable[[Stop], Problem | None], ...] = (
    syntax_signs.find_open_quote,
    syntax_signs.find_bad_escape,
    syntax_signs.find_swallowing_quote,
    syntax_lists.find_missing_comma,
    syntax_layout.find_joined_line,
    syntax_signs.find_text_behind,
    syntax_signs.find_block_header,
    syntax_layout.find_tab,
    syntax_layout.find_foreign_space,
    syntax_signs.find_list_sign,
    syntax_signs.find_open_bracket,
    syntax_signs.find_end_in_brackets,
    syntax_signs.find_sign,
    syntax_signs.find_sign_before,
    syntax_layout.find_foreign_colon,
    syntax_layout.find_missing_space,
    syntax_layout.find_colon_in_text,
    syntax_layout.find_headless_entry,
    syntax_lists.find_lost_claims,
    syntax_lists.find_foreign_hyphen,
    syntax_layout.find_wrong_indentation,
    syntax_layout.find_lone_text,
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
        syntax_layout.find_foreign_colon(stop)
        or syntax_layout.find_missing_space(stop)
        or syntax_layout.report_lone_text(stop)
    )
