"""The table of page kinds, its modules and its templates say the same."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.books import PLAN, read_study, study_claims
from tests.tables import compare_table

from claimbook import pages
from claimbook.charts import KINDS as CHARTS
from claimbook.pages import KINDS, Page, make_pages

FOLDER = Path(pages.__file__).parent
SHARED = {"macros.md.j2", "derived.md.j2"}
"""Templates of pieces that several kinds share."""
BRIEFING = "briefing"
"""What the home page opens with: made like a kind of page, but no page."""


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """Each kind is a module of its name, and no module is forgotten."""
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", BRIEFING}
    compare_table(KINDS, modules, "KINDS in pages/__init__.py", "pages/")
    assert {kind: make.__module__ for kind, make in KINDS.items()} == {
        kind: f"{pages.__name__}.{kind}" for kind in KINDS
    }


@pytest.mark.parametrize("kind", [*KINDS, BRIEFING])
def test_a_kind_fills_templates_of_the_folder(kind: str) -> None:
    """Each that it names is there."""
    named = set(name_templates(kind))
    assert named, f"pages/{kind}.py renders no template"
    missing = sorted(named - {path.name for path in FOLDER.glob("*.j2")})
    assert not missing, f"pages/{kind}.py renders {', '.join(missing)}, which is not in pages/"


def test_no_template_is_left_over() -> None:
    """Each is filled by a kind, or has pieces that several share."""
    filled = {name for kind in (*KINDS, BRIEFING) for name in name_templates(kind)}
    left_over = sorted({path.name for path in FOLDER.glob("*.j2")} - filled - SHARED)
    assert not left_over, f"no kind of page renders {', '.join(left_over)}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Page, ...]:
    """The pages of the small book, and of one in which three sides disagree."""
    amounts = ("20 million dollars", "30 million dollars", "40 million dollars")
    sides = [{**PLAN, "id": f"side-{n}", "amount": amount} for n, amount in enumerate(amounts)]
    three = study_claims(tmp_path_factory.mktemp("sides"), *sides)
    small = read_study(Path(__file__).with_name("book"))
    return tuple(page for study in (small, three) for page in make_pages(study))


@pytest.mark.parametrize("kind", CHARTS)
def test_a_page_shows_each_kind_of_chart(kind: str, made: tuple[Page, ...]) -> None:
    """What is drawn is for readers."""
    shown = any(chart.kind == kind for page in made for chart in page.charts)
    assert shown, (
        f"no page shows a chart of the kind {kind}: put its panel among the panels of a page, "
        "and its chart among the page's `charts`"
    )


def test_a_page_has_its_charts_drawn(made: tuple[Page, ...]) -> None:
    """Each whose place is in its body, and no other."""
    for page in made:
        places = set(re.findall(r"<!--chart (\S+) drawn-->", html.unescape(page.body)))
        assert places == {chart.key for chart in page.charts}, (
            f"{page.address} has panels whose charts are not its `charts`, or the other way round"
        )


def name_templates(kind: str) -> Iterator[str]:
    """The templates that a kind's module names."""
    written = (FOLDER / f"{kind}.py").read_text(encoding="utf-8")
    yield from re.findall(r'"([\w-]+\.md\.j2)"', written)
