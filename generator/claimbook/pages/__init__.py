"""The kinds of page. Each is a module beside its template, and one line of the table below."""

from __future__ import annotations

from claimbook.views.page import MARKER, Page
from claimbook.study import Study


def make_pages(study: Study) -> tuple[Page, ...]:
    """Every generated page of the book but its home."""
    return ()


def make_briefing(study: Study) -> str:
    """The Markdown of the home page's briefing."""
    return ""


def read_assets() -> dict[str, bytes]:
    """Style sheets, scripts and fonts by their path in the site."""
    return {}


__all__ = ["MARKER", "Page", "make_briefing", "make_pages", "read_assets"]
