"""The page of an article: its text with every claim marked, and the claims beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from claimbook.model import Article, Where, name_host
from claimbook.permalinks import (
    anchor_words,
    locate_article,
    locate_page,
    locate_part,
    twin_of,
)
from claimbook.study import Study
from claimbook.views.article.annotated import Paragraph, Run, annotate
from claimbook.views.article.jsonld import write_jsonld
from claimbook.views.charting import show_figure
from claimbook.views.claims.badges import mark_draft
from claimbook.views.claims.card import Card, list_cards
from claimbook.views.claims.dividing import ArticlePart, divide_article
from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.standing import rank_claim
from claimbook.views.claims.tongue import find_tongue
from claimbook.views.disputes.matters import list_article_matters
from claimbook.views.lists.article_finding import tell_article
from claimbook.views.lists.folding import CARDS, TOLD, fold
from claimbook.views.lists.key_figures import list_article_figures
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.moments import write_moment
from claimbook.views.wording.names import name_outlet
from claimbook.views.wording.paging import make_pager, name_part

_WRITTEN_BY = {"ai": "written by AI", "person": "written by a person", "unknown": ""}
_TITLES = {Where.SUMMARY: "Summary", Where.BODY: "Article"}

_MOST_CELLS = 200
"""So many figures of a text are drawn one by one; more are only counted."""
_CELL = 10
"""The distance between the signs of two figures, in units of their drawing."""


@dataclass(frozen=True, slots=True)
class RunView:
    """A stretch of text with its marks."""

    text: str
    mark: bool
    id: str
    """The anchor that a claim's "in the text" leads to; on the first run of its quote."""
    further_ids: tuple[str, ...]
    """The same for other claims whose quotes begin here."""
    claim: str
    href: str
    """The address of the claim."""
    colour: str
    unclaimed: bool
    omission: bool
    """Whether it replaces text that may not be shown."""
    notes: tuple[tuple[int, str, str], ...]
    """Number, id and address of each claim whose passage ends here."""


@dataclass(frozen=True, slots=True)
class LineView:
    """The headline, a paragraph or an item of a list."""

    runs: tuple[RunView, ...]
    bullet: bool
    """Whether an item has its own bullet among its runs."""


@dataclass(frozen=True, slots=True)
class BlockView:
    """A paragraph, which is one line, or a list with a line for each item."""

    tag: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """Summary or body."""

    title: str
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class _Marks:
    """What the text on a page is marked with."""

    cards: Mapping[str, Card]
    """All claims of the article."""
    own: frozenset[str]
    """The claims on the page, whose words have their places there."""
    seen: set[str]
    """The claims whose place has been given."""


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each article, or several where one would be too large."""
    for article in study.book.articles:
        yield from make_record(study, article.slug)


def make_record(study: Study, slug: str) -> Iterator[Page]:
    """The pages of one article, by its slug."""
    article, parts = study.book.article[slug], divide_article(study, slug)
    cards = {card.shown.claim.id: card for card in list_cards(study, article)}
    for number, part in enumerate(parts, start=1):
        yield make_page(study, article, cards, part, (number, len(parts)))


def make_page(
    study: Study,
    article: Article,
    cards: Mapping[str, Card],
    part: ArticlePart,
    place: tuple[int, int],
) -> Page:
    """A page of an article: which of how many it is."""
    held, (number, count) = study.grounded[article.slug].layout is not None, place
    first = locate_article(article.slug)
    address = locate_part(first, number)
    claims = tuple(cards[claim.id] for claim in part.claims)
    coverage = study.coverage[article.slug]
    lead = min(claims, key=lambda card: _rank_card(study, card), default=None)
    cells = tuple((_CELL * n, cell) for n, cell in enumerate(_list_cells(study, article)))
    headline, text = _view_text(study, article, cards, part)
    told = _describe(study, article, lead)
    body = render(
        "article.md.j2",
        address,
        tongue=find_tongue(study.book.foreign_language(article)),
        headline=headline,
        marks=mark_draft(article),
        meta=tuple(_list_meta(study, article)),
        cells=cells if len(cells) <= _MOST_CELLS else (),
        cells_width=_CELL * len(cells),
        pager=make_pager(first, number, count),
        rows=twin_of(first),
        whole=number == 1,
        covered=f"{len(coverage.claimed)} of {coverage.amounts}",
        held=held,
        parts=text,
        remark=_write_remark(article, held=held),
        original=article.url or "",
        host=name_host(article.url or ""),
        note=article.note or "",
        lead=lead,
        figures=list_article_figures(study, article) if number == 1 else (),
        findings=list_article_matters(study, article)[:TOLD] if number == 1 else (),
        claims=fold(claims, CARDS, "claim"),
    )
    return Page(
        address,
        name_part(article.headline, number, count),
        body,
        told,
        article.origin.file.path,
        linked_data=write_jsonld(study, article, part.claims),
        day=_name_day(article),
        poster=show_figure(study, told, f"“{article.headline}”", lead.shown if lead else None)
        if number == 1
        else None,
    )


def _describe(study: Study, article: Article, lead: Card | None) -> str:
    """What its first claim says, or why a reader should look twice at that claim."""
    if lead is None:
        return "No claims of this article yet."
    standing = lead.shown.standing
    warning = tell_article(study, article) if standing and standing.warns else ""
    return warning or lead.shown.claim.says


def _rank_card(study: Study, card: Card) -> tuple[int, bool, int]:
    """A sort key: what a reader should look at first; among equals, the headline's own figure."""
    kind, voices = rank_claim(study, card.shown.claim.id)
    return kind, card.shown.place != "headline", voices


