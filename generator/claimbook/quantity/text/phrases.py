"""Tables of phrases, matched against tokens from either side, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from claimbook.quantity.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from claimbook.quantity.text.tokens import Token

T = TypeVar("T")


class _Node(Generic[T]):
    """A node in the tree of a table's phrases, shared by those that begin alike."""

    __slots__ = ("further", "meaning")

    def __init__(self) -> None:
        self.further: dict[str, _Node[T]] = {}
        self.meaning: tuple[T] | None = None
        """The meaning of the phrase that ends here, if one does."""


class Phrasebook(Generic[T]):
    """Phrases and what each of them means; case does not matter."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        """Cut each phrase into tokens once, so that matching compares words."""
        self._forward, self._backward = _Node[T](), _Node[T]()
        for phrase, meaning in meanings.items():
            words = [token.low for token in tokenize(phrase)]
            _add(self._forward, words, meaning)
            _add(self._backward, words[::-1], meaning)

    @property
    def first_words(self) -> Set[str]:
        """The words that phrases begin with."""
        return self._forward.further.keys()

    def match_at(self, token: Token) -> tuple[T, Token] | None:
        """Return the meaning of the longest phrase that begins at a token, and the next token."""
        found = None
        node = self._forward.further.get(token.low)
        while node is not None:
            token = token.after
            if node.meaning is not None:
                found = node.meaning[0], token
            node = node.further.get(token.low)
        return found

    def match_before(self, token: Token, floor: Token | None = None) -> tuple[T, Token] | None:
        """Return the meaning of the longest phrase that ends before a token, and its first token.

        No token before `floor` is looked at.
        """
        found = None
        token, lowest = token.before, floor.index if floor else 0
        node = self._backward.further.get(token.low)
        while node is not None and token.index >= lowest:
            if node.meaning is not None:
                found = node.meaning[0], token
            token = token.before
            node = node.further.get(token.low)
        return found


def _add(node: _Node[T], words: list[str], meaning: T) -> None:
    """Add a phrase; of two that differ only in case, the first is kept."""
    for word in words:
        node = node.further.setdefault(word, _Node())
    if node.meaning is None:
        node.meaning = (meaning,)
