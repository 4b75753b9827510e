"""The work on one source, from its bytes to the draft of its claim file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from enum import Enum
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import claimbook
from claimbook.collecting import collecting_once
from claimbook.extract.book.gate import Gate
from claimbook.extract.book.known import find_known
from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.drafting.article import extract_article
from claimbook.extract.drafting.result import (
    DraftFile,
    Result,
    make_draft_file,
    withhold_drafts,
)
from claimbook.extract.reading import Given, Source, UnreadError, read_source
from claimbook.extract.reading.reference import Reference
from claimbook.extract.splitting.advice import Advisor
from claimbook.model import Article
from claimbook.quantity import Span

_LIBRARIES = (
    "babel",
    "htmldate",
    "lxml",
    "pint",
    "pydantic",
    "pypdf",
    "python-docx",
    "resiliparse",
    "sentencex",
    "trafilatura",
)
"""Libraries that affect what a draft says."""


class Gated(Enum):
    """Which sources have to pass the gate."""

    ARCHIVES = "archives"
    """Only the pages of web archives, which nobody has selected."""
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True)
class Work:
    """How each source is processed: a pure function of its bytes and these settings."""

    lexicon: Lexicon
    book: str
    """An identifier of the book's state."""
    given: Given
    gated: Gated = Gated.ARCHIVES
    advisor: Advisor | None = None

    def do(self, reference: Reference) -> Result:
        """Return the result for a source; never raises, whatever its bytes are."""
        try:
            source = reference.open()
            if self._is_gated(reference) and not Gate(self.lexicon).admits(source):
                return Result(reference.name, turned_away=True)
        except OSError as error:
            return Result(reference.name, fault=f"it cannot be read: {error.strerror or error}")
        except Exception as error:
            return describe_failure(reference.name, error)
        return extract_source(source, self.given, self.lexicon, self.advisor)

    def name_result(self, reference: Reference) -> str:
        """Return a key for a source's result, different for any other source or book."""
        named = [
            name_versions(),
            self.book,
            astuple(self.given),
            self._is_gated(reference),
            self.advisor.name if self.advisor else "",
            [reference.name, reference.url, reference.held_as, reference.digest],
        ]
        return hashlib.sha256(json.dumps(named).encode()).hexdigest()

    def _is_gated(self, reference: Reference) -> bool:
        if self.gated is Gated.ARCHIVES:
            return reference.in_archive
        return self.gated is Gated.ALL


@collecting_once()
def extract_source(
    source: Source, given: Given, lexicon: Lexicon, advisor: Advisor | None = None
) -> Result:
    """Draft the claim file of a source; never raises, whatever its bytes are."""
    try:
        document, article = find_known(read_source(source, given), lexicon.book)
        made = make_draft_file(extract_article(document, lexicon, article, advisor))
        if article and not article.draft:  # nothing is published that nobody has looked through
            made = withhold_drafts(made)
    except Exception as error:
        return describe_failure(source.name, error)
    remark = _compare_outlets(given, lexicon, article) if article else ""
    return Result(source.name, made, passing=bool(made.unadvised), remark=remark)


def draft_words(article: Article, lexicon: Lexicon, words: Span) -> DraftFile:
    """Draft a claim for words of the book's text of an article, whatever its claims cover.

    Raises UnreadError if the text cannot be drafted from.
    """
    text = lexicon.book.texts[article.slug]
    source = Source(article.slug, text.encode(), held_as=article.text or "")
    read = read_source(source, Given(article.published.isoformat()))
    document, known = find_known(read, lexicon.book)
    return make_draft_file(extract_article(document, lexicon, known, words=words))


def _compare_outlets(given: Given, lexicon: Lexicon, article: Article) -> str:
    """Return what to do if the editor's outlet is not the claim file's; empty if it is."""
    known = lexicon.find_outlet(given.outlet, "")
    if not given.outlet or known == article.outlet:
        return ""
    advice = f"write `outlet: {known}`" if known else "add it to outlets.yml and write its id"
    return (
        f"its file has the outlet `{article.outlet}`, which stays as it is; if “{given.outlet}” "
        f"published it, {advice} there"
    )


def describe_failure(name: str, error: Exception) -> Result:
    """Return the result of a source that could not be drafted, after an exception."""
    if isinstance(error, UnreadError):
        return Result(name, fault=str(error))
    if isinstance(error, MemoryError):
        return Result(name, fault="it needs more memory than is available", passing=True)
    reason = f"{type(error).__name__}: {error}".partition("\n")[0]
    return Result(name, fault=f"claimbook itself failed on it ({reason})")


@cache
def name_versions() -> str:
    """Return the versions of the code and libraries that affect what a draft says."""
    here = Path(claimbook.__file__).parent
    code = hashlib.sha256()
    for path in sorted(here.rglob("*.py")):
        code.update(path.read_bytes())
    return json.dumps([claimbook.__version__, code.hexdigest(), *_list_libraries()])


def _list_libraries() -> Iterator[str]:
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
