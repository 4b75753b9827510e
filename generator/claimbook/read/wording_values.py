"""Say how to write a value that its field does not accept: an id, a day, an amount and so on."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from claimbook.model import FORMAT, ID_PATTERN
from claimbook.problem import Location, Problem, shorten
from claimbook.quantity import ABOUT, MONTHS
from claimbook.read.days import advise_day, advise_moment
from claimbook.read.failed_field import Case, report_type
from claimbook.read.faults import (
    unknown_field,
    unknown_format,
    unreadable_amount,
    unreadable_period,
    unsafe_id,
    unsafe_url,
    wrong_type,
)
from claimbook.read.kinds import IDS, VOCABULARY
from claimbook.read.missing import report_blank
from claimbook.read.tree import as_fields, find_node

_IS_ID = re.compile(ID_PATTERN).fullmatch
_IS_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*").fullmatch
_IS_TIME = re.compile(rf"(?:FY ?)?\d|[QH]\d|(?:{'|'.join(MONTHS)})\b")
"""Words that begin a period."""
_ABOUT = re.compile(r"(?:about|around|approximately|circa|ca?\.?|~)\s*", re.IGNORECASE)
"""Ways to say that a day is not certain."""
_YES = {"yes", "on", "1", "y", "True", "TRUE", "Yes"}
_PATTERNS: Mapping[str, str] = {
    "language": "two lower-case letters, as in `en`",
    "currency": "the three capital letters of a currency, as in `USD`",
    "dollar": "the three capital letters of a currency, as in `USD`",
    "wikidata": "a Q and digits, as in `Q1359568`",
    "sha256": "64 characters of 0-9 and a-f",
    "text": "the name of a file among the texts, as in `name.txt` or `private/name.txt`",
}
"""How to write each field that must match a pattern."""


def _report_pattern(case: Case) -> Problem:
    if case.fault.details["ctx"]["pattern"] == ID_PATTERN:
        return _report_id(case)
    wanted = _PATTERNS.get(case.fault.name, "written in another way")
    advice = _advise_file_name(case.text) if case.fault.name == "text" else ""
    return wrong_type.report(case.at, f"`{case.fault.name}` must be {wanted}", advice)


def _report_id(case: Case) -> Problem:
    is_key = case.fault.details["loc"][-1] == "[key]"
    at = case.tree.source.locate(case.fault.path, key=is_key)
    text, name = str(case.fault.details["input"]), case.fault.name
    words = text.split()
    if isinstance(case.fault.path[-1], int) and len(words) > 1 and all(map(_IS_ID, words)):
        return unsafe_id.report_entries(at, words)
    if text and not is_key and (kind := VOCABULARY.get(IDS.get(name, ""))):
        return unsafe_id.report_name(at, name, text, kind.file)
    return unsafe_id.report(at, text)


def _advise_file_name(text: str) -> str:
    """Return advice on renaming a text whose file name is not allowed."""
    folder, _, name = text.rpartition("/")
    stem, _, ending = name.rpartition(".")
    suffix, better = unsafe_id.suggest_id(ending), unsafe_id.suggest_id(stem)
    if not suffix or not better or ".." in folder or folder.startswith("/"):
        return ""
    if folder not in ("", "private") and _IS_FILE(name):
        within = "private/" if folder.endswith("/private") else ""
        return f"write `{within}{name}`, without the folder of the texts"
    if folder not in ("", "private"):
        return ""
    return f"rename the file to `{better}.{suffix}`, and write that here"


def _report_choice(case: Case) -> Problem:
    if not isinstance(case.value, str):
        return report_type(case)
    choices = re.findall(r"'([^']*)'", case.fault.details["ctx"]["expected"])
    similar = unknown_field.find_similar(case.text.partition("#")[0], choices)
    listed = f"{', '.join(choices[:-1])} or {choices[-1]}"
    must = "must be one of" if len(choices) > 2 else "must be"
    advice = f"write `{similar}`" if similar else _describe_choice(case)
    return wrong_type.report(case.at, f"`{case.fault.name}` {must} {listed}", advice, similar)


def _describe_choice(case: Case) -> str:
    """Return what the words of a field mean, so that one can be chosen; empty if obvious."""
    if case.fault.name == "republish":
        return "write `full` to show the whole text, or `quotes` to show only what claims quote"
    meaning = case.description.rstrip(".")
    return f"choose one: {meaning[:1].lower()}{meaning[1:]}" if "`" in meaning else ""


def _report_format(case: Case) -> Problem:
    return unknown_format.report(case.at, case.text, FORMAT)


def _report_number(case: Case) -> Problem:
    if not isinstance(case.value, str):
        return report_type(case)
    if case.fault.name == "format":
        return _report_format(case)
    if case.fault.name == "weight":
        return wrong_type.report(case.at, "`weight` is a whole number from 0 to 10")
    return wrong_type.report(
        case.at, f"`{case.fault.name}` is the number of a month, 1 to 12", "write 4 for April"
    )


def _report_short(case: Case) -> Problem:
    least = case.fault.details["ctx"]["min_length"]
    return wrong_type.report(case.at, f"`{case.fault.name}` needs at least {least} entries")


def _report_empty(case: Case) -> Problem:
    return report_blank(case.tree, case.kind, case.fault.path, case.at)


def _report_url(case: Case) -> Problem:
    return unsafe_url.report(case.at, case.fault.details["ctx"]["reason"], case.text)


def _report_day(case: Case) -> Problem:
    if not isinstance(case.value, str):
        return report_type(case)
    name = case.fault.name
    like = "write it like 2025-09-24 or 2025-09-24T12:16-04:00"
    otherwise, advice = "", advise_day(case.text)
    if name == "published":
        like += ", or like `about 2025-09-24` if you inferred the day"
        if (hedged := _ABOUT.match(case.text)) and (day := advise_day(case.text[hedged.end() :])):
            advice = f"if you inferred the day, {day.replace('write ', f'write {ABOUT}')}"
    if name == "as_of":
        advice = advise_moment(case.text)
        otherwise = ", or `earlier`"
        like += ", or write `earlier` for a goal that the article calls a previous one"
    return wrong_type.report(
        case.at,
        f"`{name}` must be a day of the calendar{otherwise}",
        advice or like,
    )


def _report_base(case: Case) -> Problem:
    advice = "write it like `year-on-year`, `on the day`, `since 2022` or `against plan`"
    if meant := case.fault.details["ctx"]["meant"]:
        advice = f"write `{meant}`"
    elif _IS_TIME.match(case.text):
        meant = f"since {case.text}"
        advice = f"write `{meant}`; if it changed within that time, it is the `period`"
    message = f"“{shorten(case.text)}” is nothing that a `change` is measured against"
    return wrong_type.report(case.at, message, advice, meant)


def _report_flag(case: Case) -> Problem:
    advice = "write `true`" if case.text in _YES else "write `true`, or delete the line"
    return wrong_type.report(
        case.at, f"`{case.fault.name}` must be `true` or `false`", advice, "true"
    )


def _report_amount(case: Case) -> Problem:
    if not isinstance(case.value, str):
        return report_type(case)
    understood = case.fault.details["ctx"]["understood"]
    at = _point_into(case.at, case.text, understood)
    reason = case.fault.details["ctx"]["reason"]
    return unreadable_amount.report(at, case.text, understood, reason, _find_dimension(case))


def _find_dimension(case: Case) -> str:
    """Return the dimension of a claim's metric; `change` if the claim is about a change."""
    places = ("defaults",), case.fault.path[:2]
    defaults, claim = (as_fields(find_node(case.tree.root, path)) for path in places)
    fields = defaults | claim
    if fields.get("change"):
        return "change"
    return case.surroundings.dimensions.get(str(fields.get("metric")), "")


