"""Generated pages as Markdown files."""

import html
from datetime import date

import pytest
from mkdocs.utils import meta

from claimbook.pages import Page
from claimbook.quantity import InferredDay
from claimbook.sources import write_source

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    "a: b # c",
    "--- \\n ...",
    "yes",
    "2025-09-24",
    "[x](javascript:alert(1))",
    "'quoted' \"twice\" & more",
    "日本語 😀",
    "next\u0085line\u2028and\u2029more",
    "bell\x07 and\ufffe",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_titles_and_descriptions_come_back_escaped(text: str) -> None:
    """Themes print both raw, so what MkDocs reads must already be HTML."""
    source = write_source(Page("x/index.html", text, "Body", description=text))
    body, front = meta.get_data(source)
    line = html.escape(" ".join(text.split()))
    assert (front["title"], front["description"]) == (line, line)
    assert body.strip() == "Body"


def test_a_page_without_description_has_none() -> None:
    """An empty one would be shown as such."""
    _, front = meta.get_data(write_source(Page("x/index.html", "X", "Body")))
    assert "description" not in front


def test_an_inferred_day_is_a_plain_day_in_front_matter() -> None:
    """YAML has no other."""
    page = Page("x/index.html", "X", "Body", day=InferredDay(2025, 11, 25))
    _, front = meta.get_data(write_source(page))
    assert front["date"] == date(2025, 11, 25)
