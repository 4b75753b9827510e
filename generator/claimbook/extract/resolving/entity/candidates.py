"""List whom a figure may be about, each with its traits: where it is in the text, and its role.

Candidates are the names in the figure's sentence and in the two before it, whoever a pronoun may
stand for, the article's subject, the other names that it has most often, and the common nouns of
the figure's clause. A trait is a few words such as `the subject`; `weights.py` has its weight.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from heapq import nlargest
from operator import itemgetter
from typing import NamedTuple

from claimbook.extract.naming.cast import Cast
from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.centers import find_center
from claimbook.extract.resolving.entity.chains import is_described, speaks_of_others
from claimbook.extract.resolving.entity.common_nouns import list_nouns
from claimbook.extract.resolving.entity.entities import Chosen
from claimbook.extract.resolving.entity.places import list_places
from claimbook.extract.resolving.entity.topic import is_country, is_of_noun
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.leading import leads_clause
from claimbook.extract.resolving.sentence.subjects import Subject
from claimbook.extract.words.attribution import NEWS, SAYS, SOURCES
from claimbook.extract.words.verbs import FINITE
from claimbook.model import Where
from claimbook.quantity import Span

NAMED = "named by the words"
"""The trait of a candidate that the rules chose by the words near the figure."""
NOUN = "noun"
"""The trait of a candidate that is not a name."""
_FREQUENT = 4
"""How many of an article's most frequent names are candidates."""
_NEAR = 2
"""How many sentences before a figure's own have candidates."""
_OFTEN = (
    (9, "named very often"),
    (4, "named often"),
    (2, "named again"),
    (1, "named once"),
    (0, "named in passing"),
)
"""Traits by a name's weight."""
_BEHIND = 24
"""How many characters after a figure are searched for the verb whose subject it is."""


class Candidate(NamedTuple):
    """A name that a figure may be about."""

    name: Name
    key: str
    """The key of the name."""
    traits: list[str]


class _Near(NamedTuple):
    """The candidates that all figures of a sentence share, with the traits that these share."""

    here: Mapping[str, Sequence[str]]
    """Those named in the sentence, by their keys."""
    elsewhere: Sequence[Candidate]


def list_candidates(around: Around, chosen: Chosen) -> list[Candidate]:
    """Return everybody whom a figure may be about; the last candidate stands for the rest."""
    near = around.split.keep((_list_near, around.sentence), lambda: _list_near(around))
    topic = chosen.name if chosen.by_topic else around.cast.subject
    led = leads_clause(around)
    clause = "the figure" if led else _name_clause(around, chosen.subject)
    away = f"elsewhere: {clause}"
    found: dict[str, list[str]] = {}
    names: dict[str, Name] = {}

    def add(name: Name) -> list[str]:
        if (key := name.key) not in found:
            names[key], found[key] = name, [*_read_name(around, name, key), "far back", away]
        return found[key]

    for key, name, traits in list_places(around, chosen.subject, led=led):
        if key not in chosen.excluded:
            names[key], found[key] = name, [*near.here[key], *traits]
    for name, key, traits in near.elsewhere:
        names[key], found[key] = name, [*traits, away]
    for number, meant in enumerate(chosen.meant):
        for name in meant:
            traits = add(name)
            if number == 0:
                traits.append("meant by the nearest pronoun")
    if topic and "before" in (traits := add(topic)):
        traits.append("the topic, before")
    if chosen.name:
        _add_choice(chosen, clause, add(chosen.name))
    if chosen.speaker:
        add(chosen.speaker)
    _add_center(around, found, clause)
    candidates = list(map(Candidate, names.values(), found, found.values()))
    candidates += _list_nouns(around, chosen.subject, led=led)
    nobody = Name(around.at.start, around.at.start, "")
    return [*candidates, Candidate(nobody, "", [])]


def _add_choice(chosen: Chosen, clause: str, traits: list[str]) -> None:
    """Add the traits of what the rules have chosen."""
    if chosen.by_topic:
        traits += ("taken as the topic", f"taken as the topic: {traits[0]}")
    else:
        traits += (NAMED, f"{NAMED}: {clause}")


def _add_center(around: Around, found: Mapping[str, list[str]], clause: str) -> None:
    """Add what the sentences before say about the names in them."""
    center = find_center(around)
    here = {name.key for name in around.names}
    for key, traits in found.items():
        if key == center.key:
            traits.append("the last subject")
        if key in center.in_paragraph and key not in here:
            traits.append("in the paragraph")
        if traits[0] == "country":
            traits.append(f"country: {clause}")


