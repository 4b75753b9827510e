"""What `claimbook review` offers, points out and goes to besides its questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, Typist, book, change, review
from tests.cli.test_review_alike import write_claims

from claimbook.cli import main
from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.adding import propose_counted
from claimbook.cli.reviewing.fitting import measures
from claimbook.cli.reviewing.pace import Pace, write_progress
from claimbook.cli.reviewing.rewording import find_span, is_row_of_another, list_sentences
from claimbook.cli.reviewing.screen import ESCAPE
from claimbook.cli.reviewing.stating import state_claim
from claimbook.grounding import TextLayout
from claimbook.model import Where
from claimbook.quantity import Span

__all__ = ["book"]
OTHER = (
    "headline: Boats\noutlet: harbour-news\npublished: 2025-05-15\ntext: boats.txt\n\nclaims:\n\n"
    "  - id: boats-13\n    says: Ferry Line has 13 boats.\n    quote: Ferry Line has 13 boats\n"
    "    about: ferry-line\n    metric: boats\n    amount: 13 boats\n    kind: fact\n"
)
BOATS = "\nboats:\n  name: Boats\n  definition: Boats.\n  dimension: count\n  measure: stock\n"


def test_an_amount_is_asked_again_if_a_metric_makes_it_mean_something_else(book: Path) -> None:
    """A loss is not a profit of that size; what the quote has is proposed, and both are written."""
    with (book / "data/metrics.yml").open("a") as file:
        profit = BOATS.replace("boats", "net-profit", 1).replace("Boats\n", "Net profit\n", 1)
        file.write(profit.replace("count", "money"))
    (book / "seeds/ferries.txt").write_text(
        "Ferries\n\nFerry Line made a loss of €3 million. It will buy 2 ships soon.\n"
    )
    text = change(
        FILES[ARTICLE],
        ("It has 3 ships", "It is so"),
        ("has 3 ships", "made a loss of €3 million"),
        ("3 ships", "€3 million"),
    )
    (book / ARTICLE).write_text(text)
    typist = review(book, "s", "s", "e", "net-profit", "loss of €3 million", "q", article=ARTICLE)
    assert "As net-profit is counted, the quote does not have “€3 million”" in typist.said
    assert "amount: loss of €3 million" in typist.offered
    written = (book / ARTICLE).read_text()
    assert "    metric: net-profit\n    amount: loss of €3 million\n" in written
    (book / ARTICLE).write_text(text)
    review(book, "s", "s", "e", "net-profit", "\x1b", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text


@pytest.mark.parametrize(
    ("says", "quote", "decide", "offered"),
    [
        ("It plans a pier.", "It plans a pier", "whom “It” stands for", "Łódź AG plans a pier."),
        ("Its pier is new.", "Its pier is new", "whom “Its” stands for", "Łódź AG’s pier is new."),
        ("We expect rain.", "We expect rain", "whom “we” stands for", "Łódź AG expects rain."),
        ("Then we have 2.", "Then we have 2", "whom “we” stands for", "Then Łódź AG has 2."),
        ("We row early.", "We row early", "whom “We” stands for", ""),
        ("We rose early.", "We rose early", "whom “We” stands for", "Łódź AG rose early."),
        ("Had 2 piers.", "had 2 piers", "a part of a sentence", "Łódź AG had 2 piers."),
        ("From 2 piers.", "from 2 piers", "a part of a sentence", ""),
        ("Two of its piers.", "two of its piers", "a part of a sentence", ""),
        ("Were at 2.", "were at 2", "a part of a sentence", ""),
        ("Rising to 2.", "rising to 2", "a part of a sentence", "Łódź AG rose to 2."),
        ("Adding 2 piers.", "adding 2 piers", "a part of a sentence", "Łódź AG added 2 piers."),
        (
            "The lowest sales since 2004.",
            "the lowest sales since 2004",
            "a part of a sentence",
            "Łódź AG had the lowest sales since 2004.",
        ),
        ("Sitting on 2.", "sitting on 2", "a part of a sentence", ""),
        ("It is so.", "It is so", "", ""),
    ],
)
def test_whole_sentences_are_offered_for_a_part_of_one(
    says: str, quote: str, decide: str, offered: str
) -> None:
    """With the name of whom the claim is about, where its verb then still agrees."""
    before = "Łódź AG is old and " if quote[0].islower() else "Łódź AG is old. "
    layout, fields = lay_out(before + quote), {"says": says, "quote": quote}
    found = list(list_sentences(fields, decide, ("Łódź AG",), layout))
    assert found[:1] == [offered or before + quote][: bool(offered) or quote[0].islower()]


@pytest.mark.parametrize(
    ("before", "quote", "offered"),
    [
        ("Łódź AG will close a pier and ", "cut 90 jobs", "Łódź AG will cut 90 jobs."),
        ("Łódź AG could shut 2 piers, and ", "put 90 jobs at risk", "Łódź AG could put 90 jobs …"),
        ("Łódź AG closed a pier and ", "cut 90 jobs", "Łódź AG cut 90 jobs."),
        ("Łódź AG, which will move, closed a pier and ", "cut 90 jobs", "Łódź AG cut 90 jobs."),
        ("Łódź AG will close a pier and ", "sold 2 piers", "Łódź AG sold 2 piers."),
    ],
)
def test_a_second_verb_depends_on_the_modal_verb_of_the_first(
    before: str, quote: str, offered: str
) -> None:
    """If it may be an infinitive."""
    layout, fields = lay_out(before + quote), {"says": quote.capitalize(), "quote": quote}
    found, *_ = list_sentences(fields, "a part of a sentence", ("Łódź AG",), layout)
    assert found.startswith(offered.rstrip("…"))


def lay_out(text: str) -> TextLayout:
    return TextLayout(text, (), {Where.BODY: Span(0, len(text))})


@pytest.mark.parametrize(
    ("before", "offered"),
    [
        ("Łódź AG is old.", ["Łódź AG’s clerk, Bo Lind, counts 2 piers."]),
        ("The Tilers’ Union is old.", []),
        ("The Łódź Forum is old.", []),
    ],
)
def test_an_officer_is_of_the_body_that_the_sentence_before_names(
    before: str, offered: list[str]
) -> None:
    """They are nobody else's, least of all their own."""
    says = "Its clerk, Bo Lind, counts 2 piers."
    layout = lay_out(f"Łódź AG has piers. {before} {says}")
    fields = {"says": says, "quote": says.rstrip(".")}
    names = ("Łódź AG", "Bo Lind")
    assert list(list_sentences(fields, "whom “Its” stands for", names, layout)) == offered


