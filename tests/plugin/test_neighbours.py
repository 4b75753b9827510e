"""Other plugins beside ours: both do their work, and the book's pages say the same."""

import os
import re
import subprocess
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
from tests.repository import build_with_mkdocs, replace_once, run_mkdocs, start_book

NEIGHBOURS = {
    # Its switch of languages is not for themes with instant navigation.
    "mkdocs-static-i18n": "i18n: {languages: [{locale: en, default: true, name: English}], "
    "reconfigure_material: false}",
    "mkdocs-rss-plugin": "rss: {length: 200, date_from_meta: {as_creation: date}}",
    "mkdocs-git-revision-date-localized-plugin": "git-revision-date-localized",
    "mkdocs-git-authors-plugin": "git-authors",
    "mkdocs-awesome-nav": "awesome-nav: {logs: {nav_override: info}}",
    "mkdocs-minify-plugin": "minify: {minify_html: true, minify_css: true, minify_js: true}",
    "mkdocs-redirects": "redirects: {redirect_maps: {old.md: index.md}}",
    "mkdocs-macros-plugin": "macros",
}
"""What is widely used beside Material, by the distribution that it comes in."""
REQUIRED = "CLAIMBOOK_REQUIRE_NEIGHBOURS" in os.environ
ADDRESS = "https://example.org/book/"
_PAGE = re.compile(r'<div class="?md-content\b.*?</main>', re.DOTALL)
_ADDED = re.compile(r"<(aside|script|style)\b.*?</\1>|<[^<>]*>|\s+", re.DOTALL)
"""Tags and space, and what neighbours add: who wrote a page, and when."""


def is_there(name: str) -> bool:
    try:
        return bool(distribution(name))
    except PackageNotFoundError:
        return False


def commit(book: Path) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"]):
        subprocess.run([*git, *command], cwd=book, check=True)


def build(book: Path, *plugins: str) -> dict[str, str]:
    """Return the text of each page itself, without space, by its address."""
    config = book / "mkdocs.yml"
    assert config.read_text().endswith("  - claimbook\n")
    with config.open("a") as file:
        file.writelines(f"  - {plugin}\n" for plugin in plugins)
    commit(book)
    done = build_with_mkdocs(book, "--strict", SITE_URL=ADDRESS)
    assert "Traceback" not in done.stderr
    pages = {}
    for path in (book / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        if page := _PAGE.search(html):
            pages[path.relative_to(book / "site").as_posix()] = _ADDED.sub("", page[0])
    return pages


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages that no other plugin had a hand in."""
    pages = build(start_book(tmp_path_factory.mktemp("alone")))
    assert len(pages) > 30
    assert len(set(pages.values())) > 30
    return pages


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_pages_say_the_same_beside_another_plugin(
    name: str, alone: dict[str, str], tmp_path: Path
) -> None:
    """A strict build goes well, without a traceback."""
    if not REQUIRED and not is_there(name):
        pytest.skip(f"{name} is not installed (make neighbours)")
    beside = build(start_book(tmp_path), NEIGHBOURS[name])
    assert [page for page in alone if alone[page] != beside.get(page)] == []


def test_pages_say_the_same_beside_all_of_them(alone: dict[str, str], tmp_path: Path) -> None:
    """The news of the feed that one of them makes have the days of the articles."""
    if not REQUIRED and not all(map(is_there, NEIGHBOURS)):
        pytest.skip("not all of the plugins are installed (make neighbours)")
    beside = build(start_book(tmp_path), *NEIGHBOURS.values())
    assert [page for page in alone if alone[page] != beside.get(page)] == []
    news = (tmp_path / "site" / "feed_rss_created.xml").read_text(encoding="utf-8")
    (item,) = [each for each in news.split("<item>") if "articles/example-ferries" in each]
    assert "<pubDate>Mon, 03 Mar 2025" in item


def test_generated_files_name_a_file_on_disk(tmp_path: Path) -> None:
    """Plugins look there for dates, for authors, or whether it lies in docs/."""
    book = start_book(tmp_path)
    (book / "hook.py").write_text(
        "from pathlib import Path\n"
        "def on_files(files, config):\n"
        "    ours = [f for f in files if f.generated_by == 'claimbook']\n"
        "    found = {Path(f.abs_src_path).relative_to(Path.cwd()).as_posix() for f in ours}\n"
        "    assert all(Path(f.abs_src_path).is_file() for f in ours)\n"
        "    Path('found.txt').write_text('\\n'.join(sorted(found)))\n"
    )
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    build_with_mkdocs(book, "--strict")
    found = (book / "found.txt").read_text().splitlines()
    assert "data/articles/example-ferries-electric-ships.yml" in found
    assert "mkdocs.yml" in found


@pytest.mark.parametrize("version", ["1.0/", "1.0"])
def test_feeds_name_the_address_that_another_plugin_gives_the_site(
    version: str, tmp_path: Path
) -> None:
    """Versions of a site lie below it, and their pages too; mike leaves out the last slash."""
    book = start_book(tmp_path)
    (book / "hook.py").write_text(f"def on_config(config): config.site_url += '{version}'\n")
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    assert run_mkdocs(book, "build", "--strict", SITE_URL=ADDRESS).returncode == 0
    for name in ("feed.xml", "feed.json"):
        feed = (book / "site" / name).read_text(encoding="utf-8")
        assert f"{ADDRESS}1.0/articles/example-ferries-electric-ships/index.html" in feed
        assert f"{ADDRESS}articles" not in feed


@pytest.mark.parametrize("option", ["draft_docs", "exclude_docs"])
def test_no_page_links_one_that_is_left_out(option: str, tmp_path: Path) -> None:
    """Neither in the navigation, nor as the next or previous one; the others stay."""
    book = start_book(tmp_path)
    (book / "docs" / "notes").mkdir()
    for name in ("first", "second"):
        (book / "docs" / "notes" / f"{name}.md").write_text(f"# The {name} note\n")
    replace_once(
        book / "mkdocs.yml",
        "  - Metrics: metrics/index.md\n",
        "  - Notes: [notes/first.md, notes/second.md]\n"
        "  - Early: [notes/first.md]\n"
        "  - Metrics: metrics/index.md\n",
    )
    with (book / "mkdocs.yml").open("a") as config:
        config.write(f"\n{option}: notes/first.md\n")
    build_with_mkdocs(book, "--strict")
    pages = {path: path.read_text() for path in (book / "site").rglob("*.html")}
    assert [path for path, text in pages.items() if "notes/first" in text] == []
    assert [path for path, text in pages.items() if "Early" in text] == []
    assert "notes/second" in pages[book / "site" / "articles" / "index.html"]


def test_a_folder_without_a_book_is_named(tmp_path: Path) -> None:
    """The configuration may lie elsewhere than its author thinks."""
    book = start_book(tmp_path)
    (book / "conf").mkdir()
    (book / "mkdocs.yml").rename(book / "conf" / "mkdocs.yml")
    (book / "conf" / "docs").mkdir()
    done = run_mkdocs(book, "build", "-f", "conf/mkdocs.yml")
    assert done.returncode == 1
    assert "error[book-not-found]" in done.stderr
    assert f"missing in {book / 'conf'}" in done.stderr
