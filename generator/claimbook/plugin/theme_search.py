"""Put the book's own search behind Material's search box.

The theme searches in a worker, which is a script of its own. That file is replaced; the box, its
keys and its results stay the theme's. The book's entries are in a separate file. So are the
hand-written pages that the theme's index contains, since every page of the theme loads its index,
while these files are loaded when a reader first types.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container
from functools import partial, wraps
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

_SEARCH = "material/search"
_WORKER = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
INDEX = "search/search_index.json"
PAGES = "search/pages.json"
"""The path in the site of the entries of hand-written pages."""
_OURS = 'importScripts("../../claimbook/search/worker.js");\n'


def replace_worker(files: Files, config: MkDocsConfig) -> bool:
    """Replace the script that Material searches with; False if the site does not have it."""
    if _SEARCH not in config.plugins:
        return False
    theirs = next((file for file in files if _WORKER.fullmatch(file.src_uri)), None)
    if theirs is None:
        return False
    files.remove(theirs)
    ours = File.generated(
        config, theirs.src_uri, content=_OURS, inclusion=InclusionLevel.NOT_IN_NAV
    )
    # Other plugins look there for a date.
    ours.abs_src_path = config.config_file_path or None
    files.append(ours)
    return True


def lighten_index(config: MkDocsConfig, ready: Container[str], found: Container[str]) -> None:
    """Keep generated pages out of the theme's index, except titles that nothing else finds.

    `ready` has the sources of the book's own pages, and `found` the addresses of those that its own
    search finds.
    """
    search = config.plugins.get(_SEARCH)
    handlers = config.plugins.events["page_context"]
    for place, handler in enumerate(handlers):
        if search and getattr(handler, "__self__", None) is search:
            handlers[place] = wraps(handler)(partial(_index_page, handler, ready, found))


def move_entries(site: Path) -> None:
    """Move the entries of the theme's index into the file that our worker loads.

    Does nothing if the site has no index, or the index no entries.
    """
    index = site / INDEX
    if not index.is_file():
        return
    content = json.loads(index.read_text(encoding="utf-8"))
    if content.get("docs"):
        (site / PAGES).write_text(_write(content["docs"]), encoding="utf-8")
        index.write_text(_write({**content, "docs": []}), encoding="utf-8")


def _write(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _index_page(
    index: Callable[..., TemplateContext | None],
    ready: Container[str],
    found: Container[str],
    context: TemplateContext,
    *,
    page: Page,
    **surroundings: Any,
) -> TemplateContext | None:
    """Let the theme index a page, unless the book's search finds it."""
    if not page.file.generated_by or page.file.src_uri not in ready:
        return index(context, page=page, **surroundings)
    if _is_found(PurePosixPath(page.file.dest_uri), found):
        return context
    whole = page.content
    # It is escaped where the page's source is written.
    page.content = f"<p>{page.meta.get('description', '')}</p>"
    try:
        return index(context, page=page, **surroundings)
    finally:
        page.content = whole


def _is_found(address: PurePosixPath, found: Container[str]) -> bool:
    """Whether the book's search finds a page, or the one that it continues."""
    return any(str(folder / address.name) in found for folder in address.parents[:-1])