@pytest.mark.parametrize(
    ("before", "says", "certain"),
    [
        ("Łódź AG is old.", "Its piers are 2.", True),
        ("Łódź AG is old. It was sold in May.", "Its piers are 2.", True),
        ("Łódź AG is old. Umbra was sold.", "Its piers are 2.", False),
        ("Łódź AG sold Umbra.", "Its piers are 2.", False),
        ("Łódź AG and Umbra are old.", "Its piers are 2.", False),
        ("Łódź AG’s owner is old.", "Its piers are 2.", False),
        ("Umbra sold Łódź AG.", "Its piers are 2.", False),
        ("Piers are old.", "Its piers are 2.", False),
        ("", "Its piers are 2.", False),
        ("Łódź AG is old.", "Analysts say it has 2 piers.", False),
    ],
)
def test_a_subject_is_certain_if_the_text_names_nobody_else(
    before: str, says: str, certain: bool
) -> None:
    """Otherwise a sentence that one key accepts would say what the article does not."""
    layout = lay_out(f"Rain fell.\n\n{before} {says}" if before else f"Łódź AG is old.\n\n{says}")
    fields = {"says": says, "quote": says.rstrip(".")}
    word = "Its" if says.startswith("Its") else "it"
    asked = fields, f"whom “{word}” stands for", ("Łódź AG",), layout
    assert len([*list_sentences(*asked)]) == certain
    assert len([*list_sentences(*asked, certain=True)]) == certain


