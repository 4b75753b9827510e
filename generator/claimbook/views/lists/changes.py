"""List what changed in the briefing, the newest first, from its corrections and its history.

Earlier values are only shown for figures and names. Other words may have been removed because
nobody may show them. For the same reason, claims that are not published now are not shown at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from claimbook.history import Change, ChangeKind, FieldChange
from claimbook.model import is_same_text
from claimbook.permalinks import CHANGES, locate_article, locate_derived
from claimbook.quantity import UnreadablePeriodError, read_period
from claimbook.sentences import changes as sentences
from claimbook.sentences.corrections import DONE
from claimbook.study import Study, once_per_study
from claimbook.views.claims.corrections import Corrected, list_corrected, list_corrections
from claimbook.views.claims.dividing import lead_to_figure
from claimbook.views.disputes.lines import view_line
from claimbook.views.wording.moments import write_day
from claimbook.views.wording.periods import write_time

_FIGURES = frozenset({"amount", "unit", "formula"})
"""The fields that a figure is made of."""
_KINDS = (*DONE.values(), "New", "Settled", "Closed", "Changed")
"""The order of entries within a day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that changed on a day."""

    day: date
    kind: str
    """`New`, `Corrected`, `Clarified`, `Updated`, `Retracted`, `Changed`, `Settled`, `Closed`."""
    key: str
    """The id of the claim, article or disagreement that it is about."""
    title: str
    href: str
    """Empty if that is gone."""
    sentence: str
    leads: bool = True
    """Whether the home page may show it, which is not so if a figure stayed what it was."""

    @property
    def new(self) -> bool:
        """Whether something was added, as opposed to changed."""
        return self.kind == "New"

    @property
    def when(self) -> str:
        """Its day in full."""
        return write_day(self.day)

    @property
    def anchor(self) -> str:
        """Its place on the page of changes."""
        return f"{self.day.isoformat()}-{self.kind.lower()}-{self.key}"

    @property
    def address(self) -> str:
        """Its permalink."""
        return f"{CHANGES}#{self.anchor}"


@once_per_study
def list_changes(study: Study) -> tuple[Entry, ...]:
    """Return everything that changed, the newest first."""
    found = [
        *map(_view_correction, list_corrections(study)),
        *_list_closed(study),
        *_list_changed(study),
        *_list_new(study),
    ]
    unique = {each.anchor: each for each in reversed(found)}.values()
    ordered = sorted(unique, key=lambda each: (_KINDS.index(each.kind), each.title, each.key))
    return tuple(sorted(ordered, key=lambda each: each.day, reverse=True))


@once_per_study
def list_added(study: Study) -> dict[str, date]:
    """Return the day on which each claim and derived figure was added, where that is known."""
    added, figures = study.history.added, study.book.figures
    days = {
        id_: [added[i] for i in (id_, *each.was) if i in added] for id_, each in figures.items()
    }
    return {id_: min(known) for id_, known in days.items() if known}


def _view_correction(corrected: Corrected) -> Entry:
    return Entry(
        day=corrected.day,
        kind=DONE[corrected.written.kind.value],
        key=corrected.claim,
        title=corrected.on.name,
        href=corrected.address,
        sentence=f"{corrected.mark} {corrected.written.reason}",
    )


def _list_closed(study: Study) -> Iterator[Entry]:
    """Yield the disagreements that an editor closed, each on the day it was last closed."""
    closed = {
        frozenset(change.claims): change
        for change in study.history.changes
        if change.kind is ChangeKind.CLOSED
    }
    for found in study.evidence.disagreements:
        if found.state == "open":
            continue
        listed = (each for each in study.book.closings if set(each.claims) & set(found.claims))
        change = next(filter(None, (closed.get(frozenset(each.claims)) for each in listed)), None)
        if change is None or change.state != found.state:
            continue
        line = view_line(study, found)
        kind = "Settled" if found.state == "ruled" else "Closed"
        sentence = f"{line.sentence} {line.reason}".strip()
        yield Entry(change.day, kind, found.id, line.title, line.href, sentence)


def _list_changed(study: Study) -> Iterator[Entry]:
    """Yield the claims whose figures changed on a day, or what these figures are said to be."""
    changes: dict[tuple[date, str], list[FieldChange]] = {}
    for change in study.history.changes:
        if change.kind is ChangeKind.CHANGED and (id_ := _find_present(study, change)):
            changes.setdefault((change.day, id_), []).extend(change.fields)
    for (day, id_), fields in changes.items():
        present = (_rename(study, each) for each in fields)
        kept = list(_leave_out_corrected(_merge(present), list_corrected(study, id_)))
        moves = [(each.name, *_name(study, each)) for each in kept if each.was or each.now]
        if moves:
            title, href = study.book.figures[id_].says, lead_to_figure(study, id_)
            sentence = sentences.describe_changed_claim(moves)
            leads = any(name in _FIGURES for name, *_ in moves)
            yield Entry(day, "Changed", id_, title, href, sentence, leads=leads)


def _list_new(study: Study) -> Iterator[Entry]:
    """Yield what was added, joining the claims of an article and a day."""
    book, added = study.book, list_added(study)
    for article in book.articles:
        days = [added.get(claim.id) for claim in article.claims]
        outlet = book.name_outlet(article.outlet)
        known = sorted({each for each in days if each})
        for day in known:
            first = None not in days and day == known[0]
            say = sentences.describe_added_article if first else sentences.describe_added_claims
            yield Entry(
                day,
                "New",
                article.slug,
                article.headline,
                locate_article(article.slug),
                say(outlet, days.count(day)),
            )
    for record in book.derived:
        if since := added.get(record.id):
            href = locate_derived(record)
            yield Entry(
                since, "New", record.id, record.says, href, sentences.describe_added_derived()
            )


def _find_present(study: Study, change: Change) -> str | None:
    """Return the present id of a changed claim; None if it is no longer published."""
    book = study.book
    id_ = change.claims[0]
    for noun in ("claim", "derived figure"):
        id_ = book.former[noun].get(id_, id_)
    return id_ if id_ in book.figures else None


def _rename(study: Study, field: FieldChange) -> FieldChange:
    """Replace former ids by present ones in a change of a field that names something."""
    nouns = {"about": "entity", "metric": "metric"}
    former = study.book.former[nouns[field.name]] if field.name in nouns else {}
    was, now = (former.get(id_, id_) for id_ in (field.was, field.now))
    return FieldChange(field.name, was, now)


def _merge(fields: Iterable[FieldChange]) -> list[FieldChange]:
    """Join several changes of a day; a field that ends as it began is left out."""
    merged: dict[str, FieldChange] = {}
    for each in fields:
        was = merged[each.name].was if each.name in merged else each.was
        merged[each.name] = FieldChange(each.name, was, each.now)
    return [each for each in merged.values() if not each.was or each.was != each.now]


def _leave_out_corrected(
    fields: Iterable[FieldChange], corrected: tuple[Corrected, ...]
) -> Iterator[FieldChange]:
    """Leave out changes that a correction covers."""
    changed = [each.written for each in corrected if each.written.was and each.written.now]
    for field in fields:
        if not any(
            is_same_text(each.was or "", field.was) and is_same_text(each.now or "", field.now)
            for each in changed
        ):
            yield field


def _name(study: Study, field: FieldChange) -> tuple[str, str]:
    """Write what a field was and is: ids by their names, periods as pages write them."""
    names = {
        "about": study.book.name_entity,
        "metric": study.book.name_metric,
        "period": _write_period,
    }
    name = names.get(field.name, str)
    return name(field.was), name(field.now)


def _write_period(text: str) -> str:
    """Write a period as pages do; if that says nothing by itself, keep its own words."""
    try:
        return write_time(read_period(text)) if text else ""
    except UnreadablePeriodError:
        return text
