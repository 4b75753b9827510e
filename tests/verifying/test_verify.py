"""Whatever somebody changes in a published site is noticed, even with its hashes computed again."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.browser.conftest import serve_folder
from tests.repository import build_with_mkdocs, replace_once, start_book, use_plain_theme

from claimbook.cli import main
from claimbook.finishing.hashes import NAME, hash_bytes, list_files, write_hashes
from claimbook.verifying import FolderFiles, NoSiteError, Verified, ZipFiles, verify_site

CLAIM = "ferries-ship-plan"
PAGE = "articles/example-ferries-electric-ships/index.html"
METRIC = "metrics/fleet-investment/index.html"
FIGURE = '<div class="cb-claim__figure cb-num" data-pagefind-ignore>$'
CARD = f"data-x>{FIGURE}130</div><p data"


TABLE = "\n| Crew | 2025 | 2024 |\n|---|---|---|\n| Pilots | 52 | 47 |\n"
ROW = """
  - id: ferries-pilots
    says: Example Ferries has 52 pilots.
    quote: "| 52 | 47 |"
    about: example-ferries
    kind: fact
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a new briefing with its text in full, an apostrophe, and periods of all kinds.

    One claim quotes a row of a table.
    """
    book = start_book(tmp_path_factory.mktemp("built"))
    use_plain_theme(book)
    article = book / "data" / "articles" / "example-ferries-electric-ships.yml"
    replace_once(article, "    period: 2030\n", "    period: ../2030\n")
    replace_once(
        article, "people\n    period: 2024\n", "people\n    period: 2024-06-01/2024-06-09\n"
    )
    replace_once(article, "says: Tickets brought", "says: Last year's tickets brought")
    article.write_text(article.read_text() + ROW)
    replace_once(book / "seeds" / "example-ferries.txt", "\n\nPassengers", f"\n{TABLE}\nPassengers")
    build_with_mkdocs(book, "--strict")
    return book / "site"


@pytest.fixture
def site(built: Path, tmp_path: Path) -> Path:
    """A copy of it, to be tampered with."""
    return Path(shutil.copytree(built, tmp_path / "site"))


def list_flaws(verified: Verified) -> list[tuple[str, str]]:
    return [(flaw.path, flaw.message) for flaw in verified.flaws]


def test_a_site_is_as_it_was_built_in_a_folder_an_archive_and_on_the_web(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also with its files in a folder of the archive."""
    shutil.make_archive(str(tmp_path / "site"), "zip", built.parent, "site")
    with serve_folder(built) as address:
        for place in (str(built), str(tmp_path / "site.zip"), f"{address}/index.html", address):
            assert main(["verify", place]) == 0
            assert capsys.readouterr().out.endswith("8 claims: all as they were built\n")


