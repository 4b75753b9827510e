"""A claim's sentence says the opposite of its quote.

Both may have the same figure, so that nothing else is amiss, but only one of them has `not`,
`never` or `no longer`; or they have words of opposite meaning: rose and fell, bought and sold,
voted for and against, profit and loss, the largest and the second largest. Or they have two names
the other way round, as in “Example bought Coast Boats” and “Coast Boats bought Example”.

Correct the sentence. If it says the same in other words, use those of the quote: readers see both.

Wrong, in seeds/example.txt:

    Example doubles its plan

    Example sold machines for 20 million dollars.

Wrong, in a claim of data/articles/example.yml:

    says: Example bought machines.
    quote: Example sold machines for 20 million dollars

Right, in seeds/example.txt:

    Example doubles its plan

    Example sold machines for 20 million dollars.

Right, in a claim of data/articles/example.yml:

    says: Example sold machines.
    quote: Example sold machines for 20 million dollars
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimbook.checks.denials import find_denial
from claimbook.checks.passages import read_sentences
from claimbook.grounding import Ground
from claimbook.model import Claim
from claimbook.problem import Problem, Severity, shorten
from claimbook.study import Study

SEVERITY = Severity.WARNING
_OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{two})\b", re.IGNORECASE))
    for one, two in (
        (
            r"rose|risen|ris(?:es|ing)|grew|grown|grows|climb(?:s|ed)|increas(?:e|es|ed|ing)|higher"
            r"|jump(?:s|ed)|surg(?:es|ed)|gain(?:s|ed)|soar(?:s|ed)|doubl(?:es|ed)"
            r"|(?:will|would|to|could|may|might)\s(?:grow|rise|climb|expand)",
            r"fell|fallen|fall(?:s|ing)|drop(?:s|ped)|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)"
            r"|lower|shr[aiu]nk(?:s|ing)?|slump(?:s|ed)|plung(?:es|ed)|slid|sank|halv(?:es|ed)"
            r"|(?:will|would|to|could|may|might)\s(?:fall|drop|contract)",
        ),
        (r"profits?", r"loss(?:es)?"),
        (r"bought|buy(?:s|ing)?|acquir(?:ed?|es|ing)|purchased?", r"sold|sell(?:s|ing)?"),
        (r"best", r"worst"),
        (r"highest|largest|biggest", r"lowest|smallest|fewest"),
        (r"won|wins", r"lost|loses"),
        (r"open(?:s|ed)", r"clos(?:es|ed)"),
        (r"hire[sd]?", r"fired|laid off|sacked"),
        (r"export(?:s|ed)", r"import(?:s|ed)"),
        (r"above", r"below"),
        (r"first", r"second|third|fourth|fifth|last"),
        (r"approved", r"rejected"),
        (r"supported", r"opposed"),
        (r"men|boys", r"women|girls"),
    )
)
_SIGNS = 2
"""How many of them, at the beginning, are those of signed figures, which other checks compare."""
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
                yield Problem(
                    "says-differs",
                    SEVERITY,
                    claim.origin.at("says"),
                    found,
                    "correct the sentence, or use the words of the quote",
                )


def _word(ours: str, theirs: str) -> str:
    return f"`says` has “{shorten(ours)}”, and the quote “{shorten(theirs)}”"


def _find_opposite(claim: Claim, around: str) -> str:
    """Return the message for words of opposite meaning; empty if there are none."""
    signed = claim.amount and (claim.amount.direction or claim.amount.loss)
    for pair in _OPPOSITES[_SIGNS:] if signed else _OPPOSITES:
        for ours, theirs in (pair, pair[::-1]):
            one, other = ours.search(claim.says), theirs.search(claim.quote)
            if one and other and not ours.search(around) and not theirs.search(claim.says):
                return _word(one[0], other[0])
    return ""


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
