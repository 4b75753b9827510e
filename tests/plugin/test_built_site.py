"""`mkdocs build` of a book that has not changed uses the site of an earlier build, and no other."""

import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from tests.repository import (
    ARTICLE,
    build_with_mkdocs,
    plain_environment,
    read_files,
    replace_once,
    run_mkdocs,
    start_book,
)

from claimbook.finishing.hashes import write_hashes
from claimbook.plugin.speed import BuiltSite
from claimbook.store import FOLDER, Store
from claimbook.store.values import read_value, write_value

AGAIN = "its site is used again"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A briefing with a history of one commit, which was built once."""
    book = start_book(tmp_path_factory.mktemp("built"))
    commit(book)
    said, _ = build(book)
    assert AGAIN not in said
    return book


@pytest.fixture
def book(built: Path, tmp_path: Path) -> Path:
    """A copy of it with all that it keeps, in another folder."""
    return shutil.copytree(built, tmp_path / "book")


def commit(book: Path) -> None:
    """Commit everything, in a new repository if there is none."""
    name = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "."], [*name, "commit", "-qm", "x", "--allow-empty"]):
        subprocess.run(["git", *command], cwd=book, check=True)


def build(book: Path, *options: str, **environment: str) -> tuple[str, dict[str, bytes]]:
    """Return what a build says, and the files of its site."""
    environment = {"SOURCE_DATE_EPOCH": "1700000000", **environment}
    done = build_with_mkdocs(book, *options, **environment)
    return done.stderr, read_files(book / "site")


def build_cold(book: Path, **environment: str) -> dict[str, bytes]:
    """Return the site as from nothing but the pictures of charts, which take long to draw."""
    for key, content in list_kept(book).items():
        if not content.startswith(b'{"wide": {"svg"'):
            (book / FOLDER / key[:2] / key[2:]).unlink()
    said, site = build(book, **environment)
    assert AGAIN not in said
    return site


def list_kept(book: Path) -> dict[str, bytes]:
    """Return everything in the store by its key."""
    return {
        path.parent.name + path.name: zlib.decompress(path.read_bytes()[32:])
        for path in (book / FOLDER).glob("??/*")
    }


def test_a_book_that_has_not_changed_has_the_same_site(book: Path) -> None:
    """Byte for byte, although the old site is gone and its sources look newer."""
    first = read_files(book / "site")
    shutil.rmtree(book / "site")
    os.utime(book / ARTICLE)
    said, site = build(book)
    assert AGAIN in said
    assert site == first
    assert build_cold(book) == first


def append(path: Path, text: str) -> None:
    """Add words to the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a claim": lambda book: replace_once(book / ARTICLE, "is buying six", "is ordering six"),
    "a text": lambda book: append(next((book / "seeds").glob("*.txt")), "\nOne more.\n"),
    "a page": lambda book: (book / "docs" / "new.md").write_text("# New\n"),
    "the settings": lambda book: replace_once(
        book / "mkdocs.yml", "site_name: ", "copyright: Us\nsite_name: "
    ),
    "the history": lambda book: commit(book),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_makes_another_site(book: Path, change: str) -> None:
    """The same as from nothing; and when it is undone, the old site is there still."""
    CHANGES[change](book)
    said, warm = build(book)
    assert AGAIN not in said
    assert build_cold(book) == warm


def test_another_day_makes_another_site(book: Path) -> None:
    """The site map has the day of the build."""
    said, warm = build(book, SOURCE_DATE_EPOCH="1800000000")
    assert AGAIN not in said
    assert build_cold(book, SOURCE_DATE_EPOCH="1800000000") == warm


def test_a_change_that_is_undone_finds_the_old_site(book: Path) -> None:
    """Switching between two branches costs nothing."""
    before = read_files(book / "site")
    replace_once(book / ARTICLE, "is buying six", "is ordering six")
    assert AGAIN not in build(book)[0]
    replace_once(book / ARTICLE, "is ordering six", "is buying six")
    said, site = build(book)
    assert AGAIN in said
    assert site == before


