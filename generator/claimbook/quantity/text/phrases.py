"""Tables of phrases, matched against tokens from either side, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from claimbook.quantity.text.tokens import END, Token, tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")


class Phrasebook(Generic[T]):
    """Phrases and what each stands for; case does not matter."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        """Cut each phrase into tokens once, so that matching compares words."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in meanings.items():
            words = tuple(token.low for token in tokenize(phrase) if token is not END)
            self._by_first.setdefault(words[0], []).append((words, meaning))
            self._by_last.setdefault(words[-1], []).append((words, meaning))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    def match_at(self, tokens: Sequence[Token], at: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that begins at a token, and the index after it."""
        for words, meaning in self._by_first.get(tokens[at].low, ()):
            end = at + len(words)
            if len(words) == 1 or _words_of(tokens, at, end) == words:
                return meaning, end
        return None

    def match_before(
        self, tokens: Sequence[Token], at: int, floor: int = 0
    ) -> tuple[T, int] | None:
        """The meaning of the longest phrase that ends just before a token, and where it begins.

        No token before `floor` is looked at.
        """
        if at <= floor:
            return None
        for words, meaning in self._by_last.get(tokens[at - 1].low, ()):
            start = at - len(words)
            if len(words) == 1 or (start >= floor and _words_of(tokens, start, at) == words):
                return meaning, start
        return None


def _words_of(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.low for token in tokens[start:end])
