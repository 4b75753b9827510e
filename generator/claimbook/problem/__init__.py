"""Problems: what is wrong, where, and what to write instead; also their manual and their output.

This is the lowest layer. It knows nothing about books, and every layer above reports faults with
it.
"""

from claimbook.problem.differing import count_alike, cut_alike
from claimbook.problem.manual import Example, Manual, read_manual
from claimbook.problem.problem import (
    Fault,
    Location,
    Problem,
    Proposal,
    Severity,
    describe_fault,
    has_errors,
    list_faults,
    name_fault,
    problem_as_dict,
    propose_here,
    sort_problems,
)
from claimbook.problem.rendering import render_github, render_text
from claimbook.problem.visible import shorten, show_hidden

__all__ = [
    "Example",
    "Fault",
    "Location",
    "Manual",
    "Problem",
    "Proposal",
    "Severity",
    "count_alike",
    "cut_alike",
    "describe_fault",
    "has_errors",
    "list_faults",
    "name_fault",
    "problem_as_dict",
    "propose_here",
    "read_manual",
    "render_github",
    "render_text",
    "shorten",
    "show_hidden",
    "sort_problems",
]
