"""The commands find the book and the folders that the plugin takes, whatever mkdocs.yml holds."""

import ntpath
from pathlib import Path, PureWindowsPath

import pytest
from tests.repository import ARTICLE, replace_once, run_mkdocs, start_book

from claimbook.cli import main
from claimbook.cli.find_book import BookFolders, find_book

OPTIONS = "{data_dir: facts, seeds_dir: texts}"
PLUGIN = f"plugins: [search, claimbook: {OPTIONS}]\n"


@pytest.fixture(autouse=True)
def outside_of_github(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that problems come as text."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """A briefing whose three folders have other names."""
    book = start_book(tmp_path)
    for old, new in (("data", "facts"), ("seeds", "texts"), ("docs", "pages")):
        (book / old).rename(book / new)
    mkdocs = book / "mkdocs.yml"
    replace_once(mkdocs, "  - claimbook\n", f"  - claimbook: {OPTIONS}\n")
    mkdocs.write_text(mkdocs.read_text() + "docs_dir: pages\n")
    return book


def names(folder: Path) -> tuple[str, str, str]:
    place = find_book(folder)
    return place.data, place.seeds, place.docs_dir


def make_book(root: Path, mkdocs: str, data: str = "facts") -> Path:
    """Return a folder that looks like a book's."""
    (root / data).mkdir(parents=True)
    (root / data / "book.yml").write_text("title: Example\n")
    (root / "mkdocs.yml").write_text(mkdocs)
    return root


def test_both_doors_take_the_folders_of_mkdocs_yml(
    moved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same book passes, the same mistake is found, from within the data too."""
    assert main(["check", str(moved), "--strict"]) == 0
    replace_once(moved / ARTICLE.replace("data/", "facts/"), "outlet: example-", "outlet: exampel-")
    assert main(["check", str(moved / "facts")]) == 1
    found = capsys.readouterr().out
    place = ARTICLE.replace("data/", "facts/")
    assert f"{place}:" in found
    assert "in 8 files" in found
    done = run_mkdocs(moved, "build")
    assert done.returncode == 1
    assert f"{place}:" in done.stderr


def test_pages_are_written_from_those_folders(moved: Path) -> None:
    """Hand-written pages too; none of the three is written to."""
    assert main(["write", "--book", str(moved), "--to", str(moved / "out")]) == 0
    assert (moved / "out" / "index.md").is_file()
    for folder in ("facts", "texts", "pages"):
        assert main(["write", "--book", str(moved), "--to", str(moved / folder)]) == 2
    assert main(["schema", "--book", str(moved)]) == 0
    assert main(["schema", "--book", str(moved), "--check"]) == 0


def test_a_book_without_mkdocs_yml_has_the_usual_folders(tmp_path: Path) -> None:
    """`claimbook write` serves other site generators as well."""
    (make_book(tmp_path, "", data="data") / "mkdocs.yml").unlink()
    assert find_book(tmp_path / "data") == BookFolders(tmp_path.resolve())


@pytest.mark.parametrize(
    ("mkdocs", "data"),
    [
        ("plugins: [claimbook]", "data"),
        ("plugins: {claimbook: {data_dir: facts}}", "facts"),
        ("plugins: [claimbook: {data_dir: facts}]", "facts"),
        ("plugins: [claimbook: {data_dir: !ENV [NO_SUCH_VARIABLE, facts]}]", "facts"),
        ("plugins: [claimbook: {data_dir: !ENV NAMED_FOLDER}]", "facts"),
        ("plugins: [claimbook: {data_dir: !ENV [NAMED_FOLDER, data]}]", "facts"),
        ("plugins: [claimbook: {data_dir: !ENV []}]", "data"),
        ("plugins: [claimbook: {data_dir: !relative $docs_dir}]", "data"),
        ("plugins: [claimbook: {data_dir: [a]}]", "data"),
        ("plugins: [claimbook: null, 3]", "data"),
        ("plugins: 3", "data"),
        ("- a list", "data"),
        ("", "data"),
        ("x: !!python/name:os.system\nplugins: [claimbook: {data_dir: facts}]", "facts"),
        ("x: !!python/object/apply:os.abort []\nplugins: [claimbook: {data_dir: facts}]", "facts"),
        ("x: !unheard {a: [b]}\nplugins: [claimbook: {data_dir: facts}]", "facts"),
    ],
)
def test_any_mkdocs_yml_is_read_for_its_folders_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mkdocs: str, data: str
) -> None:
    """Unknown tags are read as nothing, and nothing is run."""
    monkeypatch.setenv("NAMED_FOLDER", "facts")
    assert find_book(make_book(tmp_path, mkdocs, data)) == BookFolders(tmp_path.resolve(), data)


@pytest.mark.parametrize(
    ("mkdocs", "place"),
    [
        ("site_name: Ferries\nnav: [\n", "mkdocs.yml:2:6: error[invalid-yaml]"),
        ("site_name: a: b\n", "mkdocs.yml:1:13: error[invalid-yaml]"),
        ("extra: !!python/name:a.b\n  - c\n d: e\n", "mkdocs.yml:3:2: error[invalid-yaml]"),
        ("\x00", "mkdocs.yml:1:1: error[not-utf-8]"),
        ("[" * 20_000, "mkdocs.yml:1:"),
        ("a: *b\n", ""),
        ("? [a]\n: b\n", ""),
        ("a: 2024-99-99\n", ""),
    ],
)
def test_a_broken_mkdocs_yml_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mkdocs: str, place: str
) -> None:
    """And the book is checked all the same; YAML that is not valid is an error with its place."""
    book = start_book(tmp_path)
    (book / "mkdocs.yml").write_text(mkdocs)
    assert main(["check", str(book)]) == (1 if place else 0)
    said = capsys.readouterr()
    assert place in said.out
    assert "mkdocs.yml" in said.err
    assert said.err.endswith("cannot be read as YAML, so data/, seeds/ and docs/ are used.\n")
    assert said.err.count("\n") == 1


def test_what_mkdocs_yml_inherits_counts(tmp_path: Path) -> None:
    """Mappings are merged, lists replaced, as MkDocs does it."""
    book = make_book(tmp_path, f"docs_dir: own\nINHERIT: base/one.yml\n{PLUGIN}")
    (book / "base").mkdir()
    (book / "base" / "one.yml").write_text("INHERIT: two.yml\nplugins: [claimbook]\n")
    (book / "base" / "two.yml").write_text("docs_dir: far\nplugins: []\n")
    assert names(book) == ("facts", "texts", "own")
    (book / "mkdocs.yml").write_text("INHERIT: base/one.yml\n")
    (book / "base" / "one.yml").write_text("INHERIT: two.yml\nplugins: {claimbook: {seeds_dir: t}}")
    (book / "base" / "two.yml").write_text("plugins: {claimbook: {data_dir: facts, seeds_dir: x}}")
    assert names(book) == ("facts", "t", "docs")


@pytest.mark.parametrize(
    ("parent", "why"),
    [("../other.yml", "outside"), ("none.yml", "cannot be read"), ("mkdocs.yml", "cannot be read")],
)
def test_what_cannot_be_inherited_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], parent: str, why: str
) -> None:
    """A file of another folder, none at all, or itself in a ring."""
    (tmp_path / "other.yml").write_text("docs_dir: far\n")
    book = make_book(tmp_path / "book", f"INHERIT: {parent}\n", data="data")
    assert names(book) == ("data", "seeds", "docs")
    assert why in capsys.readouterr().err


def test_data_may_lie_deeper_than_mkdocs_yml(tmp_path: Path) -> None:
    """From within it too, the root is where mkdocs.yml says that it is the book's data."""
    book = make_book(tmp_path, "plugins: [claimbook: {data_dir: site/data}]", "site/data")
    assert find_book(book / "site" / "data").root == tmp_path.resolve()


def test_a_book_within_another_is_one_of_its_own(tmp_path: Path) -> None:
    """The nearest counts, whatever the mkdocs.yml above it says."""
    make_book(tmp_path, "a: [", data="data")
    inner = make_book(tmp_path / "inner", PLUGIN)
    assert find_book(inner / "facts").root == inner.resolve()
    (inner / "mkdocs.yml").unlink()
    assert find_book(inner / "facts").root == tmp_path.resolve()


def test_a_path_has_slashes_on_every_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the files of a book and its reports have them, on Windows, too."""
    monkeypatch.setattr("claimbook.cli.find_book.os.path.relpath", ntpath.relpath)
    monkeypatch.setattr("claimbook.cli.find_book.Path", PureWindowsPath)
    folders = BookFolders(Path("C:\\book"))
    assert folders.shorten(Path("C:\\book\\data\\articles\\a.yml")) == "data/articles/a.yml"
