"""ProperDocs, the fork of MkDocs, runs the plugin and builds the same site."""

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.repository import copy_book, plain_environment

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


@pytest.mark.skipif(
    not (find_spec("properdocs") or os.environ.get("CLAIMBOOK_REQUIRE_PROPERDOCS")),
    reason="ProperDocs is not installed, so its site was not compared (pip install properdocs)",
)
def test_properdocs_builds_the_same_bytes(tmp_path: Path) -> None:
    """Of every file of this repository's briefing, but for the name of what built it."""
    book = copy_book(tmp_path)
    # The briefing's own pages do not name what built them, which would hide a mix-up.
    config = book / "mkdocs.yml"
    config.write_text(config.read_text().replace("generator: false", "generator: true"))
    sites = [build(book, module) for module in ("mkdocs", "properdocs")]
    named = [{GENERATOR.search(content) is None for content in site.values()} for site in sites]
    assert named == [{True, False}] * 2
    assert b"ProperDocs" in sites[1]["index.html"]
    plain = [
        {path: GENERATOR.sub(b"", content) for path, content in site.items()} for site in sites
    ]
    assert len(plain[0]) > 100
    assert sorted(plain[0]) == sorted(plain[1])
    # The hashes are of the pages with the name of what built them.
    hashed = [set(json.loads(site.pop("hashes.json"))["files"]) for site in plain]
    assert hashed[0] == hashed[1]
    assert [path for path in plain[0] if plain[0][path] != plain[1][path]] == []


def build(book: Path, module: str) -> dict[str, bytes]:
    site = book / f"site-{module}"
    done = subprocess.run(
        [sys.executable, "-m", module, "build", "--strict", "-f", "mkdocs.yml", "-d", str(site)],
        cwd=book,
        env={**plain_environment(), "SOURCE_DATE_EPOCH": "1750000000"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
