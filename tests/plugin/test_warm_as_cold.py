"""After any sequence of edits, a build that reuses results makes what a build from nothing makes.

`CLAIMBOOK_STEPS=300` takes as many edits; the usual run takes a few.
"""

import os
import shutil
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from tests.books import FILES
from tests.repository import read_files

from claimbook import completing
from claimbook.charts import Drawings
from claimbook.cli.check import KeptFaults
from claimbook.cli.checking.faults import find_faults
from claimbook.cli.find_book import find_book
from claimbook.cli.today import read_today
from claimbook.problem import Problem

STEPS = int(os.environ.get("CLAIMBOOK_STEPS", "20"))
AT_A_TIME = 10
"""After so many edits another book is begun."""
MOST = 3
"""The most articles, claims of an article, and figures to choose from."""
SETTINGS = """\
site_name: {name}
use_directory_urls: false
theme: {{name: material, font: false}}
plugins: [search, claimbook]
"""

State = dict[str, Any]


def begin() -> State:
    """Return a book of one article with one claim, and two pages."""
    return {
        "articles": {0: {0: 20}},
        "words": "Nothing more.",
        "entity": "Example",
        "dollar": "USD",
        "name": "An example",
        "page": "Some words.",
        "heading": "Page",
        "corrected": 0,
        "broken": False,
    }


def change_figure(state: State, number: int) -> None:
    claims = state["articles"].setdefault(number, {})
    claims[len(claims) % MOST] = 20 + number


def remove_claim(state: State, number: int) -> None:
    state["articles"].get(number, {}).pop(0, None)


def remove_article(state: State, number: int) -> None:
    state["articles"].pop(number, None)


EDITS: dict[str, Callable[[State, int], object]] = {
    "change or add a claim": change_figure,
    "remove a claim": remove_claim,
    "remove an article": remove_article,
    "break a claim": lambda state, _: state.update(broken=True),
    "change a text": lambda state, n: state.update(words=f"They spent {n} more."),
    "rename an entity": lambda state, n: state.update(entity=f"Example {n}"),
    "change what a dollar is": lambda state, n: state.update(dollar=("USD", "HKD", "SGD")[n]),
    "change the settings": lambda state, n: state.update(name=f"Example {n}"),
    "change a page": lambda state, n: state.update(page=f"Words, number {n}."),
    "change a heading": lambda state, n: state.update(heading=f"Page {n}"),
    "correct a claim": lambda state, n: state.update(corrected=n),
}


def write_sources(folder: Path, state: State) -> None:
    """Write the files of a book in a state, and no others."""
    for name in ("data", "seeds", "docs"):
        shutil.rmtree(folder / name, ignore_errors=True)
    files = {path: text for path, text in FILES.items() if "example." not in path}
    files["mkdocs.yml"] = SETTINGS.format(name=state["name"])
    files["docs/index.md"] = "# Home\n\n<!-- claimbook: briefing -->\n"
    files["docs/page.md"] = f"# {state['heading']}\n\n{state['page']}\n"
    files["data/entities.yml"] = yaml.safe_dump(
        {"example": {"name": state["entity"], "kind": "company"}}
    )
    files["data/outlets.yml"] = yaml.safe_dump(
        {"daily-example": {"name": "The Daily Example", "dollar": state["dollar"]}}
    )
    files["data/corrections.yml"] = "".join(
        f"- {{date: 2025-02-0{day + 1}, claim: a0-c0, kind: clarification, reason: We erred.}}\n"
        for day in range(state["corrected"] if 0 in state["articles"].get(0, {}) else 0)
    )
    for number, claims in state["articles"].items():
        files[f"data/articles/a{number}.yml"] = yaml.safe_dump(
            write_article(number, claims, broken=state["broken"])
        )
        told = " ".join(tell(part, amount) for part, amount in claims.items())
        files[f"seeds/a{number}.txt"] = f"News {number}\n\n{told} {state['words']}\n"
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def tell(part: int, amount: int) -> str:
    """Return how an article tells a figure."""
    return f"Part {part} spent ${amount} million in 2024."


def write_article(number: int, claims: dict[int, int], *, broken: bool) -> dict[str, object]:
    """Return an article with its claims; broken ones have another figure than their quotes."""
    return {
        "headline": f"News {number}",
        "outlet": "daily-example",
        "published": f"2025-01-1{number}",
        "text": f"a{number}.txt",
        "claims": [
            {
                "id": f"a{number}-c{part}",
                "says": "Example spent on machines.",
                "quote": tell(part, amount),
                "about": "example",
                "metric": "investment",
                "kind": "fact",
                "period": "2024",
                "amount": f"${99 if broken else amount} million",
            }
            for part, amount in claims.items()
        ],
    }


def make_site(folder: Path) -> dict[str, bytes] | None:
    """Return the files of the site that is built; None if none is, since the book has errors."""
    try:
        build(load_config(str(folder / "mkdocs.yml")))
    except Abort:
        return None
    return read_files(folder / "site")


def check(folder: Path) -> tuple[Problem, ...]:
    """Return the faults as `claimbook check` finds them with its store."""
    book, today = find_book(folder), read_today()
    kept = KeptFaults(book, today)
    found = kept.recall()
    if found is None:
        found = find_faults(book, today, None).problems
        kept.keep(found)
    return found


class Editing(RuleBasedStateMachine):
    """An editor at work on one book, which is built after each edit, there and from nothing."""

    def __init__(self) -> None:
        """Begin with a small book."""
        super().__init__()
        self._place = TemporaryDirectory()
        self._warm, self._cold = (Path(self._place.name, name) for name in ("warm", "cold"))
        self._state = begin()
        self._earlier = [deepcopy(self._state)]

    def teardown(self) -> None:
        """Remove both books."""
        self._place.cleanup()

    @rule(edit=st.sampled_from(sorted(EDITS)), number=st.integers(0, MOST - 1))
    def edit(self, edit: str, number: int) -> None:
        """Make an edit."""
        self._state["broken"] = False
        EDITS[edit](self._state, number)
        self._earlier.append(deepcopy(self._state))
        self._compare()

    @rule(back=st.integers(1, 5))
    def go_back(self, back: int) -> None:
        """Undo some edits, so that there are results of this very state."""
        self._state = deepcopy(self._earlier[max(0, len(self._earlier) - back)])
        self._compare()

    def _compare(self) -> None:
        shutil.rmtree(self._cold, ignore_errors=True)
        for folder in (self._warm, self._cold):
            write_sources(folder, self._state)
        assert check(self._warm) == check(self._cold)
        warm, cold = make_site(self._warm), make_site(self._cold)
        assert (warm is None) == (cold is None)
        if warm is not None and cold is not None:
            assert sorted(warm) == sorted(cold)
            assert [path for path in warm if warm[path] != cold[path]] == []


@pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")
def test_a_warm_build_is_a_cold_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Byte for byte, whatever was edited before; pictures of charts have tests of their own."""
    monkeypatch.setattr(completing, "draw_charts", lambda *_: Drawings())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    checked = settings(
        # The first is always as simple as can be.
        max_examples=1 + STEPS // AT_A_TIME,
        stateful_step_count=AT_A_TIME,
        deadline=None,
        derandomize=STEPS < 100,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    Editing.TestCase.settings = checked
    Editing.TestCase("runTest").runTest()
