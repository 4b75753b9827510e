"""The names of one article, each with the entity that it stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from claimbook.drafts import join_lines
from claimbook.extract.lexicon import Lexicon, match_words
from claimbook.extract.names import Name, collect_names, list_countries, unite_names
from claimbook.extract.split import Split
from claimbook.grounding import Span
from claimbook.model import Where

_IN_HEADLINE = 3
_EARLY = 2


@dataclass(frozen=True)
class Cast:
    """The names of an article, those that the book knows first."""

    split: Split
    lexicon: Lexicon

    @cached_property
    def _full(self) -> Mapping[str, str]:
        """The full form of each name that the book does not know."""
        bodies = [
            (s.span.start, s.span.end)
            for s in self.split.sentences
            if s.where is not Where.HEADLINE
        ]
        return unite_names(collect_names(self._text, bodies))

    @cached_property
    def _text(self) -> str:
        text = self.split.text
        for noise in self.split.noise:
            text = text.replace(noise, " " * len(noise))
        return text

    @cached_property
    def _new(self) -> re.Pattern[str]:
        listed = sorted((n for n in self._full if not self._know(n)), key=lambda n: (-len(n), n))
        pattern = "|".join(re.escape(name) for name in listed)
        return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)") if listed else match_words(())

    def _know(self, name: str) -> str:
        return self.lexicon.find_entity(name)

    @cached_property
    def all(self) -> tuple[Name, ...]:
        """Every name in the article, in the order of the text."""
        return tuple(
            name
            for sentence in self.split.sentences
            for name in self._find(sentence.span.start, sentence.span.end)
        )

    def _find(self, start: int, end: int) -> Iterator[Name]:
        found = [
            Name(m.start(), m.end(), join_lines(m[0]), self._know(join_lines(m[0])))
            for m in self.lexicon.names.finditer(self._text, start, end)
            if m[0][:1].isupper() or m[0] != m[0].lower() or " " in m[0]
        ]
        new = self._new.finditer(self._text, start, end)
        for match in chain(new, _match_countries().finditer(self._text, start, end)):
            words = match[0]
            full = self._full.get(words) or list_countries().get(words, words)
            found.append(Name(match.start(), match.end(), full, self._know(full)))
        reached = start
        for name in sorted(found, key=lambda n: (n.start, -n.end)):
            if name.start >= reached:
                yield name
                reached = name.end

    def within(self, span: Span) -> list[Name]:
        """The names inside a span."""
        return [name for name in self.all if span.start <= name.start and name.end <= span.end]

    @cached_property
    def subject(self) -> Name | None:
        """Whom the article is about: the name that it has most, above all in its headline."""
        weights: Counter[str] = Counter()
        first = {name.key: name for name in reversed(self.all)}
        early = self.split.sentences[1].span.end if len(self.split.sentences) > 1 else 0
        headline = self.split.layout.parts.get(Where.HEADLINE)
        for number, name in enumerate(self.all):
            in_headline = headline is not None and name.end <= headline.end
            weights[name.key] += _IN_HEADLINE if in_headline else 1
            weights[name.key] += _EARLY if name.end <= early and number < _EARLY else 0
        return first[max(weights, key=lambda key: weights[key])] if weights else None


@cache
def _match_countries() -> re.Pattern[str]:
    listed = sorted(list_countries(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, listed))})(?!\w)")
