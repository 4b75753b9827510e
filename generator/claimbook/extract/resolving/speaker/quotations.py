"""Follow quotations through several sentences, only one of which names the speaker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimbook.extract.resolving.sentence.around import Around
from claimbook.extract.splitting.cutting import Sentence
from claimbook.quantity import Span
from claimbook.quotations import QUOTED

_FEWEST_SENTENCES = 2
_FARTHEST = 6
"""How many paragraphs after the figure's own a quotation is followed."""
_OPENING, _CLOSING = '“"', '”"'
_STOP = 1
"""The most characters after a quotation that ends its sentence."""


def list_quoting(around: Around) -> Iterator[Around]:
    """Yield the other sentences of the quotation that a figure is in, its end first.

    Each has the words of the quotation in place of the figure.

    If the quotation begins a sentence, the preceding speaker continues: `“It is old,” Holm said.
    “We lost …`.
    """
    quoted = _find_quotation(around)
    if quoted is None:
        return
    sentences = _list_sentences(around, quoted)
    own = [each for each in sentences if each.span.start != around.pick.sentence.span.start]
    for sentence in (own[-1:] if len(sentences) >= _FEWEST_SENTENCES else []) + own[:1]:
        yield _aim(around, sentence, quoted)
    yield from _list_further(around, quoted)
    before = around.split.before(sentences[0]) if sentences else None
    alone = bool(sentences) and sentences[-1].span.end - quoted.end <= _STOP
    if before and alone and quoted.start == sentences[0].span.start:
        spans = around.split.find(QUOTED, before.span)
        if spans and sentences[0].paragraph - before.paragraph <= 1:
            yield _aim(around, before, spans[-1])
        elif sentences[0].paragraph == before.paragraph:
            end = before.span.end  # `Holm said it was old. “It broke.”`
            yield around.aim(replace(around.pick, sentence=before, span=Span(end, end)))


def _list_further(around: Around, quoted: Span) -> Iterator[Around]:
    """Yield the ends of the paragraphs in which an unclosed quotation continues."""
    blocks = around.split.layout.blocks
    for block in blocks[around.pick.sentence.paragraph + 1 :][:_FARTHEST]:
        closed = around.text[quoted.end - 1] in _CLOSING
        if closed or around.text[block.span.start] not in _OPENING:
            return
        quoted = around.split.find(QUOTED, block.span)[0]
        for sentence in _list_sentences(around, quoted)[-1:]:
            yield _aim(around, sentence, quoted)


def _find_quotation(around: Around) -> Span | None:
    """Return the quotation in the figure's paragraph that contains the figure."""
    block = around.split.layout.blocks[around.pick.sentence.paragraph]
    found = around.split.find(QUOTED, block.span)
    return next((q for q in found if q.start < around.at.start and around.at.end <= q.end), None)


def _list_sentences(around: Around, quoted: Span) -> list[Sentence]:
    """Return the sentences that a quotation runs through."""
    return [
        each
        for each in around.split.sentences
        if each.span.start < quoted.end and quoted.start < each.span.end
    ]


def _aim(around: Around, sentence: Sentence, quoted: Span) -> Around:
    """Return a sentence with its part of a quotation in place of the figure."""
    start = max(sentence.span.start, quoted.start) + 1
    end = max(start, min(sentence.span.end, quoted.end) - 1)
    return around.aim(replace(around.pick, sentence=sentence, span=Span(start, end)))
