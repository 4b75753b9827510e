"""The faults that reading finds, one module each; its docstring is the fault's manual page.

What an error is about is left out of the book, and so of all further checks; a module whose errors
leave out nothing that is checked further has `LEAVES_UNCHECKED = False`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import ModuleType

from claimbook.problem import Problem, Severity
from claimbook.read.faults import (
    book_not_found,
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

FAULTS: Mapping[str, ModuleType] = {
    "book-not-found": book_not_found,
    "stray-file": stray_file,
    "symbolic-link": symbolic_link,
    "file-too-large": file_too_large,
    "not-utf-8": not_utf_8,
    "merge-conflict-marker": merge_conflict_marker,
    "invalid-yaml": invalid_yaml,
    "duplicate-key": duplicate_key,
    "unknown-field": unknown_field,
    "unknown-format": unknown_format,
    "missing-field": missing_field,
    "wrong-type": wrong_type,
    "unreadable-amount": unreadable_amount,
    "unreadable-period": unreadable_period,
    "unsafe-url": unsafe_url,
    "unsafe-id": unsafe_id,
    "duplicate-id": duplicate_id,
    "text-not-found": text_not_found,
    "not-a-text": not_a_text,
    "text-changed": text_changed,
    "text-cut-short": text_cut_short,
    "hidden-characters": hidden_characters,
}
"""Every fault by id, in the order of the manual: files, YAML, fields, texts."""


def mark_unchecked(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems of reading, marking those whose subject was left out of the book."""
    for problem in problems:
        left_out = getattr(FAULTS[problem.id], "LEAVES_UNCHECKED", True)
        unchecked = left_out and problem.severity is Severity.ERROR
        yield replace(problem, unchecked=True) if unchecked else problem
