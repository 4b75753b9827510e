"""Style sheets, scripts and fonts: the files that every site has beside its pages."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from claimbook.charts.colors import write_colors

FOLDER = "assets/claimbook"
"""Where they are in the site."""
COLORS = "colors"
"""The part that is no file: it is written from the table that charts take their colours from."""
STYLES = (
    "fonts",
    COLORS,
    "scale",
    "frame",
    "basics",
    "clash",
    "key-figures",
    "lists",
    "article",
    "claim",
    "findings",
    "charts",
    "rows",
    "ledger",
    "timeline",
    "manual",
    "disagreements",
    "subjects",
    "coverage",
    "contrast",
)
"""The parts of the style sheet, in order: where two rules weigh the same, the later one holds."""
_LEFT_OUT = ("README.md",)


def read_assets() -> dict[str, bytes]:
    """The files by their path in the site."""
    root = _find_root()
    found = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name not in _LEFT_OUT and path.parent.name != "styles"
    }
    found["claimbook.css"] = join_styles().encode()
    return {f"{FOLDER}/{path}": found[path] for path in sorted(found)}


def join_styles() -> str:
    """The style sheet that pages load: all parts in one file, since each file is a request."""
    return "\n".join(map(read_style_part, STYLES))


def read_style_part(name: str) -> str:
    """One of the parts, by its name."""
    if name == COLORS:
        return write_colors()
    return (_find_root() / "styles" / f"{name}.css").read_text(encoding="utf-8")


def _find_root() -> Path:
    return Path(str(files("claimbook") / "assets"))
