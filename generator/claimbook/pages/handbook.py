"""Make the pages about claims that every briefing has.

They come with the program, so they always fit it. A hand-written page with the same address
replaces one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from claimbook.permalinks import Folder, locate_page
from claimbook.study import Study
from claimbook.views.rendering.environment import Html, render, typeset_markdown
from claimbook.views.rendering.page import Page

_FOR_READERS: Mapping[Folder, str] = {
    "method": "How figures are read, checked against their texts and compared.",
    "glossary": "The words of this site, each with its one meaning.",
}
_FOR_EDITORS: Mapping[Folder, str] = {
    "draft": "How `claimbook extract` drafts the claim file of an article, and what you decide.",
    "write-a-claim": "Every field of an article and of a claim, with examples.",
    "write-about-claims": "How pages cite claims and place charts, and what is checked in them.",
    "correct": "How to correct what was published, and how to rename or remove a claim.",
}


def make_pages(study: Study) -> Iterator[Page]:
    """Make one page for each Markdown file of the handbook; they are the same for every book."""
    del study
    for name, about in {**_FOR_READERS, **_FOR_EDITORS}.items():
        yield _make_page(name, about)


@cache
def _make_page(name: Folder, about: str) -> Page:
    text = (files("claimbook.pages") / f"{name}.md").read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ")
    address = locate_page(name)
    return Page(
        address,
        title,
        # Markdown of our own.
        render("handbook.md.j2", address, text=Html(typeset_markdown(text))),
        about,
        readers=name in _FOR_READERS,
        markdown=True,
        handbook=True,
    )
