"""Lists: what a review of many decisions first shows together, and what one key does with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.text import Text
from tests.cli.test_review import ARTICLE, Typist, book, review
from tests.cli.test_review_of_many import COUNTS, LIKELY, TWO, write_article, write_claim

from claimbook.cli.find_book import find_book
from claimbook.cli.reviewer import review_files
from claimbook.cli.reviewing.listing import MANY

__all__ = ["book"]
UNKNOWN = "  # decide: what is measured"
CHANGE = "  # decide: what it is compared with"


@pytest.fixture
def several(book: Path) -> str:
    """The text of a draft in which three claims of four leave open what they measure."""
    return write_article(
        book,
        write_claim(1, 3, metric=LIKELY, about=TWO),
        write_claim(2, 5, metric=LIKELY),
        write_claim(3, 7),
        write_claim(4, 19, metric=LIKELY),
    )


def drop_metric(claim: str) -> str:
    """Return a claim of which nobody knows what it measures."""
    return claim.replace("metric: ships", f"metric:{UNKNOWN}")


def test_one_key_accepts_a_list_that_shows_each_value_beside_its_words(
    several: str, book: Path
) -> None:
    """What else is open stays; `u` takes all of it back and shows the list again."""
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    told = (
        "What does each figure measure?\n"
        "  Enter accepts all of these; a number opens one, so that you can change it\n\n"
        " 1 ships  In 2021 it had 3 ships\n"
        " 2 ships  In 2022 it had 5 ships\n"
        " 3 ships  In 2024 it had 19 ships\n\n"
        " Enter accept all 3   1–3 change one   s one by one   u undo   ? help   q quit"
    )
    assert told in typist.said
    assert (book / ARTICLE).read_text() == several.replace(LIKELY, "")
    assert "3 decisions written, 1 left." in typist.said
    (book / ARTICLE).write_text(several)
    typist = review(book, "t", "\r", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == several
    assert typist.said.count("What does each figure measure?") == 2


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        (["2", "1", "q"], 2),
        (["2", "\x1b", "\r", "q"], 0),
        (["2", "s", "\r", "q"], 1),
        (["2", "s", "u", "\r", "q"], 0),
        (["s", "q"], 3),
    ],
    ids=["its own key", "back to the list", "left for later", "not left", "the whole list"],
)
@pytest.mark.usefixtures("several")
def test_a_row_is_decided_alone(keys: list[str], left: int, book: Path) -> None:
    """A number opens its question, after which the list is shown again without it."""
    with (book / "data/metrics.yml").open("a") as file:
        file.write(
            "\nboats:\n  name: Ships afloat\n  definition: B.\n  dimension: count\n"
            "  measure: stock\n"
        )
    review(book, "t", *keys, article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert text.count(LIKELY) == left
    assert ("metric: boats\n" in text) == ("1" in keys)
    assert ("metric: boats\n    amount: 5 ships" in text) == ("1" in keys)


def test_a_long_draft_begins_with_lists_and_a_short_one_does_not(book: Path) -> None:
    """Names first, then claims of which nothing is known, then fields in their order."""
    claims = [
        write_claim(n, count, metric=LIKELY, about=TWO, change=CHANGE)
        for n, count in enumerate(COUNTS, 1)
    ]
    write_article(book, *claims)
    typist = review(book, "\r", "\r", "s", article=ARTICLE)
    assert f"{MANY} decisions left to you." in typist.said
    heads = [line.plain for line in typist.shown if line.plain.endswith("?")]
    assert heads == ["Whom or what is each figure about?", "What does each figure measure?"]
    assert " 1 ferry-line  In 2021 it had 3 ships  or harbour-board\n" in typist.said
    write_article(book, *claims[1:])
    typist = review(book, article=ARTICLE)
    assert "── claim 1 of 3" in typist.said


def test_claims_that_nobody_needs_are_dropped_together(book: Path) -> None:
    """Each number marks one, or no longer; the others are asked about alone, and `u` undoes it."""
    claims = [drop_metric(write_claim(n, count)) for n, count in enumerate(COUNTS, 1)]
    text = write_article(book, *claims)
    typist = review(book, "t", "1", "2", "3", "2", "\r", "q", article=ARTICLE)
    assert " 1 drop 3 ships  In 2021 it had 3 ships\n" in typist.said
    assert " 1–4 drop   d all   Enter drop 3 " in typist.said
    assert "Dropped 2 claims; u brings them back." in typist.said
    kept = text.replace(claims[0], "").replace(claims[2], "")
    assert (book / ARTICLE).read_text() == kept
    assert "── claim 2 of 4 " in typist.said
    (book / ARTICLE).write_text(text)
    review(book, "t", "1", "\r", "u", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text
    review(book, "t", "\r", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text
    typist = review(book, "t", "d", "4", "d", "d", "q", article=ARTICLE)
    told = re.findall(r"Enter ((?:drop|keep) \w+)", typist.said)
    assert told[1:] == ["drop 4", "drop 3", "drop 4", "keep all"]
    review(book, "t", "d", "4", "\r", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text.partition("\n  - id:")[0] + claims[3]


def test_a_part_is_listed_with_the_whole_sentence_that_is_proposed(book: Path) -> None:
    """Without words that are the same; what has no proposal is not listed."""
    part = "  # decide: a part of a sentence, to be made whole"
    claims = [
        write_claim(n, c).replace("The line had", "With").replace(f"in {2020 + n}.", f"now.{part}")
        for n, c in enumerate(COUNTS[:2], 1)
    ]
    write_article(book, *claims)
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    assert " 1 In 2021 it had 3 ships.\n 2 In 2022 it had 5 ships.\n\n" in typist.said
    text = (book / ARTICLE).read_text()
    assert part not in text
    assert "    says: In 2022 it had 5 ships.\n" in text


def test_the_fiscal_year_that_listed_periods_need_is_asked_for_once(book: Path) -> None:
    """That of each entity; the only candidate is listed, and two are not."""
    claims = [
        write_claim(n, count).replace(f"    period: {2020 + n}\n", "    # decide period: FY2025\n")
        for n, count in enumerate(COUNTS, 1)
    ]
    claims[2] = claims[2].replace("about: ferry-line", "about: harbour-board")
    claims[3] = claims[3].replace("FY2025", "FY2025 or 2025")
    write_article(book, *claims)
    records = book / "data/entities.yml"
    review(book, "t", "\r", "4", "end", "q", article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert text.count("    period: FY2025\n") == 2
    assert text.count("# decide period") == 2
    assert records.read_text().count("fiscal_year: {starts: 4, named_by: end}") == 1


def test_what_the_check_or_another_article_speaks_against_is_listed_apart(book: Path) -> None:
    """Two figures of one time that disagree, and one that is told under another metric."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate((*COUNTS, 8, 9), 1)]
    claims[1] = claims[1].replace("    period: 2022\n", "    period: 2021\n")
    claims[3] = claims[3].replace("metric: ships", "metric: berths")
    claims[2] = claims[2].replace("about: ferry-line", "about: harbour-board")
    claims[4:] = [each.replace("metric: ships", "metric: berths") for each in claims[4:]]
    write_article(book, *claims)
    (book / "data/articles/boats.yml").write_text(
        "headline: Boats\noutlet: harbour-news\npublished: 2025-05-15\ntext: boats.txt\n\n"
        "claims:\n\n"
        "  - id: boats-19\n    says: It had 19 ships.\n    quote: had 19 ships in 2024\n"
        "    about: ferry-line\n    metric: boats\n    amount: 19 ships\n    period: 2024\n"
        "    kind: fact\n"
    )
    (book / "seeds/boats.txt").write_text("Boats\n\nFerry Line had 19 ships in 2024.\n")
    with (book / "data/metrics.yml").open("a") as file:
        for name in ("boats", "berths"):
            file.write(
                f"\n{name}:\n  name: Ships and {name}\n  definition: B.\n  dimension: count\n"
                "  measure: stock\n"
            )
    typist = review(book, "t", "q", article=ARTICLE)
    listed = typist.said.partition("What does each figure measure?")[2]
    assert [n for n in (3, 5, 7, 19, 8, 9) if f" {n} ships" in listed] == [7, 8, 9]
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    listed = typist.said.partition("There are doubts about these. Are they right?")[2]
    assert "had 3 ships\n    5 ships disagrees with 3 ships" in listed
    assert "had 19 ships\n    Harbour News has this figure as boats\n" in listed
    assert " a accept all 3   1–3 change one   Enter one by one   u undo" in listed
    review(book, "t", "\r", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text().count(LIKELY) == 3
    review(book, "t", "a", "q", article=ARTICLE)
    assert LIKELY not in (book / ARTICLE).read_text()


class SmallTypist(Typist):
    """A screen with room for two rows of a list."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether there are at most two numbers."""
        return not any(line.plain.startswith(" 3 ") for line in lines)


def test_only_what_a_page_shows_is_accepted(book: Path) -> None:
    """The others are on the next one."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS, 1)]
    text = write_article(book, *claims)
    typist = SmallTypist("t", "\r", "q")
    review_files(find_book(book), book / ARTICLE, typist)
    assert "What does each figure measure?  2 more come after these\n" in typist.said
    assert (book / ARTICLE).read_text() == text.replace(LIKELY, "", 2)


class LowTypist(Typist):
    """A screen with just enough room for a list of four."""

    def has_room(self, lines: Iterable[Text]) -> bool:
        """Whether there are at most ten lines."""
        return len(list(lines)) <= 10


def test_no_row_of_a_list_makes_way_for_a_message(book: Path) -> None:
    """Which has a row below the page, so that each number still opens what it did."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    typist = LowTypist("t", "9", "q")
    review_files(find_book(book), book / ARTICLE, typist)
    assert "Nothing here has this number" in typist.said
    assert typist.said.count("\n 4 ships  In 2024 it had 19 ships\n") == 2


def test_a_metric_of_which_the_sentence_has_no_word_is_listed_with_that(book: Path) -> None:
    """It may be that of the sentence before."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS[:2], 1)]
    write_article(book, claims[0], claims[1].replace("metric: ships", "metric: berths"))
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nberths:\n  name: Berths\n  definition: B.\n  dimension: count\n")
        file.write("  measure: stock\n")
    typist = review(book, "t", "q", article=ARTICLE)
    assert " 2 berths  In 2022 it had 5 ships  does not mention “Berths”\n" in typist.said


def test_where_nothing_can_be_listed_the_key_says_so(book: Path) -> None:
    """One decision is asked about in its claim."""
    write_article(book, write_claim(1, 3, about=TWO), write_claim(2, 5, metric=LIKELY))
    typist = review(book, "t", "q", article=ARTICLE)
    assert "what is left can only be asked about one by one" in typist.said


def test_text_that_came_at_once_decides_nothing_in_a_list(several: str, book: Path) -> None:
    """It might have been meant for anything."""
    typist = review(book, "t", "all of it", "q", article=ARTICLE)
    assert "“all of it” arrived at once, but there is nothing to type here" in typist.said
    assert (book / ARTICLE).read_text() == several


def test_who_published_an_article_is_asked_before_its_lists(book: Path) -> None:
    """As is all that is open in its head, which has the outlet and the day for all to see."""
    claims = [write_claim(n, count, metric=LIKELY, about=TWO) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims, *(each.replace("id: ", "id: more-") for each in claims[:2]))
    outlets = book / "data/outlets.yml"
    outlets.write_text("harbour-news:\n  name: news.example  # decide: who published it\n")
    typist = review(book, "e", "Harbour News", "q", article=ARTICLE)
    assert "13 decisions in ferries.yml\n  harbour-news · 2025-05-14\n" in typist.said
    told = typist.said
    assert told.index("▸ name     news.example") < told.index("Whom or what is each figure about?")
    assert outlets.read_text() == "harbour-news:\n  name: Harbour News\n"


def test_a_list_leaves_no_single_row_for_its_next_page(book: Path) -> None:
    """Which would not be shown there, as a list has two."""
    claims = [
        write_claim(1, 3, metric=LIKELY)
        .replace("ships-3", f"ships-{n}")
        .replace("quote: In", f"quote: {n} In")
        for n in range(10)
    ]
    write_article(book, *claims)
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    assert "  2 more come after these\n" in typist.said
    assert " Enter accept all 2 " in typist.said


def test_a_sentence_that_is_made_of_the_fields_is_in_no_list(book: Path) -> None:
    """It is as wrong as they are, and a list does not show them; its claim offers it."""
    part = "  # decide: a part of a sentence, to be made whole\n"
    claims = [
        write_claim(n, count)
        .replace(f"The line had {count} ships in {2020 + n}.\n", f"From {count}%.{part}")
        .replace(f"In {2020 + n} it had {count} ships", f"from {count}%")
        .replace("amount: " + f"{count} ships", f"amount: {count}%")
        .replace("metric: ships", "metric: use")
        for n, count in enumerate(COUNTS[:2], 1)
    ]
    write_article(book, *claims)
    (book / "seeds/ferries.txt").write_text("Ferries\n\nUp from 3% to 4% and from 5% to 6%.\n")
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nuse:\n  name: Use\n  definition: U.\n  dimension: share\n  measure: stock\n")
    typist = review(book, "t", "q", article=ARTICLE)
    assert "what is left can only be asked about one by one" in typist.said
    assert "\n 1 Ferry Line’s use was 3% in 2021.\n" in typist.said


def test_an_item_keeps_its_number_while_its_page_is_open(book: Path) -> None:
    """What became of it is shown instead, and its number changes that; the rest keep theirs."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    typist = review(book, "t", "2", "1", "3", "s", "2", "ferry-line", "q", article=ARTICLE)
    pages = typist.said.split("Whom or what is each figure about?")[1:]
    assert " 2 5 ships  decided: harbour-board\n 3 ferry-line  In 2023" in pages[1]
    assert " Enter accept 3   1–4 change one " in pages[1]
    assert " 3 7 ships  decided: asked about later\n 4 ferry-line  In 2024" in pages[2]
    assert "  Enter accepts the others; a number opens one" in pages[2]
    assert " 2 5 ships  decided: ferry-line\n" in pages[3]
    assert [page.count(" 1 ferry-line  In 2021 it had 3 ships") for page in pages] == [1] * 4


def test_the_last_open_item_of_a_page_stays_on_it(book: Path) -> None:
    """Though a list that begins has two; Enter then accepts it and ends the page."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS[:2], 1)]
    write_article(book, *claims)
    typist = review(book, "t", "1", "1", "\r", "q", article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert TWO not in text
    assert text.index("about: harbour-board") < text.index("about: ferry-line")
    assert typist.said.count("Whom or what is each figure about?") == 2


def test_a_record_that_was_decided_on_a_page_is_decided_anew(book: Path) -> None:
    """With all values to choose from again."""
    records = book / "data/entities.yml"
    text = write_article(book, *(write_claim(n, each) for n, each in enumerate(COUNTS, 1)))
    (book / ARTICLE).write_text(text.replace("about: ferry-line", "about: harbour-board", 1))
    asked = "  # decide: what sort of thing it is"
    records.write_text(re.sub(r"(kind: \w+)", rf"\1{asked}", records.read_text()))
    typist = review(book, "t", "1", "a", "1", "3", "q", article=ARTICLE)
    assert " 1 harbour-board  decided: organization\n 2 company  Ferry Line" in typist.said
    assert "  name: The Harbour Board\n  kind: government\n" in records.read_text()
    assert "\n 10 index " in typist.said
    assert "\n 14 world " in typist.said
    assert "\n  1 company " in typist.said


def test_a_dropped_claim_keeps_its_row(book: Path) -> None:
    """Its number opens nothing any more."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    typist = review(book, "t", "1", "d", "1", "q", article=ARTICLE)
    assert " 1 3 ships  decided: taken out\n 2 ferry-line  In 2022" in typist.said
    assert "was taken out" in typist.said


def test_a_claim_that_a_list_opened_stays_when_another_field_is_changed(book: Path) -> None:
    """Until the question for which it was opened is answered."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in enumerate(COUNTS, 1)]
    write_article(book, *claims)
    review(book, "t", "1", "K", "estimate", "a", "q", article=ARTICLE)
    text = (book / ARTICLE).read_text()
    assert text.count("kind: estimate") == 1
    assert text.count(LIKELY) == len(COUNTS) - 1
    assert text.index("kind: estimate") < text.index(LIKELY)


def test_one_line_of_a_list_stands_for_figures_of_the_same_words(book: Path) -> None:
    """All of them are marked, and Enter decides all; what has another candidate is asked alone."""
    first = write_claim(1, 3, metric=LIKELY).replace("it had 3", "it had 5 tugs and 3")
    second = first.replace("ships-3", "tugs").replace("amount: 3 ships", "amount: 5 tugs")
    text = write_article(book, first, second, write_claim(2, 5, metric=LIKELY))
    typist = review(book, "t", "\r", "q", article=ARTICLE)
    row, *_ = (line for line in typist.shown if " ships  In 2021" in line.plain)
    marked = [
        row.plain[each.start : each.end] for each in row.spans if "magenta" in str(each.style)
    ]
    assert marked == ["3 ships", "5 tugs"]
    assert (book / ARTICLE).read_text() == text.replace(LIKELY, "")


def test_what_is_decided_for_a_sentence_is_proposed_for_its_other_figures(book: Path) -> None:
    """Where the same is asked; another sentence keeps its own, and `u` takes it back."""
    claims = [write_claim(n, count, about=TWO) for n, count in enumerate(COUNTS, 1)]
    claims[1] = claims[1].replace(
        "quote: In 2022 it had 5 ships", "quote: sails in 2021 with 3 ships"
    )
    claims[0] = claims[0].replace(
        "quote: In 2021 it had 3 ships", "quote: Ferry Line sails in 2021"
    )
    text = write_article(book, *claims)
    (book / "seeds/ferries.txt").write_text(
        "Ferries\n\nFerry Line sails in 2021 with 3 ships. In 2023 it had 7 ships. "
        "In 2024 it had 19 ships.\n"
    )
    typist = review(book, "t", "1", "1", "\r", "q", article=ARTICLE)
    assert " 1 3 ships  decided: harbour-board\n 2 harbour-board  sails in 2021" in typist.said
    written = (book / ARTICLE).read_text()
    assert written == text.replace("ferry-line" + TWO, "harbour-board", 2).replace(TWO, "")
    (book / ARTICLE).write_text(text)
    review(book, "t", "1", "1", "u", "\r", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == text.replace(TWO, "")


def test_a_metric_that_tells_doubted_figures_apart_is_not_repeated(book: Path) -> None:
    """They are of one sentence, and the doubt is that they have one metric."""
    claims = [write_claim(n, count, metric=LIKELY) for n, count in ((1, 4), (2, 400))]
    quotes = ("has 4 ships", "of the 400 ships at sea")
    claims = [
        re.sub(r"quote: .*", f"quote: {quote}", each)
        for quote, each in zip(quotes, claims, strict=True)
    ]
    write_article(book, *claims)
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\nFerry Line {' '.join(quotes)}.\n")
    with (book / "data/metrics.yml").open("a") as file:
        file.write("\nfleet:\n  name: Fleet\n  definition: B.\n  dimension: count\n")
        file.write("  measure: stock\n")
    typist = review(book, "t", "2", "e", "fleet", "q", article=ARTICLE)
    *_, page = typist.said.split("There are doubts about these.")
    assert "\n 1 ships  has 4 ships" in page
    assert "\n 2 400 ships  decided: fleet" in page


def test_names_are_asked_about_once_it_is_known_which_are_needed(book: Path) -> None:
    """A proposed name that no figure is about any more is not asked about."""
    claims = [
        write_claim(n, count, about="  # decide: or tug-line") for n, count in enumerate(COUNTS, 1)
    ]
    claims = [each.replace("about: ferry-line", "about: pier") for each in claims]
    write_article(book, *claims)
    kind = "  # decide: or place"
    with (book / "data/entities.yml").open("a") as file:
        file.write("\n# Proposed for ferries: look whether each is right.\n")
        file.writelines(
            f"\n{id_}:\n  name: {name}\n  kind: company{kind}\n"
            for id_, name in (("pier", "Pier"), ("tug-line", "Tug Line"))
        )
    typist = review(book, "t", "1", *"1" * 4, "q", article=ARTICLE)
    first = typist.said.index("Whom or what is each figure about?")
    assert "What is each of these names?" not in typist.said[:first]


@pytest.mark.usefixtures("several")
def test_help_at_a_list_has_the_keys_of_that_list(book: Path) -> None:
    """At a claim, Enter and `d` do something else."""
    said = review(book, "t", "?", " ", "q", article=ARTICLE).said
    assert " Enter  accepts all values listed\n 1 to 9 opens one" in said
    assert "drops this claim" not in said
    write_article(book, *[drop_metric(write_claim(n, each)) for n, each in enumerate(COUNTS, 1)])
    said = review(book, "t", "?", " ", "q", article=ARTICLE).said
    assert (
        " 1 to 9 marks a claim, or takes its mark away\n"
        " d      marks all claims listed\n"
        " Enter  drops what is marked and keeps the others\n"
    ) in said
