"""What `claimbook review` takes for a value of a field, and under which number it offers one."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.test_review import ARTICLE, FILES, book, change, review

from claimbook.cli.reviewing.confirming import describe_shift
from claimbook.cli.reviewing.meanings import explain_field, list_meanings
from claimbook.cli.reviewing.screen import ESCAPE
from claimbook.cli.reviewing.stating import state_claim
from claimbook.cli.reviewing.values import UnfitError, Values, list_allowed

__all__ = ["book"]
ENTITIES = "data/entities.yml"
OPEN = "kind: company  # decide: what sort of thing it is"


@pytest.mark.parametrize(
    ("key", "kind"), [("1", "person"), ("2", "organization"), ("3", "thing"), ("a", "company")]
)
def test_the_numbers_of_kinds_have_no_gap(book: Path, key: str, kind: str) -> None:
    """Those that may be meant have the first numbers, in the order of the draft."""
    others = "person or organization or thing"
    asked = FILES[ENTITIES].replace(OPEN, f"kind: company  # decide: or {others}")
    (book / ENTITIES).write_text(asked)
    typist = review(book, "s", "s", "s", key, "q", article=ARTICLE)
    assert (book / ENTITIES).read_text() == asked.replace(f"company  # decide: or {others}", kind)
    assert "\n a company       it sells something" in typist.said
    assert "\n 1 person        one human being" in typist.said
    assert "\n 2 organization  not a business" in typist.said
    assert "\n 3 thing         anything else" in typist.said


def test_no_number_stands_for_a_physical_unit() -> None:
    """A unit is typed, since it says of what: a number would have written `GW` for any of them."""
    assert set(list_meanings("metric", "dimension")) == {
        *("money", "share", "count", "ratio", "scale", "duration")
    }
    assert "type it: GW" in explain_field("metric", "dimension")


@pytest.mark.parametrize(
    ("noun", "field"), [("claim", "kind"), ("entity", "kind"), ("metric", "measure")]
)
def test_every_value_of_a_list_has_a_meaning(noun: str, field: str) -> None:
    """Else it would have no number."""
    assert set(list_meanings(noun, field)) == set(list_allowed(noun, field))


def test_a_record_takes_no_kind_that_there_is_not(book: Path) -> None:
    """It is said at once, and not when all else is decided; the first letters are enough."""
    typist = review(book, "s", "s", "s", "e", "share of ships", "gov", "q", article=ARTICLE)
    assert (
        "“share of ships” is not a valid kind; it must be one of company, organization"
        in typist.said
    )
    assert (book / ENTITIES).read_text() == change(
        FILES[ENTITIES], ("company  # decide: what sort of thing it is", "government")
    )


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "2025-03",
            "“2025-03” is not a day; write the day, or the last one of the month, 2025-03-31",
        ),
        ("May 2025", "leave `as_of` out if the article is of that month"),
        ("3 May 2025", "“3 May 2025” is not a day; write 2025-05-03"),
        ("once", "“once” is not a day; write it like 2025-09-24, or `earlier`"),
    ],
)
def test_a_moment_is_a_day(book: Path, typed: str, told: str) -> None:
    """Of a month, the message says what to write instead."""
    typist = review(book, "D", typed, ESCAPE, "q", article=ARTICLE)
    assert told in typist.said
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]
    review(book, "D", typed, "earlier", "q", article=ARTICLE)
    assert "    as_of: earlier\n" in (book / ARTICLE).read_text()


def test_enter_accepts_alone_what_has_other_candidates(book: Path) -> None:
    """Whoever presses it in a row sees each of these on a page of its own, with its sentence."""
    text = change(
        FILES[ARTICLE],
        ("metric:  # decide: what is measured", "metric: ships  # decide: or boats"),
        ("    # decide period: 2025 or 2025-Q2\n", ""),
    )
    (book / ARTICLE).write_text(text)
    typist = review(book, "\r", "\r", "q", article=ARTICLE)
    assert "Enter all 2" in typist.said  # with the kind of the line, which only is to be confirmed
    assert "3 decisions written" in typist.said
    asked = [line.plain[2:].split()[0] for line in typist.shown if line.plain.startswith("▸")]
    assert asked == ["about", "metric", "kind"]


@pytest.mark.parametrize(
    "open_", ["whom “It” stands for", "a part of a sentence, to be made whole"]
)
def test_enter_does_not_accept_an_unfinished_sentence(book: Path, open_: str) -> None:
    """Neither at the question nor twice; `a` does, and whatever else is typed is written."""
    mark = f"It has 3 ships.  # decide: {open_}"
    text = change(FILES[ARTICLE], ("It has 3 ships.", mark))
    (book / ARTICLE).write_text(text)
    typist = review(book, *"sss", "\r", "It has 3 ships.", "q", article=ARTICLE)
    assert "the sentence is unchanged; a accepts it as it is" in typist.said
    assert " Enter edit " in typist.said
    assert (book / ARTICLE).read_text() == text
    review(book, *"sss", "a", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == FILES[ARTICLE]


POWER = {
    "quote: has 3 ships": "quote: has 3 ships of 7 GW, up 2 GW and 9%",
    "amount: 3 ships": "amount: up 2 GW",
}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2 GW", "“up 2 GW” says by how much it changed, “2 GW” says how much there was. y writes"),
        ("7 GW", "“up 2 GW” says by how much it changed, “7 GW” says how much there was. y writes"),
        ("9%", "“up 2 GW” says by how much it changed, “9%” says how much there was. y writes"),
        ("up 2 gigawatts", ""),
    ],
)
def test_an_amount_that_means_something_else_is_asked_about(
    book: Path, typed: str, told: str
) -> None:
    """Any other key leaves it as it was."""
    text = change(FILES[ARTICLE], *POWER.items(), ("It has 3 ships", "It has ships"))
    (book / ARTICLE).write_text(text)
    (book / "seeds/ferries.txt").write_text(
        "Ferries\n\nFerry Line has 3 ships of 7 GW, up 2 GW and 9% in all. It will buy 2 ships.\n"
    )
    written = text.replace("amount: up 2 GW", f"amount: {typed}")
    typist = review(book, "F", typed, "n", ESCAPE, "q", article=ARTICLE)
    assert told in typist.said
    assert ("the amount stays as it was" in typist.said) is bool(told)
    assert (book / ARTICLE).read_text() == (text if told else written)
    review(book, "F", typed, "y", "q", article=ARTICLE)
    assert (book / ARTICLE).read_text() == written


@pytest.mark.parametrize(
    ("written", "typed", "dimension", "told"),
    [
        ("2 GW", "7 GW", "GW", "“7 GW” is another figure than “2 GW”"),
        ("2 GW", "7 GW", "money", "its metric measures money, and “7 GW” is something else"),
        ("", "7 GW", "money", "its metric measures money, and “7 GW” is something else"),
        ("", "7 GW", None, ""),
        ("7 GW", "7 gigawatts", "GW", ""),
        ("7 GW", "nearly 7 GW", "GW", "“nearly 7 GW” is another figure than “7 GW”"),
        ("up 2%", "down 2%", "money", "“down 2%” is another figure than “up 2%”"),
        ("€2m", "loss of €2m", "money", "“loss of €2m” is a loss, and “€2m” does not say so"),
        ("loss of €2m", "€2m", "money", "“loss of €2m” is a loss, and “€2m” does not say so"),
        ("€2m", "loss of €3m", "money", "“loss of €3m” is another figure than “€2m”"),
    ],
)
def test_what_an_amount_changes_is_told(
    written: str, typed: str, dimension: str | None, told: str
) -> None:
    """Nothing if it is only written otherwise."""
    assert describe_shift(written, typed, dimension, {}).startswith(told)
    assert bool(describe_shift(written, typed, dimension, {})) is bool(told)


@pytest.mark.parametrize(
    ("quote", "kind", "told"),
    [
        ("expects revenue of €9 million", "fact", ""),
        ("will have revenue of €9 million", "estimate", ""),
        ("expects revenue of €9 million", "forecast", "is expected to be"),
        ("had revenue of €9 million", "fact", "was"),
        ("turned €9 million of revenue into shares", "fact", ""),
    ],
)
def test_no_sentence_tells_as_done_what_is_only_expected(quote: str, kind: str, told: str) -> None:
    """Where the kind is wrong, none is offered, nor for a part with which something was done."""
    fields = {"amount": "€9 million", "kind": kind, "quote": quote}
    metric = {"name": "Revenue", "dimension": "money"}
    said = f"Coast Air’s revenue {told} €9 million." if told else ""
    assert state_claim(fields, "Coast Air", metric) == said


def test_a_metric_that_does_not_measure_such_a_figure_is_asked_about(book: Path) -> None:
    """It would be refused at the end; the dimension of a new one is asked again."""
    debt = "debt:\n  name: Debt\n  definition: Owed.\n  dimension: money\n  measure: stock\n"
    with (book / "data/metrics.yml").open("a") as file:
        file.write(f"\n{debt}")
    typist = review(book, "s", "s", "e", "debt", "n", "debt", "y", "q", article=ARTICLE)
    assert "debt measures money, and “3 ships” is something else. y writes it" in typist.said
    assert "the metric stays as it was" in typist.said
    assert "    metric: debt\n    amount: 3 ships" in (book / ARTICLE).read_text()
    (book / ARTICLE).write_text(FILES[ARTICLE])
    boats = ["Boats", "3", "1", "3", "", "q"]
    typist = review(book, "s", "s", "+", *boats, article=ARTICLE)
    assert "“3 ships” is not an amount with the dimension “money”" in typist.said
    assert "  dimension: count\n  measure: stock\n" in (book / "data/metrics.yml").read_text()


def test_the_dimension_of_a_new_metric_is_listed_or_a_unit(book: Path) -> None:
    """Even if the figure, a change, says nothing about it. A unit is written as its symbol."""
    said = (
        FILES[ARTICLE]
        .replace("3 ships", "up 5%")
        .replace("    metric:", "    change: since 2022\n    metric:")
    )
    (book / ARTICLE).write_text(said)
    (book / "seeds/ferries.txt").write_text("Ferry Line has up 5%. It will buy 2 ships soon.")
    typed = ["Oil burned", "+", "It burned a lot.", "burned", "barrels", "flow", "", "q"]
    typist = review(book, "s", "s", "e", *typed, article=ARTICLE)
    assert "“It burned a lot.” is not a valid dimension" in typist.said
    assert "“burned” is not a valid dimension" in typist.said
    added = "oil-burned:\n  name: Oil burned\n  definition: Oil burned, in bbl.\n  dimension: bbl\n"
    assert added in (book / "data/metrics.yml").read_text()


@pytest.mark.parametrize(
    ("text", "period", "named_by"),
    [
        ("Its fiscal year 2025/26 ended.", "FY2025", "start"),
        ("Its fiscal year 2024-25 ended.", "FY2025-Q2", "end"),
        ("Its fiscal year 2025–2026 ended.", "FY2025", "start"),
        ("Its fiscal year 2025 ended on page 2025/31.", "FY2025", "end"),
        ("In 2024/25 it had 9 ships, in 2025/26 more.", "FY2025", "end"),
    ],
)
def test_a_fiscal_year_has_the_name_that_the_text_gives_it(
    text: str, period: str, named_by: str, book: Path
) -> None:
    """Of its two years, the one that the drafted period has."""
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\n{text} Ferry Line has 3 ships.\n")
    typist = review(book, "s", "e", period, "4", "", "q", article=ARTICLE)
    (asked,) = [each for each in typist.offered if each.startswith("is it named")]
    assert asked.endswith(f"? {named_by}")


def test_the_fiscal_year_before_that_of_other_claims_is_offered(book: Path) -> None:
    """Where the sentence has it for “the previous year”."""
    text = FILES[ARTICLE].replace("3 ships", "3 ships in the previous year")
    text = text.replace("    metric: ships\n", "    metric: ships\n    period: FY2025\n")
    (book / ARTICLE).write_text(text)
    typist = review(book, "s", "q", article=ARTICLE)
    assert "\n 3 FY2024\n" in typist.said
    (book / ARTICLE).write_text(text.replace("previous year", "end"))
    assert "FY2024" not in review(book, "s", "q", article=ARTICLE).said


def test_a_year_earlier_is_counted_from_the_figure_beside_it(book: Path) -> None:
    """From the period that the editor has given the other figure of its sentence."""
    told = "Ferry Line had 3 ships, up from 2 ships a year earlier."
    (book / "seeds/ferries.txt").write_text(f"Ferries\n\n{told}\n")
    head, _ = FILES[ARTICLE].split("claims:")
    rest = "    about: harbour-board\n    metric: ships\n    kind: fact\n"
    claims = (
        f"  - says: It had 3 ships.\n    quote: had 3 ships\n    amount: 3 ships\n{rest}"
        "    period: 2025-03\n\n"
        f"  - says: It had 2 ships.\n    quote: up from 2 ships\n    amount: 2 ships\n{rest}"
        "    # decide period: 2023 or 2024\n"
    )
    (book / ARTICLE).write_text(f"{head}claims:\n\n{claims}")
    said = review(book, "q", article=ARTICLE).said
    assert "\n 1 2024-03" in said
    assert "\n 2 2023" in said


@pytest.mark.parametrize(
    ("words", "published", "offered"),
    [
        ("last fall", "2026-03-09", "2025-09/2025-11"),
        ("last summer", "2026-10-12", "2026-06/2026-08"),
        ("last winter", "2026-03-09", "2025-12/2026-02"),
        ("next summer", "2026-10-12", "2027-06/2027-08"),
        ("next spring", "2026-01-12", "2026-03/2026-05"),
        ("this autumn", "2026-05-12", "2026-09/2026-11"),
        ("this winter", "2026-01-12", "2025-12/2026-02"),
        ("the spring of 2027", "2026-05-12", "2027-03/2027-05"),
        ("winter 2027", "2026-05-12", "2027-12/2028-02"),
    ],
)
def test_the_months_of_a_season_are_offered(
    words: str, published: str, offered: str, book: Path
) -> None:
    """By the day of the article."""
    (book / ARTICLE).write_text(
        change(
            FILES[ARTICLE],
            ("# decide period: 2025 or 2025-Q2", f"# decide period: {words}"),
            ("published: 2025-05-14", f"published: {published}"),
        )
    )
    review(book, "1", "1", "q", article=ARTICLE)
    assert f"    period: {offered}\n" in (book / ARTICLE).read_text()


def test_an_entry_is_added_where_a_field_is_changed(book: Path) -> None:
    """With `+`, as where it is asked about; its name is then asked for."""
    typist = review(book, "M", "+", "Boats", "", "count", "stock", "", "q", article=ARTICLE)
    assert " + adds a new one" in typist.said
    assert "    metric: boats\n    amount: 3 ships" in (book / ARTICLE).read_text()
    assert "boats:\n" in (book / "data/metrics.yml").read_text()


def test_what_changes_no_line_of_a_new_entry_is_said(book: Path) -> None:
    """The entry is then shown again."""
    typed = ("M", "+ Boats", "count", "stock", "7", "", "q")
    typist = review(book, *typed, article=ARTICLE)
    told = "“7” is not the number of a line; type a number from 1 to 4, or only press Enter"
    assert told in typist.said
    assert "boats:\n  name: Boats\n" in (book / "data/metrics.yml").read_text()


def test_an_entry_is_added_by_a_plus_and_its_name(book: Path) -> None:
    """On one line; the plus is no part of the name."""
    typed = ("M", "+ Boats", "", "count", "stock", "", "q")
    review(book, *typed, article=ARTICLE)
    assert "    metric: boats\n    amount: 3 ships" in (book / ARTICLE).read_text()
    assert "boats:\n  name: Boats\n" in (book / "data/metrics.yml").read_text()


def test_a_field_that_has_its_value_from_the_head_is_not_shown_as_empty(book: Path) -> None:
    """Enter keeps that value."""
    text = change(FILES[ARTICLE], ("draft: true\n", "draft: true\ndefaults:\n  kind: fact\n"))
    text = text.replace("    kind: fact\n", "", 1)
    (book / ARTICLE).write_text(text)
    typist = review(book, "K", "\x1b", "q", article=ARTICLE)
    assert "▸ kind     fact  from the defaults\n" in typist.said
    assert " Enter keeps it   a number and Enter choose one" in typist.said


def test_a_fiscal_year_is_told_as_one() -> None:
    """As a table has it for a city's budget."""
    fields = {"amount": "€9 million", "kind": "fact", "quote": "Fees 9.0", "period": "FY2026"}
    metric = {"name": "Fees", "dimension": "money", "measure": "flow"}
    assert state_claim(fields, "Coast Air", metric) == (
        "Coast Air’s fees were €9 million in fiscal 2026."
    )


