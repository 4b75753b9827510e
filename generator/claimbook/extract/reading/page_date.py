"""The publication date of a web page's article, for which the page must have evidence.

Programs that guess dates take any that a page has, such as the date of its copyright or of another
story. A day counts only if the page gives it for the article: in a meta tag or a `time` element, in
its address, or beside the byline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from claimbook.extract.reading.moment import find_moment_in, read_iso
from claimbook.extract.reading.page_lines import list_lines
from claimbook.extract.reading.page_parts import Page, is_own_date, list_article, name_classes

_DATED = re.compile(
    r"date|time|byline|publish|posted|author|dateline|article-?info|meta(?:data)?(?![a-z])", re.I
)
"""Classes of elements that say when an article was written."""
_LATER = re.compile(
    r"modif|updat|revis|expire|last|copyright|robots|"
    r"a[ck]tuali[sz]|atualiz|aggiorn|mis à jour|更新",
    re.I,
)
"""Names of tags, and words, for a day other than that of publication."""
_LABEL = re.compile(
    rf"(?=(?:{_LATER.pattern}|publi[sc]|posted|written|created|veröffentlicht|erschien|erstellt))",
    re.I,
)
_MARKED = "//time | //*[@itemprop='datePublished'] | //abbr[contains(@class, 'published')]"
"""Elements meant for a time: HTML's own, and those of schema.org and of microformats."""
_IN_ADDRESS = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\b)")
_DIGIT = re.compile(r"\d")
_TIMES = frozenset(("time", "abbr"))
"""Elements that may have their day in an attribute."""
_UTC = "+00:00"
_AHEAD = _BEHIND = timedelta(hours=10)
"""How far local times are from UTC, nearly everywhere."""


def find_page_date(page: Page, stated: str, language: str = "") -> str:
    """Return the day that the tags state, or else the first one with evidence.

    The time is included if the page gives it with a zone. Months may have the names of `language`.
    """
    found = _list_moments(page, language)
    if stated:
        return _find_local(stated, found) if stated.endswith(_UTC) else stated
    moments = list(found)
    day = moments[0][:10] if moments else ""
    return next((each for each in moments if each[:10] == day and len(each) > len(day)), day)


def _find_local(stated: str, moments: Iterator[str]) -> str:
    """Return the day of a moment in UTC as the page's own readers see it.

    Programs convert times to UTC, where the evening in New York is on the next day already. If the
    page also gives the day before or after, that is the one where it was published.
    """
    moment = datetime.fromisoformat(stated)
    for each in moments:
        midnight = datetime.fromisoformat(each[:10]).replace(tzinfo=UTC)
        near = midnight - _AHEAD <= moment < midnight + timedelta(days=1) + _BEHIND
        if each.endswith(_UTC) or not near:
            continue
        if each[:10] == stated[:10]:
            return stated
        is_same = len(each) > len(each[:10]) and datetime.fromisoformat(each) == moment
        return each if is_same else each[:10]
    return stated


def _list_moments(page: Page, language: str) -> Iterator[str]:
    """Yield the moments or days that a page gives for its article, the most reliable first."""
    for tag in page.tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if _DATED.search(name) and not _LATER.search(name):
            written = tag.get("content") or ""
            # Programs write `11/01/2023` in the American way, whatever the language of the page.
            yield from _read_moments(written, "" if "/" in written else language)
    marked = [tag for tag in page.tree.xpath(_MARKED) if _is_published(name_classes(tag))]
    yield from (m for tag in marked if is_own_date(tag) for m in _read_marked(tag, language))
    lines = [*_list_lines(page)]
    yield from (m for near, line in lines if near for m in _read_line(line, language))
    of_article = frozenset(list_article(page.tree)).intersection(marked)
    yield from (m for tag in marked if tag in of_article for m in _read_marked(tag, language))
    yield from ("-".join(found.groups()) for found in _IN_ADDRESS.finditer(page.address))
    yield from (m for near, line in lines if not near for m in _read_line(line, language))


def _is_published(names: str) -> bool:
    """Whether the names of an element do not say that the day is that of a change."""
    return "publish" in names.casefold() or not _LATER.search(names)


def _list_lines(page: Page) -> Iterator[tuple[bool, Any]]:
    """Yield the short lines of a page that may have its day, and whether the headline is near."""
    for tag, words, near in list_lines(page):
        if tag.tag not in _TIMES and not _DIGIT.search(words):
            continue
        named = name_classes(tag)
        if (near or _DATED.search(named)) and _is_published(named):
            yield near, tag


def _read_line(tag: Any, language: str) -> Iterator[str]:
    if tag.tag in _TIMES:
        yield from _read_marked(tag, language)
        return
    yield from _read_moments(_drop_later(" ".join(tag.text_content().split())), language)


def _read_marked(tag: Any, language: str) -> Iterator[str]:
    for said in (*map(tag.get, ("datetime", "content", "title")), tag.text_content()):
        yield from _read_moments(said or "", language)


def _drop_later(words: str) -> str:
    """Remove what a line says about a change: `Written: 7 May 2024 Updated: 9 May 2024`."""
    first, *labelled = _LABEL.split(words)
    later = [each for each in labelled if _LATER.match(each)]
    if any(not _DIGIT.search(each) for each in later):
        return ""  # The word follows its day: `7 May 2024 (updated)`.
    return "".join(each for each in (first, *labelled) if each not in later)


def _read_moments(words: str, language: str) -> Iterator[str]:
    """Yield the moment that words begin with in ISO 8601, or name in another form."""
    if found := _COMPACT.match(words.strip()):
        words = "-".join(found.groups())
    if moment := read_iso(words) or find_moment_in(words, language):
        yield moment
