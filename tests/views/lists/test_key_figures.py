"""Which figures lead a briefing, and what stands beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.books import study_articles

from claimbook.study import Study
from claimbook.views.lists.key_figures import KeyFigure, list_article_figures, list_key_figures

METRICS = "".join(
    f"{name}:\n  name: {name}\n  definition: It.\n  dimension: money\n  measure: flow\n"
    for name in ("spending", "sales", "costs", "debt")
)
OUTLETS = "one:\n  name: One\ntwo:\n  name: Two\n"


def list_figures(root: Path, *claims: tuple[str, str, dict[str, Any]]) -> tuple[KeyFigure, ...]:
    """Of a briefing; each claim as its outlet, its amount and further fields."""
    return list_key_figures(study_claims(root, *claims))


def study_claims(root: Path, *claims: tuple[str, str, dict[str, Any]]) -> Study:
    said: dict[str, list[dict[str, Any]]] = {"one": [], "two": []}
    for number, (outlet, amount, fields) in enumerate(claims):
        common = {"says": "It is.", "about": "example", "kind": "fact"}
        words = {"id": f"claim-{number}", "quote": f"they say {amount}", "amount": amount}
        said[outlet].append({**common, **words, **fields})
    articles = {
        outlet: {"headline": "News", "outlet": outlet, "published": "2025-01-15", "claims": own}
        for outlet, own in said.items()
    }
    files = {"data/metrics.yml": METRICS, "data/outlets.yml": OUTLETS}
    return study_articles(root, articles, files)


def test_what_others_bear_out_leads_and_one_dispute_comes_last(tmp_path: Path) -> None:
    """With its quote; the one in dispute names who says what instead."""
    shown = list_figures(
        tmp_path,
        ("one", "$10 billion", {"metric": "spending"}),
        ("two", "$20 billion", {"metric": "spending"}),
        ("one", "$30 billion", {"metric": "sales"}),
        ("one", "$50 billion", {"metric": "costs"}),
        ("two", "$50 billion", {"metric": "costs"}),
        ("one", "$70 billion", {"metric": "debt"}),
        ("two", "$90 billion", {"metric": "debt"}),
    )
    assert [each.shown.figure for each in shown] == ["$50 billion", "$30 billion", "$10 billion"]
    assert [each.shown.excerpt for each in shown][:2] == [
        "they say $50 billion",
        "they say $30 billion",
    ]
    assert [each.rival and (each.rival.byline.name, each.rival.figure) for each in shown] == [
        None,
        None,
        ("Two", "$20 billion"),
    ]


def test_bounds_opinions_and_figures_that_were_replaced_do_not_lead(tmp_path: Path) -> None:
    """They are no figures to remember."""
    shown = list_figures(
        tmp_path,
        ("one", "more than $10 billion", {"metric": "spending"}),
        ("one", "$30 billion", {"metric": "sales", "kind": "opinion"}),
        ("one", "$50 billion", {"metric": "costs", "kind": "forecast"}),
        ("two", "$60 billion", {"metric": "costs", "kind": "forecast", "supersedes": ["claim-2"]}),
    )
    assert [each.shown.figure for each in shown] == ["$60 billion"]


def test_an_article_of_many_figures_has_its_own(tmp_path: Path) -> None:
    """Only what it says itself, beside a rival of another outlet; of few figures there are none."""
    scopes = [("one", "$9 billion", {"metric": "debt", "scope": {"of": str(n)}}) for n in range(5)]
    study = study_claims(
        tmp_path,
        ("one", "$30 billion", {"metric": "sales"}),
        ("one", "$50 billion", {"metric": "costs"}),
        ("one", "$10 billion", {"metric": "spending"}),
        ("two", "$20 billion", {"metric": "spending"}),
        ("two", "$50 billion", {"metric": "costs"}),
        *scopes,
    )
    one, two = (study.book.article[slug] for slug in ("one", "two"))
    shown = list_article_figures(study, one)
    assert [each.shown.figure for each in shown] == [
        "$50 billion",
        "$30 billion",
        "$9 billion",
        "$10 billion",
    ]
    assert {each.shown.byline.name for each in shown} == {"One"}
    assert shown[-1].rival is not None
    assert (shown[-1].rival.byline.name, shown[-1].rival.figure) == ("Two", "$20 billion")
    assert list_article_figures(study, two) == ()


def test_of_equal_figures_the_one_with_words_is_quoted(tmp_path: Path) -> None:
    """A quote of no more than the figure tells a reader nothing."""
    shown = list_figures(
        tmp_path,
        ("one", "$50 billion", {"metric": "costs", "quote": "$50 billion"}),
        ("two", "$50 billion", {"metric": "costs", "quote": "$50 billion was spent last year"}),
    )
    assert [each.shown.excerpt for each in shown] == ["$50 billion was spent last year"]


def test_growth_is_named_by_the_way_it_went(tmp_path: Path) -> None:
    """With what it is measured against, and what narrows it."""
    fields = {"metric": "sales", "change": "year-on-year", "scope": {"basis": "like for like"}}
    (up,) = list_figures(tmp_path / "up", ("one", "up 5%", fields))
    (down,) = list_figures(
        tmp_path / "down", ("one", "down 5%", {"metric": "sales", "change": "on the day"})
    )
    assert up.what == "Example, growth in sales, year-on-year, like for like"
    assert down.what == "Example, decline in sales on the day"


def test_a_figure_without_words_leads_none_that_has_some(tmp_path: Path) -> None:
    """Where its text is not held either; below its quote stands what the editor says of it."""
    shown = list_figures(
        tmp_path,
        ("one", "$50 billion", {"metric": "costs", "quote": "$50 billion"}),
        ("one", "$9 billion", {"metric": "sales", "quote": "$9 billion was earned last year"}),
    )
    assert [each.shown.figure for each in shown] == ["$9 billion", "$50 billion"]
    assert [each.shown.gloss for each in shown] == ["", "It is."]