@pytest.mark.parametrize(
    ("before", "says", "offered"),
    [
        ("Łódź AG is old.", "He denied that 2 piers had closed.", ""),
        ("Łódź AG is old.", "Her 2 piers are new.", ""),
        ("Łódź AG is old. Bo Lind is its head.", "He has 2 piers.", "Bo Lind has 2 piers."),
        ("Bo Lind is old.", "He has 2 piers.", "Bo Lind has 2 piers."),
        ("The Tilers’ Union is old.", "It puts them at 2.", ""),
        (
            "Łódź AG is old.",
            "In a count of May, it puts them at 2.",
            "In a count of May, Łódź AG …",
        ),
        ("Łódź AG is old.", "In a count by Umbra, it puts them at 2.", ""),
    ],
)
def test_a_sentence_names_only_who_is_certainly_meant(before: str, says: str, offered: str) -> None:
    """A body is no “he”, and what was last named is what “it” stands for."""
    layout, fields = lay_out(f"{before} {says}"), {"says": says, "quote": says.rstrip(".")}
    word = next(each for each in ("He", "Her", "It", "it") if each in says.split())
    names, bodies = ("Łódź AG", "Bo Lind"), {"Łódź AG"}
    found = list_sentences(
        fields, f"whom “{word}” stands for", names, layout, "Łódź AG", bodies=bodies
    )
    shown = [each.replace("puts them at 2.", "…") for each in found]
    assert shown == ([offered] if offered else [])


@pytest.mark.parametrize(
    ("before", "offered"),
    [
        ("Łódź AG sold its boats and ", ["Łódź AG has promised 2 piers."]),
        ("Łódź AG is old. It sold its boats and ", ["Łódź AG has promised 2 piers."]),
        ("It sold its boats and ", []),
        ("Łódź AG is old. The company sold its boats and ", []),
        ("The main owner, the Lind family, sold its boats and ", []),
    ],
)
def test_the_subject_of_a_sentence_is_nobody_whom_it_does_not_name(
    before: str, offered: list[str]
) -> None:
    """Whom the claim is about need not be who did it."""
    text = f"{before}has promised 2 piers."
    layout, whole = lay_out(text), text.removeprefix("Łódź AG is old. ")
    fields = {"says": "Has promised 2 piers.", "quote": "has promised 2 piers"}
    found = list_sentences(fields, "a part of a sentence", ("Łódź AG",), layout)
    assert [*found] == [*offered, whole]


@pytest.mark.parametrize(
    ("says", "decide", "offered"),
    [
        ("It said 2 piers would open.", "whom “It” stands for", "Umbra said 2 piers would open."),
        ("said 2 piers would open", "a part of a sentence", "Umbra said 2 piers would open."),
        ("forecast 2 piers", "a part of a sentence", "Umbra forecast 2 piers."),
        ("cut 2 piers", "a part of a sentence", ""),
        ("I have 2 piers.", "whom “I” stands for", "Umbra has 2 piers."),
        ("however, forecast 2 piers", "a part of a sentence", ""),
        ("part of it for 2 years", "a part of a sentence", ""),
        (
            "We have cut 2 piers and we will not cut our rates.",
            "whom “we” stands for",
            "Łódź AG has cut 2 piers and it will not cut its rates.",
        ),
        ("We have 2 piers and we row early.", "whom “we” stands for", ""),
        ("We have 2 piers, I think.", "whom “we” stands for", ""),
    ],
)
def test_a_sentence_names_as_the_speaker_only_the_speaker(
    says: str, decide: str, offered: str
) -> None:
    """Whom the claim is about has not said it; a word in the first person is not left over."""
    fields = {"says": says, "quote": says}
    found = list(list_sentences(fields, decide, ("Łódź AG",), None, "Umbra"))
    assert found == ([offered] if offered else [])
    if offered.startswith("Umbra"):
        assert not [*list_sentences(fields, decide, ("Łódź AG",), None)]


