"""Briefings that tests build, serve and break: this repository's own, and the small new one."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from tests.forking import run_module

from claimbook.cli.new import collect_starter

ROOT = Path(__file__).parent.parent
ARTICLE = "data/articles/example-ferries-electric-ships.yml"
"""The one article of a new briefing."""
AMOUNT = "    amount: 120 million dollars"
WRONG_AMOUNT = "    amount: 130 million dollars"
"""A line of it, and the same with a figure that its quote does not have."""
WRONG_TARGETS = ("data", "seeds/new", ".", "..", ".git", "link-to-data", "link-to-root")
"""Folders that no site may be written to, from the root of what `start_project` makes."""
SOURCES = ("data", "seeds", "docs", "mkdocs.yml")


def copy_book(folder: Path) -> Path:
    """Return a copy of this repository's briefing: what editors write in it changes."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    return folder


def start_book(folder: Path) -> Path:
    """Return the briefing that `claimbook new` makes: only tests depend on what is in it."""
    for path, content in collect_starter().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


PLAIN_PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>x</title>'
    '<link rel="stylesheet" href="{{ base_url }}/assets/claimbook/claimbook.css"></head>'
    "<body>{{ page.content }}</body></html>\n"
)
"""The one template of the plain theme, whose pages take a moment to make."""


def use_plain_theme(book: Path) -> None:
    """Give a briefing a theme of one template in place of Material."""
    (book / "mkdocs.yml").write_text(
        "site_name: Ferries\n"
        "theme: {name: null, custom_dir: theme}\n"
        "use_directory_urls: false\n"
        "plugins: [claimbook]\n"
    )
    (book / "theme").mkdir()
    (book / "theme" / "main.html").write_text(PLAIN_PAGE)


def start_project(folder: Path) -> Path:
    """Return a new briefing as people keep it: with Git's own files, and links into it."""
    book = start_book(folder / "book")
    (book / ".git").mkdir()
    (book / ".git" / "HEAD").write_text("ref: refs/heads/main\n")
    (book / "link-to-data").symlink_to("data")
    (book / "link-to-root").symlink_to("..")
    return book


def read_files(folder: Path) -> dict[str, bytes]:
    """Return what every file below a folder holds, by its path; links are not followed."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def replace_once(path: Path, old: str, new: str) -> None:
    """Change a file in one place."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def correct_figure(book: Path) -> None:
    """Write another figure, in an article's text and in the claim that is taken from it."""
    for path in [book / ARTICLE, *(book / "seeds").iterdir()]:
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub("120(?= [Mm]illion)", "130", text), encoding="utf-8")


def run_mkdocs(
    folder: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run MkDocs in a folder, as a user does."""
    return run_module("mkdocs", arguments, folder, {**plain_environment(), **environment})


def build_with_mkdocs(
    folder: Path, *options: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Build the site of a book with MkDocs, which has to succeed."""
    done = run_mkdocs(folder, "build", *options, **environment)
    assert done.returncode == 0, done.stderr
    return done


def plain_environment() -> dict[str, str]:
    """Return the environment without what would change what programs print."""
    left_out = {"GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "FORCE_COLOR"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1", "PYTHONUTF8": "1"}
