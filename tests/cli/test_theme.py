"""What mkdocs.yml says of title and theme: it has an effect, or `check` says that it has none."""

from pathlib import Path

import pytest
from tests.repository import ROOT, build_with_mkdocs, replace_once, run_mkdocs, start_book

from claimbook.cli import main
from claimbook.cli.checking.mkdocs_faults import check_mkdocs
from claimbook.problem import render_text

pytestmark = pytest.mark.usefixtures("short_manual")

THEMES = {
    "palette: {primary: teal}": "mkdocs.yml:4:22: info[theme-not-followed]: the theme's "
    "`palette: primary` is not followed: pages and charts have colours of their own",
    "palette: [{scheme: slate, accent: red}]": "mkdocs.yml:4:37: info[theme-not-followed]: the "
    "theme's `palette: accent` is not followed: pages and charts have colours of their own",
    "icon: {logo: material/book}": "mkdocs.yml:4:16: info[theme-not-followed]: the theme's "
    "`icon: logo` is not followed: only a picture is shown as a logo",
    "language: de": "mkdocs.yml:4:13: info[theme-not-followed]: the theme's `language` is not "
    "followed: it changes what the theme says, and the sentences of our pages stay English",
    "font: {text: Roboto}": "mkdocs.yml:4:9: info[theme-not-followed]: the theme's `font` is not "
    "followed: the typefaces come with the site, and this one is loaded from another site",
}


def list_told(folder: Path, theme: str, title: str = "A title") -> list[str]:
    (folder / "mkdocs.yml").write_text(f'site_name: ""\ntheme:\n  name: material\n  {theme}\n')
    return [render_text(problem).partition("\n")[0] for problem in check_mkdocs(folder, title)]


@pytest.mark.parametrize("theme", THEMES)
def test_a_setting_without_effect_is_told(theme: str, tmp_path: Path) -> None:
    """At its place, with the reason."""
    assert list_told(tmp_path, theme) == [THEMES[theme]]


@pytest.mark.parametrize(
    "theme",
    ["palette: {scheme: slate}", "logo: a.svg", "favicon: a.svg", "language: en", "font: false"],
)
def test_a_setting_with_an_effect_is_not(theme: str, tmp_path: Path) -> None:
    """Nobody is told of what works."""
    assert list_told(tmp_path, theme) == []


@pytest.mark.parametrize("text", ["", "theme: material\n", "- a\n", "theme: [\n", "!x {}\n"])
def test_other_files_of_settings_give_nothing(text: str, tmp_path: Path) -> None:
    """MkDocs reports anything but a mapping."""
    (tmp_path / "mkdocs.yml").write_text(text)
    assert list(check_mkdocs(tmp_path, "A title")) == []


def test_a_folder_without_settings_gives_nothing(tmp_path: Path) -> None:
    """A book may be published by another generator."""
    assert list(check_mkdocs(tmp_path, "A title")) == []


def test_this_briefing_has_one_title() -> None:
    """And follows its theme."""
    assert list(check_mkdocs(ROOT, "AI spending, claim by claim")) == []


def test_two_titles_are_a_warning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """So a strict check fails."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", 'site_name: ""', "site_name: Another")
    assert main(["check", str(book)]) == 0
    assert main(["check", "--strict", str(book)]) == 1
    told = capsys.readouterr()
    assert "warning[title-differs]: the site's title is “Another” here" in told.out + told.err


def test_mkdocs_asks_for_the_line_of_the_title(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who leaves it out is told before MkDocs refuses, and what to write."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", 'site_name: ""\n', "")
    assert main(["check", str(book)]) == 1
    told = capsys.readouterr()
    assert "mkdocs.yml:1:1: error[missing-site-name]: MkDocs asks" in told.out + told.err
    assert run_mkdocs(book, "build").returncode == 1
    (book / "base.yml").write_text('site_name: ""\n')
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nINHERIT: base.yml\n")
    assert main(["check", str(book)]) == 0


def test_the_navigation_leads_to_what_there_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """To pages of the book by their ids, and to places on them."""
    book = start_book(tmp_path)
    nav = "nav:\n  - Plan: articles/example-ferries-electric-ships/index.md#ferries-ship-plan\n"
    replace_once(book / "mkdocs.yml", "nav:\n", nav)
    assert main(["check", str(book)]) == 0
    menu = "  - Sources and changes:\n"
    wrong = f"{menu}      - Old: articles/example-ferries/index.md\n      - A: topics/air/\n"
    replace_once(book / "mkdocs.yml", menu, wrong)
    capsys.readouterr()
    assert main(["check", str(book)]) == 1
    told = capsys.readouterr().out
    assert "error[dead-link-to-claim]: there is no article `example-ferries`" in told
    assert "      - A: topics/air/\n" in told
    assert told.count("dead-link-to-claim") == 2


def test_the_title_of_the_book_is_that_of_the_site(tmp_path: Path) -> None:
    """With its description, a logo and a favicon as the theme has them."""
    book = start_book(tmp_path)
    replace_once(book / "data/book.yml", "title: A new briefing", "title: Ferries & <b>more")
    replace_once(
        book / "mkdocs.yml",
        "  language: en\n",
        "  language: en\n  logo: own/logo.svg\n  favicon: own/icon.svg\n",
    )
    (book / "docs" / "own").mkdir()
    for name in ("logo.svg", "icon.svg"):
        (book / "docs" / "own" / name).write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    build_with_mkdocs(book, "--strict")
    home = (book / "site" / "index.html").read_text()
    assert "<title>Briefing - Ferries &amp; &lt;b&gt;more</title>" in home
    assert '<meta name="description" content="What articles say, every figure with' in home
    assert '<link rel="icon" href="own/icon.svg">' in home
    assert '<img src="own/logo.svg" alt="logo">' in home


def test_a_title_of_its_own_is_kept(tmp_path: Path) -> None:
    """What mkdocs.yml says, it says."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", 'site_name: ""', "site_name: Another")
    build_with_mkdocs(book)
    assert "<title>Briefing - Another</title>" in (book / "site" / "index.html").read_text()
