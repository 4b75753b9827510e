"""Cases as data: files in, problems out.

`pytest tests/read --update` writes the problems as they come now into the cases; read
them in the diff.
"""

from pathlib import Path
from textwrap import indent

import pytest
import yaml
from tests.books import write_book

from claimbook.problem import render_text
from claimbook.read import read_book

CASES = sorted(Path(__file__).with_name("cases").glob("*.yml"))
IN_CLAIM = "a claim of "


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_gives_its_problems(case: Path, tmp_path: Path, update: bool) -> None:
    """The problems of a book with the case's files, as `claimbook check` shows them."""
    text = case.read_text(encoding="utf-8")
    given = yaml.safe_load(text)
    write_book(
        tmp_path,
        [
            (path.removeprefix(IN_CLAIM), path.startswith(IN_CLAIM), lines)
            for path, lines in given["write"].items()
        ],
    )
    found = "\n\n".join(render_text(problem) for problem in read_book(tmp_path).problems)
    if update:
        head = text.split("\nproblems:")[0].rstrip("\n")
        listed = "|\n" + indent(found + "\n", "  ") if found else '""\n'
        case.write_text(f"{head}\nproblems: {listed}", encoding="utf-8")
    else:
        assert found == given["problems"].rstrip("\n")
