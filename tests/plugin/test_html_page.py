"""Generated pages go into MkDocs as the HTML that they are, and come out as if Markdown had run."""

import logging
import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from tests.repository import build_with_mkdocs, copy_book, start_book

from claimbook.plugin.speed.html_page import VERBATIM, HtmlPage

PARTS = ("content", "title", "toc_items", "present_anchor_ids", "links_to_anchors", "meta")


def describe(page: Page) -> dict[str, object]:
    """Return what rendering leaves in a page."""
    page.toc_items = list(page.toc)
    return {part: getattr(page, part) or None for part in PARTS}


def test_pages_are_what_markdown_makes_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of this briefing's pages but the manual's, with every extension that is let through."""
    book = copy_book(tmp_path)
    settings = (book / "mkdocs.yml").read_text(encoding="utf-8")
    lines = "".join(f"\n  - {name}" for name in sorted(VERBATIM - {"pymdownx.extra"}))
    chosen = re.sub("(?<=markdown_extensions:)(\n  .*)+", lines, settings)
    (book / "mkdocs.yml").write_text(chosen)
    seen: dict[str, tuple[object, object]] = {}
    render = HtmlPage.render

    def render_both(page: HtmlPage, config: MkDocsConfig, files: Files) -> None:
        Page.render(page, config, files)
        plain = describe(page)
        page.links_to_anchors = page.content = page.present_anchor_ids = None
        render(page, config, files)
        seen[page.file.src_uri] = (plain, describe(page))

    monkeypatch.setattr(HtmlPage, "render", render_both)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build(load_config(str(book / "mkdocs.yml"), site_dir=str(tmp_path / "site")))
    assert {path.split("/")[0] for path in seen} > {"articles", "claims", "entities", "timeline"}
    assert [path for path, (plain, own) in seen.items() if plain != own] == []


def test_markdown_runs_where_an_extension_may_change_html(tmp_path: Path) -> None:
    """Here one that takes attributes out of pages."""
    book = start_book(tmp_path)
    with (book / "mkdocs.yml").open("a") as file:
        file.write(
            "\nmarkdown_extensions:\n  - pymdownx.striphtml: {strip_attributes: [data-claim]}\n"
        )
    build_with_mkdocs(book)
    page = next((book / "site" / "articles").glob("*/index.html")).read_text(encoding="utf-8")
    assert "cb-mark" in page
    assert "data-claim=" not in page


def test_markdown_runs_where_a_hook_changed_the_page(tmp_path: Path) -> None:
    """What another plugin writes may be Markdown."""
    book = start_book(tmp_path)
    (book / "hook.py").write_text(
        "def on_page_markdown(markdown, **others):\n    return markdown + '\\n\\n**Checked**\\n'\n"
    )
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nhooks: [hook.py]\n")
    build_with_mkdocs(book)
    page = (book / "site" / "claims" / "index.html").read_text(encoding="utf-8")
    assert "<strong>Checked</strong>" in page
