"""How claims stand, told and counted the same way wherever they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.books import make_article, make_book
from tests.derivation.figures import make_figures
from tests.evidence.small_book import read_small_book
from tests.repository import ROOT

from claimbook.evidence import AMBER, RED, StandingKind
from claimbook.model import Closing, Metric, Outlet
from claimbook.study import Study, study_book
from claimbook.views.claims.badge import STANDINGS
from claimbook.views.claims.badges import count_badges, list_badges, list_shared_badges
from claimbook.views.claims.shown import show_claim
from claimbook.views.claims.standing import find_standing, write_standing
from claimbook.views.lists.counting import count_published, find_both_sides, weigh_outlet
from claimbook.views.lists.standings import list_contradicted, list_warnings


def study(*, closed: bool) -> Study:
    """Three figures, each far from the others; they may be explained."""
    book = make_figures({"low": "$20 billion", "high": "$90 billion", "top": "$300 billion"})
    if closed:
        claims = [["low", "high"], ["low", "top"], ["high", "top"]]
        closings = tuple(
            Closing(claims=tuple(pair), state="explained", reason="It is known.") for pair in claims
        )
        book = replace(book, closings=closings)
    return study_book(book)


def study_outlets(**figures: Any) -> Study:
    """Return an article, each of another outlet, for each figure or list of claims' fields."""
    claim = {"says": "So it is.", "about": "acme", "metric": "worth", "kind": "plan"}
    articles = []
    for outlet, given in figures.items():
        listed = given if isinstance(given, list) else [{"amount": given}]
        claims = [
            {
                **claim,
                "id": f"{outlet}-{number}",
                "quote": fields.get("amount", "So it is"),
                **fields,
            }
            for number, fields in enumerate(listed, start=1)
        ]
        articles.append(make_article(outlet, outlet=outlet, claims=claims))
    metric = Metric(name="Worth", definition="Its worth.", dimension="money", measure="stock")
    outlets = {outlet: Outlet(name=outlet.capitalize()) for outlet in figures}
    return study_book(make_book(*articles, metrics={"worth": metric}, outlets=outlets))


def test_every_standing_has_a_look() -> None:
    """Red is for those that accuse, amber for those that are open, and for no others."""
    assert set(STANDINGS) == {kind.value for kind in StandingKind}
    colours = {kind: STANDINGS[kind.value].colour for kind in StandingKind}
    assert {kind for kind, colour in colours.items() if colour == "red"} == RED
    assert {kind for kind, colour in colours.items() if colour == "amber"} == AMBER


def test_lists_count_what_a_reader_should_look_at_and_nothing_else() -> None:
    """What is wrong, stands alone, differs or is disputed."""
    counted = {id_ for id_, look in STANDINGS.items() if look.counted}
    assert counted == {kind.value for kind in RED | AMBER}


@pytest.mark.parametrize(
    ("closed", "standing", "chips", "badge"),
    [(False, "disputed", ["3 disputed"], "Disputed"), (True, "explained", [], "Explained")],
)
def test_chips_count_what_the_filter_finds(
    closed: bool, standing: str, chips: list[str], badge: str
) -> None:
    """What an editor explained is a standing of its own, and lists count it no more."""
    book = study(closed=closed)
    claims = book.book.claims.values()
    assert [look.id for claim in claims if (look := find_standing(book, claim.id))] == [
        standing
    ] * 3
    assert [each.words for each in count_badges(book, claims)] == chips
    assert {each.words for claim in claims for each in list_badges(book, claim)} == {badge}


def test_who_is_right_is_not_painted_for_who_is_wrong() -> None:
    """One headline that its own article contradicts is red; those who say what is so are green."""
    overstated = [
        {"amount": "$500 million", "where": "headline"},
        {"amount": "$53 million", "where": "body"},
    ]
    book = study_outlets(loud=overstated, calm="$53 million", quiet="$53 million")
    colours = {id_: show_claim(book, id_).colour for id_ in book.book.claims}
    assert colours == {"loud-1": "red", "loud-2": "green", "calm-1": "green", "quiet-1": "green"}
    assert show_claim(book, "loud-1").standing is STANDINGS["stands-alone"]
    assert [each.words for each in count_badges(book, book.book.claims.values())] == [
        "1 standing alone"
    ]


