"""Find the whole clause of a figure whose quote is only part of one."""

from __future__ import annotations

import re

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.verbs import FINITE, IN_PLURAL
from claimbook.quantity import Span

_JOINING = re.compile(
    r"(?:which|who|whose|that|to|with|without|including|from|where|than|up|down|out|or|of|in|still"
    r"|costs\s(?:up\sto|about|around|some|nearly|almost|at\sleast|more\sthan|just|only|(?=[$£€]))"
    r"|[a-z]+ing)\b"
    r"|(?:argues|claims|denies|disputes|doubts|insists|rejects)\s(?:that|the|this|it)\b"
    r"|(?:[\w,.$€£]+\s){1,2}of\s(?:which|whom)\b"
    r"|(?:twice|double|triple|(?:two|three|four|five|ten)\stimes)\s(?:as|the|what|that|more)\b"
    r"|(?:(?:about|some|around|nearly|almost|over)\s)?(?:an?\s\w+|[$€£]?\d\S*(?:\s(?:per\s?cent|million|billion))?)\s(?:more|less|fewer|higher|lower)\sthan\b"
)
"""Words that begin only part of a clause."""
_SHORTENED = re.compile(r"\b(?:it|he|she|that|there|they|we|I|you)['’](?:s|re|ve|d|ll|m)\b", re.I)
_CONJUNCTION = re.compile(
    r"(?:because|while|whereas|(?:even )?though|although"
    r"|(?:even )?as(?! (?:of|an?|the result|\w+ as)\b)|when|[Aa]nd|[Bb]ut)\s"
)
"""Words before a clause that is whole without them."""
TOLD = re.compile(
    r",\s(?:[A-Z]|(?:the|its|an?|he|she|it|they)\s)[^,]{0,60}?\s?(?:said|says|added)"
    r"(?:\s(?:on|in|at|last)\s[^,]{1,30}|\s[A-Z][a-z]+day)?\W*$"
)
"""An attribution after a clause."""
_TOLD_BEFORE = re.compile(
    r"[^,;:“”\"]{2,60}?\s(?:said|says|added)"
    r"(?:\s(?:on|in|at|last)\s[^,]{1,30}|\s[A-Z][a-z]+day)?,\s"
)
"""The same before it, between commas: `The board said on Monday, down from 9 boats, that`."""
_ADVERBIAL = re.compile(
    r"(?:[Aa]t|[Ii]n|[Ff]or|[Bb]y|[Ww]ith)\s(?:an?|the)\s(?:cost|price|rate|survey|poll|study|value|loss|total)"
    r"\s(?:of|by)\b"
    r"|(?:[Aa]bove|[Bb]elow|[Bb]eyond|[Oo]n\stop\sof|[Vv]ersus)\s(?:an?|its|last|that|the|their|what)\b"
)
"""The beginning of a phrase that only limits a clause to something or somebody."""
CONDITION = re.compile(
    r"(?P<if>(?:Without|Excluding|If|Unless|Except|Adjusted|Leaving|Apart|Had|Were)\b[^,;.]{2,80}),\s?"
    r"(?:(?:he|it|she|they|[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*)?)\s[a-z]+,\s)?"
)
"""A condition before a clause, and perhaps who says so: `Without the ferries, he said, sales`."""
_APPOSED = re.compile(
    r"^(?P<name>[A-Z][^,;]{1,60}), (?:an?|the|its|their|his|her) [^,;]{2,80}, (?=[a-z]+ed\b)"
)
"""A subject with what it is, before its verb: `Coast Air, the airline, earned`."""
_RELATIVE = re.compile(r",\s(?:which|who|whose)\s(?:[^,;]|,(?=\d))*(?:,|$)")
"""A clause about a noun, whose verb is not the sentence's."""
_DASHED = re.compile(r"\s[–—-]\s[a-z]+ed\b(?:(?!\s[–—-]\s)[^;:])*$")
"""Words added about a noun, up to the end: `The boats - tested in nine harbours`."""
_ABOUT_SUBJECT = re.compile(
    r"(?!(?:In|At|On|By|For|With|After|Before|From|Among)\b)(?P<subject>[A-Z][^,;:“”\"]{2,60}),"
    r"\s(?:which|who)\s(?P<told>(?:[^,;:]|,(?=\d))+)"
)
"""A subject with such a clause and no verb of its own."""
_COMMA_PARTICIPLE = re.compile(r",\s[a-z]+ed\s(?:[^,;]|,(?=\d))*(?:,|$)")
"""Likewise, between commas: `A survey of 9 people, conducted in May by Harbour Polls`."""
_PARTICIPLE = re.compile(
    r"[ceopv](?<=\b.)(?:"  # an expression that can begin with few characters is fast to search for
    r"(?:(?<=c)ompared|(?<=o)pposed)(?<!Th(?:is|at)\s.{8})\s(?:to|with)\b"
    r"|(?:(?<=e)stimated|(?<=v)alued|(?<=p)riced)\sat\b)"
)
"""Words in -ed that have no subject: `an increase of 6% compared to 2022`."""
_OF_MANY = re.compile(
    r"\b(?:[A-Za-z]+[a-rt-z]s|people|[Mm]en|[Ww]omen|children|of\s[A-Z]\w+s|[Tt]hey|[Ww]e|I)"
    r"(?:\s(?:at|in|from|of)\s(?:the\s)?[A-Z][\w’'&-]*(?:\s[A-Z&][\w’'-]*)*)?"
    r"\s(?:(?:now|also|still|often|[a-z]+ly)\s)?"
    rf"(?:{IN_PLURAL.pattern}|depend|number|predict|report)"
    r"(?=\s(?:an?|the|that|there|to|for|on|in|up|as|about|over|under|nearly|almost|around|some|more|less|hearing|its|their"
    r"|[$€£\d]))|\b[Ii]t\s[a-z]+s\b|\w\s(?:now\s)?costs?\s(?:(?!of\b)[a-z]+\s){0,2}[$€£\d]"
)
"""A verb that may be a noun elsewhere, with a subject in the plural: `grants cover 9%`; a price."""
_DEFINED = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Nn]early|[Aa]lmost|At|By|With|Given|Short|[$€£\d]\S*)\s(?P<noun>[^,;]*?)"
    r"\s(?:that|which|who|when|where)\s(?P<told>.*)"
)
"""A noun with a clause about it: `A ship which sold for $9 million`."""
_NTH_TIME = re.compile(
    r"(?:[Tt]he|its|their)\s(?:first|second|third|fourth|fifth|last|only)"
    r"\s(?:day|month|quarter|season|time|week|weekend|year)\s(?:(?:that|when)\s)?"
    r"(?P<told>(?:he|it|she|they|we|the|an?|its|their|[A-Z])\b(?:[^,;]|,(?=\d))*)"
)
"""A time with a clause about it: `the first time it has passed $9 million`."""
_HAVE = re.compile(r"\bha[ds]\s|\bhave\s")
_VERB_FIRST = re.compile(r"[a-z]+ed\b")
"""Begins a clause about a subject further left: `missed the prize, which`."""
_PART_BEFORE = re.compile(r"\b(?:than|of|for|in|with|at|from|after|before|over|under|to|by)\s$")
"""Before a noun that is not a subject, although a verb follows: `had waited for six months`."""
_UNKNOWN = re.compile(r"^(?!its\b|his\b|this\b)[a-z]+s\s")
"""A verb right after `who` or `that`, though we do not know it: `that uses`."""
_SAYING = re.compile(r"[^,;:“”\"]{2,60}?\s(?:said|says|added)\s(?:that\s)?")
"""Who says something, before it."""
_TELLS_FIRST = re.compile(r"(?:added|adds|notes|noted|said|says|writes|wrote)\s(?=[A-Z])")
"""A verb before whoever says it: `wrote Anna Holm, who expects 9 boats`."""
_INSERTED = re.compile(
    r"[^,;:“”\"]{2,60}?\s(?:believe|estimate|expect|say|think)s?\s(?:are|had|has|have|is|was|were|will|would)\b"
)
"""Whoever says something, without it: `the 95% that officials say is needed`."""
_BESIDE = re.compile(
    r",\s(?:and|but|which|who|whose|while|whereas|although|because|after|before|with)\b"
)
"""Behind a clause that has its own verb: the beginning of another one."""
_DESCRIBED = re.compile(r",\s[^,;:]*$")
ITS_VERB = re.compile(
    r",\s(?:can|could|ha[ds]|have|is|are|may|might|must|should|was|were|will|would)\b"
)
"""Behind what describes a subject: the verb of the subject."""
LATER = re.compile(
    r",\s(?P<if>as\slong\sas|on\scondition\sthat|provid(?:ed|ing)\sthat|unless)\s[^;:“”\"]*$"
)
"""A condition at the end of a sentence."""
_COMMA = re.compile(r",(?!\d)")
_THAT = re.compile(r"\bthat\b")
_LONGEST = 240
"""The most characters of a clause that is drafted as what a claim says."""


