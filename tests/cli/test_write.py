"""`claimbook write`: pages on disk, for any site generator, and nobody else's files touched."""

import json
from pathlib import Path

import pytest
from tests.charts.test_drawing import fail_at
from tests.repository import (
    ARTICLE,
    WRONG_TARGETS,
    build_with_mkdocs,
    read_files,
    replace_once,
    start_book,
    start_project,
)
from tests.site_links import find_broken_links, list_anchors

from claimbook.cli import main
from claimbook.cli.written_folder import WrittenFolder

pytestmark = pytest.mark.usefixtures("short_manual")

LIST = ".claimbook-written"
CONFIGS = {
    "default": "site_name: x\nsite_url: https://x.example/y/\n",
    "material": "site_name: x\ntheme: {name: material, font: false}\nuse_directory_urls: false\n",
}
"""mkdocs.yml of sites that know nothing of our plugin."""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing that no test changes."""
    return start_book(tmp_path_factory.mktemp("book"))


def write(book: Path, target: Path) -> int:
    return main(["write", "--book", str(book), "--to", str(target)])


def list_files(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir()}


@pytest.mark.parametrize("config", CONFIGS)
def test_stock_mkdocs_publishes_what_was_written(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], config: str
) -> None:
    """Without our plugin, strictly, with every link, picture and style in its place."""
    assert write(book, tmp_path / "docs") == 0
    lines = capsys.readouterr().out.partition("mkdocs.yml there:\n")[2]
    (tmp_path / "mkdocs.yml").write_text(CONFIGS[config] + lines)
    build_with_mkdocs(tmp_path, "--strict")
    site = tmp_path / "site"
    assert find_broken_links(site, base="y/" if config == "default" else "") == []
    page = site / "articles" / Path(ARTICLE).stem / "index.html"
    assert "assets/claimbook/claimbook.css" in page.read_text()
    assert "cb-chart__drawing" in (site / "timeline" / "index.html").read_text()
    claims = json.loads((site / "claims.json").read_bytes())["claims"]
    assert list_anchors(page) >= {claim["id"] for claim in claims}


def test_a_second_run_touches_nothing(book: Path, tmp_path: Path) -> None:
    """Not even the times of the files, by which other tools see what changed."""
    assert write(book, tmp_path) == 0
    before = {name: (tmp_path / name).stat().st_mtime_ns for name in list_files(tmp_path)}
    assert write(book, tmp_path) == 0
    after = {name: (tmp_path / name).stat().st_mtime_ns for name in list_files(tmp_path)}
    assert after == before


def test_the_list_names_every_file_that_was_written(book: Path, tmp_path: Path) -> None:
    """And nothing else."""
    (tmp_path / "mine.md").write_text("mine")
    write(book, tmp_path)
    listed = {
        line for line in (tmp_path / LIST).read_text().splitlines() if not line.startswith("#")
    }
    assert listed == list_files(tmp_path) - {"mine.md", LIST}


class KilledError(Exception):
    """Stands for a kill: nothing is tidied up after it."""


def test_what_a_killed_run_left_is_gone_after_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a file and the folder that it was to be in, even if neither is wanted any more."""

    rename = Path.replace

    def kill(place: Path, target: Path) -> Path:
        if target.parent.name == "deep":
            raise KilledError
        return rename(place, target)

    folder = WrittenFolder(tmp_path)
    folder.write({"page.md": b"old"})
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda _place, **_options: None)
        patch.setattr(Path, "replace", kill)
        with pytest.raises(KilledError):
            folder.write({"page.md": b"new", "deep/page.md": b"new"})
    assert len(list((tmp_path / "deep").iterdir())) == 1
    (tmp_path / ".claimbook-mine").write_text("mine")
    WrittenFolder(tmp_path).write({"page.md": b"new"})
    assert list_files(tmp_path) == {LIST, "page.md", ".claimbook-mine"}
    assert not (tmp_path / "deep").exists()


