"""Find the pronouns before a figure that may stand for what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimbook.extract.naming.names import Name
from claimbook.extract.resolving.entity.antecedents import MOST, find_antecedents, find_body
from claimbook.extract.resolving.entity.nearness import OTHER_CLAUSE
from claimbook.extract.resolving.entity.pronoun_fit import BODIES, OF_PLACE, fits, is_of_body
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.subjects import find_subject
from claimbook.extract.words.attribution import SAYING
from claimbook.extract.words.cues import match_cues
from claimbook.extract.words.firms import FIRMS
from claimbook.grounding import Span

_PRONOUNS_LAST = 1000
"""The rank of a pronoun, after all names that cost the same."""
_BESIDE = 2
"""A verb of saying follows its pronoun after so many characters at most."""
_GOVERNS = 10
"""The most that the subject of the figure's clause costs, however far away it is."""
_INSERTED = re.compile(r"\b(?:that|which)\s$")
"""Before somebody who only comments on a noun: `a model that the company says answers 9`."""
_SAYS_THAT = re.compile(r"\bthat\b")
_PRONOUN = match_cues(
    f"""
    it | its | they | their | them | him | he | his | she | her
    | the (?:state|city|town|county|province|island|nation|country)(?:['’]s)?
    | the (?:[\\w-]+\\s){{0,2}}(?:{FIRMS})(?! (?:industry|sector|market))
    | the (?:stock|shares|share price)
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
"""A person who only speaks, and rarely about themselves."""
_SAYS_BETWEEN = re.compile(r"\s(?:said|says|added)\b,?")


def fits_pronouns(around: Around, subject: Name) -> bool:
    """Whether the last pronoun before the figure may stand for the subject."""
    before = _list_last(around)
    return not before or fits(around, before[-1], subject)


def list_fitting(around: Around) -> tuple[Name, ...]:
    """Return the frequent names that the last pronoun before the figure may stand for."""
    before = _list_last(around)
    return tuple(
        name
        for name, weight in around.cast.weights.values()
        if before and weight > 1 and name.end < before[-1].start and fits(around, before[-1], name)
    )[:MOST]


def _list_last(around: Around) -> Sequence[Span]:
    """Return the pronouns before the figure that may stand for its entity."""
    return [
        span
        for span in around.find(_PRONOUN)
        if span.end <= around.at.start
        and not _is_owner_of_other(around, span)
        and not _is_only_speaking(around, span)
        and not (is_of_body(around, span) and not find_body(around, span))
    ]


def list_meant(
    around: Around, speaker: Name | None, names: Sequence[Name]
) -> Iterator[tuple[int, int, tuple[Name, ...]]]:
    """Yield each pronoun before the figure: its cost, its rank among names, and whom it may mean.

    The cost grows with the distance from the figure. There are several names if that is open.
    """
    for span in around.find(_PRONOUN):
        in_name = any(n.start < span.end < n.end for n in around.names)
        if span.end > around.at.start or in_name or _is_owner_of_other(around, span):
            continue
        if _is_only_speaking(around, span) or _is_inserted(around, span):
            continue
        if _SAYS_THAT.search(around.text, span.end, around.at.start) and any(
            0 < verb.start - span.end <= _BESIDE for verb in around.find(SAYING)
        ):
            continue  # `He added that the state has 9 ships`
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
    """Whether a pronoun's person only speaks: `she expects sales of`, but not `says he has`.

    So does `, the company said`; and `the charity Sea First` only introduces a name.
    """
    if around.text[span.start : span.start + 4].lower() == "the ":
        if around.text[span.end : span.end + 2].strip().isupper():
            return True
        return around.text[span.start - 2 : span.start] == ", " and (
            _SAYS_BETWEEN.match(around.text, span.end) is not None
        )
    found = _ONLY_SAYS.match(around.text, span.start)
    return found is not None and found.end() <= around.at.start


def _is_inserted(around: Around, span: Span) -> bool:
    """Whether a person only comments on the noun before: `a model that the firm says answers 9`."""
    before = around.text[span.start - 8 : span.start]
    return _INSERTED.search(before) is not None and any(
        verb.start == span.end + 1 for verb in around.find(SAYING)
    )


def _is_owner_of_other(around: Around, span: Span) -> bool:
    """Whether a place is only the owner of something: `the state's largest firm has 9 ships`."""
    between = around.text[span.end : around.at.start]
    return (
        around.text[span.end - 1] == "s"
        and OF_PLACE.fullmatch(around.text, span.start, span.end) is not None
        and " " in between.strip()
    )
