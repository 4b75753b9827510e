"""Compare build times with other generators: `python benchmarks/peers.py [ARTICLES]`.

Builds this briefing, or an invented one of this many articles: with nothing cached (cold), again
(warm), and after one claim has changed. Then the same pages, written by `claimbook write`, are
built by MkDocs with Material but without claimbook, and by ProperDocs, Zensical, Hugo and Eleventy
if they are on the path. Hugo and Eleventy use a bare template and no search.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from helping import help_if_asked
from large_book import write_large_book
from running import CLAIMBOOK, MKDOCS, ROOT, Taken, copy_book, run, run_command

_NUMBER = re.compile(r"\d+(\.\d+)+")
PLUGIN = "  - claimbook\n"
BUILD = (*MKDOCS, "build")
_LAYOUT = "<!doctype html><title>{title}</title><body>{content}</body>\n"
_ELEVENTY = """export default (c) => {
  c.addPassthroughCopy("docs/assets");
  return { dir: { input: "docs", output: "site" }, markdownTemplateEngine: false };
};
"""


def main(articles: int | None) -> None:
    """Print a line for each build."""
    with TemporaryDirectory() as name:
        book = Path(name, "book")
        if articles:
            write_large_book(book, articles)
        else:
            copy_book(book)
        ours = []
        for what, taken in build_ours(book):
            print(f"{what:40} {taken}", flush=True)
            ours.append((what, taken))
        stock = make_stock(book, Path(name, "stock"))
        plain = run(stock, *BUILD)
        print(f"{name_stock():40} {plain}", flush=True)
        for what, taken in ours:
            print(f"{what:40} {taken.cpu / plain.cpu:7.2f} of stock's CPU time", flush=True)
        for program, build in PEERS.items():
            print_peer(program, build, stock, plain)
        print(describe_site(book / "site"))


def build_ours(book: Path) -> Iterator[tuple[str, Taken]]:
    """Build with nothing cached, with nothing changed, and with one claim changed.

    All modules have been compiled before, as MkDocs's have.
    """
    run(book, "-m", "compileall", "-q", str(ROOT / "generator"))
    yield "claimbook, cold", run(book, *BUILD)
    yield "claimbook, warm", run(book, *BUILD)
    change_claim(book)
    yield "claimbook, one claim changed", run(book, *BUILD)


def change_claim(book: Path) -> None:
    """Add a word to the sentence of the last claim of the last article."""
    path = max((book / "data" / "articles").glob("*.yml"))
    before, says, after = path.read_text(encoding="utf-8").rpartition("  says: ")
    path.write_text(f"{before}{says}Today {after}", encoding="utf-8")


def make_stock(book: Path, folder: Path) -> Path:
    """Return the same pages as files, with the book's configuration less its plugin."""
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


def name_stock() -> str:
    """Stock MkDocs and Material with their versions."""
    code = (
        "from importlib.metadata import version as v; "
        "print('MkDocs', v('mkdocs'), '+ Material', v('mkdocs-material'))"
    )
    return say(sys.executable, "-c", code)


def print_peer(program: str, build: Callable[[Path], Taken], stock: Path, plain: Taken) -> None:
    """Print how long a program takes to build the pages twice, if it is installed."""
    path = shutil.which(program)
    if path is None:
        print(f"{program} is not on the path: it was not measured")
        return
    version = _NUMBER.search(say(path, "version" if program == "hugo" else "--version"))
    shutil.rmtree(stock / "site", ignore_errors=True)
    for run_of in ("cold", "again"):
        taken = build(stock)
        pages = len(list(stock.glob("site/**/*.html")))
        about = f"{program} {version[0] if version else ''}, {pages:,} pages"
        print(
            f"{f'{about}, {run_of}':40} {taken}, {taken.cpu / plain.cpu:.2f} of stock", flush=True
        )


def build_like_mkdocs(program: str) -> Callable[[Path], Taken]:
    """Return a program that takes mkdocs.yml as it is."""
    return lambda stock: run_command(stock, program, "build", "-f", "mkdocs.yml")


def build_with_hugo(stock: Path) -> Taken:
    """Return the pages as Hugo's content, with the HTML in them.

    Hugo would make nothing else of a folder with `index.md`; `_index.md` allows further pages.
    """
    content = stock / "content"
    if not content.exists():
        shutil.copytree(stock / "docs", content)
        for page in content.rglob("index.md"):
            page.rename(page.with_name("_index.md"))
    (stock / "hugo.toml").write_text(
        'publishDir = "site"\ndisableKinds = ["taxonomy"]\n'
        "[markup.goldmark.renderer]\nunsafe = true\n",
        encoding="utf-8",
    )
    (stock / "layouts").mkdir(exist_ok=True)
    text = _LAYOUT.format(title="{{ .Title }}", content="{{ .Content }}")
    for name in ("home", "section", "single", "list"):
        (stock / "layouts" / f"{name}.html").write_text(text, encoding="utf-8")
    return run_command(stock, "hugo", "--quiet")


def build_with_eleventy(stock: Path) -> Taken:
    """Return the pages as Eleventy's input."""
    (stock / "eleventy.config.mjs").write_text(_ELEVENTY, encoding="utf-8")
    (stock / "docs" / "_includes").mkdir(exist_ok=True)
    text = _LAYOUT.format(title="{{ title }}", content="{{ content }}")
    (stock / "docs" / "_includes" / "bare.liquid").write_text(text, encoding="utf-8")
    defaults = stock / "docs" / "docs.json"
    defaults.write_text(json.dumps({"layout": "bare.liquid"}), encoding="utf-8")
    return run_command(stock, "eleventy", "--quiet", "--config", "eleventy.config.mjs")


PEERS: dict[str, Callable[[Path], Taken]] = {
    "properdocs": build_like_mkdocs("properdocs"),
    "zensical": build_like_mkdocs("zensical"),
    "hugo": build_with_hugo,
    "eleventy": build_with_eleventy,
}


def say(*command: str) -> str:
    """Return the output of a program."""
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    return done.stdout.strip()


def describe_site(site: Path) -> str:
    """Return how many pages a site has, how large it is, and its largest files."""
    sizes = {p: p.stat().st_size for p in site.rglob("*") if p.is_file()}
    pages = {path: size for path, size in sizes.items() if path.suffix == ".html"}
    largest = sorted(sizes, key=lambda path: -sizes[path])[:3]
    page = max(pages, key=lambda path: pages[path])
    return (
        f"{len(pages):,} pages, {sum(sizes.values()) / 1e6:,.0f} MB; "
        f"the largest page is {page.relative_to(site)} with {sizes[page] / 1e3:,.0f} kB; "
        "the largest files are "
        + ", ".join(f"{p.relative_to(site)} ({sizes[p] / 1e6:.1f} MB)" for p in largest)
    )


if __name__ == "__main__":
    help_if_asked(__doc__)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
