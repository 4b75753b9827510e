"""`mkdocs build` on this repository's briefing: what it makes, what it refuses, what it keeps."""

import json
import re
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.repository import (
    AMOUNT,
    ARTICLE,
    ROOT,
    WRONG_AMOUNT,
    WRONG_TARGETS,
    build_with_mkdocs,
    copy_book,
    read_files,
    replace_once,
    run_mkdocs,
    start_book,
    start_project,
)
from tests.site_links import find_broken_links, find_other_hosts, list_anchors

from claimbook.sources import mark_ours
from claimbook.sources.target import MARK

OLD = "the old site"


HOOKS = {
    "on_files": "def on_files(files, config): raise ValueError('boom')",
    "on_page_markdown": "def on_page_markdown(markdown, **_): raise ValueError('boom')",
    "on_env": "def on_env(env, **_): raise ValueError('boom')",
    "on_post_page": "def on_post_page(output, **_): raise ValueError('boom')",
    "on_post_build": "def on_post_build(config): raise ValueError('boom')",
    "interrupt": "def on_post_page(output, **_): raise KeyboardInterrupt",
    "kill": "import os\ndef on_post_page(output, **_): os.kill(os.getpid(), 9)",
    "strict": "import logging\n"
    "def on_post_build(config): logging.getLogger('mkdocs.plugins.x').warning('boom')",
}
"""Code that goes wrong at one of MkDocs' events."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's briefing, built strictly."""
    book = copy_book(tmp_path_factory.mktemp("built"))
    build_with_mkdocs(book, "--strict")
    return book / "site"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A briefing to break, with an old site that must not be touched."""
    folder = start_book(tmp_path / "book")
    mark_ours(folder / "site")
    (folder / "site" / "index.html").write_text(OLD)
    return folder


def old_site_stands(book: Path) -> bool:
    site = book / "site"
    return {p.name for p in site.iterdir()} == {"index.html", MARK} and (
        site / "index.html"
    ).read_text() == OLD


def add_hook(book: Path, code: str) -> None:
    (book / "hook.py").write_text(code)
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")


def test_every_claim_has_its_page_and_place(built: Path) -> None:
    """`page` of each claim in claims.json is an anchor of the built site."""
    claims = json.loads((built / "claims.json").read_bytes())["claims"]
    assert claims
    for claim in claims:
        page, _, anchor = claim["page"].partition("#")
        assert anchor in list_anchors(built / page)


def test_search_finds_every_claim_by_what_it_says(built: Path) -> None:
    """Each is an entry of its own: what it says, its quote, and a place that is there."""
    index = json.loads((built / "search" / "book.json").read_bytes())
    entries = {entry["address"]: entry for entry in index["entries"] if entry["kind"] == "claim"}
    for claim in json.loads((built / "claims.json").read_bytes())["claims"]:
        page, _, anchor = claim["page"].partition("#")
        assert anchor in list_anchors(built / page)
        assert entries[claim["page"]]["title"] == claim["says"]


def test_search_shows_no_words_run_together(built: Path) -> None:
    """Neither cells of tables, nor a figure and what follows it; `PeriodError` is one word."""
    entries = json.loads((built / "search" / "pages.json").read_bytes())
    glued = re.compile(
        r"\w[▲◐●↻○■◧◇“]|\d(?:apart|agrees|conflict)|\w*(?:About|Kind|Period)[A-Z0-9]\w*"
    )
    by_hand = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    found = [(each["location"], glued.findall(each["text"])) for each in entries]
    assert [(to, word) for to, words in found for word in words if word not in by_hand] == []


def test_every_link_leads_somewhere(built: Path) -> None:
    """Pages, files and anchors, those in raw HTML too, which MkDocs does not check."""
    assert find_broken_links(built) == []


def test_nothing_is_asked_of_another_host(built: Path) -> None:
    """Links may lead there, style sheets, scripts and pictures may not."""
    for page in built.rglob("*.html"):
        assert 'src="http' not in page.read_text()
    assert "fonts.googleapis.com" not in find_other_hosts(built)


def test_styles_and_scripts_are_loaded(built: Path) -> None:
    """Every page names those that the book's pages need."""
    home = (built / "index.html").read_text()
    for path in (built / "assets" / "claimbook").glob("*.*"):
        if path.suffix in (".css", ".js"):
            assert f"assets/claimbook/{path.name}" in home


