"""What is shown of a text: everything, or what claims quote with a few words beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.books import PLAN, study_claims

from claimbook.model import Where
from claimbook.views.article.annotated import annotate
from claimbook.views.article.paragraph import Paragraph

HEADLINE = "Example doubles its plan"
FILLER = "Nobody outside the works on the river has seen any of it so far, and few have asked."
"""A sentence of more than 60 characters without a figure."""
QUOTE = "plans to spend 20 million dollars"


AGAIN = "the plan of 20 million dollars stands"
"""The same claim in other words."""


def show(root: Path, *lines: str, rights: str = "quotes", noise: str = "") -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text with one claim, as they are shown."""
    study = study_claims(
        root,
        PLAN | ({"also_at": f"[{AGAIN}]"} if AGAIN in " ".join(lines) else {}),
        article=f"text: second.txt\nrepublish: {rights}\nnoise: [{noise}]\n",
        held="\n\n".join((HEADLINE, *lines)) + "\n",
    )
    (article,) = study.book.articles
    grounded = study.grounded[article.slug]
    blocks = grounded.layout.blocks if grounded.layout else ()
    full = article.may_show_text
    (paragraphs,) = annotate(grounded, study.coverage[article.slug], [blocks], full=full)
    return paragraphs


def write(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    """Return the text of each paragraph."""
    return ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs]


@pytest.mark.parametrize("rights", ["full", "quotes"])
def test_spaces_around_figures_that_no_claim_covers_are_kept(tmp_path: Path, rights: str) -> None:
    """They are part of the text, wherever it is cut for its marks."""
    line = f"Of 90 ships at 7 quays, Example {QUOTE} on 3 of them."
    assert write(show(tmp_path, line, rights=rights)) == [HEADLINE, line]


def test_context_is_the_rest_of_a_sentence(tmp_path: Path) -> None:
    """On either side, with one omission in the place of all that is further away."""
    line = f"{FILLER} The board of Example {QUOTE} on machines for its works. {FILLER}"
    _, paragraph = show(tmp_path, line)
    assert [run.text for run in paragraph.runs] == [
        "[…] ",
        "The board of Example ",
        QUOTE,
        " on machines for its works.",
        " […]",
    ]


def test_context_does_not_begin_with_a_dash(tmp_path: Path) -> None:
    """What it joined is left out."""
    line = f"OLD HARBOUR IN THE NORTH ON THE RIVER OF NORHAVEN - The board {QUOTE}."
    assert write(show(tmp_path, line))[1] == f"[…] The board {QUOTE}."


def test_context_is_whole_words_within_sixty_characters(tmp_path: Path) -> None:
    """Where no sentence begins or ends there."""
    far = "which no one outside the old works on the river has seen so far or has been told about"
    line = f"Example, {far}, {QUOTE} on machines, {far}."
    assert write(show(tmp_path, line))[1] == (
        f"[…] works on the river has seen so far or has been told about, {QUOTE} on machines, "
        "which no one outside the old works on the […]"
    )


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("ships that Anna Holm, who heads all of the old works by the river", "who heads"),
        ("ships that Mr. Holm, who heads all of the old works by the river", "who heads"),
        ("ships that Anna Lise Holm, the head of the old works since May", "the head"),
    ],
)
def test_context_begins_outside_a_name(tmp_path: Path, before: str, shown: str) -> None:
    """Half a name may be another one, and an abbreviation ends no sentence."""
    line = f"For the first of the new {before}, Example {QUOTE}."
    assert write(show(tmp_path, line))[1].startswith(f"[…] {shown}")


@pytest.mark.parametrize("words", [1, 15, 28, 29, 30, 50])
def test_between_two_quotes_no_word_stands_twice(tmp_path: Path, words: int) -> None:
    """What is near enough to either is shown once; further apart, an omission stands there."""
    between = "so, " * words
    line = f"Example {QUOTE} {between}and {AGAIN}."
    cut = line if words < 30 else f"Example {QUOTE} {'so, ' * 15}[…] {'so, ' * 14}and {AGAIN}."
    assert write(show(tmp_path, line)) == [HEADLINE, cut]


def test_no_figure_is_cut_in_two(tmp_path: Path) -> None:
    """Half of `more than 1,200 million dollars` would be another figure."""
    for room in range(20, 70):
        line = f"Example {QUOTE} {'so ' * (room // 3)}more than 1,200 million dollars. {FILLER}"
        shown = write(show(tmp_path / str(room), line))[1]
        assert ("1,200" in shown) == ("more than 1,200 million dollars" in shown)


def test_no_page_furniture_is_shown_in_pieces(tmp_path: Path) -> None:
    """It is left out wherever a text is cut."""
    for room in range(20, 70):
        line = f"Example {QUOTE} {'so ' * (room // 3)}SIGN UP FOR NEWS it went. {FILLER}"
        shown = write(show(tmp_path / str(room), line, noise="SIGN UP FOR NEWS"))[1]
        assert "SIGN" not in shown


def test_paragraphs_without_a_quote_are_one_omission(tmp_path: Path) -> None:
    """However many they are."""
    assert write(show(tmp_path, FILLER, FILLER, f"Example {QUOTE}.", FILLER)) == [
        HEADLINE,
        "[…]",
        f"Example {QUOTE}.",
        "[…]",
    ]


def test_an_omission_beside_another_is_told_once(tmp_path: Path) -> None:
    """The paragraph that is cut says so already."""
    first, second = f"Example {QUOTE}. {FILLER}", FILLER
    assert write(show(tmp_path, first, second)) == [
        HEADLINE,
        f"Example {QUOTE}. […]",
    ]


