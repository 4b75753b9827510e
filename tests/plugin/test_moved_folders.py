"""`mkdocs serve` while folders go away and come back, which a `git checkout` is enough for."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from tests.plugin.serving import Served, remove_while_served, serve
from tests.repository import ARTICLE, replace_once, start_book

PAGE = f"articles/{Path(ARTICLE).stem}/index.html"
EDITS = {
    "data": (ARTICLE, "is buying six", "is ordering six"),
    "seeds": ("seeds/example-ferries.txt", "six", "eight"),
    "docs": ("docs/index.md", "---\n\n", "---\n\nWritten by hand.\n\n"),
}
"""A file of each folder and a change of it that shows on a page."""
SHOWN = {
    "data": (PAGE, "is ordering six"),
    "seeds": (PAGE, "error[quote-differs]"),
    "docs": ("index.html", "Written by hand."),
}
"""The page, and what it then says."""
ABSENT = {"data": "book-not-found", "seeds": "text-not-found", "docs": "site-not-built"}
"""The problem that is shown while a folder is not there."""


def other_of(folder: Path) -> Path:
    """Another folder, which has the change."""
    file, old, new = EDITS[folder.name]
    other = folder.with_name("other") / folder.name
    shutil.rmtree(other, ignore_errors=True)
    shutil.copytree(folder, other)
    replace_once(other.parent / file, old, new)
    return other


@contextmanager
def removed(folder: Path) -> Iterator[str]:
    aside = folder.with_name("aside")
    shutil.copytree(folder, aside)
    remove_while_served(folder)
    yield ABSENT[folder.name]
    shutil.copytree(aside, folder)
    shutil.rmtree(aside)


@contextmanager
def renamed(folder: Path) -> Iterator[str]:
    aside = folder.rename(folder.with_name("aside"))
    yield ABSENT[folder.name]
    aside.rename(folder)


@contextmanager
def replaced_by_another_folder(folder: Path) -> Iterator[str]:
    other = other_of(folder)
    aside = folder.rename(folder.with_name("aside"))
    other.rename(folder)
    yield SHOWN[folder.name][1]
    remove_while_served(folder)
    aside.rename(folder)


@contextmanager
def away_on_another_branch(folder: Path) -> Iterator[str]:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@x.example")
        subprocess.run(["git", *who, *arguments], cwd=folder.parent, check=True)

    git("init", "-q", "-b", "main")
    git("add", "data", "seeds", "docs", "mkdocs.yml")
    git("commit", "-q", "-m", "All")
    git("checkout", "-q", "-b", "without")
    git("rm", "-q", "-r", folder.name)
    git("commit", "-q", "-m", "Without")
    yield ABSENT[folder.name]
    git("checkout", "-q", "main")


@contextmanager
def emptied(folder: Path) -> Iterator[str]:
    aside = folder.with_name("aside")
    aside.mkdir()
    for entry in tuple(folder.iterdir()):
        entry.rename(aside / entry.name)
    yield "" if folder.name == "docs" else ABSENT[folder.name]
    for entry in tuple(aside.iterdir()):
        entry.rename(folder / entry.name)
    aside.rmdir()


@contextmanager
def replaced_by_a_file(folder: Path) -> Iterator[str]:
    aside = folder.rename(folder.with_name("aside"))
    folder.write_text("no folder")
    yield ABSENT[folder.name]
    folder.unlink()
    aside.rename(folder)


@contextmanager
def replaced_by_a_link(folder: Path) -> Iterator[str]:
    other = other_of(folder)
    aside = folder.rename(folder.with_name("aside"))
    folder.symlink_to(other, target_is_directory=True)
    yield SHOWN["docs"][1] if folder.name == "docs" else "symbolic-link"
    folder.unlink()
    aside.rename(folder)


WAYS: tuple[Callable[[Path], AbstractContextManager[str]], ...] = (
    removed,
    renamed,
    replaced_by_another_folder,
    away_on_another_branch,
    emptied,
    replaced_by_a_file,
    replaced_by_a_link,
)
"""What can happen to a folder; each gives what a page then says, nothing where the page is gone."""


def wait_for(served: Served, page: str, words: str) -> None:
    if words:
        served.wait_for(lambda text: words in text, page)
    else:
        served.wait_for_absence(page)


def wait_for_whole(served: Served, folder: str) -> None:
    page, words = SHOWN[folder]
    served.wait_for(lambda text: words not in text and "claimbook-problems" not in text, page)


@pytest.mark.parametrize("name", EDITS)
def test_a_folder_goes_away_and_comes_back(tmp_path: Path, name: str) -> None:
    """The page says so in the meantime, and saves are followed again afterwards."""
    book = start_book(tmp_path)
    file, old, new = EDITS[name]
    page, words = SHOWN[name]
    with serve(book) as served:
        for way in WAYS:
            wait_for_whole(served, name)
            with way(book / name) as said:
                wait_for(served, page, said)
        wait_for_whole(served, name)
        replace_once(book / file, old, new)
        wait_for(served, page, words)


@pytest.mark.parametrize("name", ["data", "seeds"])
def test_a_folder_is_made_after_the_start(tmp_path: Path, name: str) -> None:
    """As when somebody clones the texts a little later."""
    book = start_book(tmp_path)
    file, old, new = EDITS[name]
    page, words = SHOWN[name]
    aside = (book / name).rename(book / "aside")
    with serve(book) as served:
        wait_for(served, "index.html", ABSENT[name])
        aside.rename(book / name)
        wait_for_whole(served, name)
        replace_once(book / file, old, new)
        wait_for(served, page, words)


def test_a_configuration_is_broken_goes_away_and_comes_back(tmp_path: Path) -> None:
    """The pages stay, with what MkDocs says of it."""
    book = start_book(tmp_path)
    config = book / "mkdocs.yml"
    good = config.read_text()
    with serve(book) as served:
        wait_for_whole(served, "docs")
        config.write_text(f"{good}\nnav: [\n")
        wait_for(served, PAGE, "site-not-built")
        config.unlink()
        wait_for(served, PAGE, "does not exist")
        config.write_text(good.replace("site_name: ", "site_name: Again, "))
        wait_for_whole(served, "docs")
        wait_for(served, PAGE, "Again, ")


def test_what_is_saved_during_the_first_build_is_shown(tmp_path: Path) -> None:
    """The server is not there yet, but the page is older than the file."""
    book = start_book(tmp_path)
    file, old, new = EDITS["data"]
    (book / "hook.py").write_text(
        "from pathlib import Path\n"
        "def on_env(env, config, files):\n"
        f"    file = Path({str(book / file)!r})\n"
        "    text = file.read_text()\n"
        f"    if {old!r} in text:  # a file that is written at each build makes the next one\n"
        f"        file.write_text(text.replace({old!r}, {new!r}))\n"
    )
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    with serve(book) as served:
        wait_for(served, *SHOWN["data"])


def test_a_build_that_fails_on_the_way_is_told_on_the_home_page(tmp_path: Path) -> None:
    """MkDocs has emptied the folder of the site by then."""
    book = start_book(tmp_path)
    (book / "hook.py").write_text(
        "def on_page_markdown(markdown, page, config, files):\n"
        "    if 'BREAK' in markdown:\n"
        "        raise ValueError('<boom>')\n"
    )
    with (book / "mkdocs.yml").open("a") as config:
        config.write("\nhooks: [hook.py]\n")
    home = book / "docs" / "index.md"
    good = home.read_text()
    with serve(book) as served:
        wait_for_whole(served, "docs")
        home.write_text(f"{good}\n\nBREAK\n")
        wait_for(served, "index.html", "&lt;boom&gt;")
        home.write_text(good)
        wait_for_whole(served, "docs")
