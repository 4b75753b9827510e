"""Find the words that govern a figure and may make it a plan or a forecast."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.verbs import FINITE, PAST
from claimbook.model import Where
from claimbook.quantity import Span

_PAIRED = re.compile(
    r",?\s(?:or|and|to)\s|\sof\s(?:the|its|their|[\w’'-]+['’]s?)\s(?:[a-z]+['’]?s?\s){0,2}|(?:\s(?:in|for|by|during)\s(?:[\w’-]+\s){0,3}?[\w’-]+)?,?\sand\s(?:[a-z]+\s){0,2}|,\sor\s(?:[a-z]+\s){0,3}(?:of\s)?|\s?\("
)
_GOVERNS = re.compile(r"\b(?:which|that|when|while|whereas|although|but)\s*$|;\s*$")
_APART = re.compile(
    r"\s*(?:making|according|citing|where|despite|amid|after|following|coming\s(?:after|amid|despite|as)"
    r"|(?:by|for|from|in|of|on|to|with)\s(?:which|whom))\b"
)
_SAY_OR_FEEL = re.compile(
    r"(?:\sof\s[^,;:.]{2,60}?)?\s(?:(?:a[mr]e|were|was|is)\s(?:[a-z]+\s)?(?:concerned|worried|afraid|confident|convinced|sure"
    r"|aware|warned|told|asked|advised)|d(?:o|id)\snot\s(?:know|think|want|expect|believe)|fear|feel|felt|sa(?:y|id)|think|thought|believe|worry|expect)\b"
)
"""Words after a number of people that say what they think or expect, a fact about them."""
_AND = re.compile(r"\s(?:and|but)\s")
_AFTERWARDS = re.compile(r"\s(?:after|when|while|since)\s[^,;.]*$")
"""Words after a figure that begin what else happened: `rose 9% after Holm raised its forecast`."""
_AS = re.compile(r"\sas\s(?=[^,;.]*\s)")
"""Likewise, with a verb: `fell 9% as Holm cut its forecast`."""
_BARE = re.compile(
    r"\b(?:and|or|then|but)\s(?:[a-z]+ly\s)?(?:reach|rise|fall|grow|drop|climb|hit|create|save|bring|generate"
    r"|increase|reduce|employ|exceed|produce|carry|lay\soff|cut|axe?|shed|hire|invest|spend|add|build|buy|sell|pay|open|close)\s(?:[a-z]+\s){0,3}$"
    r"|(?:,|\bbefore|,\sand|,\sthen)\s(?:before\s)?(?!(?:includ|follow|accord|compar|leav|bring)ing\b)[a-z]+ing\s"
    r"(?:(?:up|down|again|back|further|slightly)\s){0,2}(?:to|by|at)\s(?:[a-z]+\s){0,2}$"
)
_BECAUSE = re.compile(
    r"\b(?:given\sthat|because|now\sthat|even\sthough|although|where|instead(?!\sof\b)"
    r"|as\s(?:its|their|his|her)|(?<=,\s)as\s(?:the|it|they|he|she))\b"
)
"""Words between a figure and a cue that begin a reason with its own verb."""
_OWN_CLAUSE = re.compile(r",\s(?:and|but|while)\s$")
"""Before a figure that is the subject of its own clause."""
_DONE_TO = re.compile(r"\s(?:that|which|who)\s(?:has|have|had|was|were)\s")
"""Between a cue and a figure of what has been done: `could not cover a gap that has reached`."""
_IN_HEADLINE = re.compile(r"\s(?:[Aa]s|[Ww]hile)\s(?!(?:[Mm]uch|[Mm]any|[Ll]ow|[Hh]igh|[Ff]ew)\b)")
"""Between the two things that a headline says: `Cuts Forecast as Orders Fall`."""
_NEXT_VERB = re.compile(r",\s[A-Za-z][a-z]+s\s$")
"""Before a figure that is the object of a headline's next verb: `Raises Target, Opens 9 Shops`."""
_OBJECT = re.compile(r"\s[A-Za-z]")
TO_DATE = re.compile(r"\b(?:to\sdate|so\sfar|until\snow|at\spresent)\b")
"""Marks a clause about the present, whatever the rest of the sentence foresees."""
_NEAR = 120
"""How many characters before a clause are searched for what governs it."""


