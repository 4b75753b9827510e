"""A small sound book, and how the examples of manuals and test cases are laid over it.

An example names a file of the book, or a new one. Of a file that the book has, the example gives
fields: they replace those of the same name, and the others stay. Of a new file it is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import indent

FILES: Mapping[str, str] = {
    "data/book.yml": "title: An example\n",
    "data/entities.yml": "example:\n  name: Example\n  kind: company\n",
    "data/metrics.yml": (
        "investment:\n"
        "  name: Investment\n"
        "  definition: Money put into machines.\n"
        "  dimension: money\n"
        "  measure: flow\n"
    ),
    "data/outlets.yml": "daily-example:\n  name: The Daily Example\n",
    "data/topics.yml": "artificial-intelligence:\n  name: Artificial intelligence\n",
    "data/articles/example.yml": (
        "headline: Example doubles its plan\n"
        "outlet: daily-example\n"
        "published: 2025-01-15\n"
        "text: example.txt\n"
        "claims:\n"
        "  - id: example-plan\n"
        "    says: Example plans to spend 20 million dollars.\n"
        "    quote: plans to spend 20 million dollars\n"
        "    about: example\n"
        "    metric: investment\n"
        "    kind: plan\n"
        "    amount: 20 million dollars\n"
    ),
    "seeds/example.txt": (
        "Example doubles its plan\n\nExample plans to spend 20 million dollars on machines.\n"
    ),
}

_CLAIM = "    "
"""The indentation of a claim's fields."""


def write_book(root: Path, laid_over: Iterable[tuple[str, bool, str]]) -> None:
    """Write the book with examples laid over it: path, whether in its claim, and text of each."""
    files = dict(FILES)
    for path, in_claim, text in laid_over:
        files[path] = lay_over(files.get(path, ""), text, in_claim)
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")


def lay_over(file: str, text: str, in_claim: bool) -> str:
    """The file with the fields of `text` in the place of its own of the same names."""
    margin = _CLAIM if in_claim else ""
    text = indent(text, margin) if in_claim else text
    for name in re.findall(rf"^{margin}([\w-]+):", text, re.MULTILINE):
        file = re.sub(rf"^{margin}{name}:.*\n(?:{margin} .*\n)*", "", file, flags=re.MULTILINE)
    if in_claim or "claims:" not in file:
        return file + text
    head, claims = file.split("claims:", 1)
    return f"{head}{text}claims:{claims}"
