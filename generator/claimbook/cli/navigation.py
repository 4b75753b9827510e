"""Check that the book's pages which the navigation in mkdocs.yml names exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

import yaml

from claimbook.citing.links import Leads
from claimbook.cli.mkdocs_yml import NAMES, compose_mkdocs, find_setting
from claimbook.problem import Location, Problem
from claimbook.study import Study
from claimbook.views.manual.faults import dead_link_to_claim

_HOME = PurePosixPath("index.md")
"""Addresses in the navigation are relative to the home page."""


def check_navigation(
    root: Path, study: Study, written: Iterable[PurePosixPath]
) -> Iterator[Problem]:
    """Yield a problem for each entry of a folder's mkdocs.yml that names a page the book lacks."""
    name = next((name for name in NAMES if (root / name).is_file()), "")
    settings = compose_mkdocs(root / name) if name else None
    nav = find_setting(settings, "nav")
    leads = Leads(study, frozenset(written))
    lines = (root / name).read_text(encoding="utf-8", errors="replace").splitlines() if nav else []
    for node in _list_addresses(nav):
        if message := leads.find_fault(_HOME, node.value):
            mark = node.start_mark
            length = max(1, node.end_mark.column - mark.column)
            at = Location(name, mark.line + 1, mark.column + 1, length, lines[mark.line])
            yield dead_link_to_claim.report(at, message, "correct the entry, or remove it")


def _list_addresses(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield the values of a navigation, however deep its sections are."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _list_addresses(each)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _list_addresses(value)
