"""Read what mkdocs.yml says about a book.

MkDocs itself would load every theme and plugin that the file names. Here nothing is run: unknown
tags are read as null, except `!ENV`, since a variable may name a folder.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""The file names that MkDocs looks for, in its order."""
PLUGIN = "claimbook"


class UnreadableError(Exception):
    """The file could not be read; the message says why in a sentence."""


class _Loader(yaml.SafeLoader):
    """Accepts any tag. It is pure Python, so deep nesting is an error and not a crash."""


def read_mkdocs(folder: Path) -> Mapping[str, Any]:
    """Return the settings in a folder's mkdocs.yml, including inherited ones.

    Empty if there is no file. Raises UnreadableError.
    """
    for name in NAMES:
        if (folder / name).is_file():
            return _read(folder / name, folder.resolve(), frozenset())
    return {}


def compose_mkdocs(path: Path) -> yaml.Node | None:
    """Parse a settings file into nodes with their places; None if it is empty or not YAML."""
    try:
        return yaml.compose(path.read_bytes(), _Loader)
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        return None


def find_setting(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """Return the value of a mapping's key; None if there is none."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)


def find_options(settings: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the options of our plugin in the settings; empty if they do not name it."""
    plugins = settings.get("plugins")
    for entry in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(entry, dict) and isinstance(options := entry.get(PLUGIN), dict):
            return options
    return {}


def _read(path: Path, within: Path, readers: frozenset[Path]) -> dict[str, Any]:
    """Return the settings of a file, merged over those of the file that it inherits from."""
    try:
        settings = yaml.load(path.read_bytes(), _Loader)  # noqa: S506
    except (OSError, ValueError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise UnreadableError(f"{path}{line} cannot be read as YAML") from error
    if not isinstance(settings, dict):
        return {}
    if not isinstance(parent := settings.pop("INHERIT", None), str):
        return settings
    base = (path.parent / parent).resolve()
    if not base.is_relative_to(within):
        raise UnreadableError(f"{path} inherits from {parent}, which is outside of its folder")
    if not base.is_file() or base in readers:
        raise UnreadableError(f"{path} inherits from {parent}, which cannot be read")
    return _lay_over(_read(base, within, readers | {base}), settings)


def _lay_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Merge two mappings as MkDocs does: nested mappings are merged, other values replaced."""
    merged = below | above
    for key in below.keys() & above.keys():
        if isinstance(below[key], dict) and isinstance(above[key], dict):
            merged[key] = _lay_over(below[key], above[key])
    return merged


def _read_variable(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    """Read `!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    if isinstance(node, yaml.ScalarNode):
        return os.environ.get(node.value)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        return None
    values = loader.construct_sequence(node)
    names, default = (values[:-1], values[-1]) if len(values) > 1 else (values, None)
    return next((os.environ[str(name)] for name in names if str(name) in os.environ), default)


def _read_as_nothing(loader: yaml.SafeLoader, node: yaml.Node) -> None:
    del loader, node


_Loader.add_constructor("!ENV", _read_variable)
_Loader.add_constructor(None, _read_as_nothing)
