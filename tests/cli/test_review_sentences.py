"""What `claimbook review` proposes, so that an editor need not type it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, review
from tests.cli.test_review_of_many import write_claim

from claimbook.cli.reviewing.rewording import list_sentences
from claimbook.cli.reviewing.stating import name_time, state_claim

__all__ = ["book"]
MONEY = {"name": "Revenue", "dimension": "money"}
FEE = "\nfee:\n  name: Fee\n  definition: F.\n  dimension: money\n  measure: flow\n"
OPEN = "  # decide: whom “{}” stands for"
TOLD = (
    "Ferries\n\nThe harbour firm grew. It had 3 ships in 2024. “Rain is bad,” said Bo Lind, an "
    "analyst. He counts 5 ships and 2 tugs.\n"
)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("8%", "Coast Air’s revenue was up 8% year-on-year in 2024."),
        ("-8%", "Coast Air’s revenue was down 8% year-on-year in 2024."),
        ("(8.5%)", "Coast Air’s revenue was down 8.5% year-on-year in 2024."),
    ],
)
def test_a_column_of_changes_has_no_words_for_their_direction(cell: str, told: str) -> None:
    """Its signs say so; elsewhere a share without such a word is not a change."""
    fields = {"amount": cell, "kind": "fact", "period": "2024", "change": "year-on-year"}
    assert (
        state_claim({**fields, "quote": f"| Revenue | 9.1 | 8.4 | {cell} |"}, "Coast Air", MONEY)
        == told
    )
    assert state_claim({**fields, "quote": f"with {cell} of it"}, "Coast Air", MONEY) == ""


def test_a_change_since_a_day_is_not_one_of_the_period() -> None:
    """The period says when the figure held, and stands before it."""
    fields = {"amount": "down €9 million", "kind": "fact", "period": "2025-03-31"}
    metric = {**MONEY, "name": "Debt", "measure": "stock"}
    for since, told in [("2024-12-31", "31 Dec 2024"), ("2022", "2022")]:
        assert state_claim({**fields, "change": f"since {since}"}, "Coast Air", metric) == (
            f"Coast Air’s debt on 31 Mar 2025 was down €9 million since {told}."
        )


def test_an_apostrophe_is_like_that_of_the_name() -> None:
    """Two kinds in one sentence look like a mistake."""
    fields = {"amount": "€9 million", "kind": "fact", "period": "2024"}
    assert (
        state_claim(fields, "St Bo's Pier", MONEY)
        == "St Bo's Pier's revenue was €9 million in 2024."
    )


def write_told(book: Path) -> str:
    """Return a draft about a text with pronouns, of which two claims have the same words."""

    def claim(id_: str, says: str, amount: str, more: str = "", word: str = "") -> str:
        mark = OPEN.format(word) if word else ""
        return (
            f"\n  - id: {id_}\n    says: {says}.{mark}\n    quote: {says}\n    about: ferry-line\n"
            f"{amount}    kind: fact\n{more}"
        )

    counted = "    metric: ships\n    amount: {}\n    period: 2024\n"
    claims = [
        claim("rain", "Rain is bad", "", "    speaker: {name: Bo Lind, mode: direct}\n"),
        *(
            claim(
                each,
                "He counts 5 ships and 2 tugs",
                counted.format(n) + f"    mentions: [{other}]\n",
                word="He",
            )
            for each, n, other in (("five", "5 ships", "2 tugs"), ("two", "2 tugs", "5 ships"))
        ),
        claim("it", "It had 3 ships in 2024", counted.format("3 ships"), word="It"),
    ]
    text = FILES[ARTICLE].partition("\n  - id:")[0] + "".join(claims)
    (book / ARTICLE).write_text(text)
    (book / "seeds/ferries.txt").write_text(TOLD)
    records = book / "data/entities.yml"
    records.write_text(records.read_text().replace("  # decide: what sort of thing it is", ""))
    return text


def test_a_sentence_is_typed_from_whom_the_claim_is_about(book: Path) -> None:
    """The name replaces the pronoun that begins it; it is only offered, as it may be wrong."""
    text = write_told(book)
    typist = review(
        book, "n", "n", "1", "e", "Ferry Line had 3 ships in 2024.", "q", article=ARTICLE
    )
    assert typist.offered == ["says: Ferry Line had 3 ships in 2024."]
    assert "Nothing here has this number" in typist.said
    after = (book / ARTICLE).read_text()
    assert after == text.replace("says: It", "says: Ferry Line").replace(OPEN.format("It"), "")


def test_he_is_who_spoke_before_and_a_sentence_is_decided_once(book: Path) -> None:
    """For all figures of the same quote; `u` takes all of it back."""
    text = write_told(book)
    typist = review(book, "1", "q", article=ARTICLE)
    assert "\n 1 Bo Lind counts 5 ships and 2 tugs.\n" in typist.said
    assert "2 tugs has the same sentence, too." in typist.said
    after = text.replace("says: He", "says: Bo Lind").replace(OPEN.format("He"), "")
    assert (book / ARTICLE).read_text() == after
    (book / ARTICLE).write_text(text)
    review(book, "1", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text


def test_a_metric_that_measures_something_else_is_not_offered(book: Path) -> None:
    """Though the mark has it, as for a share and a sum with one label."""
    mark = "  # decide: fee or ships"
    draft = FILES[ARTICLE].partition("\n  - id:")[0]
    (book / ARTICLE).write_text(
        f"{draft}{write_claim(1, 3)}".replace("metric: ships", f"metric:{mark}")
    )
    with (book / "data/metrics.yml").open("a") as file:
        file.write(FEE)
    said = review(book, "q", article=ARTICLE).said
    assert "\n 1 ships  " in said
    assert " fee " not in said


@pytest.mark.parametrize(
    ("name", "record"),
    [
        (
            "Ferry fee",
            "definition: Ferry fee, as a sum of money.\n  dimension: money\n  measure: flow",
        ),
        (
            "Boats sold",
            "definition: The number of boats sold.\n  dimension: count\n  measure: flow",
        ),
        (
            "Boats owned",
            "definition: The number of boats owned.\n  dimension: count\n  measure: stock",
        ),
        ("Loss of the fee", ""),
    ],
)
def test_a_new_metric_is_proposed_from_its_name(name: str, record: str, book: Path) -> None:
    """What ends it says what it measures, and a participle that it is done again and again."""
    amount = "up 5%" if "fee" in name else "3 ships"
    text = FILES[ARTICLE].replace("3 ships", amount)
    (book / ARTICLE).write_text(text)
    with (book / "data/metrics.yml").open("a") as file:
        file.write(FEE)
    typist = review(book, "s", "s", "+", name, "", "q", article=ARTICLE)
    assert record in (book / "data/metrics.yml").read_text()
    assert ("dimension: the unit of the number" in typist.said) == (not record)


def test_days_are_offered_with_their_weekdays(book: Path) -> None:
    """By which a text names them."""
    text = FILES[ARTICLE].partition("\n  - id:")[0] + write_claim(1, 3)
    mark = "# decide period: 2025-05-11 or 2025-05-18"
    (book / ARTICLE).write_text(text.replace("period: 2021", mark))
    said = review(book, "q", article=ARTICLE).said
    assert " 1 2025-05-11  Sunday\n 2 2025-05-18  Sunday\n" in said


@pytest.mark.parametrize(
    ("says", "fields", "named"),
    [
        ("It fell on Tuesday.", {}, "It fell on 13 May 2025."),
        ("It fell on Monday.", {"period": "2025-05-12"}, "It fell on 12 May 2025."),
        ("It was said on Monday.", {"as_of": "2025-05-12"}, "It was said on 12 May 2025."),
        ("It fell on Monday.", {"period": "2025-Q1"}, ""),
        ("It fell on Tuesday, 6 May.", {}, ""),
        ("It rose in the quarter.", {"period": "2025-Q1"}, "It rose in the first quarter of 2025."),
        ("It rose in the year, too.", {"period": "2024"}, "It rose in 2024, too."),
        ("It rose in the year.", {"period": "2025-Q1"}, ""),
        ("It rose in the quarter to May.", {"period": "2025-Q1"}, ""),
        ("It rose in the quarter.", {"period": "someday"}, ""),
    ],
)
def test_a_time_that_only_the_article_explains_is_named(
    says: str, fields: dict[str, str], named: str
) -> None:
    """If its day is known, of an article from a Tuesday; else the sentence stays as it is."""
    assert name_time(says, fields, "2025-05-13T09:00Z") == (named or says)


def test_a_sentence_is_changed_from_one_that_names_its_day(book: Path) -> None:
    """The editor only presses Enter."""
    text = FILES[ARTICLE].partition("\n  - id:")[0] + write_claim(1, 3)
    text = text.replace("The line had 3 ships in 2021.", "On it went on Wednesday.")
    (book / ARTICLE).write_text(text.replace("kind: fact", "kind:  # decide: fact or plan"))
    typist = review(book, "S", "On it went on 14 May 2025.", "q", article=ARTICLE)
    assert typist.offered == ["says: On it went on 14 May 2025."]


def test_the_sentences_of_a_table_are_not_shown_again(book: Path) -> None:
    """They say all that their claims have; those of other claims do not."""
    (book / "seeds/ferries.txt").write_text(
        "Ferries\n\nFerry Line sails.\n\nOf\t2023\t2024\nShips\t9\t4\nTugs\t3\t2\n"
    )
    claims = "".join(
        f"\n  - id: s-{n}\n    says:  # decide: the claim in your words\n"
        f"    quote: Ships 9 4\n    about: ferry-line\n    metric: ships\n"
        f"    amount: '{n}'\n    period: {year}\n    kind: fact\n"
        for n, year in ((9, 2023), (4, 2024))
    )
    draft = FILES[ARTICLE].partition("\n  - id:")[0]
    (book / ARTICLE).write_text(draft + claims)
    records = book / "data/entities.yml"
    records.write_text(records.read_text().replace("  # decide: what sort of thing it is", ""))
    said = review(book, "t", "\r", "q", article=ARTICLE).said
    assert " 1 Ferry Line’s number of ships owned was 9 in 2023.\n" in said
    assert "Nothing is left to decide" in said
    assert "not shown by themselves" not in said


@pytest.mark.parametrize(
    ("quote", "period", "since"),
    [
        ("up by 3% since the end of December", "2025-03-31", "2024-12-31"),
        ("up by 3% since March", "2025-04", "2025-03"),
        ("up by 3% since June", "2025-04", "2024-06"),
        ("up by 3% since the start of June", "", "2024-06-01"),
        ("up by 3% since the beginning of June 2022", "", "2022-06-01"),
        ("since March, up by 3%", "2025-04", ""),
        ("up by 3% since March 4", "2025-04", ""),
    ],
)
def test_a_change_is_since_the_month_behind_its_figure(
    quote: str, period: str, since: str, book: Path
) -> None:
    """Of the last year in which that was over, for an article from May 2025."""
    change = "    change:  # decide: what it is compared with\n"
    text = FILES[ARTICLE].partition("\n  - id:")[0] + write_claim(1, 3)
    text = text.replace("In 2021 it had 3 ships", quote).replace("amount: 3 ships", "amount: up 3%")
    text = text.replace(
        "    period: 2021\n", change + (f"    period: {period}\n" if period else "")
    )
    (book / ARTICLE).write_text(text)
    said = review(book, "q", article=ARTICLE).said
    assert (f"\n 1 since {since}\n" in said) == bool(since)
    assert since or "since 2025-03" not in said


def test_a_row_of_a_table_is_no_beginning_of_a_sentence(book: Path) -> None:
    """The editor types one from the start where the fields make none."""
    text = FILES[ARTICLE].partition("\n  - id:")[0] + write_claim(1, 3)
    says = "says:  # decide: the claim in your words"
    text = text.replace("says: The line had 3 ships in 2021.", says)
    text = text.replace("In 2021 it had 3 ships", "Tugs 3 4").replace(
        "amount: 3 ships", "amount: '3'"
    )
    (book / ARTICLE).write_text(text)
    typist = review(book, "e", "", "q", article=ARTICLE)
    assert typist.offered == ["says: "]
    assert "nothing was typed" in typist.said


@pytest.mark.parametrize(
    ("quote", "sentence", "certain"),
    [
        ("a kite from the fair which fetched $90", "A kite from the fair fetched $90.", True),
        ("Tug Line, which will buy 9 boats", "Tug Line will buy 9 boats.", True),
        (
            "a boat lifted ashore that sold for $9",
            "A boat lifted ashore sold for $9.",
            False,
        ),
        ("while kites from the fair reached $9", "Kites from the fair reached $9.", False),
        ("but reached $9 in the end", "", False),
        ("and 9 kites", "", False),
        ("with a boat which sold for $9", "", False),
        ("a claim that sales rose 9%", "", False),
        ("the boat that sold for $9 was built in 1999", "", False),
        ("its board, which met 9 times", "", False),
        ("a boat whose crew is 9", "", False),
    ],
)
def test_what_a_clause_says_of_a_noun_is_a_sentence(
    quote: str, sentence: str, certain: bool
) -> None:
    """Without the word that joins them; a list has it only if no other word may be the verb.

    So is a clause without the word that joins it to another.
    """
    fields = {"says": f"{quote}.", "quote": quote}
    for wanted, offered in ((False, bool(sentence)), (True, certain)):
        found = list_sentences(fields, "a part of a sentence", (), None, certain=wanted)
        assert list(found) == [sentence] * offered
