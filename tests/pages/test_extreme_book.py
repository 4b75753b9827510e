"""A book of extremes has pages that its readers can use, and each claim is reached by links.

One article has all claims, all are about one entity, of sixty years, and half of them contradict
others. A test is told of so many claims by `CLAIMBOOK_EXTREME=3000`.
"""

import os
import re
from collections import Counter
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from tests.pages.test_large_book import LARGEST, resolve, weigh_charts
from tests.test_growth import Subject, make_large

from claimbook.model import Book
from claimbook.pages import Page, make_briefing, make_pages
from claimbook.study import Study, study_book
from claimbook.views.claims.dividing import MOST_CLAIMS, MOST_TEXT, divide_article

SIZE = int(os.environ.get("CLAIMBOOK_EXTREME", "400"))
IDS = {f"claim-{number}" for number in range(SIZE)}


def draw_pairs(number: int, _: int) -> Subject:
    """Return two claims of each year of sixty and of one metric of many, all of one entity."""
    return 0, 0, 1960 + number // 2 % 60


def study_large(together: bool = True) -> Study:
    return study_book(make_large(SIZE, draw_pairs, together))


@pytest.fixture(scope="module")
def study() -> Study:
    return study_large()


@pytest.fixture(scope="module")
def pages(study: Study) -> dict[str, Page]:
    found = {page.address: page for page in make_pages(study)}
    briefing = make_briefing(study)
    found["index.html"] = Page("index.html", "Home", briefing.body, charts=briefing.charts)
    return found


def test_no_page_is_too_large(pages: dict[str, Page]) -> None:
    """In bytes, with what it says to machines and the charts that are put in later."""
    sizes = {
        at: len(each.body.encode()) + len(each.linked_data) + weigh_charts(each)
        for at, each in pages.items()
    }
    assert {at: size for at, size in sizes.items() if size > LARGEST} == {}


def test_no_page_has_too_many_claims(pages: dict[str, Page]) -> None:
    linked = {
        at: len(set(re.findall(r"#(?:at-|says-)?(claim-\d+)\"", each.body)))
        for at, each in pages.items()
    }
    assert {at: count for at, count in linked.items() if count > 200} == {}


def test_each_claim_has_its_card_once_on_a_page_of_the_article(pages: dict[str, Page]) -> None:
    articles = [page for at, page in pages.items() if at.startswith("articles/article-")]
    assert len(articles) >= SIZE / MOST_CLAIMS
    cards = [
        found
        for page in articles
        for found in re.findall(r'<article class="cb-claim[^>]* id="(claim-\d+)"', page.body)
    ]
    assert Counter(cards) == Counter(IDS)


def test_each_claim_is_reached_by_links_alone(pages: dict[str, Page]) -> None:
    """From the home page and the page of all claims, without a script."""
    todo, seen = ["index.html", "claims/index.html", "articles/index.html"], set()
    reached: set[tuple[str, str]] = set()
    while todo:
        at = todo.pop()
        if at in seen or at not in pages:
            continue
        seen.add(at)
        for to, anchor in re.findall(r'href="([^"#]*)(?:#([^"]*))?"', unescape(pages[at].body)):
            target = resolve(at, to)
            reached.add((target, anchor))
            todo.append(target)
    places = {
        (at, found)
        for at, page in pages.items()
        for found in re.findall(r'<article class="cb-claim[^>]* id="(claim-\d+)"', page.body)
    }
    assert {claim for _, claim in reached & places} == IDS


def test_all_links_between_pages_lead_somewhere(pages: dict[str, Page]) -> None:
    anchors = {
        at: {"", *re.findall(r'\sid="([^"]*)"', unescape(each.body))} for at, each in pages.items()
    }
    broken = {
        (at, to, anchor)
        for at, each in pages.items()
        for to, anchor in re.findall(r'href="([^"#]*)(?:#([^"]*))?"', unescape(each.body))
        if (not to or to.endswith("index.html")) and not to.startswith("http")
        if anchor not in anchors.get(resolve(at, to), set())
    }
    assert broken == set()


