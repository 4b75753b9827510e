"""Templates are read easily, and say what was worked out elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jinja2 import nodes

import claimbook
from claimbook.views.rendering.environment import environment

PACKAGE = Path(claimbook.__file__).parent
TEMPLATES = sorted(PACKAGE.rglob("*.j2"), key=lambda path: path.name)
LONGEST = 160
NAMING = ("link", "name", "anchor_heading", "anchor_note", "anchor_words")
"""The filters that leave an address or an id as it is."""
FILTERS = {*NAMING, "join", "length", "prose", "select", "typeset", "url"}
"""Those that templates may use: what is worked out is worked out in Python."""
_ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)


def name(path: Path) -> str:
    """Return what a test of one template is called by."""
    return path.name


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_no_line_is_longer_than_a_screen(path: Path) -> None:
    """A change in a line is then seen in its diff."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_a_template_works_nothing_out(path: Path) -> None:
    """No arithmetic, and no filter but those of the list; parts of a value may get a name."""
    made = environment().overlay()
    made.filters = {**made.filters, "url": str}
    tree = made.parse(path.read_text(encoding="utf-8"))
    assert [node.lineno for node in tree.find_all(_ARITHMETIC)] == []
    assert {node.name for node in tree.find_all(nodes.Filter)} <= FILTERS
    given = [node.node for node in tree.find_all(nodes.Assign)]
    assert all(not list(value.find_all((nodes.Call, nodes.Filter))) for value in given)


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_what_is_left_as_it_is_stands_in_an_attribute(path: Path) -> None:
    """Or goes to a macro that writes it into one: elsewhere Markdown might read it."""
    text = path.read_text(encoding="utf-8")
    written = rf"\{{\{{-? [^{{}}()]*\| (?:{'|'.join(NAMING)})\b[^{{}}]*\}}\}}"
    loose = [
        found[0]
        for found in re.finditer(written, text)
        if not re.search(r"\b(?:href|src|id|data-[a-z]+)=\"[^\"<>]*$", text[: found.start()])
    ]
    assert loose == []
