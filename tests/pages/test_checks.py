"""The manual on the site: the index and the page of each problem."""

from pathlib import Path

from tests.books import study_empty

from claimbook.pages import check, checks
from claimbook.views.manual.manual import GROUPS, MANUALS, list_manual


def test_every_problem_has_a_page_and_a_line_in_the_index(tmp_path: Path) -> None:
    """For every book, an empty one too."""
    study = study_empty(tmp_path)
    (index,) = checks.make_pages(study)
    pages = {page.address: page for page in check.make_pages(study)}
    assert list(pages) == [f"checks/{id_}/index.html" for id_ in MANUALS]
    assert index.body.count("<li>") == len(MANUALS)


def test_every_part_of_the_manual_has_problems() -> None:
    """And none stands outside of the parts."""
    assert {each.group for each in list_manual()} == set(GROUPS)


def test_examples_are_fenced_as_the_language_of_their_file(tmp_path: Path) -> None:
    """So that they are shown as they stand in the file."""
    pages = {page.title: page.body for page in check.make_pages(study_empty(tmp_path))}
    assert "```yaml\nquote: lends it nearly 10 million dollars\n" in pages["comparator-dropped"]
    assert "```markdown\n# My favourite articles\n```" in pages["page-clash"]
    assert all(body.count("```") % 2 == 0 for body in pages.values())
