"""A book whose figures have courses, revisions, disagreements: what each form of chart needs."""

from collections.abc import Mapping
from pathlib import Path

from tests.books import study_articles

from claimbook.study import Study

FILES = {
    "data/entities.yml": (
        "mill:\n  name: The mill\n  kind: company\n"
        "harbour:\n  name: The harbour\n  kind: company\n"
        "quarry:\n  name: The quarry\n  kind: company\n"
        "all-three:\n  name: Mill, harbour and quarry\n  kind: group\n"
        "  members: [mill, harbour, quarry]\n"
    ),
    "data/metrics.yml": (
        "output:\n  name: Output\n  definition: What is made.\n  dimension: money\n"
        "  measure: flow\n  authority: [own]\n"
        "injured:\n  name: Injured people\n  definition: Who was hurt.\n  dimension: count\n"
        "  measure: running\n"
    ),
    "data/outlets.yml": "".join(
        f"{name}:\n  name: The {name.capitalize()}\n" for name in ("dawn", "noon", "dusk", "night")
    ),
}
Made = Mapping[str, object]
"""A claim, with the outlet and the day of its article."""


def say(amount: str, **changes: object) -> Made:
    """Return a claim of an amount, in an article of its own."""
    return {"amount": amount, **changes}


def study(root: Path, *claims: Made) -> Study:
    """Return a book with an article for each claim.

    A claim may give its article's outlet and day.
    """
    articles = {}
    for number, given in enumerate(claims):
        outlet, day = given.get("outlet", "dawn"), given.get("day", "2025-09-24")
        fields = {name: value for name, value in given.items() if name not in ("outlet", "day")}
        claim = {
            "id": f"claim-{number}",
            "says": "It is so.",
            "quote": str(given["amount"]),
            "about": "mill",
            "metric": "output",
            "kind": "fact",
            **fields,
        }
        articles[f"article-{number}"] = {
            "headline": f"Article {number}",
            "outlet": outlet,
            "published": day,
            "claims": [claim],
        }
    return study_articles(root, articles, FILES)


def study_every_form(root: Path) -> Study:
    """Return a book with a chart of each form."""
    courses = [
        say(f"${number} million", period=str(year), about="quarry")
        for number, year in ((2, 2021), (3, 2022), (5, 2023))
    ]
    growth = [
        say(f"up {number}%", period=str(year), about="harbour", change="year-on-year")
        for number, year in ((2, 2021), (4, 2022), (7, 2023))
    ]
    amounts = [
        say(f"CN¥{number} million", period=str(year), about="harbour")
        for number, year in ((210, 2021), (218, 2022), (234, 2023))
    ]
    counts = [
        say(f"{number} people", metric="injured", day=f"2025-09-{day}")
        for number, day in ((14, 10), (31, 12), (52, 15))
    ]
    forecasts = [
        say("$20 million", about="mill", as_of="earlier"),
        say("$30 million", about="mill", supersedes=["claim-6"]),
        say("$40 million", about="harbour", as_of="earlier"),
        say("$60 million", about="harbour", supersedes=["claim-8"]),
    ]
    outcome = [
        say("$20 million", about="harbour", period="2020", kind="forecast", day="2019-09-24"),
        say("$26 million", about="harbour", period="2020", outlet="noon"),
        say("$4 million", about="mill", period="2020", kind="forecast", day="2019-09-24"),
        say("$3 million", about="mill", period="2020", outlet="noon"),
    ]
    disputed = [say("$3 million", period="2025", outlet=name) for name in ("dawn", "noon", "dusk")]
    ranges = [
        say(amount, about=about, period="2025-Q1")
        for about, amount in (("mill", "$20-30 million"), ("harbour", "nearly $60 million"))
    ]
    return study(
        root,
        *courses,
        *counts,
        *({**each, "kind": "forecast", "period": "2026"} for each in forecasts),
        *disputed,
        say("$30 million", period="2025", outlet="night"),
        *outcome,
        say("$130 million", about="all-three", kind="forecast", period="2026"),
        *growth,
        *amounts,
        *ranges,
        say("$40 million", about="quarry", period="2025-Q1"),
    )