def find_list(book: Path) -> tuple[str, dict[str, str]]:
    """Return the key of the list of the site's files, and that list."""
    return next(
        (key, read_value(content))
        for key, content in list_kept(book).items()
        if content.startswith(b"\x80\x05") and b"sitemap.xml" in content
    )


@pytest.mark.parametrize("path", ["404.html", "sitemap.xml"])
def test_a_site_of_which_a_file_is_lost_is_built(book: Path, path: str) -> None:
    """Be it the first or the last that would be copied."""
    before = read_files(book / "site")
    key = find_list(book)[1][path]
    (book / FOLDER / key[:2] / key[2:]).write_bytes(b"cut short")
    shutil.rmtree(book / "site")
    said, site = build(book)
    assert AGAIN not in said
    assert site == before


def test_a_page_that_is_the_same_is_drawn_once(book: Path) -> None:
    """Another page changes: that one is drawn; then the settings do, and all are."""
    shutil.rmtree(book / "site")
    path = "timeline/index.html"
    key = find_list(book)[1][path]
    Store(book / FOLDER).put(key, b"<html>As it was kept</html>")
    append(book / "docs" / "index.md", "\nOne more.\n")
    _, site = build(book)
    assert site[path] == b"<html>As it was kept</html>"
    assert b"One more." in site["index.html"]
    CHANGES["the settings"](book)
    _, site = build(book)
    assert b"As it was kept" not in site[path]


def test_files_that_stay_the_same_stay_as_they_are(book: Path) -> None:
    """Pages and others keep their times, so that only what has changed is uploaded."""
    for path in (book / "site").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    before = read_files(book / "site")
    replace_once(book / ARTICLE, "is buying six", "is ordering six")
    said, site = build(book)
    same = {path for path in site if before.get(path) == site[path]}
    kept = {path for path in site if (book / "site" / path).stat().st_mtime == 1_000_000_000}
    ours = {path for path in same if path.endswith((".html", ".svg", ".csv", ".css"))}
    written = {"404.html"}  # by the theme, for which we are not asked
    theirs = {path for path in ours if path.startswith("assets/stylesheets/")}
    assert kept <= same
    assert ours - kept <= written | theirs
    assert len({path for path in kept if "/embed/" in path or path.endswith("index.html")}) > 20
    assert "Page skipped" not in said
    assert build_cold(book) == site


def test_a_site_is_as_private_as_other_new_files_and_reused_nevertheless(book: Path) -> None:
    """Where the umask keeps files from others, also from one build to the next."""
    site, command = book / "site", [sys.executable, "-m", "mkdocs", "build"]
    replace_once(book / ARTICLE, "is buying six", "is ordering six")
    subprocess.run(command, cwd=book, env=plain_environment(), umask=0o077, check=True)
    for path in site.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    replace_once(book / ARTICLE, "is ordering six", "is buying six")
    subprocess.run(command, cwd=book, env=plain_environment(), umask=0o077, check=True)
    files = {path: path.stat() for path in site.rglob("*") if path.is_file()}
    assert {each.st_mode & 0o777 for each in files.values()} == {0o600}
    kept = {path.suffix for path, each in files.items() if each.st_mtime == 1_000_000_000}
    assert {".html", ".svg", ".csv", ".css"} <= kept


def test_a_published_file_that_somebody_has_changed_is_made_right(book: Path) -> None:
    """With its old content where the book has not changed, be it a page, a link or a folder."""
    site = book / "site"
    before, outside = read_files(site), book / "outside"
    (site / "timeline" / "index.html").write_text("changed")
    (site / "articles").rename(outside)
    (site / "articles").symlink_to(outside)
    page = outside / "index.html"
    page.chmod(0o600)
    append(book / "docs" / "index.md", "\nOne more.\n")
    _, after = build(book)
    assert {path for path in after if after[path] != before[path]} <= {
        "index.html",
        "hashes.json",
        "search/pages.json",
    }
    assert not (site / "articles").is_symlink()
    assert (site / "articles" / "index.html").stat().st_mode == (site / "404.html").stat().st_mode
    assert page.stat().st_nlink == 1