@pytest.mark.parametrize(
    ("dimension", "claim", "fits"),
    [
        ("money", {"amount": "€9 million"}, True),
        ("money", {"amount": "19 weeks"}, False),
        ("money", {"amount": "64%"}, False),
        ("share", {"amount": "64%"}, True),
        ("money", {"amount": "10 times", "change": "since 2022"}, True),
        ("money", {"amount": "9%", "change": ""}, True),
        ("money", {"amount": "up 9%"}, True),
        ("duration", {"amount": "19 weeks"}, True),
        ("count", {"amount": ""}, True),
        ("money", {"amount": "2.3 billion", "unit_from": "crowns"}, True),
        ("money", {"amount": "131.9", "unit_from": "in millions of euros"}, True),
        ("count", {"amount": "131.9", "unit_from": "in millions of euros"}, False),
        ("count", {"amount": "131.9", "unit_from": "thousands of tonnes"}, True),
    ],
)
def test_a_metric_is_offered_for_what_it_can_measure(
    dimension: str, claim: dict[str, object], fits: bool
) -> None:
    """A share of the staff is not a sum of money; a rise by it may be of anything."""
    assert measures(dimension, claim) is fits


MONEY = {"name": "Revenue", "dimension": "money"}
SHIPS = {"name": "Ships", "dimension": "count", "measure": "stock"}


@pytest.mark.parametrize(
    ("claim", "metric", "told"),
    [
        ("€9 million, fact, 2024", MONEY, "Coast Air’s revenue was €9 million in 2024."),
        (
            "up 9%, fact, 2025-Q2, year-on-year",
            MONEY,
            "Coast Air’s revenue was up 9% year-on-year in the second quarter of 2025.",
        ),
        (
            "€9 million, forecast, FY2026-Q4",
            {"name": "EU sales", "dimension": "money"},
            "Coast Air’s EU sales are expected to be €9 million in the fourth quarter of fiscal "
            "2026.",
        ),
        ("down 9%, fact, 2025-05-14, on the day", MONEY, "… was down 9% on the day."),
        ("€9 million, fact, 2025-05-14", MONEY, "… was €9 million on 14 May 2025."),
        (
            "€9 million, fact, 2024-04/2024-09",
            MONEY,
            "… was €9 million in the six months to September 2024.",
        ),
        ("€9 million, fact, 2024-05", MONEY, "… was €9 million in May 2024."),
        ("€9 million, fact, someday", MONEY, ""),
        ("€9 million, fact", {**MONEY, "measure": "flow"}, ""),
        ("€9 million, fact", {**MONEY, "measure": "stock"}, "… was €9 million."),
        ("52%, fact, 2024", {"name": "Share of sales", "dimension": "share"}, ""),
        ("loss of €9 million, fact, 2024", MONEY, "… was a loss of €9 million in 2024."),
        ("€9 million, plan, 2024", MONEY, ""),
        ("up 9%, fact, 2024", MONEY, ""),
        ("9%, fact, 2024, year-on-year", MONEY, ""),
        ("up 9%, fact, 2024, 2020 to 2024", MONEY, ""),
        ("9 ships, fact, 2024", SHIPS, ""),
        (
            "9,400, fact, 2024-12-31",
            SHIPS,
            "Coast Air’s number of ships was 9,400 on 31 Dec 2024.",
        ),
        ("9 million, fact", {**SHIPS, "name": "Fleet"}, "Coast Air’s fleet was 9 million."),
        ("9,400, fact, 2024", {**SHIPS, "measure": "flow"}, ""),
        ("up 9%, fact, 2024, year-on-year", SHIPS, ""),
        ("€9 million, fact, 2024", {}, ""),
        ("-14%, fact, 2024", MONEY, ""),
        ("14 percent, fact, 2024", MONEY, ""),
        ("2.3 billion, fact, 2024", MONEY, ""),
        (
            "14%, fact, 2024",
            {"name": "Cost-effectiveness", "dimension": "share"},
            "Coast Air’s cost-effectiveness was 14% in 2024.",
        ),
        (
            "14%, fact, 2024",
            {"name": "Margin", "dimension": "share"},
            "Coast Air’s margin was 14% in 2024.",
        ),
    ],
)
def test_a_sentence_says_what_the_fields_say(
    claim: str, metric: dict[str, object], told: str
) -> None:
    """None where it would be no English, or the figure would mean something else."""
    fields = dict(zip(("amount", "kind", "period", "change"), claim.split(", "), strict=False))
    assert state_claim(fields, "Coast Air", metric) == told.replace("…", "Coast Air’s revenue")


