"""The manual page of a problem: what it means, why it matters, how to correct it, with examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from claimbook.permalinks import locate_page
from claimbook.problem import Example
from claimbook.study import Study
from claimbook.views.manual.manual import ManualPage, list_manual
from claimbook.views.rendering.environment import Html, render, typeset_markdown
from claimbook.views.rendering.page import Page

_LANGUAGES = {".yml": "yaml", ".md": "markdown"}
"""The syntax highlighting of a file's lines."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Lines of a file."""

    verdict: str
    """`Wrong` or `Right`."""
    place: str
    """`in data/articles/example.yml:`."""
    language: str
    text: Html


def make_pages(study: Study) -> Iterator[Page]:
    """Make one page for each problem; they are the same for every book."""
    del study
    for each in list_manual():
        yield make_page(each)


def make_page(each: ManualPage) -> Page:
    """Make the page of one problem."""
    address = locate_page("checks", each.id)
    manual = each.manual
    body = render(
        "check.md.j2",
        address,
        id=each.id,
        title=manual.title,
        group=each.group,
        severity=str(each.severity),
        index=locate_page("checks"),
        # The manual is Markdown of our own, from docstrings.
        text=Html(typeset_markdown(manual.body)),
        samples=tuple(_view_sample(example) for example in (*manual.wrong, *manual.right)),
    )
    return Page(address, each.id, body, f"{manual.title}.", readers=False, markdown=True)


def _view_sample(example: Example) -> Sample:
    language = _LANGUAGES.get(PurePosixPath(example.path).suffix, "text")
    verdict, _, place = example.lead.partition(", ")
    return Sample(verdict, place, language, Html(example.text))
