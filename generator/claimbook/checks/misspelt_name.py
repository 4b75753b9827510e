"""A word in `says` is nearly a name, but not quite.

It begins with a capital, and neither the article nor any name in the book has it, but one of their
words differs from it by a single letter: added, missing, changed, or swapped with the next. The
first and the last letter must be the same, since `Germans` is not a slip for `Germany`. Nothing
else checks the names in `says`; only its figures are compared with the quote.

Correct the word. If both are right, as the names of two people may be, nothing needs to be done.

Wrong, in a claim of data/articles/example.yml:

    says: Exmaple plans to spend on machines.

Right, in a claim of data/articles/example.yml:

    says: Example plans to spend on machines.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.checks.shared.own_words import list_names, list_words
from claimbook.model import Article, Book, Claim
from claimbook.problem import Fault, Problem, Severity
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.INFO)
_LEAST = 5
"""Shorter words resemble others too often."""


def check(study: Study) -> Iterator[Problem]:
    """Each capitalised word in `says` should be spelled as in the article or a name of the book."""
    book = study.book
    named = set(list_words(list_names(book)))
    for article in book.articles:
        if book.foreign_language(article):
            continue
        for claim in article.claims:
            for word in dict.fromkeys(list_words([claim.says])):
                if len(word) < _LEAST or word in named:
                    continue
                if meant := _find_meant(word, named, book, article, claim):
                    yield FAULT.report(
                        claim.origin.at("says"),
                        f"`says` has “{word}”, and the article and the book's names have “{meant}”",
                        f"write “{meant}”; if both are right, nothing needs to be done",
                    )


def _find_meant(
    word: str, named: set[str], book: Book, article: Article, claim: Claim
) -> str | None:
    """Return the word that is probably meant; None if this one is known, or resembles no other."""
    around = f"{claim.quote}\n{article.headline}\n{book.texts.get(article.slug, '')}"
    if word.casefold() in around.casefold():
        return None
    known = {*list_words([around]), *named}
    return min((each for each in known if _is_slip(word, each)), default=None)


def _is_slip(word: str, other: str) -> bool:
    """Whether two words differ by one letter, which is neither the first nor the last."""
    if (
        word == other
        or abs(len(word) - len(other)) > 1
        or (word[0], word[-1]) != (other[0], other[-1])
    ):
        return False
    same = 0
    while same < min(len(word), len(other)) and word[same] == other[same]:
        same += 1
    rest, others = word[same:], other[same:]
    swapped = others[:2][::-1] + others[2:]
    return rest in (others[1:], swapped) or rest[1:] in (others, others[1:])
