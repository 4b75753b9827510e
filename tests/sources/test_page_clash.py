"""Hand-written files and generated pages keep apart."""

from pathlib import PurePosixPath

import pytest

from claimbook.pages import Page
from claimbook.sources.written import find_clashes

PAGES = (Page("articles/index.html", "Articles", ""), Page("articles/x/index.html", "X", ""))
FILES = ("claims.json", "assets/claimbook/claimbook.css")


@pytest.mark.parametrize(
    "path",
    [
        "articles/index.md",
        "articles/README.md",
        "articles.md",
        "articles/x.md",
        "articles/x.markdown",
        "Articles/X/Index.md",
        "articles/index.html",
        "claims.json",
        "assets/claimbook/claimbook.css",
    ],
)
def test_a_file_at_the_address_of_a_generated_one_is_refused(path: str) -> None:
    """Whichever style of addresses the site uses, and on computers that ignore capitals."""
    problems = list(find_clashes("docs", [PurePosixPath(path)], PAGES, FILES))
    assert [(problem.id, problem.at.path) for problem in problems] == [
        ("page-clash", f"docs/{path}")
    ]


@pytest.mark.parametrize(
    "path", ["index.md", "articles/y.md", "x.md", "claims.md", "x/claims.json"]
)
def test_other_files_are_welcome(path: str) -> None:
    """Beside and between the generated ones."""
    assert not list(find_clashes("docs", [PurePosixPath(path)], PAGES, FILES))
