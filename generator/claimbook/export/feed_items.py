"""The contents of the feeds: an item for each article, with its claims, and for each correction.

The content is a tree of elements and never a string of HTML, so no text from an article can become
markup in it.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement

from claimbook.model import Article
from claimbook.permalinks import locate_article
from claimbook.problem.counting import write_count
from claimbook.quantity import InferredDay
from claimbook.sentences.style import begin_sentence
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrections
from claimbook.views.claims.shown import Shown, show_claim
from claimbook.views.lists.changes import Entry, list_changes
from claimbook.views.lists.counting import count_published
from claimbook.views.wording.moments import write_day

MOST_ITEMS = 50
"""The most items in a feed; feed readers fetch it again and again."""

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 does not allow (section 2.2, Char)."""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An article or a correction as an item of a feed."""

    id: str
    """An address, or a `urn:uuid:` if the site's address is unknown."""
    url: str
    """The address of its page, relative to the feed if the site's address is unknown."""
    original: str | None
    title: str
    author: str
    published: str
    """In RFC 3339, as is `updated`."""
    updated: str
    summary: str
    content: Element
    """A `div` of XHTML without namespaces."""
    tags: tuple[str, ...]
    inferred: bool = False
    """Whether nothing says when it was published: `published` only places it in the feed."""

    @property
    def moment(self) -> datetime:
        """When it was published, for sorting."""
        return datetime.fromisoformat(self.published)


def list_items(study: Study, address: str) -> tuple[FeedItem, ...]:
    """Return the newest items, without drafts; `address` is empty if unknown."""
    items = [*_list_articles(study, address), *list_correction_items(study, address)]
    return tuple(sorted(items, key=lambda item: item.moment, reverse=True)[:MOST_ITEMS])


def list_correction_items(study: Study, address: str) -> Iterator[FeedItem]:
    """Yield the items of the newest corrections."""
    for each in list_corrections(study)[:MOST_ITEMS]:
        url = urljoin(address, each.address)
        content = Element("div")
        for text in (each.mark, each.written.reason, each.on.name):
            SubElement(content, "p").text = clean_text(text)
        yield FeedItem(
            id=url if address else name_uuid(study, each.address),
            url=url,
            original=None,
            title=clean_text(f"{each.written.kind.value.capitalize()}: {each.on.name}"),
            author=clean_text(study.book.settings.title),
            published=write_rfc3339(each.written.date),
            updated=write_rfc3339(each.written.date),
            summary=clean_text(each.mark),
            content=content,
            tags=(),
        )


def list_change_items(study: Study, address: str) -> tuple[FeedItem, ...]:
    """Return the items of the latest changes."""
    return tuple(_make_change(study, address, each) for each in list_changes(study)[:MOST_ITEMS])


def _make_change(study: Study, address: str, entry: Entry) -> FeedItem:
    url = urljoin(address, entry.address)
    content = Element("div")
    SubElement(content, "p").text = clean_text(entry.sentence)
    return FeedItem(
        id=url if address else name_uuid(study, entry.address),
        url=url,
        original=None,
        title=clean_text(f"{entry.kind}: {entry.title}"),
        author=clean_text(study.book.settings.title),
        published=write_rfc3339(entry.day),
        updated=write_rfc3339(entry.day),
        summary=clean_text(entry.sentence),
        content=content,
        tags=(entry.kind,),
    )


def _list_articles(study: Study, address: str) -> Iterator[FeedItem]:
    articles = [article for article in study.book.articles if not article.draft]
    for article in articles[:MOST_ITEMS]:
        url = urljoin(address, locate_article(article.slug))
        outlet = study.book.name_outlet(article.outlet)
        yield FeedItem(
            id=url if address else name_uuid(study, article.slug),
            url=url,
            original=article.url,
            title=clean_text(article.headline),
            author=clean_text(article.author or outlet),
            published=write_rfc3339(article.published),
            updated=write_rfc3339(article.updated or article.published),
            summary=clean_text(_write_summary(study, article)),
            content=_make_content(study, article),
            tags=tuple(
                clean_text(study.book.topics[topic].name)
                for topic in article.topics
                if topic in study.book.topics
            ),
            inferred=isinstance(article.published, InferredDay),
        )


def name_uuid(study: Study, name: str) -> str:
    """Return a permanent id for the book or one of its articles, for when there is no address."""
    return uuid.uuid5(uuid.NAMESPACE_OID, f"{study.book.settings.title}/{name}").urn


def write_rfc3339(moment: date) -> str:
    """Return a day or a moment in RFC 3339.

    An unknown time becomes midnight, an unknown zone UTC.
    """
    if not isinstance(moment, datetime):
        return f"{moment.isoformat()}T00:00:00Z"
    return moment.isoformat(timespec="seconds") + ("" if moment.tzinfo else "Z")


def clean_text(text: str) -> str:
    """Return the text with each character that XML does not allow replaced by U+FFFD."""
    return _NOT_XML.sub("\ufffd", text)


def _write_summary(study: Study, article: Article) -> str:
    """Say who published it, how many claims it has, and how many a reader should look at."""
    claims = write_count(len(article.claims), "claim")
    counted = ", ".join(badge.words for badge in count_published(study, article.claims))
    claimed = f"{claims} of this article, with their quotes{': ' if counted else ''}{counted}."
    outlet = study.book.name_outlet(article.outlet)
    return f"{outlet}, {write_day(article.published)}. {claimed}"


def _make_content(study: Study, article: Article) -> Element:
    content = Element("div")
    if article.claims:
        claims = SubElement(content, "ul")
        for claim in article.claims:
            _add_claim(claims, show_claim(study, claim.id))
    return content


def _add_claim(claims: Element, shown: Shown) -> None:
    item = SubElement(claims, "li")
    says = SubElement(item, "p")
    if shown.figure:
        strong = SubElement(says, "strong")
        strong.text = clean_text(shown.figure)
        strong.tail = clean_text(f" · {shown.claim.says} ({shown.kind})")
    else:
        says.text = clean_text(f"{shown.claim.says} ({shown.kind})")
    SubElement(item, "blockquote").text = clean_text(_write_quote(shown))
    SubElement(item, "p").text = clean_text(f"{shown.byline}")
    if shown.standing:
        words = begin_sentence(shown.standing.words)
        SubElement(item, "p").text = clean_text(f"{shown.standing.sign} {words}: {shown.reason}")


def _write_quote(shown: Shown) -> str:
    """Return the whole quote, or what the row says that it is."""
    return shown.quoted if shown.row else f"“{shown.claim.quote}”"