def test_an_outlet_is_told_what_stands_alone_and_what_was_merely_contradicted() -> None:
    """Who printed what is so is not blamed for the headline of another."""
    overstated = [
        {"amount": "$500 million", "where": "headline"},
        {"amount": "$53 million", "where": "body"},
    ]
    book = study_outlets(loud=overstated, calm="$53 million", quiet="$53 million")
    claims = {id_: [book.book.claims[id_]] for id_ in ("loud-1", "calm-1")}
    (warning,) = list_warnings(book, claims["loud-1"])
    assert warning.badge.words == "Stands alone"
    assert warning.sentence.startswith("A headline in Loud stands alone")
    assert not list_warnings(book, claims["calm-1"])
    (defended,) = list_contradicted(book, claims["calm-1"])
    assert defended.badge.colour == "green"
    assert defended.sentence.endswith(", but Loud's headline said otherwise.")
    assert weigh_outlet(book, "calm").contradicted == 1
    assert not weigh_outlet(book, "calm").counted


def test_a_page_tells_each_disagreement_once() -> None:
    """Both sides of it, and each figure once, however many give it."""
    book = study_outlets(one="$20 million", two="$20 million", three="$90 million")
    (warning,) = list_warnings(book, book.book.claims.values())
    assert sorted(shown.figure for shown in warning.claims) == ["$20 million", "$90 million"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("plan", {"own": "Confirmed by Acme", "bugle": "Confirmed by Acme"}),
        ("fact", {"own": "Acme's own figure", "bugle": "Confirmed by Acme"}),
    ],
)
def test_what_others_print_is_confirmed_and_a_fact_at_first_hand_is_its_own(
    tmp_path: Path, kind: str, words: dict[str, str]
) -> None:
    """Nothing settles a plan before its time; Acme does not confirm its own release."""
    told = {"own": "$9 million", "bugle": "$9 million", "courier": "$19 million"}
    articles = {
        id_: {
            "published": date(2025, 9, 24),
            "outlet": "acme-newsroom" if id_ == "own" else id_,
            "claims": {id_: {"amount": amount, "metric": "revenue", "kind": kind, "period": 2025}},
        }
        for id_, amount in told.items()
    }
    study = study_book(read_small_book(tmp_path, {"articles": articles}))
    words = {**words, "courier": "Stands alone against Acme"}
    shown = {
        id_: [each.words for each in list_badges(study, study.book.claims[id_])] for id_ in words
    }
    assert shown == {id_: [badge] for id_, badge in words.items()}


def test_nobody_confirms_a_forecast(tmp_path: Path) -> None:
    """Acme's second guess is its own, and another's guess is merely the same."""
    path = ROOT / "tests/evidence/cases/a_company_s_own_forecast_is_its_own_whoever_shares_it.yml"
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    study = study_book(read_small_book(tmp_path, case))
    shown = {
        id_: [each.words for each in list_badges(study, c)] for id_, c in study.book.claims.items()
    }
    assert shown == {
        "wide": ["Acme's own forecast"],
        "exact": ["Acme's own forecast"],
        "other": ["Same as Acme's forecast"],
    }


def test_badges_say_whose_word_a_figure_is_alone_against_and_who_ruled() -> None:
    """The article under a headline, and an editor."""
    overstated = [
        {"amount": "$500 million", "where": "headline"},
        {"amount": "$53 million", "where": "body"},
    ]
    book = study_outlets(loud=overstated, calm="$53 million").book
    closing = Closing(
        claims=("one-1", "two-1"), state="ruled", ruling="two-1", reason="It was counted."
    )
    ruled = replace(study_outlets(one="$20 million", two="$90 million").book, closings=(closing,))
    told = [
        write_standing(study, study.evidence.standings[claim])
        for claim, study in (("loud-1", study_book(book)), ("two-1", study_book(ruled)))
    ]
    assert told == ["Stands alone against its own article", "Right, an editor ruled"]


