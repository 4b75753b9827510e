"""Find a word or a name in a text, and not as part of a longer one."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook.quantity import Span


def find_word(text: str, word: str) -> Iterator[Span]:
    """Yield where a text has a word.

    A regular expression would have to be compiled for each word, which takes much longer than to
    search an article.
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_is_in_word(text[max(0, at - 1) : at]) or _is_in_word(text[end : end + 1])):
            yield Span(at, end)
        at = text.find(word, at + 1)


def _is_in_word(sign: str) -> bool:
    """Whether a sign is one of a word's, as regular expressions count them."""
    return sign.isalnum() or sign == "_"
