"""What most claims of a draft share is written once, as the defaults of its article."""

from __future__ import annotations

import yaml
from tests.books import make_article
from tests.extract.reading_cases import draft, make_document, make_lexicon

from claimbook.drafts import Draft, Field
from claimbook.extract import extract_article, make_draft_file, write_article
from claimbook.extract.book.habits import Habits, find_habits
from claimbook.extract.drafting.shared import find_defaults, leave_to_defaults
from claimbook.model import Book, Settings


def make(about: str, *fields: Field, amount: str = "3 ships") -> Draft:
    """A draft about somebody."""
    return Draft("x", (Field("about", about, needed=True), Field("amount", amount), *fields))


def show(drafts: list[Draft]) -> list[list[tuple[str, object]]]:
    """The fields that are written of each draft."""
    defaults = find_defaults(drafts)
    return [
        [(f.name, f.value) for f in leave_to_defaults(each, defaults).fields if f.value or f.needed]
        for each in drafts
    ]


def test_what_most_claims_are_about_is_left_out_of_them() -> None:
    """A claim about somebody else says so, and one that is open stays open."""
    drafts = [*[make("coast-air")] * 4, make("harbour-board"), make("")]
    assert find_defaults(drafts) == {"about": "coast-air"}
    assert show(drafts)[-3:] == [
        [("amount", "3 ships")],
        [("about", "harbour-board"), ("amount", "3 ships")],
        [("about", ""), ("amount", "3 ships")],
    ]


def test_a_claim_without_what_the_others_share_says_none() -> None:
    """Else it would take it from the defaults without anybody having said so."""
    said = [make("a", Field("speaker", {"name": "Bo Lind", "mode": "direct"}))] * 5
    drafts = [*said, make("a")]
    assert find_defaults(drafts)["speaker"] == {"name": "Bo Lind", "mode": "direct"}
    assert show(drafts)[-1] == [("amount", "3 ships"), ("speaker", "none")]
    assert "speaker" not in find_defaults([*said, *[make("a")] * 4])


def test_claims_without_an_amount_take_neither_metric_nor_period() -> None:
    """So they need no `none` either."""
    drafts = [*[make("a", Field("metric", "ships", needed=True))] * 4, make("a", amount="")]
    assert show(drafts)[-1] == []


def test_a_metric_is_shared_only_where_none_is_open() -> None:
    """A figure whose metric is open may be in a unit that this one does not have."""
    metric = Field("metric", "ships", needed=True)
    assert find_defaults([make("a", metric)] * 5)["metric"] == "ships"
    open_ = Field("metric", "", "what is measured", needed=True)
    assert "metric" not in find_defaults([*[make("a", metric)] * 5, make("a", open_)])


def test_few_claims_get_no_defaults() -> None:
    """Their file would not be shorter."""
    assert find_defaults([make("coast-air")] * 2) == {}


def test_the_file_says_the_defaults_once() -> None:
    """Between what the article is and its claims."""
    made = draft("Coast Air has 9 ships, 8 boats, 7 ferries and 6 docks. Bo Lind has 5 cars.")
    written = yaml.safe_load(write_article(make_draft_file(made), "ferries.txt", {}))
    assert written["defaults"] == {"about": "coast-air"}
    assert [claim.get("about") for claim in written["claims"]] == [None] * 4 + ["bo-lind"]


def test_claims_that_are_added_take_the_editor_s_defaults() -> None:
    """What the editor's defaults would give to a claim that has no such value is open in it."""
    text = "Coast Air has 9 ships. Bo Lind has 5 cars."
    article = make_article(
        "known", headline="Ferry line carries more people", defaults={"about": "coast-air"}
    )
    lexicon = make_lexicon(coast_air={"name": "Coast Air", "kind": "company"})
    made = extract_article(make_document(text), lexicon, article)
    assert [draft.text("about") for draft in made.list_claims()] == ["", "bo-lind"]


def test_the_head_is_drafted_as_in_the_book_s_other_articles() -> None:
    """Where the articles of the outlet, or about the same entity, are all alike."""
    claim = {"says": "It has ships.", "quote": "has ships", "about": "coast-air", "kind": "fact"}
    heads = (
        {"slug": "one", "written_by": "person", "topics": ["sea", "air"]},
        {"slug": "two", "written_by": "ai", "topics": ["sea"]},
    )
    articles = tuple(
        make_article(**head, claims=[{**claim, "id": str(head["slug"])}]) for head in heads
    )
    book = Book(Settings(title="A book"), articles)
    found = find_habits(book, articles[0].outlet, [make("coast-air")])
    assert (found.written_by, found.topics) == ("person", ("sea",))
    assert find_habits(book, "unheard-of", [make("bo-lind")]) == Habits()


def test_how_much_of_a_text_may_be_shown_is_as_in_all_articles_of_its_outlet() -> None:
    """And of no other, and so is who writes it."""
    articles = (
        make_article("one", outlet="news", written_by="person", republish="full"),
        make_article("two", outlet="news", written_by="person", republish="full"),
    )
    book = Book(Settings(title="A book"), articles)
    assert find_habits(book, "news", []) == Habits("person", "full")
    assert find_habits(book, "unheard-of", []) == Habits()
    mixed = (*articles, make_article("three", outlet="news"))
    assert find_habits(Book(Settings(title="A book"), mixed), "news", []) == Habits()