def find_reach(around: Around) -> Span:
    """Return the words that may make a figure a plan: its clause and the one that governs it.

    A clause in the past tense is not governed. If a sentence has no verb before the figure, the
    first one after it governs the figure, as part of its subject.
    """
    if around.pick.mention is None:
        return around.sentence
    left, right = around.clause
    verbs = list(FINITE.finditer(around.text, left, around.at.start))
    if verbs and PAST.fullmatch(verbs[-1][0]) and verbs[-1].start() > left + 1:
        return around.clause
    verb = _OWN_CLAUSE.search(around.text, left - 1, around.at.start) and FINITE.search(
        around.text, around.at.end, right
    )
    if verb and PAST.fullmatch(verb[0]):
        return around.clause
    before = around.text[around.sentence.start : left]
    if TO_DATE.search(around.text, *around.clause):
        return around.clause
    if (_GOVERNS.search(before) and not _goes_on(around)) or _APART.match(around.text, left):
        return around.clause
    near = left - around.sentence.start <= _NEAR or _goes_on(around)
    if begins(around) and not FINITE.search(around.text, around.at.end, right):
        verb = FINITE.search(around.text, right, around.sentence.end)
        right = verb.end() if verb else right
    return Span(around.sentence.start if near else left, right)


def begins(around: Around) -> bool:
    """Whether a figure begins its sentence, perhaps with another one before it."""
    first = around.at.start
    before = around.before
    if before and _PAIRED.fullmatch(around.text, before.end, first):
        first = before.start
    return around.text.count(" ", around.sentence.start, first) <= 1


def reaches(around: Around, cue: Span) -> bool:
    """Whether a cue is in the figure's own clause, or no other figure is between the two."""
    if cue.start >= around.at.end and is_further(around, cue):
        return False
    between = Span(min(cue.end, around.at.end), max(cue.start, around.at.start))
    if _BECAUSE.search(around.text, *between):
        return False
    if cue.end <= around.at.start and _DONE_TO.search(around.text, *between):
        return False
    if around.pick.sentence.where is Where.HEADLINE:
        if _IN_HEADLINE.search(around.text, *between):
            return False
        if _NEXT_VERB.search(around.text, *between) and _OBJECT.match(around.text, around.at.end):
            return False
    if around.clause.covers(cue):
        return True
    if cue.end <= around.at.start and _goes_on(around):
        return True
    return not any(
        cue.end <= other.start
        and other.end <= around.at.start
        and FINITE.search(around.text, other.end, around.at.start)
        for other in around.others
    )


def _goes_on(around: Around) -> bool:
    """Whether a verb before a figure shares another one's auxiliary: `may rise to 9 and reach`."""
    return _BARE.search(around.text, around.sentence.start, around.at.start) is not None


def _is_told(around: Around) -> bool:
    """Whether a clause has said what happened to a figure: `carried 9 people and …`."""
    verbs = list(FINITE.finditer(around.text, around.clause.start, around.at.start))
    return bool(verbs) and not SAYING.match(around.text, verbs[-1].start())


def _is_past(text: str, begin: int, end: int) -> bool:
    """Whether a figure is the subject of what happened: `9 boats burned and …`."""
    verb = FINITE.search(text, begin, end)
    return verb is not None and PAST.fullmatch(verb[0]) is not None


def is_further(around: Around, cue: Span) -> bool:
    """Whether a cue after a figure belongs to something else: `rose 9% and warned that …`."""
    if _SAY_OR_FEEL.match(around.text, around.at.end, cue.end):
        return True
    if _AFTERWARDS.search(around.text, around.at.end, cue.start):
        return True
    begun = _AS.search(around.text, around.at.end, cue.start)
    if begun and FINITE.search(around.text, begun.end(), cue.start):
        return True
    joint = _AND.search(around.text, around.at.end, cue.start)
    if joint and (_is_told(around) or _is_past(around.text, around.at.end, joint.start())):
        return True
    return any(
        around.at.end <= other.start
        and other.end <= cue.start
        and not _PAIRED.fullmatch(around.text, around.at.end, other.start)
        for other in around.others
    )