@pytest.mark.parametrize(
    ("quote", "another"),
    [
        ("Revenue 418.6 373.8 12%", False),
        ("Revenue, total  418.6  373.8  -12%", False),
        ("Coast Air 418.6 (373.8)", False),
        ("Ferries 131.9 152.7 -14%", True),
        ("Ferries €131.9 +14%", True),
        ("Ferries grew to 131.9", False),
    ],
)
def test_a_row_of_another_is_told_by_its_name(quote: str, another: bool) -> None:
    """Unless it is that of the metric."""
    assert is_row_of_another(quote, "Coast Air", "Revenue") is another


@pytest.mark.parametrize(
    ("row", "offered"), [("Ferries 13.9 15.7", False), ("Sales 13.9 15.7", True)]
)
def test_a_row_of_another_is_not_offered_as_a_sentence_about_the_whole(
    row: str, offered: bool, book: Path
) -> None:
    """Its figure is not the company's."""
    text = change(
        FILES[ARTICLE],
        (
            "says:\n    quote: will buy 2 ships",
            f"says:  # decide: a part of a sentence\n    quote: {row}",
        ),
        ("metric: ships", "metric: sales"),
        ("amount: 2 ships", "amount: €13.9 million\n    period: 2024"),
    )
    (book / ARTICLE).write_text(text)
    metrics = "sales:\n  name: Sales\n  definition: Sold.\n  dimension: money\n  measure: flow\n"
    with (book / "data/metrics.yml").open("a") as file:
        file.write(f"\n{metrics}")
    said = review(book, *["s"] * 9, article=ARTICLE).said
    assert ("Ferry Line’s sales were €13.9 million in 2024." in said) is offered


@pytest.mark.parametrize(
    ("amount", "id_"),
    [
        ("2.84 billion", None),
        ("two dozen", None),
        ("3 crore", None),
        ("5 million people", "people"),
        ("3 ferries", "ferries"),
    ],
)
def test_what_is_counted_is_no_number_word(amount: str, id_: str | None) -> None:
    """A metric `billion` would measure nothing."""
    new = propose_counted(amount)
    assert (new.id if new else None) == id_


def test_a_sentence_ends_where_another_begins() -> None:
    """Not behind a title or an initial, nor within a number."""
    text = "Mr. Holm has 2.5 boats. “He sold one.” Then U. Berg left."
    ends, at = [], 0
    while at < len(text):
        start, at = find_span(text, at, 0, len(text))
        ends.append(text[start:at])
    assert ends == ["Mr. Holm has 2.5 boats.", "“He sold one.”", "Then U. Berg left."]


@pytest.fixture
def twice(book: Path) -> Path:
    """A book in which two articles have one figure, and a draft has no metric for it."""
    (book / "data/articles/boats.yml").write_text(OTHER)
    (book / "seeds/boats.txt").write_text("Boats\n\nFerry Line has 13 boats.\n")
    with (book / "data/metrics.yml").open("a") as file:
        file.write(BOATS)
    for name in (ARTICLE, "seeds/ferries.txt"):
        (book / name).write_text((book / name).read_text().replace("3 ships", "13 boats"))
    return book


