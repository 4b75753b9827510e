"""What trafilatura guesses about a web page whose tags do not say it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from claimbook.extract.reading.page_headline import cut_site
from claimbook.extract.reading.page_outlet import is_outlet
from claimbook.extract.reading.source import require


@dataclass(frozen=True)
class Guess:
    """The guesses about a page, which take as long as its text: they are made when asked for."""

    tree: Any
    url: str

    @property
    def author(self) -> str:
        """Names with semicolons between them."""
        return self._made.author or ""

    @property
    def headline(self) -> str:
        """The heading or title of the page, without the name of the site."""
        return cut_site(self._made.title or "")

    @property
    def outlet(self) -> str:
        """The name of the site; empty if only its address is known."""
        name = self._made.sitename or ""
        return name if is_outlet(name) else ""

    @cached_property
    def _made(self) -> Any:
        trafilatura: Any = require("trafilatura", "Web pages")
        # The day is not used, and to look hard for one takes seconds.
        quickly = {"original_date": True, "extensive_search": False}
        return trafilatura.extract_metadata(self.tree, self.url or None, quickly)
