"""The same input gives the same site, byte for byte."""

import os
from pathlib import Path

from tests.repository import ARTICLE, run_mkdocs, start_book

SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "2", "TZ": "Pacific/Auckland", "LC_ALL": "POSIX"},
)


def read_site(book: Path) -> dict[str, bytes]:
    site = book / "site"
    files = sorted(path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_the_site_depends_on_nothing_but_the_book(tmp_path: Path) -> None:
    """Not on hash seed, time zone, locale, folder, nor the order and times of files."""
    sites = []
    for number, environment in enumerate(SURROUNDINGS):
        book = start_book(tmp_path / f"folder-{number}")
        if number:
            article = book / ARTICLE
            content = article.read_bytes()
            article.unlink()
            article.write_bytes(content)
            os.utime(article, (1, 1))
        done = run_mkdocs(book, "build", SOURCE_DATE_EPOCH="1700000000", **environment)
        assert done.returncode == 0, done.stderr
        sites.append(read_site(book))
    first, second = sites
    assert list(first) == list(second)
    assert [name for name in first if first[name] != second[name]] == []
