"""Verify what a model proposes: only what is in the text, as claimbook reads it, is kept."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import ValidationError

from claimbook.extract.book.lexicon import Lexicon
from claimbook.extract.book.metric_rows import METRIC_ROWS
from claimbook.extract.models.answer import Proposed
from claimbook.extract.models.model import print_line
from claimbook.extract.naming.cast import Cast
from claimbook.extract.reading.document import Document
from claimbook.extract.splitting.advice import Refused
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split
from claimbook.extract.words.slugs import make_id
from claimbook.grounding import find_passage, is_too_short
from claimbook.model import Kind, Passage
from claimbook.quantity import Amount, Mention, Span, UnreadableAmountError, read_amount

_WORDS = {"about": "an entity", "metric": "a metric", "kind": "a kind of claim"}


class _UnfoundError(Exception):
    """A proposal is not supported by the text; the message says why."""


@dataclass
class Verifier:
    """Verifies the proposals for one article."""

    split: Split
    lexicon: Lexicon
    known: Sequence[Pick]
    """The picks of our own stages."""
    added: list[Pick] = field(default_factory=list)
    candidates: dict[Span, dict[str, str]] = field(default_factory=dict)

    def verify(self, proposed: Proposed) -> Iterator[Refused]:
        """Keep what the text supports in a proposal; yield what it does not."""
        try:
            pick = self._find_pick(proposed)
        except _UnfoundError as error:
            yield Refused(print_line(proposed.quote), str(error))
            return
        held = next((each for each in (*self.known, *self.added) if _is_same(each, pick)), None)
        if held is None:
            self.added.append(pick)
        named = self.candidates.setdefault((held or pick).span, {})
        for name, said, known in self._check_names(proposed):
            if known:
                named[name] = known
            elif said:
                yield Refused(
                    print_line(said),
                    f"neither the book nor the article has such {_WORDS[name]}",
                    kept=True,
                )

    def _find_pick(self, proposed: Proposed) -> Pick:
        span = self._find_quote(proposed.quote)
        sentence = self._find_sentence(span)
        if not proposed.amount:
            return Pick(sentence, span)
        mention = self._find_figure(proposed.amount, span)
        return Pick(sentence, Span(mention.start, mention.end), mention)

    @cached_property
    def _named(self) -> Mapping[str, str]:
        """The ids that the names in the article have, or would get."""
        names = Cast(self.split, self.lexicon).all
        return {id_: id_ for name in names for id_ in [name.entity or make_id(name.words)]}

    def _find_quote(self, quote: str) -> Span:
        if is_too_short(quote):
            raise _UnfoundError("the quote is too short to be found again")
        try:
            place = find_passage(self.split.layout, Passage(quote=quote))
        except ValidationError:
            raise _UnfoundError("this cannot be a quote") from None
        if not place.match.stands:
            if _is_dropped(quote, self.split.document):
                reader = self.split.document.reader
                raise _UnfoundError(f"the page has these words, and {reader} left them out")
            missing = print_line(place.compared or quote)
            raise _UnfoundError(f"the text does not have the words “{missing}”")
        if len(place.spans) > 1:
            raise _UnfoundError("the quote leaves words out")
        return place.spans[0]

    def _find_sentence(self, span: Span) -> Sentence:
        at = bisect_right(self.split.by_start, span.start) - 1
        sentence = self.split.sentences[at] if at >= 0 else None
        if sentence is None or not sentence.span.covers(span):
            raise _UnfoundError("the quote is not within one sentence")
        return sentence

    def _find_figure(self, amount: str, span: Span) -> Mention:
        """Return the figure in a quote that a proposal means, as claimbook reads it."""
        try:
            meant = read_amount(amount)
        except UnreadableAmountError:
            raise _UnfoundError(f"“{print_line(amount)}” is not a figure") from None
        for mention in self.split.grounded.mentions:
            inside = span.covers(mention)
            if inside and mention.counts and _is_as_much(meant, mention.amount):
                return mention
        raise _UnfoundError(f"the quote does not have “{print_line(amount)}”")

    def _check_names(self, proposed: Proposed) -> Iterator[tuple[str, str, str]]:
        """Yield each field that names something, with its words and the id in the book."""
        book = self.lexicon.book
        about, metric, kind = proposed.about, proposed.metric, proposed.kind
        entity = about if about in book.entities else self.lexicon.find_entity(about)
        yield "about", about, entity or self._named.get(make_id(about), "")
        known = metric in book.metrics or metric in METRIC_ROWS
        yield "metric", metric, metric if known else ""
        yield "kind", kind, kind if kind in set(Kind) else ""


def _is_dropped(quote: str, document: Document) -> bool:
    """Whether only another reader takes the words for part of the article."""
    words = " ".join(quote.split())
    return any(words in paragraph for paragraph in document.dropped)


def _is_same(one: Pick, other: Pick) -> bool:
    """Whether a draft for one leaves nothing to draft for the other."""
    if other.mention is None:
        return one.sentence == other.sentence
    return one.span == other.span


def _is_as_much(meant: Amount, written: Amount) -> bool:
    """Whether two figures have the same size and unit; hedges are read from the text."""
    return (meant.value, meant.interval if meant.value is None else None, meant.unit) == (
        written.value,
        written.interval if written.value is None else None,
        written.unit,
    )
