"""The page of an article: its text with every claim marked, and the claims beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from claimbook.coverage import Coverage
from claimbook.model import Article, name_host
from claimbook.permalinks import (
    locate_article,
    locate_page,
    locate_part,
    twin_of,
)
from claimbook.problem.counting import write_count
from claimbook.quantity import InferredDay
from claimbook.sentences import labels
from claimbook.study import Study
from claimbook.views.article.jsonld import write_jsonld
from claimbook.views.article.marked import Text, view_texts
from claimbook.views.charting import show_figure
from claimbook.views.claims.badges import mark_draft
from claimbook.views.claims.card import Card, list_cards, write_alone
from claimbook.views.claims.dividing import ArticlePart, divide_article
from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.standing import rank_claim
from claimbook.views.claims.tongue import find_tongue
from claimbook.views.disputes.matters import list_article_matters
from claimbook.views.lists.article_finding import describe_article
from claimbook.views.lists.folding import CARDS, MATTERS, fold
from claimbook.views.lists.key_figures import list_article_figures
from claimbook.views.rendering.environment import render
from claimbook.views.rendering.page import EachRecord, Page
from claimbook.views.wording.moments import write_moment
from claimbook.views.wording.names import Named, name_outlet
from claimbook.views.wording.paging import make_pager, name_part

_WRITTEN_BY = {"ai": "written by AI", "person": "written by a person", "unknown": ""}
_INFERRED = "inferred: the article gives no date"
_MOST_CELLS = 200
"""Up to this many figures of a text are drawn one by one; more are only counted."""
_MATTERS = 2
"""How many problems a phone shows above the text; each may have several findings."""
_CELL = 10
"""The distance between the signs of two figures, in units of their drawing."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """What the pages of an article share, worked out once."""

    article: Article
    cards: Mapping[str, Card]
    """All its claims, by id."""
    texts: Sequence[Text]
    """How each page shows its text."""
    cells: Sequence[str]
    """The colour of each figure in the text, in order, or `unclaimed`."""


def make_record(study: Study, slug: str) -> Iterator[Page]:
    """Make the pages of one article, given its slug."""
    article, parts = study.book.article[slug], divide_article(study, slug)
    cards = {card.shown.claim.id: card for card in list_cards(study, article)}
    texts = view_texts(study, article, cards, parts)
    whole = _Whole(article, cards, texts, tuple(_list_cells(study, article)))
    for number, part in enumerate(parts, start=1):
        yield _make_page(study, whole, part, number)


make_pages = EachRecord(lambda study: study.book.article, make_record)
"""Each article has a page, or several if one would be too large."""


def _make_page(study: Study, whole: _Whole, part: ArticlePart, number: int) -> Page:
    """Make one of the pages of an article."""
    article, count = whole.article, len(whole.texts)
    held = study.grounded[article.slug].layout is not None
    first = locate_article(article.slug)
    address = locate_part(first, number)
    claims = tuple(whole.cards[claim.id] for claim in part.claims)
    coverage = study.coverage[article.slug]
    lead = min(claims, key=lambda card: _rank_card(study, card), default=None)
    cells = whole.cells if len(whole.cells) <= _MOST_CELLS else ()
    text = whole.texts[number - 1]
    summary = _describe(study, article, lead)
    body = render(
        "article.md.j2",
        address,
        tongue=find_tongue(study.book.foreign_language(article)),
        headline=text.headline,
        marks=mark_draft(article),
        meta=tuple(_list_meta(study, article)),
        cells=tuple((_CELL * n, cell) for n, cell in enumerate(cells)),
        cells_width=_CELL * len(whole.cells) if coverage.counted else 0,
        pager=make_pager(first, number, count),
        rows=twin_of(first),
        whole=number == 1,
        covered=f"{len(coverage.claimed)} of {coverage.amounts}",
        held=held,
        parts=text.parts,
        onward=_lead_on(first, number, count) if held else None,
        remark=_write_remark(article, coverage),
        original=article.url or "",
        host=name_host(article.url or ""),
        note=article.note or "",
        lead=lead,
        figures=list_article_figures(study, article) if number == 1 else (),
        findings=fold(
            list_article_matters(study, article)[:MATTERS] if number == 1 else (),
            _MATTERS,
            "thing that does not fit",
            few=0,
            many="things that do not fit",
        ),
        alone=write_alone(study, claims),
        claims=fold(claims, CARDS, "claim"),
    )
    return Page(
        address,
        name_part(article.headline, number, count),
        body,
        summary,
        article.origin.file.path,
        linked_data=write_jsonld(study, article, part.claims),
        day=_name_day(article),
        poster=show_figure(study, summary, f"“{article.headline}”", lead.shown if lead else None)
        if number == 1
        else None,
    )


def _describe(study: Study, article: Article, lead: Card | None) -> str:
    """Return what its first claim says, or why a reader should look twice at that claim."""
    if lead is None:
        return "No claims from this article yet."
    standing = lead.shown.standing
    warning = describe_article(study, article.slug) if standing and standing.warns else ""
    return warning or lead.shown.claim.says


def _rank_card(study: Study, card: Card) -> tuple[int, bool, int]:
    """Return a sort key: what a reader should look at first.

    Among equals, the headline's own figure.
    """
    kind, voices = rank_claim(study, card.shown.claim.id)
    return kind, card.shown.place != "headline", voices


def _name_day(article: Article) -> date:
    """Return the day on which the article appeared, by its own clock."""
    moment = article.published
    return moment.date() if isinstance(moment, datetime) else moment


def _list_meta(study: Study, article: Article) -> Iterator[tuple[str, str]]:
    outlet = name_outlet(study, article.outlet)
    yield outlet.name, outlet.href
    author = ", ".join(filter(None, (article.author, _WRITTEN_BY[article.written_by])))
    if author:
        yield author, ""
    day = write_moment(article.published)
    yield f"{day} ({_INFERRED})" if isinstance(article.published, InferredDay) else day, ""
    yield write_count(len(article.claims), "claim"), f"{locate_article(article.slug)}#claims"
    for topic in article.topics:
        if topic in study.book.topics:
            yield study.book.topics[topic].name, locate_page("topics", topic)


def _list_cells(study: Study, article: Article) -> Iterator[str]:
    """Yield the colour of each figure in the text, in order, or `unclaimed`."""
    colours = {
        (mention.start, mention.end): show_claim(study, claim).colour
        for claim, ground in study.grounded[article.slug].grounds.items()
        for mention in ground.used
    }
    for mention in study.grounded[article.slug].mentions:
        yield colours.get((mention.start, mention.end), "unclaimed")


def _lead_on(first: str, number: int, count: int) -> Named | None:
    """Return the link from the end of a page's text to the page where it goes on, if it does."""
    if number == count:
        return None
    words = f"The article goes on: page {number + 1} of {count}"
    return Named(words, locate_part(first, number + 1))


def _write_remark(article: Article, coverage: Coverage) -> str:
    """Say what a reader should know of the text: what is not shown, and what is not read."""
    if not coverage.held:
        return "We do not have the text of this article. Its claims are listed below."
    cut = (
        "Only the passages that claims quote are shown, with a few words beside them. "
        "The rest is not republished."
    )
    parts = (
        "" if article.may_show_text else cut,
        "" if coverage.counted else labels.OTHER_LANGUAGES,
    )
    return " ".join(filter(None, parts))
