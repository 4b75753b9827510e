"""Which figures lead a briefing, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.books import study_articles

from claimbook.study import Study
from claimbook.views.lists.by_metric import group_by_metric
from claimbook.views.lists.key_figures import KeyFigure, list_article_figures, list_key_figures

METRICS = "".join(
    f"{name}:\n  name: {name}\n  definition: It.\n  dimension: money\n  measure: flow\n"
    for name in ("spending", "sales", "costs", "debt")
) + (
    "cash:\n  name: cash\n  definition: It.\n  dimension: money\n  measure: flow\n  weight: 9\n"
    "known:\n  name: known\n  definition: It.\n  dimension: money\n  measure: flow\n"
    "  authority: [own]\n"
    "error:\n  name: error\n  definition: It.\n  dimension: money\n  measure: stock\n  weight: 0\n"
    "dead:\n  name: dead\n  definition: It.\n  dimension: count\n  measure: running\n"
)
OUTLETS = "one:\n  name: One\ntwo:\n  name: Two\nown:\n  name: Own\n  speaks_for: example\n"


def list_figures(
    root: Path, *claims: tuple[str, str, dict[str, Any]], **book: Any
) -> tuple[KeyFigure, ...]:
    """Of a briefing; each claim as its outlet, its amount and further fields."""
    return list_key_figures(study_claims(root, *claims, **book))


def study_claims(
    root: Path,
    *claims: tuple[str, str, dict[str, Any]],
    headlines: Mapping[str, str] | None = None,
    entities: Iterable[str] = (),
) -> Study:
    said: dict[str, list[dict[str, Any]]] = {"one": [], "two": [], "own": []}
    for number, (outlet, amount, fields) in enumerate(claims):
        common = {"says": "It is.", "about": "example", "kind": "fact"}
        words = {"id": f"claim-{number}", "quote": f"they say {amount}", "amount": amount}
        said[outlet].append({**common, **words, **fields})
    articles = {
        outlet: {
            "headline": (headlines or {}).get(outlet, "News"),
            "outlet": outlet,
            "published": "2025-01-15",
            "claims": own,
        }
        for outlet, own in said.items()
        if own
    }
    known = "".join(f"{each}:\n  name: {each}\n  kind: company\n" for each in entities)
    files = {
        "data/metrics.yml": METRICS,
        "data/outlets.yml": OUTLETS,
        "data/entities.yml": f"example:\n  name: Example\n  kind: company\n{known}",
    }
    return study_articles(root, articles, files)


def test_what_weighs_most_leads_then_what_stands_in_a_headline_then_the_best_borne_out(
    tmp_path: Path,
) -> None:
    """One figure of each metric; of a disputed one, the other side stands beside it."""
    shown = list_figures(
        tmp_path,
        ("one", "$10 billion", {"metric": "spending"}),
        ("two", "$20 billion", {"metric": "spending"}),
        ("one", "$30 billion", {"metric": "sales", "where": "headline"}),
        ("one", "$50 billion", {"metric": "costs"}),
        ("two", "$50 billion", {"metric": "costs"}),
        ("one", "$70 billion", {"metric": "cash"}),
        headlines={"one": "Sales: they say $30 billion"},
    )
    assert [each.shown.figure for each in shown] == [
        "$70 billion",
        "$30 billion",
        "$50 billion",
        "$10 billion",
    ]
    assert [[rival.figure for rival in each.rivals] for each in shown] == [
        [],
        [],
        [],
        ["$20 billion"],
    ]


def test_a_pinned_figure_comes_before_all_others(tmp_path: Path) -> None:
    """Whatever it weighs."""
    shown = list_figures(
        tmp_path,
        ("one", "$70 billion", {"metric": "cash"}),
        ("one", "$30 billion", {"metric": "sales", "pin": "true"}),
    )
    assert [each.shown.figure for each in shown] == ["$30 billion", "$70 billion"]


def test_a_figure_that_is_wrong_or_stands_alone_never_leads(tmp_path: Path) -> None:
    """Neither by its weight nor by its headline: what is borne out is shown in its place."""
    shown = list_figures(
        tmp_path,
        ("one", "$90 billion", {"metric": "cash", "wrong": {"reason": "A slip."}, "pin": "true"}),
        ("one", "$50 billion", {"metric": "known", "where": "headline"}),
        ("own", "$20 billion", {"metric": "known"}),
        headlines={"one": "They say $50 billion, they say $50 billion"},
    )
    assert [each.shown.figure for each in shown] == ["$20 billion"]


def test_half_of_a_vote_is_no_key_figure(tmp_path: Path) -> None:
    """Nobody understands the 6 of “9 to 6” on its own."""
    both = {"metric": "dead", "quote": "they say 9 to 6"}
    shown = list_figures(
        tmp_path,
        ("one", "9", both),
        ("one", "6", both),
        ("one", "7", {"metric": "dead", "quote": "they say 7", "scope": {"of": "nobody"}}),
    )
    assert [each.shown.figure for each in shown] == ["7"]


def test_one_side_of_a_vote_is_no_key_figure_though_nobody_claims_the_other(tmp_path: Path) -> None:
    """The words say that there is another one."""
    shown = list_figures(
        tmp_path,
        ("one", "5", {"metric": "dead", "quote": "the board voted 5 to 2"}),
        ("one", "$70 billion", {"metric": "cash"}),
    )
    assert [each.shown.figure for each in shown] == ["$70 billion"]


def test_of_a_running_total_the_newest_leads(tmp_path: Path) -> None:
    """However many say an earlier one."""
    shown = list_figures(
        tmp_path,
        ("one", "10", {"metric": "dead", "as_of": "2025-01-13"}),
        ("two", "10", {"metric": "dead", "as_of": "2025-01-13"}),
        ("one", "14", {"metric": "dead", "as_of": "2025-01-15"}),
    )
    assert [each.shown.figure for each in shown] == ["14"]


def test_no_metric_takes_more_than_half_of_the_figures(tmp_path: Path) -> None:
    """However much it weighs: the fourth entity comes behind what else there is."""
    entities = [f"maker-{number}" for number in range(5)]
    shown = list_figures(
        tmp_path,
        *(("one", "$7 billion", {"metric": "cash", "about": each}) for each in entities),
        ("one", "$3 billion", {"metric": "sales"}),
        entities=entities,
    )
    assert [each.shown.metric.name for each in shown] == [
        *["cash"] * 3,
        "sales",
        *["cash"] * 2,
    ]


def test_bounds_opinions_and_figures_that_were_replaced_do_not_lead(tmp_path: Path) -> None:
    """They are not figures to remember."""
    shown = list_figures(
        tmp_path,
        ("one", "more than $10 billion", {"metric": "spending"}),
        ("one", "$30 billion", {"metric": "sales", "kind": "opinion"}),
        ("one", "$50 billion", {"metric": "costs", "kind": "forecast"}),
        ("two", "$60 billion", {"metric": "costs", "kind": "forecast", "supersedes": ["claim-2"]}),
    )
    assert [each.shown.figure for each in shown] == ["$60 billion"]


def test_an_article_of_many_figures_has_its_own(tmp_path: Path) -> None:
    """Only what it says itself, in its order, a part last; of few figures there are none."""
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
        "$30 billion",
        "$50 billion",
        "$10 billion",
        "$9 billion",
    ]
    assert {each.shown.byline.name for each in shown} == {"One"}
    assert [rival.figure for rival in shown[2].rivals] == ["$20 billion"]
    assert list_article_figures(study, two) == ()


def test_of_an_article_the_figure_of_its_headline_comes_first(tmp_path: Path) -> None:
    """Before what others bear out."""
    scopes = [("one", "$9 billion", {"metric": "debt", "scope": {"of": str(n)}}) for n in range(6)]
    study = study_claims(
        tmp_path,
        ("one", "$50 billion", {"metric": "costs"}),
        ("two", "$50 billion", {"metric": "costs"}),
        ("one", "$30 billion", {"metric": "sales", "where": "headline"}),
        *scopes,
        headlines={"one": "Sales: they say $30 billion"},
    )
    shown = list_article_figures(study, study.book.article["one"])
    assert [each.shown.figure for each in shown][:2] == ["$30 billion", "$50 billion"]


def test_a_headline_gives_its_own_figure_and_its_text_what_is_expected(tmp_path: Path) -> None:
    """Not the newer figure of the text, and the forecast beside the fact; then as it is told."""
    more = [("one", f"${n} billion", {"metric": "sales", "period": f"200{n}"}) for n in range(2, 7)]
    study = study_claims(
        tmp_path,
        ("one", "$80 billion", {"metric": "sales", "period": "2025", "kind": "forecast"}),
        ("one", "$70 billion", {"metric": "debt"}),
        ("one", "$40 billion", {"metric": "spending", "period": "2024"}),
        ("one", "$30 billion", {"metric": "spending", "period": "2023", "where": "headline"}),
        *more,
        headlines={"one": "Spending: they say $30 billion"},
    )
    shown = list_article_figures(study, study.book.article["one"])
    assert [each.shown.figure for each in shown] == [
        "$30 billion",
        "$80 billion",
        "$70 billion",
        "$6 billion",
    ]


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
    assert up.what == "Example's sales growth (like for like)"
    assert down.what == "Example's sales fall on the day"


def test_a_figure_without_words_leads_none_that_has_some(tmp_path: Path) -> None:
    """Where its text is not held either; below its quote stands what the editor says of it."""
    shown = list_figures(
        tmp_path,
        ("one", "$50 billion", {"metric": "costs", "quote": "$50 billion"}),
        ("one", "$9 billion", {"metric": "sales", "quote": "$9 billion was earned last year"}),
    )
    assert [each.shown.figure for each in shown] == ["$9 billion", "$50 billion"]
    assert [each.shown.gloss for each in shown] == ["", "It is."]


def test_a_figure_of_a_metric_without_weight_is_none_unless_it_is_pinned(tmp_path: Path) -> None:
    """How a poll was made is not what it found, even in a headline."""
    for pin in (False, True):
        claims = (
            ("one", "$3 million", {"metric": "error", "where": "headline", "pin": pin}),
            *(("one", f"${n} billion", {"metric": "sales", "about": f"a{n}"}) for n in range(1, 8)),
        )
        entities = [f"a{n}" for n in range(8)]
        headlines = {"one": "They say $3 million"}
        folder = tmp_path / str(pin)
        study = study_claims(folder, *claims, headlines=headlines, entities=entities)
        (article,) = study.book.articles
        for figures in (list_key_figures(study), list_article_figures(study, article)):
            assert len(figures) > 2
            assert any(each.shown.claim.metric == "error" for each in figures) == pin


STILL = "".join(
    f"{name}:\n  name: {name}\n  definition: It.\n  dimension: {what}\n  measure: {measure}\n"
    for name, what, measure in (
        ("profit", "money", "flow"),
        ("income", "money", "flow"),
        ("shops", "count", "stock"),
        ("staff", "count", "stock"),
        ("price", "money", "stock"),
    )
)


def test_what_happened_comes_before_what_merely_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Articles begin with who somebody is: a company of 200 shops, with a staff of 3,400."""
    monkeypatch.setattr("tests.views.lists.test_key_figures.METRICS", METRICS + STILL)
    shown = list_figures(
        tmp_path,
        ("one", "200", {"metric": "shops"}),
        ("two", "200", {"metric": "shops"}),
        ("one", "3,400", {"metric": "staff"}),
        ("one", "$4 million", {"metric": "profit", "period": "2024"}),
        ("one", "$5", {"metric": "price", "kind": "plan", "period": "2025-04"}),
    )
    assert [each.shown.figure for each in shown] == ["$4 million", "$5", "200", "3,400"]