@pytest.mark.parametrize(
    ("folder", "tab"),
    [
        ("articles", "Articles"),
        ("metrics", "Metrics"),
        ("outlets", "Sources and changes"),
        ("checks", "For editors"),
    ],
)
def test_a_page_outside_the_navigation_marks_the_tab_of_its_index(
    built: Path, folder: str, tab: str
) -> None:
    """So that readers see where they are."""
    page = next((built / folder).glob("*/index.html")).read_text(encoding="utf-8")
    marked = re.findall(r'md-tabs__item--active">\s*<a[^>]*>\s*([^<]*?)\s*</a>', page)
    assert marked == [tab]


def test_the_marker_is_filled(built: Path) -> None:
    """The home page holds the briefing, not its marker."""
    assert "<!-- claimbook" not in (built / "index.html").read_text()


def test_nothing_is_left_beside_the_site(built: Path) -> None:
    """Neither the old site nor the folder that the new one was built in."""
    assert not [path.name for path in built.parent.glob(".site*")]


def test_directory_urls_work_as_well(tmp_path: Path) -> None:
    """The same links hold for the other style of addresses."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", "use_directory_urls: false", "use_directory_urls: true")
    build_with_mkdocs(book, "--strict")
    assert find_broken_links(book / "site") == []


def test_an_error_stops_the_build_before_the_old_site_is_touched(book: Path) -> None:
    """The problem is told with its line, the sum in one line, without a traceback."""
    replace_once(book / ARTICLE, AMOUNT, WRONG_AMOUNT)
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    assert f"{ARTICLE}:" in done.stderr
    assert "error[amount-not-in-quote]" in done.stderr
    assert "1 error" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert old_site_stands(book)


@pytest.mark.parametrize(
    "options", [("build",), ("build", "--dirty"), ("gh-deploy",)], ids=" ".join
)
@pytest.mark.parametrize("folder", WRONG_TARGETS)
def test_what_people_write_is_never_the_place_of_a_site(
    tmp_path: Path, folder: str, options: tuple[str, ...]
) -> None:
    """One sentence, and every file is as it was. (MkDocs itself refuses `docs` and below it.)"""
    book = start_project(tmp_path)
    before = read_files(tmp_path)
    done = run_mkdocs(book, *options, "--site-dir", folder)
    assert done.returncode == 1
    told = done.stdout + done.stderr
    assert "\nnothing was written to " in told or "'docs_dir' should not be within" in told
    assert "Traceback" not in told
    assert read_files(tmp_path) == before


def test_the_last_site_of_stock_mkdocs_is_replaced(tmp_path: Path) -> None:
    """Who begins to use the plugin need not empty the folder; no more who comes from a version
    that left no mark."""
    book = start_book(tmp_path)
    replace_once(book / "mkdocs.yml", "  - claimbook\n", "")
    assert run_mkdocs(book, "build").returncode == 0
    (book / "site" / "old.html").touch()
    replace_once(book / "mkdocs.yml", "plugins:\n", "plugins:\n  - claimbook\n")
    assert run_mkdocs(book, "build").returncode == 0
    assert not (book / "site" / "old.html").exists()
    assert run_mkdocs(book, "build", "--dirty").returncode == 0


def test_a_folder_of_other_things_is_never_emptied(tmp_path: Path) -> None:
    """Even where no page would overwrite one of them."""
    book = start_book(tmp_path)
    (book / "notes").mkdir()
    (book / "notes" / "interview.txt").write_text("mine")
    before = read_files(tmp_path)
    done = run_mkdocs(book, "build", "--site-dir", "notes")
    assert done.returncode == 1
    assert "it is not empty, and no earlier build made what is in it" in done.stdout
    assert read_files(tmp_path) == before


def test_all_problems_are_told_at_once(book: Path) -> None:
    """Those of several files, and those of docs/."""
    replace_once(book / ARTICLE, AMOUNT, WRONG_AMOUNT)
    replace_once(
        book / "data" / "metrics.yml", "  name: Revenue\n", "  name: Revenue\n  nam: Revenue\n"
    )
    (book / "docs" / "articles").mkdir()
    (book / "docs" / "articles" / "index.md").write_text("# Mine\n")
    (book / "docs" / "passwd.md").symlink_to("/etc/passwd")
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    for told in ("amount-not-in-quote", "unknown-field", "page-clash", "symbolic-link"):
        assert told in done.stderr
    assert old_site_stands(book)


@pytest.mark.parametrize("hook", HOOKS)
def test_a_build_that_fails_on_the_way_leaves_the_old_site(book: Path, hook: str) -> None:
    """At whichever event, by Ctrl-C or kill -9, and in strict mode after the last page."""
    add_hook(book, HOOKS[hook])
    done = run_mkdocs(book, "build", "--strict")
    assert done.returncode != 0
    assert old_site_stands(book)


@pytest.mark.parametrize("event", ["on_page_markdown(markdown, **_)", "on_post_build(**_)"])
def test_a_fault_of_the_machine_is_told_in_a_sentence(book: Path, event: str) -> None:
    """A full disk is not a bug of claimbook, and a traceback helps nobody."""
    add_hook(book, f"def {event}: raise OSError(28, 'No space left on device', 'x.html')")
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    told = "\nx.html cannot be read or written: no space left on device; the site was not built\n"
    assert told in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert old_site_stands(book)


UNLISTED = """
import os
scan = os.scandir
def refuse(path):
    if str(path).endswith("more"):
        raise PermissionError(13, "Permission denied", str(path))
    return scan(path)
