"""From an article to the draft of its claim file."""

from __future__ import annotations

from claimbook.extract.advice import Advice, Advisor, Refused
from claimbook.extract.article import DraftArticle, Drafted, extract_article
from claimbook.extract.document import Document
from claimbook.extract.lexicon import Lexicon
from claimbook.extract.reading import Given, Source, UnreadError, read_source
from claimbook.extract.report import VERSION, count_outcome, describe_outcome, write_summary
from claimbook.extract.work import Outcome, extract_source
from claimbook.extract.writing import write_article, write_records

__all__ = [
    "VERSION",
    "Advice",
    "Advisor",
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
