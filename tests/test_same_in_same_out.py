"""Same in, same out: a site holds nothing of the machine, the place and the hour of its making."""

import os
import shutil
from pathlib import Path

from tests.repository import SOURCES, build_with_mkdocs, copy_book, read_files, start_book

EPOCH = "1700000000"
MONTHS_LATER = "1710000000"
CACHE = Path(".cache", "claimbook")


def copy_backwards(source: Path, folder: Path) -> Path:
    """Return the same book with its files made in the opposite order, at another time."""
    for path in sorted((p for p in source.rglob("*") if p.is_file()), reverse=True):
        if path.relative_to(source).parts[0] in SOURCES:
            target = folder / path.relative_to(source)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            os.utime(target, (1, 1))
    return folder


def build_site(book: Path, **environment: str) -> Path:
    build_with_mkdocs(book, **{"SOURCE_DATE_EPOCH": EPOCH, **environment})
    return book / "site"


def find_difference(one: Path, other: Path) -> str | None:
    """Return the first file that is in one site alone or differs, by its path."""
    names = {path.relative_to(site) for site in (one, other) for path in site.rglob("*")}
    for name in sorted(names):
        first, second = one / name, other / name
        if first.is_dir() and second.is_dir():
            continue
        if not (first.is_file() and second.is_file()):
            return f"{name} is in one site alone"
        if first.read_bytes() != second.read_bytes():
            return f"{name} differs"
    return None


def test_this_briefing_is_the_same_wherever_and_whenever_it_is_built(tmp_path: Path) -> None:
    """Hash seed, time zone, locale, folder, order and age of files, cold and warm charts."""
    book = copy_book(tmp_path / "one")
    first = build_site(book, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    other = copy_backwards(book, tmp_path / "some where" / "else")
    shutil.copytree(book / CACHE, other / CACHE)
    second = build_site(
        other, PYTHONHASHSEED="2", TZ="Pacific/Auckland", LANG="tr_TR.UTF-8", LC_ALL="POSIX"
    )
    assert find_difference(first, second) is None
    shutil.rmtree(other / CACHE)
    third = build_site(other, PYTHONHASHSEED="3", TZ="America/St_Johns", LC_ALL="C")
    assert find_difference(first, third) is None


def test_on_another_day_nothing_differs_but_the_site_map(tmp_path: Path) -> None:
    """MkDocs writes the day of the build into it; its hash and its archive follow."""
    book = start_book(tmp_path / "book")
    environment = {"SITE_URL": "https://ships.example/"}
    first = build_site(book, **environment).rename(tmp_path / "first")
    second = build_site(book, **environment, SOURCE_DATE_EPOCH=MONTHS_LATER)
    before, after = read_files(first), read_files(second)
    assert before.keys() == after.keys()
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {"sitemap.xml", "sitemap.xml.gz", "hashes.json"}
