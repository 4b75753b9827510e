"""Something new would be published.

No check can tell whether something new is fair, or whether it may be shown. So each article, claim,
figure, entity, metric, outlet and topic that was not published before is listed for the person who
reviews the change. With `republish: full`, the whole text of an article is published, and a person
who `speaks_for` a company settles what others say about it. Text that looks like HTML or like the
commands of a template is listed, too. It is shown as plain text, but somebody may have hoped that
it would not be.

Only `claimbook check --published claims.json` looks for this. It never fails.

The article of these examples is new; `example` was published.

Wrong, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15

Right, in data/articles/second.yml:

    headline: Example keeps its plan
    outlet: daily-example
    published: 2025-02-15
    draft: true
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.shared.earlier import Earlier
from claimbook.checks.shared.fields import describe_fields
from claimbook.model import Article, Claim, Entity, Named, Outlet, Record
from claimbook.problem import Fault, Location, Problem, Severity, shorten
from claimbook.problem.counting import write_count
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_MARKUP = re.compile(r"</?[a-z!][^>]*>|javascript:|\{\{|\{%", re.IGNORECASE)
_ADVICE = {
    "article": "read its claims beside its text: are they true, and are they fair?",
    "claim": "read its quote: does the claim say what the quote says?",
}
_USUAL_ADVICE = "is it what it says it is, and is it not there under another id?"


def check(study: Study, earlier: Earlier) -> Iterator[Problem]:
    """Somebody should look at new records."""
    known = {(row.noun, id_) for row in earlier.rows for id_ in _list_ids(study, row.noun, row.id)}
    for noun, records in study.book.records.items():
        for id_, record in records.items():
            if (noun, id_) in known or _is_draft(study, record):
                continue
            if noun != "claim" or ("article", study.book.article_of[id_].slug) in known:
                yield _report(noun, id_, record)
            yield from _find_markup(id_, record)


def _list_ids(study: Study, noun: str, id_: str) -> tuple[str, ...]:
    return id_, study.book.former[noun].get(id_, id_)


def _is_draft(study: Study, record: Record) -> bool:
    if isinstance(record, Claim):
        return study.book.article_of[record.id].draft
    return isinstance(record, Article) and record.draft


def _report(noun: str, id_: str, record: Named) -> Problem:
    message = f"the {noun} `{id_}` is new{_describe(record)}"
    advice = _ADVICE.get(noun, _USUAL_ADVICE)
    at = _locate(record)
    if isinstance(record, Article) and record.may_show_text:
        at = record.origin.at("republish")
        advice = f"may its whole text be published? and {advice}"
    return FAULT.report(at, message, advice)


def _locate(record: Named) -> Location:
    name = next(each for each in ("headline", "says", "name") if hasattr(record, each))
    return record.origin.at(name)


def _describe(record: Named) -> str:
    """Return what a reviewer should know about a record besides its id."""
    if isinstance(record, Article):
        words = f", with {write_count(len(record.claims), 'claim')}"
        return words + ("; its whole text would be published" if record.may_show_text else "")
    words = f": {record.name}" if hasattr(record, "name") else ""
    if isinstance(record, Entity):
        words += f", {record.kind}"
    if isinstance(record, Entity | Outlet) and record.speaks_for:
        words += f", speaking for `{record.speaks_for}`"
    if isinstance(record, Entity) and record.part_of:
        words += f", a part of `{record.part_of}`"
    return words


def _find_markup(id_: str, record: Named) -> Iterator[Problem]:
    """Yield each field that has something like HTML in it."""
    for field, text in describe_fields(record).items():
        if field not in ("claims", "defaults") and (found := _MARKUP.search(text)):
            yield FAULT.report(
                record.origin.at(field),
                f"`{field}` of `{id_}` has “{shorten(found[0])}” in it",
                "readers see it as it stands, not as HTML: is it what the article has?",
            )
