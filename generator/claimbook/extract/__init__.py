"""From an article to the draft of its claim file.

Each package answers one question, and imports only from packages below its own line. `resolving`
has a package for each field of a claim:

    running      Work on many sources: in separate processes, on this machine or on a cluster.
    drafting     From what was resolved to a claim file: fields, quotes and new records, verified.
    resolving    What each field of a claim is, by the words around its figure: a package for each.
      amount     How much: the amount with its direction, and the earlier figure beside it.
      metric     What a figure measures: a metric of the book, a common one, or a new one.
      speaker    Who says it, and whether in their own words.
      entity     Whom or what a figure is about.
      period     When: the period of a figure, among those that its sentence names.
      kind       Whether a claim is a fact, a plan, a forecast or anything else.
      sentence   The sentence around a figure, in which all fields are looked for.
    models       Language models that may propose claims; only what can be verified in the text is
                 kept.
    naming       Whom and what an article names, and which of them it is about.
    splitting    What is in an article: its parts and sentences, and which of them are worth a
                 claim.
    book         What the book already knows: its names and metrics, and the articles it has.
    reading      Read a source: turn the bytes of a file or page into a document.
    words        The language of news: tables of words, and the patterns that search a text for
                 them.
"""

from __future__ import annotations

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.book.metric_rows import METRIC_ROWS
from claimbook.extract.drafting.article import DraftArticle, extract_article
from claimbook.extract.drafting.drafter import LIKELY
from claimbook.extract.drafting.fields import FRAGMENT
from claimbook.extract.drafting.proposals import UNKNOWN_OUTLET
from claimbook.extract.drafting.report import (
    VERSION,
    Counts,
    count_result,
    describe_doubts,
    describe_result,
)
from claimbook.extract.drafting.result import KINDS, DraftFile, Result, make_draft_file
from claimbook.extract.drafting.work import Gated, Work, draft_words, extract_source
from claimbook.extract.drafting.writing import (
    ADVICE,
    Vocabulary,
    describe_proposed,
    rename_drafts,
    rename_metrics,
    write_article,
)
from claimbook.extract.naming.capitalized import find_capitalized
from claimbook.extract.reading import Given, Source, UnreadError, read_source
from claimbook.extract.reading.document import Document
from claimbook.extract.reading.reference import Reference
from claimbook.extract.resolving.kind.words import looks_ahead
from claimbook.extract.resolving.period.counting_back import list_counted
from claimbook.extract.splitting.advice import Advice, Advisor, Refused
from claimbook.extract.splitting.twins import Drafted
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.slugs import make_slug
from claimbook.extract.words.verbs import begins_with_verb, is_past

__all__ = [
    "ADVICE",
    "FRAGMENT",
    "KINDS",
    "LIKELY",
    "METRIC_ROWS",
    "SAYING",
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
    "draft_words",
    "extract_article",
    "extract_source",
    "find_capitalized",
    "is_past",
    "list_counted",
    "looks_ahead",
    "make_draft_file",
    "make_slug",
    "read_source",
    "rename_drafts",
    "rename_metrics",
    "write_article",
]
