"""Recognize words such as `plan` that are about something other than the figure."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.quantity import DURATIONS, Span

_ASIDE = re.compile(
    r"[-–—,(](?:"  # an expression that can begin with few characters is fast to search for
    r"(?<=\s[-–—])\s[^–—;:]{3,120}?\s[-–—](?=\s)"
    r"|(?<=,)\s(?:who|which|whose)\s(?:[^,;]|,(?=\d))*,(?=\s)"
    r"|(?<=\()[^()]*\))"
)
"""Words set apart from the rest of a sentence."""
_NOUN = re.compile(r"(?:scheme|programme|initiative|package|stimulus|budget)s?", re.IGNORECASE)
_OF_FIGURE = re.compile(
    r"(?:[\s-](?!(?:in|for|of|to|through|on|with|an?|the|its|their|and|from|into|by|at|as|that|which|under)\b)"
    r"[\w’'-]+){0,4}[\s-]"
)
"""Between a figure and a noun that it describes: `a $9 million rescue package`."""
_OTHER_PREDICATE = re.compile(r"\b(?:showing|shows|showed)\sthat\b|\sand\s(?!that\b|would\b)")
"""Between a cue and a figure that is a fact: `plans to use data showing that`."""
_AND_SAYS = re.compile(rf"\sand\s(?:also\s|now\s)?(?={SAYING.pattern})")
"""Between a cue and a figure of another statement: `will strike and says that 9 people`."""
_OVER_NOUN = re.compile(r"\b(?:about|against|on|over)\s(?:(?:an?|its|the|their)\s)?$")
_PROPOSED = re.compile(r"(?:planned|proposed|promised|pledged|expected|forecast|projected)\b")
"""Before a noun that is not the figure: `nine hours of talks on proposed cuts`."""
_COMPARED = (" less ", " more ")
_IS_ACCUSED = re.compile(r"\b(?:is|are|was|were|been|being|stands?)\s(?:[a-z]+\s)?$")
"""Before `accused of` if somebody is, and it does not only describe people."""
_RELATED = re.compile(
    r"\b(?:(?:related|linked|tied|attributed|due|owing)\sto|associated\swith|because\sof"
    r"|(?:arising|resulting|stemming)\sfrom)\s[^,;.]*$"
)
"""Between a figure and its cause: `a $9 million charge linked to a plan`."""
_EARLIER = re.compile(r"\b(?:last\s(?:week|month|quarter|year)|yesterday|ago)\b")
_OF_AGENTS = re.compile(
    r"(?:agreed|hopes?|hoped|wants?|wanted|intends?|intended|aims?|plans?|vow(?:s|ed)?)(?:\sto)?"
    r"|pledge[sd]?|promise[sd]?|voted\s.*"
)
"""Verbs of people and bodies, whom a figure before them counts: `9 people plan to leave`."""
_HAVE = re.compile(
    r"(?:\s(?!that\b|who\b|which\b|to\b)[\w’'-]+){1,9}?\s(?:(?:has|have|had|also|now|all)\s)*"
)
_OWNED = re.compile(
    r"(?:(?<!year)(?<!month)(?<!week)(?<!quarter)(?<!day)(?<!row)['’]s|s['’]|\b(?:its|their|his|her|our|these|those)|\bof\sthat|\bfrom\san?\s(?:[a-z]+\s){1,2}of)"
    r"\s(?:(?:current|present|existing|remaining|own|entire|whole|total|roughly|around|some)\s)*$"
)
"""Before a figure of what somebody has: `Coast Air’s 9 ships`, `their current 4%`."""
_THE = re.compile(r"\b[Tt]he\s(?:(?:current|present|existing|remaining|entire|whole|full)\s)?$")
_MARK = re.compile(
    r"[\s-](?:[a-z]+\s)?(?:mark|levels?|threshold|barrier|milestone|worth|which|that|forecast|predicted)\b"
)
"""After a figure that is reached or expected, though it has an article: `the 9 million mark`."""
_DEAL = re.compile(
    r"(?:[\s-][a-z-]+){0,2}?[\s-]"
    r"(?:deal|bid|offer|move|merger|takeover|acquisition|scheme|plan|project|package|programme)\s"
)
"""Between a figure and the effect of what it describes: `the $9 million deal will`."""
_AIM = re.compile(
    r"(?:targets?|goals?|objective|forecasts?|predictions?|projections?|estimates?|outlook|guidance"
    r"|plans?|proposals?|commitments?|schemes?|programmes?|initiatives?|package|budgets?|stimulus)"
)
"""A noun for what somebody aims at or expects: `its 9% growth target`."""
_ONLY_NAMED = re.compile(
    r"(?:ambition|budget|commitment|expectation|goal|guidance|initiative|intention|objective|outlook|package|prediction"
    r"|programme|projection|proposal|scheme|stimulus)s?\b(?!\sto\b)"
)
"""Nouns that a statement may be about without being a plan or forecast: `criticized the budget`."""
_SINCE = re.compile(
    r"[^.]*\b(?<!\bthe\s)(?:after|following|without|despite)\s(?!(?:the\s)?next\b)"
    r"(?:(?!\bto\s[a-z]).)*",
    re.DOTALL,
)
"""Between what is planned and a figure that was there before: `after losing $9 million`."""


_THAN_PLANNED = re.compile(
    r"\b(?:than|what)\s(?:(?:it|they|he|she|was|were|had|originally|previously|first)\s){0,3}$"
)
"""Before what a figure is compared with: `twice what it had budgeted`, `more than planned`."""


def is_elsewhere(around: Around, cue: Span) -> bool:
    """Whether a cue is in an aside, about another noun, or about what follows from the figure."""
    text, at = around.text, around.at
    if around.pick.mention is None and _ONLY_NAMED.match(text, cue.start):
        return True
    for aside in _ASIDE.finditer(text, *around.sentence):
        whole = Span(*aside.span())
        if whole.covers(cue) and not whole.covers(at):
            return True
    is_before = cue.start < at.end
    if around.pick.mention and is_owned(around):
        aim = _AIM.fullmatch(text, cue.start, cue.end)
        return aim is None or _OF_FIGURE.fullmatch(text, at.end, cue.start) is None
    return _is_before_other(around, cue) if is_before else _is_after_other(around, cue)


def is_owned(around: Around) -> bool:
    """Whether a figure is of what somebody has: `its 9 ships`."""
    begin = max(around.sentence.start, around.at.start - 30)
    return _OWNED.search(around.text, begin, around.at.start) is not None


def _is_before_other(around: Around, cue: Span) -> bool:
    """Whether the words between a cue and a figure after it keep the two apart."""
    text, at = around.text, around.at
    definite = _THE.search(text, max(cue.end, at.start - 16), at.start)
    if definite and around.pick.mention and not _MARK.match(text, at.end):
        return True
    if text.startswith(" that ", cue.end) and text.startswith("estimat", cue.start):
        return False
    if _SINCE.fullmatch(text, cue.end, at.start):
        return True
    if _AND_SAYS.search(text, cue.end, at.start):
        return True
    apart = _OTHER_PREDICATE.search(text, cue.end, at.start)
    return apart is not None and _has_past_verb(around, apart.end())


def _is_after_other(around: Around, cue: Span) -> bool:
    """Whether a cue after a figure is about something else, or about what follows from it."""
    text, at = around.text, around.at
    if _DEAL.fullmatch(text, at.end, cue.start) and _THE.search(
        text, max(0, at.start - 16), at.start
    ):
        return True
    if _THAN_PLANNED.search(text, at.end, cue.start):
        return True
    if _PROPOSED.match(text, cue.start) and _OVER_NOUN.search(text, at.end, cue.start):
        return True
    if text.startswith("ccused of", cue.start + 1) and not _IS_ACCUSED.search(
        text, at.end, cue.start
    ):
        return True  # `six men accused of theft`
    if _RELATED.search(text, at.end, cue.start):
        return True
    if _EARLIER.search(text, at.end, cue.start):
        return True  # `the rise by 9% last month should keep …`
    if _OF_AGENTS.fullmatch(text, cue.start, cue.end) and _is_subject(around, cue):
        return True
    if text.startswith("likely", cue.start) and text[at.end : cue.start] in _COMPARED:
        return True  # `23% less likely than men to sail`
    if _NOUN.fullmatch(text, cue.start, cue.end):
        if around.pick.mention and around.mention.amount.unit in DURATIONS:
            return True  # `offers a two-year programme`
        return _OF_FIGURE.fullmatch(text, at.end, cue.start) is None
    return text.startswith("to ", cue.start) and _is_done(around)


def _is_subject(around: Around, cue: Span) -> bool:
    """Whether a figure counts those who plan something after it: `9 people plan to leave`."""
    between = _HAVE.fullmatch(around.text, around.at.end, cue.start)
    verbs = FINITE.finditer(around.text, around.clause.start, around.at.start)
    return between is not None and all(SAYING.match(around.text, v.start()) for v in verbs)


def _is_done(around: Around) -> bool:
    """Whether the verb before a figure says what was done: `raised $9 million to build`."""
    return _has_past_verb(around, around.clause.start)


def _has_past_verb(around: Around, begin: int) -> bool:
    """Whether the last verb between a place and the figure says what was done."""
    verbs = list(FINITE.finditer(around.text, begin, around.at.start))
    verb = verbs[-1][0] if verbs else ""
    return PAST.fullmatch(verb) is not None
