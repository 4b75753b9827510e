"""Show the text of an article as its pages do, with marked words linked to their claims."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from claimbook.model import Article, Where
from claimbook.permalinks import anchor_words
from claimbook.study import Study
from claimbook.views.article.annotated import annotate
from claimbook.views.article.paragraph import Paragraph, Run
from claimbook.views.article.pronouns import name_pronouns
from claimbook.views.claims.card import Card
from claimbook.views.claims.dividing import ArticlePart

_DIGIT = re.compile(r"\d")
_TITLES = {Where.SUMMARY: "Summary", Where.BODY: "Article"}


@dataclass(frozen=True, slots=True)
class RunView:
    """A stretch of text with its marks."""

    text: str
    mark: bool
    id: str
    """The anchor for a claim's link “in the text”, on the first run of its quote."""
    further_ids: tuple[str, ...]
    """The anchors of other claims whose quotes begin here."""
    claim: str
    href: str
    """The address of the claim."""
    colour: str
    unclaimed: bool
    omission: bool
    """Whether it replaces text that may not be shown."""
    notes: tuple[tuple[int, str, str], ...]
    """Number, id and address of each claim with a passage that ends here."""


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a table."""

    runs: tuple[RunView, ...]
    figures: bool
    """Whether its column has figures."""
    width: int = 1
    """How many columns it takes: all of them if it replaces rows that may not be shown."""


@dataclass(frozen=True, slots=True)
class LineView:
    """The headline, a paragraph or an item of a list."""

    runs: tuple[RunView, ...]
    bullet: bool
    """Whether an item has its own bullet among its runs."""
    cells: tuple[CellView, ...] = ()
    """Its runs, cell by cell, if it is a row of a table."""
    head: bool = False
    """Whether it is the row that names the columns."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph, which is one line, or a list or a table with a line for each item or row."""

    tag: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Summary or body."""

    title: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """The part of a text that a page shows."""

    headline: LineView
    """From the text if it is held, or otherwise from the article's file."""
    parts: tuple[PartView, ...]


@dataclass(frozen=True, slots=True)
class _Marks:
    """The claims that are marked in the text on a page."""

    cards: Mapping[str, Card]
    """All claims of the article."""
    own: frozenset[str]
    """The claims listed on the page, which have their places in its text."""
    seen: set[str]
    """The claims whose place has been marked already."""


def view_texts(
    study: Study, article: Article, cards: Mapping[str, Card], parts: Sequence[ArticlePart]
) -> tuple[Text, ...]:
    """Return what each page of an article shows of the text.

    A claim has its place in the text of the page that lists it.
    """
    speakers = {
        id_: card.shown.byline.who.name
        for id_, card in cards.items()
        if card.shown.claim.speaker and card.shown.claim.speaker.mode == "indirect"
    }
    attributed = ((id_, study.evidence.attributions.get(id_)) for id_ in cards)
    bodies = {
        id_: each.voice.name
        for id_, each in attributed
        if each and not each.voice.is_outlet and each.voice.name != each.name
    }
    annotated = annotate(
        study.grounded[article.slug],
        study.coverage[article.slug],
        [part.blocks for part in parts],
        full=article.may_show_text,
    )
    return tuple(
        _view_text(
            article,
            name_pronouns(paragraphs, speakers, bodies),
            _Marks(cards, frozenset(claim.id for claim in part.claims), set()),
        )
        for part, paragraphs in zip(parts, annotated, strict=True)
    )


def _view_text(article: Article, paragraphs: Iterable[Paragraph], marks: _Marks) -> Text:
    found: dict[Where, list[Paragraph]] = {where: [] for where in Where}
    for paragraph in paragraphs:
        found[paragraph.where].append(paragraph)
    written = Paragraph(Where.HEADLINE, (Run(article.headline),))
    return Text(
        _view_line(next(iter(found[Where.HEADLINE]), written), marks),
        tuple(
            PartView(title, tuple(_list_blocks(found[where], marks)))
            for where, title in _TITLES.items()
            if found[where]
        ),
    )


def _list_blocks(paragraphs: Iterable[Paragraph], marks: _Marks) -> Iterator[BlockView]:
    """Yield the blocks of a part.

    Items or rows that follow each other are one list or one table.
    """
    for (table, item), several in groupby(paragraphs, key=lambda each: (each.table, each.item)):
        if table:
            yield BlockView("table", _view_rows(tuple(several), marks))
        elif item:
            yield BlockView("ul", tuple(_view_line(paragraph, marks) for paragraph in several))
        else:
            yield from (BlockView("p", (_view_line(each, marks),)) for each in several)


def _view_line(paragraph: Paragraph, marks: _Marks) -> LineView:
    return LineView(tuple(_view_run(run, marks) for run in paragraph.runs), paragraph.bullet)


def _view_rows(rows: Sequence[Paragraph], marks: _Marks) -> tuple[LineView, ...]:
    """Return the rows of a table, with cells at the left for what the head does not name."""
    width = max(len(row.cells) for row in rows)
    figures = {
        width - len(row.cells) + number
        for row in rows
        for number, cell in enumerate(row.cells)
        if number and not row.head and _DIGIT.search("".join(run.text for run in cell))
    }
    return tuple(_view_row(row, marks, width, figures) for row in rows)


def _view_row(row: Paragraph, marks: _Marks, width: int, figures: Container[int]) -> LineView:
    viewed = [tuple(_view_run(run, marks) for run in cell) for cell in row.cells]
    if len(viewed) == 1:
        return LineView((), bullet=False, cells=(CellView(viewed[0], figures=False, width=width),))
    missing = width - len(viewed)
    viewed = [()] * missing + viewed if row.head else viewed + [()] * missing
    cells = tuple(CellView(runs, number in figures) for number, runs in enumerate(viewed))
    return LineView((), bullet=False, cells=cells, head=row.head)


def _view_run(run: Run, marks: _Marks) -> RunView:
    cards, own = marks.cards, [id_ for id_ in run.claims if id_ in marks.own]
    claim = next(iter((*own, *run.claims)), "")
    ids = [
        anchor_words(named)
        for id_ in own
        if id_ not in marks.seen
        for named in (id_, *cards[id_].shown.claim.was)
    ]
    marks.seen.update(own)
    return RunView(
        text=run.text,
        mark=bool(claim),
        id=ids[0] if ids else "",
        further_ids=tuple(ids[1:]),
        claim=claim,
        href=cards[claim].shown.address if claim else "",
        colour=cards[claim].shown.colour if claim else "",
        unclaimed=run.unclaimed,
        omission=run.omission,
        notes=tuple(
            sorted(
                (cards[id_].number, id_, cards[id_].shown.address)
                for id_, _ in run.ends
                if id_ in marks.own
            )
        ),
    )
