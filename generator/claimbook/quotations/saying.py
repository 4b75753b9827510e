"""Find the words beside a statement that attribute it: `, Anna Holm said`."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimbook.quantity import Span
from claimbook.quotations.marks import QUOTED, find_quotation
from claimbook.quotations.names import list_names

_SAID = (
    r"(?:sa(?:id|ys)|told|tells|explain(?:ed|s)|warn(?:ed|s)|argu(?:ed|es)|insist(?:ed|s)|noted"
    r"|wrote|writes|claimed|comment(?:ed|s)|remarked|announced|declared|stressed|testified"
    r"|admit(?:ted|s)|acknowledged|conceded|predict(?:ed|s)|recalled|replied|continued)"
)
_ADDED = r"(?:add(?:ed|s)|claims)"
"""Verbs of saying only beside a quotation: “added 5%” and “jobless claims” are something else."""
_VERB = re.compile(
    r"(?<![\w’'-])(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bto )"
    rf"(?:{_SAID}|{_ADDED})\b"
)
_MARKS = '“”"«»'
_LONGEST = 160
"""Characters that are read on either side of a quotation."""
_TAIL = re.compile(rf"(?:[^{_MARKS}.;:\n]|(?<=\b[A-Z])\.)*")
"""The rest of the sentence after a quotation."""
_ELSE = re.compile(
    r"[\s,–—-]*(?:and|but|while|which|that|when|where|if|then|or|so|because|although|though|whereas"
    r"|in|on|at|to|by|with|after|before|during|from|for|of|about|is|was|are|were|has|had|will"
    r"|would|since|late|earlier|this|last|yesterday|today|between)\b"
)
"""Words that begin something other than a speaker."""
_GOES_ON = (",", "?", "!", "—", "–")
_BETWEEN = re.compile(rf"[^.;:{_MARKS}]{{0,80}}[:,]?\s*")
"""Between a verb of saying and the quotation that it introduces."""
_BREAK = re.compile(r"[.!?”\"]\s|;\s|,\s(?:but|and|while|whereas)\s")
_FULL_STOP = re.compile(rf"[^{_MARKS}\n]{{0,160}}?\.\s$")
_SAID_AFTER = re.compile(
    rf",\s(?!(?:and|but|while|whereas)\s)(?:{_SAID}\s(?P<whom>[^;{_MARKS}]{{2,120}}?)"
    rf"|(?P<who>[^,;{_MARKS}]{{2,80}}(?:,\s[^,;{_MARKS}]{{2,80}},)?)\s{_SAID}(?:\s[^,;{_MARKS}]{{1,50}})?)"
    r"\.?\s*$"
)
"""At the end of a sentence: `…, Anna Holm said on Monday.`