def _list_nouns(around: Around, subject: Subject | None, *, led: bool) -> Sequence[Candidate]:
    """Return the common nouns that a figure may be about."""
    found: dict[str, Candidate] = {}
    traits = [NOUN, "noun: the figure"] if led else [NOUN]
    if around.pick.mention is None:
        traits.append("noun: a statement")
    for noun, role in list_nouns(around, subject):
        found.setdefault(noun.key, Candidate(noun, noun.key, [*traits])).traits.append(role)
    return list(found.values())


def _list_near(around: Around) -> _Near:
    """Return the candidates of a sentence with the traits that they have for all its figures."""
    cast, split = around.cast, around.split
    here: dict[str, Sequence[str]] = {}
    for name in around.names:
        if (key := name.key) not in here:
            first = () if here else ("first in the sentence",)
            here[key] = [*_read_name(around, name, key), *_read_words(around, name), *first]
    elsewhere: dict[str, Candidate] = {}
    number = bisect_left(split.by_start, around.pick.sentence.span.start)
    before = reversed(split.sentences[max(0, number - _NEAR) : number])
    for back, sentence in enumerate(before, start=1):
        for name in cast.within(sentence.span):
            if (key := name.key) not in here and key not in elsewhere:
                traits = [*_read_name(around, name, key), f"{back} back"]
                elsewhere[key] = Candidate(name, key, traits)
    for name, weight in nlargest(_FREQUENT, cast.weights.values(), key=itemgetter(1)):
        if weight > 1 and (key := name.key) not in here and key not in elsewhere:
            how = "far back" if name.start < around.sentence.start else "only later"
            elsewhere[key] = Candidate(name, key, [*_read_name(around, name, key), how])
    return _Near(here, list(elsewhere.values()))


def _read_name(around: Around, name: Name, key: str) -> Sequence[str]:
    """Return what an article as a whole says about a name, which is read once."""
    return around.split.keep((_read_name, key), lambda: list(_describe_name(around, name, key)))


def _describe_name(around: Around, name: Name, key: str) -> Iterator[str]:
    cast = around.cast
    kind = name_kind(cast, name)
    yield kind
    if cast.subject and cast.subject.key != key:
        yield f"{kind}, topic {name_kind(cast, cast.subject)}"
    if name.words in NEWS or SOURCES.search(name.words):
        yield "a source"
    first, weight = cast.weights.get(key, (name, 0))  # an office may be named by its words alone
    for least, words in _OFTEN:
        if weight >= least:
            yield words
            break
    if cast.subject and cast.subject.key == key:
        yield "the topic"
        yield f"the topic: {kind}"
    headline = around.split.layout.parts.get(Where.HEADLINE)
    if headline and first.start < headline.end:
        yield "in the headline"
    if key in around.split.keep((_list_leading,), lambda: _list_leading(cast)):
        yield "in the first sentence"


def name_kind(cast: Cast, name: Name) -> str:
    """Say whether a name is a person's, a country's, a place's or a body's."""
    if cast.is_person(name):
        return "person"
    if is_country(name):
        return "country"
    return "place" if cast.is_place(name) else "body"


def _list_leading(cast: Cast) -> frozenset[str]:
    """Return the keys of the names in the first sentence after the headline."""
    for sentence in cast.split.sentences:
        if sentence.where is not Where.HEADLINE:
            return frozenset([name.key for name in cast.within(sentence.span)])
    return frozenset()


def _read_words(around: Around, name: Name) -> Iterator[str]:
    """Yield what the words beside a name say about it."""
    if SAYS.match(around.text, name.end) and not around.cast.reports_own(name):
        yield "says"
    if around.cast.is_only_saying(name):
        yield "only says"
    if is_of_noun(around.text, name):
        yield "country of a noun"


def _name_clause(around: Around, subject: Subject | None) -> str:
    """Return what kind of subject a figure's clause has."""
    if subject is None:
        behind = Span(around.at.end, min(around.at.end + _BEHIND, around.clause.end))
        return "the figure" if around.find(FINITE, behind) else "no subject"
    if subject.names:
        return "phrase of a name" if subject.oblique else "name"
    if subject.pronoun:
        return "pronoun of a thing" if speaks_of_others(around) else "pronoun"
    if not subject.words.strip():
        return "no subject"
    if is_described(subject):
        return "stand-in"
    begins = subject.span.start
    is_measure = around.cast.find_measures(Span(begins, begins + len(subject.words)))
    return "measure" if is_measure else "noun"
