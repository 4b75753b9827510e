"""Pages of docs/ cite the book in MkDocs and elsewhere, and what they say is never stale."""

import html
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.plugin.serving import serve, without_reload
from tests.repository import (
    AMOUNT,
    ARTICLE,
    build_with_mkdocs,
    copy_book,
    correct_figure,
    plain_environment,
    replace_once,
    run_mkdocs,
    start_book,
)

from claimbook.cli.main import main

SLUG = Path(ARTICLE).stem
CITING = """\
# What it costs: [@ferries-cost]

It costs [@ferries-cost], as [the article](../articles/{slug}/index.md#ferries-cost) has it:
[@ferries-cost quote].
"""
CITED = re.compile(
    r'<a class="cb-citation".*?</a>|<section class="cb cb-cited".*?</section>', re.DOTALL
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A new briefing with a page that cites its one claim with an amount."""
    folder = start_book(tmp_path / "book")
    (folder / "docs" / "cost").mkdir()
    claim = find_claim(folder)
    text = CITING.format(slug=SLUG).replace("ferries-cost", claim)
    (folder / "docs" / "cost" / "index.md").write_text(text, encoding="utf-8")
    return folder


def find_claim(book: Path) -> str:
    """Return the id of the claim with the amount that tests change."""
    before = (book / ARTICLE).read_text(encoding="utf-8").split(AMOUNT)[0]
    return re.findall(r"- id: (\S+)", before)[-1]


def test_another_digit_in_the_data_is_another_digit_on_the_page(book: Path) -> None:
    """Where the text bears it out; where it does not, nothing is built."""
    page = book / "site" / "cost" / "index.html"
    assert run_mkdocs(book, "build").returncode == 0
    assert "$120 million</a>" in page.read_text(encoding="utf-8")
    replace_once(book / ARTICLE, AMOUNT, AMOUNT.replace("120", "130"))
    assert run_mkdocs(book, "build").returncode != 0
    correct_figure(book)
    build_with_mkdocs(book)
    written = page.read_text(encoding="utf-8")
    assert "$130 million</a>" in written
    assert "120 million" not in html.unescape(CITED.findall(written)[0])


def test_the_server_renews_a_page_when_what_it_cites_changes(book: Path) -> None:
    """Pages are kept between builds, and this one goes by more than its own text."""
    page = "cost/index.html"
    with serve(book) as served:
        served.wait_for(lambda text: "$120 million</a>" in text, page)
        other = without_reload(served.wait_for(bool, "index.html"))
        correct_figure(book)
        served.wait_for(lambda text: "$130 million</a>" in text, page)
        warm = without_reload(served.fetch(page))
    with serve(book) as served:
        cold = without_reload(served.wait_for(bool, page))
    assert re.sub(r"127\.0\.0\.1:\d+", "", warm) == re.sub(r"127\.0\.0\.1:\d+", "", cold)
    assert other


def test_a_page_with_an_unknown_claim_stops_a_build(book: Path) -> None:
    """Before anything is touched, with the place and what to write."""
    path = book / "docs" / "cost" / "index.md"
    path.write_text("It costs [@no-such-claim].\n", encoding="utf-8")
    done = run_mkdocs(book, "build")
    assert done.returncode != 0
    assert "docs/cost/index.md:1:11: error[unknown-claim]" in done.stdout + done.stderr
    assert not (book / "site").exists()


@pytest.mark.parametrize("urls", ["true", "false"])
def test_links_of_a_page_lead_to_their_claims(book: Path, urls: str) -> None:
    """With either style of addresses, also from a page that is not an index."""
    (book / "docs" / "about.md").write_text(f"[@{find_claim(book)}]\n", encoding="utf-8")
    config = book / "mkdocs.yml"
    text = re.sub("use_directory_urls:.*\n", "", config.read_text(encoding="utf-8"))
    config.write_text(f"{text}\nuse_directory_urls: {urls}\n", encoding="utf-8")
    build_with_mkdocs(book)
    page = book / "site" / ("about/index.html" if urls == "true" else "about.html")
    for href in re.findall(r'href="([^"#]*)#' + find_claim(book), page.read_text(encoding="utf-8")):
        assert (page.parent / href).is_file()


@pytest.mark.skipif(not find_spec("zensical"), reason="Zensical is not installed")
def test_zensical_builds_the_same_figures(tmp_path: Path) -> None:
    """From the files of `claimbook write`, without a plugin."""
    book = copy_book(tmp_path / "book")
    assert run_mkdocs(book, "build").returncode == 0
    other = tmp_path / "other"
    with pytest.raises(SystemExit) as done:
        main(["write", "--book", str(book), "--to", str(other / "docs")])
    assert not done.value.code
    (other / "mkdocs.yml").write_text(
        "site_name: Elsewhere\nuse_directory_urls: false\n"
        "markdown_extensions: [attr_list, tables, pymdownx.superfences, claimbook.prose]\n"
    )
    built = subprocess.run(
        [sys.executable, "-m", "zensical", "build"],
        cwd=other,
        env=plain_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    pages = [path for path in (book / "docs").rglob("*.md") if "[@" in path.read_text()]
    assert pages
    for path in pages:
        page = path.relative_to(book / "docs").with_suffix(".html")
        ours, theirs = (
            # Zensical takes this out when it makes its search index.
            CITED.findall((site / page).read_text().replace(" data-search-exclude", ""))
            for site in (book / "site", other / "site")
        )
        assert ours == theirs
