"""List the words near a figure that may make it a plan, a forecast or anything but a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.resolving.kind.cue_places import is_elsewhere
from claimbook.extract.resolving.kind.governing import find_reach, is_further, reaches
from claimbook.extract.resolving.kind.words import CUES, OWN_ACT, SPORT, WILL
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.words.attribution import SAYING
from claimbook.model import Kind
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_MET = re.compile(
    r"\b(?:beat(?:s|ing)?|top(?:s|ped|ping)|exceed(?:s|ed|ing)|miss(?:ed|es|ing)|surpass(?:ed|es|ing)|above|below|than|in\sline\swith)"
    r"\s(?:[\w’'-]+\s){0,5}$"
)
"""Before a forecast that the figure is compared with: `beat the forecast`."""
_OF = re.compile(r"(?:\sfor\s(?:19|20)\d\d)?\s(?:of|for)\s(?:[a-z]+\s)*")
"""Between a forecast and its own figure: `beat the forecast of $9 million`."""
_FORESEEN = re.compile(
    r"\b(?:is|are|was|were|be|been)\s(?:[a-z]+ly\s|now\s|also\s)?"
    r"(?:set|expected|projected|forecast|predicted|likely|poised|tipped)\s$"
    r"|\b(?:could|may|might)\sbe\s$"
    r"|\bexpect(?:s|ed|ing)?\s(?:(?!(?:that|and|but|it)\b)[\w’'-]+\s){1,5}$"
)
"""Before what somebody is expected to do: `is expected to cut`, `expects people to spend`."""
_AIMS = re.compile(r"(?:\sof\s(?:the|its|their|his|her|our|[\w’'-]+['’]s?))?(?:\s[\w’'-]+){0,3}\s")
"""Between a number and the targets that it counts: `missed four of its five targets`."""
_ESTIMATED = re.compile(r"(?:an?\s)?(?:estimated|expected|projected|planned)\b", re.IGNORECASE)
"""The first words of a figure that contains its cue: `an estimated 9 million`."""
_OF_THING = re.compile(
    r"\b(?:projects?|programmes?|plans?|schemes?|moves?|measures?|deals?|mergers?|changes?|technolog(?:y|ies)|laws?"
    r"|bills?|polic(?:y|ies)|reforms?|cuts?|increases?|reductions?|storms?|bailouts?|tie-ups?|takeovers?)"
    r"\s(?:(?:between|of)\s[^,;.]{2,80}\s)?(?:also\s)?$"
)
"""Before `will`: a subject that cannot plan: `the merger will`."""
_BROUGHT = re.compile(
    r"\b(?:caused|allowed|enabled|helped|led|forced?|got|persuaded|prompted|drove|pushed|compelled|ordered|obliged)"
    r"\s(?:[\w’'(),-]+\s){1,9}$"
)
"""Before what somebody was let or made to do, and did: `it allowed the bank to cut`."""
_HOW_EASY = re.compile(
    r"\b(?:cheap(?:er)?|costly|difficult|eas(?:y|ier)|expensive|fun|hard(?:er)?|impossible|possible|rare|simpler?"
    r"|tempting|tough(?:er)?|unusual|wise)\s(?:(?:work|task|thing)\s)?(?:for\s(?:[\w’'&-]+\s){1,5})?$"
)
"""Before what is hard or easy for anybody to do: `it is hard work to build`."""
_FEWEST_OF_SPORT = 2
"""How many words of sport show that an article is about a game."""
_EFFECT = re.compile(
    r"(?:\b(?:that|this|these|those)\s|,\swhich\s(?=$)"
    r"|\b(?:estimat|project|forecast|predict|(?:expect|likel|believ|thought|warn)(?![a-z]*\sthat\s(?:it|they)\b))"
    r"[a-z]*\sthat\s(?:[^,;]|(?<=\d),(?=\d)){0,60}"
    r"|\b(?:analys[ei]s|models?|reports?|research|stud(?:y|ies)|surveys?)\s(?:indicate|show|suggest)s?"
    r"\s(?:that\s)?(?:[^,;]|(?<=\d),(?=\d)){0,60})$",
    re.IGNORECASE,
)
"""Before the `will` of an effect or an estimate, which nobody plans: `this will create`."""


def list_cues(around: Around) -> Iterator[tuple[int, Kind, Span]]:
    """Yield each cue that applies to a figure: its distance, the kind it suggests, and its span."""
    cues = _find_cues(around)
    if not cues and not around.find(WILL):
        return
    reach = find_reach(around)
    for kind, cue in cues:
        if not reach.covers(cue) or (cue.start < around.at.start and around.at.end < cue.end):
            continue
        if kind is Kind.TARGET and _is_of_sport(around):
            continue  # the goals of a team, shots on target
        if kind is Kind.TARGET and _is_counted(around, cue):
            continue
        if kind in {Kind.FORECAST, Kind.TARGET, Kind.ESTIMATE} and _is_met(around, kind, cue):
            continue
        follows = around.text.startswith(" to ", cue.end)
        if kind is Kind.FORECAST and follows and _is_own_plan(around, cue):
            continue
        if kind is Kind.PLAN and _is_done(around, cue):
            continue
        if [n for n in around.names if n.start < cue.start and cue.end <= n.end]:
            continue  # the Programme for Ferries
        if _is_only_quoted(around, cue) or around.text.startswith("May", cue.start):
            continue
        if is_elsewhere(around, cue):
            continue
        in_figure = around.pick.mention is not None and around.at.covers(cue)
        if in_figure and _ESTIMATED.match(around.text, around.at.start):
            yield 0, kind, cue
        if not in_figure and reaches(around, cue):  # not the goals of a team
            yield measure_cue(cue, around.at), kind, cue
    for cue in around.find(WILL, reach):
        if cue.start >= around.at.end and is_further(around, cue):
            continue
        if is_elsewhere(around, cue):
            continue
        act = OWN_ACT.match(around.text, cue.start)
        does = act is not None and " be " not in act[0]
        if _EFFECT.search(around.text, around.sentence.start, cue.start) or (
            does and _OF_THING.search(around.text, around.sentence.start, cue.start)
        ):
            act = None
        if act and act[0].endswith("required ") and _is_needed(around, cue):
            act = None
        if not act and around.text.startswith("would", cue.start) and not around.find(SAYING):
            yield measure_cue(cue, around.at), Kind.ESTIMATE, cue  # nobody said that it will be
        yield measure_cue(cue, around.at), Kind.PLAN if act else Kind.FORECAST, cue


def _find_cues(around: Around) -> Sequence[tuple[Kind, Span]]:
    """Return the cues in a sentence, each with the kind that it suggests."""
    return around.split.keep(
        (_find_cues, around.sentence),
        lambda: [(kind, cue) for kind, pattern in CUES for cue in around.find(pattern)],
    )


def measure_cue(cue: Span, at: Span) -> int:
    """Return the characters between a cue and a figure, and 40 more if the cue comes after it."""
    return max(0, at.start - cue.end) if cue.start < at.end else 40 + cue.start - at.end


def _is_needed(around: Around, cue: Span) -> bool:
    """Whether the figure itself will be required, rather than somebody be required to act."""
    mention = around.pick.mention
    return mention is not None and around.at.end <= cue.start and mention.amount.unit != "count"


def _is_counted(around: Around, cue: Span) -> bool:
    """Whether a figure counts targets, and is not one itself."""
    text, at = around.text, around.at
    if not text.startswith("s", cue.end - 1) or around.pick.mention is None:
        return False
    return (
        around.pick.mention.amount.unit == "count"
        and _AIMS.fullmatch(text, at.end, cue.start) is not None
    )


def _is_only_quoted(around: Around, cue: Span) -> bool:
    """Whether only the cue is within quotation marks."""
    if around.pick.mention is None:
        return False
    return any(q.covers(cue) and not q.covers(around.at) for q in around.find(QUOTED))


def _is_of_sport(around: Around) -> bool:
    """Whether an article is about a game."""
    whole = Span(0, len(around.text))
    return len(around.split.find(SPORT, whole)) >= _FEWEST_OF_SPORT


def _is_done(around: Around, cue: Span) -> bool:
    """Whether an infinitive says what was done, what others expect, or what is hard or easy.

    For example, `had to cut`, `it allowed the bank to cut`, `is expected to cut`.
    """
    text = around.text
    if text.startswith("had to ", cue.start - 4):
        return True
    if not text.startswith("to ", cue.start):
        return False
    begin = max(0, cue.start - 80)
    ways = (_BROUGHT, _FORESEEN, _HOW_EASY)
    return any(way.search(text, begin, cue.start) for way in ways)


def _is_own_plan(around: Around, cue: Span) -> bool:
    """Whether somebody expects something that they decide themselves: `expects to cut`."""
    begin = cue.end + 1
    if _FORESEEN.search(around.text, max(0, begin - 80), begin):
        return False
    return begin in [plan.start for kind, plan in _find_cues(around) if kind is Kind.PLAN]


def _is_met(around: Around, kind: Kind, cue: Span) -> bool:
    """Whether a figure is compared with what was expected or aimed at: `beat expectations`."""
    if kind is Kind.ESTIMATE and not around.text.startswith("estimates", cue.start):
        return False
    begin = around.at.end if around.at.end <= cue.start else around.sentence.start
    before = around.text[max(begin, cue.start - 40) : cue.start]
    of_figure = cue.end < around.at.start and _OF.fullmatch(around.text, cue.end, around.at.start)
    return not of_figure and _MET.search(before) is not None
