"""Measure how fast the table of all claims is in Chromium, with 100,000 invented claims.

    python benchmarks/claims_table.py [CLAIMS]

Prints the median and longest time in milliseconds until the matching rows appear: after a choice in
each facet, after sorting, and after a search once all rows are loaded. Then it prints the
compressed size of what is loaded: the page's scripts, the columns, and a part of the rows.
"""

from __future__ import annotations

import gzip
import json
import random
import shutil
import statistics
import sys
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from helping import help_if_asked

from claimbook.views.rendering.assets import FOLDER, read_assets

if TYPE_CHECKING:
    from playwright.sync_api import Page

PART = 1000
SIZES = {
    "entity": 3000,
    "metric": 120,
    "year": 12,
    "kind": 6,
    "outlet": 400,
    "speaker": 2000,
    "standing": 14,
}
"""How many values each facet has."""
COLUMNS = ("claim", "entity", "metric", "period", "kind", "outlet", "standing")
CHOOSE = """
async ([name, value]) => {
  const field = document.querySelector(`.cb-ledger__form [name=${name}]`);
  const ledger = document.querySelector(".cb-ledger");
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  while (ledger.getAttribute("aria-busy") !== "false") {
    await new Promise((done) => setTimeout(done));
  }
  document.body.offsetHeight; // the layout of the new rows
  return performance.now() - start;
}
"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Do not log requests."""


def make_site(folder: Path, claims: int) -> None:
    """Write a page with the table, the site's scripts, and files for this many claims."""
    draw = random.Random(1)  # noqa: S311
    for path, held in read_assets().items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(held)
    facets = [make_facet(draw, name, size, claims) for name, size in SIZES.items()]
    orders = {name: [draw.randrange(claims) for _ in range(claims)] for name in ("claim", "period")}
    columns = {"claims": claims, "part": PART, "facets": facets, "orders": orders}
    page = folder / "claims"
    page.mkdir()
    (page / "columns.json").write_text(json.dumps(columns, separators=(",", ":")))
    for at in range(-(-claims // PART)):
        rows = [make_row(draw, at * PART + place) for place in range(PART)]
        table = {name: [row[name] for row in rows] for name in rows[0]}
        (page / f"rows-{at}.json").write_text(json.dumps(table, separators=(",", ":")))
    heads = "".join(f'<th data-column="{name}">{name}</th>' for name in COLUMNS)
    (page / "index.html").write_text(
        f'<!doctype html><title>All claims</title><link rel="stylesheet" '
        f'href="../{FOLDER}/claimbook.css"><div class="cb"><div class="cb-ledger" data-more>'
        f"<table><thead><tr>{heads}</tr></thead><tbody></tbody></table></div></div>"
        f'<script src="../{FOLDER}/parts/claims-table.js"></script>'
    )


def make_facet(draw: random.Random, name: str, size: int, claims: int) -> dict[str, Any]:
    """Return a facet whose values are as unevenly frequent as names are in the news."""
    values = [[f"{name}-{each}", f"{name.title()} {each}", ""] for each in range(size)]
    weights = [1 / (1 + each) for each in range(size)]
    column = draw.choices(range(size), weights, k=claims)
    return {"name": name, "title": name.title(), "any": f"Any {name}", "values": values} | {
        "column": column
    }


def make_row(draw: random.Random, number: int) -> dict[str, Any]:
    """Return the words of a row."""
    figure = f"${draw.randrange(1, 900)}.{draw.randrange(10)} billion"
    return {
        "address": f"articles/article-{number // 15}/index.html#claim-{number}",
        "figure": figure,
        "worth": "",
        "rate": "",
        "says": f"The revenue of Example {draw.randrange(3000)} in the quarter was {figure}.",
        "narrowed": "",
        "period": "Jul–Sep 2025",
        "byline": [[f"Outlet {draw.randrange(400)}", ""]],
        "said": "24 Sep 2025",
        "badges": [["neutral", "○", "Single source", ""]],
        "note": 0,
    }


def measure(page: Page) -> None:
    """Choose, sort and search, and print how long each takes."""
    if (ask := page.locator("button.cb-ledger__more:visible")).count():
        ask.click()
    page.locator(".cb-ledger[aria-busy=false]").wait_for(state="attached")
    for name in SIZES:
        times = []
        for place in (0, 1, 5):
            times.append(page.evaluate(CHOOSE, [name, f"{name}-{place}"]))
            times.append(page.evaluate(CHOOSE, [name, ""]))
        show(name, times)
    show("sort, first", [page.evaluate(CHOOSE, ["sort", name]) for name in ("-period", "-claim")])
    show("sort, again", [page.evaluate(CHOOSE, ["sort", name]) for name in ("-period", "-claim")])
    page.evaluate(CHOOSE, ["sort", ""])
    show("words, first (all rows are loaded)", [page.evaluate(CHOOSE, ["text", "example 12"])])
    words = ("example 7", "outlet 3", "billion", "nothing", "example 1999")
    show("words", [page.evaluate(CHOOSE, ["text", each]) for each in words])


def show(name: str, times: list[float]) -> None:
    """Print a line."""
    print(f"{name:36} {statistics.median(times):6.0f} {max(times):6.0f}")


def main() -> None:
    """Measure a table with the number of claims asked for."""
    from playwright.sync_api import sync_playwright

    claims = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name)
        make_site(site, claims)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=name))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), chromium_sandbox=False
        )
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/claims/index.html")
        measure(page)
        browser.close()
        server.shutdown()
        scripts = sorted((site / FOLDER / "claims").glob("*.js"))
        packed = {path.name: len(gzip.compress(path.read_bytes())) for path in scripts}
        print(f"scripts {sum(packed.values()) / 1000:.0f} kB", end=", ")
        for part in ("columns.json", "rows-0.json"):
            held = (site / "claims" / part).read_bytes()
            print(f"{part} {len(gzip.compress(held)) / 1000:.0f} kB", end=" ")
        print()


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
