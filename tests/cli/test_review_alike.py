"""What one key decides for several claims, and the numbers and keys that stay what they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, review

from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.rewording import list_sentences

__all__ = ["book"]
HEAD = FILES[ARTICLE].partition("claims:\n")[0] + "claims:\n"
OPEN = "    period:  # decide: 2025 or 2024\n"


def write_claims(book: Path, *claims: str) -> None:
    """Replace the draft's claims: each is its quote, its amount, its kind and further lines."""
    text = HEAD
    for number, claim in enumerate(claims, 1):
        quote, amount, kind, *more = claim.split("|")
        text += (
            f"\n  - id: claim-{number}\n    says: {quote}.\n    quote: {quote}\n"
            f"    about: ferry-line\n    metric: ships\n    amount: {amount}\n"
            f"    kind: {kind}\n{''.join(more)}"
        )
    (book / ARTICLE).write_text(text, encoding="utf-8")
    entities = FILES["data/entities.yml"].replace("  # decide: what sort of thing it is", "")
    (book / "data/entities.yml").write_text(entities, encoding="utf-8")
    said = ". ".join(claim.partition("|")[0] for claim in claims)
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\n{said}.\n", encoding="utf-8")


def test_one_key_gives_a_period_to_no_forecast_and_to_no_earlier_figure(book: Path) -> None:
    """Only to figures of the same time; the rest are asked about one by one."""
    write_claims(
        book,
        f"Ferry Line has 3 ships|3 ships|fact|{OPEN}",
        f"It has 4 tugs|4 tugs|fact|{OPEN}",
        f"It expects 5 ships|5 ships|forecast|{OPEN}",
        f"It has 6 ships, up from 2 boats|2 boats|fact|{OPEN}",
        f"It will have 7 ships|7 ships|fact|{OPEN}",
    )
    said = review(book, "1", "q", article=ARTICLE).said
    assert "= period: 2025, as before" not in said  # nothing but this question is like the first
    write_claims(
        book,
        f"Ferry Line has 3 ships|3 ships|fact|{OPEN}",
        f"It has 4 tugs|4 tugs|fact|{OPEN}",
        f"It has 8 boats|8 boats|fact|{OPEN}",
        f"It expects 5 ships|5 ships|forecast|{OPEN}",
    )
    review(book, "1", "=", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text().count("period: 2025\n") == 3


@pytest.mark.parametrize(
    ("candidates", "offered"), [("what it is compared with", False), ("year-on-year or 2019", True)]
)
def test_one_key_gives_a_change_only_where_the_draft_had_it(
    candidates: str, offered: bool, book: Path
) -> None:
    """The fall of a share price on a day is not that of a year's sales."""
    mark = f"    change:  # decide: {candidates}\n"
    write_claims(
        book,
        f"Ferry Line has 3% more ships|up 3%|fact|{mark}",
        f"It has 4% more tugs|up 4%|fact|{mark}",
        f"Its tugs are up 5% on the day|up 5%|fact|{mark}",
    )
    said = review(book, "e", "year-on-year", "q", article=ARTICLE).said
    assert ("= change: year-on-year, as before" in said) is offered


def test_a_row_of_others_shows_the_words_before_the_figure(book: Path) -> None:
    """Which say what it is, and would be cut off at the end of the row."""
    quote = "The board that runs the harbour and the market has 6 ships"
    mark = "    period:  # decide: 2025 or 2024\n"
    write_claims(
        book,
        f"Ferry Line has 3 ships|3 ships|fact|{mark}",
        f"It has 4 tugs|4 tugs|fact|{mark}",
        f"{quote}|6 ships|fact|{mark}",
    )
    said = review(book, "1", "q", article=ARTICLE).said
    assert "       6 ships  … and the market has 6 ships\n" in said


def test_what_cannot_speak_is_no_speaker(book: Path) -> None:
    """A town is not offered as one; whom the text does not name is not, either."""
    write_claims(book, "The Pier of Tug Line has 3 ships|3 ships|fact|")
    with (book / "data/entities.yml").open("a", encoding="utf-8") as file:
        file.write("\npier:\n  name: Pier\n  kind: place\n\ntug-line:\n  name: Tug Line\n")
        file.write("  kind: company\n\nmarket:\n  name: Market\n  kind: company\n")
    said = review(book, "j", "1", "B", "q", article=ARTICLE).said.split("▸ speaker")[-1]
    assert "tug-line" in said
    assert "pier" not in said
    assert "market" not in said


@pytest.mark.parametrize(
    ("amount", "kept"), [("up 3 ships", True), ("up a third", True), ("3 ships", False)]
)
def test_what_a_rise_is_compared_with_is_not_left_out(amount: str, kept: bool, book: Path) -> None:
    """`claimbook check` would refuse it; what else may be typed is said."""
    open_ = "    change:  # decide: what it is compared with\n"
    write_claims(book, f"Ferry Line has {amount}|{amount}|fact|{open_}")
    typist = review(book, "x", "q", article=ARTICLE)
    assert ("change:" in (book / ARTICLE).read_text()) is kept
    assert ("x leave out" in typist.said) is not kept
    assert "; e types another: since 2022" in typist.said


def test_a_refused_word_is_neither_id_nor_definition_of_another_name(book: Path) -> None:
    """What is named in its place gives both."""
    keys = [
        "s",
        "s",
        "e",
        "since now",
        "+",
        "count",
        "1",
        "Tile capacity",
        "",
        "q",
    ]
    typist = review(book, *keys, article=ARTICLE)
    metrics = (book / "data/metrics.yml").read_text()
    assert " 2 definition  Tile capacity, as a number.\n" in typist.said
    assert "since-now" not in metrics
    assert "tile-capacity:\n  name: Tile capacity\n" in metrics
    assert "metric: tile-capacity\n" in (book / ARTICLE).read_text()


def test_a_sentence_may_say_for_how_long_its_figure_is() -> None:
    """As `claimbook check` has it; another figure it may not have."""
    fields = {"amount": "£35.2m", "quote": "from £35.2m a year earlier"}
    told = "Tilers made £35.2m in the six months to September 2025"
    assert find_misfit("says", f"{told}.", fields, None, None) == ""
    assert "“£9m”" in find_misfit("says", f"{told}, and £9m more.", fields, None, None)


def test_a_comparison_is_no_verb() -> None:
    """“Tilers compared with 52%” would be nonsense."""
    fields = {"says": "Compared with 52%.", "quote": "compared with 52% last year"}
    assert list(list_sentences(fields, "a part of a sentence", ("Tilers",), None)) == []


@pytest.mark.parametrize(
    ("amount", "asked"), [("up €5.33", False), ("up 3 boats", False), ("up 3%", True)]
)
def test_the_unit_of_a_rise_is_that_of_a_new_metric(amount: str, asked: bool, book: Path) -> None:
    """A share of it says nothing about the unit, for which the review asks."""
    rise = "    change: year-on-year\n"
    write_claims(book, f"Ferry Line is {amount}|{amount}|fact|{rise}")
    text = (book / ARTICLE).read_text()
    (book / ARTICLE).write_text(
        text.replace("metric: ships", "metric:  # decide: what is measured")
    )
    typist = review(book, "+", "Levy", "q", article=ARTICLE)
    assert ("dimension: " in typist.offered) is asked
