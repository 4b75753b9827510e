"""What changed is told from the history of what is published, and from its corrections."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.books import FILES
from tests.corrected_book import write_corrected
from tests.history.commits import commit_files, run_git, start_repository

from claimbook.build import Builder
from claimbook.export.claims_json import write_claims
from claimbook.export.feeds import write_changes
from claimbook.history import History
from claimbook.pages import changes, make_briefing
from claimbook.sentences.changes import describe_changed_claim
from claimbook.study import Study
from claimbook.views.lists.changes import list_added, list_changes

ARTICLE = "data/articles/example.yml"
OTHER = (
    FILES[ARTICLE].replace("id: example-plan", "id: other-plan").replace("text: example.txt\n", "")
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book with a figure that was corrected and another article."""
    book = start_repository(tmp_path / "book")
    wrong = FILES[ARTICLE].replace("amount: 20 million dollars", "amount: 30 million dollars")
    commit_files(book, "2025-01-20", {**FILES, ARTICLE: wrong})
    write_corrected(book)
    commit_files(book, "2025-02-01", {"data/articles/other.yml": OTHER})
    return book


def study(book: Path) -> Study:
    published = Builder(book).build().published
    assert published is not None
    return published


def tell(book: Path) -> list[str]:
    return [f"{e.day} {e.kind}: {e.title} {e.sentence}" for e in list_changes(study(book))]


def test_corrections_come_before_what_is_new_and_what_changed(book: Path) -> None:
    """By day, the newest first; what a correction tells is not told again."""
    assert [line.partition(":")[0] for line in tell(book)] == [
        "2025-02-03 Clarified",
        "2025-02-03 Retracted",
        "2025-02-02 Updated",
        "2025-02-01 Corrected",
        "2025-02-01 New",
        "2025-02-01 New",
        "2025-01-20 New",
    ]
    assert tell(book)[4].endswith("A new article from the Daily Example, with one claim.")


def test_a_figure_is_told_with_what_it_was_and_words_are_not(book: Path) -> None:
    """That words were edited says nothing without the words, which nobody may show."""
    changed = OTHER.replace("20 million dollars on", "much on").replace(
        "amount: 20 million dollars", "amount: 25 million dollars"
    )
    commit_files(book, "2025-02-05", {"data/articles/other.yml": changed})
    article = (book / ARTICLE).read_text(encoding="utf-8")
    commit_files(book, "2025-02-06", {ARTICLE: f"{article}    note: A remark.\n"})
    assert tell(book)[0] == (
        "2025-02-05 Changed: Example plans to spend on machines. "
        "Its figure changed from 20 million dollars to 25 million dollars."
    )


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ("8%", "up 8%", "Its figure, 8%, is now given as a rise."),
        ("down 8%", "8%", "Its figure, 8%, is no longer given as a fall."),
        ("up 8%", "down 8%", "Its figure changed from a rise of 8% to a fall of 8%."),
        ("8%", "up 9%", "Its figure changed from 8% to a rise of 9%."),
        ("", "up 9%", "Its figure is a rise of 9%, and was not given before."),
    ],
)
def test_a_number_that_stays_the_same_did_not_change(was: str, now: str, told: str) -> None:
    """It may only be called a rise or a fall."""
    assert describe_changed_claim([("amount", was, now)]) == told


def test_what_is_not_published_now_is_not_told(book: Path) -> None:
    """Neither drafts nor what was taken out, whose words nobody may show."""
    dear = OTHER.replace("amount: 20", "amount: 25")
    commit_files(book, "2025-02-04", {"data/articles/other.yml": dear})
    commit_files(book, "2025-02-05", {"data/articles/other.yml": f"draft: true\n{OTHER}"})
    commit_files(book, "2025-02-06", {"data/articles/gone.yml": OTHER.replace("other-", "gone-")})
    commit_files(book, "2025-02-07", {"data/articles/gone.yml": None})
    told = [each for each in list_changes(study(book)) if each.kind in ("New", "Changed")]
    assert {each.key for each in told} == {"example", "half-plan"}
    assert "gone-plan" not in write_claims(study(book))["claims.json"].decode()


def test_the_day_a_claim_was_added_is_that_of_the_id_it_had_first(book: Path) -> None:
    """In claims.json too; it is null where nobody knows."""
    renamed = OTHER.replace("id: other-plan", "id: another-plan\n    was: [other-plan]")
    commit_files(book, "2025-02-05", {"data/articles/other.yml": renamed})
    published = study(book)
    assert list_added(published)["another-plan"] == date(2025, 2, 1)
    assert b'"added":"2025-02-01"' in write_claims(published)["claims.json"]
    forgotten = replace(published, history=History())
    assert b'"added":"2025' not in write_claims(forgotten)["claims.json"]


