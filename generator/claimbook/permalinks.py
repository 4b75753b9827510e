"""The address of everything on the site.

Every page is the `index.md` of its own folder, and links name the `index.html` that it becomes.
Such addresses work with every URL style of a site generator, and also in a file system.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache
from typing import Literal, TypeAlias, get_args
from urllib.parse import quote, urlencode

from claimbook.model import Article, Book, Derived

_Records: TypeAlias = Literal[
    "articles", "claims", "entities", "metrics", "outlets", "speakers", "topics"
]
_Overviews: TypeAlias = Literal["changes", "corrections", "coverage", "disagreements", "timeline"]
_ForEditors: TypeAlias = Literal[
    "checks", "correct", "data", "draft", "schema", "write-a-claim", "write-about-claims"
]
Folder: TypeAlias = Literal[_Records, _Overviews, _ForEditors, "glossary", "method"]
"""The folders at the root of the site that have pages made from the book."""
FOLDERS: tuple[str, ...] = get_args(Folder)

HOME = "index.html"
CORRECTIONS = "corrections/index.html"
_FORGES = (
    (re.compile(r"(https://.+)/-/edit/"), "/-/issues/new", ("issue[title]", "issue[description]")),
    (re.compile(r"(https://[^/]+/[^/]+/[^/]+)/_?edit/"), "/issues/new", ("title", "body")),
)
"""How GitLab, and how GitHub, Forgejo and Gitea, address an edit and a new issue."""
CHANGES = "changes/index.html"


def locate_page(folder: Folder, name: str = "") -> str:
    """Return the address of a page from the site's root: `articles/x/index.html`."""
    return posixpath.join(folder, name, "index.html")


def locate_part(address: str, number: int) -> str:
    """Return the address of one page of a list: `claims/page_2/index.html`.

    No id has an underscore, so no record's page has this address.
    """
    return address if number == 1 else address.removesuffix(HOME) + f"page_{number}/{HOME}"


def locate_below(address: str, folder: str) -> str:
    """Return the address of a page below another one: `entities/x/revenue/index.html`."""
    return address.removesuffix(HOME) + f"{folder}/{HOME}"


def locate_embed(address: str, chart: str) -> str:
    """Return the address of a page with only a chart, beside its page, for embedding elsewhere."""
    return address.removesuffix(HOME) + f"chart-{chart}.html"


def locate_article(slug: str) -> str:
    """Return the address of an article's page."""
    return locate_page("articles", slug)


def anchor_words(claim: str) -> str:
    """Return the anchor of a claim's words in the text of its article."""
    return f"at-{claim}"


def anchor_heading(claim: str) -> str:
    """Return the anchor of the heading of a claim, which search results lead to."""
    return f"says-{claim}"


def anchor_note(claim: str) -> str:
    """Return the anchor of the editor's note on a claim, below a table."""
    return f"note-{claim}"


def anchor_metric(metric: str) -> str:
    """Return the anchor of a metric's figures on a page about something else."""
    return f"metric-{metric}"


def locate_derived(record: Derived) -> str:
    """Return the permalink of a derived figure: its place on its metric's page."""
    return f"{locate_page('metrics', record.metric)}#{record.id}"


def locate_disagreement(name: str) -> str:
    """Return the address of a disagreement's page."""
    return locate_page("disagreements", name)


def locate_finding(name: str) -> str:
    """Return the permalink of a finding: its place on the page that lists disagreements."""
    return f"{locate_page('disagreements')}#{name}"


def locate_correction(name: str) -> str:
    """Return the permalink of a correction: its place on the page that lists them."""
    return f"{CORRECTIONS}#{name}"


# The same link occurs several times on a page, and on no other.
@lru_cache(maxsize=1 << 10)
def link(page: str, target: str) -> str:
    """Return the relative link from the page at one address to another address of the site."""
    path, hash_, anchor = target.partition("#")
    if path == page and anchor:
        return f"#{anchor}"
    here, there = page.split("/")[:-1], path.split("/")
    shared = len(posixpath.commonprefix((here, there[:-1])))
    return "/".join((*[".."] * (len(here) - shared), *there[shared:])) + hash_ + anchor


def lead_to_root(page: str) -> str:
    """Return the relative link from a page to the site's root, such as `../../`.

    `./` at the root.
    """
    return posixpath.relpath(".", posixpath.dirname(page) or ".") + "/"


def source_of(address: str) -> str:
    """Return the Markdown file that becomes the page at an address."""
    return address.removesuffix(".html") + ".md"


def twin_of(address: str) -> str:
    """Return the JSON file beside a page, which has the same contents for programs."""
    return address.removesuffix(".html") + ".json"


def link_to_words(article: Article, words: str) -> str | None:
    """Return the address of words on an article's original page, as a URL text fragment."""
    if article.url is None:
        return None
    fragment = quote(words, safe="").replace("-", "%2D")
    return f"{article.url.partition('#')[0]}#:~:text={fragment}"


def link_to_edit(book: Book, path: str, line: int) -> str | None:
    """Return the address where a line of a data file can be edited; None if the book gives none."""
    if book.settings.edit_url is None:
        return None
    return f"{book.settings.edit_url.rstrip('/')}/{quote(path)}#L{line}"


def link_to_report(book: Book, title: str, text: str) -> str | None:
    """Return the address of a new issue with this text in the book's repository.

    None if the book does not name it, or if its forge is unknown.
    """
    for edit, issue, fields in _FORGES:
        if found := edit.match(book.settings.edit_url or ""):
            query = urlencode(dict(zip(fields, (title, text), strict=True)), quote_via=quote)
            return f"{found[1]}{issue}?{query}"
    return None
