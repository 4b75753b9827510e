"""Manual pages in docstrings."""

import subprocess
import sys
from types import ModuleType

import pytest

from claimbook.problem import Example, Manual, read_manual

DOCSTRING = """A field is wrong.

It means something.

    some code

Mend it.

Wrong, in a claim of data/articles/example.yml:

    a: 1

    b: 2

Right, in data/new.yml:

    - a: 1
      b: 2
"""


def make_module(docstring: str | None) -> ModuleType:
    return ModuleType("claimbook.a_fault", docstring)


def test_a_docstring_is_title_body_and_examples() -> None:
    """Blank lines inside of an example stay, and so does its own indentation."""
    assert read_manual(make_module(DOCSTRING)) == Manual(
        title="A field is wrong",
        body="It means something.\n\n    some code\n\nMend it.",
        wrong=(
            Example(
                "Wrong, in a claim of data/articles/example.yml:",
                "data/articles/example.yml",
                True,
                "a: 1\n\nb: 2\n",
            ),
        ),
        right=(Example("Right, in data/new.yml:", "data/new.yml", False, "- a: 1\n  b: 2\n"),),
    )


def test_a_page_may_have_no_example() -> None:
    """Some faults cannot be shown in lines of text."""
    assert read_manual(make_module("A file is large.\n\nIt is.")) == Manual(
        "A file is large", "It is."
    )


def test_python_may_leave_docstrings_out() -> None:
    """`python -OO` does; the manual is then read from the module's source."""
    code = (
        "from claimbook.problem import read_manual\n"
        "from claimbook.read.faults import not_utf_8\n"
        "print(read_manual(not_utf_8).title)"
    )
    told = [
        subprocess.run([sys.executable, *options, "-c", code], capture_output=True, text=True)
        for options in ([], ["-OO"])
    ]
    assert told[1].stdout == told[0].stdout != "", told[1].stderr


def test_a_module_without_a_docstring_is_an_error() -> None:
    """A fault without a manual is not finished."""
    with pytest.raises(ValueError, match="a_fault has no docstring"):
        read_manual(make_module(None))