def test_a_claim_that_is_wrong_is_told_without_a_rival() -> None:
    """With the editor's reason."""
    book = study_outlets(one=[{"amount": "$20 million", "wrong": {"reason": "It was a slip."}}])
    (warning,) = list_warnings(book, book.book.claims.values())
    assert warning.badge.words == "Wrong"
    assert warning.sentence == "One put acme's planned worth at $20 million. It was a slip."


def test_many_outlets_with_one_source_say_so() -> None:
    """They are not an agreement, and their badge is not green."""
    said = [{"amount": "$4 million", "speaker": {"name": "Ada Wong"}}]
    book = study_outlets(one=said, two=said, three=said)
    (badge,) = show_claim(book, "one-1").badges
    assert (badge.colour, badge.words) == ("neutral", "3 outlets, one source")
    assert show_claim(book, "one-1").reason == (
        "Three outlets report it, with one source: Ada Wong."
    )


def test_sources_that_agree_are_counted() -> None:
    """Whichever of their claims is asked for."""
    fact = {"amount": "$4 million", "kind": "fact"}
    book = study_outlets(one=[fact], two=[fact])
    words = {badge.words for id_ in book.book.claims for badge in show_claim(book, id_).badges}
    assert words == {"2 independent sources"}


def test_outlets_that_print_a_plan_without_a_source_are_not_independent() -> None:
    """Only its owner can know it."""
    book = study_outlets(one="$4 million", two="$4 million")
    words = {badge.words for id_ in book.book.claims for badge in show_claim(book, id_).badges}
    assert words == {"2 outlets, one source"}


def test_a_row_says_whose_a_warning_is_that_not_all_its_claims_have() -> None:
    """Two give the figure for the year that was, and one of them is known to have it wrong."""
    slip = {"amount": "$4 million", "wrong": {"reason": "It is last year's."}}
    book = study_outlets(one="$4 million", two=[slip])
    together = list_shared_badges(book, book.book.claims.values())
    assert [badge.words for badge in together] == ["Wrong (Two)"]


def test_a_row_says_whose_a_finding_is_that_not_all_its_claims_have() -> None:
    """It wears a finding as it is only where all claims have it."""
    raised = {"amount": "$20 billion", "kind": "target"}
    book = study_book(
        make_figures(
            {
                "before": {**raised, "as_of": "earlier"},
                "raised": {**raised, "quote": "raised its target to $20 billion"},
                "aside": {**raised, "kind": "plan"},
            }
        )
    )
    claims = book.book.claims
    together = list_shared_badges(book, [claims["raised"], claims["aside"]])
    assert "Raise without change (The Herald)" in {badge.words for badge in together}
    assert "Raise without change" in {badge.words for badge in list_badges(book, claims["raised"])}


def test_both_sides_are_those_of_two_and_not_two_words_of_one() -> None:
    """An outlet that contradicts itself in its own words is counted as any other."""
    asked = [
        {"amount": "$500 million", "speaker": "police"},
        {"amount": "$53 million", "speaker": "council"},
    ]
    reporting = study_outlets(asks=asked)
    claims = list(reporting.book.claims.values())
    assert [len(each) for each in find_both_sides(reporting, claims).values()] == [2]
    assert not find_both_sides(reporting, claims[:1])
    told = [(each.colour, each.words) for each in count_published(reporting, claims)]
    assert told == [("neutral", "reports both sides of 1 dispute")]
    torn = study_outlets(torn=[{"amount": "$500 million"}, {"amount": "$53 million"}])
    own = list(torn.book.claims.values())
    assert not find_both_sides(torn, own)
    assert [each.words for each in count_published(torn, own)] == ["2 disputed"]


@pytest.mark.parametrize("amount", ["$4.1 million", "at least $3 million", "up to $6 million"])
def test_sources_whose_figures_merely_fit_are_not_said_to_give_one(amount: str) -> None:
    """Neither contradicts the other, and the badge of both says no more than that."""
    one, other = ({"amount": told, "kind": "fact"} for told in ("$4 million", amount))
    book = study_outlets(one=[one], two=[other])
    badges = {badge for id_ in book.book.claims for badge in show_claim(book, id_).badges}
    assert {(badge.colour, badge.words) for badge in badges} == {
        ("green", "2 sources, compatible figures")
    }
