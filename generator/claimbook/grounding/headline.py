"""Find the headline in a text: a line of its own, however saved pages and PDFs format it.

Only the formatting may differ: capitals, Markdown, line breaks, the name of the site after it. The
words and figures must be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import fuzz, process

from claimbook.grounding.folding import Folded, fold_text
from claimbook.quantity import Span

_MARKS = ("**", "__")
_MOST_LINES = 4
"""The most lines that a headline may take."""
_ALIKE = 75
"""How similar (of 100) a line must be to be taken for the headline with a slip in it."""
_SITE = r"(?:\s+[|·•»]\s+\S[^|]{0,60}|\s+-\s+(?-i:[A-Z0-9])\S*(?:\s\S+){0,4}){1,3}"
"""What pages append to their headline: ` | The Daily Example`, ` - The Daily Example`."""
_SITE_AT_END = re.compile(_SITE + "$")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline as found in a text."""

    span: Span
    """Where its words are."""
    written: Folded
    """The words of the claim file at their positions in the text. Only case may differ."""


@dataclass(frozen=True)
class Lines:
    """The lines of a text that are not blank, to look for the headline in."""

    text: str
    spans: Sequence[Span]

    def find(self, headline: str) -> Headline | None:
        """Find the first lines that are the headline, apart from its format.

        None if there are none.
        """
        wanted = fold_text(headline).text
        for span in self.spans:
            line = fold_text(self.text[span.start : span.end], (), span.start)
            if line.text == wanted:
                return Headline(span, line)
        return next((hit for each in _list_forms(wanted) for hit in self._find_form(each)), None)

    def find_near(self, headline: str) -> Span | None:
        """Find the lines that are nearly the headline; None if there are none."""
        wanted = strip_line(fold_text(headline).text).lower()
        windows = list(self._list_windows())
        joined = (" ".join(self._folded[first : last + 1]) for first, last in windows)
        words = [strip_line(line).lower() for line in joined]
        near = process.extractOne(wanted, words, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        return self._span(*windows[near[2]]) if near else None

    def _list_windows(self) -> Iterator[tuple[int, int]]:
        """Yield the first and last index of each run of a few lines without a blank one."""
        for first in range(len(self.spans)):
            for last in range(first, min(first + _MOST_LINES, len(self.spans))):
                between = self.text[self.spans[last - 1].end : self.spans[last].start]
                if last > first and between.count("\n") > 1:
                    break
                yield first, last

    def _span(self, first: int, last: int) -> Span:
        return Span(self.spans[first].start, self.spans[last].end)

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(fold_text(self.text[each.start : each.end]).text for each in self.spans)

    def _find_form(self, wanted: str) -> Iterator[Headline]:
        pattern = re.compile(
            rf"[#*_=>\s]*({re.escape(wanted)})[#*_=\s]*(?:{_SITE})?[#*_=\s]*", re.IGNORECASE
        )
        begins = wanted.partition(" ")[0].lower()
        for first, last in self._list_windows():
            if begins in self._folded[first].lower().replace("*", ""):
                span = self._span(first, last)
                folded = fold_text(self.text[span.start : span.end], _MARKS, span.start)
                if found := pattern.fullmatch(folded.text):
                    starts = folded.starts[found.start(1) : found.end(1) + 1]
                    yield Headline(folded.span(*found.span(1)), Folded(wanted, starts))


def strip_line(line: str) -> str:
    """Strip what may surround a headline from a line: Markdown, the name of the site."""
    return _SITE_AT_END.sub("", line.strip(" #*_=>")).strip(" #*_=>")


def _list_forms(wanted: str) -> Iterator[str]:
    """Yield a headline as it is, then without the name of the site at its end."""
    yield wanted
    if site := _SITE_AT_END.search(wanted):
        yield wanted[: site.start()]
