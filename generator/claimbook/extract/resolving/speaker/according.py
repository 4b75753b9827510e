"""Find the source of a figure that `according to` names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.resolving.entity.topic import is_of_noun
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.words.attribution import ACCORDING, SAYING
from claimbook.quantity import Span

_NEAR = 60
"""The most characters between `according to` and the name of a source."""
_A_PAPER = re.compile(
    r"\s(?P<who>(?:(?:the|an?|one|his|her|its|their)\s(?:(?!(?:who|which|that|whom|will|would|can|could|may|might)\b)[a-z][\w’'-]*\s){0,4}"
    r"(?!(?:will|would|can|could|may|might)\b)[a-z]{3,}"
    r"|(?:(?!(?:who|which|that|whom|will|would|can|could|may|might)\b)[a-z][\w’'-]*\s){0,4}(?:[a-z]{3,}s|data|research))"
    r"(?:\s(?:who|familiar|close|briefed|involved|with)\s[^,.;:]{3,70})?)"
    r"(?<!\slevels)(?<!\srates)(?<!\sneeds)(?=[,.;)]|\s(?:will|would|can|could|may|might|from|by|in|on|of|for|released|published|compiled|seen)\b)"
)
"""After `according to`, a source without a name: `campaign disclosures`."""
_OWN_CLAUSE = re.compile(r"(?:[;:—]\s|,\s(?:and|but|while|whereas)\s|^)$")
"""Before an `according to` that belongs to the clause it begins, not to the one before."""
_ASIDE = re.compile(r",\s(?:which|who)\s[^,;]*$")
"""Before a figure in a clause that only describes whom the sentence is about."""
_CITING = re.compile(r"(?:[Cc]it|[Qq]uot)ing")
"""Says on whom somebody else relies: `Citing the Post, the Board said …`."""
_CONCEDES = re.compile(r"(?:Although|Though|While)\s")
_OF_PAPER = re.compile(
    r"\s(?:(?:\w+ed|held|run|done|taken)\s)?(?:by|from|of)\s(?:(?!and\b)[\w-]+\s){0,3}"
)
"""Between a paper and the body that it is from: `a report by the`."""
_COMPILED = re.compile(
    r"\s(?:compiled|obtained|collected|gathered|taken)\sfrom\s[^,.;:()“”\"]{3,70}"
)
"""After data, the words that say where they are from."""
_PUBLIC = re.compile(
    r"\b(?:Agency|Authority|Board|Bureau|Commission|Council|Court|Department|Institute|Ministry|Office|Police|Service)$"
)
"""The last word in the name of a public body, which a place may have."""
_BEARER = re.compile(r"(?:\s(?:of|at|for|with)\s(?:the\s)?|,?\s)")
"""Between an office and whoever holds it."""


def find_according(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return the speaker or source that `according to` names for a figure."""
    for cue in around.find(ACCORDING):
        if not _governs(around, cue):
            continue
        after = [
            actor
            for actor in actors
            if 0 <= actor.span.start - cue.end <= _NEAR
            and "," not in around.text[cue.end : actor.span.start]
            and not (actor.name and is_of_noun(around.text, actor.name))
        ]
        after.sort(key=lambda each: each.span.start)
        named = [a for a in after if a.name and (a is after[0] or _is_of(around, after[0], a))]
        found = next(iter(named or after), None)
        found = next((a for a in after if found and _is_its(around, found, a)), found)
        paper = _find_paper(around, cue)
        if found and not (paper and _is_apart(around, paper, found)):
            return found
        if paper:
            return paper
    return None


def _is_its(around: Around, owner: Actor, actor: Actor) -> bool:
    """Whether a public body is that of a place: `Holland's Flood Office`."""
    between = around.text[owner.span.end : actor.span.start]
    return between in {"'s ", "’s "} and _PUBLIC.search(actor.words) is not None


def _find_paper(around: Around, cue: Span) -> Actor | None:
    """Return the source without a name right after `according to`."""
    found = _A_PAPER.match(around.text, cue.end, around.sentence.end)
    if found is None:
        return None
    span = Span(*found.span("who"))
    end = _COMPILED.match(around.text, span.end, around.sentence.end)
    words = around.text[span.start : end.end() if end else span.end]
    return Actor(span, words, None, paper=True)


def _is_apart(around: Around, paper: Actor, found: Actor) -> bool:
    """Whether a name comes after a paper that is not its own."""
    if found.span.start < paper.span.end:
        return False
    return around.text[paper.span.end :][:1] != "," and not _is_of(around, paper, found)


def _governs(around: Around, cue: Span) -> bool:
    """Whether a figure is in the clause that `according to` is about."""
    text, at = around.text, around.at
    if cue.start >= at.end:
        if (
            _ASIDE.search(text, around.sentence.start, at.start)
            and ", " in text[at.end : cue.start]
        ):
            return False  # `The Board, which has 9 members, plans a rise, according to the Post`
        leads = _OWN_CLAUSE.search(text[around.sentence.start : cue.start])
        return not leads and "; " not in text[at.end : cue.start]
    between = text[cue.end : at.start]
    if _CONCEDES.match(text, around.sentence.start) and around.find(
        SAYING, Span(cue.end, at.start)
    ):
        return False  # `Although fares fell, according to the Post, the Board said …`
    if _CITING.match(text, cue.start) and around.find(SAYING, Span(cue.end, at.start)):
        return False
    return "; " not in between and ACCORDING.search(between) is None


def _is_of(around: Around, paper: Actor, actor: Actor) -> bool:
    """Whether a paper or an office belongs to somebody: `a report by the Flood Office`."""
    between = _OF_PAPER if paper.paper else _BEARER
    return between.fullmatch(around.text, paper.span.end, actor.span.start) is not None
