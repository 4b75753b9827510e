"""What an editor who reviews for the first time stumbles over."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, Typist, book, review
from tests.cli.test_review_alike import OPEN, write_claims
from tests.cli.test_review_lists import SmallTypist
from tests.cli.test_review_of_many import COUNTS, LIKELY, write_article, write_claim

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.fitting import find_misfit
from claimbook.cli.reviewing.rewording import list_sentences
from claimbook.cli.reviewing.stating import state_claim
from claimbook.grounding import TextLayout
from claimbook.model import Where
from claimbook.quantity import Span

__all__ = ["book"]
NAMED = "    period: 2024\n"


def list_numbered(typist: Typist, after: str) -> list[str]:
    """Return what the numbers of the first question after some words choose."""
    lines = typist.said.partition(after)[2].splitlines()
    numbered = (line.split() for line in lines if line[:2].strip().isdecimal())
    found: list[str] = []
    for number, *words in numbered:
        if int(number) != len(found) + 1:
            break
        found.append(" ".join(words))
    return found


def open_second(book: Path, field: str, opened: str) -> None:
    """Leave a field of the second claim open."""
    first, mark, second = (book / ARTICLE).read_text().partition("  - id: claim-2")
    (book / ARTICLE).write_text(f"{first}{mark}{second.replace(field, opened)}")


def write_text(book: Path, said: str) -> None:
    """Store the text of the article."""
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\n{said}\n", encoding="utf-8")


def test_the_metric_of_the_same_sentence_is_offered_first(book: Path) -> None:
    """Before one of which the sentence has a word: what is compared is of one metric."""
    write_claims(
        book,
        "Ferry Line has 3 hulls|3 hulls|fact|" + NAMED,
        "2 fewer than its dockers wanted|2|fact|" + NAMED,
    )
    open_second(book, "metric: ships", "metric:  # decide: what is measured")
    write_text(book, "Ferry Line has 3 hulls, 2 fewer than its dockers wanted.")
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\ndockers-hired:\n  name: Hulls hired\n  definition: D.\n")
        file.write("  dimension: count\n  measure: stock\n")
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ metric")
    assert [each.split()[0] for each in offered] == ["ships", "dockers-hired"]


def test_the_entity_decided_for_the_same_sentence_is_offered_first(book: Path) -> None:
    """Even before those that the draft proposes."""
    write_claims(
        book,
        "Ferry Line has 3 ships|3 ships|fact|" + NAMED,
        "and 4 tugs of Pilot Bay|4 tugs|fact|" + NAMED,
    )
    open_second(book, "about: ferry-line", "about: pilot-bay  # decide: or docks")
    write_text(book, "Ferry Line has 3 ships and 4 tugs of Pilot Bay.")
    with (book / "data/entities.yml").open("a") as file:
        file.write("\npilot-bay:\n  name: Pilot Bay\n  kind: place\n")
        file.write("\ndocks:\n  name: Docks\n  kind: company\n")
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ about")
    assert [each.split()[0] for each in offered] == ["ferry-line", "docks"]


def test_then_come_entities_of_the_sentences_before_it(book: Path) -> None:
    """The nearest first; a sentence of another paragraph is too far away."""
    claims = (
        "Far Bay has 2 ships|2 ships|fact|" + NAMED,
        "Pilot Bay has 3 ships|3 ships|fact|" + NAMED,
        "Docks has 4 ships|4 ships|fact|" + NAMED,
        "Its crews sail 5 ships|5 ships|fact|" + NAMED,
    )
    write_claims(book, *claims)
    text = (book / ARTICLE).read_text()
    for name in ("far-bay", "pilot-bay", "docks", "ferry-line  # decide: or tugs"):
        text = text.replace("about: ferry-line\n", f"about: {name} \n", 1)
    (book / ARTICLE).write_text(text)
    first, *others = (each.partition("|")[0] for each in claims)
    said = f"Ferries\n\n{first}.\n\n{'. '.join(others)}.\n"
    (book / "seeds/ferries.txt").write_text(said, encoding="utf-8")
    with (book / "data/entities.yml").open("a") as file:
        for name in ("Far Bay", "Pilot Bay", "Docks", "Tugs"):
            file.write(f"\n{name.lower().replace(' ', '-')}:\n  name: {name}\n  kind: company\n")
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ about")
    assert [each.split()[0] for each in offered] == ["docks", "pilot-bay", "tugs", "far-bay"]


def test_periods_of_other_claims_are_offered_for_one_that_is_asked_about(book: Path) -> None:
    """So that nobody has to type them again for each figure of a table."""
    write_claims(
        book,
        "Ferry Line has 3 ships|3 ships|fact|    period: 2023-04/2024-03\n",
        f"It has 4 tugs|4 tugs|fact|{OPEN}",
    )
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ period")
    assert "2023-04/2024-03 1 Apr 2023 to 31 Mar 2024" in offered


@pytest.mark.parametrize(
    ("quote", "amount", "first"),
    [
        ("It carried 4 fewer than the line from Aland", "down 4", "against the line from Aland"),
        ("It carried 4 fewer than a year before", "down 4", "year-on-year"),
        ("It carried 4 fewer than it had hoped", "down 4", "year-on-year"),
        ("Traffic fell by 4% to its lowest level since 2014", "down 4%", "year-on-year"),
        ("Traffic has fallen by 4% since 2014", "down 4%", "since 2014"),
    ],
)
def test_a_change_may_be_measured_against_what_its_quote_names(
    quote: str, amount: str, first: str, book: Path
) -> None:
    """How far back one must look for a figure as low is no base."""
    asked = "    change:  # decide: what it is compared with\n    period: 2024-03\n"
    write_claims(book, f"{quote}|{amount}|fact|{asked}")
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ change")
    assert offered[0].startswith(first)


def test_what_changed_in_a_year_is_no_change_on_a_day(book: Path) -> None:
    """Nor on a quarter; those are offered for shorter times."""
    asked = "    change:  # decide: what it is compared with\n    period: "
    for period, count in (("2024", 1), ("2024-Q2", 3)):
        write_claims(book, f"Traffic fell by 4%|down 4%|fact|{asked}{period}\n")
        assert len(list_numbered(review(book, "q", article=ARTICLE), "▸ change")) == count


def test_a_change_is_checked_when_it_is_typed(book: Path) -> None:
    """And not only once everything else is decided."""
    asked = "    change:  # decide: what it is compared with\n    period: 2024\n"
    write_claims(book, f"Traffic fell by 4%|down 4%|fact|{asked}")
    typist = review(book, "e", "if it rains", "against plan", "q", article=ARTICLE)
    assert "“if it rains” does not say what it is compared with" in typist.said
    assert "change: against plan\n" in (book / ARTICLE).read_text()


def test_a_sentence_that_the_review_made_follows_its_fields(book: Path) -> None:
    """One that an editor worded stays as it is."""
    write_claims(
        book,
        f"made €4 million last year|€4 million|fact|{OPEN}",
    )
    text = (book / ARTICLE).read_text().replace("metric: ships", "metric: sales")
    open_ = "says: Made €4 million.  # decide: a part of a sentence, to be made whole"
    text = text.replace("says: made €4 million last year.", open_)
    (book / ARTICLE).write_text(text)
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nsales:\n  name: Sales\n  definition: S.\n")
        file.write("  dimension: money\n  measure: flow\n")
    keys = ["e", "2023", "2"]
    review(book, *keys, "b", "P", "2024", "q", article=ARTICLE)
    assert "says: Ferry Line’s sales were €4 million in 2024.\n" in (book / ARTICLE).read_text()


@pytest.mark.parametrize("typed", ["B4", "four ships"])
def test_no_sentence_has_only_two_words(typed: str) -> None:
    """Keys that were meant for another question are not what a claim says."""
    assert "is not a sentence" in find_misfit("says", typed, {"amount": "4 ships"}, None, None)


def lay_out(text: str) -> TextLayout:
    return TextLayout(text, (), {Where.BODY: Span(0, len(text))})


@pytest.mark.parametrize(
    ("quote", "teller", "offered"),
    [
        ("provided that 9 piers stay", "", []),
        ("assuming that 9 piers stay", "", []),
        ("provided 9 piers", "", ["Łódź AG provided 9 piers."]),
        ("hoped to reach 9 piers by May", "Bo Lind", ["Bo Lind hoped to reach 9 piers by May."]),
        ("put the true loss at 9 piers", "Bo Lind", ["Bo Lind put the true loss at 9 piers."]),
    ],
)
def test_a_condition_has_no_subject(quote: str, teller: str, offered: list[str]) -> None:
    """And whoever hopes or reckons is the claim's speaker."""
    layout = lay_out(f"Łódź AG gave a grant and {quote}.")
    fields = {"says": f"{quote.capitalize()}.", "quote": quote}
    found = list_sentences(fields, "a part of a sentence", ("Łódź AG",), layout, teller)
    assert [each for each in found if " grant " not in each] == offered


