"""The extension for Python-Markdown that `claimbook.prose` exports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension

from claimbook.citing.place import Place, find_place
from claimbook.citing.processors import Charts, Headings, Links, Page, References
from claimbook.citing.source import Source, read_source

if TYPE_CHECKING:
    from markdown import Markdown

CLAIMS = "claims.json"
_BEFORE_FENCES = 27
"""Python-Markdown and PyMdown read fences at priority 25."""
_BEFORE_LINKS = 175
"""Links are read at priority 170; code and escaped characters come before."""
_BEFORE_CONTENTS = 7
"""The table of contents is made at priority 5; attributes in braces are read at 8."""
_BEHIND_LINKS = -5
"""Site generators make links relative at priority 0."""


class ProseExtension(Extension):
    """Lets prose cite claims."""

    def __init__(self, **options: Any) -> None:
        """Take the options in `config`."""
        self.config = {
            "claims": [
                "",
                "The claims.json to cite from where no plugin runs; by itself the one among the "
                "pages.",
            ],
            "source": ["", "What the plugin hands over."],
        }
        super().__init__(**options)
        self._page: Page | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Register the processors with a converter."""
        md.registerExtension(self)
        self._page = page = Page(lambda: self._find_source(md), lambda: find_place(md))
        md.preprocessors.register(Charts(page, md), "claimbook-charts", _BEFORE_FENCES)
        md.inlinePatterns.register(References(page, md), "claimbook-references", _BEFORE_LINKS)
        md.treeprocessors.register(Headings(page, md), "claimbook-headings", _BEFORE_CONTENTS)
        md.treeprocessors.register(Links(page, md), "claimbook-links", _BEHIND_LINKS)

    def reset(self) -> None:
        """Forget the previous page."""
        if self._page:
            self._page.citations.clear()

    def _find_source(self, md: Markdown) -> Source:
        handed = self.getConfig("source")
        if isinstance(handed, Source):
            return handed
        place: Place = find_place(md)
        named = self.getConfig("claims")
        return read_source(Path(named) if named else place.docs / CLAIMS)
