"""Read web pages with trafilatura; JSON-LD and meta tags take precedence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from claimbook.extract.reading.document import Found
from claimbook.extract.reading.head import is_paragraph, read_head
from claimbook.extract.reading.page_author import Writer, find_writer, read_guess
from claimbook.extract.reading.page_date import find_page_date
from claimbook.extract.reading.page_guess import Guess
from claimbook.extract.reading.page_headline import find_headline, find_standfirst, is_same
from claimbook.extract.reading.page_outlet import choose_outlet, is_site
from claimbook.extract.reading.page_parts import Page, drop_links, drop_notes
from claimbook.extract.reading.page_tags import read_tags
from claimbook.extract.reading.source import Source, UnreadError, name_reader, require
from claimbook.extract.words.datelines import DATELINE

_WALL = re.compile(
    r"\b(?:are you a robot|verify (?:that )?you are (?:a )?human|access denied|"
    r"(?:subscribe|sign ?(?:in|up)|log ?in|register)(?: now| here)? to "
    r"(?:read|continue|keep|unlock|view))\b",
    re.IGNORECASE,
)
"""Texts that replace an article, or follow its first words."""
_ASKS = re.compile(
    r"\b(?:we|our|us|you|your)\b.*\b(?:cookies?|consent|personal data)\b|"
    r"\b(?:cookies?|consent|personal data)\b.*\b(?:we|our|us|you|your)\b|enable javascript",
    re.IGNORECASE,
)
"""Words with which a site asks its readers for consent."""
_TOPICS = ("cookie", "consent", "personal data", "javascript")
"""What it asks about, which is far faster to look for."""
_SHORT = 350
"""In characters: a shorter article may be only the first words of one."""
_FEWEST, _SHARE = 5, 0.25
"""The fewest paragraphs that only the other reader sees, and their share of the letters.

With fewer, they are hardly part of the article.
"""


def read(source: Source) -> Found:
    """Read a web page: the text of its article, without everything around it."""
    trafilatura: Any = require("trafilatura", "Web pages")
    page = trafilatura.utils.decode_file(source.data)
    tree = trafilatura.load_html(page)
    if tree is None:
        raise UnreadError("it is not a page that can be read")
    tags = read_tags(tree)
    address = source.url or tags.url
    made = trafilatura.bare_extraction(tree, url=source.url or None, include_comments=False)
    body = (made.text or "") if made else ""
    if _is_wall(tree, body):
        raise UnreadError(
            "it shows a wall (cookies, consent or a subscription) in place of the article; "
            "save the page from a browser once the article is there"
        )
    if made is None or not body.strip():
        raise UnreadError("no article was found in the page; save its text as a .txt file")
    other = _read_other(page)
    body = drop_notes(drop_links(tree, _fill(tree, body, other)))
    guess = Guess(tree, source.url)
    outlet = choose_outlet(tags.publisher, tags.site, address) or next(
        (each for each in (tags.author, tags.writer) if is_site(each, address)), guess.outlet
    )
    headline = find_headline(tree, tags.headline, tags.titles, outlet) or guess.headline
    found = Page(tree, address, outlet, headline)
    text = _spread(_add_head(headline, find_standfirst(tree, tags.described), body))
    writer = find_writer(found, tags)
    writer = writer if writer.name else read_guess(guess.author, tags, found)
    head = read_head(text)
    if head.written_by == "ai" or not writer.name:
        writer = Writer(head.author, head.written_by)
    return Found(
        text,
        name_reader("trafilatura"),
        headline=headline,
        published=find_page_date(found, tags.published, tags.language),
        updated=tags.updated,
        outlet=outlet,
        author=writer.name,
        written_by=writer.kind,
        url=tags.url,
        language=tags.language[:2].lower(),
        doubtful=tuple(list_missing(body, other)) if other else (),
        dropped=tuple(p for p in list_missing(other, text) if is_paragraph(p)),
    )


def _is_wall(tree: Any, body: str) -> bool:
    """Whether a page shows a request for consent, a paywall or a captcha instead of its article."""
    lines = [line for line in body.split("\n") if line.strip()]
    if lines:
        asking = sum(len(line) for line in lines if _asks_consent(line))
        if 3 * asking > 2 * len(body):
            return True
        if len(body) >= _SHORT:
            return False
    shown = tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
    words = " ".join(" ".join(shown).split())
    return bool(_WALL.search(words) or (not lines and _ASKS.search(words)))


def _asks_consent(line: str) -> bool:
    folded = line.casefold()
    return any(topic in folded for topic in _TOPICS) and _ASKS.search(line) is not None


def _fill(tree: Any, body: str, other: str) -> str:
    """Add paragraphs that the reader skipped to the body, if they are a good part of it.

    Some sites split an article into several elements, and only the first counts as its body. The
    others have the same class, and the other reader sees them.
    """
    dropped = {line for line in list_missing(other, body) if is_paragraph(line)}
    if len(dropped) < _FEWEST or sum(map(len, dropped)) < _SHARE * len(body):
        return body
    lines = body.split("\n")
    places = {" ".join(line.split()): number for number, line in enumerate(lines)}
    paragraphs = [(tag, " ".join(tag.text_content().split())) for tag in tree.iter("p")]
    seen = [(tag, places[words]) for tag, words in paragraphs if words in places]
    classes = Counter(_name_parent(tag) for tag, _ in seen)
    usual = max(classes, key=classes.__getitem__, default="")
    passed: dict[int, list[str]] = {}
    place = min((number for _, number in seen), default=0) - 1
    for tag, words in paragraphs if usual else ():
        place = places.get(words, place)
        if words in dropped and _name_parent(tag) == usual:
            passed.setdefault(place, []).append(words)
    filled = ((line, *passed.get(number, ())) for number, line in enumerate(lines))
    return "\n".join((*passed.get(-1, ()), *(line for each in filled for line in each)))


def _name_parent(tag: Any) -> str:
    parent = tag.getparent()
    return "" if parent is None else parent.get("class") or ""


def _add_head(headline: str, standfirst: str, body: str) -> str:
    """Put the headline and the standfirst above the body, unless it already begins with them.

    A body that begins with a dateline gets no standfirst, so that the place is still found.
    """
    first, _, rest = body.partition("\n")
    body = rest if is_same(first, headline) else body
    is_new = any(list_missing(standfirst, body)) and not DATELINE.match(body)
    return "\n".join((headline, *([standfirst] if is_new else []), body))


def _spread(body: str) -> str:
    """Put each paragraph on a line, with a blank line between them."""
    return "\n\n".join(line for line in body.split("\n") if line.strip())


def _read_other(page: str) -> str:
    """Return the article as another reader of pages has it; empty if that is not installed."""
    try:
        from resiliparse.extract.html2text import extract_plain_text
    except ImportError:
        return ""
    text: str = extract_plain_text(page, main_content=True, alt_texts=False)
    return text


def list_missing(text: str, other: str) -> Iterator[str]:
    """Yield the paragraphs of a text whose words another text does not have.

    Only one of them may have marks between the cells of a table.
    """
    joined = " ".join(other.replace("|", " ").split())
    for line in text.split("\n"):
        words = " ".join(line.lstrip("-• ").split())
        plain = " ".join(words.replace("|", " ").split()) if "|" in words else words
        if words and plain.strip("-: ") not in joined:
            yield words
