"""Follow whom the sentences of an article are about: the last subject that has a name.

A sentence that names nobody is more often about the last subject than about the article's, once the
text has turned to somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from claimbook.extract.resolving.entity.chains import find_reported_subject
from claimbook.extract.resolving.sentence.around import Around
from claimbook.model import Where


class Center(NamedTuple):
    """The last subject with a name, and what its paragraph has named."""

    key: str
    """The key of the subject; empty before the first one."""
    in_paragraph: frozenset[str]
    """The keys of the names before in the paragraph."""


def find_center(around: Around) -> Center:
    """Return whom the sentences before a figure's are about."""
    centers = around.split.keep((find_center,), lambda: _list_centers(around))
    return centers[around.pick.sentence.span.start]


def _list_centers(around: Around) -> Mapping[int, Center]:
    """Return the center at the start of each sentence, by the sentence's position."""
    found: dict[int, Center] = {}
    key, paragraph, named = "", -1, frozenset[str]()
    for sentence in around.split.sentences:
        if sentence.paragraph != paragraph:
            paragraph, named = sentence.paragraph, frozenset()
        found[sentence.span.start] = Center(key, named)
        if sentence.where is Where.HEADLINE:
            continue
        subject = find_reported_subject(around, sentence.span)
        if subject and subject.names and not subject.names[0].is_good:
            key = subject.names[0].key
        named |= {name.key for name in around.cast.within(sentence.span)}
    return found
