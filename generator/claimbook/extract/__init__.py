"""From an article to the draft of its claim file."""

from __future__ import annotations

from claimbook.extract.article import DraftArticle, Drafted, Refused, extract_article
from claimbook.extract.document import Document
from claimbook.extract.lexicon import Lexicon
from claimbook.extract.reading import Given, Source, UnreadError, read_source
from claimbook.extract.report import VERSION, count_outcome, describe_outcome, write_summary
from claimbook.extract.work import Outcome, extract_source
from claimbook.extract.writing import write_article, write_records

__all__ = [
    "VERSION",
    "Document",
    "DraftArticle",
    "Drafted",
    "Given",
    "Lexicon",
    "Outcome",
    "Refused",
    "Source",
    "UnreadError",
    "count_outcome",
    "describe_outcome",
    "extract_article",
    "extract_source",
    "read_source",
    "write_article",
    "write_records",
    "write_summary",
]
