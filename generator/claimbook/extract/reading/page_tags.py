"""What a web page says about its article in JSON-LD and in meta tags."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple

from claimbook.extract.reading.moment import find_moment_in, read_iso
from claimbook.model import find_address_fault

_ARTICLES = re.compile(r"Article$|^Report|BlogPosting$")
_WRAPPED = re.compile(r"\A\s*(?:/[/*]\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*/)?\s*")
"""Comment marks that programs put before JSON so that old browsers do not show it."""
_JSON = json.JSONDecoder(strict=False)
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage")
"""Fields in which a record contains others."""
_WRITERS = ("author", "parsely-author", "sailthru.author", "article:author", "byl")
_CITED = ("citation_author", "dc.creator", "dcterms.creator")
"""Tags with names in catalogue form, `Holm, Anna`, one name in each tag."""
_SPACE = re.compile(r"\s+")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADER = "//meta[translate(@http-equiv, 'CL', 'cl')='content-language']/@content"
_MEDIA = re.compile(r"(?:Image|Video|Audio|Media)Object$|Event$|Book$")

Record = Mapping[str, Any]


class Tags(NamedTuple):
    """What the tags of a page say about its article; empty for tags that are missing."""

    headline: str
    """In JSON-LD."""
    titles: tuple[str, ...]
    """From the tags for sharing the page, and its window's title."""
    published: str
    updated: str
    author: str
    """In JSON-LD: names with commas between them."""
    is_person: bool
    """Whether the author is a person, and so is the publisher if there is one."""
    is_body: bool
    """Whether the author is an organization."""
    writer: str
    """In meta tags."""
    publisher: str
    """In JSON-LD."""
    site: str
    """From the tags for sharing the page."""
    url: str
    described: tuple[str, ...]
    """In the tags for those who share the page, or search for it."""
    language: str
    """As in `de` or `de-AT`."""


def read_tags(tree: Any) -> Tags:
    """Read the tags of a page."""
    meta = _read_meta(tree)
    window = tidy("".join(tree.xpath("string(//title[1])")))
    titled = (first(meta, "og:title"), first(meta, "twitter:title"), window)
    titles = tuple(dict.fromkeys(filter(None, titled)))
    records = [*_list_records(tree)]
    names = {str(each["@id"]): each for each in records if "@id" in each and "name" in each}
    article = _find_article(records, titles)
    authors = _as_list(article.get("author"))
    publishers = _as_list(article.get("publisher"))[:1]
    language = _find_language(tree, meta)
    stated = tidy(article.get("datePublished"))
    shared = first(meta, "article:published_time", "datepublished")
    return Tags(
        headline=tidy(article.get("headline")),
        titles=titles,
        published=read_moment(stated, language)
        or read_moment(shared, language)
        or _find_only_day(records),
        updated=read_moment(tidy(article.get("dateModified")))
        or read_moment(first(meta, "article:modified_time")),
        author=_name_all(authors, names),
        is_person=_is_personal(authors, publishers, names),
        is_body=bool(authors) and all(_is_body(each, names) for each in authors),
        writer=_find_writer(meta),
        publisher=_name_all(publishers, names),
        site=first(meta, "og:site_name"),
        url=_find_address(tree, meta),
        described=tuple(first(meta, name) for name in ("og:description", "description")),
        language=language,
    )


def tidy(value: object) -> str:
    """Clean the words of a tag: doubly escaped entities and line ends."""
    text = unescape(unescape(value)) if isinstance(value, str) else ""
    return _SPACE.sub(" ", text).strip()


def read_moment(text: str, language: str = "") -> str:
    """Read a moment that a page states, in ISO 8601 or another form."""
    # Programs write `11/01/2023` in the American way, whatever the language of the page.
    return read_iso(text) or find_moment_in(text, "" if "/" in text else language)


def first(meta: Mapping[str, Sequence[str]], *names: str) -> str:
    """Return the first of these tags that is not empty."""
    return next((value for name in names for value in meta.get(name, ())), "")


def _read_meta(tree: Any) -> dict[str, list[str]]:
    meta: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if name and (value := tidy(tag.get("content"))):
            meta.setdefault(name.lower(), []).append(value)
    return meta


