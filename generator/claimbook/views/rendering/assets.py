"""Style sheets, scripts and fonts, which are the same for every site."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

from claimbook.charts.colors import write_colors

FOLDER = "assets/claimbook"
"""The folder of the site that contains them."""
COLORS = "colors"
"""The part without a file: it is made from the table of colours that charts also use."""
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
    "folds",
    "rows",
    "ledger",
    "search",
    "timeline",
    "manual",
    "disagreements",
    "subjects",
    "coverage",
    "log",
    "prose",
    "contrast",
    "print",
)
"""The parts of the style sheet in order; of two rules of equal weight, the later one applies."""
_LEFT_OUT = ("README.md",)
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(rb"\s*\n\s*")


def read_assets() -> dict[str, bytes]:
    """Return the files by their path in the site."""
    root = _find_root()
    found = {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.name not in _LEFT_OUT and path.parent.name != "styles"
    }
    found["claimbook.css"] = join_styles().encode()
    return {
        f"{FOLDER}/{path}": _lighten(content) if path.endswith(".css") else content
        for path, content in sorted(found.items())
    }


def _lighten(css: bytes) -> bytes:
    """Strip comments and indentation, which are a fifth of what readers load."""
    return _INDENT.sub(b"\n", _COMMENT.sub(b"", css))


def join_styles() -> str:
    """Return the style sheet of pages, also for print; a single file saves a request."""
    return "\n".join(map(read_style_part, STYLES))


def read_style_part(name: str) -> str:
    """Return one of the parts, by its name."""
    if name == COLORS:
        return write_colors()
    return (_find_root() / "styles" / f"{name}.css").read_text(encoding="utf-8")


def _find_root() -> Path:
    return Path(str(files("claimbook") / "assets"))
