"""Find the page that a Markdown converter is working on, if the site generator says so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown


@dataclass(frozen=True, slots=True)
class Place:
    """The page that is being converted."""

    source: str = ""
    """The path of its Markdown file in the folder of pages: `analysis/index.md`."""
    address: str = "index.html"
    """Its address relative to the root of the site."""
    docs: Path = Path("docs")
    """The folder of pages."""


def find_place(md: Markdown) -> Place:
    """Find the page being converted, or the home page if the site generator does not tell."""
    # MkDocs and ProperDocs: the processor that makes links relative knows the page.
    if "relpath" in md.treeprocessors:
        processor: Any = md.treeprocessors["relpath"]
        file, config = getattr(processor, "file", None), getattr(processor, "config", None)
        if file is not None and config is not None:
            return Place(file.src_uri, file.dest_uri, Path(config.docs_dir))
    # Zensical registers a processor only for this purpose.
    if "rendering_context" in md.preprocessors:
        processor = md.preprocessors["rendering_context"]
        page, settings = getattr(processor, "page", None), getattr(processor, "config", {})
        if page is not None:
            docs = Path(settings.get("docs_dir") or "docs")
            return Place(page.path, _find_file(page.url), docs)
    return Place()


def _find_file(url: str) -> str:
    """Find the file that is served at an address: `analysis/` is `analysis/index.html`."""
    path = url.lstrip("/")
    return f"{path}index.html" if path == "" or path.endswith("/") else path