def test_one_figure_under_two_names_is_shown_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Income and profit of the same amount are one thing; so are not those of two years."""
    monkeypatch.setattr("tests.views.lists.test_key_figures.METRICS", METRICS + STILL)
    first = ("one", "$4 million", {"metric": "profit", "period": "2024"})
    same = list_figures(
        tmp_path, first, ("two", "$4 million", {"metric": "income", "period": "2024"})
    )
    assert [each.what for each in same] == ["Example's profit"]
    later = ("two", "$4 million", {"metric": "income", "period": "2023"})
    assert len(list_figures(tmp_path / "later", first, later)) == 2


def test_what_is_disputed_now_is_not_pushed_aside_by_what_was_not_a_year_ago(
    tmp_path: Path,
) -> None:
    """Nor by a plan for the same year, a change, or the figure of a part."""
    disputed = [
        ("one", "$14 billion", {"metric": "spending", "period": "2024"}),
        ("two", "$19 billion", {"metric": "spending", "period": "2024"}),
    ]
    for others in (
        [("one", "$9 billion", {"metric": "spending", "period": "2023"})] * 2,
        [("one", "$9 billion", {"metric": "spending", "period": "2024", "kind": "plan"})],
        [
            (
                "one",
                "$9 billion",
                {"metric": "spending", "as_of": "2025-01-14", "scope": {"of": "it"}},
            )
        ],
        [("one", "up 9%", {"metric": "spending", "period": "2024", "change": "year-on-year"})],
        [("one", "$9 billion", {"metric": "spending", "period": "2024", "scope": {"of": "it"}})],
    ):
        for number, claims in enumerate(([*disputed, *others], [*others, *disputed])):
            (shown,) = list_figures(tmp_path / f"{len(claims)}-{number}", *claims)
            found = {shown.shown.figure, *(each.figure for each in shown.rivals)}
            assert found == {"$14 billion", "$19 billion"}


def test_what_is_newer_than_a_dispute_leads(tmp_path: Path) -> None:
    """And so does what is, if only a plan is disputed."""
    for number, later in enumerate(({"period": "2024"}, {"period": "2022"})):
        kind = "fact" if number == 0 else "plan"
        (shown,) = list_figures(
            tmp_path / str(number),
            ("one", "$14 billion", {"metric": "spending", "period": "2023", "kind": kind}),
            ("two", "$19 billion", {"metric": "spending", "period": "2023", "kind": kind}),
            ("one", "$9 billion", {"metric": "spending", **later}),
        )
        assert shown.shown.figure == "$9 billion"


def test_what_happened_last_leads_before_what_is_planned_or_older(tmp_path: Path) -> None:
    """Whatever its period, in every order: a target, a plan for later, a figure without a time."""
    words = {"metric": "spending", "quote": "they say $14 billion, after $9 billion"}
    now = ("one", "$14 billion", {**words, "period": "2024"})
    others = (
        {"kind": "target"},
        {"kind": "plan", "period": "2027"},
        {"kind": "forecast", "period": "2024"},
        {},
    )
    for number, fields in enumerate(others):
        other = ("one", "$9 billion", {**words, **fields})
        for order, claims in enumerate(([now, other], [other, now])):
            study = study_claims(tmp_path / f"{number}-{order}", *claims)
            (head,) = group_by_metric(study, study.book.claims.values())
            assert head.leading == "$14 billion, 2024 · 2\xa0figures"


def test_a_later_undated_figure_is_newer_than_a_dated_one(tmp_path: Path) -> None:
    """It may only be older than what its own article dates."""
    (shown,) = list_figures(
        tmp_path,
        ("one", "$14 billion", {"metric": "spending", "period": "2023"}),
        ("two", "$9 billion", {"metric": "spending"}),
    )
    assert shown.shown.figure == "$9 billion"


def test_a_plan_leads_if_it_is_the_news_or_its_owner_says_so(tmp_path: Path) -> None:
    """And its list says that it is one."""
    now = ("one", "$14 billion", {"metric": "spending", "period": "2024"})
    plan = {"metric": "spending", "period": "2027", "kind": "plan"}
    headlined = study_claims(
        tmp_path / "headline",
        now,
        ("one", "$9 billion", {**plan, "where": "headline"}),
        headlines={"one": "Spending: they say $9 billion"},
    )
    settled = study_claims(
        tmp_path / "own", now, ("one", "$9 billion", plan), ("own", "$9 billion", plan)
    )
    for study in (headlined, settled):
        (head,) = group_by_metric(study, study.book.claims.values())
        assert head.leading.startswith("plan: $9 billion, 2027 · ")


def test_what_is_planned_leads_before_what_others_expect(tmp_path: Path) -> None:
    """A critic says that the machines will cost more."""
    (shown,) = list_figures(
        tmp_path,
        ("one", "$45 million", {"metric": "spending", "period": "2028", "kind": "forecast"}),
        ("one", "$38 million", {"metric": "spending", "period": "2027", "kind": "plan"}),
    )
    assert shown.shown.figure == "$38 million"


def test_a_plan_for_later_does_not_push_a_dispute_aside(tmp_path: Path) -> None:
    """Two sources differ about what was; nobody disputes what is to come."""
    (shown,) = list_figures(
        tmp_path,
        ("one", "$9 billion", {"metric": "spending", "period": "2026", "kind": "plan"}),
        ("one", "$14 billion", {"metric": "spending", "period": "2024"}),
        ("two", "$19 billion", {"metric": "spending", "period": "2024"}),
    )
    assert {shown.shown.figure, *(each.figure for each in shown.rivals)} == {
        "$14 billion",
        "$19 billion",
    }


def test_an_undated_figure_is_not_taken_to_be_newer_than_a_dispute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said on the same day, it may be as old as what is disputed."""
    monkeypatch.setattr("tests.views.lists.test_key_figures.METRICS", METRICS + STILL)
    (shown,) = list_figures(
        tmp_path,
        ("one", "$14 million", {"metric": "price", "period": "2024-12-01"}),
        ("two", "$19 million", {"metric": "price", "period": "2024-12-01"}),
        ("one", "$9 million", {"metric": "price", "speaker": "Ann Reed"}),
    )
    assert {shown.shown.figure, *(each.figure for each in shown.rivals)} == {
        "$14 million",
        "$19 million",
    }


@pytest.mark.parametrize(
    ("amount", "wide"),
    [
        ("$70-72 billion", False),
        ("$206-213 billion", True),
        ("$1,206.5-1,213.5 billion", False),
    ],
)
def test_a_figure_a_little_too_wide_for_a_phone_is_known_to_be(
    tmp_path: Path, amount: str, wide: bool
) -> None:
    """It is set smaller there, and a longer one on two lines."""
    (figure,) = list_figures(tmp_path, ("one", amount, {"metric": "spending"}))
    assert figure.is_wide is wide