def _find_address(tree: Any, meta: Mapping[str, Sequence[str]]) -> str:
    canonical = (
        tag.get("href") or "" for tag in tree.iter("link") if tag.get("rel") == "canonical"
    )
    found = (each.strip() for each in (*meta.get("og:url", ()), *canonical))
    return next((each for each in found if not find_address_fault(each)), "")


def _find_language(tree: Any, meta: Mapping[str, Sequence[str]]) -> str:
    """Return the language that a page declares, where it does that first."""
    tags = (tree, *tree.iter("body"))
    declared = (tag.get(name) for tag in tags for name in ("lang", "xml:lang", _XML_LANG))
    named = (*declared, *tree.xpath(_HEADER), first(meta, "og:locale", "inlanguage", "language"))
    return next((each.strip().replace("_", "-") for each in named if each and each.strip()), "")


def _find_only_day(records: Sequence[Record]) -> str:
    """Return the day of the page itself, if its records are about no article and have one day."""
    said = (each for each in records if not any(map(_MEDIA.search, _list_kinds(each))))
    moments = [read_moment(tidy(each.get("datePublished"))) for each in said]
    days = {each[:10] for each in moments if each}
    return max(moments) if len(days) == 1 else ""


def _find_writer(meta: Mapping[str, Sequence[str]]) -> str:
    told = next((meta[name] for name in _WRITERS if name in meta), [])
    if plain := [each for each in dict.fromkeys(told) if not each.startswith("http")]:
        return ", ".join(plain)
    cited = next((meta[name] for name in _CITED if name in meta), [])
    return ", ".join(_turn(each) for each in dict.fromkeys(cited))


def _turn(name: str) -> str:
    last, comma, given = name.partition(",")
    return f"{given.strip()} {last}" if comma and "," not in given else name


def _list_records(tree: Any) -> Iterator[Record]:
    """Yield the records of a page's JSON-LD, including nested ones."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            written = _WRAPPED.sub("", script.text or "").strip()
            try:
                read, _ = _JSON.raw_decode(written)
            except (ValueError, RecursionError):
                continue
            yield from _open(read)


def _open(value: object) -> Iterator[Record]:
    for each in _as_list(value):
        if isinstance(each, dict):
            yield each
            for name in _WITHIN:
                yield from _open(each.get(name))


def _find_article(records: Sequence[Record], titles: Sequence[str]) -> Record:
    """Find the record of the page's own article, which may be spread over several records.

    The others are about stories that the page links to.
    """
    articles = [each for each in records if any(map(_ARTICLES.search, _list_kinds(each)))]
    headlines = [tidy(each.get("headline")) for each in articles]
    own = next((h for h in headlines if h and any(h in title for title in titles)), None)
    if own is None:
        own = next(filter(None, headlines), "")
    found: dict[str, Any] = {}
    for article, headline in zip(articles, headlines, strict=True):
        if headline in {own, ""}:
            found = {**{name: value for name, value in article.items() if value}, **found}
    return found


def _list_kinds(record: Record) -> list[str]:
    return [str(kind) for kind in _as_list(record.get("@type"))]


def _as_list(value: object) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _name_all(values: Sequence[Any], names: Mapping[str, Record]) -> str:
    found = (_name(each, names) for each in values)
    return ", ".join(dict.fromkeys(filter(None, found)))


def _name(value: object, names: Mapping[str, Record]) -> str:
    if isinstance(value, dict):
        return tidy(value.get("name")) or tidy(names.get(str(value.get("@id")), {}).get("name"))
    words = tidy(value)
    return "" if words.startswith("http") else words


def _is_personal(
    authors: Sequence[Any], publishers: Sequence[Any], names: Mapping[str, Record]
) -> bool:
    kinds = [_list_known_kinds(each, names) for each in (*authors, *publishers)]
    return bool(authors) and all("Person" in each for each in kinds)


def _is_body(value: object, names: Mapping[str, Record]) -> bool:
    return any(kind.endswith("Organization") for kind in _list_known_kinds(value, names))


def _list_known_kinds(value: object, names: Mapping[str, Record]) -> list[str]:
    """List the kinds of a record, which may stand in another one with the same id."""
    if not isinstance(value, dict):
        return []
    return _list_kinds({**names.get(str(value.get("@id")), {}), **value})
