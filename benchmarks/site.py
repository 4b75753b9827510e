"""How long a build takes beside stock MkDocs: `python benchmarks/site.py [ARTICLES]`.

Builds this briefing, or an invented one of so many articles, with charts to be drawn (cold) and
drawn before (warm). Then the very same pages, written by `claimbook write`, are built by MkDocs
with Material and without claimbook. The warm build is to take less than that.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from large_book import write_large_book
from running import CLAIMBOOK, MKDOCS, copy_book, run

TIMES = 3
"""Runs of each kind, in turn; the fastest of them counts."""
PLUGIN = "  - claimbook\n"


def main(articles: int | None) -> None:
    """Print the times and the ratio."""
    with TemporaryDirectory() as name:
        book = Path(name, "book")
        if articles:
            write_large_book(book, articles)
        else:
            copy_book(book)
        print(f"cold:  {run(book, *MKDOCS, 'build')}")
        stock = make_stock(book, Path(name, "stock"))
        pages = len(list(book.glob("site/**/*.html")))
        runs = [
            (run(book, *MKDOCS, "build"), run(stock, *MKDOCS, "build"))
            for _ in range(1 if articles else TIMES)
        ]
        warm, plain = min(warm for warm, _ in runs), min(plain for _, plain in runs)
        print(f"warm:  {warm}")
        print(f"stock: {plain}")
        print(f"{pages} pages, warm to stock: {warm.cpu / plain.cpu:.2f} of CPU time")


def make_stock(book: Path, folder: Path) -> Path:
    """The same pages as files, with the book's configuration less its plugin."""
    folder.mkdir()
    run(book, *CLAIMBOOK, "write", "--to", str(folder / "docs"))
    settings = (book / "mkdocs.yml").read_text(encoding="utf-8")
    assets = folder / "docs" / "assets" / "claimbook"
    lists = {
        "extra_css": sorted(path.name for path in assets.glob("*.css")),
        "extra_javascript": sorted(path.name for path in assets.glob("*.js")),
    }
    for key, names in lists.items():
        settings += f"\n{key}: [{', '.join(f'assets/claimbook/{name}' for name in names)}]\n"
    (folder / "mkdocs.yml").write_text(settings.replace(PLUGIN, ""), encoding="utf-8")
    return folder


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