def test_pages_say_what_they_cannot_know(book: Path, tmp_path: Path) -> None:
    """Without a history, and where it begins late."""
    (whole,) = changes.make_pages(study(book))
    assert "history" not in whole.body
    (none,) = changes.make_pages(replace(study(book), history=History()))
    assert "without its history" in none.body.replace("&#32;", " ")
    (book / "data" / "corrections.yml").write_text("[]\n", encoding="utf-8")
    (empty,) = changes.make_pages(replace(study(book), history=History()))
    assert "Nothing yet" not in empty.body.replace("&#32;", " ")
    run_git(book, "checkout", "-q", ".")
    run_git(tmp_path, "clone", "-q", "--depth", "1", f"file://{book}", "shallow")
    (shallow,) = changes.make_pages(study(tmp_path / "shallow"))
    assert "begins on 1 February 2025" in shallow.body.replace("&#32;", " ")


def test_home_and_feed_tell_the_newest(book: Path) -> None:
    """The feed has each with an address of its own."""
    published = study(book)
    assert make_briefing(published).body.count("cb-changes__kind") == 2
    feed = write_changes(published, "https://example.org/book/").decode()
    assert feed.count("<entry>") == 7
    assert "https://example.org/book/changes/index.html#2025-02-01-new-other<" in feed


def test_the_same_commit_gives_the_same_bytes(book: Path, tmp_path: Path) -> None:
    """In another clone, whatever day it is there."""
    run_git(tmp_path, "clone", "-q", f"file://{book}", "again")
    first, second = Builder(book).build(), Builder(tmp_path / "again").build()
    assert first.briefing == second.briefing
    assert [page.body for page in first.pages] == [page.body for page in second.pages]
    assert first.write_feeds() == second.write_feeds()


def test_no_word_that_was_taken_away_is_in_any_file(book: Path) -> None:
    """Though the article could once be shown in full, and every commit still has it."""
    first = (book / ARTICLE).read_text(encoding="utf-8")
    taken = first.replace("quote: plans", "quote: a hushed passage that plans").replace(
        "says: ", "says: Hushed it was, "
    )
    commit_files(book, "2025-02-05", {ARTICLE: f"republish: full\n{taken}    note: hushed\n"})
    commit_files(book, "2025-02-06", {ARTICLE: first})
    site = Builder(book).build()
    files = {**site.files, **site.write_feeds(), **{p.address: p.body.encode() for p in site.pages}}
    assert [path for path, content in files.items() if b"hushed" in content.lower()] == []


def test_another_id_is_no_change(book: Path) -> None:
    """Of a metric or an entity: what is measured, and about whom, is the same as before."""
    before = tell(book)
    changed = {
        path: (book / path).read_text(encoding="utf-8")
        for path in (
            *(ARTICLE, "data/articles/other.yml", "data/derived.yml"),
            *("data/metrics.yml", "data/entities.yml"),
        )
    }
    renamed = {
        path: text.replace("metric: investment", "metric: spending")
        .replace("about: example\n", "about: invented\n")
        .replace("investment:\n  name", "spending:\n  was: [investment]\n  name")
        .replace("example:\n  name", "invented:\n  was: [example]\n  name")
        for path, text in changed.items()
    }
    commit_files(book, "2025-02-07", renamed)
    assert tell(book) == before


def test_home_leaves_out_what_other_parts_of_it_tell(tmp_path: Path) -> None:
    """New articles are listed there, and another metric or period of a figure is not new."""
    book = start_repository(tmp_path / "book")
    commit_files(book, "2025-01-20", {**FILES})
    article = FILES[ARTICLE]
    assert "cb-changes__kind" not in make_briefing(study(book)).body
    commit_files(book, "2025-01-21", {ARTICLE: f"{article}    period: 2026\n"})
    assert tell(book)[0].startswith("2025-01-21 Changed")
    assert "cb-changes__kind" not in make_briefing(study(book)).body
    dear = article.replace("amount: 20", "amount: 25").replace(
        "quote: plans to spend 20", "quote: plans to spend 25"
    )
    seed = FILES["seeds/example.txt"].replace("spend 20", "spend 25")
    commit_files(book, "2025-01-22", {ARTICLE: dear, "seeds/example.txt": seed})
    assert "to 25 million dollars" in make_briefing(study(book)).body.replace("&#46;", ".")
