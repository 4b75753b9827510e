"""A golden of every kind of page over a small invented book, as the text that is published.

`pytest tests/pages --update` writes the pages as they come now; read them in the diff.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.books import read_study

from claimbook.pages import KINDS, checks, make_briefing
from claimbook.study import Study
from claimbook.views.manual.manual import GROUPS, list_manual

BOOK = Path(__file__).with_name("book")
GOLDENS = Path(__file__).with_name("goldens")
SAMPLES: Mapping[str, str] = {
    "article": "articles/tramways-plan/index.html",
    "metric": "metrics/investment/index.html",
    "disagreement": "disagreements/plan-headline-doubts-plan/index.html",
    "check": "checks/quote-not-found/index.html",
    "entity": "entities/tramways/index.html",
    "outlet": "outlets/morning/index.html",
    "speaker": "speakers/rosa-finch/index.html",
    "topic": "topics/transport/index.html",
}
"""The page that is held of a kind with a page for each record; of the others all are held."""
_CHART_KEY = re.compile(r"\b[0-9a-f]{32,64}\b")


@pytest.fixture(scope="module")
def study() -> Study:
    return read_study(BOOK)


@pytest.fixture(autouse=True)
def _short_manual(monkeypatch: pytest.MonkeyPatch) -> None:
    """The index of the manual with one problem of each part, so that a new one changes no golden.

    That every problem has its line is tested beside this.
    """
    first = {each.group: each for each in reversed(tuple(list_manual()))}
    short = tuple(first[group] for group in GROUPS)
    monkeypatch.setattr(checks, "list_manual", lambda: iter(short))


# The handbook is published as it is written.
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "handbook"])
def test_pages_are_their_goldens(kind: str, study: Study, update: bool) -> None:
    """Every word and link of them."""
    made = {page.address: page.body for page in KINDS[kind](study)}
    if kind in SAMPLES:
        assert SAMPLES[kind] in made, f"SAMPLES names {SAMPLES[kind]}, which is not made"
    held = {SAMPLES[kind]: made[SAMPLES[kind]]} if kind in SAMPLES else made
    assert held, f"the book in tests/pages/book/ has no page of the kind {kind}"
    for address, body in held.items():
        hold(name_golden(address), body, update=update)


def test_the_briefing_is_its_golden(study: Study, update: bool) -> None:
    """What the home page opens with."""
    hold("briefing.md", make_briefing(study).body, update=update)


def test_there_is_no_golden_without_its_page(study: Study) -> None:
    """What is left over from a page that is gone would hold nothing."""
    made = {name_golden(page.address) for make in KINDS.values() for page in make(study)}
    assert {path.name for path in GOLDENS.iterdir()} <= {*made, "briefing.md"}


def name_golden(address: str) -> str:
    return f"{address.removesuffix('/index.html').replace('/', '-')}.md"


def hold(name: str, body: str, *, update: bool) -> None:
    """Compare a page with its golden.

    Entities are written as their characters, so that a diff can be read; the keys of charts, which
    change with the libraries that draw, are left out.
    """
    written = html.unescape(_CHART_KEY.sub("…", body)).strip() + "\n"
    golden = GOLDENS / name
    if update:
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert golden.is_file(), (
        f"{name} is missing: run pytest tests/pages --update, and read it; where there is a page "
        "for each record, name the one to hold in SAMPLES first"
    )
    assert written == golden.read_text(encoding="utf-8")