def test_a_name_that_the_text_shortens_is_known() -> None:
    """“Łódź” is Łódź AG, so that “its” stands for nobody else."""
    says = "Its debt fell to 9 piers."
    layout = lay_out(f"Łódź employs 40 clerks. {says}")
    fields = {"says": says, "quote": says.rstrip(".")}
    asked = fields, "whom “Its” stands for", ("Łódź AG",), layout
    assert list(list_sentences(*asked)) == []
    known = {"Łódź AG": ("Łódź",)}
    assert list(list_sentences(*asked, aliases=known)) == ["Łódź AG’s debt fell to 9 piers."]


def test_undo_opens_the_page_on_which_it_was_decided(book: Path) -> None:
    """Although the next page of the list is on the screen."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    typist = SmallTypist("t", "\r", "u", "q")
    review_files(find_book(book), book / ARTICLE, typist)
    pages = typist.said.split("What does each figure measure?")
    first, second, third = (each.partition("\n\n")[2].partition("\n\n")[0] for each in pages[1:])
    assert first == third
    assert first != second


def test_a_decided_period_is_shown_with_its_days(book: Path) -> None:
    """As it was typed, without quotation marks of its file."""
    claims = [write_claim(n, count) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *(each.replace("    period: ", "    # decide period: ") for each in claims))
    keys = ["t", "1", "e", "year to 31 March 2025", "2", "e", "2025-03-31", "q"]
    said = review(book, *keys, article=ARTICLE).said
    assert "decided: year to 31 March 2025, 1 Apr 2024 to 31 Mar 2025\n" in said
    assert "decided: 2025-03-31\n" in said


def test_numbers_of_a_list_stay_after_a_refused_answer(book: Path) -> None:
    """They are still on the screen."""
    write_claims(book, f"Ferry Line has 3 ships|3 ships|fact|{OPEN}")
    review(book, "K", "nonsense", "2", "q", article=ARTICLE)
    assert "kind: estimate\n" in (book / ARTICLE).read_text()


def test_words_for_a_frequent_metric_are_words_of_it(book: Path) -> None:
    """Whoever employs 5 people has a staff of 5, and who lost money a negative profit."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS[:2], 1)]
    write_article(book, *(each.replace("metric: ships", "metric: staff") for each in claims))
    text = (book / ARTICLE).read_text().replace("In 2022 it had 5 ships", "It employs 5 ships")
    (book / ARTICLE).write_text(text)
    (book / "seeds/ferries.txt").write_text("Ferries\n\nIt had 3 ships. It employs 5 ships.\n")
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nstaff:\n  name: Staff\n  definition: S.\n  dimension: count\n")
        file.write("  measure: stock\n")
    listed = review(book, "t", "q", article=ARTICLE).said.partition("What does each figure")[2]
    assert "employs 5 ships\n" in listed
    assert listed.count("does not mention “Staff”") == 1


