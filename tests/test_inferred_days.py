"""An article whose day an editor inferred: `published: about 2025-04-03`.

Readers are told everywhere that it is about that day, and nothing follows from it that needs the
exact day.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.books import study_articles

from claimbook.checks import check_study
from claimbook.export import make_feeds, write_claims
from claimbook.quantity import OFF, InferredDay, is_before, spell_day, write_date
from claimbook.rates import Rate, find_rate
from claimbook.study import Study
from claimbook.verdicts import Verdict

ABOUT = InferredDay(2025, 4, 3)
KNOWN = date(2025, 4, 3)


def publish(*days: str, **fields: Any) -> dict[str, dict[str, Any]]:
    """Return an article for each day, whose outlet gives an amount of its own."""
    return {
        f"a{number}": {
            "headline": "Example plans",
            "outlet": f"outlet-{number}",
            "published": day,
            "claims": [
                {
                    "id": f"plan-{number}",
                    "says": "Example plans to spend.",
                    "quote": f"will now spend {amount}, more than before",
                    "about": "example",
                    "metric": "investment",
                    "kind": "plan",
                    "amount": amount,
                    "period": "2026",
                    "speaker": "Ada Berg",
                    **fields,
                }
            ],
        }
        for number, (day, amount) in enumerate((each.split(": ") for each in days), start=1)
    }


def write(root: Path, *days: str, **fields: Any) -> Study:
    names = "".join(f"outlet-{n}:\n  name: Outlet {n}\n" for n in (1, 2))
    return study_articles(root, publish(*days, **fields), {"data/outlets.yml": names})


def judge(study: Study) -> Verdict:
    (pair,) = study.verdicts.pairs_of("plan-1")
    return pair.verdict


def test_it_differs_from_the_day_that_is_known() -> None:
    """Nothing that was worked out for one of them is taken for the other."""
    assert InferredDay(2025, 4, 3) == ABOUT
    assert len({ABOUT, KNOWN, InferredDay(2025, 4, 3)}) == 2
    assert KNOWN != ABOUT
    assert (write_date(ABOUT), write_date(KNOWN)) == ("about 3 Apr 2025", "3 Apr 2025")
    assert (spell_day(ABOUT), spell_day(KNOWN)) == ("about 2025-04-03", "2025-04-03")


def test_days_have_one_order_whether_inferred_or_not() -> None:
    """An inferred day comes after the same day where that is known; tuples with days follow."""
    assert sorted([ABOUT, KNOWN + OFF, KNOWN, KNOWN - OFF]) == [
        *(KNOWN - OFF, KNOWN),
        *(ABOUT, KNOWN + OFF),
    ]
    assert max(KNOWN, ABOUT) is max(ABOUT, KNOWN) is ABOUT
    assert (KNOWN, "b") < (ABOUT, "a") > (KNOWN, "c")
    assert [KNOWN < ABOUT, KNOWN <= ABOUT, KNOWN > ABOUT, KNOWN >= ABOUT] == [
        True,
        True,
        False,
        False,
    ]
    assert [ABOUT < KNOWN, ABOUT <= KNOWN, ABOUT > KNOWN, ABOUT >= KNOWN] == [
        False,
        False,
        True,
        True,
    ]
    assert ABOUT <= InferredDay(2025, 4, 3) >= ABOUT


@pytest.mark.parametrize(("days", "certain"), [(1, False), (7, False), (8, True)])
def test_its_order_is_certain_only_from_afar(days: int, certain: bool) -> None:
    later = KNOWN + timedelta(days=days)
    assert is_before(ABOUT, later) is certain
    assert is_before(KNOWN, later)
    assert not is_before(later, ABOUT)


def demand_rate(day: date) -> Rate:
    rate = find_rate("CNY", "USD", day)
    assert rate is not None
    return rate


def test_rates_of_all_days_that_may_be_meant_count() -> None:
    known, about, later = (demand_rate(day) for day in (KNOWN, ABOUT, KNOWN + OFF))
    assert about.low <= min(known.low, later.low)
    assert about.high >= max(known.high, later.high)
    assert about.on == known.on


@pytest.mark.parametrize(
    ("first", "verdict"),
    [
        ("2025-04-01", Verdict.REVISED),
        ("about 2025-04-01", Verdict.CONFLICT),
        ("about 2025-03-01", Verdict.REVISED),
    ],
)
def test_a_raise_needs_a_certain_order(tmp_path: Path, first: str, verdict: Verdict) -> None:
    study = write(tmp_path, f"{first}: $20 million", "2025-04-03: $30 million")
    assert judge(study) is verdict


@pytest.mark.parametrize(("first", "found"), [("2025-04-03", True), ("about 2025-04-03", False)])
def test_one_currency_for_another_needs_the_same_day(
    tmp_path: Path, first: str, found: bool
) -> None:
    study = write(tmp_path, f"{first}: HK$20 million", "2025-04-03: 20 million yuan")
    kinds = {each.kind.id for each in study.verdicts.findings}
    assert ("currency-mismatch" in kinds) is found


@pytest.mark.parametrize(("first", "late"), [("2025-12-30", True), ("about 2025-12-30", False)])
def test_a_fact_may_be_of_a_later_day_of_that_week(tmp_path: Path, first: str, late: bool) -> None:
    study = write(tmp_path, f"{first}: $20 million", kind="fact", period="2026-01-03")
    found = {each.id for each in check_study(study)}
    assert ("period-after-publication" in found) is late


def test_programs_are_told(tmp_path: Path) -> None:
    study = write(tmp_path, "about 2025-04-03: $20 million", "2025-05-05: $20 million")
    files = write_claims(study)
    content = json.loads(files["claims.json"])
    days = {row["id"]: (row["published"], row["published_inferred"]) for row in content["articles"]}
    assert days == {"a1": ("2025-04-03", True), "a2": ("2025-05-05", False)}
    said = {row["id"]: (row["said_on"], row["said_on_inferred"]) for row in content["claims"]}
    assert said == {"plan-1": ("2025-04-03", True), "plan-2": ("2025-05-05", False)}


def test_feeds_give_no_day_that_nobody_knows(tmp_path: Path) -> None:
    study = write(tmp_path, "about 2025-04-03: $20 million")
    (item,) = json.loads(make_feeds(study)["feed.json"])["items"]
    assert not {"date_published", "date_modified"} & item.keys()
    assert item["summary"].startswith("Outlet 1, about 3 April 2025. ")
    assert b"<published>" not in make_feeds(study)["feed.xml"]
