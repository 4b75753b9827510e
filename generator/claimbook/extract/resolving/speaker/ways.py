"""Find the speaker of a figure by the words between the two, in each of several ways."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.resolving.speaker.according import find_according
from claimbook.extract.resolving.speaker.actors import Actor, find_bearer
from claimbook.extract.resolving.speaker.second_verbs import leads_to
from claimbook.extract.words.attribution import (
    EMPLOYER,
    OF_OTHERS,
    PAPERS,
    PASSIVE,
    SAYING,
)
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_BESIDE = 60
"""Characters between words within quotation marks, their verb and their speaker."""
_NAMED_FIRST = 20
_CLOSES = (",", "”", '"', "’")
"""Before a verb of saying that follows a quotation."""
_NEAREST = 20
"""Characters before a verb of saying that are looked at for the end of what is said."""
_BEFORE = 140
_LONGEST = 300
"""Characters between a speaker and a second verb."""
_LEADS = 70
"""Characters before a speaker that may belong to it: `, Holland's Flood Office said`."""
_APPOSED = re.compile(r",\s(?:[A-Z][\w-]*\.?\s){0,3}$")
"""Before a name in apposition to an office, with its titles: `the chairman, Dr Ray Young,`."""
OTHER_CLAUSE = re.compile(
    r"\.(?<![A-Z].)(?<!\b[A-Z][a-z].)(?<!Gov.)(?<!Sen.)(?<!Mrs.)\s(?=[A-Z“\"])|;\s"
    r"|,\s(?:while|but|and)\s[A-Z]|h(?<=\bh)owever\b"
)
_FOLLOWS_WORDS = re.compile(r"[”\"]\s(?:[\w.’'-]+\s){0,5}$")
"""Before a verb of saying after the words that it reports: `“It is old,” the agency`."""
_NEXT = re.compile(r",\s(?:and|but|while|with)\s")
"""Before something that is said after such words."""
_SUBORDINATE = re.compile(r"[“\"]?(?:As|While|After|Although|Though|When|Since|Because|If)\s")
"""Begins a sentence with a clause that is not anybody's statement: `As it fell 9%, some say …`."""
_AFTER_COMMA = re.compile(
    r"[,”\"’](?:\s[Aa]s)?(?:\s(?:[Tt]he|[Aa])(?:\s[a-z]+)?|(?:\s[Tt]he)?(?:\s[A-Z][\w.-]*){1,4}(?:['’]s?)?(?:\s[a-z]+){0,3}"
    r"|(?:\s(?!(?:the|an?|after|before|what|how|why|that|in|on|at|of|for|from|with|by|to|up|down|than|and|but|as|or|so|yet|if|though|although|which|who"
    r"|whose|when|where|while|whereas|because|since|then|even|not)\b)[a-z]+){1,3})?\s*$"
)
_AND_AS = re.compile(r"\band,\sas\s(?:the\s)?$")
"""Before the speaker of what comes next: `rose 9%, and, as Holm said, sales fell`."""
_WITH_OBJECT = re.compile(
    r"(?:[a-z]+\s){0,3}?(?:announc|count|disclos|estimat|expect|forecast|predict|project|report|reveal|show)[a-z]*"
    r"(?=\s(?!(?:after|at|by|during|earlier|for|from|in|last|late|on|this|to|today|when|yesterday)\b)[\w$€£])"
)
"""A verb of saying with an object of its own: `the line was forecasting sales of`."""
_OWN_WORDS = re.compile(r"(?:\s[^\s–—-][^\s–—]*){3,}\s[–—-]\s")
"""After a verb of saying in an aside that ends with what is said: `– Holm says it is old – `."""
_SOMEBODY = re.compile(r"\s(?:an?|one)\s[a-z]")
"""After a verb of saying: a speaker without a name, `said a sailor on the Line's pier`."""
_OPENS = re.compile(r"\s[–—-]\s[^–—]*$")
"""Before something in an aside between dashes."""
_OF_NAME = re.compile(r"\s(?:[A-Z][a-z]+\s){0,2}[A-Z][a-z]+")
"""After an office: the name of the person who has it."""
_FEW_WORDS = re.compile(
    r"[\w\s,’'()-]{0,40}|,\s(?:who|the|an?|[A-Z][\w&.\s]{1,30}['’]s)\s[^,;“”\"]{2,80},\s"
)
"""Between a speaker and a verb of saying: `Anna Holm, who leads the company, said`."""
_INVERTED = re.compile(
    r"\s(?:(?:the|an?|its|their)\s)?(?:(?!(?:by|of(?!\s[A-Z])|in|at|on|for|to|with|that|he|she|it|they)\b)[\w’'&.,-]+\s){0,5}"
)
"""Between a verb of saying and a speaker after it: `, said the analyst`."""
_TITLE = re.compile(r"\s(?:the\s)?(?:[A-Z][\w.&’'-]*,?\s(?:(?:of|for)\s(?:the\s)?)?){1,6}")
"""Between a verb of saying and a person after it: `, said the House Leader, Anna Holm`."""
POSSESSED = re.compile(r"['’]s?\s[\w“\"]")
_PREDICTED_BY = re.compile(
    r"[^,;.]{0,30}?\b(?:predicted|forecast|expected|estimated|projected|anticipated)\sby\s"
    r"(?:the\s|some\s|most\s)?$"
)
"""Between a figure and whoever it is by: `the $9 million predicted by economists`."""
_PAPER_BY = re.compile(
    rf"\b(?:{PAPERS})(?:\sof\s(?:[^,;:]|(?<=\d),(?=\d)){{2,60}})?,?\s(?:(?:last|this)\s\w+\s)?"
    r"(?:(?:\w+ed|held|run|done|taken)\s(?:(?:in|on|last|this)\s\w+\s)?|out\s)?(?:by|from)\s(?:the\s)?(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
"""Before the body that a paper is by: `figures gathered by the Flood Office show`."""
_WITH = re.compile(r"\bwith\s(?:the\s)?$")
"""Before whoever says something in an added clause: `with the firm predicting that`."""
_WHICH = re.compile(
    r"(?:\s(?!(?:as|than|and|but|while|when|what|if|so|after|before)\b)[a-z-]+){0,2}?"
    r"\s(?:(?:which|that)\s)?(?:the\s)?"
)
"""Between a figure and whoever foresaw it: `the 5% range Coast Air predicts`."""
_FORESAW = re.compile(
    r"\s(?:had\s|has\s|have\s)?"
    r"(?:predict(?:s|ed)?|forecasts?|expect(?:s|ed)?|estimate[sd]?|project(?:s|ed)?)"
    r"(?=[.,;)]|\s(?:for|in|by|this|next)\b|\s*$)"
)
_TELLS = re.compile(r"\bt(?:old|ells?)$")
_AND = re.compile(r"\s(?:and|or|to)\s")
_THAT = re.compile(r"\s(?:that\s)?(?:[a-z]+\s)?")
"""Between a verb of saying and a paper that is reported on: `said initial reports`."""
_POLLED = re.compile(
    r"\b(?:polls?|stud(?:y|ies)|surveys?)\s(?:of|among)\s(?:[\w,-]+\s){0,4}$", re.IGNORECASE
)
"""Before people who were asked: `a poll of 804 residents found`."""
_OF_POLL = re.compile(
    r"(?:(?<=poll)|(?<=study)|(?<=survey))\s(?:of|among)\s(?:[^,;:.]|(?<=\d),(?=\d)){2,100}\s"
)
"""Between a poll and what it found."""
_COMPLEMENT = re.compile(r"(?<!told)\s(?:that|its|their|his|her|it|they|there)\s")
"""After a verb of saying that is followed by its own words: `After 9 days, the board said its`."""
_GETS = re.compile(r"\bbut\s(?:will|would|did|got|gets|received)\b")
"""Between something that somebody asked for and what they get."""
_SUBJECT_KEPT = re.compile(
    r"(?:['’]s|\s?['’]{1,2}(?=\s)|\.(?=\s))?(?:\s(?:familiar|close|briefed|involved)(?=\s))?(?:\s(?:with|at|from|for|of|on|to|in)\s(?:the\s)?(?:[a-z]+|[A-Z][\w&’'-]*(?:\s[a-z]+){0,2}|[A-Z][\w&-]*(?:\s(?:of\s)?[A-Z][\w&-]*){0,3})(?=[\s,]))?\s*(?:(?:newspaper|magazine|daily|agency|website|study|survey|poll|report|analysis|statement|filing|release|letter)\s)?(?:\(.{1,30}\)\s*)?(?:,(?:[^,;]|(?<=\d),(?=\d)){2,70}(?:,\s[A-Z][\w.]{1,12})?,\s*|,\s[a-z]+ing\s[^,;]{2,120},\s|,\s(?:the|an?)\s[^,;]{2,70}\s|,\s(?=who\s))?"
    r"(?:(?:\w+ly|who(?:\s(?!had|has|have)[\w’'-]+){2,8}?|who|which|that|recently|today|yesterday|earlier|on\s\w+day|in\s[A-Z]\w+|however|also|itself|"
    r"now|have|has|had|been|(?:last|this)\s(?:week|month|year)|(?:polled|surveyed|obtained|seen|reviewed)\sby\s\w+(?:\s\w+){0,5}?)\b[\s,]*){0,6}"
)
"""Between a subject and its verb. It has few optional parts, or a hostile text takes minutes."""


def find_quoted(around: Around, quoted: Span, actors: Sequence[Actor]) -> Actor | None:
    """Return the speaker of quoted words: whoever is beside a verb of saying outside of them."""
    verbs = [v for v in around.find(SAYING) if not quoted.start <= v.start < quoted.end]
    for verb in sorted(verbs, key=lambda each: each.start < quoted.end):
        if found := _find_beside(around, verb, actors):
            return found if found.name else find_bearer(around, found, actors)
    near = [
        (gap + _rank(around, actor), number, actor)
        for verb in verbs
        for number, actor in enumerate(actors)
        if (gap := _measure(actor.span, verb)) < _BESIDE
        and (not actor.paper or actor.span.end < verb.start)
        and not (verb.end <= actor.span.start and POSSESSED.match(around.text, actor.span.end))
        and not (verb.end < actor.span.start and _begins_words(around, verb))
    ]
    if not near:
        return None
    best = min(near)[2]
    return best if best.name else find_bearer(around, best, actors)


def _find_beside(around: Around, verb: Span, actors: Sequence[Actor]) -> Actor | None:
    """Return the subject of a verb of saying, right after it after a quotation, or before it."""
    text = around.text
    tells = text.endswith("told", verb.start, verb.end)
    if not tells and _follows_words(around, verb):
        behind = [
            actor
            for actor in actors
            if actor.span.start >= verb.end
            and not actor.paper
            and _INVERTED.fullmatch(text, verb.end, actor.span.start)
            and not POSSESSED.match(text, actor.span.end)
        ]
        if behind:
            titled = (each for each in behind if _is_titled(around, verb, each))
            return next(titled, min(behind, key=lambda each: (each.name is None, each.span)))
    for actor in sorted(actors, key=lambda each: each.span, reverse=True):
        left = text[around.sentence.start : actor.span.start]
        if actor.span.end > verb.start or (not actor.pronoun and OF_OTHERS.search(left)):
            continue
        apposed = text[actor.span.end : verb.start] == ", " and _APPOSED.search(left)
        if apposed or _SUBJECT_KEPT.fullmatch(text, actor.span.end, verb.start):
            return actor
    return None


def _is_titled(around: Around, verb: Span, actor: Actor) -> bool:
    """Whether a person comes after the name of their office: `said Senate Leader Anna Holm`."""
    if actor.name is None or not around.cast.is_person(actor.name):
        return False
    return _TITLE.fullmatch(around.text, verb.end, actor.span.start) is not None


def _begins_words(around: Around, verb: Span) -> bool:
    """Whether no name after a verb of saying is its subject: `said Holm had left`."""
    return not _follows_words(around, verb) or bool(_SOMEBODY.match(around.text, verb.end))


def _follows_words(around: Around, verb: Span) -> bool:
    """Whether a verb of saying comes right after what is said: `“It is old,” said Holm`."""
    near = around.text[max(0, verb.start - _NEAREST) : verb.start]  # not the whole text before
    return near.rstrip().endswith(_CLOSES)


def _rank(around: Around, actor: Actor) -> int:
    """Return a penalty: names come first, owners and those who were told something come last."""
    left = around.text[around.sentence.start : actor.span.start]
    if actor.name is None and _OF_NAME.match(around.text, actor.span.end):
        return _BESIDE
    whose = OF_OTHERS.search(left) or EMPLOYER.match(around.text, actor.span.end)
    return (-_NAMED_FIRST if actor.name else 0) + (_BESIDE if whose else 0)


def _measure(one: Span, other: Span) -> int:
    return min(abs(one.end - other.start), abs(one.start - other.end))


def _find_by(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return whoever predicted a figure."""
    end = around.at.end
    for other in around.others:
        end = other.end if _AND.fullmatch(around.text, end, other.start) else end
    for actor in actors:
        if _PREDICTED_BY.fullmatch(around.text, end, actor.span.start):
            return actor
    return None


def _find_after(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return the speaker after the words: `…, the Flood Office said`; `…, said Ray Young`."""
    led = _SUBORDINATE.match(around.text, around.sentence.start)
    for verb in around.find(SAYING):
        ends = verb.end + 1 >= around.sentence.end or around.text[verb.end] in ".”"
        if verb.start < around.at.end:
            continue
        if PASSIVE.search(around.text[around.sentence.start : verb.end]):
            continue
        before = around.text[around.at.end : verb.start]
        for actor in actors:
            if around.at.end <= actor.span.start and actor.span.end <= verb.start:
                leads = around.text[around.at.end : actor.span.start][-_LEADS:]
                gap = around.text[actor.span.end : verb.start]
                if POSSESSED.match(gap) or (led and not ends):
                    continue
                if _COMPLEMENT.match(around.text, verb.end) or _AND_AS.search(leads):
                    continue
                if _WITH_OBJECT.match(around.text, verb.start):
                    continue
                if _AFTER_COMMA.search(leads) and _FEW_WORDS.fullmatch(gap):
                    return actor
            elif (
                0 <= actor.span.start - verb.end <= _BESIDE
                and before.rstrip().endswith((",", "”", '"'))
                and _INVERTED.fullmatch(around.text, verb.end, actor.span.start)
                and not POSSESSED.match(around.text, actor.span.end)
            ):
                titled = (each for each in actors if _is_titled(around, verb, each))
                return next(titled, actor)
    return None


def _find_before(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return the speaker before the words: `General Motors announced it has lost …`."""
    quoted = around.find(QUOTED)
    verbs = [verb for verb in around.find(SAYING) if verb.end <= around.at.start]
    for verb in reversed(verbs):
        if any(each.covers(verb) for each in quoted):
            continue
        between = around.text[verb.end : around.at.start]
        if _OWN_WORDS.match(between) and _OPENS.search(
            around.text, around.sentence.start, verb.start
        ):
            continue
        if _FOLLOWS_WORDS.search(around.text, around.sentence.start, verb.start) and _NEXT.search(
            between
        ):
            continue
        if OTHER_CLAUSE.search(between) or _is_audience(around, verb):
            continue
        if around.pick.mention is None and _is_other_verb(around, verb, verbs):
            continue
        if around.text.endswith("asked for", verb.start, verb.end) and _GETS.search(between):
            continue
        if PASSIVE.search(around.text[around.sentence.start : verb.end]):
            continue
        for actor in sorted(actors, key=lambda each: each.span, reverse=True):
            left = around.text[around.sentence.start : actor.span.start]
            gap = around.text[actor.span.end : verb.start]
            if actor.span.end > verb.start or len(gap) > _LONGEST:
                continue
            leads = leads_to(around, actor, verb)
            if len(gap) > _BEFORE and not leads:
                continue
            adds = around.text.endswith("ing", verb.start, verb.end) and _WITH.search(left)
            paper_by = _PAPER_BY.search(left)
            beside = not actor.pronoun and OF_OTHERS.search(left)
            if not adds and beside and not paper_by:
                continue
            if paper_by and gap == ", ":
                return actor  # `A survey, conducted by Harbour Polls, found`
            if _POLLED.search(left):
                continue
            apposed = gap == ", " and _APPOSED.search(left) is not None
            if actor.paper and _OF_POLL.fullmatch(around.text, actor.span.end, verb.start):
                whole = Span(actor.span.start, verb.start - 1)
                return actor._replace(span=whole, words=around.words_of(whole))
            if apposed or leads or _SUBJECT_KEPT.fullmatch(gap):
                if actor.paper and _is_told_of(around, actor, actors):
                    break
                return find_bearer(around, actor, actors)
        if by := _find_publisher(around, verb, actors):
            return by
    return None


def _is_other_verb(around: Around, verb: Span, verbs: Sequence[Span]) -> bool:
    """Whether a verb does not report a statement, since another one is right before its words."""
    return verb is not verbs[-1] and verbs[-1].end == around.at.start


def _find_publisher(around: Around, verb: Span, actors: Sequence[Actor]) -> Actor | None:
    """Return the body whose paper is the subject of a verb: `The report by the bank – … – says`.

    If it is by several, the paper itself.
    """
    subject = find_subject(around.cast, around.sentence, verb.end)
    if subject is None or subject.verb.end != verb.end:
        return None
    papers = [a for a in actors if a.paper and subject.span.covers(a.span)]
    if not papers or around.text[subject.span.start : papers[0].span.start].strip():
        return None
    if _is_told_of(around, papers[0], actors):
        return None
    by = [
        actor
        for actor in actors
        if actor.name
        and subject.span.covers(actor.span)
        and _PAPER_BY.search(around.text, subject.span.start, actor.span.start)
    ]
    return by[0] if len(by) == 1 else papers[0]


def _is_told_of(around: Around, paper: Actor, actors: Sequence[Actor]) -> bool:
    """Whether somebody in the sentence says what a paper says: `Holm says the survey shows`."""
    for verb in around.find(SAYING):
        if _THAT.fullmatch(around.text, verb.end, paper.span.start):
            ends = (actor.span.end for actor in actors if actor.name or actor.pronoun)
            return around.text.endswith("who ", 0, verb.start) or any(
                _SUBJECT_KEPT.fullmatch(around.text, end, verb.start)
                for end in ends
                if end <= verb.start
            )
    return False


def _is_audience(around: Around, verb: Span) -> bool:
    """Whether a figure only counts people who are told something: `told 300 teachers that`."""
    told = _TELLS.search(around.text, verb.start, verb.end) is not None
    return told and not around.text[verb.end : around.at.start].strip()


def _find_foreseer(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return who predicted the figure right before: `the 2.5% which the bank had predicted`."""
    for actor in actors:
        gap = _WHICH.fullmatch(around.text, around.at.end, actor.span.start)
        if gap and _FORESAW.match(around.text, actor.span.end):
            return actor
    return None


def find_speaking(around: Around, actors: Sequence[Actor]) -> Actor | None:
    """Return who says a figure outside quotation marks, by the first way that finds anybody."""
    return next((actor for way in _WAYS if (actor := way(around, actors))), None)


_WAYS = (
    find_according,
    _find_by,
    _find_after,
    _find_before,
    _find_foreseer,
)
