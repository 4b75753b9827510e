"""The page on coverage: what the claims of each article cover, and what they leave out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from claimbook.grounding import Match
from claimbook.model import Article
from claimbook.permalinks import locate_article, locate_page, locate_part
from claimbook.quantity import Mention
from claimbook.sentences import labels
from claimbook.study import Study
from claimbook.views.charting import chart_coverage
from claimbook.views.lists.entries import Entry
from claimbook.views.lists.folding import Folded, fold
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.names import Named, name_outlet
from claimbook.views.wording.paging import PAGE, cut_list, make_pager, name_part

ADDRESS = locate_page("coverage")
COLUMNS = (
    ("found exactly", "found exactly", (Match.EXACT,)),
    ("typeset differently", "found, typeset differently", (Match.FOLDED,)),
    ("in pieces", "found in pieces", (Match.PIECES,)),
    ("not found", "not found", (Match.DIFFERS, Match.ABSENT)),
)
"""How quotes are counted: each column's head, its words in a total, the matches it counts."""
_UNREAD = ("not looked up", "from texts that we do not hold", (Match.NOT_HELD,))
"""The quotes of an article whose text is not held, unless they are from its headline."""

_SHOWN = 12
"""How many articles are listed at first, if there are at least twice as many."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Left:
    """A figure that no claim covers; without words around it if the text may not be shown."""

    before: str
    """The words of its sentence before it."""
    figure: str
    after: str


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of the table."""

    number: int
    words: str
    """What it counts, for layouts without column heads: `figure claimed`, `quotes not found`."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One article."""

    article: Named
    outlet: Named
    held: bool
    counted: bool
    """Whether all its figures are read."""
    claimed: Tally
    left: tuple[Left, ...]
    left_over: Tally
    """The number of figures in `left`."""
    quotes: tuple[Tally, ...]
    """In the order of `COLUMNS`."""
    unread: Tally
    """The quotes that are not looked up, because the text is not held."""

    @property
    def in_sentences(self) -> tuple[Left, ...]:
        """The figures of `left` whose sentences may be shown."""
        return tuple(left for left in self.left if left.before or left.after)

    @property
    def alone(self) -> tuple[str, ...]:
        """The other figures of `left`."""
        return tuple(left.figure for left in self.left if not (left.before or left.after))


def make_pages(study: Study) -> Iterator[Page]:
    """Make the page; a large book has several, of which the first has the totals."""
    lines = tuple(_view_line(study, article) for article in study.book.articles)
    about = "How much of each article its claims cover, and which quotes are in its text."
    pieces = [piece for line in lines for piece in _cut_line(line)]
    parts = cut_list(pieces, lambda piece: 1 + len(piece[0].left))
    for number, part in enumerate(parts, start=1):
        address = locate_part(ADDRESS, number)
        panels = chart_coverage(study) if number == 1 else ()
        body = render(
            "coverage.md.j2",
            address,
            tallies=tuple(_list_tallies(lines)) if number == 1 else (),
            panels=panels,
            foreign=labels.OTHER_LANGUAGES
            if number == 1 and any(_is_foreign(line) for line in lines)
            else "",
            columns=tuple(head for head, _, _ in COLUMNS),
            lines=_fold([line for line, begins in part if begins and line.held]),
            unread=_fold([_list_unread(line) for line, begins in part if begins and not line.held]),
            left=_fold([line for line, _ in part if line.left]),
            pager=make_pager(ADDRESS, number, len(parts)),
        )
        title = name_part("Coverage", number, len(parts))
        yield Page(address, title, body, about, charts=tuple(panel.chart for panel in panels))


def _is_foreign(line: ArticleLine) -> bool:
    return line.held and not line.counted


def _fold(lines: Sequence[T]) -> Folded[T]:
    return fold(lines, _SHOWN, "article", few=_SHOWN - 1)


def _list_unread(line: ArticleLine) -> Entry:
    """Return an article whose text is not held, with what is known about its quotes."""
    known = tuple(f"{it.number:,} {it.words}" for it in (line.unread, *line.quotes) if it.number)
    return Entry(line.article.name, line.article.href, known, outlet=line.outlet)


def _cut_line(line: ArticleLine) -> Iterator[tuple[ArticleLine, bool]]:
    """Cut an article into pieces that fit on a page; also yield whether each is the first."""
    for start in range(0, max(1, len(line.left)), PAGE - 1):
        yield replace(line, left=line.left[start : start + PAGE - 1]), start == 0


def _list_tallies(lines: tuple[ArticleLine, ...]) -> Iterator[tuple[str, str]]:
    """Yield the totals of all articles, each with the words after it."""
    if not lines:
        return
    read = [line for line in lines if line.counted]
    claimed = sum(line.claimed.number for line in read)
    left = sum(len(line.left) for line in read)
    held = sum(line.held for line in lines)
    yield (
        f"{held:,} of {len(lines):,}",
        "article whose text we hold" if len(lines) == 1 else "articles whose text we hold",
    )
    if read:
        yield (
            f"{claimed:,} of {claimed + left:,}",
            f"{'figure' if claimed + left == 1 else 'figures'} in "
            f"{'those texts' if len(read) == held else 'texts in our language'} covered by a claim",
        )
    quotes = zip(*((*line.quotes, line.unread) for line in lines), strict=True)
    for (_, words, _), each in zip((*COLUMNS, _UNREAD), quotes, strict=True):
        if count := sum(tally.number for tally in each):
            yield f"{count:,}", f"{'quote' if count == 1 else 'quotes'} {words}"


def _view_line(study: Study, article: Article) -> ArticleLine:
    coverage = study.coverage[article.slug]
    counts = Counter(dict(coverage.matches))
    return ArticleLine(
        article=Named(article.headline, locate_article(article.slug)),
        outlet=name_outlet(study, article.outlet),
        held=coverage.held,
        counted=coverage.counted,
        claimed=_count(len(coverage.claimed), "figure", "claimed"),
        left_over=_count(len(coverage.unclaimed), "figure", "not claimed"),
        left=tuple(_view_left(study, article, mention) for mention in coverage.unclaimed),
        quotes=tuple(
            # Without a text, quotes are looked up only in the headline.
            _count_quotes(counts, head if coverage.held else f"{head} in the headline", matches)
            for head, _, matches in COLUMNS
        ),
        unread=_count_quotes(counts, _UNREAD[0], _UNREAD[2]),
    )


def _count_quotes(counts: Counter[Match], words: str, matches: tuple[Match, ...]) -> Tally:
    return _count(sum(counts[match] for match in matches), "quote", words)


def _count(number: int, noun: str, words: str) -> Tally:
    return Tally(number, f"{noun if number == 1 else f'{noun}s'} {words}")


def _view_left(study: Study, article: Article, mention: Mention) -> Left:
    """Return the figure in its sentence, or alone if the text may not be shown."""
    layout = study.grounded[article.slug].layout
    if layout is None:
        return Left("", mention.amount.text, "")

    cut = layout.show_text
    sentence = study.coverage[article.slug].sentence_at(mention.start)
    figure = cut(mention.start, mention.end)
    if sentence is None or not article.may_show_text:
        return Left("", figure, "")
    return Left(
        cut(sentence.start, mention.start), figure, cut(mention.end, max(sentence.end, mention.end))
    )
