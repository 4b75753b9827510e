"""Each sort of disagreement in one breath: who says which, of whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.books import study_articles

from claimbook.study import Study
from claimbook.views.disputes.lead import find_lead
from claimbook.views.disputes.naming import name_dispute
from claimbook.views.disputes.opening import find_opening, write_opening, write_outcome
from claimbook.views.disputes.wording import list_disagreements

FILES = {
    "data/entities.yml": (
        "acme:\n  name: Acme\n  kind: company\n"
        "hill:\n  name: Ada Hill\n  kind: person\n  role: mayor of Acton\n"
        "river:\n  name: The River Aid\n  kind: organization\n"
        "flood:\n  name: The Arle flood\n  kind: event\n"
    ),
    "data/metrics.yml": (
        "plans:\n  name: Investment\n  definition: It.\n  dimension: money\n  measure: flow\n"
        "profit:\n  name: Profit\n  definition: It.\n  dimension: money\n  measure: flow\n"
        "  authority: [own]\n"
        "dead:\n  name: Deaths\n  definition: It.\n  dimension: count\n  measure: flow\n"
    ),
    "data/outlets.yml": (
        "herald:\n  name: The Herald\nledger:\n  name: The Ledger\nstar:\n  name: The Star\n"
        "radio:\n  name: Radio\nacme-news:\n  name: Acme News\n  speaks_for: acme\n"
    ),
}
PLAN = {"about": "acme", "metric": "plans", "kind": "plan", "period": "2025"}
RAISED = {**PLAN, "amount": "$50 million", "where": "headline", "kind": "target"}
PROFIT = {"about": "acme", "metric": "profit", "kind": "fact", "period": "2024"}
GROWTH = {**PROFIT, "change": "year-on-year"}
DEATHS = {"about": "flood", "metric": "dead", "kind": "fact", "period": "2024"}


def make_study(
    root: Path,
    said: dict[str, list[dict[str, Any]]],
    headline: str = "News",
    files: dict[str, str] | None = None,
) -> Study:
    """Of articles by their outlet; the claims are numbered in their order."""
    articles = {
        outlet: {
            "headline": headline,
            "outlet": outlet,
            "published": "2025-01-15",
            "claims": [
                {
                    "id": f"{outlet}-{number}",
                    "says": "It is so.",
                    "quote": f"they say {claim['amount']}",
                    **claim,
                }
                for number, claim in enumerate(claims)
            ],
        }
        for outlet, claims in said.items()
    }
    return study_articles(root, articles, {**FILES, **(files or {})})


CASES = {
    "a headline that its own article contradicts": (
        {
            "herald": [
                RAISED,
                {**PLAN, "amount": "$9 million"},
            ],
            "acme-news": [{**PLAN, "amount": "$9 million"}],
        },
        "A headline in the Herald stands alone in putting Acme's target for investment at "
        "$50 million. The article under it says $9 million; so does Acme.",
        "",
    ),
    "a headline and the summary under it": (
        {
            "herald": [
                {**RAISED, "also_at": [{"quote": "they say $50 million", "where": "summary"}]},
                {**PLAN, "amount": "$9 million"},
            ],
            "acme-news": [{**PLAN, "amount": "$9 million"}],
        },
        "The Herald, in a headline and summary, stands alone in putting Acme's target for "
        "investment at $50 million. The text of the article says $9 million; so does Acme.",
        "",
    ),
    "a headline whose figure the article repeats": (
        {
            "herald": [
                {**RAISED, "also_at": [{"quote": "they say $50 million", "where": "body"}]},
                {**PLAN, "amount": "$9 million"},
            ],
            "acme-news": [{**PLAN, "amount": "$9 million"}],
        },
        "The Herald stands alone in putting Acme's target for investment at $50 million. "
        "The same article says $9 million; so does Acme.",
        "",
    ),
    "one against the company's own word": (
        {
            "herald": [{**GROWTH, "amount": "up 26%"}],
            "acme-news": [{**GROWTH, "amount": "up 2%"}],
        },
        "The Herald stands alone in putting Acme's profit growth at 26%. Acme said 2%.",
        "",
    ),
    "a little beside the company's own word, in another currency": (
        {
            "herald": [{**PROFIT, "amount": "$74.0 million"}],
            "acme-news": [{**PROFIT, "amount": "60.0 million euros"}],
        },
        "The Herald puts Acme's profit at $74.0 million. "
        "Acme said €60.0 million, about $61.8 million.",
        None,
    ),
    "one among many": (
        {
            "herald": [{**DEATHS, "amount": "9"}],
            "ledger": [{**DEATHS, "amount": "7"}],
            "star": [{**DEATHS, "amount": "7"}],
            "radio": [{**DEATHS, "amount": "7"}],
        },
        "The Herald puts the number of deaths in the Arle flood at 9. "
        "The Ledger, Radio and the Star said 7.",
        "The Herald is alone with 9 among four sources: the others said 7.",
    ),
    "two who differ, an outlet that cites a source without a name": (
        {
            "herald": [{**DEATHS, "amount": "9"}],
            "ledger": [{**DEATHS, "amount": "7", "source": "police"}],
        },
        "Sources differ on the number of deaths in the Arle flood: "
        "the Herald said 9; the Ledger, citing police, said 7.",
        None,
    ),
    "two outlets, one of which also has another figure from a source without a name": (
        {
            "herald": [{**DEATHS, "amount": "9"}],
            "ledger": [
                {**DEATHS, "amount": "9"},
                {**DEATHS, "amount": "7", "source": "police"},
            ],
        },
        "Sources differ on the number of deaths in the Arle flood: "
        "the Herald and the Ledger said 9; the Ledger, citing police, said 7.",
        None,
    ),
    "two who differ on a rise, of which only one words it as a rise": (
        {
            "herald": [
                {
                    **PLAN,
                    "kind": "fact",
                    "change": "since 2021",
                    "amount": "19%",
                    "speaker": "acme",
                },
                {
                    **PLAN,
                    "kind": "fact",
                    "change": "since 2021",
                    "amount": "up a third",
                    "speaker": "hill",
                },
            ],
        },
        "The Herald reports two figures for Acme's investment growth since 2021: "
        "19% from Acme; a third from Ada Hill, mayor of Acton.",
        "Nothing here decides which figure is right.",
    ),
    "two who differ, a person with her office": (
        {
            "herald": [
                {**DEATHS, "amount": "7", "speaker": "hill"},
                {**DEATHS, "amount": "9", "speaker": "river"},
            ],
        },
        "The Herald reports two figures for the number of deaths in the Arle flood: "
        "7 from Ada Hill, mayor of Acton; 9 from the River Aid.",
        "Nothing here decides which figure is right.",
    ),
    "an outlet that names no source for one of two": (
        {"herald": [{**DEATHS, "amount": "7"}, {**DEATHS, "amount": "9", "speaker": "river"}]},
        "The Herald reports two figures for the number of deaths in the Arle flood: "
        "7 without a named source; 9 from the River Aid.",
        "Nothing here decides which figure is right.",
    ),
    "two sources without a name in one outlet": (
        {
            "herald": [
                {**DEATHS, "amount": "7", "source": "police"},
                {**DEATHS, "amount": "9", "source": "neighbours"},
            ],
        },
        "The Herald reports two figures for the number of deaths in the Arle flood: "
        "7 from police; 9 from neighbours.",
        "Nothing here decides which figure is right.",
    ),
    "a slip that an editor knows": (
        {
            "herald": [
                {
                    **PROFIT,
                    "amount": "$90 billion",
                    "wrong": {"instead": "$90 million", "reason": "A slip of scale."},
                }
            ],
        },
        "The Herald put Acme's profit at $90 billion. "
        "The right figure is $90 million. A slip of scale.",
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_disagreement_in_one_breath(name: str, tmp_path: Path) -> None:
    """Of whom, what, who says which; and why one side differs, or that none does."""
    said, opening, outcome = CASES[name]
    study = make_study(tmp_path, said, headline="News: they say $50 million")
    (found,) = study.evidence.disagreements
    assert write_opening(study, found) == opening
    assert outcome in (None, write_outcome(study, found))


_CLOSED = {"explained": "explained", "ruled": "ruled\n  ruling: star-0"}


def test_an_editors_reason_closes_the_sentence(tmp_path: Path) -> None:
    """Of a disagreement that is explained, and of a ruling for one side."""
    said = {
        "herald": [{**DEATHS, "amount": "7"}],
        "star": [{**DEATHS, "amount": "9"}],
    }
    closing = "- claims: [herald-0, star-0]\n  reason: They counted on two days.\n  state: "
    told = {}
    for name, state in _CLOSED.items():
        files = {"data/disagreements.yml": f"{closing}{state}\n"}
        study = make_study(tmp_path / name, said, files=files)
        (found,) = study.evidence.disagreements
        told[name] = write_opening(study, found)
    assert told == {
        "explained": "Figures given for the number of deaths in the Arle flood are 7 and 9. "
        "They counted on two days.",
        "ruled": "The Herald put the number of deaths in the Arle flood at 7. "
        "The right figure is 9. They counted on two days.",
    }


def test_what_is_explained_names_every_number_that_was_given(tmp_path: Path) -> None:
    """Also one that its side's other figures do not contradict; a bound adds no number."""
    amounts = {"herald": "914", "star": "nearly 1,000", "ledger": "more than 900", "radio": "630"}
    said = {name: [{**DEATHS, "amount": amount}] for name, amount in amounts.items()}
    state = (
        "- claims: [herald-0, radio-0]\n  reason: They counted on two days.\n  state: explained\n"
    )
    study = make_study(tmp_path, said, files={"data/disagreements.yml": state})
    (found,) = (each for each in study.evidence.disagreements if each.state == "explained")
    given = "Figures given for the number of deaths in the Arle flood are 914, nearly 1,000 and 630"
    assert write_opening(study, found) == f"{given}. They counted on two days."
    assert find_opening(study, found).title == given
    (view,) = list_disagreements(study, set(found.claims), above=[given])
    assert view.sentence == "The number of deaths in the Arle flood, as told above."
    assert view.explanations[0] == "They counted on two days."


