"""Find known metrics that the text has another name for."""

from __future__ import annotations

import re
from bisect import bisect_right

from claimbook.extract.book.measures import MetricCue
from claimbook.extract.resolving.entity.topic import is_country
from claimbook.extract.resolving.sentence.around import Around

_FEWEST = 3
"""The fewest words of names that may be the same if only the last word differs."""


_OWNING = re.compile(
    r"\b(?:own(?:s|ed|ing)?|h[eo]lds?|holding|acquir(?:e|es|ed|ing)|buy(?:s|ing)?|bought|sell(?:s|ing)?|sold|retain(?:s|ed)?"
    r"|control(?:s|led)?|obtain(?:s|ed)?|bid for)\b[^.;]{0,50}$"
)
"""Comes before a share of a company: what somebody does with it."""
_OF_COMPANY = re.compile(r"\sof\s(?:the\s(?:company|group|firm|business|bank|club)\b)?")


def is_stake(around: Around) -> bool:
    """Whether a share is how much of a company somebody owns, buys or sells: `40% of Coast Air`."""
    found = _OF_COMPANY.match(around.text, around.at.end, around.sentence.end)
    if found is None or not _OWNING.search(around.text, around.sentence.start, around.at.start):
        return False
    cast = around.cast
    return found[0].strip() != "of" or any(
        name.start == found.end()
        and not (cast.is_place(name) or is_country(name) or cast.is_person(name))
        and around.text[name.end : name.end + 2] not in {"'s", "’s"}
        for name in around.names
    )


def find_same(around: Around, name: str, dimension: str) -> MetricCue | None:
    """Return the metric whose name the article uses except for the last word.

    `AI infrastructure investment` and `AI infrastructure construction` are one metric: both measure
    money, and the words before distinguish them from everything else in the article.
    """
    words = name.split()
    if len(words) < _FEWEST:
        return None
    stem = rf"\b{re.escape(' '.join(words[:-1]))}\s"
    for found in re.finditer(stem, around.text, re.IGNORECASE):
        number = bisect_right(around.split.by_start, found.start()) - 1
        for measure in around.cast.find_measures(around.split.sentences[number].span):
            cue = around.cast.lexicon.metrics[measure.number]
            if measure.span.start == found.end() and cue.dimension == dimension:
                return cue
    return None
