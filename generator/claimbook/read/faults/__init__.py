"""The faults that reading finds, one module each; its docstring is the fault's manual page.

A record with an error is left out of the book, and so of all further checks; a module whose errors
leave nothing out has `LEAVES_UNCHECKED = False`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType

from claimbook.problem import Problem, Severity, list_faults
from claimbook.read.faults import (
    book_not_found,
    curly_quotation_marks,
    duplicate_id,
    duplicate_key,
    file_too_large,
    hidden_characters,
    invalid_yaml,
    merge_conflict_marker,
    missing_field,
    not_a_text,
    not_utf_8,
    stray_file,
    symbolic_link,
    text_changed,
    text_cut_short,
    text_not_found,
    unknown_field,
    unknown_format,
    unreadable_amount,
    unreadable_period,
    unsafe_id,
    unsafe_url,
    wrong_type,
)

FAULTS: Mapping[str, ModuleType] = list_faults(
    book_not_found,
    stray_file,
    symbolic_link,
    file_too_large,
    not_utf_8,
    merge_conflict_marker,
    invalid_yaml,
    duplicate_key,
    unknown_field,
    unknown_format,
    missing_field,
    wrong_type,
    unreadable_amount,
    unreadable_period,
    unsafe_url,
    unsafe_id,
    duplicate_id,
    text_not_found,
    not_a_text,
    text_changed,
    text_cut_short,
    hidden_characters,
    curly_quotation_marks,
)
"""Every fault by id, in the order of the manual: files, YAML, fields, texts."""


def mark_unchecked(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems of reading, marking those whose subject was left out of the book."""
    for problem in problems:
        left_out = getattr(FAULTS[problem.id], "LEAVES_UNCHECKED", True)
        unchecked = left_out and problem.severity is Severity.ERROR
        yield replace(problem, unchecked=True) if unchecked else problem
