"""Settings of title and theme in mkdocs.yml that our pages do not follow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from claimbook.cli.mkdocs_yml import NAMES, PLUGIN, compose_mkdocs, find_setting
from claimbook.problem import Location, Problem
from claimbook.views.manual.faults import missing_site_name, theme_not_followed, title_differs

_PAGES_LANGUAGE = "en"
_COLORS = ("primary", "accent")


def check_mkdocs(root: Path, title: str) -> Iterator[Problem]:
    """Yield a problem for each setting in a folder's mkdocs.yml that its site does not show.

    `title` is the book's. A file that cannot be read yields nothing, since MkDocs reports it.
    """
    name = next((name for name in NAMES if (root / name).is_file()), "")
    settings = compose_mkdocs(root / name) if name else None
    if not isinstance(settings, yaml.MappingNode):
        return
    lines = (root / name).read_text(encoding="utf-8", errors="replace").splitlines()

    def locate(node: yaml.Node) -> Location:
        mark = node.start_mark
        length = node.end_mark.column - mark.column
        return Location(name, mark.line + 1, mark.column + 1, max(1, length), lines[mark.line])

    site_name = find_setting(settings, "site_name")
    if isinstance(site_name, yaml.ScalarNode) and site_name.value not in ("", title):
        yield title_differs.report(locate(site_name), site_name.value, title)
    if site_name is None and _uses_plugin(settings):
        yield missing_site_name.report(Location(name))
    theme = find_setting(settings, "theme")
    for setting, node, advice in _find_unfollowed(theme) if theme else ():
        yield theme_not_followed.report(locate(node), setting, *advice)


def _uses_plugin(settings: yaml.Node) -> bool:
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
