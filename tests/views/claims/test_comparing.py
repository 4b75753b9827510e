"""How two figures compare, as the card of one of them says."""

from __future__ import annotations

import pytest
from tests.derivation.figures import make_figures
from tests.test_growth import draw_crowd, make_large

from claimbook.study import study_book
from claimbook.views.claims.comparing import Compared, list_compared, list_shown_pairs

CHANGE = {"change": "on the day"}
Claimed = str | dict[str, object]
"""An amount, or the fields of a claim."""


def compare(one: Claimed, other: Claimed) -> tuple[Compared, Compared]:
    """Return what stands on the card of each."""
    study = study_book(make_figures({"one": one, "other": other}))
    (of_one,) = list_compared(study, "one").first
    (of_other,) = list_compared(study, "other").first
    return of_one, of_other


@pytest.mark.parametrize(
    ("one", "other", "fields", "words", "back"),
    [
        ("$20 billion", "$20 billion", {}, "the same figure", "the same figure"),
        (
            "$20 billion",
            "$96 billion",
            {},
            "4.8 times as much",
            "about a fifth as much",
        ),
        (
            "up 2%",
            "up 26%",
            CHANGE,
            "24 percentage points more",
            "24 percentage points less",
        ),
        ("$20 billion", "$22 billion", {}, "10% more", "9% less"),
        ("31 seats", "32 seats", {}, "one more", "one fewer"),
        ("hundreds", "14", {}, "at least 14 times apart", "at least 14 times apart"),
        ("$52 billion", "$53 billion", {}, "nearly the same: 2% more", "nearly the same: 2% less"),
        (
            "up $2 billion",
            "down $2 billion",
            CHANGE,
            "of opposite signs",
            "of opposite signs",
        ),
    ],
)
def test_each_card_tells_it_from_its_own_side(
    one: str, other: str, fields: dict[str, str], words: str, back: str
) -> None:
    """What is 4.8 times as much for one is about a fifth for the other."""
    of_one, of_other = compare({"amount": one, **fields}, {"amount": other, **fields})
    assert (of_one.words, of_other.words) == (words, back)


def test_a_bound_says_nothing_of_a_figure_that_is_wrong() -> None:
    """That more than 4 billion does not rule 41 billion out would speak up for what is wrong."""
    figures = {"high": {"amount": "$41 billion"}, "bound": {"amount": "more than $4 billion"}}
    (told,) = list_compared(study_book(make_figures(figures)), "bound").first
    assert told.words == "does not rule it out"
    wrong = {"amount": "$41 billion", "wrong": {"reason": "It was a slip."}}
    study = study_book(make_figures({**figures, "high": wrong}))
    assert list_compared(study, "bound").first == list_compared(study, "high").first == ()


def test_the_other_figure_leads_to_its_claim() -> None:
    """In the same article it is named by its place."""
    of_one, of_other = compare("$20 billion", "$90 billion")
    assert (of_one.figure, of_other.figure) == ("$90 billion", "$20 billion")
    assert of_one.href == "articles/news/index.html#other"
    assert of_one.source == "this article"


def test_only_the_first_comparisons_are_shown_at_once() -> None:
    """A single one more is shown rather than folded."""
    many = {f"figure-{n}": f"${n}0 billion" for n in range(1, 8)}
    found = list_compared(study_book(make_figures(many)), "figure-1")
    assert (len(found.first), len(found.rest)) == (4, 2)
    few = dict(list(many.items())[:6])
    found = list_compared(study_book(make_figures(few)), "figure-1")
    assert (len(found.first), len(found.rest)) == (5, 0)


@pytest.mark.parametrize(("size", "listed"), [(13, 12), (14, 13), (15, 12), (40, 12)])
def test_of_many_comparisons_the_first_are_listed(size: int, listed: int) -> None:
    """The card says how many more there are and leads to them, unless it is only one."""
    study = study_book(make_large(size, draw_crowd, together=False))
    found = list_compared(study, "claim-0")
    told = [pair.other("claim-0") for pair in list_shown_pairs(study, "claim-0")]
    shown = [each.href.partition("#")[2] for each in (*found.first, *found.rest)]
    assert shown == told[:listed]
    if len(told) == listed:
        assert found.further is None
    else:
        assert found.further is not None
        more = len(told) - listed
        assert found.further.name == f"{more} more are listed among the figures of Company-0"
        assert found.further.href == "entities/company-0/index.html"


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (("plan", "ann"), ("forecast", "bo"), ": one is a plan, the other a forecast"),
        (("target", "ann"), ("forecast", "ann"), ": one is a target, the other a forecast"),
        (("forecast", "ann"), ("forecast", "bo"), ": each source makes its own forecast"),
        (("plan", "ann"), ("target", "bo"), ""),
        (("plan", "ann"), ("plan", "bo"), ""),
    ],
)
def test_why_a_forecast_is_no_disagreement(
    one: tuple[str, str], other: tuple[str, str], words: str
) -> None:
    """It contradicts neither a plan nor what others forecast; plans may contradict each other."""
    (kind, speaker), (kind_of_other, speaker_of_other) = one, other
    of_one, of_other = compare(
        {"amount": "$20 billion", "kind": kind, "speaker": {"name": speaker}},
        {"amount": "$22 billion", "kind": kind_of_other, "speaker": {"name": speaker_of_other}},
    )
    reason = f", but no disagreement{words}" if words else ""
    assert (of_one.words, of_other.words) == (f"10% more{reason}", f"9% less{reason}")