`…, and Anna Holm said …` begins another statement.
"""
_ACCORDING = re.compile(
    rf"\b[Aa]ccording\sto\s(?P<whom>(?:[^,;.{_MARKS}]|\.(?=\S)|(?<=[A-Z])\.){{2,80}})"
)
_THOUGHT = r"(?:expects|forecasts|estimates|believes|(?:expected|estimated|believed)(?=\sthat\b))"
"""Verbs of saying only at the beginning of a sentence."""
_SAID_FIRST = re.compile(rf"(?P<who>[^;{_MARKS}]{{2,120}}?)\s(?:{_SAID}|{_THOUGHT})\s")
"""At its beginning: `Anna Holm said that …`."""
_OTHER = re.compile(
    rf"\b(?:{_SAID}|according|report(?:s|ed)|believe[sd]?|expect(?:s|ed)?|thinks|forecasts?"
    rf"|estimate[sd]?)\b|[{_MARKS}]|;|,\s(?:but|and|while|whereas)\s"
)
"""Between a statement and a verb of saying that may be about something else."""
_ENDS = re.compile(r"(?:\s(?:also|has|had|then|later|further|\w+ly))*,?\s*$|,\s|\s\(")
"""After a name that is the subject itself, and not the employer of somebody: `Holm, the mayor,`."""
_OF_ANOTHER = re.compile(r"(?![Aa]ccording)[^,]*\b(?:in|of|for|at|from|with|on|to|by)\b", re.DOTALL)
"""Between a verb and a name that is not the subject: `said a spokesman for Example`."""
_PRONOUN_FIRST = re.compile(
    rf"(?:He|She|They|It)(?=(?:\s(?:also|has|had|then|later))*\s(?:{_SAID}|{_ADDED}|{_THOUGHT})\b)"
)
_OWNER_FIRST = re.compile(
    rf"(?:Its|Their)(?=\s(?:[a-z-]+\s){{0,4}}[a-z-]+(?:,?(?:\s[A-ZÀ-Þ][\w.’'-]*)+,?)?"
    rf"\s(?:{_SAID}|{_ADDED}|{_THOUGHT})\b)"
)
_PRONOUN = re.compile(r"\b(?:he|she|it|they|we|I|who)(?:\s(?:also|has|had|then|later))*\s*$", re.I)


class Saying(NamedTuple):
    """Words that say who makes a statement."""

    span: Span
    """From the speaker to the verb, or the other way round."""
    who: Span
    """The speaker, with office and body."""
    beside: Span
    """The rest of the sentence outside the quotation, where others may be named."""
    quoted: bool
    """Whether the statement stands within quotation marks."""

    def find_name(self, text: str) -> str:
        """Return the speaker's name; empty if the words have none that is sure to be the subject.

        `The Coast Air spokesman said` has a name, but nobody of that name said it.
        """
        inverted = self.who.start > self.span.start
        for name, at in list_names(text, self.who):
            if inverted:
                return "" if _OF_ANOTHER.match(text, self.span.start, at.start) else name
            if _ENDS.match(text, at.end, self.who.end):
                return name
        return ""


def find_saying(text: str, paragraph: Span, sentence: Span, at: Span) -> Saying | None:
    """Return the words that attribute what is at a span to somebody; None if there are none.

    They may be those of a quotation just before, whose speaker goes on. Pronouns are left out.
    """
    quoted = find_quotation(text, paragraph, at)
    if quoted is None:
        found = _find_reporting(text, sentence, at)
    else:
        found = (
            _find_after(text, paragraph, quoted)
            or _find_before(text, paragraph, quoted)
            or _find_earlier(text, paragraph, quoted)
        )
    if found is None or _PRONOUN.search(text, *found.who):
        return None
    return found


def find_pronoun_first(sentence: str) -> str:
    """Return the pronoun that begins a sentence if it says the rest: the `He` of `He said that …`.

    Empty if there is none. Whom it means is left open.
    """
    found = _PRONOUN_FIRST.match(sentence)
    return found[0] if found else ""


def find_owner_first(sentence: str) -> str:
    """Return the `Its` that begins a sentence such as `Its chief executive, Ada Hill, said …`.

    Empty if there is none. Whom it means is left open.
    """
    found = _OWNER_FIRST.match(sentence)
    return found[0] if found else ""


def _find_after(text: str, paragraph: Span, quoted: Span) -> Saying | None:
    """`“We lost,” Anna Holm said`; `“We lost,” said Anna Holm, the mayor`."""
    tail = _TAIL.match(text, quoted.end, min(paragraph.end, quoted.end + _LONGEST))
    verb = _VERB.search(text, *tail.span()) if tail else None
    if tail is None or verb is None or _ELSE.match(tail[0]):
        return None
    last = text[quoted.start : quoted.end].rstrip(_MARKS)[-1:]
    if last not in _GOES_ON and not tail[0].lstrip().startswith(_GOES_ON):
        return None
    if not text[tail.start() : verb.start()].strip(" ,–—-"):
        if _ELSE.match(text, verb.end(), tail.end()):
            return None
        return Saying(
            Span(verb.start(), tail.end()), Span(verb.end(), tail.end()), Span(*tail.span()), True
        )
    if text.startswith(":", tail.end()):
        return None  # `“Why?” Holm said: “…`
    start = tail.start() + len(tail[0]) - len(tail[0].lstrip(" ,–—-"))
    return Saying(
        Span(start, verb.end()), Span(start, verb.start()), Span(*tail.span()), quoted=True
    )


def _find_before(text: str, paragraph: Span, quoted: Span) -> Saying | None:
    """`Anna Holm said: “We lost.”`; `Holm told the council it was “a loss”`."""
    start = max(paragraph.start, quoted.start - 2 * _LONGEST)
    for found in _BREAK.finditer(text, start, quoted.start):
        start = found.end()
    for verb in _VERB.finditer(text, start, quoted.start):
        if (
            _BETWEEN.fullmatch(text, verb.end(), quoted.start)
            and text[start : verb.start()].strip()
        ):
            who = Span(start, verb.start())
            return Saying(Span(start, verb.end()), who, Span(start, quoted.start), quoted=True)
    return None


def _find_earlier(text: str, paragraph: Span, quoted: Span) -> Saying | None:
    """`“We lost,” Anna Holm said. “We …`: whoever spoke the words before goes on."""
    before = [Span(*found.span()) for found in QUOTED.finditer(text, paragraph.start, quoted.start)]
    if not before or not _FULL_STOP.fullmatch(text, before[-1].end, quoted.start):
        return None
    return _find_after(text, Span(paragraph.start, quoted.start), before[-1])


def _find_reporting(text: str, sentence: Span, at: Span) -> Saying | None:
    """`Fares will rise, Anna Holm said.`; `Holm said that fares …`; `…, according to Holm`."""
    for found in (
        _SAID_AFTER.search(text, at.end, sentence.end),
        _ACCORDING.search(text, at.end, sentence.end),
        _ACCORDING.match(text, sentence.start, at.start),
        _SAID_FIRST.match(text, sentence.start, at.start),
    ):
        if found is None:
            continue
        after = found.start() >= at.end
        between = (at.end, found.start()) if after else (found.end(), at.start)
        if not _OTHER.search(text, *between):
            who = Span(
                *found.span("whom" if "whom" in found.groupdict() and found["whom"] else "who")
            )
            start = found.start() + len(found[0]) - len(found[0].lstrip(", "))
            return Saying(Span(start, found.end()), who, who, quoted=False)
    return None