os.scandir = refuse
"""


def test_a_site_without_pages_that_cannot_be_listed_is_not_built(book: Path) -> None:
    """MkDocs would leave out a folder of docs/ that it cannot list, and say nothing."""
    (book / "docs" / "more").mkdir()
    (book / "docs" / "more" / "page.md").write_text("# A page\n")
    add_hook(book, UNLISTED)
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    assert "more cannot be read or written: permission denied; the site was not built" in (
        done.stdout + done.stderr
    )
    assert old_site_stands(book)


def test_a_site_that_cannot_be_exchanged_is_told_in_a_sentence(book: Path) -> None:
    """After the last event of MkDocs, too."""
    add_hook(
        book,
        "from pathlib import Path\n"
        "def refuse(self, target): raise OSError(5, 'Input/output error', str(self))\n"
        "def on_post_build(**_): Path.rename = refuse",
    )
    done = run_mkdocs(book, "build")
    assert done.returncode == 1
    assert "cannot be read or written: input/output error; the site was not built" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert old_site_stands(book)
    assert not [path.name for path in book.glob(".site*")]


def test_a_build_needs_no_place_to_keep_anything(book: Path) -> None:
    """Pictures are drawn anew where `.cache` cannot be written."""
    (book / ".cache").write_text("a file where a folder would be made")
    build_with_mkdocs(book, "--strict")
    assert (book / "site" / "claims.json").is_file()


@pytest.mark.parametrize("offset", [0, 0.3])
def test_two_builds_at_once_publish_a_whole_site(book: Path, offset: float) -> None:
    """With the same files as one alone, and nothing left beside."""
    assert run_mkdocs(book, "build").returncode == 0
    alone = read_files(book / "site")
    with ThreadPoolExecutor() as pool:
        first = pool.submit(run_mkdocs, book, "build")
        time.sleep(offset)
        second = pool.submit(run_mkdocs, book, "build")
    assert (first.result().returncode, second.result().returncode) == (0, 0)
    assert read_files(book / "site").keys() == alone.keys()
    assert not [path.name for path in book.glob(".site*")]


def test_after_a_killed_build_the_next_one_publishes(book: Path) -> None:
    """What the killed one left is cleared away."""
    add_hook(book, HOOKS["kill"])
    assert run_mkdocs(book, "build").returncode == -signal.SIGKILL
    (book / "hook.py").write_text("")
    assert run_mkdocs(book, "build").returncode == 0
    assert (book / "site" / "claims.json").is_file()
    assert not [path.name for path in book.glob(".site*")]


def test_a_warning_fails_in_strict_mode_only(book: Path) -> None:
    """Ours go the way of MkDocs' own warnings."""
    replace_once(book / ARTICLE, "is buying six", "is buying\u200b six")
    strict = run_mkdocs(book, "build", "--strict")
    assert strict.returncode == 1
    assert "hidden-characters" in strict.stderr
    assert old_site_stands(book)
    loose = run_mkdocs(book, "build")
    assert loose.returncode == 0
    assert "hidden-characters" in loose.stderr