def test_the_metric_that_another_article_has_for_a_figure_is_offered_first(twice: Path) -> None:
    """And it is said which outlet has it."""
    typist = review(twice, "a", "s", "1", "q", article=ARTICLE)
    assert " 1 boats  Boats; Harbour News has this figure under it" in typist.said
    assert "metric: boats\n    amount: 13 boats" in (twice / ARTICLE).read_text()


def test_a_figure_that_another_article_has_under_another_metric_is_pointed_out(
    twice: Path,
) -> None:
    """Before the draft is published."""
    text = (twice / ARTICLE).read_text().partition("  - id: ferries-plan")[0]
    text = text.replace("metric:  # decide: what is measured", "metric: ships")
    text = text.replace("  # decide: or harbour-board", "")
    (twice / ARTICLE).write_text(text.replace("    # decide period: 2025 or 2025-Q2\n", ""))
    typist = review(twice, "a", "\r", "q", article=ARTICLE)
    assert "13 boats is ships here, and boats at Harbour News (boats-13)" in typist.said


def test_a_metric_of_another_claim_with_the_same_words_is_offered_first(book: Path) -> None:
    """Before those that the article has more often."""
    with (book / "data/metrics.yml").open("a") as file:
        file.write(BOATS)
    twin = "\n  - id: twin\n    says: So.\n    quote: has 3 ships\n    about: ferry-line\n"
    (book / ARTICLE).write_text(FILES[ARTICLE] + f"{twin}    metric: boats\n    kind: fact\n")
    typist = review(book, "s", "s", "q", article=ARTICLE)
    assert " 1 boats  Boats\n 2 ships  " in typist.said


def test_the_editor_jumps_to_a_claim(book: Path) -> None:
    """By its number or its words; it is shown whole, and then what is left of it is asked."""
    typist = review(
        book, "j", "9", "buy", "\r", "j", "1", "f", "says", "The line has 3 ships.", "q",
        article=ARTICLE,
    )  # fmt: skip
    assert " 1 3 ships  Ferry Line  4 left  It has 3 ships." in typist.said
    assert "no claim has “9”" in typist.said
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["about", "kind"]
    assert typist.said.count("Enter decide what is open") == 3
    assert "says: The line has 3 ships.\n" in (book / ARTICLE).read_text()


def test_jump_asks_again_until_one_claim_is_meant(book: Path) -> None:
    """So a number typed after a word that several claims have decides nothing."""
    before = (book / ARTICLE).read_text()
    typist = review(book, "j", "ships", "2", "q", article=ARTICLE)
    assert "several claims have “ships”: 1, 2\n" in typist.said
    assert typist.offered == ["which claim: ", "which claim: ships"]
    assert "── claim 2 of 2" in typist.said
    typist = review(book, "j", "ships", ESCAPE, "q", article=ARTICLE)
    assert typist.said.count("── claim 1 of 2") == 2
    assert (book / ARTICLE).read_text() == before


