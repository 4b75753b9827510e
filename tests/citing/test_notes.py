"""Notes of claims and articles cite as pages do."""

import re
from pathlib import Path

from tests.books import write_book
from tests.citing.test_citing_cases import study_example

from claimbook.citing.checking import check_notes
from claimbook.citing.notes import fill_notes
from claimbook.model.reference import read_reference
from claimbook.pages import make_pages
from claimbook.problem import render_text
from claimbook.read import read_book
from claimbook.study import Study, study_book
from claimbook.views.rendering.environment import mark_references

NOTE = "The second says [@second-plan!], [@example-plan! in EUR] here; \\[@this] & [@gone] <b>"


def study_noted(root: Path) -> Study:
    """Return the book of the cases, with a note on its first claim."""
    study_example(root)
    path = root / "data/articles/second.yml"
    noted = (
        path.read_text().replace("\nclaims:", f"\nnote: {NOTE!r}\nclaims:").replace("\\\\", "\\")
    )
    path.write_text(noted)
    book = read_book(root).book
    assert book is not None
    return study_book(book)


def test_a_note_links_to_what_it_cites(tmp_path: Path) -> None:
    """From any page, with all else in it as text; what cannot be cited is marked."""
    study = study_noted(tmp_path)
    address = "articles/second/index.html"
    (page,) = (each for each in make_pages(study) if each.address == address)
    body = fill_notes(page.body, address, study)
    link = '<a class="cb-citation cb-citation--note" data-figure='
    assert f'{link}"1" href="#second-plan">&#36;90 million</a>' in body
    plan = "../example/index.html#example-plan"
    assert f'{link}"2" href="{plan}">€19&#46;4 million</a>' in body
    (listed,) = re.findall(r"<ol>\n(.*?)</ol>", body.partition("cb-cited--notes")[2], re.DOTALL)
    assert re.findall('<li id="(.*?)">', listed) == ["noted-second-plan", "noted-example-plan"]
    assert "“Example will spend 90 million dollars”" in listed
    assert "&#91;&#64;this&#93; &#38; " in body
    assert '<mark class="cb-unanswered">&#91;&#64;gone&#93;</mark> &#60;b&#62;' in body
    assert "<!--cite" not in body


def test_a_note_that_cites_wrongly_is_told(tmp_path: Path) -> None:
    """With the place of the note."""
    (problem,) = check_notes(study_noted(tmp_path))
    assert (problem.id, problem.at.path) == ("unknown-claim", "data/articles/second.yml")
    assert "`gone`" in render_text(problem)


def test_what_a_note_cites_is_no_typed_figure(tmp_path: Path) -> None:
    """Neither are the digits of an id."""
    from claimbook.checks import figure_not_claimed

    change = "note: Less than [@growth-2024], as [@half-plan] shows.\n"
    write_book(tmp_path, [("data/articles/example.yml", True, change)])
    book = read_book(tmp_path).book
    assert book is not None
    assert list(figure_not_claimed.check(study_book(book))) == []


def test_no_reference_ends_a_comment() -> None:
    """A mark in a page is a comment, and what it holds can be nothing else."""
    for written in ("@x in -->", "@x in <b>", "@x in a--", '@x in "', "@x in &gt;", "@x -->"):
        assert read_reference(written) is None
        assert "<!--" not in mark_references(f"[{written}]")