def test_home_opens_with_what_the_editor_chose(tmp_path: Path) -> None:
    """A claim or a disagreement; else with the weightiest that is open."""
    said = {
        "herald": [{**DEATHS, "amount": "7"}, {**PROFIT, "amount": "$10 million"}],
        "star": [{**DEATHS, "amount": "9"}, {**PROFIT, "amount": "$90 million"}],
    }
    leads = {}
    for chosen in ("", "herald-1", "herald-0-star-0"):
        lead = f"lead: {chosen}\n" if chosen else ""
        files = {"data/book.yml": f"title: A book\n{lead}"}
        found = find_lead(make_study(tmp_path / f"lead-{chosen}", said, files=files))
        assert found is not None
        leads[chosen] = found.sentence, found.clash is not None
    differ = "Sources differ on"
    assert leads == {
        "": (
            f"{differ} Acme's profit: the Herald said $10 million, the Star said $90 million.",
            True,
        ),
        "herald-1": ("The Herald puts Acme's profit at $10 million.", False),
        "herald-0-star-0": (
            f"{differ} the number of deaths in the Arle flood: the Herald said 7, the Star said 9.",
            True,
        ),
    }


def test_a_sum_and_its_share_do_not_lead(tmp_path: Path) -> None:
    """One voice in one article does not contradict itself by a factor of 20; two outlets may."""
    levy = {**PROFIT, "amount": "$48 million"}
    share = {**PROFIT, "amount": "$245"}
    one = make_study(tmp_path / "one", {"herald": [levy, share]})
    assert len(one.evidence.disagreements) == 1
    assert find_lead(one) is None
    assert find_lead(make_study(tmp_path / "two", {"herald": [levy], "star": [share]}))
    near = {**PROFIT, "amount": "$40 million"}
    assert find_lead(make_study(tmp_path / "near", {"herald": [levy, near]}))


