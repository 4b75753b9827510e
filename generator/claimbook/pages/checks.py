"""The index of the manual: every problem that is checked for, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimbook.permalinks import locate_page
from claimbook.problem import Severity
from claimbook.problem.counting import write_count
from claimbook.study import Study
from claimbook.views.manual.manual import GROUPS, ManualPage, list_manual
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """A line about a problem."""

    id: str
    href: str
    severity: str
    meaning: tuple[str, ...]
    """What it means; words and code alternate."""


@dataclass(frozen=True, slots=True)
class ManualPart:
    """A part of the manual."""

    title: str
    anchor: str
    question: str
    lines: tuple[ProblemLine, ...]


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page, which is the same for every book."""
    del study
    address = locate_page("checks")
    manual = tuple(list_manual())
    body = render(
        "checks.md.j2",
        address,
        kicker=write_count(len(manual), "check"),
        severities={
            Severity.ERROR: "The page would say something untrue, or cannot be made. "
            "The site is not built.",
            Severity.WARNING: "Something is likely to be wrong. "
            "A strict build and a strict check fail.",
            Severity.INFO: "Something that a reader or an editor should know. It stops nothing.",
        },
        parts=tuple(
            ManualPart(
                title, title.lower().replace(" ", "-"), question, tuple(_list_lines(manual, title))
            )
            for title, question in GROUPS.items()
        ),
    )
    about = "Everything that is checked before a page is made."
    yield Page(address, "Checks", body, about, readers=False)


def _list_lines(manual: tuple[ManualPage, ...], group: str) -> Iterator[ProblemLine]:
    for each in manual:
        if each.group == group:
            href = locate_page("checks", each.id)
            yield ProblemLine(
                each.id, href, str(each.severity), tuple(each.manual.title.split("`"))
            )
