"""Cases as data: a page over the example book, the HTML that it becomes, what is wrong with it.

`pytest tests/citing --update` writes both as they come now into the cases; read them in the diff.
"""

import html
import json
import re
from pathlib import Path, PurePosixPath
from textwrap import indent

import pytest
import yaml
from markdown import Markdown
from tests.books import write_book

from claimbook.citing.catalog import Catalog, open_rows, open_study
from claimbook.citing.checking import check_pages
from claimbook.citing.source import Source
from claimbook.export import make_exports
from claimbook.problem import render_text, sort_problems
from claimbook.read import read_book
from claimbook.study import Study, study_book

CASES = sorted(Path(__file__).with_name("cases").glob("*.yml"))
BOOK = Path(__file__).with_name("book.yml")
PAGE = PurePosixPath("analysis/index.md")
_ENTITY = re.compile(r"&#(?!34;|38;|60;|62;)\d+;")
USED = ("attr_list", "footnotes", "tables", "toc", "admonition", "pymdownx.superfences")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_becomes_its_html_and_its_problems(case: Path, tmp_path: Path, update: bool) -> None:
    """The HTML is the same from the book at hand and from its claims.json."""
    text = case.read_text(encoding="utf-8")
    given = yaml.safe_load(text)
    study = study_example(tmp_path)
    page = tmp_path / "docs" / PAGE
    page.parent.mkdir(parents=True)
    page.write_text(given["page"], encoding="utf-8")
    problems = sort_problems(check_pages(study, tmp_path / "docs", "docs", [PAGE]))
    found = "\n\n".join(map(render_text, problems))
    here = convert(given["page"], open_study(study))
    assert convert(given["page"], read_exported(study)) == here
    if update:
        head = text.split("\nhtml:")[0].rstrip("\n")
        listed = f"|\n{indent(found, '  ')}\n" if found else '""\n'
        made = f"html: |\n{indent(here, '  ')}\nproblems: {listed}"
        case.write_text(f"{head}\n{made}", encoding="utf-8")
        return
    assert here == given["html"].rstrip("\n")
    assert found == given["problems"].rstrip("\n")


def study_example(root: Path) -> Study:
    """Return the book that the cases cite."""
    files = yaml.safe_load(BOOK.read_text(encoding="utf-8"))
    write_book(root, [(path, False, text) for path, text in files.items()])
    book = read_book(root).book
    assert book is not None
    return study_book(book)


def read_exported(study: Study) -> Catalog:
    """Return the catalog of a built site's claims.json."""
    return open_rows(json.loads(make_exports(study)["claims.json"]))


def convert(page: str, catalog: Catalog | None) -> str:
    """Return the HTML of a page.

    Entities are written as characters, but for those that mean something.
    """
    settings = {"claimbook.prose": {"source": Source(catalog)}}
    md = Markdown(extensions=["claimbook.prose", *USED], extension_configs=settings)
    written = md.convert(page)
    assert "data-cite" not in written
    return _ENTITY.sub(lambda found: html.unescape(found[0]), written)


def test_markup_in_files_that_are_no_pages_of_the_site_is_told(tmp_path: Path) -> None:
    """Of HTML, which gets the security policy, and of a picture, which does not."""
    study = study_example(tmp_path)
    docs = tmp_path / "docs"
    docs.mkdir()
    picture = '<svg xmlns="http://www.w3.org/2000/svg"><title>A ship</title><g onload="a()"/></svg>'
    (docs / "ship.svg").write_text(picture)
    (docs / "own.html").write_text('<h1>x</h1>\n<p>y <img src="//harbour.example/x.png"></p>\n')
    (docs / "page.markdown").write_text("<script>a()</script>\n")
    (docs / "x.js").write_text("document.write('<script>')\n")
    written = [PurePosixPath(path.name) for path in docs.iterdir()]
    own, page, ship = check_pages(study, docs, "docs", written)
    assert (own.at.path, own.at.line, own.at.column) == ("docs/own.html", 2, 11)
    assert own.message.endswith("the security policy of published pages blocks")
    assert (page.at.path, page.message.partition(",")[0]) == (
        "docs/page.markdown",
        "this is a script",
    )
    assert ship.at.column == picture.index("onload") + 1
    assert ship.message.endswith("no security policy protects who opens this file")


def test_a_page_that_is_nothing_but_scripts_takes_no_time(tmp_path: Path) -> None:
    """Of many pieces of markup, the first are told."""
    study = study_example(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "all.html").write_text("<script></script>\n" * 20_000)
    written = [PurePosixPath("all.html")]
    problems = list(check_pages(study, tmp_path / "docs", "docs", written))
    assert [each.at.line for each in problems] == list(range(1, 51))