def is_fragment(words: str) -> bool:
    """Whether words lack their own verb or subject, or depend on others before them."""
    own = strip_conjunction(words)
    if "," in own:
        own = _APPOSED.sub(r"\g<name> ", own)
        own = _COMMA_PARTICIPLE.sub("", _RELATIVE.sub("", TOLD.sub("", own)))
    own = _DASHED.sub("", own)
    if before := _TOLD_BEFORE.match(own):
        own = own[before.end() :]
    elif ", wh" in words and (saying := _SAYING.match(own)):
        own = own[saying.end() :]  # `Holm said the firm, which owns 9 boats`
    if adverbial := _ADVERBIAL.match(own):
        return not _COMMA.search(own) or not FINITE.search(own, adverbial.end())
    said = SAYING.match(own)
    if _JOINING.match(own) or FINITE.match(own) or _INSERTED.match(own):
        return True
    if said and _THAT.search(own, 0, said.end() + 5):
        return True
    own = _PARTICIPLE.sub("", own)
    if nth := _NTH_TIME.fullmatch(own):
        return len(FINITE.findall(_HAVE.sub("", nth["told"]))) <= 1
    if (defined := _DEFINED.match(own)) and not FINITE.search(defined["noun"]):
        told = _UNKNOWN.sub("is ", defined["told"])
        return len(FINITE.findall(told)) <= 1
    return not (FINITE.search(own) or _SHORTENED.search(own) or _OF_MANY.search(own))


