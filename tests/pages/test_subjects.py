"""Pages of entities, topics and outlets where there is little or nothing to say."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
from tests.books import PLAN, read_study, study_claims, study_empty

from claimbook.pages import entity, index, metric, outlet, topic
from claimbook.study import Study
from claimbook.views.lists.counting import weigh_outlet

KINDS = (entity, topic, outlet)


@pytest.mark.parametrize("kind", KINDS)
def test_what_has_no_claims_says_so(kind: object, tmp_path: Path) -> None:
    """In a sentence, with no empty heading or table."""
    body = _only_body(kind, study_empty(tmp_path))
    assert "No claims yet" in body
    assert "<h2" not in body
    assert "<table" not in body


@pytest.mark.parametrize("kind", ["entities", "topics", "outlets", "metrics"])
def test_an_index_lists_what_has_no_claims(kind: str, tmp_path: Path) -> None:
    """It is in the book, and has a page."""
    assert _index_body(kind, study_empty(tmp_path)).count("<li>") == 1


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("articles", "The briefing has no articles yet."),
        ("entities", "The briefing has no claims about anybody or anything yet."),
        ("topics", "Nothing in this briefing is filed under a topic."),
        ("outlets", "The briefing has no articles yet."),
        ("metrics", "The briefing has no figures yet."),
    ],
)
def test_an_index_of_nothing_says_so(kind: str, told: str, tmp_path: Path) -> None:
    """In place of what it would list. A list without entries would be read out as one."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/book.yml").write_text("title: Nothing\n", encoding="utf-8")
    body = _index_body(kind, read_study(tmp_path))
    assert f'<p class="cb-lede">{told}</p>' in body
    assert "<ul" not in body


def test_one_figure_is_a_table_and_no_chart(tmp_path: Path) -> None:
    """A chart compares."""
    study = study_claims(tmp_path, PLAN)
    (page,) = entity.make_pages(study)
    assert page.charts == ()
    assert "$20 million" in html.unescape(page.body)


def test_three_figures_on_one_scale_are_a_chart(tmp_path: Path) -> None:
    """Beside the table, which is enough for two of them."""
    two = PLAN, {**PLAN, "id": "other", "amount": "more than $20 million"}
    (page,) = entity.make_pages(study_claims(tmp_path / "two", *two))
    assert page.charts == ()
    third = {**PLAN, "id": "third", "amount": "$30 million"}
    (page,) = entity.make_pages(study_claims(tmp_path / "three", *two, third))
    assert len(page.charts) == 1


def test_figures_that_are_all_the_same_are_one_row(tmp_path: Path) -> None:
    """A single point shows nothing, and the table says who gives it."""
    study = study_claims(tmp_path, PLAN, {**PLAN, "id": "other"})
    (page,) = entity.make_pages(study)
    assert page.charts == ()
    assert page.body.count("cb-rows__figure") == 1
    assert "Both figures" not in page.body


def test_a_claim_without_a_figure_is_set_with_its_quote(tmp_path: Path) -> None:
    """In a list of its own, for there is nothing to compare."""
    hope = {
        "id": "hope",
        "says": "Example hopes for more.",
        "quote": "Example doubles its plan",
        "about": "example",
        "kind": "opinion",
    }
    body = _only_body(entity, study_claims(tmp_path, hope))
    assert "“Example doubles its plan”" in body
    assert "<table" not in body


def test_a_claim_can_be_filed_under_a_topic_of_its_own(tmp_path: Path) -> None:
    """Then its article is listed there too."""
    filed = {**PLAN, "topics": "[artificial-intelligence]"}
    body = _only_body(topic, study_claims(tmp_path, filed))
    assert "1 article · 1 claim" in body
    assert "Example doubles its plan" in body


def test_an_outlet_that_contradicts_itself_is_disputed(tmp_path: Path) -> None:
    """Both of its figures, and neither counts as merely contradicted."""
    more = {
        **PLAN,
        "id": "more",
        "quote": '"spends 90 million dollars"',
        "amount": "90 million dollars",
    }
    standing = weigh_outlet(study_claims(tmp_path, PLAN, more), "daily-example")
    assert [each.words for each in standing.counted] == ["2 disputed"]
    assert standing.contradicted == 0


def test_links_that_leave_the_site_vouch_for_nothing(tmp_path: Path) -> None:
    """They name neither the page that they are on nor pass on its rank."""
    study = study_claims(tmp_path, PLAN)
    record = study.book.entities["example"]
    known = record.model_copy(update={"wikidata": "Q1", "url": "https://example.org/"})
    study.book.entities["example"] = known  # type: ignore[index]
    body = _only_body(entity, study)
    assert body.count('rel="noopener nofollow"') == 2


def _only_body(kind: object, study: Study) -> str:
    """Return the text of a kind's only page, with entities as their characters."""
    (page,) = kind.make_pages(study)  # type: ignore[attr-defined]
    return html.unescape(page.body)


def _index_body(kind: str, study: Study) -> str:
    """Return the text of the index of a sort of records."""
    (body,) = (each.body for each in index.make_pages(study) if each.address.startswith(kind))
    return html.unescape(body)


def test_a_name_from_right_to_left_stays_apart_from_the_day_beside_it(tmp_path: Path) -> None:
    """Otherwise the number of the day would be shown on its other side."""
    study = study_claims(tmp_path, {**PLAN, "speaker": "{name: דנה לוי}"}, held="")
    (page,) = entity.make_pages(study)
    assert "<bdi>דנה לוי</bdi>" in html.unescape(page.body)
    assert "<bdi>The Daily Example" not in html.unescape(page.body)


def test_one_figure_has_no_order(tmp_path: Path) -> None:
    """How figures are ordered is explained where there are several."""
    explained = "How these figures are ordered"
    (page,) = metric.make_pages(study_claims(tmp_path, PLAN))
    assert explained not in page.body
    second = {**PLAN, "id": "example-later", "period": "2026"}
    (page,) = metric.make_pages(study_claims(tmp_path / "two", PLAN, second))
    assert explained in page.body
