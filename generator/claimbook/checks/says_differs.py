"""A claim's sentence says the opposite of its quote.

Both may have the same figure, but only one of them has `not`, `never` or `no longer`; or they have
words of opposite meaning: rose and fell, bought and sold, voted for and against, profit and loss,
the largest and the second largest. Or two names have changed places, as in “Example bought Coast
Boats” and “Coast Boats bought Example”.

Correct the sentence. If it says the same in other words, use those of the quote: readers see both.

Wrong, in seeds/example.txt:

    Example doubles its plan

    Example sold machines for 20 million dollars.

Wrong, in a claim of data/articles/example.yml:

    says: Example bought machines.
    quote: Example sold machines for 20 million dollars

Right, in a claim of data/articles/example.yml:

    says: Example sold machines.
    quote: Example sold machines for 20 million dollars
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from claimbook.checks.shared.around import read_sentences
from claimbook.checks.shared.denials import find_denial
from claimbook.grounding import Ground
from claimbook.model import Claim
from claimbook.problem import Fault, Problem, Severity, shorten
from claimbook.study import Study

FAULT = Fault.of(__name__, Severity.WARNING)
_OPPOSITES = (
    (
        "rose risen rises rising grew grown grows climbs climbed increase increases increased"
        " increasing higher jumps jumped surges surged gains gained soars soared doubles doubled",
        "fell fallen falls falling drops dropped decline declines declined declining decrease"
        " decreases decreased decreasing lower shrank shrink shrinks shrinking shrunk slumps"
        " slumped plunges plunged slid sank halves halved",
    ),
    ("profit profits", "loss losses"),
    (
        "bought buy buys buying acquire acquired acquires acquiring purchase purchased",
        "sold sell sells selling",
    ),
    ("best", "worst"),
    ("highest largest biggest", "lowest smallest fewest"),
    ("won wins", "lost loses"),
    ("opens opened", "closes closed"),
    ("hire hires hired", "fired sacked"),
    ("exports exported", "imports imported"),
    ("above", "below"),
    ("first", "second third fourth fifth last"),
    ("approved", "rejected"),
    ("supported", "opposed"),
    ("men boys", "women girls"),
)
_TO_COME = ("grow rise climb expand", "fall drop contract")
"""The first pair after `will`, `to` and the like, where the words are verbs and not nouns."""
_MODAL = frozenset(("will", "would", "to", "could", "may", "might"))
_SIGNS = 2
"""How many of the first pairs are about signed figures, which other checks compare."""


def _list_words(sides: Iterable[tuple[str, str]]) -> Mapping[str, tuple[int, int]]:
    """Return the number and the side of the pair that each word is in."""
    return {
        word: (number, side)
        for number, pair in enumerate(sides)
        for side, words in enumerate(pair)
        for word in words.split()
    }


_SIDES = _list_words(_OPPOSITES)
_SIDES_TO_COME = _list_words([_TO_COME])
_WORD = re.compile(r"[^\W\d_]+")
_RANKED = re.compile(
    r"\b(?P<rank>second|third|fourth|fifth|sixth|one of the)[\s-](?P<most>\w+est|most)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_FOR = re.compile(r"\bvot\w+\s(?:for|in favou?r)\b|\bin favou?r of\b", re.IGNORECASE)
_AGAINST = re.compile(r"\bvot\w+\sagainst\b|\bagainst\b|\boppos(?:e[sd]?|ing)\b", re.IGNORECASE)
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*"
_TWO_NAMES = re.compile(rf"(?P<one>{_NAME})\s(?P<verb>[a-z]+)\s[^.,;:A-Z]{{0,60}}(?P<two>{_NAME})")


def check(study: Study) -> Iterator[Problem]:
    """A sentence must not say the opposite of its quote."""
    for article in study.book.articles:
        if study.book.foreign_language(article):
            continue
        for claim in article.claims:
            around = f"{claim.quote} {read_sentences(study, claim)}"
            found = (
                _find_opposite(claim, around)
                or _find_rank(claim)
                or find_denial(claim.says, claim.quote, around)
                or _find_reversed(claim)
                or _find_vote(claim, study.ground_of(claim.id))
            )
            if found:
                yield FAULT.report(
                    claim.origin.at("says"),
                    found,
                    "correct the sentence, or use the words of the quote",
                )


def _word(ours: str, theirs: str) -> str:
    return f"`says` has “{shorten(ours)}”, and the quote “{shorten(theirs)}”"


def _find_opposite(claim: Claim, around: str) -> str:
    """Return the message for words of opposite meaning; empty if there are none."""
    ours = _find_sides(claim.says)
    theirs = _find_sides(claim.quote) if ours else {}
    signed = claim.amount and (claim.amount.direction or claim.amount.loss)
    for (number, side), word in sorted(ours.items()):
        opposite = (number, 1 - side)
        if opposite not in theirs or opposite in ours or (signed and number < _SIGNS):
            continue
        if (number, side) not in _find_sides(around):
            return _word(word, theirs[opposite])
    return ""


def _find_sides(sentence: str) -> Mapping[tuple[int, int], str]:
    """Return the sides of opposites that a sentence is on, each with its first word."""
    sides: dict[tuple[int, int], str] = {}
    before = ""
    for word in _WORD.findall(sentence):
        low = word.lower()
        if side := _SIDES.get(low):
            sides.setdefault(side, word)
        elif low in _SIDES_TO_COME and before.lower() in _MODAL:
            sides.setdefault(_SIDES_TO_COME[low], f"{before} {word}")
        before = word
    return sides


def _find_rank(claim: Claim) -> str:
    """Return the message for the largest, where the quote has the second largest."""
    found = _RANKED.search(claim.quote)
    if found is None or re.search(rf"\b{found['rank']}\b", claim.says, re.IGNORECASE):
        return ""
    most = re.search(rf"\b{found['most']}\b", claim.says, re.IGNORECASE)
    return _word(most[0], found[0]) if most else ""


def _find_reversed(claim: Claim) -> str:
    """Return the message for two names around a verb that the quote has the other way round."""
    for one in _TWO_NAMES.finditer(claim.quote):
        for other in _TWO_NAMES.finditer(claim.says):
            turned = (one["one"], one["two"]) == (other["two"], other["one"])
            if turned and one["verb"] == other["verb"] and one["one"] != one["two"]:
                return _word(other[0], one[0])
    return ""


def _find_vote(claim: Claim, ground: Ground) -> str:
    """Return the message for a vote against, where the quote's figure is of a vote for, or back.

    Other figures of a quote may be those of the other side: only the words around the claim's own,
    up to the next figures, count.
    """
    place = ground.places[0]
    if not ground.used or not place.match.stands or not place.spans:
        return ""
    at = ground.used[0].start - place.spans[0].start
    end = ground.used[0].end - place.spans[0].start
    before, after = claim.quote[: max(at, 0)], claim.quote[max(end, 0) :]
    near = f"{re.split(_DIGIT, before)[-1]} {re.split(_DIGIT, after)[0]}"
    for ours, theirs in ((_FOR, _AGAINST), (_AGAINST, _FOR)):
        one, other = ours.search(claim.says), theirs.search(near)
        if one and other and not ours.search(near) and not theirs.search(claim.says):
            return _word(one[0], other[0])
    return ""