def test_what_is_left_is_listed_without_a_terminal(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the place of each, in the order of the review; and what to do next."""
    before = (book / ARTICLE).read_bytes()
    assert main(["review", "--list"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"{ARTICLE}:12 ferries-ships about: ferry-line  (or harbour-board)"
    assert said[3] == "data/entities.yml:3 ferry-line kind: company  (what sort of thing it is)"
    assert said[-2:] == ["6 decisions left.", "To decide: claimbook review"]
    assert (book / ARTICLE).read_bytes() == before


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (None, "was saved in the meantime"),
        ("claims: [\n", "cannot be read, so more may be left there."),
    ],
)
def test_a_file_that_is_taken_away_or_broken_meanwhile_is_told(
    after: str | None, told: str, book: Path
) -> None:
    """Without a traceback, and nothing is written."""
    typist = Typist("1", "q")
    read_key = typist.read_key

    def save() -> str:
        if len(typist.typed) == 2:
            (book / ARTICLE).unlink() if after is None else (book / ARTICLE).write_text(after)
        return read_key()

    typist.read_key = save  # type: ignore[method-assign]
    assert review_files(find_book(book), book / ARTICLE, typist) == 0
    assert told in typist.said
    assert not (book / ARTICLE).exists() if after is None else (book / ARTICLE).read_text() == after


@pytest.mark.parametrize("key", ["1", "s", "x", "e"])
def test_a_file_that_is_not_yaml_any_more_is_waited_for(key: str, book: Path) -> None:
    """Whatever is pressed, with the place of the mistake; then the same claim is asked about."""
    broken = FILES[ARTICLE].replace("    kind: fact\n\n", "   kind: fact\n\n")
    typist = Typist("s", "s", key, " ", " ", "q")
    read_key = typist.read_key

    def save() -> str:
        left = len(typist.typed)
        if left in {2, 4}:
            (book / ARTICLE).write_text(broken if left == 4 else FILES[ARTICLE])
        return read_key()

    typist.read_key = save  # type: ignore[method-assign]
    assert review_files(find_book(book), book / ARTICLE, typist) == 0
    assert typist.said.count(f"{ARTICLE}:16:4 cannot be read:\n     kind: fact\n") == 2
    assert "Nothing is left to decide" not in typist.said
    after = typist.said.rpartition("q quits.")[2]
    assert "── claim 1 of 2" in after
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


def test_progress_names_the_time_that_is_left_once_the_pace_is_known() -> None:
    """A long pause counts no more than a minute and a half."""
    pace = Pace()
    assert write_progress(0, 25, pace) == "0 of 25 decided"
    for number in range(1, 12):
        pace.note(10.0 * number, 1)
    assert write_progress(11, 8, pace) == "11 of 19 decided"
    pace.note(1_000.0, 1)
    assert write_progress(12, 15, pace) == "12 of 27 decided, about 4 minutes left"
    assert write_progress(12, 1, pace) == "12 of 13 decided, less than a minute left"
    assert write_progress(12, 0, pace) == ""


def test_a_kind_may_be_a_fact_and_a_change_be_since_a_year_of_its_sentence(book: Path) -> None:
    """Whatever the draft takes the kind for; the claim's own year is none that it may be since."""
    open_ = "    period: 2025\n    change:  # decide: what it is compared with\n"
    quote = "In 2025 its fleet was 8% smaller than in 2019"
    write_claims(book, f"{quote}|down 8%| # decide: estimate or forecast|{open_}")
    typist = review(book, "1", "q", article=ARTICLE)
    assert "\n 1 since 2019\n 2 year-on-year  " in typist.said
    assert "since 2025" not in typist.said
    assert "\n 1 estimate  " in typist.said
    assert "\n 3 fact      it has happened or it is so" in typist.said
    assert "    change: since 2019\n" in (book / ARTICLE).read_text()
    write_claims(book, f"{quote}|down 8%|fact|    period: 2025\n    change: since 2019\n")
    (book / "data/entities.yml").write_text(FILES["data/entities.yml"])
    assert " fact " not in review(book, "q", article=ARTICLE).said.partition("▸ kind")[2]


def test_a_metric_of_the_same_sentence_is_offered_if_it_can_measure_the_figure(
    book: Path,
) -> None:
    """A sum of money is not a number of votes."""
    quote = "The line voted 5 to 2 for €48 million"
    write_claims(book, f"{quote}|'5'|fact|", f"{quote}|€48 million|fact|")
    text = (book / ARTICLE).read_text().replace("metric: ships", "metric: levy")
    (book / ARTICLE).write_text(text.replace("levy", " # decide: what is measured", 1))
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nlevy:\n  name: Levy\n  definition: L.\n  dimension: money\n  measure: flow\n")
    assert " 1 levy" not in review(book, "q", article=ARTICLE).said
