"""Find the names in an article, each at its place and with its entity."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from claimbook.drafts import join_lines
from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.book.measures import lower_ascii
from claimbook.extract.naming.aliases import may_be_alias
from claimbook.extract.naming.home import Home, find_home
from claimbook.extract.naming.names import Name, collect_names
from claimbook.extract.naming.persons import find_persons, is_place, may_be_person
from claimbook.extract.naming.uniting import strip_suffix, unite_names
from claimbook.extract.splitting.split import Split
from claimbook.extract.words.countries import list_adjectives, list_countries
from claimbook.extract.words.finder import NameFinder, find_beginnings
from claimbook.extract.words.flat import flatten
from claimbook.extract.words.trades import TradeFinder
from claimbook.grounding import Folded
from claimbook.lazy import lazy
from claimbook.model import Where
from claimbook.quantity import Span

_PARTS_OF_CONTINENT = ("North ", "South ", "Latin ", "Central ")
"""Before an adjective that no longer means a country: `South American`."""
_LISTED = re.compile(r":\s?[A-Z][A-Z.]{0,5}\)")
"""After an exchange that only says where shares trade: `Coast Air (NYSE: FRY)`."""

_SEVERAL = re.compile(r"[,;&/|@]|\band\b|\d")
"""In words that are not the name of one author."""
_LOWER = re.compile(r"\b[a-z]+\b")


class Measure(NamedTuple):
    """Words that name a metric."""

    number: int
    """The metric's index in the lexicon."""
    span: Span
    weak: bool
    """Whether they are only one of the words in its name."""


