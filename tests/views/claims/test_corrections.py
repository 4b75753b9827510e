"""Corrections stand at the claim and at what was worked out from it, and in one list."""

from pathlib import Path

import pytest
from tests.corrected_book import list_changed_books, study_corrected

from claimbook.pages import make_pages
from claimbook.permalinks import CORRECTIONS
from claimbook.sentences.corrections import describe_corrected
from claimbook.study import Study
from claimbook.views.claims.corrections import list_corrections
from claimbook.views.claims.derived import list_derived
from claimbook.views.claims.shown import show_claim


@pytest.fixture
def study(tmp_path: Path) -> Study:
    return study_corrected(tmp_path)


def test_a_claim_says_what_had_been_written_the_newest_first(study: Study) -> None:
    """Each in a sentence, with a badge that leads to the list."""
    shown = show_claim(study, "example-plan")
    assert [each.mark for each in shown.corrected] == [
        "Clarified on 3 February 2025.",
        "Corrected on 1 February 2025: we had written 30 million dollars.",
    ]
    assert [(each.words, each.href) for each in shown.badges[-2:]] == [
        ("Clarified", "corrections/index.html#example-plan-2025-02-03"),
        ("Corrected", "corrections/index.html#example-plan-2025-02-01"),
    ]


def test_a_figure_worked_out_from_it_says_so(study: Study) -> None:
    """After what was corrected of the figure itself, whose words stand in quotation marks."""
    (derived,) = list_derived(study)
    assert [sentence for sentence, _ in derived.marks] == [
        "Updated on 2 February 2025 with the article: it was “what Example spends” before.",
        "A figure behind this one was clarified on 3 February 2025.",
        "A figure behind this one was corrected on 1 February 2025: we had written "
        "30 million dollars.",
    ]


def test_what_was_retracted_is_listed_without_a_link(study: Study) -> None:
    """Of one day, what was entered last comes first."""
    listed = list_corrections(study)
    assert [each.claim for each in listed] == [
        "example-rumour", "example-plan", "half-plan", "example-plan"
    ]  # fmt: skip
    assert [bool(each.on.href) for each in listed] == [False, True, True, True]


def test_two_corrections_of_a_day_have_places_of_their_own(study: Study) -> None:
    """Links lead to one of them."""
    anchors = [each.anchor for each in list_corrections(study)]
    assert len(set(anchors)) == len(anchors)


def test_pages_of_articles_and_of_corrections_say_it(study: Study) -> None:
    """In the words of the sentence, and with the reason."""
    pages = {page.address: page for page in make_pages(study)}
    for address in ("corrections/index.html", "articles/example/index.html"):
        assert "had&#32;misread" in pages[address].body or "had misread" in pages[address].body


def test_a_sentence_that_was_corrected_ends_with_one_stop() -> None:
    """Not with two, one of them within the quotation marks."""
    told = describe_corrected("clarification", "8 March 2025", "“It uses less energy.”")
    assert told == "Clarified on 8 March 2025: we had written “It uses less energy”."


def test_changes_that_are_no_corrections_are_counted(tmp_path: Path) -> None:
    """A reader of the page learns that there are any, and where they are listed."""
    pages = [
        next(each.body for each in make_pages(study) if each.address == CORRECTIONS)
        for study in list_changed_books(tmp_path)
    ]
    shown = [("also lists what was added" in body, "2 such changes" in body) for body in pages]
    assert shown == [(True, False), (False, True)]
