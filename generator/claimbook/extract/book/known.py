"""Find the book's article for a document, if the book already has it."""

from __future__ import annotations

from dataclasses import replace

from claimbook.drafts import list_unread
from claimbook.extract.book.origin import list_origin
from claimbook.extract.reading.document import Document
from claimbook.model import Article, Book


def find_known(document: Document, book: Book) -> tuple[Document, Article | None]:
    """Return the document with the book's text of it, and its article; None if it is new.

    The article includes claims of its file that could not be read, such as drafts with open fields,
    if they show what they cover.
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
            unread = tuple(list_unread(article))
            return known, article.model_copy(update={"claims": (*article.claims, *unread)})
    return document, None


def is_drafted(article: Article, document: Document) -> bool:
    """Whether this version drafted the article's file from this very document.

    If so, it offered everything it finds there, and an editor removed what the file now lacks.
    """
    head = article.origin.file.lines.text.partition("\nclaims:")[0]
    return all(line in head.splitlines() for line in list_origin(document))
