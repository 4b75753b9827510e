"""The briefing takes its marker's place on the home page, and nowhere else."""

from pathlib import Path, PurePosixPath
from shutil import copyfile, copytree

import pytest

from claimbook import cli
from claimbook.build import Builder
from claimbook.pages import END_OF_LEAD, LEAD_MARKER, MARKER
from claimbook.sources import build_with_docs, fill_marker
from claimbook.sources.marker_place import find_example, find_misplaced


@pytest.mark.parametrize("path", ["index.md", "README.md"])
def test_the_marker_gives_way_to_the_briefing(path: str) -> None:
    """What stands before and after it stays."""
    filled = fill_marker(path, f"before\n\n{MARKER}\n\nafter", "NEWS")
    assert filled == "before\n\nNEWS\n\nafter"


def test_the_lead_may_stand_by_itself() -> None:
    """A text between the two markers follows what leads; without the first, all is in one."""
    briefing = f"LEAD{END_OF_LEAD}REST"
    text = f"{LEAD_MARKER}\n\nanalysis\n\n{MARKER}"
    assert fill_marker("index.md", text, briefing) == "LEAD\n\nanalysis\n\nREST"
    assert fill_marker("index.md", f"`{LEAD_MARKER}` {MARKER}", briefing).endswith(briefing)


def test_a_briefing_is_put_in_as_it_is() -> None:
    """Nothing in it is taken for a pattern."""
    assert fill_marker("index.md", MARKER, r"\1 \g<0> $1") == r"\1 \g<0> $1"


@pytest.mark.parametrize("path", ["about/index.md", "news.md"])
def test_a_marker_elsewhere_is_refused(tmp_path: Path, path: str) -> None:
    """The briefing's links would lead nowhere from there; the page stays without it."""
    (tmp_path / path).parent.mkdir(exist_ok=True)
    text = f"# News\n\nHere: {MARKER}\n"
    (tmp_path / path).write_text(text)
    (problem,) = find_misplaced(tmp_path, "docs", [PurePosixPath(path)])
    assert (problem.id, problem.at.path) == ("misplaced-marker", f"docs/{path}")
    assert (problem.at.line, problem.at.column) == (3, 7)
    assert problem.at.frame == f"Here: {MARKER}"
    assert fill_marker(path, text, "NEWS") == text


CODE = [
    f"Write `{MARKER}` where it belongs.",
    f"Write ``{MARKER} ` and so on``.",
    f"Write `a\nb {MARKER}` over two lines.",
    f"```html\n<p>\n{MARKER}\n```",
    f"- so:\n\n  ~~~~\n  ```\n  {MARKER}\n  ~~~~",
    f"As in\n\n    {MARKER}\n",
]


@pytest.mark.parametrize("text", CODE)
def test_a_marker_in_code_is_an_example(text: str, tmp_path: Path) -> None:
    """It is shown as it stands, on the home page too; one behind it is a marker."""
    (tmp_path / "guide.md").write_text(text)
    assert list(find_misplaced(tmp_path, "docs", [PurePosixPath("guide.md")])) == []
    assert fill_marker("index.md", f"{text}\n\n{MARKER}\n", "NEWS") == f"{text}\n\nNEWS\n"


@pytest.mark.parametrize("before", ["A ` alone", "``` is a fence", "One ` here\n\n and ` there"])
def test_a_sign_that_begins_no_code_hides_no_marker(before: str) -> None:
    """A backtick without its like, or in another paragraph, is text."""
    assert fill_marker("index.md", f"{before}\n\n{MARKER}\n", "NEWS").endswith("\n\nNEWS\n")


def test_the_home_page_and_other_files_hold_it_freely(tmp_path: Path) -> None:
    """Pages need not be text either: bytes that cannot be read are not a marker."""
    (tmp_path / "index.md").write_text(MARKER)
    (tmp_path / "note.txt").write_text(MARKER)
    (tmp_path / "odd.md").write_bytes(b"\xff\xfe")
    written = [PurePosixPath(name) for name in ("index.md", "note.txt", "odd.md")]
    assert list(find_misplaced(tmp_path, "docs", written)) == []


def test_the_home_page_of_a_new_briefing_calls_it_an_example(tmp_path: Path) -> None:
    """The sentence of `claimbook new` is found where it stands; a page of one's own is not."""
    starter = Path(cli.__file__).parent / "starter" / "docs" / "index.md"
    (tmp_path / "index.md").write_bytes(starter.read_bytes())
    (problem,) = find_example(tmp_path, "docs")
    assert (problem.id, problem.at.path, problem.at.column) == ("example-left", "docs/index.md", 1)
    assert problem.at.frame.startswith("Everything above is an invented example")
    (tmp_path / "index.md").write_text("# Ferries\n")
    assert list(find_example(tmp_path, "docs")) == []


def test_a_briefing_with_articles_of_its_own_is_no_example(tmp_path: Path) -> None:
    """The check says so only then; before, the sentence is true."""
    starter = Path(cli.__file__).parent / "starter"
    copytree(starter, tmp_path / "new")
    assert "example-left" not in _list_ids(tmp_path / "new")
    article = next((tmp_path / "new" / "data" / "articles").iterdir())
    own = article.rename(article.with_name("our-own.yml"))
    assert "example-left" not in _list_ids(tmp_path / "new")
    own.write_text(own.read_text().replace("text: example-ferries.txt", "text: our-own.txt"))
    copyfile(tmp_path / "new/seeds/example-ferries.txt", tmp_path / "new/seeds/our-own.txt")
    assert "example-left" in _list_ids(tmp_path / "new")


def _list_ids(root: Path) -> set[str]:
    site = build_with_docs(Builder(root, "data", "seeds"), root / "docs", "docs")
    return {problem.id for problem in site.problems}