def lacks_verb(words: str) -> bool:
    """Whether words end with a description of their last noun: `said that the charge, now $2`."""
    last = _DESCRIBED.search(words)
    return last is not None and not FINITE.search(last[0])


def strip_conjunction(words: str) -> str:
    """Return words without a leading conjunction: `while sales rose`."""
    found = _CONJUNCTION.match(words)
    return words[found.end() :] if found else words


def tell_of_subject(words: str) -> str:
    """Return a clause about the subject as a sentence: `The firm, which sold 9 boats`.

    Empty if the words are something else.
    """
    words = _TELLS_FIRST.sub("", words) if _TELLS_FIRST.match(words) else words
    saying = _SAYING.match(words)
    words = words[saying.end() :] if saying else words
    found = _ABOUT_SUBJECT.fullmatch(f"{words[:1].upper()}{words[1:]}")
    if (
        _VERB_FIRST.match(words)
        or found is None
        or FINITE.search(found["subject"])
        or not FINITE.match(found["told"])
    ):
        return ""
    return f"{found['subject']} {found['told']}"


def find_whole(around: Around, quote: Span) -> Span | None:
    """Return the clause of a quote from subject to end; None if it is not found, or too long."""
    words = around.words_of(quote)
    if quote.start == around.sentence.start and not (
        _JOINING.match(words) or _ADVERBIAL.match(words) or _RELATIVE.search(words)
    ):
        if not FINITE.search(around.text, quote.end, around.sentence.end) or _BESIDE.match(
            around.text, quote.end
        ):
            return quote  # with an unknown verb
        return _keep_whole(around, Span(quote.start, around.sentence.end))
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is not None and subject.span.start < quote.end:
        start = subject.span.start
        start += len(around.text[start:]) - len(around.text[start:].lstrip())
        if _PART_BEFORE.search(around.text, around.sentence.start, start):
            return None
        whole = Span(min(start, quote.start), quote.end)
    else:
        whole = Span(quote.start, around.sentence.end)
    return _keep_whole(around, whole)


def _keep_whole(around: Around, span: Span) -> Span | None:
    """Return words without their full stop; None if they are part of a clause, or too long."""
    whole = Span(span.start, span.end - (around.text[span.end - 1] in ".!?"))
    words = around.words_of(whole)
    return whole if len(words) <= _LONGEST and not is_fragment(words) else None
