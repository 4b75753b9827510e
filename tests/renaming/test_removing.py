"""What nothing names any more can be taken out, and no other byte goes with it."""

from __future__ import annotations

import pytest
from tests.renaming.test_renaming import LAYOUTS, make_sources

from claimbook.renaming import NotDoneError, list_left, remove_record, remove_records

HEAD = "headline: One\noutlet: daily\ntext: one.txt\nclaims:\n"
TWO = "  - id: two\n    says: It.\n    note: See [@two].\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("layout", sorted(set(LAYOUTS) - {"at the margin"}))
def test_a_claim_goes_with_its_lines(layout: str, end: str) -> None:
    """Before another one, and as the last; remarks above the next one stay with that."""
    claim = LAYOUTS[layout].replace("\n", end)
    head, two = HEAD.replace("\n", end), TWO.replace("\n", end)
    above = f"  # two is the second{end}"
    remark = claim.split("  - ")[0]
    for text, left in (
        (head + claim + above + two, head + remark + above + two),
        (head + two + claim, head + two + remark),
    ):
        done = remove_record(make_sources({"data/articles/a.yml": text}), "one")
        assert done.content == left.encode()
        assert list(done.claims) == ["one"]


def test_the_last_of_a_list_leaves_an_empty_one() -> None:
    """A field without a value would be a mistake."""
    sources = make_sources(
        {"data/articles/a.yml": HEAD + TWO, "data/topics.yml": "a:\n  name: A\n"}
    )
    assert remove_record(sources, "two").content == HEAD.replace("claims:", "claims: []").encode()
    assert remove_record(sources, "a", "topic").content == b""


def test_entries_of_the_vocabulary_go_alone() -> None:
    """Whatever its fields are."""
    text = "a:\n  name: A\n# b is the second\nb: {name: B}\n\nc:\n  name: C\n"
    sources = make_sources({"data/topics.yml": text})
    assert (
        remove_record(sources, "b").content == b"a:\n  name: A\n# b is the second\nc:\n  name: C\n"
    )


@pytest.mark.parametrize(
    ("files", "places"),
    [
        ({"data/derived.yml": "- id: half\n  formula: one / 2\n"}, ["data/derived.yml:2:12"]),
        (
            {"docs/index.md": "# A\n\nSee [@one] and [@one].\n"},
            ["docs/index.md:3:7", "docs/index.md:3:18"],
        ),
        ({"data/book.yml": "title: A\nlead: one\n"}, ["data/book.yml:2:7"]),
        ({"mkdocs.yml": "nav:\n  - A: metrics/m/index.md#one\n"}, ["mkdocs.yml:2:27"]),
    ],
)
@pytest.mark.parametrize("noun", ["claim", "article"])
def test_what_is_named_stays_and_the_places_are_told(
    files: dict[str, str], places: list[str], noun: str
) -> None:
    """An article is named where one of its claims is."""
    article = HEAD + LAYOUTS["as usual"]
    sources = make_sources({"data/articles/a.yml": article, **files})
    with pytest.raises(NotDoneError, match="still name") as refused:
        remove_record(sources, "one" if noun == "claim" else "a", noun)
    assert [f"{at.path}:{at.line}:{at.column}" for at, _ in refused.value.places] == places


def test_an_article_goes_with_its_claims_and_leaves_its_text() -> None:
    """What names its claims within it does not matter; corrections tell of what is gone."""
    article = HEAD + TWO + "  - id: three\n    supersedes: [two]\n"
    told = "- claim: two\n  kind: retraction\n"
    sources = make_sources({"data/articles/a.yml": article, "data/corrections.yml": told})
    done = remove_record(sources, "a")
    assert (done.content, done.text) == (None, "one.txt")
    assert done.claims == {"two": "It.", "three": ""}


def test_what_shares_its_line_with_others_is_left_to_the_editor() -> None:
    """Nothing is cut that is not a line."""
    text = "headline: One\nclaims: [{id: one}, {id: two}]\n"
    with pytest.raises(NotDoneError, match="by hand"):
        remove_record(make_sources({"data/articles/a.yml": text}), "one")


LEFT = """headline: One
outlet: daily
draft: true
topics: [ports]
claims:
  - id: one
    about: port
    metric:  # decide: revenue or price
    speaker: {name: Port Board, mode: indirect}
"""
RECORDS = {
    "data/outlets.yml": "daily:\n  name: The Daily\nweekly:\n  name: The Weekly\n",
    "data/topics.yml": "ports:\n  name: Ports\n",
    "data/entities.yml": (
        "port:\n  name: Port\n  kind: place\n  part_of: [bay]\n"
        "board:\n  name: The Board\n  aliases: [port board]\n"
        "bay:\n  name: Bay\n"
    ),
    "data/metrics.yml": "revenue:\n  name: Revenue\nprice:\n  name: Price\n",
}
ALL = (
    ("entity", "board"),
    ("entity", "port"),
    ("metric", "price"),
    ("metric", "revenue"),
    ("outlet", "daily"),
    ("topic", "ports"),
)


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ({}, set()),
        ({"data/articles/b.yml": "outlet: daily\n"}, {"daily"}),
        ({"data/articles/b.yml": "claims:\n  - id: b\n    about:  # decide: port\n"}, {"port"}),
        ({"data/articles/b.yml": "claims:\n  - id: b\n    source: Port  Board\n"}, {"board"}),
        ({"docs/index.md": "The [@price] of it, not the revenue.\n"}, {"price"}),
    ],
)
def test_what_only_the_removed_named_is_told(other: dict[str, str], kept: set[str]) -> None:
    """By id, by name or in a mark; what others name so is still needed."""
    sources = make_sources({"data/articles/a.yml": LEFT, **RECORDS, **other})
    left = list_left(sources, remove_records(sources, ["a"])[1])
    assert left == tuple(each for each in ALL if each[1] not in kept)


def test_a_record_leaves_what_it_alone_named() -> None:
    """A record that nothing named before is not told of."""
    sources = make_sources(RECORDS)
    assert list_left(sources, remove_records(sources, ["port"])[1]) == (("entity", "bay"),)


@pytest.mark.parametrize("id_", ["a", "one"])
def test_a_draft_was_never_shown(id_: str) -> None:
    """Nothing is to be retracted."""
    sources = make_sources({"data/articles/a.yml": LEFT})
    assert not remove_record(sources, id_).claims