def test_pages_that_are_no_longer_made_are_removed(tmp_path: Path) -> None:
    """With the folders that they leave empty; files of others stay."""
    book, target = start_book(tmp_path / "book"), tmp_path / "out"
    write(book, target)
    (target / "articles" / "mine.md").write_text("mine")
    (book / ARTICLE).rename(book / "data" / "articles" / "renamed.yml")
    assert write(book, target) == 0
    assert not (target / "articles" / Path(ARTICLE).stem).exists()
    assert (target / "articles" / "renamed" / "index.md").is_file()
    assert (target / "articles" / "mine.md").read_text() == "mine"


def test_with_an_error_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The old pages are better than wrong ones."""
    book = start_book(tmp_path / "book")
    replace_once(book / ARTICLE, "outlet: example-gazette", "outlet: exampel-gazette")
    assert write(book, tmp_path / "out") == 1
    assert "unknown-outlet" in capsys.readouterr().out
    assert not (tmp_path / "out").exists()


def test_a_missing_picture_is_told_and_fails_in_strict_mode(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for `mkdocs build`."""
    fail_at(monkeypatch)
    book, target = start_book(tmp_path / "book"), tmp_path / "out"
    assert main(["write", "--book", str(book), "--to", str(target), "--strict"]) == 1
    assert "ValueError: no such thing" in capsys.readouterr().out
    assert not target.exists()
    assert write(book, target) == 0
    assert "ValueError: no such thing" in capsys.readouterr().out
    assert target.is_dir()


def test_a_file_of_somebody_else_is_never_overwritten(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then nothing at all is written."""
    (tmp_path / "claims.json").write_text("mine")
    assert write(book, tmp_path) == 2
    assert "claims.json was not written by claimbook" in capsys.readouterr().err
    assert list_files(tmp_path) == {"claims.json"}
    assert (tmp_path / "claims.json").read_text() == "mine"


@pytest.mark.parametrize("link", ["claims.json", "articles", "assets/claimbook", LIST])
def test_nothing_is_written_through_a_symbolic_link(book: Path, tmp_path: Path, link: str) -> None:
    """Whether it stands for a file or for a folder on the way to one."""
    target, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (target / link).parent.mkdir(parents=True)
    (target / link).symlink_to(elsewhere / "x" if "." in link else elsewhere)
    assert write(book, target) == 2
    assert list_files(elsewhere) == set()


def test_a_list_that_was_tampered_with_removes_nothing_elsewhere(
    book: Path, tmp_path: Path
) -> None:
    """Paths that lead out of the folder are not believed."""
    target, precious = tmp_path / "out", tmp_path / "precious"
    precious.write_text("mine")
    target.mkdir()
    (target / LIST).write_text(f"../precious\n{precious}\nx/../../precious\n")
    assert write(book, target) == 0
    assert precious.read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(
    book: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As by `claimbook new`."""
    (tmp_path / "file").write_text("mine")
    assert write(book, tmp_path / "file" / "x") == 2
    told = capsys.readouterr().err
    assert told.startswith(f"Error: {tmp_path}/file/x")
    assert told.endswith("cannot be read or written: not a directory\n")


@pytest.mark.parametrize("folder", WRONG_TARGETS)
def test_a_folder_of_what_people_write_is_no_place_to_write_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str
) -> None:
    """As for `mkdocs build`, in the same words."""
    book = start_project(tmp_path)
    before = read_files(tmp_path)
    assert write(book, book / folder) == 2
    assert "\nError: nothing was written to " in capsys.readouterr().err
    assert read_files(tmp_path) == before


def test_hand_written_pages_in_other_encodings_are_copied_as_they_are(tmp_path: Path) -> None:
    """What is in them is not ours to judge."""
    book = start_book(tmp_path / "book")
    (book / "docs" / "latin.md").write_bytes(b"caf\xe9")
    write(book, tmp_path / "out")
    assert (tmp_path / "out" / "latin.md").read_bytes() == b"caf\xe9"
