"""`claimbook check` reports of hand-written files what a build reports."""

import re
from pathlib import Path
from shutil import copyfile

import pytest
from tests.repository import ROOT, replace_once, run_mkdocs, start_book

from claimbook.build import build_site
from claimbook.cli import main
from claimbook.export import FEEDS
from claimbook.sources.theme import Theme, find_theme
from claimbook.sources.written import may_clash

pytestmark = pytest.mark.usefixtures("short_manual")

MATERIAL = find_theme("material", Path())
SCRIPTS = sorted(path for path in MATERIAL.list_files() if path.endswith(".js"))


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A new briefing, checked for people."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return start_book(tmp_path / "book")


def write(book: Path, path: str, text: str = "alert(1)\n") -> None:
    """Write a file of a briefing."""
    (book / path).parent.mkdir(parents=True, exist_ok=True)
    (book / path).write_text(text)


def check(book: Path, capsys: pytest.CaptureFixture[str]) -> set[tuple[str, str]]:
    """Return the place and the id of each fault, of which there are some."""
    capsys.readouterr()
    assert main(["check", str(book), "--strict"]) == 1
    return read_faults(capsys.readouterr().out)


def read_faults(told: str) -> set[tuple[str, str]]:
    """Return the file and the id of each error and warning."""
    return set(
        re.findall(r"^(?:WARNING -\s+)?([^\s:]+):\d+:\d+: (?:error|warning)\[(.+?)\]", told, re.M)
    )


@pytest.mark.parametrize(
    "path",
    [
        SCRIPTS[0],
        SCRIPTS[-1].replace("javascripts", "JavaScripts"),
        "assets/images/favicon.png",
        "sitemap.xml",
        "404.html",
        "search/search_index.json",
    ],
)
def test_no_file_takes_the_place_of_one_of_the_theme(
    book: Path, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Scripts least of all: readers' browsers would run the other file on every page."""
    write(book, f"docs/{path}")
    assert check(book, capsys) == {(f"docs/{path}", "page-clash")}


def test_a_build_refuses_a_file_at_the_address_of_the_theme_s(book: Path) -> None:
    """In docs/ and in `custom_dir`, whose templates and other files are welcome."""
    replace_once(book / "mkdocs.yml", "theme:\n", "theme:\n  custom_dir: own\n")
    write(book, "own/partials/note.html", "A note.\n")
    write(book, "own/assets/own.css", "p {}\n")
    assert run_mkdocs(book, "build", "--strict").returncode == 0
    write(book, f"docs/{SCRIPTS[0]}")
    write(book, f"own/{SCRIPTS[0]}")
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    assert read_faults(done.stderr) == {
        (f"docs/{SCRIPTS[0]}", "page-clash"),
        (f"own/{SCRIPTS[0]}", "page-clash"),
    }
    assert main(["check", str(book)]) == 1


@pytest.mark.parametrize(
    "theme", ["{name: null, custom_dir: docs}", "{name: readthedocs}", "mkdocs"]
)
def test_files_of_another_theme_are_not_in_the_way(book: Path, theme: str) -> None:
    """Only those of the theme that mkdocs.yml names."""
    settings = f"site_name: Ferries\ntheme: {theme}\nplugins: [claimbook]\n"
    (book / "mkdocs.yml").write_text(settings)
    write(book, f"docs/{SCRIPTS[0]}")
    assert main(["check", str(book)]) == 0


def test_a_check_reports_what_a_build_reports_of_files_in_docs(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Links, files at the address of others, markers that are not filled and an example left."""
    article = next((book / "data" / "articles").iterdir())
    replace_once(article, "text: example-ferries.txt", "text: own.txt")
    copyfile(book / "seeds" / "example-ferries.txt", book / "seeds" / "own.txt")
    replace_once(book / "data" / "book.yml", "title: A new briefing", "title: Ferries")
    (book / "docs" / "link.txt").symlink_to("/etc/hostname")
    for path in ("assets/claimbook/claimbook.js", "metrics/index.html", "feed.xml"):
        write(book, f"docs/{path}")
    write(book, "docs/second.md", "# Second\n\n<!-- claimbook: briefing -->\n")
    found = check(book, capsys)
    assert {id_ for _, id_ in found} >= {"example-left", "symbolic-link", "page-clash"}
    assert len(found) >= 5
    assert found == read_faults(run_mkdocs(book, "build", "--strict").stderr)


def test_what_is_made_is_known_to_be_made_before_it_is() -> None:
    """Of whichever page or file that this repository has."""
    site = build_site(ROOT)
    made = [*(page.address for page in site.pages), *site.files, *FEEDS, "assets/posters/x.png"]
    assert [path for path in made if not may_clash(Path(path))] == []
    assert not any(may_clash(Path(path)) for path in ("index.md", "analysis/index.md", "a/b.png"))
    assert Theme().list_custom() == ()