def test_a_metric_of_the_book_is_checked_under_whatever_key_it_is_named(book: Path) -> None:
    """Tonnes are not a percentage, although `+` was pressed and the metric's name typed."""
    write_claims(book, "Ferry Line carried 9 tonnes|9 tonnes|fact|" + NAMED)
    text = (book / ARTICLE).read_text()
    (book / ARTICLE).write_text(text.replace("metric: ships", "metric:  # decide: what"))
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\noutput:\n  name: Output\n  definition: O.\n  dimension: share\n")
        file.write("  measure: stock\n")
    typist = review(book, "+", "Output", "n", "q", article=ARTICLE)
    assert "metric: output" not in (book / ARTICLE).read_text()
    assert "share" in typist.said


def test_what_costs_so_much_for_each_is_not_added_up(book: Path) -> None:
    """A metric with “per” in its name is proposed as one that is there at one time."""
    write_claims(book, "A trip costs £3|£3|fact|" + NAMED)
    text = (book / ARTICLE).read_text()
    (book / ARTICLE).write_text(text.replace("metric: ships", "metric:  # decide: what"))
    said = review(book, "+", "Subsidy per trip", "", "q", article=ARTICLE).said
    assert " 4 measure     stock " in said


def test_all_measures_are_offered_that_a_list_explains(book: Path) -> None:
    """Whichever of them the draft thinks of."""
    write_claims(book, "Ferry Line has 3 ships|3 ships|fact|" + NAMED)
    metrics = book / "data/metrics.yml"
    text = metrics.read_text().replace("measure: stock", "measure: stock  # decide: or flow")
    metrics.write_text(text)
    offered = list_numbered(review(book, "q", article=ARTICLE), "▸ measure")
    assert [each.split()[0] for each in offered] == ["flow", "running", "moving"]


def test_nothing_is_said_to_have_itself() -> None:
    """“Council tax’s council tax rate” is not English."""
    fields = {"amount": "4.5%", "kind": "fact", "period": "2027", "quote": "a tax of 4.5%"}
    metric = {"name": "Ferry line rate", "dimension": "share", "measure": "stock"}
    assert state_claim(fields, "Ferry Line", metric) == ""
    assert state_claim(fields, "Tug Line", metric) == "Tug Line’s ferry line rate was 4.5% in 2027."


def test_a_wider_quote_brings_the_figures_that_a_sentence_may_have(book: Path) -> None:
    """Such as that of its condition, which is not a second amount of the claim."""
    write_claims(book, "sales would fall by £2 million|£2 million|forecast|" + NAMED)
    text = (book / ARTICLE).read_text().replace("metric: ships", "metric:  # decide: what")
    (book / ARTICLE).write_text(text)
    said = "If fares rose by 10%, sales would fall by £2 million"
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\n{said}.\n", encoding="utf-8")
    typist = review(book, "Q", said, "S", f"{said}.", "q", article=ARTICLE)
    assert "the claim does not have" not in typist.said
    assert f"says: {said}.\n" in (book / ARTICLE).read_text()
    assert "mentions: [10%]\n" in (book / ARTICLE).read_text()
