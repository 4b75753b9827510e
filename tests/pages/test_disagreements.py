"""The page of disagreements: each can be linked to, and shows its arithmetic."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

from tests.books import PLAN, read_study, study_claims, study_empty

from claimbook.pages.disagreements import make_pages
from claimbook.permalinks import locate_disagreement
from claimbook.views.claims.badges import list_badges
from claimbook.views.disputes.arithmetic import list_steps
from claimbook.views.disputes.clash import find_clash

BOOK = Path(__file__).with_name("book")
MORE = {**PLAN, "id": "more", "amount": "90 million dollars"}


def test_without_disagreements_a_sentence_says_so(tmp_path: Path) -> None:
    """An empty book has none, and neither has a single claim."""
    (empty,) = make_pages(study_empty(tmp_path / "empty"))
    (single,) = make_pages(study_claims(tmp_path / "single", PLAN))
    for page in (empty, single):
        assert "No disagreements" in html.unescape(page.body)
        assert "<section" not in page.body


def test_every_badge_leads_to_a_place_of_the_page() -> None:
    """From anywhere: each claim's conflict and findings have their anchor."""
    study = read_study(BOOK)
    (page,) = make_pages(study)
    anchors = set(re.findall(r'id="([^"]+)"', html.unescape(page.body)))
    found = {
        badge.href.partition("#")[2]
        for claim in study.book.claims.values()
        for badge in list_badges(study, claim)
        if badge.href
    }
    assert found
    assert found <= anchors


def test_the_lead_shows_its_arithmetic_on_that_page() -> None:
    """`See the arithmetic` leads to the disagreement itself."""
    clash = find_clash(read_study(BOOK))
    assert clash is not None
    assert clash.href == locate_disagreement("plan-headline-doubts-plan")


def test_open_disagreements_come_before_those_that_are_explained() -> None:
    """Whatever their factor; and an explained one gives its reason."""
    (page,) = make_pages(read_study(BOOK))
    titles = re.findall(r"<h2 [^>]*>([^<]+)</h2>", html.unescape(page.body))
    assert titles[:2] == ["Tramways, investment", "Tramways, passengers"]
    assert "The Weekly Example counts pupils too." in html.unescape(page.body)


def test_the_furthest_apart_come_first_and_percentages_after_factors(tmp_path: Path) -> None:
    """Major ones before minor ones; each group of the list has its name."""
    shapes = {
        "investment": ("20 million dollars", "24 million dollars"),
        "reach": ("10%", "40%"),
        "speed": ("20 million dollars", "90 million dollars"),
    }
    claims = [
        {**PLAN, "id": f"{scope}-{side}", "amount": f'"{text}"', "quote": f'"{text}"'}
        | {"scope": f"{{of: {scope}}}"}
        for scope, texts in shapes.items()
        for side, text in zip("ab", texts, strict=True)
    ]
    (page,) = make_pages(study_claims(tmp_path, *claims))
    body = html.unescape(page.body)
    assert re.findall(r'<b class="cb-num">([^<]+)</b> <a', body) == ["4.5×", "30 points", "1.2×"]
    groups = re.findall(r'cb-index__group">([^<]+)<', body)
    assert groups == ["Open, major", "Open, minor"]


def test_the_arithmetic_names_rate_and_day_of_a_conversion() -> None:
    """Then the division, the difference, and what was assumed."""
    study = read_study(BOOK)
    worst = next(d.worst for d in study.verdicts.disagreements if d.state == "open")
    assert list(list_steps(study, worst)) == [
        "€40 million × $1.027 = $41.1 million (European Central Bank, 16 Jan 2025)",
        "$41.1 million ÷ $20 million = 2.1",
        "The difference is $21.1 million.",
        "The text has only “$”, which is read as the usual dollar of its outlet.",
    ]


def test_shares_differ_by_percentage_points(tmp_path: Path) -> None:
    """24% and 20% are 4 points apart, not 4%."""
    one = {**PLAN, "amount": "20%", "quote": '"20%"'}
    two = {**PLAN, "id": "two", "amount": "24%", "quote": '"24%"'}
    study = study_claims(tmp_path, one, two)
    (disagreement,) = study.verdicts.disagreements
    assert "The difference is 4 percentage points." in list_steps(study, disagreement.worst)


def test_a_figure_that_was_worked_out_stands_beside_those_that_are_given(tmp_path: Path) -> None:
    """Without a quote, for nobody says it."""
    shutil.copytree(BOOK, tmp_path, dirs_exist_ok=True)
    (tmp_path / "data/derived.yml").write_text(
        "- id: three-plans\n  says: Three times the plan.\n  formula: plan-headline * 3\n"
        "  unit: USD\n  about: tramways\n  metric: investment\n  period: 2025/2026\n",
        encoding="utf-8",
    )
    (page,) = make_pages(read_study(tmp_path))
    body = html.unescape(page.body)
    assert "Three times the plan." in body
    assert "$60 million" in body
