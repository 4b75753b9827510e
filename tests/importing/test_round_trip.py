"""Export and import together lose nothing that an editor has written of a claim or its article."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.repository import ROOT, copy_book

from claimbook.cli import main
from claimbook.export import make_tables
from claimbook.folders import Folders
from claimbook.importing.plan import plan_files
from claimbook.importing.sheet import read_sheet
from claimbook.model import Article, Record, Speaker
from claimbook.read import Reader, read_book
from claimbook.read.decoding import CONTROL
from claimbook.study import study_book

SIGNS = "'\"=+-@;:,#[]{}&*!|>%`\\~ 1a\t\n＝–“”"
"""What means something to YAML, to CSV or to a spreadsheet."""


def is_written(text: str) -> bool:
    """Whether a claim file may hold the text, and reads it as it is."""
    return text.strip() == text != "" and not CONTROL.search(text) and text != "none"


LINES = (
    st.text(st.sampled_from(SIGNS), max_size=12)
    | st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=12)
).filter(is_written)
IDS = st.from_regex(r"[a-z][a-z0-9]{2,5}(-[a-z0-9]{1,3})?", fullmatch=True)
AMOUNTS = st.sampled_from(
    ["$3", "nearly HK$300 billion", "-15%", "7", "5-7 GW", "1,200 jobs", "up 4%", "more than 9%"]
)
DAYS = st.sampled_from(["2025-09-24", "2025-09-24T12:16-04:00", "2024-02-29"])


def fields(needed: Mapping[str, Any], others: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(dict(needed), optional=dict(others))


PASSAGES = fields({"quote": LINES}, {"before": LINES, "after": LINES})
SPEAKERS = IDS | fields({"name": LINES}, {"role": LINES, "mode": st.just("direct")})
CLAIMS = fields(
    {"says": LINES, "quote": LINES, "about": IDS, "kind": st.sampled_from(["fact", "plan"])},
    {
        "before": LINES,
        "after": LINES,
        "where": st.sampled_from(["headline", "summary", "body"]),
        "also_at": st.lists(LINES | PASSAGES, min_size=1, max_size=2),
        "mentions": st.lists(AMOUNTS, min_size=1, max_size=2),
        "unit_from": LINES,
        "change": LINES,
        "scope": st.dictionaries(IDS, LINES, min_size=1, max_size=2),
        "period": st.sampled_from(["2025-Q2", "2032", "2025-02/2028-02", "../2032", "2025-09-24"]),
        "period_from": LINES,
        "as_of": DAYS | st.just("earlier"),
        "speaker": SPEAKERS,
        "source": LINES,
        "parties": st.lists(IDS, min_size=1, max_size=2),
        "wrong": fields({"reason": LINES}, {"instead": AMOUNTS, "source": LINES}),
        "response": fields({"date": DAYS, "text": LINES}, {}),
        "reviewed": DAYS,
        "pin": st.just("true"),
        "supersedes": st.lists(IDS, min_size=1, max_size=2),
        "topics": st.lists(IDS, min_size=1, max_size=2),
        "note": LINES,
        "translation": LINES,
    },
)
MEASURES = st.none() | st.tuples(IDS, AMOUNTS)
ARTICLES = fields(
    {"headline": LINES, "outlet": IDS, "published": DAYS},
    {
        "author": LINES,
        "written_by": st.sampled_from(["person", "ai"]),
        "updated": DAYS,
        "retrieved": DAYS,
        "url": st.just("https://news.example/a?b=1#c"),
        "language": st.just("de"),
        "sha256": st.just("0" * 64),
        "republish": st.sampled_from(["full", "quotes"]),
        "parts": fields({"body": LINES}, {"summary": LINES}),
        "noise": st.lists(LINES, min_size=1, max_size=2),
        "topics": st.lists(IDS, min_size=1, max_size=2),
        "cites": st.lists(IDS, min_size=1, max_size=2),
        "note": LINES,
        "defaults": fields({}, {"topics": st.lists(IDS, min_size=1), "source": LINES}),
    },
)


@st.composite
def draw_article(draw: st.DrawFn) -> dict[str, Any]:
    """Return the fields of an article with one claim or more, as a file has them."""
    claims = []
    for number in range(draw(st.integers(1, 3))):
        measured = draw(MEASURES)
        more = {"metric": measured[0], "amount": measured[1]} if measured else {}
        claims.append({"id": f"claim-{number}", **draw(CLAIMS), **more})
    return {**draw(ARTICLES), "claims": claims}


def describe_all(value: object) -> object:
    """Return what a record says, but for being a draft and for how claims came by their values."""
    if isinstance(value, tuple):
        return [describe_all(each) for each in value]
    if not isinstance(value, Record):
        return value
    kept = [name for name in type(value).model_fields if name not in {"draft", "defaults"}]
    by_id = isinstance(value, Speaker) and value.by_id
    return {"by_id": by_id, **{name: describe_all(getattr(value, name)) for name in kept}}


def send_through_table(root: Path) -> tuple[list[str], dict[str, Article]]:
    """Return the problems of importing what is exported of a book, and its articles as imported."""
    book = read_book(root).book
    assert book is not None
    table = make_tables(study_book(book), whole=True)["claims.csv"]
    sheet = read_sheet("claims.csv", table)
    elsewhere = root / "elsewhere"
    (elsewhere / "data").mkdir(parents=True)
    (elsewhere / "data" / "book.yml").write_text("title: Another\n")
    files = {each.path: each.content for each in plan_files(Folders(elsewhere), None, sheet)}
    found = Reader(Folders(elsewhere), unsaved=files).read()
    assert found.book is not None
    problems = [problem.message for problem in (*sheet.problems, *found.problems)]
    return problems, dict(found.book.article)


@settings(max_examples=60, deadline=timedelta(seconds=5), suppress_health_check=list(HealthCheck))
@given(draw_article())
def test_an_article_comes_back_as_it_was(written: dict[str, Any]) -> None:
    """With every field of it and of its claims, whatever stands in them."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "data" / "articles").mkdir(parents=True)
        (root / "data" / "book.yml").write_text("title: A book\n")
        file = yaml.dump(written, Dumper=yaml.SafeDumper, allow_unicode=True)
        (root / "data" / "articles" / "an-article.yml").write_text(file, encoding="utf-8")
        read = read_book(root)
        assert read.book is not None
        before = read.book.article["an-article"]
        _, after = send_through_table(root)
        assert describe_all(after["an-article"]) == describe_all(before)
        assert after["an-article"].draft


def test_the_own_briefing_comes_back_whole(tmp_path: Path) -> None:
    """By the commands: export, import into a book without articles, and nothing is wrong."""
    book = copy_book(tmp_path / "book")
    assert main(["export", "--book", str(ROOT), str(tmp_path / "tables")]) == 0
    for path in (book / "data" / "articles").iterdir():
        path.unlink()
    assert main(["import", "--book", str(book), str(tmp_path / "tables" / "claims.csv")]) == 0
    before, after = read_book(ROOT).book, read_book(book).book
    assert before is not None
    assert after is not None
    with_claims = {slug: each for slug, each in before.article.items() if each.claims}
    assert {slug: describe_all(each) for slug, each in after.article.items()} == {
        slug: describe_all(each) for slug, each in with_claims.items()
    }
