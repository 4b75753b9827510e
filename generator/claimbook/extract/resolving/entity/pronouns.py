"""Find the pronouns before a figure that may stand for what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.antecedents import find_antecedents
from claimbook.extract.resolving.entity.nearness import OTHER_CLAUSE
from claimbook.extract.resolving.entity.pronoun_fit import BODIES, OF_PLACE, fits
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.firms import FIRMS
from claimbook.quantity import Span

_PRONOUNS_LAST = 1000
"""The rank of a pronoun, after all names that cost the same."""
_BESIDE = 2
"""The most characters between a pronoun and its verb of saying."""
_GOVERNS = 10
"""The highest cost of the subject of the figure's clause, however far away."""
_PRONOUN = match_cues(
    f"""
    it | its | they | their | them | him | he | his | she | her
    | the (?:state|city|town|county|province|island|nation|country)(?:['’]s)?
    | the (?:[\\w-]+\\s){{0,2}}(?:{FIRMS})(?! (?:industry|sector|market))
    | the (?:{BODIES})(?:['’]s)?
    """
)
_ONLY_SAYS = re.compile(
    r"(?:he|she)\s(?:also\s|had\s|has\s)?(?:sa(?:id|ys)|add(?:ed|s)|told|explained|not(?:ed|es)|expects?|expected"
    r"|predict(?:s|ed)|forecasts?|warn(?:s|ed)|estimate[sd]|believe[sd]|claim(?:s|ed)|argue[sd]|insist(?:s|ed)"
    r"|stressed|wrote|declined|refused|thinks?|thought|calculate[sd]"
    r"|(?:cut|raised|lowered|trimmed)\s(?:his|her)\s(?:\S+\s){0,2}(?:forecast|estimate|target))\b"
    r"|(?:his|her)\s(?:\S+\s){0,2}(?:forecasts?|estimates?|price\starget|projections?"
    r"|research|study|survey|analysis|report)\b",
    re.IGNORECASE,
)
"""A person who only speaks, rarely about themselves."""


def fits_pronouns(around: Around, subject: Name) -> bool:
    """Whether the last pronoun before the figure may stand for the subject."""
    before = [
        span
        for span in around.find(_PRONOUN)
        if span.end <= around.at.start and not _is_only_speaking(around, span)
    ]
    return not before or fits(around, before[-1], subject)


def list_meant(
    around: Around, speaker: Name | None, names: Sequence[Name]
) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Yield each pronoun before the figure: its cost, its rank among names, and whom it may mean.

    The cost grows with the distance from the figure. There are several names if that is open.
    """
    for span in around.find(_PRONOUN):
        if span.end > around.at.start or _is_owner_of_other(around, span):
            continue
        if _is_only_speaking(around, span):
            continue
        away = 0 if around.clause.start <= span.start else OTHER_CLAUSE
        cost = away + (around.at.start - span.end) // 4
        if cost > _GOVERNS and _is_subject(around, span):
            cost = _GOVERNS
        elif away and any(span.end <= name.start < around.at.start for name in names):
            continue
        if meant := find_antecedents(around, span, speaker, names):
            yield cost, _PRONOUNS_LAST, meant


def _is_subject(around: Around, span: Span) -> bool:
    """Whether a pronoun is the whole subject of the figure's clause."""
    subject = find_subject(around.cast, around.sentence, around.at.start)
    if subject is None or not subject.span.covers(span):
        return False
    return subject.words.strip() == around.text[span.start : span.end]


def _is_only_speaking(around: Around, span: Span) -> bool:
    """Whether a pronoun's person only speaks: `she expects sales of`, but not `says he has`."""
    return _ONLY_SAYS.match(around.text, span.start, around.at.start) is not None


def _is_owner_of_other(around: Around, span: Span) -> bool:
    """Whether a place is only the owner of something: `the state's largest firm has 9 ships`."""
    between = around.text[span.end : around.at.start]
    return (
        around.text[span.end - 1] == "s"
        and OF_PLACE.fullmatch(around.text, span.start, span.end) is not None
        and " " in between.strip()
    )
