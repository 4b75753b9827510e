"""Find the words in which a quote differs from the text, the most important ones first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from claimbook.grounding.folding import fold_text
from claimbook.grounding.nearest import PUNCTUATION

_FOLLOWING = 2
_SCALES = frozenset("hundred thousand million billion trillion lakh crore bn mn tn k m b".split())
_NEGATIONS = frozenset("no not never none neither nor without n't cannot".split())
_HEDGES = frozenset(
    "about around roughly approximately some nearly almost over above under below than more less "
    "least most up to exceeds topped fewer".split()
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words that differs between quote and text."""

    written: str
    """The words of the quote; empty if they are missing from it."""
    stands: str
    """The words of the text; empty if the quote adds its own."""
    weight: int
    """Its severity: 0 for digits, currencies and scales; 1 for a negation, hedge or name.

    2 for other words; 3 for punctuation.
    """
    after: str = ""
    """The words that follow in both, for context: 380 means little without “billion yuan”."""


def find_differences(quote: str, text: str, noise: Sequence[str] = ()) -> tuple[Difference, ...]:
    """Return the words that differ between a quote and a stretch of text, worst first."""
    ours, theirs = fold_text(quote, noise).text.split(), fold_text(text, noise).text.split()
    found: list[Difference] = []
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag != "equal":
            after = " ".join(theirs[d : d + _FOLLOWING])
            found.extend(_pair_words(ours[a:b], theirs[c:d], after))
    return tuple(sorted(found, key=lambda difference: difference.weight))


def _pair_words(ours: list[str], theirs: list[str], after: str) -> Iterator[Difference]:
    """Compare word by word if both have the same number of words, otherwise as two stretches."""
    if len(ours) != len(theirs):
        ours, theirs = [" ".join(ours)], [" ".join(theirs)]
    for number, (written, stands) in enumerate(zip(ours, theirs, strict=True), 1):
        following = after if number == len(ours) else ""
        yield Difference(written, stands, _weigh(written, stands), following)


def _weigh(written: str, stands: str) -> int:
    both = f"{written} {stands}"
    words = {re.sub(r"\W", "", word).lower() for word in both.split()}
    if written.strip(PUNCTUATION) == stands.strip(PUNCTUATION):
        return 3
    if re.search(r"[\d$€£¥₹%]", both) or words & _SCALES:
        return 0
    if words & (_NEGATIONS | _HEDGES) or re.search(r"\b[A-Z]", both):
        return 1
    return 2
