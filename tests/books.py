"""Small books for tests: written to a folder and read as an editor's are, or made in memory.

The one on disk is a small sound book that examples of manuals and test cases are laid over. An
example names a file of the book, or a new one. Of a file that the book has, the example gives
fields: they replace those of the same name, and the others stay. Of a new file it is the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from claimbook.model import Article, Book, Settings, Surroundings
from claimbook.problem import Example, Manual, Severity
from claimbook.quantity import FiscalYear
from claimbook.read import read_book
from claimbook.study import Study, study_book

FILES: Mapping[str, str] = {
    "data/book.yml": "title: An example\n",
    "data/entities.yml": "example:\n  name: Example\n  kind: company\n",
    "data/metrics.yml": (
        "investment:\n"
        "  name: Investment\n"
        "  definition: Money put into machines.\n"
        "  dimension: money\n"
        "  measure: flow\n"
    ),
    "data/outlets.yml": "daily-example:\n  name: The Daily Example\n",
    "data/topics.yml": "artificial-intelligence:\n  name: Artificial intelligence\n",
    "data/articles/example.yml": (
        "headline: Example doubles its plan\n"
        "outlet: daily-example\n"
        "published: 2025-01-15\n"
        "text: example.txt\n"
        "claims:\n"
        "  - id: example-plan\n"
        "    says: Example plans to spend on machines.\n"
        "    quote: plans to spend 20 million dollars\n"
        "    about: example\n"
        "    metric: investment\n"
        "    kind: plan\n"
        "    amount: 20 million dollars\n"
    ),
    "seeds/example.txt": (
        "Example doubles its plan\n\nExample plans to spend 20 million dollars on machines.\n"
    ),
}

PLAN = {
    "id": "example-plan",
    "says": "Example plans to spend on machines.",
    "quote": "plans to spend 20 million dollars",
    "about": "example",
    "metric": "investment",
    "kind": "plan",
    "amount": "20 million dollars",
}
"""A claim that stands in the text of the example book; its values are written as YAML."""
SAID_ON = date(2025, 9, 24)
"""When articles made in memory were published, unless they say so themselves."""
_OWN = "data/articles/example.yml"
_OF_OTHER_FILES = {"corrected-change", "new-file", "stray-file", "text-not-as-published"}
"""Faults whose right examples have other files instead of the wrong ones."""
_CLAIM = "    "
"""The indentation of a claim's fields."""


def write_book(root: Path, laid_over: Iterable[tuple[str, bool, str]]) -> None:
    """Write the book with examples laid over it: path, whether in its claim, and text of each."""
    files = dict(FILES)
    for path, in_claim, text in laid_over:
        files[path] = lay_over(files.get(path, ""), text, in_claim)
    write_files(root, files)


def list_corrected(fault: str, manual: Manual) -> Iterable[Example]:
    """Return the right examples of a manual page, and the wrong ones of the files that stay."""
    if fault in _OF_OTHER_FILES:
        return manual.right
    examples = {(each.path, each.in_claim): each for each in (*manual.wrong, *manual.right)}
    return examples.values()


def write_files(root: Path, files: Mapping[str, str]) -> None:
    """Write the text of each file, by its path from the root, with the line ends that it has."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")


def write_empty_book(folder: Path, article: str) -> Path:
    """Write a book with no claims, and `ships.txt` beside it; return the book's root."""
    write_files(folder, {"book/data/book.yml": "title: Ships\n", "ships.txt": article})
    return folder / "book"


def lay_over(file: str, text: str, in_claim: bool) -> str:
    """Return the file with the fields of `text` in the place of its own of the same names.

    Those of a claim are the claim's that has the same `id`, or else the last one's.
    """
    if in_claim:
        return _lay_over_claim(file, indent(text, _CLAIM))
    file = _drop_fields(file, text, "")
    if "claims:" not in file:
        return file + text
    head, claims = file.split("claims:", 1)
    return f"{head}{text}claims:{claims}"


def _lay_over_claim(file: str, text: str) -> str:
    before, after = "", ""
    if named := re.match(rf"{_CLAIM}id: .*\n", text):
        before, start, rest = file.partition(f"  - {named[0].strip()}\n")
        file, following, after = rest.partition("  - ")
        before, after, text = before + start, following + after, text[named.end() :]
    return f"{before}{_drop_fields(file, text, _CLAIM)}{text}{after}"


def _drop_fields(file: str, text: str, margin: str) -> str:
    """Return a file without the fields that `text` has."""
    for name in re.findall(rf"^{margin}([\w-]+):", text, re.MULTILINE):
        file = re.sub(rf"^{margin}{name}:.*\n(?:{margin} .*\n)*", "", file, flags=re.MULTILINE)
    return file


def study_empty(root: Path) -> Study:
    """Return the example book without any article."""
    return _study(root, {})


def study_claims(root: Path, *claims: dict[str, str], article: str = "", held: str = "") -> Study:
    """Return the example book with these claims in its article, and further fields of the article.

    All values are written as YAML. The text that is `held`, if any, is seeds/second.txt.
    """
    listed = "".join(_write_claim(claim) for claim in claims)
    text = (
        "headline: Example doubles its plan\noutlet: daily-example\npublished: 2025-01-15\n"
        f"{article}claims:{listed or ' []'}\n"
    )
    files = {"data/articles/second.yml": text} | ({"seeds/second.txt": held} if held else {})
    return _study(root, files)


def study_articles(
    root: Path, articles: Mapping[str, Mapping[str, Any]], files: Mapping[str, str] | None = None
) -> Study:
    """Return the example book with these articles in place of its own, and with other files."""
    written = {
        f"data/articles/{slug}.yml": yaml.safe_dump(dict(fields), allow_unicode=True)
        for slug, fields in articles.items()
    }
    return _study(root, {**(files or {}), **written})


def load_plain(path: Path) -> Any:
    """Return a file of YAML in which every value is a text, as it is written."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506


def read_study(root: Path) -> Study:
    """Return the book in a folder, which has no errors, with what follows from it."""
    reading = read_book(root)
    assert reading.book is not None
    assert [each for each in reading.problems if each.severity is Severity.ERROR] == []
    return study_book(reading.book)


def make_article(
    slug: str, fiscal_years: Mapping[str, FiscalYear] | None = None, **fields: Any
) -> Article:
    """Return an article of these fields, which no file is read for."""
    given = {"headline": f"News of {slug}", "outlet": slug, "published": str(SAID_ON), **fields}
    surroundings = Surroundings(
        said_on=date.fromisoformat(given["published"]), fiscal_years=fiscal_years or {}
    )
    article = Article.model_validate(given, context=surroundings)
    article.named(slug)
    return article


def make_book(*articles: Article, **parts: Any) -> Book:
    """Return a book of these articles, which no file is read for."""
    return Book(Settings(title="A book"), articles, **parts)


def _study(root: Path, files: Mapping[str, str]) -> Study:
    write_book(root, [(path, False, text) for path, text in files.items()])
    if _OWN not in files:
        (root / _OWN).unlink()
    return read_study(root)


def _write_claim(claim: dict[str, str]) -> str:
    lines = [f"{name}: {value}" for name, value in claim.items()]
    return "\n  - " + "\n    ".join(lines)
