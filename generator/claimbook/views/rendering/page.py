"""A page: HTML or Markdown, with its address."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from claimbook.charts import Chart, Poster
from claimbook.packing import Packed, pack
from claimbook.study import Study

LEAD_MARKER = "<!-- claimbook: lead -->"
"""The marker that the beginning of the briefing replaces, if a text is to follow it."""
MARKER = "<!-- claimbook: briefing -->"
"""The marker on the hand-written home page that the briefing replaces."""
END_OF_LEAD = "<!-- the lead ends here -->"
"""Separates the beginning of the briefing from the rest; the template has it."""


@dataclass(frozen=True)
class Page:
    """A generated page of the site."""

    address: str
    """Its address from the site's root: `articles/x/index.html`."""
    title: str
    """The title as plain text; it is escaped where it is written."""
    body: Packed = Packed()  # noqa: RUF009 a descriptor, which belongs to the class
    """HTML, written so that Markdown leaves it as it is."""
    description: str = ""
    """One sentence for search engines and previews, as plain text."""
    edit: str | None = None
    """The data file it is made from, from the book's root: `data/articles/x.yml`."""
    charts: tuple[Chart, ...] = ()
    """Charts whose placeholders are in the body."""
    linked_data: Packed = Packed("")  # noqa: RUF009
    """JSON-LD for the head of the page, escaped for a script block."""
    readers: bool = True
    """Whether it is for readers; pages that only editors need are left out of the search."""
    markdown: bool = False
    """Whether the body is Markdown instead."""
    handbook: bool = False
    """Whether it is text with a table of contents, which a hand-written page may replace."""
    day: date | None = None
    """The day on which its subject was published, if it has one; for plugins that list news."""
    poster: Poster | None = None
    """The image that other sites show where it is shared; only pages about one thing have one."""

    @property
    def body_hash(self) -> str:
        """A hash of the body, which need not be unpacked for it."""
        body: str | bytes = self.__dict__["body"]
        return sha256(pack(body) if isinstance(body, str) else body).hexdigest()


@dataclass(frozen=True, slots=True)
class EachRecord:
    """Makes the pages of a kind one record or one page at a time.

    Only those are made again for which something that they read has changed.
    """

    list_ids: Callable[[Study], Iterable[str]]
    """Returns the ids of the records, or the addresses of the pages, in order."""
    make_record: Callable[[Study, str], Iterable[Page]]
    """Makes the pages of one."""

    def __call__(self, study: Study) -> Iterator[Page]:
        """Make all pages of the kind."""
        for id_ in self.list_ids(study):
            yield from self.make_record(study, id_)
