"""The table of page kinds, its modules and its templates say the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimbook import pages
from claimbook.pages import KINDS

FOLDER = Path(pages.__file__).parent
SHARED = {"macros.md.j2", "derived.md.j2"}
"""Templates of pieces that several kinds share."""
BRIEFING = "briefing"
"""What the home page opens with: made like a kind of page, but no page."""


def test_the_table_lists_the_modules_of_its_folder() -> None:
    """Each kind is a module of its name, and no module is forgotten."""
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", BRIEFING}
    assert modules == set(KINDS)
    assert all(make.__module__ == f"{pages.__name__}.{kind}" for kind, make in KINDS.items())


@pytest.mark.parametrize("kind", [*KINDS, BRIEFING])
def test_a_kind_fills_templates_of_the_folder(kind: str) -> None:
    """Each that it names is there."""
    named = set(name_templates(kind))
    assert named
    assert named <= {path.name for path in FOLDER.glob("*.j2")}


def test_no_template_is_left_over() -> None:
    """Each is filled by a kind, or has pieces that several share."""
    filled = {name for kind in (*KINDS, BRIEFING) for name in name_templates(kind)}
    assert {path.name for path in FOLDER.glob("*.j2")} == filled | SHARED


def name_templates(kind: str) -> Iterator[str]:
    """The templates that a kind's module names."""
    written = (FOLDER / f"{kind}.py").read_text(encoding="utf-8")
    yield from re.findall(r'"([\w-]+\.md\.j2)"', written)