def test_a_ruling_names_all_that_are_wrong(tmp_path: Path) -> None:
    """Each with its own figure."""
    said = {
        "herald": [{**DEATHS, "amount": "7"}],
        "ledger": [{**DEATHS, "amount": "12"}],
        "star": [{**DEATHS, "amount": "9"}],
    }
    ruling = "claims: [herald-0, ledger-0, star-0]\n  state: ruled\n  ruling: star-0"
    closing = f"- {ruling}\n  reason: The coroner counted nine.\n"
    study = make_study(tmp_path, said, files={"data/disagreements.yml": closing})
    (found,) = study.evidence.disagreements
    opening = write_opening(study, found)
    assert opening.startswith("The ")
    for told in ("the Herald", "at 7", "the Ledger", "at 12", "The coroner counted nine."):
        assert told in f"t{opening[1:]}"


def test_a_dispute_is_named_for_all_kinds_of_its_claims(tmp_path: Path) -> None:
    """An estimate that others contradict with facts does not make their figures estimates."""
    profit = {**PROFIT, "amount": "$9 million"}
    told = {"herald": [{**profit, "amount": "$5 million", "kind": "estimate"}], "star": [profit]}
    study = make_study(tmp_path, told)
    (found,) = study.evidence.disagreements
    assert name_dispute(study, found) == "Acme's profit"
    (view,) = list_disagreements(study, set(found.claims), above=[write_opening(study, found)[:-1]])
    assert view.sentence == "Acme's profit, as told above."
    assert write_opening(study, found) == (
        "Sources differ on Acme's profit: the Herald said $5 million, the Star said $9 million."
    )


def test_disagreements_of_one_name_are_told_apart_by_their_periods(tmp_path: Path) -> None:
    """In their titles and sentences; a name that is the only one of its kind needs no period."""
    days = ({"period": "2024"}, {"period": "2025-06-01"})
    said = {
        outlet: [*({**PLAN, "amount": plan, **day} for day in days), {**DEATHS, "amount": dead}]
        for outlet, plan, dead in (("herald", "$9 million", "7"), ("star", "$90 million", "9"))
    }
    study = make_study(tmp_path, said)
    told = {
        name_dispute(study, each): write_opening(study, each)
        for each in study.evidence.disagreements
    }
    assert told == {
        "Acme's planned investment in 2024": "Sources differ on Acme's planned investment in 2024: "
        "the Herald said $9 million, the Star said $90 million.",
        "Acme's planned investment on 1 Jun 2025": "Sources differ on Acme's planned investment on "
        "1 Jun 2025: the Herald said $9 million, the Star said $90 million.",
        "The number of deaths in the Arle flood": "Sources differ on the number of deaths in the "
        "Arle flood: the Herald said 7, the Star said 9.",
    }
