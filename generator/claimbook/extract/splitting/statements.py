"""Select statements without a figure that are worth a claim."""

from __future__ import annotations

import re

from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.splitting.split import Split
from claimbook.extract.words.attribution import ADDED
from claimbook.extract.words.cues import match_cues
from claimbook.model import Where
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_STATES = match_cues(
    """
    (?:plans? | planning | intends? | intention | aims? | pledge[sd]? | promise[sd]? | expected
    | expects? | forecasts? | predicts? | predicted | proposes? | proposed | warn(?:s|ed) | agreed
    | vow(?:s|ed) | seeks? | hopes? | unveil(?:s|ed) | announced | committed)(?= (?:to|that)\\b)
    | (?:believe[sd]? | explain(?:s|ed) | reported | confirm(?:s|ed) | noted? | notes
    | reveal(?:s|ed) | indicate[sd]? | suggest(?:s|ed) | conclude[sd]? | insist(?:s|ed)
    | admit(?:s|ted) | estimate[sd]? | acknowledge[sd]? | concede[sd]? | signal(?:s|l?ed)
    | argues)(?= that\\b)
    | said | says | told | emphasi[sz]ed | stressed | argued | claimed | alleged | denied | reckons
    | """
    + ADDED
)
_SHORTEST = 40
_LONGEST = 300
"""The fewest and the most code points of a statement that is a single claim."""
_FEW_WORDS = 10
"""Words of a quotation that say little if they are about `it` or `they`."""
_IDIOM = re.compile(
    r"\b(?:[Tt]hat (?:being )?said,|[Hh]aving said that|[Nn]eedless to say|goes without saying"
    r"|as they say\b)"
)
_TO_READER = re.compile(r"\b[Yy]ou(?:rs?|rself|['’][a-z]+)?\b")
_HOPE = re.compile(r"\b(?:the|an?|some|any|little|no|every)\s(?:[a-z]+\s)?$")
"""Before a noun that only looks like a verb of stating: `in the hope that`."""
_LED = r"\W*(?:(?:And|But|So|Well|Yes|No|Now|Then|Sure enough),?\s)?"
_OF_SELF = re.compile(rf"{_LED}I\b")
_STANCE = re.compile(
    r"\b(?:expect|think|believe|predict|forecast|doubt|intend|plan|support|oppose|agree|disagree|favou?r"
    r"|will|won['’]t|confident|convinced|(?<=[’'])ll)\b"
)
"""Words that make a remark about oneself a claim: `I expect that fares will fall`."""
_OF_NOTHING = re.compile(
    rf"{_LED}(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Tt]here|[Hh]e|[Ss]he|[Yy]ou)"
    r"(?:['’](?:s|re|ve|d)|\s(?:is|was|are|were|ha[sd]|have|did|do(?:es)?|just|really)(?:n['’]t)?)\b"
)


_SAYS = re.compile(r"\b(?:said|says|told\s\w+|added)[,:]\s$")
"""Before a quotation that is all a sentence says."""


def find_statement(split: Split, sentence: Sentence) -> Span | None:
    """Return the verb of a statement; None if an editor would delete the claim.

    An editor would delete instructions to the reader, remarks of people about themselves, and a few
    words about something that only other sentences name.
    """
    start, end = sentence.span
    if sentence.where is not Where.BODY or not _SHORTEST <= end - start <= _LONGEST:
        return None
    found = _STATES.search(split.text, start, end)
    if found is None or _IDIOM.search(split.text, start, end):
        return None
    if found[0].startswith("hope") and _HOPE.search(split.text, start, found.start()):
        return None
    quoted = split.find(QUOTED, sentence.span)
    if any(
        not any(q.start < you.start() < q.end for q in quoted)
        for you in _TO_READER.finditer(split.text, start, end)
    ):
        return None
    whole = quoted and (
        quoted[0].start == start or _SAYS.search(split.text, start, quoted[0].start)
    )
    if quoted and whole and all(_is_uninformative(split.text[q.start : q.end]) for q in quoted):
        return None
    return Span(*found.span())


def _is_uninformative(words: str) -> bool:
    """Whether quoted words are about the speaker, or are a few words about something unnamed."""
    if _STANCE.search(words):
        return False
    few = words.count(" ") < _FEW_WORDS
    return bool(_OF_SELF.match(words) or (few and _OF_NOTHING.match(words)))