def test_the_words_of_a_claim_are_on_the_page_with_the_claim(study: Study) -> None:
    """And all of the text is on some page, once."""
    (article,) = study.book.articles
    parts = divide_article(study, article.slug)
    layout = study.grounded[article.slug].layout
    assert layout is not None
    spans = [block.span for part in parts for block in part.blocks]
    assert spans == sorted(set(spans))
    assert "".join(layout.text[s.start : s.end] for s in spans) == "".join(
        layout.text[block.span.start : block.span.end] for block in layout.blocks
    )
    for part in parts:
        for claim in part.claims:
            start = min(span.start for span in study.ground_of(claim.id).positions)
            assert any(b.span.start <= start < b.span.end for b in part.blocks), claim.id


@pytest.mark.parametrize(
    "shape", ["one paragraph", "one place", "no text", "a long text", "quotes only"]
)
def test_an_article_of_any_shape_is_divided(shape: str) -> None:
    """Nothing is lost, and no page is too large."""
    study = study_book(shape_article(make_large(120, draw_pairs, True), shape))
    (article,) = study.book.articles
    parts = divide_article(study, article.slug)
    assert Counter(claim.id for part in parts for claim in part.claims) == Counter(
        claim.id for claim in article.claims
    )
    assert max(len(part.claims) for part in parts) <= MOST_CLAIMS
    for part in parts:
        assert sum(block.span.end - block.span.start for block in part.blocks) <= MOST_TEXT
    pages = [page for page in make_pages(study) if page.address.startswith("articles/article-")]
    assert len(pages) == len(parts)
    leading_on = ["The article goes on: page" in unescape(page.body) for page in pages]
    held = shape != "no text"
    assert leading_on == [held] * (len(pages) - 1) + [False]
    assert all(
        f"at-{claim.id}" in page.body or shape == "no text"
        for part, page in zip(parts, pages, strict=True)
        for claim in part.claims
    )


def shape_article(book: Book, shape: str) -> Book:
    """Return the article of a large book with another text or other rights."""
    (article,) = book.articles
    (text,) = book.texts.values()
    if shape == "no text":
        return replace(book, texts={})
    if shape == "quotes only":
        other = article.model_copy(update={"republish": "quotes"})
        other.named(article.slug)
        return replace(book, articles=(other,))
    if shape == "one place":
        quote = article.claims[0].quote
        claims = tuple(claim.model_copy(update={"quote": quote}) for claim in article.claims)
        other = article.model_copy(update={"claims": claims})
        other.named(article.slug)
        return replace(book, articles=(other,))
    texts = {"one paragraph": text.replace("\n\n", " "), "a long text": text + "word " * 20_000}
    return replace(book, texts={article.slug: texts[shape]})


def test_each_disagreement_is_listed_in_its_month_once(
    study: Study, pages: dict[str, Page]
) -> None:
    """The index has the weightiest and links to each month, which links to those beside it."""
    index = unescape(pages["disagreements/index.html"].body)
    months = sorted({at.split("/")[1] for at in pages if at.startswith("disagreements/month_")})
    assert sorted(re.findall(r'href="(month_\d{4}-\d\d)/index\.html"', index)) == months
    assert index.count('<li id="') == 20
    bodies = [
        unescape(each.body) for at, each in pages.items() if at.startswith("disagreements/month_")
    ]
    listed = Counter(found for body in bodies for found in re.findall(r'<li id="([^"]*)"', body))
    assert listed == Counter(each.id for each in study.evidence.disagreements)
    for before, after in pairwise(months):
        assert f"../{after}/index.html" in pages[f"disagreements/{before}/index.html"].body
        assert f"../{before}/index.html" in pages[f"disagreements/{after}/index.html"].body