def test_a_kind_that_is_left_to_decide_is_no_fact(book: Path) -> None:
    """Where an entity is offered for a claim."""
    assert " a ferry-line     Ferry Line, perhaps a company\n" in review(book, "q").said


@pytest.mark.parametrize(
    ("field", "typed", "written"),
    [
        ("scope", "basis: north pier", "{basis: north pier}"),
        ("scope", "{basis: north pier}", "{basis: north pier}"),
        ("response", "date: 2025-05-15, text: Not so.", "{date: 2025-05-15, text: Not so.}"),
    ],
)
def test_a_field_with_parts_may_be_typed_without_braces(
    tmp_path: Path, field: str, typed: str, written: str
) -> None:
    """They are added."""
    assert Values(tmp_path).write("claim", field, typed) == written


@pytest.mark.parametrize("field", ["scope", "response", "wrong"])
def test_a_field_with_parts_is_not_a_line_of_words(tmp_path: Path, field: str) -> None:
    """It would only be refused once all else is decided."""
    with pytest.raises(UnfitError, match=rf"{field} has parts; write it like {{\w+: "):
        Values(tmp_path).write("claim", field, "north pier")


@pytest.mark.parametrize(
    "sentence",
    [
        '"The pier is shut," said Ida Berg.',
        "'Shut it' is what she said.",
        '"Shut it": that was the order.',
        '["The pier"] is shut.',
        "{The pier} is [shut].",
    ],
)
def test_a_sentence_may_begin_with_marks_that_do_not_enclose_it(
    tmp_path: Path, sentence: str
) -> None:
    """It is a text, and only what is in marks as a whole has been written as YAML."""
    values = Values(tmp_path)
    written = values.write("claim", "says", sentence)
    assert values.read(written) == sentence
    assert values.write("claim", "says", written) == written


@pytest.mark.parametrize(
    ("field", "typed"), [("mentions", '["9 ships]'), ("scope", "{basis: [pier}")]
)
def test_a_list_or_mapping_is_refused_if_its_marks_do_not_match(
    tmp_path: Path, field: str, typed: str
) -> None:
    """The file could not be read any more."""
    with pytest.raises(UnfitError, match="do not match"):
        Values(tmp_path).write("claim", field, typed)