def test_one_byte_of_any_file_is_noticed(site: Path) -> None:
    """Each file has another byte in the middle; all are named."""
    paths = sorted(list_files(site))
    for path in paths:
        held = bytearray((site / path).read_bytes())
        held[len(held) // 2] ^= 1
        if path != "claims.json":
            (site / path).write_bytes(held)
    found = {
        path for path, message in list_flaws(verify_site(FolderFiles(site))) if "built" in message
    }
    assert found == set(paths) - {"claims.json"}
    assert len(paths) > 150


def test_files_that_are_gone_or_new_are_noticed(site: Path) -> None:
    """A page needs no link to be found; what is hidden is not published everywhere."""
    (site / "claims.csv").unlink()
    (site / "more").mkdir()
    (site / "more" / "script.js").write_text("x")
    (site / ".nojekyll").write_text("")
    flaws = list_flaws(verify_site(FolderFiles(site)))
    assert ("claims.csv", "is missing") in flaws
    assert ("more/script.js", "was not built with the site") in flaws
    assert not [path for path, _ in flaws if path.startswith(".")]


TAMPERED = {
    "a figure beside the text": (PAGE, f"{FIGURE}120", f"{FIGURE}130", "another figure"),
    "a figure on a card": (PAGE, f'id="{CLAIM}" data', f'id="{CLAIM}" {CARD}', "another figure"),
    "a figure in a list": (METRIC, ">$120 million</a>", ">$12 million</a>", "figure of"),
    "a quote": (PAGE, "<bdi>“", "<bdi>“never ", "another quote"),
    "a sentence": (PAGE, f'id="says-{CLAIM}">', f'id="says-{CLAIM}">Not ', "another sentence"),
    "a policy": (METRIC, "default-src 'none'; ", "default-src *; ", "the policy"),
    "no policy": (METRIC, "Content-Security-Policy", "Refresh", "the policy"),
    "a script": (METRIC, "src 'self'; s", f"src 'self' 'sha256-{'a' * 43}='; s", "another policy"),
    "a link": (METRIC, "../../articles/", "../../article/", "which is not there"),
    "a claim": (PAGE, f'cb-claim" id="{CLAIM}"', 'cb-claim" id="x"', "does not have the claim"),
    "the table": ("data/claims.csv", "120000000", "130000000", "another"),
}
"""The file that is changed, what stands in it, what instead, and what is said of it."""


@pytest.mark.parametrize("name", TAMPERED)
def test_what_a_page_says_is_held_to_the_data_even_if_the_hashes_are_computed_again(
    name: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody who changes a figure can change its hash, too."""
    path, old, new, words = TAMPERED[name]
    text = (site / path).read_text(encoding="utf-8")
    assert old in text
    (site / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    write_hashes(site)
    assert main(["verify", str(site)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if line.startswith(f"{path}: ") and words in line], told


def test_a_quote_that_is_no_longer_in_a_text_is_noticed(site: Path) -> None:
    """The text is published in full, so that its words can be looked up."""
    html = (site / PAGE).read_text(encoding="utf-8")
    words = ">will spend 120 million dollars"
    assert words in html
    (site / PAGE).write_text(html.replace(words, words.replace("will", "may")), encoding="utf-8")
    write_hashes(site)
    flaws = list_flaws(verify_site(FolderFiles(site)))
    assert [path for path, message in flaws if message.endswith("in its text")] == [PAGE]


def test_a_claim_of_an_article_that_is_gone_is_noticed(site: Path) -> None:
    """Whoever takes an article out of claims.json learns nothing but that it is missing."""
    path = site / "claims.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    slug = PAGE.split("/")[1]
    rows["articles"] = [row for row in rows["articles"] if row["id"] != slug]
    path.write_text(json.dumps(rows), encoding="utf-8")
    write_hashes(site)
    message = f"has claims of the article `{slug}`, which it does not have"
    assert ("claims.json", message) in list_flaws(verify_site(FolderFiles(site)))


def test_a_site_without_a_policy_is_verified_if_one_says_so(built: Path, tmp_path: Path) -> None:
    """As with `csp: false`."""
    site = Path(shutil.copytree(built, tmp_path / "site"))
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8").replace("Content-Security-Policy", "x")
        page.write_text(text, encoding="utf-8")
    write_hashes(site)
    assert verify_site(FolderFiles(site)).flaws
    assert not verify_site(FolderFiles(site), policy=False).flaws


@pytest.mark.parametrize(
    ("path", "content", "words"),
    [
        (NAME, None, "hashes.json is missing: it was deleted, or"),
        (NAME, "[]", "not as claimbook writes it"),
        (NAME, "[" * 100_000, "not as claimbook writes it"),
        (NAME, json.dumps({"schema": "other", "files": {}}), "another version"),
        ("claims.json", "{}", "claims.json is missing, or not"),
        ("claims.json", None, "claims.json is missing, or not"),
    ],
)
def test_a_site_without_its_lists_is_not_as_it_was_built(
    path: str, content: str | None, words: str, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever took them away may have hoped that a script takes that for a wrong command."""
    (site / path).unlink()
    if content is not None:
        (site / path).write_text(content)
    assert main(["verify", str(site)]) == 1
    out = capsys.readouterr().out
    assert words in out
    assert out.endswith("; nothing can be compared\n")


def test_an_archive_that_was_cut_off_is_not_as_it_was_built(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its list of files is at its end."""
    archive = Path(shutil.make_archive(str(tmp_path / "cut"), "zip", site))
    archive.write_bytes(archive.read_bytes()[:-2000])
    assert main(["verify", str(archive)]) == 1
    assert "cannot be opened" in capsys.readouterr().out


def test_an_archive_that_is_none_and_a_place_that_is_none_are_refused(tmp_path: Path) -> None:
    """In a sentence as well."""
    (tmp_path / "x.zip").write_text("no archive")
    with pytest.raises(NoSiteError, match="cannot be opened"):
        ZipFiles(tmp_path / "x.zip")
    assert main(["verify", str(tmp_path / "nothing")]) == 2
    assert main(["verify", "http://127.0.0.1:9/"]) == 2


def test_nothing_outside_of_a_site_is_read(site: Path) -> None:
    """Its list of files may have been written by anybody."""
    listed = json.loads((site / NAME).read_text())
    listed["files"]["../secret"] = hash_bytes(b"x")
    (site / NAME).write_text(json.dumps(listed))
    (site.parent / "secret").write_text("x")
    assert ("../secret", "is missing") in list_flaws(verify_site(FolderFiles(site)))
