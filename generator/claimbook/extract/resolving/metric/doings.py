"""Find the verb beside a figure for what was done with the things counted, to name a metric."""

from __future__ import annotations

import re

from claimbook.extract.resolving.metric.phrases import read_phrase_after
from claimbook.extract.resolving.sentence.around import Around

HEDGES = (
    r"(?:(?:about|around|some|over|under|nearly|almost|only|just|roughly|approximately|up to"
    r"|at least|more than|less than|fewer than|as much as|as many as|an estimated|another)\s)?"
)
"""Words that may stand between other words and a figure."""
_PART_OF = re.compile(rf"(?<!total)(?<!group)(?<!number)(?<!crowd)\sof\s{HEDGES}$")
"""Before what is only a part of the subject."""
_REDUCED = re.compile(r"\s(?:in|by|from|during|at|since|last|this|on|for|to)\b|[,.;]")
"""After a participle without an object, which therefore says what was done with things."""
_STATE = re.compile(
    r"\s(?:who\s(?:are|were)\s)?(?P<how>in|without|with|on|living\sin|living\son)\s(?=[a-z])"
)
"""The state of the people counted: `9 people in hospital`."""
_PASSIVE = re.compile(
    r"\s(?:who\s|that\s)?(?:were|was|are|is|have\sbeen|has\sbeen|had\sbeen|being)\s(?P<not>not\s|never\s)?"
    r"(?P<done>[a-z]+(?:ed|en|ught|ilt|old|ost|ut|own))\b(?P<to>\sto\s[a-z]+\b)?"
)
"""What was done with the things counted: `9 boats were sold`."""
_ACTIVE = re.compile(
    r"\s(?:who\s|that\s)?(?:have\s|had\s)?(?:also\s|then\s)?"
    r"(?P<did>(?!(?:lived|worked|employed|registered|listed|based)\b)[a-z]{3,}ed|went|came|sank|fled)"
    r"(?P<how>\s(?:for|against|in\sfavou?r)\b)?(?!\sby\b)"
)
"""What the people counted did: `9 members voted against`."""
_PEOPLE = re.compile(
    r"(?:[a-z]+(?:ers|ors|ists|men|ants|ents|ees)|members|people|staff|children|pupils|police|MPs)$"
)
_REGULAR = """arrested awarded banned bought built carried closed collected created cut damaged
    delivered destroyed donated earned exported hired imported included inspected interviewed lent
    lost made offered opened ordered owed paid planted pledged polled produced published purchased
    questioned raised recalled received rejected removed rescued saved seized signed sold surveyed
    tested used won"""
DONE = {word: word for word in _REGULAR.split()} | {
    "builds": "built",
    "carries": "carried",
    "earns": "earned",
    "owes": "owed",
    "pays": "paid",
    "sells": "sold",
    "stole": "stolen",
}
"""Verbs right before their object, each with its participle."""
_SAMPLE = re.compile(rf"\b(?:survey|poll|sample)\sof\s{HEDGES}$")
"""Before the people who were asked: `a survey of 900 adults`."""
_VERB_BEFORE = re.compile(rf"\b([a-z]+)\s{HEDGES}$")


def find_passive(around: Around) -> str:
    """Return what was done, by the passive after a figure: `not counted`; empty for none."""
    found = _PASSIVE.match(around.text, around.at.end, around.sentence.end)
    if found is None:
        return ""
    denied = "not " if found["not"] else ""
    return f"{denied}{found['done']}{found['to'] or ''}"


def find_active(around: Around) -> str:
    """Return what the people counted did: `who voted against`; empty if nothing says."""
    found = _ACTIVE.match(around.text, around.at.end, around.sentence.end)
    if found is None:
        return ""
    if _PART_OF.search(around.text, around.sentence.start, around.at.start):
        return ""  # `a trial of 900 patients showed`
    joint = "who" if _PEOPLE.search(around.words_of(around.at)) else "that"
    if joint == "that" and found["did"] in DONE and _REDUCED.match(around.text, found.end()):
        return found["did"]  # `9 boats recalled in May`
    return f"{joint} {found['did']}{' '.join(['', *(found['how'] or '').split()])}"


def find_state(around: Around) -> str:
    """Return the state of the people counted: `in hospital`; empty if nothing says."""
    found = _STATE.match(around.text, around.at.end, around.sentence.end)
    phrase = read_phrase_after(around, _STATE) if found else ""
    return f"{' '.join(found['how'].split())} {phrase}" if found and phrase else ""


def find_done(around: Around) -> str:
    """Return what was done with the things counted, by the verb before them."""
    if _SAMPLE.search(around.text, around.sentence.start, around.at.start):
        return "surveyed"
    found = _VERB_BEFORE.search(around.text, around.sentence.start, around.at.start)
    return DONE.get(found[1], "") if found else ""
