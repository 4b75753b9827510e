"""Rate the built briefing with Lighthouse: the median of five runs on its main kinds of page.

    npm install --prefix /tmp/lighthouse lighthouse
    python benchmarks/lighthouse.py /tmp/lighthouse

The briefing is built into a temporary folder and served compressed, as hosts do. Lighthouse
simulates a phone on a slow connection. Its figures are worse on a loaded machine. Chromium is found
on the path or through CHROME_PATH.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from helping import help_if_asked

ROOT = Path(__file__).parent.parent
PAGES = (
    "index.html",
    "articles/alibaba-ai-investment-target/index.html",
    "metrics/capital-expenditure/index.html",
)
RUNS = 5
COMPRESSED = (".html", ".css", ".js", ".json", ".xml", ".svg")


class Compressing(SimpleHTTPRequestHandler):
    """Serves a folder, with texts compressed."""

    def do_GET(self) -> None:
        """Answer with a file of the folder."""
        place = Path(self.translate_path(self.path))
        if not place.is_file():
            self.send_error(404)
            return
        content = place.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(place)))
        if place.suffix in COMPRESSED:
            content = gzip.compress(content, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        # The browser of a finished run asks for nothing more.
        with suppress(ConnectionError):
            self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        """Do not log requests."""


def build_site(folder: Path, address: str) -> None:
    """Build the briefing as if it were published at an address."""
    subprocess.run(  # noqa: S603
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"},
        check=True,
    )


def judge(lighthouse: Path, address: str) -> dict[str, int]:
    """Return the score of each category in one run, from 0 to 100."""
    chrome = os.environ.get("CHROME_PATH") or shutil.which("chromium") or ""
    done = subprocess.run(  # noqa: S603
        [
            lighthouse / "node_modules" / ".bin" / "lighthouse",
            address,
            "--quiet",
            "--output=json",
            "--only-categories=performance,accessibility,best-practices,seo",
            "--chrome-flags=--headless=new --no-sandbox",
        ],
        env={**os.environ, "CHROME_PATH": chrome},
        capture_output=True,
        check=True,
    )
    categories = json.loads(done.stdout)["categories"]
    return {name: round(100 * each["score"]) for name, each in categories.items()}


def main() -> None:
    """Print a line for each page: its median scores and the load of the machine."""
    lighthouse = Path(sys.argv[1])
    with TemporaryDirectory() as folder:
        site = Path(folder, "site")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressing, directory=str(site)))
        address = f"http://127.0.0.1:{server.server_port}/"
        build_site(site, address)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for page in PAGES:
            runs = [judge(lighthouse, address + page) for _ in range(RUNS)]
            told = ", ".join(f"{name} {median(run[name] for run in runs):g}" for name in runs[0])
            print(f"{page}: {told} (load {os.getloadavg()[0]:.1f})", flush=True)
        server.shutdown()


if __name__ == "__main__":
    help_if_asked(__doc__)
    main()
