"""The names of an article, each with its entity."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from claimbook.extract.attribution import BESIDE, EMPLOYER, SAID_BEFORE, SAYS, SOURCES
from claimbook.extract.countries import list_adjectives, list_countries, list_full_names
from claimbook.extract.cues import match_before
from claimbook.extract.finder import NameFinder, find_beginnings
from claimbook.extract.firms import HAS_FIRM
from claimbook.extract.flat import FlatText, flatten
from claimbook.extract.letters import narrow_letters
from claimbook.extract.lexicon import Lexicon
from claimbook.extract.measures import lower_ascii
from claimbook.extract.names import Name, collect_names
from claimbook.extract.persons import find_persons, is_place
from claimbook.extract.split import Split
from claimbook.extract.trades import TradeFinder
from claimbook.extract.uniting import strip_suffix, unite_names
from claimbook.extract.verbs import FINITE
from claimbook.grounding import Span
from claimbook.lazy import lazy
from claimbook.model import Where

_IN_HEADLINE = 3
_FEW = 3
"""The weight up to which an article is taken to be about the place where it happens."""
_EARLY = 2
_FORESEES = re.compile(r"\s(?:also\s)?(?:expects|estimates|predicts|forecasts|believes)\b")
"""Words after a name that only comments on others."""
_CITED = match_before(
    """
    according to\\s[^,;.]*
    | (?:report | study | survey | figures | data | poll | research | estimates | statistics)
    (?:\\s\\w+ed)?\\s(?:by|from|of)(?:\\s[\\w-]+){0,3}
    | (?:poll | survey)\\s[^.;]{0,60}\\s(?:by|for)(?:\\s[a-z-]+){0,3}
    | (?:director | head | chief(?:\\sexecutive)? | president | chair\\w* | professor | member
    | spokes\\w+ | analyst | economist | strategist | researcher | lawyer)
    (?:of|at|for|with|in)(?:\\sthe)?
    """
)
"""Words before a name that is only a source or an employer."""
_TELLS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}(?:report|study|survey|poll|ranking|data|figures|statistics|numbers)\b"
    r"|\s(?:has\s|have\s)?(?:released|published|issued)\b"
)
"""Words after a name that published a report or figures."""
_OF_SELF = re.compile(
    r"\s(?:\w+\s){0,3}?(?:it|its|they|their|profits?|sales|revenues?|earnings|losses|results)\b"
)
"""After a verb of saying: words on the speaker's own doings: `said on Monday that it`."""
_PARTS_OF_CONTINENT = ("North ", "South ", "Latin ", "Central ")
"""Words before an adjective that then does not mean a country: `South American`."""
_PARTIES = frozenset(("Republican", "Republicans", "Democrat", "Democrats", "Democratic", "GOP"))
"""Parties, which many articles name and few are about."""
_WHOSE = re.compile(r"['’]s?\s(?:[a-z-]+\s){1,3}")
"""Words between an owner and what it owns: `Dubai's carrier Emirates`."""


_LISTED = re.compile(r":\s?[A-Z][A-Z.]{0,5}\)")
"""Behind an exchange that only says where shares trade: `Coast Air (NYSE: FRY)`."""


class Measure(NamedTuple):
    """Words for a metric."""

    number: int
    """The metric's index in the lexicon."""
    span: Span
    weak: bool
    """Whether they are only one word of several in its name."""


