"""Find what must change in quoted words before a claim can use them: quotation marks, “we”, “I”."""

from __future__ import annotations

import re

from claimbook.extract.words.verbs import FINITE

_MARKS = re.compile(r'(?P<opens>[“«]|(?:(?<=[\s(\[—–-])|^)"(?=\S))|[”»"]')
_ANY_MARK = '“”«»"'
_QUOTED = re.compile(r'“[^”]*”|"[^"]*"|«[^»]*»|‘[^’]*’(?!\w)')
_PERSON = re.compile(
    r"[WwOoMmuI](?<!\w.)"
    r"(?:(?<=[Ww])e|(?<=[Oo])ur(?:s|selves)?|(?<=[Mm])y(?:self)?|(?<=u)s|(?<=m)e|(?<=I))\b"
)
"""Any word of the patterns below; most sentences contain none."""
_FIRST_PERSON = re.compile(
    r"""
    \b(?:[Ww]e|[Oo]ur|[Mm]y)\b(?=\s[a-z\d$€£“]|['’](?:re|ve|d|ll)\b)
    | \b(?:us|me|ours|ourselves|myself)\b
    | (?:^|[,;:.!?–—]\s|\b[a-z]+\s|\b(?:And|As|But|If|So|Then|When|While)\s)
      I\b(?=\s[a-z]|['’](?:m|ve|d|ll)\b)
    """,
    re.VERBOSE,
)
"""A first-person word; not the US, World War I, Our Lady or My Lai."""


_PRONOUN = re.compile(
    r"(It|He|She|They)\s(?!(?:is|was)\s(?:(?:\w+\s)?that|(?!about|due|likely|set)\w+\sto)\b"
    r"|(?<=^It\s)(?:is|was)\s(?:feared|thought|believed|estimated|hoped|understood|expected)\s(?!to\b)"
    r"|takes\s|took\s|costs?\s)[a-z]"
    r"|(Its|His|Her|Their)\s(?:own\s)?[a-z\d]"
)
"""A sentence that begins with a pronoun; not `It is said that`, `It is feared 9`."""
_PART_OF = re.compile(
    r"(?:(?!(?:and|but|or|so|that|wh\w+)\b)[^,;:\s]+\s){0,12}?"
    r"(?:\d\S*(?:\sper\s?cent)?|half|thirds?|quarters?|fifths?|most|all|some)\sof\s(?P<whole>it|them)\b"
)
"""A share of what an earlier sentence names: `Exports accounted for 38% of it`."""
_THIS = re.compile(
    rf"(?P<leads>This|That|These|Those)\s(?:{FINITE.pattern})"
    r"|\b(?:contest|den|disput|doubt|reject)(?:e?s|ed|y|ies|ied)\s(?P<object>this|that|it)(?=[,.]|\sand\b)"
)
"""A pronoun for what was said before: `That would cost`, `Holm disputes this`."""


def close_quotations(words: str) -> str:
    """Drop quotation marks that lack their counterpart."""
    if not any(map(words.__contains__, _ANY_MARK)):
        return words
    open_: list[int] = []
    lone: set[int] = set()
    for found in _MARKS.finditer(words):
        if found.lastgroup == "opens":
            open_.append(found.start())
        elif open_:
            open_.pop()
        else:
            lone.add(found.start())
    lone.update(open_)
    return "".join([letter for at, letter in enumerate(words) if at not in lone]) if lone else words


def find_pronoun(says: str) -> str:
    """Return the pronoun of a sentence that leaves open who or what it is about; empty if none."""
    if found := _PRONOUN.match(says):
        return str(found[1] or found[2])
    if found := _PART_OF.match(says):
        return str(found["whole"])
    found = _THIS.search(says)
    return str(found["leads"] or found["object"]) if found else ""


def find_first_person(words: str) -> str:
    """Return the first first-person word outside quotation marks; empty if there is none."""
    if not _PERSON.search(words):
        return ""
    found = _FIRST_PERSON.search(_QUOTED.sub("“…”", words))
    if found is None:
        return ""
    return "I" if found[0].endswith("I") else found[0].lower()
