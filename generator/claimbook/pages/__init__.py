"""The kinds of page, each a module with a template and a line in the table below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

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
from claimbook.pages.briefing import Briefing, make_briefing
from claimbook.pages.embed import make_embeds
from claimbook.study import Study
from claimbook.views.rendering.assets import read_assets
from claimbook.views.rendering.page import END_OF_LEAD, LEAD_MARKER, MARKER, Page

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
    """Every generated page of the book."""
    return tuple(page for make in KINDS.values() for page in make(study))


__all__ = [
    "END_OF_LEAD",
    "KINDS",
    "LEAD_MARKER",
    "MARKER",
    "Briefing",
    "Page",
    "make_briefing",
    "make_embeds",
    "make_pages",
    "read_assets",
]