def _name_day(article: Article) -> date:
    """The day on which the article appeared, by its own clock."""
    moment = article.published
    return moment.date() if isinstance(moment, datetime) else moment


def _list_meta(study: Study, article: Article) -> Iterator[tuple[str, str]]:
    outlet = name_outlet(study, article.outlet)
    yield outlet.name, outlet.href
    author = ", ".join(filter(None, (article.author, _WRITTEN_BY[article.written_by])))
    if author:
        yield author, ""
    yield write_moment(article.published), ""
    yield count_words(len(article.claims), "claim"), f"{locate_article(article.slug)}#claims"
    for topic in article.topics:
        if topic in study.book.topics:
            yield study.book.topics[topic].name, locate_page("topics", topic)


def _list_cells(study: Study, article: Article) -> Iterator[str]:
    """The colour of each figure in the text, in order, or `unclaimed`."""
    colours = {
        (mention.start, mention.end): show_claim(study, claim).colour
        for claim, ground in study.grounded[article.slug].grounds.items()
        for mention in ground.used
    }
    for mention in study.grounded[article.slug].mentions:
        yield colours.get((mention.start, mention.end), "unclaimed")


def _view_text(
    study: Study, article: Article, cards: Mapping[str, Card], part: ArticlePart
) -> tuple[LineView, tuple[PartView, ...]]:
    """The headline, from the text or otherwise the article's file, and what a page has of the text.

    Words are the place of a claim on the page that has the claim.
    """
    marks = _Marks(cards, frozenset(claim.id for claim in part.claims), set())
    paragraphs = annotate(
        study.grounded[article.slug],
        study.coverage[article.slug],
        part.blocks,
        full=article.may_show_text,
    )
    found = {where: [each for each in paragraphs if each.where is where] for where in Where}
    written = Paragraph(Where.HEADLINE, (Run(article.headline),))
    headline = next(iter(found[Where.HEADLINE]), written)
    return _view_line(headline, marks), tuple(
        PartView(title, tuple(_list_blocks(found[where], marks)))
        for where, title in _TITLES.items()
        if found[where]
    )


def _list_blocks(paragraphs: Iterable[Paragraph], marks: _Marks) -> Iterator[BlockView]:
    """The blocks of a part; items that follow each other are one list."""
    for item, several in groupby(paragraphs, key=lambda paragraph: paragraph.item):
        lines = [_view_line(paragraph, marks) for paragraph in several]
        if item:
            yield BlockView("ul", tuple(lines))
        else:
            yield from (BlockView("p", (line,)) for line in lines)


def _view_line(paragraph: Paragraph, marks: _Marks) -> LineView:
    return LineView(tuple(_view_run(run, marks) for run in paragraph.runs), paragraph.bullet)


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
            (cards[id_].number, id_, cards[id_].shown.address)
            for id_, _ in run.ends
            if id_ in marks.own
        ),
    )


def _write_remark(article: Article, *, held: bool) -> str:
    if not held:
        return "The text of this article is not held here. Its claims are listed below."
    if not article.may_show_text:
        return (
            "Only the passages that claims quote are shown, with a few words beside them. "
            "The rest may not be republished."
        )
    return ""
