"""The manual page of a fault, parsed from the docstring of the module that finds it.

Such a docstring has a title on its first line, paragraphs that say what the fault means, why it
matters and how to correct it, and at least one wrong and one right example. What the right example
leaves out stays as the wrong one has it::

    Wrong, in data/articles/example.yml:

        headlin: Example doubles its plan

    Right, in data/articles/example.yml:

        headline: Example doubles its plan

If the words before the colon are `Wrong, in a claim of data/articles/example.yml`, the lines are
fields of a claim: of the one with their `id`, if there are several.
"""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from types import ModuleType

_LEAD = re.compile(r"^(Wrong|Right), in (a claim of )?([\w./-]+):$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """Lines of a file that show a fault, or the same lines corrected."""

    lead: str
    """The words above it: `Wrong, in data/articles/example.yml:`."""
    path: str
    """The file that the lines belong to: `data/articles/example.yml`."""
    in_claim: bool
    """Whether the lines are fields of a claim, not of the file."""
    text: str
    """The lines, without the indentation of the docstring."""


@dataclass(frozen=True, slots=True)
class Manual:
    """A manual page."""

    title: str
    """One sentence, without a full stop."""
    body: str
    """Paragraphs of Markdown."""
    wrong: tuple[Example, ...] = ()
    right: tuple[Example, ...] = ()


def read_manual(module: ModuleType) -> Manual:
    """Return the manual page in a module's docstring. Raises ValueError if the module has none."""
    text = inspect.getdoc(module) or _read_docstring(module)
    if not text:
        raise ValueError(f"{module.__name__} has no docstring, so its fault has no manual")
    leads = list(_LEAD.finditer(text))
    head = text[: leads[0].start()] if leads else text
    title, _, body = head.strip().partition("\n")
    ends = [*(lead.start() for lead in leads), len(text)][1:]
    examples = [
        (lead[1], Example(lead[0], lead[3], bool(lead[2]), _lines_below(text[lead.end() : end])))
        for lead, end in zip(leads, ends, strict=True)
    ]
    return Manual(
        title=title.rstrip("."),
        body=body.strip(),
        wrong=tuple(example for kind, example in examples if kind == "Wrong"),
        right=tuple(example for kind, example in examples if kind == "Right"),
    )


def _read_docstring(module: ModuleType) -> str:
    """Return a module's docstring from its source, since `python -OO` leaves docstrings out."""
    path = getattr(module, "__file__", None)
    return (ast.get_docstring(ast.parse(Path(path).read_bytes())) or "") if path else ""


def _lines_below(text: str) -> str:
    """Return the indented block below a lead."""
    return dedent(text).strip("\n") + "\n"
