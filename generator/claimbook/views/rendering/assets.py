"""Style sheets, scripts and fonts: the files that every site has beside its pages."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

FOLDER = "assets/claimbook"
"""Where they are in the site."""
_LEFT_OUT = ("README.md",)


def read_assets() -> dict[str, bytes]:
    """The files by their path in the site."""
    root = Path(str(files("claimbook") / "assets"))
    return {
        f"{FOLDER}/{path.relative_to(root).as_posix()}": path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name not in _LEFT_OUT
    }
