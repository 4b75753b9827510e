"""Tables of phrases, matched against tokens from either side, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from claimbook.quantity.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from claimbook.quantity.text.tokens import Token

T = TypeVar("T")


class Phrasebook(Generic[T]):
    """Phrases and what each of them means; case does not matter."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        """Cut each phrase into tokens once, so that matching compares words."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in meanings.items():
            words = tuple(token.low for token in tokenize(phrase))
            self._by_first.setdefault(words[0], []).append((words[1:], meaning))
            self._by_last.setdefault(words[-1], []).append((words[-2::-1], meaning))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def first_words(self) -> Set[str]:
        """The words that phrases begin with."""
        return self._by_first.keys()

    def match_at(self, token: Token) -> tuple[T, Token] | None:
        """The meaning of the longest phrase that begins at a token, and the token after it."""
        phrases = self._by_first.get(token.low)
        if phrases is None:
            return None
        for words, meaning in phrases:
            here = token.after
            for word in words:
                if here.low != word:
                    break
                here = here.after
            else:
                return meaning, here
        return None

    def match_before(self, token: Token, floor: Token | None = None) -> tuple[T, Token] | None:
        """The meaning of the longest phrase that ends just before a token, and its first token.

        No token before `floor` is looked at.
        """
        last, lowest = token.before, floor.index if floor else 0
        if last.index < lowest:
            return None
        phrases = self._by_last.get(last.low)
        if phrases is None:
            return None
        for words, meaning in phrases:
            here = last
            for word in words:
                here = here.before
                if here.low != word or here.index < lowest:
                    break
            else:
                return meaning, here
        return None
