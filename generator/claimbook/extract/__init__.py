"""From an article to the draft of its claim file."""

from __future__ import annotations

from claimbook.extract.advice import Advice, Advisor, Refused
from claimbook.extract.article import DraftArticle, extract_article
from claimbook.extract.document import Document
from claimbook.extract.drafter import LIKELY
from claimbook.extract.entity_kinds import rank_kinds
from claimbook.extract.fields import FRAGMENT
from claimbook.extract.kind_words import looks_ahead
from claimbook.extract.lexicon import Lexicon
from claimbook.extract.metric_rows import METRIC_ROWS
from claimbook.extract.proposals import UNKNOWN_OUTLET
from claimbook.extract.reading import Given, Source, UnreadError, read_source
from claimbook.extract.reading.reference import Reference
from claimbook.extract.report import VERSION, Counts, count_result, describe_doubts, describe_result
from claimbook.extract.result import KINDS, DraftFile, Result, make_draft_file
from claimbook.extract.slugs import make_slug
from claimbook.extract.twins import Drafted
from claimbook.extract.verbs import begins_with_verb
from claimbook.extract.work import Gated, Work, extract_source
from claimbook.extract.writing import (
    ADVICE,
    Vocabulary,
    describe_proposed,
    rename_drafts,
    write_article,
)

__all__ = [
    "ADVICE",
    "FRAGMENT",
    "KINDS",
    "LIKELY",
    "METRIC_ROWS",
    "UNKNOWN_OUTLET",
    "VERSION",
    "Advice",
    "Advisor",
    "Counts",
    "Document",
    "DraftArticle",
    "DraftFile",
    "Drafted",
    "Gated",
    "Given",
    "Lexicon",
    "Reference",
    "Refused",
    "Result",
    "Source",
    "UnreadError",
    "Vocabulary",
    "Work",
    "begins_with_verb",
    "count_result",
    "describe_doubts",
    "describe_proposed",
    "describe_result",
    "extract_article",
    "extract_source",
    "looks_ahead",
    "make_draft_file",
    "make_slug",
    "rank_kinds",
    "read_source",
    "rename_drafts",
    "write_article",
]
