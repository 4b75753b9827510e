"""Articles of strangers are drafted to the letter, and drafts of them are pages without markup."""

from __future__ import annotations

import csv
import re
from io import StringIO
from pathlib import Path

import yaml
from tests.repository import ROOT

from claimbook.build import Builder
from claimbook.cli import main
from claimbook.pages import make_pages
from claimbook.problem import Severity

_LISTED = (ROOT / "tests/browser/hostile_payloads.txt").read_text(encoding="utf-8")
PAYLOADS = [re.sub("[0-9]", "", line).strip() for line in _LISTED.splitlines()]
"""Those that are opened in a browser, without figures, which would have to be the claim's."""
RUNS = "ran("
"""What would run calls this."""


def start_book(folder: Path) -> Path:
    """A book of one outlet."""
    for path, text in {
        "book.yml": "title: Ships\n",
        "outlets.yml": "harbour-news:\n  name: Harbour News\n",
        "entities.yml": "coast-air:\n  name: Coast Air\n  kind: company\n",
        "metrics.yml": "ships:\n  name: Ships\n  definition: Ships.\n  dimension: count\n"
        "  measure: stock\n",
    }.items():
        (folder / "data").mkdir(parents=True, exist_ok=True)
        (folder / "data" / path).write_text(text, encoding="utf-8")
    return folder


def list_bodies(book: Path) -> list[str]:
    """All pages of a book with its drafts, as `mkdocs serve` shows them."""
    site = Builder(book).check()
    assert site.study is not None
    return [page.body for page in make_pages(site.study)]


def test_what_an_article_says_is_drafted_to_the_letter(tmp_path: Path) -> None:
    """In its quotes and in its text, whatever it tries; and it runs on no page."""
    book = start_book(tmp_path / "book")
    said = [
        f"Coast Air has {n + 11} ships in the harbour. That is what it said. {payload}"
        for n, payload in enumerate(PAYLOADS)
    ]
    article = tmp_path / "article.txt"
    text = "\n\n".join(("Coast Air has ships <script>ran(1)</script>", "14 May 2025", *said))
    article.write_text(f"{text}\n", encoding="utf-8", newline="")
    assert main(["extract", str(article), "--outlet", "Harbour News", "--book", str(book)]) == 0
    (path,) = (book / "data" / "articles").iterdir()
    written = yaml.safe_load(path.read_text(encoding="utf-8"))
    held = (book / "seeds" / written["text"]).read_text(encoding="utf-8")
    assert held == f"{text}\n"
    quotes = [claim["quote"] for claim in written["claims"]]
    assert len(quotes) > len(PAYLOADS) / 2
    assert [quote for quote in quotes if quote not in held] == []
    bodies = list_bodies(book)
    assert [body for body in bodies if RUNS in body] == []


def test_a_table_is_imported_to_the_letter(tmp_path: Path) -> None:
    """Every payload in every field of text, and again on no page as anything else."""
    book = start_book(tmp_path / "book")
    table = StringIO()
    names = "article headline outlet published id says quote about metric amount kind note".split()
    writer = csv.DictWriter(table, names)
    writer.writeheader()
    for number, payload in enumerate(PAYLOADS):
        article, quote = f"article-{number}", f"{payload} and has 12 ships"
        # A formula is refused as such; the apostrophe says that it is a text.
        mark = "'" if payload.startswith("=") else ""
        words = dict.fromkeys(("headline", "says", "note"), mark + payload)
        words["quote"] = mark + quote
        fixed = {"outlet": "harbour-news", "published": "2025-05-14", "about": "coast-air"}
        fixed |= {"metric": "ships", "amount": "12 ships", "kind": "fact"}
        writer.writerow({"article": article, "id": f"claim-{number}", **fixed, **words})
    (tmp_path / "claims.csv").write_text(table.getvalue(), encoding="utf-8", newline="")
    main(["import", str(tmp_path / "claims.csv"), "--book", str(book)])
    for number, payload in enumerate(PAYLOADS):
        path = book / "data" / "articles" / f"article-{number}.yml"
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        (claim,) = written["claims"]
        assert [written["headline"], claim["says"], claim["note"]] == [payload] * 3
        assert claim["quote"] == f"{payload} and has 12 ships"
    errors = [p for p in Builder(book).check().problems if p.severity is Severity.ERROR]
    assert {p.id for p in errors} <= {"own-words", "figure-not-claimed"}
    assert [body for body in list_bodies(book) if RUNS in body] == []
