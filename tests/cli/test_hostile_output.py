"""Whatever stands in files, what commands print moves no cursor and gives no runner an order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

import pytest
from tests.cli.test_review import Typist

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files

WORDS = (
    "::error file=data/book.yml,line=1::Said by a quote.",
    "::stop-commands::x",
    "##[error]Said by a quote.",
    "Words ##[add-mask]e and ##[group]more",
    "\u202eright to left\u2066",
    "a\u200bb\ufeff",
    "\U000e0041tagged",
    "[link=https://elsewhere.example]rich[/link] [bold]markup[/]",
    "%0A::error::escaped %25 :: %",
)
ESCAPED = (r"\x1b[2J\x1b]0;title\x07", r"\r::error::x", r"\x9b2J", r"\x85::error::x", r"\u2028::y")
"""In double quotes, YAML reads such characters, which no file may have as they are."""
SHOWN = "Cc Cf Cs Co Zl Zp".split()
"""The categories of characters that no terminal is sent."""


@pytest.fixture(params=range(len(WORDS) + len(ESCAPED)), ids=lambda number: f"payload-{number}")
def book(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A book with a draft that has one payload in every text, and mistakes that name it."""
    words = (*map(json.dumps, WORDS), *(f'"{each}"' for each in ESCAPED))[request.param]
    text = WORDS[request.param] if request.param < len(WORDS) else "Words."
    article = (
        f"headline: {words}\noutlet: news\nauthor: {words}\npublished: 2025-05-14\n"
        f"text: one.txt\ndraft: true\nnote: {words}\nunheard-of: {words}\n\nclaims:\n\n"
        f"  - id: one-plan\n    says: {words}\n    quote: {words}\n    about:  # decide: who\n"
        f"    metric:  # decide: what\n    amount: {words}\n    period: {words}\n"
        f"    speaker: {{name: {words}}}\n    kind: {words}  # decide: or plan\n"
        "  - id: two-plan\n    says: It is 3.\n    quote: costs $3 billion\n    about: line\n"
        "    metric:  # decide: what\n    amount: $4 billion\n    kind: fact\n"
    )
    files = {
        "data/book.yml": "title: A book\n",
        "data/entities.yml": f"line:\n  name: {words}\n  kind: company  # decide: what sort\n",
        "data/metrics.yml": f"ships:\n  name: {words}\n  definition: {words}\n"
        "  dimension: count\n  measure: stock\n",
        "data/outlets.yml": f"news:\n  name: {words}\n",
        "data/articles/one.yml": article,
        "seeds/one.txt": f"{text}\n\n{text} costs $3 billion and $5 billion. {text}\n",
    }
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    return tmp_path


def list_obeyed(printed: str) -> Iterator[str]:
    """Yield what a terminal or a runner would obey, except for commands of our own."""
    yield from (repr(each) for each in printed if category(each) in SHOWN and each != "\n")
    for line in printed.splitlines():
        own = line.startswith(("::error file=data/", "::warning file=data/", "::notice file=data/"))
        if "##[" in line or (line.lstrip().startswith("::") and not own):
            yield line


@pytest.mark.parametrize("form", ["text", "github"])
def test_problems_are_printed_so_that_nothing_obeys_them(
    book: Path, form: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their frames, helps and notes, and in the summary of a step."""
    summary = book / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    further = ["--verbose"] if form == "text" else []
    assert main(["check", str(book), "--with-drafts", "--format", form, *further]) == 1
    printed = capsys.readouterr()
    assert "one.yml" in printed.out
    assert list(list_obeyed(printed.out + printed.err)) == []
    if form == "github":
        assert list(list_obeyed(summary.read_text(encoding="utf-8"))) == []


def test_a_review_shows_words_and_nothing_that_a_terminal_obeys(book: Path) -> None:
    """The article's words, what stands in fields and what is offered.

    Or why the file cannot be read: half of a surrogate pair is not YAML.
    """
    screen = Typist(*["s"] * 20)
    review_files(find_book(book), None, screen)
    shown = "\n".join(line.plain for line in screen.shown)
    assert "▸" in shown or "cannot be read:\n  headline:" in shown
    assert [each for each in shown if category(each) in SHOWN and each != "\n"] == []