def _report_period(case: Case) -> Problem:
    if not isinstance(case.value, str):
        return report_type(case)
    reason = case.fault.details["ctx"]["reason"]
    if advice := advise_day(case.text):
        reason = f"“{case.text}” is not a period; {advice}"
    elif "ends before it starts" in reason:
        first, _, last = case.text.partition("/")
        told = reason.partition("; ")[0]
        reason = f"{told}; write {last.strip()}/{first.strip()} if its ends are swapped"
    return unreadable_period.report(case.at, reason)


def _point_into(at: Location, text: str, offset: int) -> Location:
    """Return the place `offset` code points into a value that is unescaped and on one line."""
    written = at.frame[at.column - 1 :]
    opened = 1 if written[:1] in ("'", '"') else 0
    if offset <= 0 or offset >= len(text) or not written[opened:].startswith(text):
        return at
    offset += len(text[offset:]) - len(text[offset:].lstrip())
    return replace(at, column=at.column + opened + offset, length=len(text) - offset)


REPORTS: Mapping[str, Callable[[Case], Problem]] = {
    "string_pattern_mismatch": _report_pattern,
    "string_too_short": _report_empty,
    "too_short": _report_short,
    "literal_error": _report_choice,
    "enum": _report_choice,
    "int_parsing": _report_number,
    "int_from_float": _report_number,
    "greater_than_equal": _report_number,
    "less_than_equal": _report_number,
    "unknown_format": _report_format,
    "unsafe_url": _report_url,
    "unreadable_day": _report_day,
    "unreadable_base": _report_base,
    "unreadable_flag": _report_flag,
    "unreadable_amount": _report_amount,
    "unreadable_period": _report_period,
}
"""The function that reports each type of error that Pydantic or the model finds in a value."""
