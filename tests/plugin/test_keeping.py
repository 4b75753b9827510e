"""What `mkdocs serve` keeps between builds never shows: pages are as a new server makes them."""

import re
from pathlib import Path

import pytest
from tests.plugin.serving import Served, serve, without_reload
from tests.repository import ARTICLE, replace_once, start_book

PAGE = f"articles/{Path(ARTICLE).stem}/index.html"
STRICT = "Aborted with 1 warnings in strict mode"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A briefing to change."""
    return start_book(tmp_path)


def read_pages(served: Served) -> dict[str, str]:
    """Return every page and the search index by address, without what differs between servers."""
    found = re.findall("<loc>http://.*?/(.*?)</loc>", served.fetch("sitemap.xml"))
    pages = {to: without_reload(served.fetch(to)) for to in found if to}
    pages["search"] = served.fetch("search/pages.json")
    return {to: re.sub(r"127\.0\.0\.1:\d+", "", page) for to, page in pages.items()}


def test_pages_after_many_changes_are_those_of_a_new_server(book: Path) -> None:
    """Byte for byte, search included, after changes of data, pages, settings and navigation."""
    changes = [
        (ARTICLE, "is buying six", "is ordering six", PAGE),
        (ARTICLE, "claims:", "claims: [broken", PAGE),
        (ARTICLE, "claims: [broken", "claims:", PAGE),
        ("docs/index.md", "---\n\n", "---\n\n[Every metric](metrics/index.md)\n\n", "index.html"),
        ("mkdocs.yml", "  - Articles: ", "  - All that was read: ", PAGE),
        ("mkdocs.yml", "site_name: ", "site_name: Once more, ", PAGE),
        ("mkdocs.yml", "  - Metrics: metrics/index.md", "", PAGE),
    ]
    with serve(book) as served:
        for file, old, new, page in changes:
            before = without_reload(served.wait_for(bool, page))
            replace_once(book / file, old, new)
            served.wait_for(lambda text, old=before: without_reload(text) != old, page)
        warm = read_pages(served)
    with serve(book) as served:
        served.wait_for(bool)
        cold = read_pages(served)
    assert len(warm) > 10
    assert list(warm) == list(cold)
    assert [to for to in warm if warm[to] != cold[to]] == []


def test_nothing_is_kept_where_a_hook_changes_pages(book: Path) -> None:
    """Nobody knows what it reads; here, a file that is not a page."""
    (book / "docs" / "word.txt").write_text("first")
    (book / "hook.py").write_text(
        "from pathlib import Path\n"
        "def on_page_context(context, page, config, nav):\n"
        "    page.content += Path(config.docs_dir, 'word.txt').read_text()\n"
    )
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nhooks: [hook.py]\n")
    with serve(book) as served:
        served.wait_for(lambda text: "first" in text, PAGE)
        (book / "docs" / "word.txt").write_text("second")
        served.wait_for(lambda text: "second" in text, PAGE)


def test_nothing_is_kept_where_an_extension_reads_files(book: Path) -> None:
    """PyMdown's snippets put the text of one file into another."""
    (book / "note.txt").write_text("first")
    replace_once(book / "docs" / "index.md", "---\n\n", '---\n\n--8<-- "note.txt"\n\n')
    with (book / "mkdocs.yml").open("a") as file:
        file.write("\nmarkdown_extensions: [pymdownx.snippets]\nwatch: [note.txt]\n")
    with serve(book) as served:
        served.wait_for(lambda text: "first" in text)
        (book / "note.txt").write_text("second")
        served.wait_for(lambda text: "second" in text)


def test_a_warning_is_told_in_every_build(book: Path) -> None:
    """Strict mode refuses a dead link as long as it is there, also where its page is the same."""
    with serve(book, "--strict") as served:
        served.wait_for(bool)
        with (book / "docs" / "index.md").open("a") as file:
            file.write("\n[Dead](no-such-page.md)\n")
        served.wait_for_log(STRICT, times=1)
        replace_once(book / ARTICLE, "is buying six", "is ordering six")
        served.wait_for_log(STRICT, times=2)
