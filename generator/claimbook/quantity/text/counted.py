"""Compare the nouns of counts: 14 people are 14 elderly people, but 2 seats are not 2 votes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from claimbook.quantity.text.nouns import DETERMINERS, ends_phrase, read_noun
from claimbook.quantity.text.tokens import tokenize

_PLURALS = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life",
    "wives": "wife", "knives": "knife", "leaves": "leaf", "thieves": "thief", "shelves": "shelf",
    "wolves": "wolf", "calves": "calf", "loaves": "loaf", "lorries": "lorry", "movies": "movie",
    "phenomena": "phenomenon", "criteria": "criterion",
}  # fmt: skip
_HISSING = ("sses", "shes", "ches", "xes", "zzes")
_ENDINGS = ("men", "women")
_WIDE = frozenset("member person piece unit item".split())
"""Nouns that only repeat what the one before them counts: crew members, items of mail."""

_NO_QUALIFIERS = DETERMINERS | frozenset(
    "of more other others additional further extra total different separate individual such all "
    "another full whole straight consecutive new".split()
)
"""Words before a noun that do not qualify what is counted."""

_STATES = (
    frozenset("dead death dead died dies die dying fatality killed kill kills killing perished "
              "life drowned slain".split()),
    frozenset("injured injury injuries wounded hurt casualty".split()),
    frozenset("arrested arrest detained detention custody".split()),
    frozenset("missing unaccounted".split()),
    frozenset("infected infection infections caught contracted positive".split()),
    frozenset("homeless displaced uprooted".split()),
    frozenset("rescued rescue saved".split()),
    frozenset("unemployed jobless".split()),
)  # fmt: skip
"""Words for what happened to people, grouped by meaning: 14 dead are 14 people who died."""

_SHORTEST = 4
_LONGEST_ENDING = 2


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase after a count."""

    head: str
    """The noun itself, in the singular: `person` for `elderly people from Sundvik`."""
    qualifiers: tuple[str, ...] = ()
    """The words before it that say which kind of thing it is."""

    def is_same(self, other: Counted) -> bool:
        """Whether both count the same kind of thing, even if one of them says so in more words."""
        heads = {self.head, self._name_kind()} & {other.head, other._name_kind()}
        return bool(heads)

    def _name_kind(self) -> str:
        """Return the noun before one that adds nothing: crew of `crew members`."""
        return self.qualifiers[-1] if self.head in _WIDE and self.qualifiers else self.head

    @property
    def is_state(self) -> bool:
        """Whether it says what happened to people: 14 dead, three arrests."""
        return any(self.head in words for words in _STATES)

    def is_told_in(self, clause: str) -> bool:
        """Whether a clause says the same happened to people, so that 14 dead are 14 people."""
        told = {form for token in tokenize(clause) for form in (token.low, fold_plural(token.low))}
        return any(told & words for words in _STATES if self.head in words or self.head == "person")


@lru_cache(maxsize=64)  # an article counts the same things again and again
def read_counted(phrase: str) -> Counted | None:
    """Return the head of a noun phrase and the words before it; None for an empty one."""
    tokens = [token for token in tokenize(phrase) if token.low not in _NO_QUALIFIERS]
    if not tokens:
        return None
    end = read_noun(tokens[0])
    words: list[str] = []
    for token in tokens:
        if (end is not None and not end.stands_after(token)) or (
            end is None and ends_phrase(token)
        ):
            break
        if token.is_word:
            words.append(fold_plural(token.low))
    return Counted(words[-1], tuple(words[:-1])) if words else None


def fold_plural(word: str) -> str:
    """Put a noun in the singular; other words stay as they are, or lose an s."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith(_ENDINGS) and len(word) > 5:
        return f"{word[:-2]}an"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def names_noun(words: str, noun: str) -> bool:
    """Whether a noun, or another word with its stem, is among words: votes in `48 voted for it`."""
    return any(_is_akin(fold_plural(token.low), noun) for token in tokenize(words) if token.is_word)


def _is_akin(word: str, noun: str) -> bool:
    """Whether two words differ only in their endings."""
    if word == noun:
        return True
    shorter, longer = sorted((word, noun), key=len)
    stem = max(_SHORTEST, len(shorter) - _LONGEST_ENDING)
    return len(shorter) >= stem and longer.startswith(shorter[:stem])
