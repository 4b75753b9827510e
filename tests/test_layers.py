"""The maps in CONTRIBUTING.md: what is at the top of the repository, and the layers of the code."""

import re
import subprocess
import tomllib

import pytest
from tests.repository import ROOT

from claimbook import extract

PACKAGE = ROOT / "generator" / "claimbook"
_ROW = re.compile(r"^\| ((?:`\w+`(?:, )?)+) \|", re.MULTILINE)


def test_the_rows_of_the_map_are_the_layers() -> None:
    """In the same order; a layer that is only planned has no module yet, and no row."""
    rows = [
        re.findall(r"`(\w+)`", row)
        for row in _ROW.findall(read_section("The code in five minutes"))
    ]
    assert [sorted(row) for row in rows] == list_layers()


def test_the_top_of_the_repository_holds_what_the_map_says() -> None:
    """A file that somebody left there by mistake has no line that gives its reason."""
    if not (ROOT / ".git").exists():
        pytest.skip("a copy without its Git repository")
    rows = re.findall(r"^\| (`.+?`) \|", read_section("What is where"), re.MULTILINE)
    told = [name.rstrip("/") for row in rows for name in re.findall(r"`([^`]+)`", row)]
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    assert sorted(told) == sorted({path.partition("/")[0] for path in tracked.split("\0") if path})


def read_section(title: str) -> str:
    """Return a section of CONTRIBUTING.md without its heading."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def list_layers() -> list[list[str]]:
    """Return the modules of each layer from the top, without the one that `python -m` runs."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]
    found = [sorted(filter(is_module, re.findall(r"\w+", layer))) for layer in contract["layers"]]
    return [layer for layer in found if layer]


def is_module(name: str) -> bool:
    """Whether the package has a module of this name."""
    return name != "__main__" and any((PACKAGE / each).exists() for each in (name, f"{name}.py"))


def test_the_map_of_extract_has_its_packages_in_their_order() -> None:
    """Those that a claim's fields are resolved in are listed below the package that has them."""
    stages, fields = (
        [name for row in list_contract(container) for name in re.findall(r"\w+", row)]
        for container in ("claimbook.extract", "claimbook.extract.resolving")
    )
    at = stages.index("resolving") + 1
    fields = [name for name in fields if (PACKAGE / "extract" / "resolving" / name).is_dir()]
    told = re.findall(r"^ {4,6}(\w+) {2,}\S", extract.__doc__ or "", re.MULTILINE)
    assert told == [*stages[:at], *fields, *stages[at:]]


def list_contract(container: str) -> list[str]:
    """Return the rows of the contract about what a package contains, from the top."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (rows,) = [each["layers"] for each in contracts if each.get("containers") == [container]]
    return list(rows)