@dataclass(frozen=True)
class ArticleNames:
    """The names of an article, and the words for metrics that are not part of one."""

    split: Split
    lexicon: Lexicon
    _measures: dict[Span, list[Measure]] = field(default_factory=dict, init=False)

    @lazy
    def _flat(self) -> Folded:
        return flatten(self.split.text, self.split.noise)

    def _place(self, span: Span) -> tuple[int, int]:
        """Return where a span of the text is on the line that is searched for names."""
        starts = self._flat.starts
        return bisect_left(starts, span.start), bisect_left(starts, span.end)

    @lazy
    def _full(self) -> Mapping[str, str]:
        """The full form of each name that the book lacks.

        Only English has capitals for names alone, so other texts have none but those of the book.
        """
        if not self.split.is_english:
            return {}
        bodies = [
            self._place(s.span) for s in self.split.sentences if s.where is not Where.HEADLINE
        ]
        names = collect_names(self._flat.text, bodies)
        if self._home.name:
            names.insert(0, self._home.name)
        united = unite_names(names, self._flat.text)
        return {**{strip_suffix(name): full for name, full in united.items()}, **united}

    @lazy
    def _home(self) -> Home:
        return find_home(self.split)

    @lazy
    def _new(self) -> NameFinder:
        return NameFinder(self._full)

    @lazy
    def _low(self) -> str:
        return lower_ascii(self._flat.text)

    @lazy
    def _trades(self) -> TradeFinder:
        return TradeFinder(self._flat.text, self._low)

    def _know(self, name: str) -> str:
        known = self.lexicon.find_entity(name)
        if not known and name == self._home.name:
            return self.lexicon.find_entity(f"city of {name}")
        return known

    def _read_known(self, words: str) -> str:
        """Return a name of the book, or the full name that the article uses it for."""
        entity = self.lexicon.find_entity(words)
        full = self._full.get(words, words)
        is_alias = self.lexicon.book.name_entity(entity).casefold() != words.casefold()
        return full if is_alias and self._know(full) != entity else words

    @lazy
    def all(self) -> tuple[Name, ...]:
        """Every name in the article, in the order of the text."""
        return tuple(
            name
            for sentence in self.split.sentences
            for name in self._find(*self._place(sentence.span))
        )

    def _find(self, start: int, end: int) -> Iterator[Name]:
        """Yield the names in a stretch of the line."""
        line = self._flat.text
        found = []
        places = list(find_beginnings(line, start, end))
        for at, last in self.lexicon.names.find(line, places, end):
            found.append(self._name(at, last, self._read_known(line[at:last])))
        for finder in (self._new, _find_countries()):
            for at, last in finder.find(line, places, end):
                words = line[at:last]
                if line.endswith(_PARTS_OF_CONTINENT, 0, at) and words in list_adjectives():
                    continue
                full = self._full.get(words) or list_countries().get(words, words)
                found.append(self._name(at, last, full))
        if self._home.name:
            stands = self._home.find(line, start, end)
            found += (self._name(*at, self._home.name) for at in stands)
        trades = self._trades
        found += (self._name(*at, line[slice(*at)]) for at in trades.find_trades(start, end))
        found += (
            self._name(*at, line[slice(*at)])._replace(is_good=True)
            for at in trades.find_goods(start, end)
        )
        reached = 0
        for name in sorted(found, key=lambda n: (n.start, -n.end)):
            listed = _LISTED.match(self.split.text, name.end)
            if name.start >= reached and not listed and not self._is_in_figure(name):
                yield name
                reached = name.end

    def _name(self, start: int, end: int, words: str) -> Name:
        """Return the name in a stretch of the line, at its place in the text."""
        span = self._flat.span(start, end)
        return Name(span.start, span.end, words, self._know(words))

    def _is_in_figure(self, name: Name) -> bool:
        """Whether a name is only part of a figure, as in `9 Hong Kong dollars`."""
        at = bisect_right(self.split.figures, name.start) - 1
        within = at >= 0 and name.start < self.split.grounded.mentions[at].end
        return within and not self.split.text.endswith("ans", name.start, name.end)

    def within(self, span: Span) -> list[Name]:
        """Return the names inside a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._ends, span.end)
        return list(self.all[first:last])

    @lazy
    def _starts(self) -> list[int]:
        return [name.start for name in self.all]

    @lazy
    def _ends(self) -> list[int]:
        return [name.end for name in self.all]

    def find_measures(self, sentence: Span) -> Sequence[Measure]:
        """Return the words for metrics in a sentence."""
        if sentence not in self._measures:
            hits = self.lexicon.measures.find(self._low, *self._place(sentence))
            found = [
                Measure(hit.number, self._flat.span(hit.start, hit.end), hit.weak)
                for hit in hits
                if not self._low.startswith(" tax", hit.end)  # a sales tax is not a sale
            ]
            for name in self.within(sentence) if found else ():
                for each in tuple(found):
                    if name.start < each.span.start and each.span.end < name.end:
                        found.remove(each)  # the users of the Bus Users' Society
            self._measures[sentence] = found
        return self._measures[sentence]

    def is_person(self, name: Name) -> bool:
        """Whether the book or the article's words show that a name is a person's."""
        if name.entity:
            return self.lexicon.book.entities[name.entity].kind == "person"
        return name.words in self.persons

    @lazy
    def aliases(self) -> Mapping[str, tuple[str, ...]]:
        """The short names that other articles may use for an entity, too, by its key."""
        found: dict[str, dict[str, None]] = {}
        for name in self.all:
            short = join_lines(self.split.text[name.start : name.end]).removeprefix("the ")
            if self._full.get(short) != name.words or short == name.words:
                continue
            ends = {full for full in self._full.values() if full.endswith(f" {short}")}
            if ends - {name.words}:
                continue  # another may be meant, such as someone of the same surname
            if may_be_alias(short, name.words, self._words, person=self.is_person(name)):
                found.setdefault(name.key, {})[short] = None
        return {key: tuple(shorts) for key, shorts in found.items()}

    @lazy
    def _words(self) -> frozenset[str]:
        """The article's lower-case words."""
        return frozenset(_LOWER.findall(self._flat.text))

    def is_place(self, name: Name) -> bool:
        """Whether the article's words show that a name may be a place's."""
        words = name.words
        if words == self._home.name:
            return True
        return self.split.keep((is_place, words), lambda: is_place(self._flat.text, words))

    def list_namesakes(self, surname: Name) -> tuple[Name, ...]:
        """Return the people that a surname may mean, if there are several; otherwise none."""
        if surname.entity:
            return ()
        named = {n.key: n for n in self.all if n.words.endswith(f" {surname.words}")}
        people = tuple(name for name in named.values() if self.is_person(name))
        return people if len(people) > 1 else ()

    @lazy
    def persons(self) -> frozenset[str]:
        """The full names that are people's by the article's words, and its author's."""
        return find_persons(self._flat.text, self._full) | {self.author}

    @lazy
    def author(self) -> str:
        """The name of the article's only author; empty if it is unknown, or may be a body's."""
        document = self.split.document
        one = document.author if may_be_person(document.author) else ""
        alone = not _SEVERAL.search(one) and one.casefold() != document.outlet.casefold()
        return one if alone and document.written_by != "ai" else ""


@cache
def _find_countries() -> NameFinder:
    return NameFinder(list_countries())