def test_a_part_without_a_quote_is_left_out(tmp_path: Path) -> None:
    """A title above nothing but an omission says nothing; the headline is always there."""
    assert write(show(tmp_path, FILLER, FILLER)) == [HEADLINE]


@pytest.mark.parametrize("quote", [QUOTE, f"- Example {QUOTE}"])
def test_a_bullet_is_left_out_unless_it_is_quoted(tmp_path: Path, quote: str) -> None:
    """The list shows bullets of its own; what is shown of a quote is exactly the text."""
    study = study_claims(
        tmp_path,
        PLAN | {"quote": f'"{quote}"'},
        article="text: second.txt\nrepublish: full\n",
        held=f"{HEADLINE}\n\n{FILLER}\n- Example {QUOTE}\n- {FILLER}\n",
    )
    grounded = study.grounded["second"]
    assert grounded.layout
    (found,) = annotate(grounded, study.coverage["second"], [grounded.layout.blocks], full=True)
    first, second = (paragraph for paragraph in found if paragraph.item)
    quoted = "".join(run.text for run in first.runs if run.claims)
    assert quoted == quote
    assert first.bullet == quote.startswith("- ")
    assert (write((second,)), second.bullet) == ([FILLER], False)
    assert [paragraph.where for paragraph in found] == [Where.HEADLINE, *[Where.BODY] * 3]


HEAD = "| Item | Q2 2025 | Q2 2024 |"
DASHES = "|---|---:|---:|"
OTHERS = tuple(f"| {name} | none | some |" for name in ("Trams", "Buses"))
ROW = "| Ferries | Example plans to spend 20 million dollars | 7 |"


def list_cells(paragraphs: tuple[Paragraph, ...]) -> list[list[str]]:
    """Return the words of each cell of each row."""
    rows = (paragraph.cells for paragraph in paragraphs if paragraph.table)
    return [["".join(run.text for run in cell) for cell in row] for row in rows]


def test_rows_of_a_table_are_shown_cell_by_cell(tmp_path: Path) -> None:
    """Without the pipes between them and the dashes below the head."""
    shown = show(tmp_path, HEAD, DASHES, *OTHERS, ROW, rights="full")
    assert list_cells(shown) == [
        ["Item", "Q2 2025", "Q2 2024"],
        ["Trams", "none", "some"],
        ["Buses", "none", "some"],
        ["Ferries", "Example plans to spend 20 million dollars", "7"],
    ]
    assert [paragraph.head for paragraph in shown] == [False, True, False, False, False]


def test_beside_a_quote_its_column_is_named(tmp_path: Path) -> None:
    """One row stands for those without a claim."""
    shown = show(tmp_path, HEAD, DASHES, *OTHERS, ROW, *OTHERS)
    assert list_cells(shown) == [
        ["Item", "Q2 2025", "Q2 2024"],
        ["[…]"],
        ["Ferries", "Example plans to spend 20 million dollars", "7"],
        ["[…]"],
    ]


def test_of_a_head_only_short_names_are_shown(tmp_path: Path) -> None:
    """A sentence in a head may not be republished either."""
    shown = show(tmp_path, f"| Item | Q2 2025 | {FILLER} |", DASHES, ROW)
    assert list_cells(shown)[0] == ["Item", "Q2 2025", "[…]"]


def test_a_table_without_a_claim_is_left_out_with_its_head(tmp_path: Path) -> None:
    """As any other paragraph is."""
    shown = show(tmp_path, HEAD, DASHES, *OTHERS, "", f"Example {QUOTE}.")
    assert write(shown) == [HEADLINE, "[…]", f"Example {QUOTE}."]


def test_a_number_stands_in_the_cell_of_its_figure(tmp_path: Path) -> None:
    """Other claims quote the same row, and nobody could tell which of its figures is whose."""
    *_, row = show_table(tmp_path, {"quote": f'"{ROW}"'}, HEAD, DASHES, ROW, rights="full")
    ends = [(run.text, run.ends) for run in row.runs if run.ends]
    assert ends == [("Example plans to spend 20 million dollars", (("example-plan", 0),))]


def test_a_passage_without_its_figure_ends_within_the_cells_that_it_quotes(tmp_path: Path) -> None:
    """Its number stands behind its last word, and not behind the pipe that nobody sees."""
    quoted = {"quote": QUOTE, "also_at": '["| Trams | none | some |"]'}
    shown = show_table(tmp_path, quoted, HEAD, DASHES, OTHERS[0], ROW, rights="full")
    ends = [(run.text, run.ends) for row in shown for run in row.runs if run.ends]
    assert ends[0] == ("some", (("example-plan", 1),))


def test_words_that_give_a_unit_are_shown_and_not_marked(tmp_path: Path) -> None:
    """A row says what its figure is of, and readers would not know which unit it is in."""
    unit = "All figures are in millions of dollars."
    own = {
        "quote": '"| Ferries | 20 | 7 |"',
        "amount": "$20 million",
        "unit_from": "in millions of dollars",
    }
    row = "| Ferries | 20 | 7 |"
    _, told, *_ = show_table(tmp_path, own, f"{FILLER} {unit}", "", HEAD, DASHES, row)
    assert "".join(run.text for run in told.runs) == f"[…] {unit}"
    assert not any(run.claims for run in told.runs)


def show_table(
    root: Path, own: dict[str, str], *lines: str, rights: str = "quotes"
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a text with a table and one claim with fields of its own."""
    held = "\n".join((HEADLINE, "", *lines, ""))
    article = f"text: second.txt\nrepublish: {rights}\n"
    study = study_claims(root, {**PLAN, **own}, article=article, held=held)
    grounded, coverage = study.grounded["second"], study.coverage["second"]
    assert grounded.layout
    full = rights == "full"
    (shown,) = annotate(grounded, coverage, [grounded.layout.blocks], full=full)
    return shown
