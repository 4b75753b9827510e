"""Find who spoke last before a sentence, for a pronoun in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from claimbook.extract.naming.names import Name
from claimbook.extract.naming.persons import may_be_person
from claimbook.extract.resolving.entity.chains import list_before
from claimbook.extract.resolving.entity.pronoun_fit import fits_given_name
from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.resolving.sentence.said import Said
from claimbook.extract.resolving.speaker.actors import Actor
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.words.attribution import OFFICES, SAYING
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_FARTHEST = 9
"""How many sentences with the same pronoun may follow the one that names somebody."""
_ONE_PERSON = re.compile(
    r"^(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Reverend|Judge)\b"
    rf"|\b(?:{OFFICES}|premier|senator|sergeant|commissioner|coroner|member|official|source"
    r"|doctor|lawyer|witness|expert|researcher|scientist|resident|man|woman|(?<=-)general)"
    r"\b(?!['’-])",
    re.IGNORECASE,
)
"""Words for one person: `a spokesman for the port`, `Premier Anna Holm`."""
_HE = frozenset(("he", "she"))

Recall = Callable[[Around, int], "Said | None"]
"""Returns who speaks at the place aimed at, before an offset.

Without the offset, an actor could stand for another one that stands for it.
"""


def find_voice(
    around: Around, actor: Actor, recall: Recall, pronoun: str = ""
) -> Said | Sentence | None:
    """Return the last speaker before an actor whom its `pronoun` may mean.

    That is whoever speaks before it in its own sentence (`Holm says she expects`), or the only
    speaker of the sentence before. Sentences that are all quoted, or whose speaker is the same
    pronoun, are skipped. If the speaker is unclear, the result is the last sentence not skipped.
    """
    pronoun = pronoun or actor.words
    start = actor.span.start
    own = recall(around.aim(replace(around.pick, span=Span(start, start))), start)
    if own and own.words and _may_be(around, own, pronoun):
        return own
    for sentence in islice(list_before(around), _FARTHEST):
        aims, end = _list_aims(around, sentence.span), sentence.span.end
        arounds = (around.aim(replace(around.pick, sentence=sentence, span=at)) for at in aims)
        voices = [said for each in arounds if (said := recall(each, end)) and said.words]
        fitting = {said.words: said for said in voices if _may_be(around, said, pronoun)}
        if voices:
            return next(iter(fitting.values())) if len(fitting) == 1 else sentence
        if not _goes_on(around, pronoun, sentence):
            return sentence
    return around.split.before(around.pick.sentence)


def _goes_on(around: Around, pronoun: str, sentence: Sentence) -> bool:
    """Whether a sentence has the same speaker as the one before it."""
    block = around.split.layout.blocks[sentence.paragraph]
    quotations = around.split.find(QUOTED, block.span)
    words = Span(sentence.span.start + 1, sentence.span.end - 1)
    if any(quoted.covers(words) for quoted in quotations):
        return True
    verbs = around.split.find(SAYING, sentence.span)
    return any(_speaks(around, pronoun, sentence.span, verb) for verb in verbs)


def _list_aims(around: Around, sentence: Span) -> Iterator[Span]:
    """Yield the places in a sentence where somebody's words may be.

    These are its last quotation, the words after its first verb of saying, and its ends.
    """
    for quoted in around.split.find(QUOTED, sentence)[-1:]:
        yield Span(quoted.start + 1, quoted.end - 1)
    for verb in around.split.find(SAYING, sentence)[:1]:
        yield Span(verb.end, verb.end)
    yield Span(sentence.end, sentence.end)
    yield Span(sentence.start, sentence.start)


def _speaks(around: Around, pronoun: str, sentence: Span, verb: Span) -> bool:
    """Whether a pronoun is right before or after a verb of saying."""
    before = around.text[sentence.start : verb.start].lower().split()[-1:]
    after = around.text[verb.end : sentence.end].lower().strip(' .”"').split()[:1]
    return pronoun in (*before, *after)


def _may_be(around: Around, said: Said, pronoun: str) -> bool:
    """Whether a speaker may be `he` or `she`, or else `it` or `they`."""
    person = _is_person(around, said.name, said.words)
    if pronoun not in _HE or said.name is None:
        return person == (pronoun in _HE)
    known = person or (may_be_person(said.words) and not around.cast.is_place(said.name))
    return known and fits_given_name(said.name, pronoun)


def _is_person(around: Around, name: Name | None, words: str) -> bool:
    known = name is not None and around.cast.is_person(name)
    return known or _ONE_PERSON.search(words) is not None
