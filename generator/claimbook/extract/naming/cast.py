"""Weigh the names in an article, and find the one that it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimbook.extract.naming.article_names import ArticleNames
from claimbook.extract.naming.names import Name
from claimbook.extract.words.attribution import BESIDE, EMPLOYER, SAID_BEFORE, SAYS
from claimbook.extract.words.countries import list_full_names
from claimbook.extract.words.cues import match_before
from claimbook.extract.words.firms import HAS_FIRM
from claimbook.extract.words.letters import narrow_letters
from claimbook.extract.words.verbs import FINITE
from claimbook.lazy import lazy
from claimbook.model import Where
from claimbook.quantity import Span

_IN_HEADLINE = 3
"""The weight of a name in the headline."""
_FEW = 3
"""A subject with less weight gives way to the only country named early in the article."""
_EARLY = 2
"""How many names count as early, and the extra weight of such a name."""
_FORESEES = re.compile(r"\s(?:also\s)?(?:expects|estimates|predicts|forecasts|believes)\b")
"""After a name that only comments on others."""
_CITED = match_before(
    """
    according to\\s[^,;.]*
    | (?:report | study | survey | figures | data | poll | research | estimates | statistics)
    (?:\\s\\w+ed)?\\s(?:by|from|of)(?:\\s[\\w-]+){0,3}
    | (?:the | science | medical | trade | online)\\s(?:journal | magazine | newspaper | website)
    | published\\sin(?:\\sthe)? | writing\\sin(?:\\sthe)?
    | (?:poll | survey)\\s[^.;]{0,60}\\s(?:by|for)(?:\\s[a-z-]+){0,3}
    | (?:director | head | chief(?:\\sexecutive)? | president | chair\\w* | professor | member
    | spokes\\w+ | analyst | economist | strategist | researcher | lawyer)
    (?:of|at|for|with|in)(?:\\sthe)?
    """
)
"""Before a name that is only a source or an employer."""
_TELLS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}(?:report|study|survey|poll|ranking|research|analysis|data|figures|statistics|numbers)\b"
    r"|\s(?:has\s|have\s)?(?:released|published|issued)\b"
)
"""After the publisher of a report or of figures."""
_OF_SELF = re.compile(r"\s(?:\w+\s){0,3}?(?:it|its|they|their)\b")
"""After a verb of saying, words about the speaker's own actions: `said on Monday that it`."""
_OWN = re.compile(
    r"\s(?!that\b)(?:(?:[\w%.$€£,-]+\s){0,6}?"
    r"(?:an?|in|of|net|annual|quarterly|operating|pre-tax|record)\s)?"
    r"(?:profits?|sales|revenues?|turnover|earnings|loss(?:es)?|results)\b"
)
"""After such a verb, something that companies report: `reported a 6% rise in profits`."""
_PARTIES = frozenset(("Republican", "Republicans", "Democrat", "Democrats", "Democratic", "GOP"))
"""Parties, which many articles name and few are about."""
_RELATED = re.compile(
    r"(?:['’]s?)?\s(?:firm|company|owner|rival|maker|supplier|builder|buyer|bidder|parent)\b"
)
"""After a name in a headline about somebody else, whom it does not name: `Macy’s owner`."""
_WHOSE = re.compile(r"['’]s?\s(?:[a-z-]+\s){1,3}")
"""Between an owner and its property: `Dubai's carrier Emirates`."""


@dataclass(frozen=True)
class Cast(ArticleNames):
    """The names of an article, with how much the article is about each."""

    @lazy
    def weights(self) -> Mapping[str, tuple[Name, int]]:
        """By key, the first place of each name and its weight: how often the article has it.

        A name counts for more in the headline and at the beginning, and for nothing if it only says
        where or with whom something is. A speaker in the headline counts for it only if the text
        also has them act. Those who only ever speak, and of others, count for nothing if somebody
        else does more.
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
                weights[key] += _IN_HEADLINE - 1
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
        """Whether a name is a speaker here, but not about its own actions: `Holm said it grew`."""
        text = self.split.text
        said = SAYS.match(text, name.end)
        if said is None:
            return SAID_BEFORE.search(text, max(0, name.start - 40), name.start) is not None
        return not (_OF_SELF.match(text, said.end()) or _OWN.match(text, said.end()))

    def reports_own(self, name: Name) -> bool:
        """Whether a name reports its own figures here: `Coast Air reported lower profits`."""
        said = SAYS.match(self.split.text, name.end)
        return said is not None and _OWN.match(self.split.text, said.end()) is not None

    def _is_in_headline(self, name: Name) -> bool:
        """Whether a name is in the headline."""
        headline = self.split.layout.parts.get(Where.HEADLINE)
        return headline is not None and name.end <= headline.end

    def _is_home(self, number: int) -> bool:
        """Whether a name only says where another one is from: `Dubai's carrier Emirates`."""
        text, name = self.split.text, self.all[number]
        if name.words in list_full_names() and HAS_FIRM.match(text, name.end):
            return True
        if self._is_in_headline(name) and _RELATED.match(text, name.end):
            return True
        after = self.all[number + 1 : number + 2]
        return bool(after) and _WHOSE.fullmatch(text, name.end, after[0].start) is not None

    @lazy
    def entities(self) -> frozenset[str]:
        """The ids of the book's entities that the article names."""
        return frozenset(name.entity for name in self.all if name.entity)

    @lazy
    def subject(self) -> Name | None:
        """The name with the most weight, which the article is about; None if there is none.

        A name that comes up only once is never the subject.
        """
        named = [
            (name, weight)
            for name, weight in self.weights.values()
            if weight > self.is_person(name)
        ]
        most = max(named, key=lambda each: each[1], default=None)
        if most is None or most[1] < _FEW:
            return self._find_country() or (most[0] if most else None)
        return most[0]

    def _find_country(self) -> Name | None:
        """Return the only country in the headline and first sentences; None if not exactly one."""
        early = self.split.sentences[min(_EARLY, len(self.split.sentences) - 1)].span.end
        found = {
            name.key: name
            for number, name in enumerate(self.all)
            if name.end <= early and name.words in list_full_names() and not self._is_home(number)
        }
        return next(iter(found.values())) if len(found) == 1 else None

    @lazy
    def _leading(self) -> frozenset[int]:
        """Where the names in the subject of the first sentence after the headline begin."""
        bodies = (each for each in self.split.sentences if each.where is not Where.HEADLINE)
        first = next(bodies, None)
        verb = FINITE.search(self.split.text, first.span.start, first.span.end) if first else None
        led = self.within(Span(first.span.start, verb.start())) if first and verb else ()
        return frozenset(name.start for name in led)

    @lazy
    def _citing(self) -> Sequence[str]:
        return narrow_letters(_CITED, self.split.text.lower())

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
        if not self.is_person(name):
            return (EMPLOYER.match(text, name.end) or _FORESEES.match(text, name.end)) is not None
        return (
            SAYS.match(text, name.end) is not None
            or SAID_BEFORE.search(text, max(0, name.start - 40), name.start) is not None
        )

    def is_beside(self, name: Name) -> bool:
        """Whether a name only says where, with whom or by whom something is."""
        return BESIDE.search(self.split.text[max(0, name.start - 30) : name.start]) is not None
