"""The article of a book that a document is, if the book has it already."""

from __future__ import annotations

from dataclasses import replace

from claimbook.extract.document import Document
from claimbook.model import Article, Book


def find_known(document: Document, book: Book) -> tuple[Document, Article | None]:
    """The document with the text that the book holds of it, and its article; None if it is new."""
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
            return known, article
    return document, None