def test_a_build_that_fails_leaves_the_site_that_it_shares_files_with(book: Path) -> None:
    """It fails when all pages are there already."""
    before = read_files(book / "site")
    append(book / "docs" / "index.md", "\n[Nowhere](nowhere.md)\n")
    assert run_mkdocs(book, "build", "--strict").returncode == 1
    assert read_files(book / "site") == before
    assert not list(book.glob(".site.building-*"))


@pytest.mark.parametrize("path", ["../stray.txt", "/stray.txt"])
def test_a_kept_site_writes_nowhere_else(book: Path, path: str) -> None:
    """Though a stranger has put that into its list, under the right seal."""
    key, files = find_list(book)
    files[path] = files["index.html"]
    Store(book / FOLDER).put(key, write_value(files))
    said, _ = build(book)
    assert AGAIN not in said
    assert not (book / "stray.txt").exists()


def test_nothing_is_kept_where_a_hook_takes_part(book: Path) -> None:
    """At whichever event: nobody knows what it reads."""
    (book / "hook.py").write_text("def on_pre_build(config): print('hooked')\n")
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nhooks: [hook.py]\n")
    build(book)
    assert AGAIN not in build(book)[0]


def test_nothing_is_kept_where_the_option_turns_it_off(book: Path) -> None:
    """`serve_cache: false` helps to find out what is at fault."""
    settings = (book / "mkdocs.yml").read_text()
    settings = re.sub(r"- claimbook\b.*", "- claimbook: {serve_cache: false}", settings)
    (book / "mkdocs.yml").write_text(settings)
    build(book)
    assert AGAIN not in build(book)[0]


def test_warnings_are_given_at_each_build(book: Path) -> None:
    """And strict mode fails each time."""
    (book / "docs" / "new.md").write_text("[lost](lost.md)\n")
    for _ in range(2):
        said, _ = build(book)
        assert "lost.md" in said
        assert AGAIN not in said
    assert run_mkdocs(book, "build", "--strict").returncode == 1


def test_quiet_builds_are_no_less_strict(book: Path) -> None:
    """Nor is a site kept whose warnings nobody has counted."""
    (book / "docs" / "new.md").write_text("[lost](lost.md)\n")
    assert run_mkdocs(book, "build", "-q").returncode == 0
    said, _ = build(book)
    assert AGAIN not in said
    assert "lost.md" in said
    strict = run_mkdocs(book, "build", "-q", "--strict")
    assert strict.returncode == 1
    assert "lost.md" in strict.stderr


def test_a_site_is_not_kept_if_its_sources_changed_meanwhile(tmp_path: Path) -> None:
    """It may be made of the old ones, or of both."""
    book = start_book(tmp_path)
    config = load_config(str(book / "mkdocs.yml"))
    folders = book / "data", (book / "seeds", book / "docs")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("built")
    for change, kept in ((True, False), (False, True)):
        built = BuiltSite(Store(book / FOLDER), config, *folders)
        if change:
            replace_once(book / ARTICLE, "is buying six", "is ordering six")
        built.keep(site, write_hashes(site).files)
        built.close()
        again = BuiltSite(Store(book / FOLDER), config, *folders)
        assert again.recall() == kept
        again.close()


def test_a_new_heading_of_a_page_is_in_the_navigation_of_all(book: Path) -> None:
    """MkDocs reads it with the page, after it has made the navigation."""
    replace_once(book / "mkdocs.yml", "nav:\n", "nav:\n  - more.md\n")
    page = book / "docs" / "more.md"
    page.write_text("# The first heading\n")
    _, before = build(book)
    page.write_text("# The second heading\n")
    _, after = build(book)
    assert b"The first heading" in before["articles/index.html"]
    assert b"The second heading" in after["articles/index.html"]
