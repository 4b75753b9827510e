"""The table of page kinds, its modules and its templates say the same."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.charts.sample import make_charted_pages
from tests.tables import compare_table

from claimbook import pages
from claimbook.pages import KINDS

FOLDER = Path(pages.__file__).parent
IN_PROSE = {"citation.md.j2", "cited.md.j2", "missing_chart.md.j2", "placed_chart.md.j2"}
"""What pages written by hand get, which have no kind."""
SHARED = {
    "macros.md.j2",
    "derived.md.j2",
    "disagreement_lists.md.j2",
    "fields.md.j2",
    "divided.md.j2",
}
"""Templates that several kinds share: of pieces, and of pages below a record's own."""
APART = ("briefing", "embed")
"""Modules like those of the kinds: what the home page opens with, and charts for other sites."""


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """Each kind is a module of its name, and no module is forgotten."""
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", *APART}
    compare_table(KINDS, modules, "KINDS in pages/__init__.py", "pages/")
    made = {kind: getattr(make, "make_record", make) for kind, make in KINDS.items()}
    assert {kind: make.__module__ for kind, make in made.items()} == {
        kind: f"{pages.__name__}.{kind}" for kind in KINDS
    }


@pytest.mark.parametrize("kind", [*KINDS, *APART])
def test_a_kind_fills_templates_of_the_folder(kind: str) -> None:
    """Each that it names is there."""
    named = set(name_templates(kind))
    assert named, f"pages/{kind}.py renders no template"
    missing = sorted(named - {path.name for path in FOLDER.glob("*.j2")})
    assert not missing, f"pages/{kind}.py renders {', '.join(missing)}, which is not in pages/"


def test_no_template_is_left_over() -> None:
    """Each is filled by a kind, or has pieces that several share."""
    filled = {name for kind in (*KINDS, *APART) for name in name_templates(kind)}
    left_over = sorted({path.name for path in FOLDER.glob("*.j2")} - filled - SHARED - IN_PROSE)
    assert not left_over, f"no kind of page renders {', '.join(left_over)}"


def test_a_page_has_its_charts_drawn() -> None:
    """Each whose place is in its body, and no other."""
    for page in make_charted_pages():
        places = set(re.findall(r"<!--chart (\S+) drawn-->", html.unescape(page.body)))
        assert places == {chart.key for chart in page.charts}, (
            f"{page.address} has panels whose charts are not its `charts`, or the other way round"
        )


def name_templates(kind: str) -> Iterator[str]:
    """Yield the templates that a kind's module names."""
    written = (FOLDER / f"{kind}.py").read_text(encoding="utf-8")
    yield from re.findall(r'"([\w-]+\.(?:md|html)\.j2)"', written)
