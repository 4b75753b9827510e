"""The clause of a sentence that a figure stands in."""

from itertools import pairwise

import pytest

from claimbook.drafts.clause import list_clauses
from claimbook.quantity import Span

SENTENCE = "The line, founded in 1920, carried 4 million people last year, and it lost €3m"


def cut(sentence: str, figure: str) -> list[str]:
    """Return the stretches around a figure, the closest first."""
    at = sentence.index(figure)
    spans = list_clauses(sentence, Span(0, len(sentence)), Span(at, at + len(figure)))
    return [sentence[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("sentence", "figure", "clause"),
    [
        ("It sold 1,200 passes, but few won.", "1,200 passes", "It sold 1,200 passes, but few won"),
        (
            "The line sold 12 passes a day, but few used them.",
            "12 passes",
            "The line sold 12 passes a day",
        ),
        (
            "Even though about 900 sailors of the fleet may be ill, it sailed.",
            "about 900 sailors",
            "Even though about 900 sailors of the fleet may be ill",
        ),
        (
            "India and Spain come after the United States, at 8%.",
            "8%",
            "India and Spain come after the United States, at 8%",
        ),
        (
            "They left after Holm had promised to send 900 boats to the bay.",
            "900 boats",
            "after Holm had promised to send 900 boats to the bay",
        ),
        (
            "The old Harbour Board (HB) chose to sell 9 quays in all.",
            "9 quays",
            "The old Harbour Board (HB) chose to sell 9 quays in all",
        ),
        (
            "“[Regular] full-time sailors are paid for 9 hours a day.”",
            "9 hours",
            "[Regular] full-time sailors are paid for 9 hours a day",
        ),
        (
            "| Revenue (million euros) | 412 | 361 |",
            "412",
            "| Revenue (million euros) | 412 | 361 |",
        ),
        (
            "Coast Air, a line of old ferries, said on Friday that its sales rose 4%.",
            "4%",
            "Coast Air, a line of old ferries, said on Friday that its sales rose 4%",
        ),
        (
            "In May, the bank, based in Moss, has paid back €9m to its owners, as it had said.",
            "€9m",
            "the bank, based in Moss, has paid back €9m to its owners",
        ),
        (
            "Woodbridge, which holds 70% of the old line, has agreed to sell.",
            "70%",
            "Woodbridge, which holds 70% of the old line",
        ),
        (SENTENCE, "4 million people", "founded in 1920, carried 4 million people last year"),
        (SENTENCE, "€3m", "carried 4 million people last year, and it lost €3m"),
        (
            "He said: “We need 40 boats to do this”, a rise.",
            "40 boats",
            "We need 40 boats to do this",
        ),
        ('"We had 3 new ferries," Holm said.', "3 new ferries", "We had 3 new ferries"),
        (
            'Anna Holm, the director, said: "We had 9 ships in all."',
            "9 ships",
            "We had 9 ships in all",
        ),
        (
            "“The boats carried 4 people a day,” she added.",
            "4 people",
            "The boats carried 4 people a day",
        ),
        (
            "Fares rose while costs fell by 8% in the north.",
            "8%",
            "while costs fell by 8% in the north",
        ),
        (
            "Three ships (two of them new) sail 90 km a day.",
            "90 km",
            "Three ships (two of them new) sail 90 km a day",
        ),
        (
            "The line has lost 4 ships at sea, according to the harbour board.",
            "4 ships",
            "The line has lost 4 ships at sea, according to the harbour board",
        ),
        (
            "Fares fell, but the old line carried 4 million people, Anna Holm of St. Just said.",
            "4 million people",
            "the old line carried 4 million people, Anna Holm of St. Just said",
        ),
        (
            "Fares are up by more than 8%, said Anna Holm.",
            "8%",
            "Fares are up by more than 8%, said Anna Holm",
        ),
        (
            "“We have old boats,” Holm said, “and 12 new ones.”",
            "12",
            "12 new ones",
        ),
        (
            "The Harbour Line, which sails in every season of the year, carried 40,000.",
            "40,000",
            "The Harbour Line, which sails in every season of the year, carried 40,000",
        ),
    ],
)
def test_a_quote_begins_as_its_clause(sentence: str, figure: str, clause: str) -> None:
    """Marks and some words end a clause; one of few words takes in the one before it."""
    assert cut(sentence, figure)[0] == clause


def test_each_stretch_is_wider_than_the_one_before_it() -> None:
    """From the clause to the sentence, for quotes that must be longer to stand in one place."""
    found = cut(SENTENCE, "4 million people")
    assert found[-1] == SENTENCE
    assert all(a in b and a != b for a, b in pairwise(found))


def test_a_clause_of_a_text_without_marks_is_cut_to_whole_words() -> None:
    """Captions go on without an end: no quote does."""
    words = "so we took the ferry " * 200 + "and paid 7 euros " + "each time we went " * 200
    (clause,) = cut(words, "7 euros")
    assert "paid 7 euros each time" in clause
    assert len(clause) <= 200
    assert f" {clause} " in words


def test_a_long_clause_is_quoted_from_its_subject_on() -> None:
    """It is its end that is cut off."""
    words = (
        f"The plan {'of the council ' * 8}was to use up 9 boats{' of the fleet by the bay' * 10}"
    )
    quote = cut(words, "9 boats")[-1]
    assert quote.startswith("The plan of the council of")
    assert len(quote) <= 200
