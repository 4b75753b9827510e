"""Find what is wrong in mkdocs.yml: settings that pages do not follow, links to missing pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

import yaml

from claimbook.citing.links import Leads
from claimbook.cli.mkdocs_yml import NAMES, PLUGIN, compose_mkdocs, find_setting
from claimbook.problem import Location, Problem
from claimbook.read.decoding import decode_yaml
from claimbook.read.syntax.explain import explain_syntax
from claimbook.read.syntax.stop import Reached
from claimbook.study import Study
from claimbook.views.manual.faults import (
    dead_link_to_claim,
    missing_site_name,
    theme_not_followed,
    title_differs,
)

_HOME = PurePosixPath("index.md")
"""Addresses in the navigation are relative to the home page."""
_PAGES_LANGUAGE = "en"
_COLORS = ("primary", "accent")


def check_mkdocs(root: Path, title: str) -> Iterator[Problem]:
    """Yield a problem for each setting in a folder's mkdocs.yml that its site does not show.

    `title` is the book's. A file that cannot be read yields nothing here.
    """
    file = _File(root)
    site_name = find_setting(file.settings, "site_name")
    if isinstance(site_name, yaml.ScalarNode) and site_name.value not in ("", title):
        yield title_differs.report(file.locate(site_name), site_name.value, title)
    if site_name is None and _uses_plugin(file.settings):
        yield missing_site_name.report(Location(file.name))
    theme = find_setting(file.settings, "theme")
    for setting, node, advice in _find_unfollowed(theme) if theme else ():
        yield theme_not_followed.report(file.locate(node), setting, *advice)


def find_invalid(root: Path) -> Iterator[Problem]:
    """Yield the problem of a folder's mkdocs.yml that is not valid YAML, which no build can read.

    Tags and anchors are allowed in it, unlike in claim files.
    """
    file = _File(root)
    if not file.name:
        return
    places = decode_yaml(file.name, file.path.read_bytes())
    if isinstance(places, Problem):
        yield places
        return
    try:
        for _ in yaml.parse(places.text, yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        yield explain_syntax(error, places, Reached())


def check_navigation(
    root: Path, study: Study, written: Iterable[PurePosixPath]
) -> Iterator[Problem]:
    """Yield a problem for each entry of a folder's mkdocs.yml that names a page the book lacks."""
    file, leads = _File(root), Leads(study, frozenset(written))
    for node in _list_addresses(find_setting(file.settings, "nav")):
        if message := leads.find_fault(_HOME, node.value):
            advice = "correct the entry, or remove it"
            yield dead_link_to_claim.report(file.locate(node), message, advice)


class _File:
    """The mkdocs.yml of a folder, if there is one."""

    def __init__(self, root: Path) -> None:
        self.name = next((name for name in NAMES if (root / name).is_file()), "")
        self.settings = compose_mkdocs(root / self.name) if self.name else None
        """None if it is empty, no YAML, or not there."""
        self.path = root / self.name

    def locate(self, node: yaml.Node) -> Location:
        """Return where a value is."""
        mark = node.start_mark
        frame = self._lines[mark.line]
        length = max(1, node.end_mark.column - mark.column)
        return Location(self.name, mark.line + 1, mark.column + 1, length, frame)

    @cached_property
    def _lines(self) -> list[str]:
        return self.path.read_text(encoding="utf-8", errors="replace").splitlines()


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


def _uses_plugin(settings: yaml.Node | None) -> bool:
    """Whether MkDocs builds the book with these settings, and with none that they inherit."""
    plugins = find_setting(settings, "plugins")
    entries = plugins.value if isinstance(plugins, yaml.SequenceNode) else []
    keys = (each.value[0][0] if isinstance(each, yaml.MappingNode) else each for each in entries)
    named = any(isinstance(key, yaml.ScalarNode) and key.value == PLUGIN for key in keys)
    return named and find_setting(settings, "INHERIT") is None


def _find_unfollowed(theme: yaml.Node) -> Iterator[tuple[str, yaml.Node, tuple[str, str]]]:
    """Yield each setting of the theme that has no effect: name, place, and why with what to do."""
    palette = find_setting(theme, "palette")
    entries = palette.value if isinstance(palette, yaml.SequenceNode) else [palette]
    for entry in entries:
        for color in _COLORS:
            if node := find_setting(entry, color):
                yield f"palette: {color}", node, theme_not_followed.COLORS
    icon = find_setting(theme, "icon")
    if node := find_setting(icon, "logo"):
        yield "icon: logo", node, theme_not_followed.ICON
    language = find_setting(theme, "language")
    if isinstance(language, yaml.ScalarNode) and language.value != _PAGES_LANGUAGE:
        yield "language", language, theme_not_followed.LANGUAGE
    font = find_setting(theme, "font")
    if font is not None and not (isinstance(font, yaml.ScalarNode) and font.value == "false"):
        yield "font", font, theme_not_followed.FONT
