"""Parts of a web page that are not its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from claimbook.extract.reading.head import is_paragraph
from claimbook.extract.reading.source import require

_ASIDE = frozenset(("footer", "aside", "nav", "form"))
_BESIDE = re.compile(r"\b(?:footer|sidebar|related|recommend\w*|comments?|menu|copyright)\b", re.I)
"""Elements and classes that are not the article."""

_REMARK = re.compile(r"/(?:Answer|Comment|Review|UserComments)\b")
"""Kinds of schema.org that readers write below an article."""

_ARTICLE = re.compile(r"/(?:\w*Article|\w*Posting|Report)\b")

_FEWEST = 4
"""The fewest words of a link to another story."""
_AROUND = 3
"""The most other words in the line of such a link: `READ MORE:`, `[PICTURES]`."""


class Page(NamedTuple):
    """A web page as far as it has been read when its author and its day are looked for."""

    tree: Any
    address: str
    outlet: str
    headline: str


_NOTE = re.compile(
    r"<?(?:©|\(c\)|copyright(?:\s*:|\W*[\d©ⓒ@(]))|"
    r"(?:photos?|fotos?|images?|bild(?:er)?|crédits? photos?)\s*:|"
    r"(?:(?:reading|read) time|lese(?:zeit|dauer)|temps de lecture|tiempo de lectura)\W+\d|"
    r"\d+[\s-]*min(?:ute|uten|utos)?s?\.? (?:read|lesezeit|lesedauer|de lectur[ae])\W*$",
    re.IGNORECASE,
)
"""How lines begin that say who owns an article or a picture, or how long it takes to read."""


def drop_notes(body: str) -> str:
    """Remove lines about the page, such as `5 min read` and `Photo: Anna Holm`, from the body."""
    lines = body.split("\n")
    return "\n".join(each for each in lines if is_paragraph(each) or not _NOTE.match(each.strip()))


def drop_links(tree: Any, body: str) -> str:
    """Remove lines that are links to other stories, or paragraphs in such a link, from the body."""
    linked = [(tag, " ".join(tag.text_content().split())) for tag in tree.iter("a")]
    links = {words for _, words in linked if words.count(" ") >= _FEWEST - 1}
    teasers = {
        " ".join(each.text_content().split())
        for tag, words in linked
        if words in links and tag.get("href")
        for each in tag.iter("p")
    }
    return "\n".join(line for line in body.split("\n") if not _is_link(line, links, teasers))


def _is_link(line: str, links: set[str], teasers: set[str]) -> bool:
    words = line.strip("-•–| ").split()
    if len(words) < _FEWEST:
        return False
    if " ".join(words) in teasers:
        return True
    if is_paragraph(line):
        return False
    for skipped in range(_AROUND + 1):
        for kept in range(len(words), len(words) - _AROUND - 1 + skipped, -1):
            if " ".join(words[skipped:kept]) in links:
                return True
    return False


@lru_cache(maxsize=1)  # the author, the day and the standfirst are looked for in them
def list_article(tree: Any) -> tuple[Any, ...]:
    """Return the elements of a page in their order, without the parts that are not its article."""
    return tuple(_walk_article(tree))


def _walk_article(tree: Any) -> Iterator[Any]:
    etree: Any = require("lxml.etree", "Web pages")
    walker = etree.iterwalk(tree, events=("start",))
    for _, tag in walker:
        if _is_aside(tag):
            walker.skip_subtree()
        else:
            yield tag


def _is_aside(tag: Any) -> bool:
    """Whether an element is a part of the page that is not the article, and has no headline."""
    named = tag.tag in _ASIDE or _is_beside(name_classes(tag))
    kind = tag.get("itemtype")
    return bool(named or (kind and _REMARK.search(kind))) and tag.find(".//h1") is None


@lru_cache(maxsize=1024)  # many elements of a page have the same names
def _is_beside(names: str) -> bool:
    return _BESIDE.search(names) is not None


def is_own_date(tag: Any) -> bool:
    """Whether microdata say that an element has the day of the article with the headline.

    A page that has only one article may have its headline outside.
    """
    if tag.get("itemprop") != "datePublished":
        return False
    record = next((each for each in tag.iterancestors() if each.get("itemtype")), None)
    if record is None or not _ARTICLE.search(kind := record.get("itemtype")):
        return False
    is_only = len(tag.getroottree().xpath("//*[@itemtype=$kind]", kind=kind)) == 1
    return is_only or record.find(".//h1") is not None


def name_classes(tag: Any) -> str:
    """Return the names of an element: its class, its id and its item property."""
    return f"{tag.get('class') or ''} {tag.get('id') or ''} {tag.get('itemprop') or ''}"
