"""The sentence around a figure, as the resolving stages read it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from claimbook.extract.naming.cast import Cast
from claimbook.extract.naming.names import Name
from claimbook.extract.splitting.select import Pick
from claimbook.extract.splitting.split import Split
from claimbook.lazy import lazy
from claimbook.quantity import Mention, Span
from claimbook.quotations import QUOTED

_BREAK = re.compile(
    r"""
    [;:.!?,\s—()abtw](?:  # an expression is quick to look for if it begins with few characters,
      l(?<=\bal)though\b  # and quick to give up if its alternatives begin with others
    | n(?<=\ban)d[ ](?:(?=[A-Z])\b|(?:is|was|will|has|had)\b)
    | u(?<=\bbu)t\b
    | h(?:(?<=\bth)at(?=\s(?:[a-z]+ed|killed|left|hit|took|cost)\b)|(?<=\bwh)(?:ile|ereas|ich|en)\b)
    | [–—-](?<=\s.)\s
    | (?<=[;:.!?,—()])(?:
        (?<=[;:])(?=\s)
      | (?<=[.!?])[\"”]?\s+(?=[A-Z“\"])
      | (?<=,)(?:(?<!\d,)(?=\s)|(?=\s\D))
      | (?<=[—()])
      )
    )""",
    re.VERBOSE,
)
_OPENED = re.compile(r"(?:-[a-z]+)?\s?\((?:or\s|about\s|around\s|some\s)?")
_GOES_ON = re.compile(r"(?:[;,/]|,? or)\s?(?:about\s|around\s|some\s)?")
"""Between the conversions of a figure: `(£5 million; 6 million euros)`."""
_NEAR = 700
"""Code points around a figure beyond which words of its sentence are ignored."""


class Around:
    """A pick and its sentence."""

    def __init__(self, pick: Pick, split: Split, cast: Cast) -> None:
        """Take a pick of an article that is split into sentences, with the article's names."""
        self.pick = pick
        self.split = split
        self.cast = cast
        self.text = split.text
        """The text of the whole article."""
        self.at = pick.span
        """Where the figure is."""
        self._stretch = split.stretch(_keep_near(pick))
        self.sentence = self._stretch.span
        """The figure's sentence; if that is very long, only the words near the figure."""

    @property
    def mention(self) -> Mention:
        """The figure's amount; a statement has none."""
        assert self.pick.mention is not None  # noqa: S101
        return self.pick.mention

    @lazy
    def clause(self) -> Span:
        """The words around the figure up to the nearest comma or similar mark on each side."""
        left, right = self.sentence.start, self.sentence.end
        for found in self.find(_BREAK):
            if found.end <= self.at.start:
                left = found.end
            elif found.start >= self.at.end:
                right = found.start
                break
        return Span(left, right)

    @lazy
    def names(self) -> list[Name]:
        """The names in the sentence."""
        return self.cast.within(self.sentence)

    @lazy
    def quoted(self) -> Span | None:
        """The span of the quotation that contains the figure; None if it is not quoted."""
        return next(
            (q for q in self.find(QUOTED) if q.start < self.at.start and self.at.end <= q.end), None
        )

    def leave_brackets(self) -> Around:
        """Return the surroundings of the figure that this one converts: `55 mph (88.5 kph)`.

        Its span ends with the brackets if they have only such figures.
        """
        if self.text.find("(", self.sentence.start, self.sentence.end) < 0:
            return self
        if whole := self._repeated.get(self.at.start):
            return self.aim(replace(self.pick, span=whole))
        before = self.before
        if before is None or not _OPENED.fullmatch(self.text, before.end, self.at.start):
            return self
        return self.aim(replace(self.pick, span=Span(before.start, before.end)))

    @lazy
    def _repeated(self) -> Mapping[int, Span]:
        """The spans of figures with their conversions, by where either begins."""
        key = (_find_repeated, self.sentence)
        return self.split.keep(key, lambda: _find_repeated(self.text, self.mentions))

    def turn_to(self, mention: Mention) -> Around:
        """Return the surroundings of another amount of the sentence."""
        span = Span(mention.start, mention.end)
        return self.aim(replace(self.pick, span=span, mention=mention))

    def aim(self, pick: Pick) -> Around:
        """Return the surroundings of another pick of the article."""
        return Around(pick, self.split, self.cast)

    @lazy
    def others(self) -> Sequence[Span]:
        """The other figures of the sentence, except conversions in brackets."""
        bracketed = self.text.find("(", self.sentence.start, self.sentence.end) >= 0
        wholes = self._repeated if bracketed else {}
        return [
            wholes.get(m.start) or Span(m.start, m.end)
            for m in self.mentions
            if m.start != self.at.start
            and (m.start not in wholes or wholes[m.start].start == m.start)
            and not _OPENED.fullmatch(self.text, self.at.end, m.start)
        ]

    @lazy
    def before(self) -> Mention | None:
        """The amount directly before the figure in its sentence; None if there is none."""
        for mention in reversed(self.mentions):
            if mention.start < self.at.start:
                return mention
        return None

    @lazy
    def mentions(self) -> Sequence[Mention]:
        """The amounts of the sentence."""
        return self.split.amounts_within(self.sentence)

    def find(self, pattern: re.Pattern[str], within: Span | None = None) -> Sequence[Span]:
        """Return the matches of a pattern in the sentence, or in a span of it."""
        found = self._stretch.find(pattern)
        if within is None or not found:
            return found
        return [each for each in found if within.covers(each)]

    def words_of(self, span: Span) -> str:
        """Return the words of a span on one line."""
        return " ".join(self.text[span.start : span.end].split())


def _find_repeated(text: str, mentions: Sequence[Mention]) -> Mapping[int, Span]:
    """Return the spans of figures with their conversions: `$9 million (£5 million; €6 million)`.

    The keys are the starts of the figure and of each conversion.
    """
    found: dict[int, Span] = {}
    row: list[Mention] = []
    for mention in (*mentions, None):
        joint = _GOES_ON if len(row) > 1 else _OPENED
        if row and mention and joint.fullmatch(text, row[-1].end, mention.start):
            row.append(mention)
            continue
        if len(row) > 1 and text.startswith(")", row[-1].end):
            whole = Span(row[0].start, row[-1].end + 1)
            found |= {each.start: whole for each in row}
        row = [mention] if mention else []
    return found


def _keep_near(pick: Pick) -> Span:
    """Return the span of a pick's sentence, limited to the words near the pick."""
    whole, at = pick.sentence.span, pick.span
    if whole.end - whole.start <= 2 * _NEAR:
        return whole
    return Span(max(whole.start, at.start - _NEAR), min(whole.end, at.end + _NEAR))
