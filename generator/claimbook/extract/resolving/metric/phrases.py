"""Read noun phrases beside a figure that name what it measures."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.verbs import FINITE

_MOST = 4
"""The most words of a phrase; longer ones are not names."""
_STOP = frozenset(
    """a about above across after again against ago alike all almost along also although always am
    among an and annually another any apiece april are around as as-of at august away back be
    because been before behind below best better between beyond both but by can climbed combined
    currently daily day days december despite down dropped due during each earlier either else
    even ever every extra fallen far february few first fiscal for friday from further furthermore
    given grown half hardly he her here him his how however i if in including instead into is it
    its january july june just last late later least less like many march may me mid might monday
    month monthly months more most much must my nearly net never next no none nor not november now
    october of off often on once only or order other our out outright over overall own part per
    plus previously quarter rather recently respectively risen same saturday second september
    short should since so some soon still such sunday than that the their them then there these
    they third this those though through throughout thursday thus to today together tomorrow too
    total toward towards tuesday under until up upon us versus via was we wednesday week weekly
    weeks well were what when where whereas whether which while who whom whose why will with
    within without worn worth would year yearly years yesterday yet you your""".split()
)
_GENERIC = frozenset(
    """amount average chance decline decrease drop fall figure figures gain goal goals half high
    increase level low maximum minimum number part peak people percent percentage portion proportion
    rate rates record result results rise share sum target targets time top total value way
    cash addition case cases favor favour fact turn response return exchange comparison general
    particular place hand year amounts piece pieces copy ones things rest""".split()
)
"""Words that say too little about what is measured to stand alone."""
_BEFORE = frozenset(
    "all-time biggest current global highest initial largest latest lowest new previous".split()
)
"""Words that are dropped from a phrase."""
_EMPTY = frozenset(
    """business company figure figures firm giant group high low maker mark one record records sum
    total""".split()
)
"""Words with which no name of a measure ends, whatever comes before them."""
_OPINING = frozenset("agree believe expect feel know oppose prefer say think want".split())
"""What people in polls do: `57% of residents think`."""
_WORD = re.compile(r"[A-Za-z][\w’'-]*")


def read_phrase_after(around: Around, link: re.Pattern[str]) -> str:
    """Return the noun phrase after a figure and these linking words; empty if there is none."""
    found = link.match(around.text, around.at.end, around.sentence.end)
    if found is None:
        return ""
    end = min([around.sentence.end, *(o.start for o in around.others if o.start >= around.at.end)])
    return _join(_take_words(around.text[found.end() : end].split(" ")))


def read_phrase_before(around: Around, link: re.Pattern[str]) -> str:
    """Return the noun phrase before a figure and these linking words; empty if there is none."""
    found = link.search(around.text, around.sentence.start, around.at.start)
    if found is None:
        return ""
    figures = (other.end for other in around.others if other.end <= found.start())
    begin = max([around.sentence.start, *figures])
    words = around.text[begin : found.start()].split(" ")
    return _join(reversed(list(_take_words(reversed(words), back=True))))


def read_phrase(words: str) -> str:
    """Return these words as a noun phrase; empty if they are not one, or say too little."""
    return _join(_take_words(words.split(" ")))


def _take_words(words: Iterable[str], *, back: bool = False) -> list[str]:
    """Return the words up to one that no noun phrase has, or up to a mark."""
    taken: list[str] = []
    for word in words:
        bare = word.strip(',.;:!?”"()[]')
        owns = back and bare.endswith(("’s", "'s", "’", "'"))
        if back and bare == "to":
            return taken[:-1]  # `to launch measures`
        if owns or not _WORD.fullmatch(bare) or bare.lower() in _STOP:
            break
        if _is_verb(bare, bool(taken)):
            break
        if back and bare != word:
            break
        taken.append(bare)
        if not back and bare != word:
            break
    return taken


def _is_verb(word: str, inside: bool) -> bool:
    if word.endswith("ly"):
        return True
    return inside and (word in _OPINING or FINITE.fullmatch(word) is not None)


def _join(words: Iterable[str]) -> str:
    """Return a phrase in lower case except abbreviations; empty if it cannot name a measure."""
    taken = list(words)
    plain = [word if word.isupper() and len(word) > 1 else word.lower() for word in taken]
    while plain and plain[0] in _BEFORE:
        plain.pop(0)
    if (
        not 0 < len(plain) <= _MOST
        or FINITE.fullmatch(plain[0])
        or plain[-1] in _EMPTY
        or FINITE.fullmatch(plain[-1])
    ):
        return ""
    if any(word[:1].isupper() and not word.isupper() for word in taken[1:]):
        return ""
    alone = len(plain) == 1 and (plain[0] in _GENERIC or plain[0].endswith("ing"))
    return "" if alone else " ".join(plain)
