"""The work on one source, from its bytes to the draft of its claim file: a pure function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from claimbook.extract.advice import Advisor
from claimbook.extract.article import DraftArticle, extract_article
from claimbook.extract.known import find_known
from claimbook.extract.lexicon import Lexicon
from claimbook.extract.reading import Given, Source, UnreadError, read_source


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source."""

    name: str
    """The source: a path, an address or `-`."""
    made: DraftArticle | None = None
    fault: str = ""
    """Why nothing was made of it, as a sentence that says what to do."""


def extract_source(
    source: Source, given: Given, lexicon: Lexicon, advisor: Advisor | None = None
) -> Outcome:
    """Draft the claim file of a source; never raises, whatever its bytes are."""
    try:
        document, article = find_known(read_source(source, given), lexicon.book)
        return Outcome(source.name, extract_article(document, lexicon, article, advisor))
    except UnreadError as error:
        return Outcome(source.name, fault=str(error))
    except Exception as error:
        # One poisonous article must not stop the others.
        reason = f"{type(error).__name__}: {error}".partition("\n")[0]
        return Outcome(source.name, fault=f"claimbook itself failed on it ({reason})")


Open = Callable[[], Source]
"""Gives a source when its turn has come, so that few are in memory at a time."""
