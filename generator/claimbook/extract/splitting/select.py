"""Second stage: select what is worth a claim, a figure or an attributed statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimbook.coverage import cover_article
from claimbook.extract.splitting.apart import leave_out_apart
from claimbook.extract.splitting.cells import leave_out_heads
from claimbook.extract.splitting.corrections import find_corrections
from claimbook.extract.splitting.cutting import Sentence
from claimbook.extract.splitting.durations import is_adverbial, is_news
from claimbook.extract.splitting.parts import is_notice
from claimbook.extract.splitting.split import Split
from claimbook.extract.splitting.statements import find_statement
from claimbook.extract.splitting.uncounted import counts_nothing, is_of_reader, is_pronoun
from claimbook.grounding import has_words
from claimbook.quantity import Mention, Span

_LETTER = re.compile(r"[^\W\d_]")
_AGE = re.compile(r"(?:1\d|[2-9]\d)(?:\s?[-–]\s?\d\d|\s(?:and|to)\s\d\d)?")
_NAMED = re.compile(r"(?<!in )\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:, | \()$")
_MAN_OF = re.compile(
    r"\b(?:man|woman|boy|girl|men|women|boys|girls|person|people|teenager|child)\sof\s$"
    r"|\bages\s(?:of\s)?$|\bage[sd]?\s(?:of\s|between\s)?(?:\d\d\s(?:and|to)\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pick:
    """A figure or statement that a claim is drafted for."""

    sentence: Sentence
    span: Span
    """The figure, or the words of the statement."""
    mention: Mention | None = None
    """The amount; None for a statement without a figure."""


def select_picks(split: Split) -> Iterator[Pick]:
    """Yield the figures and the statements of an article in the order of the text."""
    corrections = find_corrections(split)
    by_sentence: dict[int, list[Mention]] = {}
    for mention in leave_out_apart(split, leave_out_heads(split)):
        if mention.counts:
            by_sentence.setdefault(_find_sentence(split, mention.start), []).append(mention)
    for number, sentence in enumerate(split.sentences):
        if split.layout.move_to_first(sentence.span) != sentence.span:
            continue  # the paragraph is repeated, and has been drafted where it is first
        picks = list(_select_within(split, sentence, by_sentence.get(number, [])))
        words = split.text[sentence.span.start : sentence.span.end]
        if picks and not is_notice(words) and not any(s.covers(sentence.span) for s in corrections):
            yield from picks


def _select_within(split: Split, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Pick]:
    """Yield the figures of a sentence; if it has none, its statement.

    The numbers in a line without words do not count anything: in lists, in volumes and page
    numbers.
    """
    text = split.text
    if (
        mentions
        and not _LETTER.search(text, sentence.span.start, mentions[0].start)
        and not has_words(split.layout, [sentence.span], mentions)
    ):
        return
    periods = [m for m in mentions if is_adverbial(text, sentence.span, m)]
    figures = [
        m
        for m in mentions
        if m not in periods
        and not is_pronoun(text, m)
        and not _is_age(text, m)
        and not counts_nothing(text, m)
        and not is_of_reader(text, sentence.span, m)
    ] or [m for m in periods if is_news(text, sentence.span, m)]
    for mention in figures:
        yield Pick(sentence, Span(mention.start, mention.end), mention)
    if not figures and (stated := find_statement(split, sentence)):
        yield Pick(sentence, stated)


def choose_pick(split: Split, words: Span) -> Pick:
    """Return the pick for words that an editor chose: their first figure, or their statement."""
    sentence = split.sentences[_find_sentence(split, words.start)]
    figures = (m for m in split.grounded.mentions if words.covers(m))
    figure = next(figures, None)
    if figure is None:
        return Pick(sentence, words)
    span = Span(figure.start, figure.end)
    selected = (each for each in select_picks(split) if each.span == span and each.mention)
    return next(selected, Pick(sentence, span, figure))


def leave_out_claimed(split: Split, picks: Iterable[Pick]) -> Iterator[Pick]:
    """Yield the picks that no claim of the article covers yet."""
    if not split.grounded.grounds:
        yield from picks
        return
    covered = cover_article(split.article.slug, split.grounded)
    claimed = {(mention.start, mention.end) for mention in covered.claimed}
    reached = {sentence.span for sentence in covered.sentences if sentence.claimed}
    for pick in picks:
        if pick.mention is not None:
            if (pick.span.start, pick.span.end) not in claimed:
                yield pick
        elif not any(s.start < pick.span.end and pick.span.start < s.end for s in reached):
            yield pick


def _is_age(text: str, mention: Mention) -> bool:
    """Whether a number is somebody's age: `Anna Holm, 41, said`, `a man of 44`."""
    if mention.amount.unit != "count" or not _AGE.fullmatch(text, mention.start, mention.end):
        return False
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end :][:1]
    apart = after in {",", ")"} and _NAMED.search(before) is not None
    return apart or (after.strip() != "%" and _MAN_OF.search(before) is not None)


def _find_sentence(split: Split, position: int) -> int:
    return bisect_right(split.by_start, position) - 1
