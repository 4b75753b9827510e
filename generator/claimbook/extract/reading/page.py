"""Reading web pages with trafilatura; what JSON-LD and meta tags say comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from claimbook.extract.reading.head import is_paragraph, read_head
from claimbook.extract.reading.moment import read_iso
from claimbook.extract.reading.page_author import Writer, find_writer
from claimbook.extract.reading.page_date import find_page_date
from claimbook.extract.reading.page_headline import find_headline, is_same
from claimbook.extract.reading.page_outlet import choose_outlet
from claimbook.extract.reading.page_tags import read_tags
from claimbook.extract.reading.source import Found, Source, UnreadError, require

_WALL = re.compile(
    r"\b(?:consent|cookies?|enable javascript|are you a robot|verify you are human|subscribe to "
    r"(?:read|continue)|log ?in to (?:read|continue))\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 60


def read(source: Source) -> Found:
    """What a web page says: the text of its article, without all that surrounds it."""
    trafilatura: Any = require("trafilatura", "Web pages")
    page = trafilatura.utils.decode_file(source.data)
    tree = trafilatura.load_html(page)
    if tree is None:
        raise UnreadError("it is no page that can be read")
    tags = read_tags(tree)
    address = source.url or tags.url
    made = trafilatura.bare_extraction(
        page,
        url=source.url or None,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"original_date": True},
    )
    body = (made.text or "") if made else ""
    if len(body.split()) < _FEWEST_WORDS and _WALL.search(page):
        raise UnreadError(
            "it shows a wall (cookies, consent or a subscription) in place of the article; "
            "save the page from a browser once the article is there"
        )
    if made is None or not body.strip():
        raise UnreadError("no article was found in the page; save its text as a .txt file")
    outlet = choose_outlet(tags.publisher, tags.site, made.sitename or "", address)
    headline = find_headline(tree, tags.headline, tags.titles, made.title or "", outlet)
    other = _read_other(page)
    text = _spread(_put_under(headline, body))
    writer = find_writer(tree, tags, outlet, made.author or "")
    head = read_head(text)
    if head.written_by == "ai" or not writer.name:
        writer = Writer(head.author, head.written_by)
    return Found(
        text,
        f"trafilatura {version('trafilatura')}",
        headline=headline,
        published=tags.published or find_page_date(tree, address, read_iso(made.date or "")),
        updated=tags.updated,
        outlet=outlet,
        author=writer.name,
        written_by=writer.kind,
        url=tags.url,
        language=(tree.get("lang") or "")[:2].lower(),
        doubtful=tuple(list_missing(body, other)) if other else (),
        dropped=tuple(p for p in list_missing(other, text) if is_paragraph(p)),
    )


def _put_under(headline: str, body: str) -> str:
    """The body under its headline, which it may begin with in other marks."""
    first, _, rest = body.partition("\n")
    return f"{headline}\n{rest if is_same(first, headline) else body}"


def _spread(body: str) -> str:
    """The paragraphs, each on a line, with a blank line between them."""
    return "\n\n".join(line for line in body.split("\n") if line.strip())


def _read_other(page: str) -> str:
    """What another reader of pages takes for the article; empty if it is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        return ""
    text: str = extract_plain_text(page, main_content=True, alt_texts=False)
    return text


def list_missing(text: str, other: str) -> Iterator[str]:
    """Yield the paragraphs of a text whose words another one does not have."""
    joined = " ".join(other.split())
    for line in text.split("\n"):
        words = " ".join(line.lstrip("-• ").split())
        if words and words not in joined:
            yield words
