"""The article of a book that a document is, if the book has it already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import yaml
from pydantic import ValidationError

from claimbook.extract.document import Document
from claimbook.extract.origin import list_origin
from claimbook.model import Article, Book, Claim, Kind

_COVERING = ("quote", "before", "after", "where", "amount", "unit_from", "change", "mentions")
"""The fields that say which words and figures of an article a claim covers."""


def find_known(document: Document, book: Book) -> tuple[Document, Article | None]:
    """The document with the text that the book holds of it, and its article; None if it is new.

    The article also has the claims of its file that could not be read, such as those of a draft
    whose fields are still open, as far as they say what they cover.
    """
    for article in book.articles:
        held = book.texts.get(article.slug)
        if held is None:
            continue
        same_file = bool(document.held_as) and article.text == document.held_as
        same_page = bool(document.url) and str(article.url or "") == document.url
        if same_file or same_page or held == document.text:
            known = replace(
                document,
                text=held,
                headline=article.headline,
                published=article.published.isoformat(),
            )
            unread = tuple(_list_unread(article))
            return known, article.model_copy(update={"claims": (*article.claims, *unread)})
    return document, None


def is_drafted(article: Article, document: Document) -> bool:
    """Whether this version has drafted the article's file from this very document.

    Then it offered all that it finds there, and what the file lacks now its editor took out.
    """
    head = article.origin.file.lines.text.partition("\nclaims:")[0]
    return all(line in head.splitlines() for line in list_origin(document))


def _list_unread(article: Article) -> Iterator[Claim]:
    """Yield the claims that only the article's file has, with what they cover."""
    read = {claim.id for claim in article.claims}
    for written in _load_claims(article):
        id_ = written.get("id")
        if id_ in read:
            continue
        held = {name: written[name] for name in _COVERING if written.get(name)}
        # An open field says nothing of what is covered, so any value will do.
        others = {"id": id_, "says": "…", "about": "open", "kind": Kind.FACT}
        for fields in (held, {"quote": held.get("quote")}):
            try:
                yield Claim.model_validate({**fields, **others})
            except ValidationError:
                continue
            break


def _load_claims(article: Article) -> Iterator[Mapping[str, Any]]:
    """Yield the claims of an article's file as they are written."""
    try:
        # Reading has already refused files with anchors and tags.
        file = yaml.load(article.origin.file.lines.text, yaml.CBaseLoader)  # noqa: S506
    except yaml.YAMLError:
        return
    claims = file.get("claims") if isinstance(file, dict) else None
    for each in claims if isinstance(claims, list) else ():
        if isinstance(each, dict):
            yield each