def test_a_missing_picture_fails_in_strict_mode_only(book: Path) -> None:
    """Who publishes strictly publishes no page that says sorry."""
    (book / "altair.py").write_text("raise ValueError('no fonts')")
    strict = run_mkdocs(book, "build", "--strict", PYTHONPATH=str(book))
    assert strict.returncode == 1
    assert "chart could not be drawn" in strict.stderr
    assert old_site_stands(book)
    loose = run_mkdocs(book, "build", PYTHONPATH=str(book))
    assert loose.returncode == 0
    assert "ValueError: no fonts" in loose.stderr


def test_the_pencil_leads_to_the_data_file(tmp_path: Path) -> None:
    """`edit_url` of book.yml is enough; mkdocs.yml needs no repository."""
    book = start_book(tmp_path)
    with (book / "data" / "book.yml").open("a") as settings:
        settings.write("edit_url: https://code.example/edit/main/\n")
    assert run_mkdocs(book, "build").returncode == 0
    pages = book / "site" / "articles" / Path(ARTICLE).stem / "index.html"
    assert f"https://code.example/edit/main/docs/../{ARTICLE}" in pages.read_text()
    assert (
        "https://code.example/edit/main/docs/index.md" in (book / "site" / "index.html").read_text()
    )


@pytest.mark.parametrize("name", ["data", "keys", "get"])
def test_options_have_names_that_mkdocs_can_bear(name: str) -> None:
    """An option of one of these names sends MkDocs' configuration into endless recursion."""
    from claimbook.plugin import ClaimbookPlugin

    assert name not in dict(ClaimbookPlugin.config_scheme)


def test_a_site_for_github_pages_is_where_gh_deploy_looks(tmp_path: Path) -> None:
    """`gh-deploy` takes it from `site_dir` after the plugin has swapped it in."""
    book = start_book(tmp_path / "book")
    remote = tmp_path / "remote.git"
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example"]
    for command in (
        [*git, "init", "-q", "--bare", str(remote)],
        [*git, "init", "-q"],
        [*git, "add", "."],
        [*git, "commit", "-q", "-m", "x"],
        [*git, "remote", "add", "origin", str(remote)],
    ):
        subprocess.run(command, cwd=book, check=True)
    done = run_mkdocs(book, "gh-deploy")
    assert done.returncode == 0, done.stderr
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "gh-pages"],
        cwd=remote,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert "claims.json" in listed


def test_the_repository_itself_has_no_generated_page_in_docs() -> None:
    """docs/ has hand-written files, nothing else."""
    assert not (ROOT / "docs" / "articles").exists()
