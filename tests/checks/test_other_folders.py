"""Books whose folders of claim files and texts have other names than the usual ones."""

from __future__ import annotations

from pathlib import Path

from tests.books import write_book

from claimbook.checking import Checker
from claimbook.checks import check_against
from claimbook.checks.shared.earlier import Earlier, Published
from claimbook.folders import Folders


def write_renamed(root: Path, *lines: str) -> None:
    """Write the example book into `facts` and `texts`, with other lines in its claim."""
    write_book(root, [("data/articles/example.yml", True, "".join(f"{line}\n" for line in lines))])
    (root / "data").rename(root / "facts")
    (root / "seeds").rename(root / "texts")


def test_a_place_in_a_text_is_in_the_folder_of_texts(tmp_path: Path) -> None:
    """Editors and workflows open the file that a note of a problem names."""
    write_renamed(tmp_path, "quote: plans to spend 30 million dollars")
    checked = Checker(Folders(tmp_path, "facts", "texts")).check()
    (problem,) = [each for each in checked.problems if each.id == "quote-differs"]
    assert [at.path for at, _ in problem.notes] == ["texts/example.txt"]
    assert (tmp_path / problem.notes[0][0].path).is_file()


def test_a_text_that_has_changed_is_in_the_folder_of_texts(tmp_path: Path) -> None:
    """So is a text that is not the one that was published."""
    write_renamed(tmp_path, "quote: plans to spend 20 million dollars")
    study = Checker(Folders(tmp_path, "facts", "texts")).check().study
    assert study is not None
    earlier = Earlier((Published("article", "example", text_hash="another"),))
    found = check_against(study, earlier)
    (problem,) = [each for each in found if each.id == "text-not-as-published"]
    assert problem.at.path == "texts/example.txt"


def test_advice_names_the_folder_that_the_book_has(tmp_path: Path) -> None:
    """An editor who is told to add a record to data/entities.yml would look in vain for it."""
    write_renamed(tmp_path, "about: nobody-known")
    problems = Checker(Folders(tmp_path, "facts", "texts")).check().problems
    (problem,) = [each for each in problems if each.id == "unknown-entity"]
    assert problem.help.endswith("or add this to facts/entities.yml:")
