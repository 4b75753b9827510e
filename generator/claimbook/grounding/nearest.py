"""Find the place in a text that is most similar to words that are not in it.

The result is only shown, never accepted: a quote with other words fails, however similar it is.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TypeAlias

from rapidfuzz.fuzz import partial_ratio_alignment

from claimbook.grounding.scripts import WORD

NEAREST_SCORE = 70
"""A place that is less similar than this (of 100) is not worth showing."""
_MARGIN = 4
"""How many words on either side of the first guess are searched for the ends of the place."""

PUNCTUATION = ".,;:!?'\"()[]"
"""Characters at the ends of a word that are not part of it."""

Words: TypeAlias = list[tuple[int, int]]
"""Start and end of each word."""


def find_nearest(wanted: str, text: str) -> tuple[float, int, int] | None:
    """Find the stretch of whole words that is most similar to the `wanted` words.

    Returns its score, start and end; None if nothing is similar. A first guess compares characters.
    Its ends are then determined by comparing words, so that an added or missing word does not shift
    them.
    """
    guess = partial_ratio_alignment(wanted, text, score_cutoff=NEAREST_SCORE)
    if guess is None or guess.dest_start >= guess.dest_end:
        return None
    words = _split(text)
    touched = [n for n, (a, b) in enumerate(words) if a < guess.dest_end and guess.dest_start < b]
    first = max(0, touched[0] - _MARGIN)
    around = words[first : touched[-1] + 1 + _MARGIN]
    asked, near = WORD.findall(wanted), [text[a:b] for a, b in around]
    begin, end = _leave_other_clauses(asked, near, *_fit_words(asked, near))
    return guess.score, *_trim(wanted, text, around[begin][0], around[end - 1][1])


def _trim(wanted: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Trim punctuation from the ends of a stretch unless the wanted words have it there too."""
    if wanted[0] not in PUNCTUATION:
        start = end - len(text[start:end].lstrip(PUNCTUATION))
    if wanted[-1] not in PUNCTUATION:
        end = start + len(text[start:end].rstrip(PUNCTUATION))
    return start, end


def _split(text: str) -> Words:
    return [found.span() for found in WORD.finditer(text)]


def _fit_words(wanted: list[str], words: list[str]) -> tuple[int, int]:
    """Find the stretch of `words` that needs the fewest changes to become the `wanted` words.

    This is the algorithm of Sellers (J. Algorithms 1:359, 1980): the stretch may begin and end
    anywhere at no cost. Of several stretches with the same cost, the longest wins.
    """
    row = [(0.0, start) for start in range(len(words) + 1)]
    for word in wanted:
        cost, start = row[0]
        above, row = row, [(cost + 1, start)]
        for at, other in enumerate(words, 1):
            options = (
                (above[at - 1][0] + _cost(word, other), above[at - 1][1]),
                (above[at][0] + 1, above[at][1]),
                (row[at - 1][0] + 1, row[at - 1][1]),
            )
            row.append(min(options))
    end = min(range(len(row)), key=lambda at: (row[at][0], -at))
    start = row[end][1]
    return (start, end) if start < end else (0, len(words))


def _leave_other_clauses(
    wanted: list[str], words: list[str], begin: int, end: int
) -> tuple[int, int]:
    """Trim from a stretch the words that belong to the clauses around it.

    An extra word at an end of the `wanted` words costs as little as one in place of another, but
    nobody writes “The” for the “shop.” or “shop;” before it.
    """
    for count in range(1, min(_MARGIN, len(wanted), end - begin)):
        asked, near = wanted[:count], words[begin : begin + count]
        if _ends_clause(near[-1]) and not any(map(_ends_clause, asked)):
            begin += count if _are_others(asked, near) else 0
            break
    for count in range(1, min(_MARGIN, len(wanted), end - begin)):
        asked, near = wanted[-count - 1 :], words[end - count - 1 : end]
        if _ends_clause(near[0]) and not any(map(_ends_clause, asked[:-1])):
            return begin, end - (count if _are_others(asked[1:], near[1:]) else 0)
    return begin, end


def _are_others(wanted: list[str], words: list[str]) -> bool:
    """Whether no word is like the one in its place."""
    return all(_cost(*pair) == 1 for pair in zip(wanted, words, strict=True))


def _ends_clause(word: str) -> bool:
    return word.rstrip("\"')]”’»").endswith((".", "!", "?", ";", ":"))


def _cost(word: str, other: str) -> float:
    """Return the cost of replacing one word by another: less for two figures or similar words."""
    word, other = word.strip(PUNCTUATION), other.strip(PUNCTUATION)
    if word == other:
        return 0
    figures = any(map(str.isdigit, word)) and any(map(str.isdigit, other))
    alike = figures or SequenceMatcher(None, word, other, autojunk=False).ratio() > 0.5
    return 0.9 if alike else 1
