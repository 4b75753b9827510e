"""Write generated pages as Markdown files with front matter."""

from __future__ import annotations

from html import escape

import yaml

from claimbook.pages import Page
from claimbook.quantity import count_as_known

_ONE_LINE = 1 << 30
"""A width that no line reaches."""


def write_source(page: Page) -> str:
    """Return the Markdown file of a generated page, front matter first."""
    front = yaml.dump(
        list_front_matter(page),
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=_ONE_LINE,
    )
    return f"---\n{front}---\n\n{page.body.strip()}\n"


def list_front_matter(page: Page) -> dict[str, object]:
    """Return what the front matter of a generated page has.

    Themes print title and description unescaped, even in other pages' navigation, so both are
    escaped here.
    """
    about: dict[str, object] = {"title": _write_line(page.title)}
    if page.description:
        about["description"] = _write_line(page.description)
    if page.day:
        # Neither YAML nor other plugins know of days that are only about right.
        about["date"] = count_as_known(page.day)
    if not page.readers:
        about["search"] = {"exclude": True}
    # Material's word for pages that take the width of its side bars.
    about["hide"] = ["navigation"] if page.handbook else ["navigation", "toc"]
    return about


def _write_line(text: str) -> str:
    return escape(" ".join(text.split()))
