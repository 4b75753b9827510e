"""The kinds of page, each a module with a template and a line in the table below.

`make_pages` of a module works out what its pages say and yields them. If it is an `EachRecord`, a
page is made again only if something that it reads has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from claimbook.pages import (
    article,
    changes,
    check,
    checks,
    claims,
    corrections,
    coverage,
    data,
    disagreement,
    disagreements,
    entity,
    handbook,
    index,
    metric,
    outlet,
    schema,
    speaker,
    timeline,
    topic,
)
from claimbook.pages.briefing import make_briefing
from claimbook.pages.embed import make_embeds
from claimbook.study import Study
from claimbook.tracing import Task
from claimbook.views.rendering.assets import read_assets
from claimbook.views.rendering.page import END_OF_LEAD, LEAD_MARKER, MARKER, EachRecord, Page

KINDS: Mapping[str, Callable[[Study], Iterable[Page]]] = {
    "index": index.make_pages,
    "article": article.make_pages,
    "metric": metric.make_pages,
    "timeline": timeline.make_pages,
    "claims": claims.make_pages,
    "handbook": handbook.make_pages,
    "data": data.make_pages,
    "schema": schema.make_pages,
    "checks": checks.make_pages,
    "check": check.make_pages,
    "entity": entity.make_pages,
    "outlet": outlet.make_pages,
    "speaker": speaker.make_pages,
    "topic": topic.make_pages,
    "disagreements": disagreements.make_pages,
    "disagreement": disagreement.make_pages,
    "coverage": coverage.make_pages,
    "corrections": corrections.make_pages,
    "changes": changes.make_pages,
}
"""Every kind of page except the briefing, in the order in which they are made."""


def make_pages(study: Study) -> tuple[Page, ...]:
    """Make every generated page of the book."""
    return tuple(page for make in KINDS.values() for page in make(study))


def list_tasks(study: Study) -> Iterator[Task[tuple[Page, ...]]]:
    """Yield the tasks that make every generated page of the book, in independent parts."""
    for kind, make in KINDS.items():
        if isinstance(make, EachRecord):
            for id_ in make.list_ids(study):
                yield Task(f"{kind} {id_}", partial(_make_record, make.make_record, id_))
        else:
            yield Task(kind, partial(_make_kind, make))


def _make_record(
    make: Callable[[Study, str], Iterable[Page]], id_: str, study: Study
) -> tuple[Page, ...]:
    return tuple(make(study, id_))


def _make_kind(make: Callable[[Study], Iterable[Page]], study: Study) -> tuple[Page, ...]:
    return tuple(make(study))


__all__ = [
    "END_OF_LEAD",
    "KINDS",
    "LEAD_MARKER",
    "MARKER",
    "Page",
    "list_tasks",
    "make_briefing",
    "make_embeds",
    "make_pages",
    "read_assets",
]
