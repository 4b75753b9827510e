"""The page of coverage: what may be shown of a text, and what cannot be known without one."""

from __future__ import annotations

import html
from pathlib import Path

from tests.books import PLAN, read_study, study_claims, study_empty

from claimbook.pages import article
from claimbook.pages.coverage import make_pages

BOOK = Path(__file__).with_name("book")


def test_without_articles_a_sentence_says_so(tmp_path: Path) -> None:
    """And no table is made of nothing."""
    (page,) = make_pages(study_empty(tmp_path))
    assert "No articles yet." in html.unescape(page.body)
    assert "<table" not in page.body


def test_an_article_without_its_text_is_not_counted_as_covered(tmp_path: Path) -> None:
    """Its figures are not known, so none of them is said to be claimed."""
    (page,) = make_pages(study_claims(tmp_path, PLAN))
    body = html.unescape(page.body)
    assert "0 of 1" in body
    assert "in those texts covered" not in body


def test_of_a_text_that_is_not_held_the_headline_is_told_where_a_quote_stands(
    tmp_path: Path,
) -> None:
    """Or else a reader would ask how a quote can be found in a text that is not there."""
    claim = PLAN | {"quote": "doubles its plan", "where": "headline"}
    (page,) = make_pages(study_claims(tmp_path, claim))
    assert "1 quote found exactly in the headline" in html.unescape(page.body)
    assert "<table" not in page.body


def test_a_sentence_is_shown_only_where_the_text_may_be() -> None:
    """Elsewhere its figure stands alone."""
    (page,) = make_pages(read_study(BOOK))
    body = html.unescape(page.body)
    assert 'carry <span class="cb-unclaimed">400 bicycles</span>.' in body
    assert '<span class="cb-unclaimed">12 drivers</span>' in body
    assert "Nobody asked" not in body


def test_of_a_text_in_another_language_no_count_of_figures_is_given(tmp_path: Path) -> None:
    """Only the figures of claims are read there, so that all of them would always be claimed."""
    text = "Die Fähren\n\nSie kosten 20 Millionen Euro und fahren 30 Jahre.\n"
    claim = PLAN | {
        "quote": "Sie kosten 20 Millionen Euro",
        "translation": "They cost 20 million euros",
        "amount": "20 million euros",
    }
    study = study_claims(tmp_path, claim, article="text: second.txt\nlanguage: de\n", held=text)
    (page,) = make_pages(study)
    body = html.unescape(page.body)
    assert "Of texts in other languages, only the figures of claims are read." in body
    assert "covered by a claim" not in body
    assert 'data-head="figures not claimed">–</td>' in body
    (page,) = article.make_pages(study)
    assert "Figures covered" not in page.body
