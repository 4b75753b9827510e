"""While something is broken, what is served is the last good state of it."""

from dataclasses import replace
from pathlib import Path
from wsgiref.simple_server import demo_app

import pytest
from mkdocs.config import load_config
from tests.repository import start_book

from claimbook.build import Builder, Site
from claimbook.pages import Page
from claimbook.plugin.live import Gate, Interruption, Rebuild, Served, Watcher
from claimbook.plugin.preview import add_last_good_pages, build_preview, stand_in
from claimbook.problem import Location, Problem, Severity

X = "data/articles/x.yml"
PAGE = Page("articles/x/index.html", "X", "good", edit=X)
INDEX = Page("articles/index.html", "Articles", "good")


class Unused:
    """Stands for the study of a book that could be read."""


READ = Site(study=Unused())  # type: ignore[arg-type]


class Touched(Watcher):
    """Watches a folder in which the configuration was saved."""

    def take_changed(self) -> frozenset[Path]:
        return frozenset({Path("mkdocs.yml")})


def fault(path: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem("missing-field", severity, Location(path), "a field is missing")


def test_the_page_of_a_file_that_broke_is_kept() -> None:
    """It was made from the same file, and the file has an error."""
    earlier = replace(READ, pages=(INDEX, PAGE))
    now = replace(READ, pages=(INDEX,), problems=(fault(X),))
    assert add_last_good_pages(now, earlier).pages == (INDEX, PAGE)


def test_the_page_of_a_file_that_was_removed_is_not_kept() -> None:
    """Nothing is wrong with its file: it is gone."""
    earlier = replace(READ, pages=(INDEX, PAGE))
    assert add_last_good_pages(replace(READ, pages=(INDEX,)), earlier).pages == (INDEX,)


def test_a_page_that_could_be_made_anew_is_not_kept() -> None:
    """Where a file has an error and a page all the same, the newer page is shown."""
    newer = replace(PAGE, body="newer")
    now = replace(READ, pages=(newer,), problems=(fault(X),))
    assert add_last_good_pages(now, replace(READ, pages=(PAGE,))).pages == (newer,)


def test_a_book_that_cannot_be_read_keeps_all_pages_and_files() -> None:
    """Only its problems are new."""
    earlier = replace(READ, pages=(INDEX, PAGE), files={"claims.json": b"{}"}, briefing="good")
    kept = add_last_good_pages(Site(problems=(fault("data/book.yml"),)), earlier)
    assert (kept.pages, kept.files, kept.briefing) == (earlier.pages, earlier.files, "good")
    assert [p.at.path for p in kept.problems] == ["data/book.yml"]


def test_a_broken_article_that_never_was_good_has_a_page_to_show_its_problem() -> None:
    """Its editor looks at that address."""
    made = stand_in(replace(READ, problems=(fault(X),)), {})
    assert [(page.address, page.edit) for page in made.pages] == [(PAGE.address, X)]


def test_a_warning_makes_no_page() -> None:
    """The article's own page is there then."""
    made = stand_in(replace(READ, problems=(fault(X, Severity.WARNING),)), {})
    assert made.pages == ()


def test_pages_of_the_navigation_are_there_when_the_book_cannot_be_read() -> None:
    """MkDocs would find dead links in the navigation, and readers a page that is not there."""
    made = stand_in(Site(), {"articles/index.html": "Articles"})
    assert [(page.address, page.title) for page in made.pages] == [
        ("articles/index.html", "Articles")
    ]


def test_a_fault_of_our_own_becomes_a_problem(tmp_path: Path) -> None:
    """The server must live on, with what it had."""

    class Broken(Builder):
        def build(self) -> Site:
            raise KeyError("x")

    earlier = replace(READ, pages=(PAGE,))
    site = build_preview(Broken(tmp_path), tmp_path, "docs", earlier, {})
    assert site.pages == (PAGE,)
    assert [problem.id for problem in site.problems] == ["internal-fault"]


def test_a_folder_that_may_not_be_read_is_no_fault_of_our_own(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """It is told by what the system said of it, without a traceback."""

    class Refused(Builder):
        def build(self) -> Site:
            raise PermissionError(13, "Permission denied", "data")

    site = build_preview(Refused(tmp_path), tmp_path, "docs", replace(READ, pages=(PAGE,)), {})
    assert site.pages == (PAGE,)
    assert [problem.id for problem in site.problems] == ["site-not-built"]
    assert "data cannot be read or written: permission denied" in site.problems[0].message
    assert caplog.text == ""


def test_a_configuration_that_may_not_be_read_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the page and on the terminal."""

    def build() -> None:
        raise PermissionError(13, "Permission denied", "mkdocs.yml")

    book = start_book(tmp_path / "book")
    config = load_config(str(book / "mkdocs.yml"), site_dir=str(tmp_path / "site"))
    (tmp_path / "site").mkdir()
    served = Served(config, lambda _: Site(), lambda: Builder(tmp_path))
    gate = Gate(demo_app, "/", served.fill)
    Rebuild(build, served, Touched(), gate, (), Interruption())()
    told = "mkdocs.yml cannot be read or written: permission denied"
    assert told in served.fill((tmp_path / "site" / "index.html").read_text(), "index.html")
    assert capsys.readouterr().err == f"{told}\n"
