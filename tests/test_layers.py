"""The map of the code in CONTRIBUTING.md has the layers that the linter enforces."""

import re
import tomllib

from tests.repository import ROOT

PACKAGE = ROOT / "generator" / "claimbook"
_ROW = re.compile(r"^\| ((?:`\w+`(?:, )?)+) \|", re.MULTILINE)


def test_the_rows_of_the_map_are_the_layers() -> None:
    """In the same order; a layer that is only planned has no module yet, and no row."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## The code in five minutes")[2].partition("\n## ")[0]
    rows = [re.findall(r"`(\w+)`", row) for row in _ROW.findall(section)]
    assert [sorted(row) for row in rows] == list_layers()


def list_layers() -> list[list[str]]:
    """Return the modules of each layer from the top, without the one that `python -m` runs."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    found = [sorted(filter(is_module, re.findall(r"\w+", layer))) for layer in contract["layers"]]
    return [layer for layer in found if layer]


def is_module(name: str) -> bool:
    """Whether the package has a module of this name."""
    return name != "__main__" and any((PACKAGE / each).exists() for each in (name, f"{name}.py"))
