"""Forty mistakes that people make in YAML, and a few more: each gets one message, word for word."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from claimbook.checking import Checker
from claimbook.folders import Folders
from claimbook.problem import Severity, render_text

CASES = Path(__file__).with_name("mistakes.yml")
MISTAKES: Mapping[str, Mapping[str, str]] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
ARTICLE = "data/articles/harbour-plan.yml"
BOOK = {
    "data/book.yml": "title: The harbour\n",
    "data/entities.yml": "harbour:\n  name: The harbour\n  kind: place\n",
    "data/metrics.yml": (
        "cost:\n  name: Cost\n  definition: What it costs.\n  dimension: money\n  measure: flow\n"
        "jobs:\n  name: Jobs\n  definition: People at work.\n  dimension: count\n  measure: stock\n"
    ),
    "data/outlets.yml": "harbour-news:\n  name: Harbour News\n",
    "data/topics.yml": "shipping:\n  name: Shipping\nports:\n  name: Ports\n",
    "seeds/harbour.txt": (
        "Harbour to cost $3 million\n\nThe harbour will cost 3 million dollars, the mayor said, "
        "for 12 ships. It brings more than 40 jobs. The first stage ends in 2027.\n"
    ),
    ARTICLE: """\
headline: Harbour to cost $3 million
outlet: harbour-news
published: 2025-04-03
url: https://news.example.org/harbour
text: harbour.txt
topics: [shipping, ports]
claims:
  - id: harbour-cost
    says: The harbour will cost 3 million dollars.
    quote: will cost 3 million dollars
    about: harbour
    metric: cost
    kind: plan
    amount: 3 million dollars
    period: 2025/2027
    scope: {basis: first stage}
    pin: true
    note: Told by the mayor.
  - id: harbour-jobs
    says: The harbour will bring more than 40 jobs.
    quote: for 12 ships. It brings more than 40 jobs
    about: harbour
    metric: jobs
    kind: forecast
    amount: more than 40 jobs
    mentions: [12 ships]
    supersedes: [harbour-cost]
""",
}
"""A sound book."""


def tell(root: Path, was: str = "", is_: str = "") -> str:
    """Return what is said of the book with one mistake in its article, without mere notes."""
    sound = BOOK[ARTICLE]
    assert was in sound, f"{was!r} does not stand in the article"
    for path, text in {**BOOK, ARTICLE: sound.replace(was, is_, 1)}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    problems = Checker(Folders(root)).check().problems
    told = [render_text(each) for each in problems if each.severity is not Severity.INFO]
    return "\n\n".join(told) + "\n" if told else ""


def test_the_book_is_sound_without_a_mistake(tmp_path: Path) -> None:
    """So each message is about the mistake."""
    assert tell(tmp_path) == ""


def test_there_are_forty(update: bool) -> None:
    """At least, and no two are the same."""
    assert len({(case["was"], case["is"]) for case in MISTAKES.values()}) == len(MISTAKES) >= 40
    if update:
        assert all("message" in case for case in MISTAKES.values()), "run it once more"


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gets_its_message(name: str, tmp_path: Path, update: bool) -> None:
    """One problem, with the place, what is wrong and what to write."""
    case = MISTAKES[name]
    told = tell(tmp_path, case["was"], case["is"])
    if update:
        _keep(name, told)
        return
    assert told == case["message"]
    assert told.count("error[") + told.count("warning[") == 1


def _keep(name: str, told: str) -> None:
    """Write what is said of a mistake into its case."""
    text = CASES.read_text(encoding="utf-8")
    kept = yaml.safe_load(text)
    kept[name]["message"] = told
    lines = [line for line in text.splitlines(keepends=True) if line.startswith("#")]
    for title, case in kept.items():
        lines.append(f'"{title}":\n')
        for field in ("was", "is"):
            dumped = yaml.dump(case[field], allow_unicode=True, default_style='"', width=1000)
            lines.append(f"  {field}: {dumped}")
        if "message" in case:
            body = "".join(f"    {line}".rstrip() + "\n" for line in case["message"].splitlines())
            lines.append(f"  message: |\n{body}")
    CASES.write_text("".join(lines), encoding="utf-8")
