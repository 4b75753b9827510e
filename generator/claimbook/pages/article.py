"""The page of an article: its text with every claim marked, and the claims beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from claimbook.model import Article, Where, name_host
from claimbook.permalinks import anchor_words, locate_article, locate_page
from claimbook.study import Study
from claimbook.views.article.annotated import Paragraph, Run, annotate
from claimbook.views.article.jsonld import write_jsonld
from claimbook.views.charting import show_figure
from claimbook.views.claims.badges import mark_draft
from claimbook.views.claims.card import Card, list_cards
from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.standing import rank_claim
from claimbook.views.claims.tongue import find_tongue
from claimbook.views.disputes.matters import list_article_matters
from claimbook.views.lists.article_finding import tell_article
from claimbook.views.lists.folding import CARDS, fold
from claimbook.views.lists.key_figures import list_article_figures
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import Page
from claimbook.views.wording.counts import count_words
from claimbook.views.wording.moments import write_moment
from claimbook.views.wording.names import name_outlet

_WRITTEN_BY = {"ai": "written by AI", "person": "written by a person", "unknown": ""}
_TITLES = {Where.SUMMARY: "Summary", Where.BODY: "Article"}

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
    colour: str
    unclaimed: bool
    omission: bool
    """Whether it replaces text that may not be shown."""
    notes: tuple[tuple[int, str], ...]
    """Number and id of each claim whose passage ends here."""


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


def make_pages(study: Study) -> Iterator[Page]:
    """One page for each article."""
    for article in study.book.articles:
        yield make_page(study, article)


def make_record(study: Study, slug: str) -> Iterator[Page]:
    """The page of one article, by its slug."""
    yield make_page(study, study.book.article[slug])


def make_page(study: Study, article: Article) -> Page:
    """The page of one article."""
    held = study.grounded[article.slug].layout is not None
    address = locate_article(article.slug)
    claims = list_cards(study, article)
    coverage = study.coverage[article.slug]
    lead = min(claims, key=lambda card: _rank_card(study, card), default=None)
    cells = tuple((_CELL * n, cell) for n, cell in enumerate(_list_cells(study, article)))
    headline, parts = _view_text(study, article, claims)
    told = _describe(study, article, lead)
    body = render(
        "article.md.j2",
        address,
        tongue=find_tongue(study.book.foreign_language(article)),
        headline=headline,
        marks=mark_draft(article),
        meta=tuple(_list_meta(study, article)),
        cells=cells,
        cells_width=_CELL * len(cells),
        covered=f"{len(coverage.claimed)} of {coverage.amounts}",
        held=held,
        parts=parts,
        remark=_write_remark(article, held=held),
        original=article.url or "",
        host=name_host(article.url or ""),
        note=article.note or "",
        lead=lead,
        figures=list_article_figures(study, article),
        findings=list_article_matters(study, article),
        claims=fold(claims, CARDS, "claim"),
    )
    return Page(
        address,
        article.headline,
        body,
        told,
        article.origin.file.path,
        linked_data=write_jsonld(study, article),
        day=_name_day(article),
        poster=show_figure(study, told, f"“{article.headline}”", lead.shown if lead else None),
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
    study: Study, article: Article, claims: tuple[Card, ...]
) -> tuple[LineView, tuple[PartView, ...]]:
    """The headline, from the text or otherwise the article's file, and the parts that are shown."""
    cards = {card.shown.claim.id: card for card in claims}
    seen: set[str] = set()
    paragraphs = annotate(
        study.grounded[article.slug],
        study.coverage[article.slug],
        full=article.may_show_text,
    )
    found = {where: [each for each in paragraphs if each.where is where] for where in Where}
    written = Paragraph(Where.HEADLINE, (Run(article.headline),))
    headline = next(iter(found[Where.HEADLINE]), written)
    return _view_line(headline, cards, seen), tuple(
        PartView(title, tuple(_list_blocks(found[where], cards, seen)))
        for where, title in _TITLES.items()
        if found[where]
    )


def _list_blocks(
    paragraphs: Iterable[Paragraph], cards: Mapping[str, Card], seen: set[str]
) -> Iterator[BlockView]:
    """The blocks of a part; items that follow each other are one list."""
    for item, several in groupby(paragraphs, key=lambda paragraph: paragraph.item):
        lines = [_view_line(paragraph, cards, seen) for paragraph in several]
        if item:
            yield BlockView("ul", tuple(lines))
        else:
            yield from (BlockView("p", (line,)) for line in lines)


def _view_line(paragraph: Paragraph, cards: Mapping[str, Card], seen: set[str]) -> LineView:
    return LineView(tuple(_view_run(run, cards, seen) for run in paragraph.runs), paragraph.bullet)


def _view_run(run: Run, cards: Mapping[str, Card], seen: set[str]) -> RunView:
    claim = run.claims[0] if run.claims else ""
    ids = [
        anchor_words(named)
        for id_ in run.claims
        if id_ not in seen
        for named in (id_, *cards[id_].shown.claim.was)
    ]
    seen.update(run.claims)
    return RunView(
        text=run.text,
        mark=bool(claim),
        id=ids[0] if ids else "",
        further_ids=tuple(ids[1:]),
        claim=claim,
        colour=cards[claim].shown.colour if claim else "",
        unclaimed=run.unclaimed,
        omission=run.omission,
        notes=tuple((cards[id_].number, id_) for id_, _ in run.ends),
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
