"""Turn validation errors into problems that are worded for people who write claim files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from claimbook.model import Article, Claim, Surroundings
from claimbook.problem import Problem
from claimbook.read.failed_field import Case, Fault, report_type
from claimbook.read.faults import missing_field, unknown_field
from claimbook.read.kinds import FileKind, describe_field, name_record
from claimbook.read.tree import Tree
from claimbook.read.wording_values import REPORTS
from claimbook.sentences.style import with_article


def word_faults(
    faults: Iterable[Fault], tree: Tree, kind: FileKind, surroundings: Surroundings
) -> Iterator[Problem]:
    """Yield one problem for each mistake: a misspelt name is not also a missing field."""
    cases = [Case(fault, tree, kind, surroundings) for fault in faults]
    meant = {
        (*case.fault.path[:-1], unknown_field.find_similar(case.fault.name, case.fields))
        for case in cases
        if case.fault.details["type"] == "extra_forbidden"
    }
    for case in cases:
        if case.fault.details["type"] == "missing" and case.fault.path in meant:
            continue
        yield _REPORTS.get(case.fault.details["type"], report_type)(case)


def _report_missing(case: Case) -> Problem:
    *around, name = case.fault.path
    record = case.kind.record_at(tuple(around)) or case.kind.record
    at = case.tree.source.locate(tuple(around), key=True)
    this = f"this {name_record(record)}"
    return missing_field.report(at, this, str(name), describe_field(record, str(name)))


def _report_unknown(case: Case) -> Problem:
    record = case.record or case.kind.record
    at = case.tree.source.locate(case.fault.path, key=True)
    name = name_record(record)
    elsewhere = [
        name_record(other)
        for other in (Article, Claim)
        if other is not record and case.fault.name in other.model_fields
    ]
    return unknown_field.report(
        at, with_article(name), case.fault.name, case.fields, next(iter(elsewhere), None)
    )


_REPORTS: Mapping[str, Callable[[Case], Problem]] = {
    "missing": _report_missing,
    "extra_forbidden": _report_unknown,
    **REPORTS,
}