@dataclass(frozen=True)
class Cast:
    """The names of an article, with those that the book knows first."""

    split: Split
    lexicon: Lexicon
    _measures: dict[Span, list[Measure]] = field(default_factory=dict, init=False)

    @lazy
    def _flat(self) -> FlatText:
        return flatten(self.split.text, self.split.noise)

    def _place(self, span: Span) -> tuple[int, int]:
        """Return the place of a span of the text on the line that is searched for names."""
        return self._flat.find_place(span.start), self._flat.find_place(span.end)

    @lazy
    def _full(self) -> Mapping[str, str]:
        """The full form of each name that the book does not know."""
        bodies = [
            self._place(s.span) for s in self.split.sentences if s.where is not Where.HEADLINE
        ]
        united = unite_names(collect_names(self._flat.text, bodies), self._flat.text)
        return {**{strip_suffix(name): full for name, full in united.items()}, **united}

    @lazy
    def _new(self) -> NameFinder:
        return NameFinder(name for name in self._full if not self._know(name))

    @lazy
    def _low(self) -> str:
        return lower_ascii(self._flat.text)

    @lazy
    def _trades(self) -> TradeFinder:
        return TradeFinder(self._flat.text, self._low)

    @lazy
    def _citing(self) -> Sequence[str]:
        return narrow_letters(_CITED, self.split.text.lower())

    def _know(self, name: str) -> str:
        return self.lexicon.find_entity(name)

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
            found.append(self._name(at, last, line[at:last]))
        for finder in (self._new, _find_countries()):
            for at, last in finder.find(line, places, end):
                words = line[at:last]
                if line.endswith(_PARTS_OF_CONTINENT, 0, at) and words in list_adjectives():
                    continue
                full = self._full.get(words) or list_countries().get(words, words)
                found.append(self._name(at, last, full))
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
        span = self._flat.find_span(start, end)
        return Name(span.start, span.end, words, self._know(words))

    def _is_in_figure(self, name: Name) -> bool:
        """Whether a name is only part of a figure: Hong Kong dollars."""
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
                Measure(hit.number, self._flat.find_span(hit.start, hit.end), hit.weak)
                for hit in hits
            ]
            for name in self.within(sentence) if found else ():
                for each in tuple(found):
                    if name.start < each.span.start and each.span.end < name.end:
                        found.remove(each)  # the users of the Bus Users' Society
            self._measures[sentence] = found
        return self._measures[sentence]

    @lazy
    def weights(self) -> Mapping[str, tuple[Name, int]]:
        """How often the article has each name, by its key, with the name's first place.

        A name counts for more in the headline and at the beginning, and for nothing if it only says
        where or with whom something is. A speaker in the headline counts for it only if the text
        also has them act, and who only ever speaks, and of others, does not count.
        """
        weights: Counter[str] = Counter()
        keys = [name.key for name in self.all]
        first = dict(zip(reversed(keys), reversed(self.all), strict=True))
        early = self.split.sentences[1].span.end if len(self.split.sentences) > 1 else 0
        says, acts = set(), set()
        for number, (key, name) in enumerate(zip(keys, self.all, strict=True)):
            weights.setdefault(key, 0)
            if name.is_good or name.words in _PARTIES or self._is_home(number):
                continue
            if self._is_in_headline(name):
                if SAYS.match(self.split.text, name.end) or self.is_only_saying(name):
                    says.add(key)
                    continue
                weights[key] += 0 if self.is_beside(name) else _IN_HEADLINE - 1
            elif (name.start not in self._leading and self.is_beside(name)) or (
                self.is_only_saying(name)
            ):
                continue
            weights[key] += 1
            weights[key] += _EARLY if name.end <= early and number < _EARLY else 0
            if not self._speaks_of_others(name):
                acts.add(key)
        for key in says:
            weights[key] += _IN_HEADLINE if weights[key] else 0
        if any(weights[key] >= _FEW for key in acts):
            weights = Counter({key: weights[key] if key in acts else 0 for key in weights})
        return {key: (first[key], weight) for key, weight in weights.items()}

    def _speaks_of_others(self, name: Name) -> bool:
        """Whether a name is a speaker here, and not of what it does itself: `Holm said it grew`."""
        text = self.split.text
        said = SAYS.match(text, name.end)
        if said is None:
            return SAID_BEFORE.search(text, max(0, name.start - 40), name.start) is not None
        return _OF_SELF.match(text, said.end()) is None

    def _is_in_headline(self, name: Name) -> bool:
        headline = self.split.layout.parts.get(Where.HEADLINE)
        return headline is not None and name.end <= headline.end

    def _is_home(self, number: int) -> bool:
        """Whether a name only says whose another is: `Dubai's carrier Emirates`, `a Dutch bank`."""
        text, name = self.split.text, self.all[number]
        if name.words in list_full_names() and HAS_FIRM.match(text, name.end):
            return True
        after = self.all[number + 1 : number + 2]
        return bool(after) and _WHOSE.fullmatch(text, name.end, after[0].start) is not None

    @lazy
    def subject(self) -> Name | None:
        """The name that the article has most, above all in its headline; None if it has none.

        A name that comes up only once is never the subject.
        """
        named = [
            (name, weight)
            for name, weight in self.weights.values()
            if weight > self.is_person(name) and not (weight < _FEW and SOURCES.search(name.words))
        ]
        most = max(named, key=lambda each: each[1], default=None)
        if most is None or most[1] < _FEW:
            return self._find_country() or (most[0] if most else None)
        return most[0]

    def _find_country(self) -> Name | None:
        """Return the only country in the headline and first sentences; None for none or several."""
        early = self.split.sentences[min(_EARLY, len(self.split.sentences) - 1)].span.end
        found = {
            name.key: name
            for number, name in enumerate(self.all)
            if name.end <= early and name.words in list_full_names() and not self._is_home(number)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    @lazy
    def _leading(self) -> frozenset[int]:
        """Where the names begin in the subject of the first sentence after the headline."""
        bodies = (each for each in self.split.sentences if each.where is not Where.HEADLINE)
        first = next(bodies, None)
        verb = FINITE.search(self.split.text, first.span.start, first.span.end) if first else None
        led = self.within(Span(first.span.start, verb.start())) if first and verb else ()
        return frozenset(name.start for name in led)

    def is_only_saying(self, name: Name) -> bool:
        """Whether a name is only a speaker or an owner."""
        text = self.split.text
        before = max(0, name.start - 80)
        low = text[before : name.start].lower()
        cited = any(map(low.__contains__, self._citing))
        if cited and _CITED.search(text, before, name.start):
            return True
        if _TELLS.match(text, name.end):
            return True
        if SOURCES.search(name.words) and SAYS.match(text, name.end):
            return True
        if not self.is_person(name):
            return (EMPLOYER.match(text, name.end) or _FORESEES.match(text, name.end)) is not None
        return (
            SAYS.match(text, name.end) is not None
            or SAID_BEFORE.search(text, max(0, name.start - 40), name.start) is not None
        )

    def is_beside(self, name: Name) -> bool:
        """Whether a name only says where, with whom or by whom something is."""
        return BESIDE.search(self.split.text[max(0, name.start - 30) : name.start]) is not None

    def is_person(self, name: Name) -> bool:
        """Whether the book or the article's words show a name to be a person's."""
        if name.entity:
            return self.lexicon.book.entities[name.entity].kind == "person"
        return name.words in self.persons

    def is_place(self, name: Name) -> bool:
        """Whether the article's words may show a name to be a place's."""
        words = name.words
        return self.split.keep((is_place, words), lambda: is_place(self._flat.text, words))

    def list_namesakes(self, surname: Name) -> tuple[Name, ...]:
        """Return the people whom a surname may mean, if there are several."""
        if surname.entity:
            return ()
        named = {n.key: n for n in self.all if n.words.endswith(f" {surname.words}")}
        people = tuple(name for name in named.values() if self.is_person(name))
        return people if len(people) > 1 else ()

    @lazy
    def persons(self) -> frozenset[str]:
        """The full names that the article's words show to be people's."""
        return find_persons(self._flat.text, self._full)


@cache
def _find_countries() -> NameFinder:
    return NameFinder(list_countries())
