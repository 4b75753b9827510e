"""The page of an article, parsed: where its text stands, and what is said where it may not."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.books import PLAN, study_claims

from claimbook.pages import Page
from claimbook.pages.article import make_pages

HEADLINE = "Example doubles its plan"
PARAGRAPH = "Example plans to spend 20 million dollars on machines."


def make_page(root: Path, *lines: str, article: str = "republish: full\n") -> Page:
    """Return the page of an article with one claim whose text has these lines."""
    held = "\n".join((HEADLINE, *lines)) + "\n"
    study = study_claims(root, PLAN, article=f"text: second.txt\n{article}", held=held)
    (page,) = make_pages(study)
    return page


def parse(page: Page) -> ET.Element:
    """Return the article's text; parsing it as XML fails where an element is not closed."""
    body = page.body.replace(" data-search-exclude", "")  # XML has no attributes without a value
    (text,) = ET.fromstring(body).iterfind(".//div[@class='cb-text']")  # noqa: S314 - our own
    return text


def outline(text: ET.Element) -> list[str | list[str]]:
    """Return the blocks below the title: a paragraph by its words, a list by its items'."""
    blocks: list[str | list[str]] = []
    for element in text.findall("*")[2:]:
        words = "".join(element.itertext()).strip()
        items = ["".join(each.itertext()) for each in element.findall("li")]
        blocks.append(items if element.tag == "ul" else words)
    return blocks


def test_items_stand_in_lists_and_paragraphs_between_them(tmp_path: Path) -> None:
    """Items that follow each other are one list."""
    lines = ("One.", "- Two.", "- Three.", "Four.", "- Five.")
    text = parse(make_page(tmp_path, *lines))
    assert outline(text) == ["One.", ["Two.", "Three."], "Four.", ["Five."]]
    assert len(text.findall(".//li")) == len(text.findall("ul/li")) == 3


def test_items_that_may_not_be_shown_are_one_item(tmp_path: Path) -> None:
    """The list stays one list."""
    lines = ("- One.", "- Two.", f"- {PARAGRAPH}", "- Four.", "Five.")
    text = parse(make_page(tmp_path, *lines, article="republish: quotes\n"))
    assert outline(text)[:1] == [["[…]", PARAGRAPH.replace("dollars", "dollars1")]]


@pytest.mark.parametrize("title", [HEADLINE, "Another title"])
def test_every_page_has_its_headline_whole(tmp_path: Path, title: str) -> None:
    """Where no claim quotes it, and where the text has another one."""
    article = "text: second.txt\nrepublish: quotes\n"
    held = f"{title}\n{PARAGRAPH}\n"
    (page,) = make_pages(study_claims(tmp_path, PLAN, article=article, held=held))
    assert ["".join(each.itertext()) for each in parse(page).iter("h1")] == [HEADLINE]


@pytest.mark.parametrize(
    ("article", "remark"),
    [
        ("text: second.txt\nrepublish: full\n", ""),
        ("text: second.txt\nrepublish: quotes\n", "The rest is not republished."),
        ("text: private/second.txt\nrepublish: full\n", "We do not have the text"),
        ("", "We do not have the text"),
    ],
)
def test_a_remark_says_why_a_text_is_not_shown(tmp_path: Path, article: str, remark: str) -> None:
    """A private text that is not at hand is not held."""
    held = f"{HEADLINE}\n{PARAGRAPH}\n"
    (page,) = make_pages(study_claims(tmp_path, PLAN, article=article, held=held))
    told = parse(page).findtext("p[@class='cb-soft']") or ""
    assert remark in told
    assert bool(told) == bool(remark)


def test_a_page_is_described_by_a_claim_of_it(tmp_path: Path) -> None:
    """In the editor's words; the parts of a text may be all of it that is written anywhere."""
    parts = f"republish: quotes\nparts:\n  summary: {PARAGRAPH}\n"
    assert make_page(tmp_path, PARAGRAPH, article=parts).description == PLAN["says"]


def test_a_quote_of_another_language_carries_it_and_has_its_translation(tmp_path: Path) -> None:
    """Browsers read the words out and set them in the way of their language."""
    words = "تنفق الشركة 20 مليون دولار"
    claim = PLAN | {"quote": words, "translation": "The firm spends 20 million dollars"}
    article = "text: second.txt\nlanguage: ar\n"
    (page,) = make_pages(
        study_claims(tmp_path, claim, article=article, held=f"{HEADLINE}\n{words}\n")
    )
    assert f'<bdi lang="ar" dir="rtl">”{words}“</bdi>' in page.body
    assert "“The firm spends 20 million dollars”" in page.body
    assert '<h1 lang="ar" dir="rtl"' in page.body
    assert '<p lang="ar" dir="rtl"><mark' in page.body


def test_more_figures_than_are_drawn_are_counted(tmp_path: Path) -> None:
    """One by one they would be dots that nobody can tell apart."""
    lines = (f"A boat of the fleet costs {dollars} dollars." for dollars in range(300, 501))
    page = make_page(tmp_path, PARAGRAPH, *lines)
    assert 'Figures covered <b class="cb-num">1 of 203</b>' in page.body
    assert "cb-cell--" not in page.body


def test_a_table_is_a_table(tmp_path: Path) -> None:
    """With the names of its columns above them, and its claims marked."""
    rows = ("| Item | 2025 |", "|---|---|", f"| Plan | {PARAGRAPH[:-1]} |", "| Ships | 7 |")
    text = parse(make_page(tmp_path, *rows))
    (table,) = text.iterfind(".//table")
    assert [["".join(cell.itertext()) for cell in row] for row in table.iter("tr")] == [
        ["Item", "2025"],
        ["Plan", f"{PARAGRAPH[:-1]}".replace("dollars", "dollars1")],
        ["Ships", "7"],
    ]
    assert [cell.tag for cell in table.iterfind("thead/tr/*")] == ["th", "th"]
    assert ["".join(mark.itertext()) for mark in table.iter("mark")] == [PLAN["quote"]]


def test_the_card_of_a_row_names_its_columns(tmp_path: Path) -> None:
    """It shows cells, and no pipes."""
    rows = ("| Item | 2025 | 2024 |", "|---|---|---|", "| Plan | 20 million dollars | 7 |")
    claim = {**PLAN, "quote": '"| Plan | 20 million dollars"'}
    held = "\n".join((HEADLINE, *rows)) + "\n"
    (page,) = make_pages(
        study_claims(tmp_path, claim, article="text: second.txt\nrepublish: quotes\n", held=held)
    )
    (quote,) = ET.fromstring(  # noqa: S314 - our own
        page.body.replace(" data-search-exclude", "")
    ).iterfind(".//article//blockquote")
    cells = [["".join(cell.itertext()) for cell in row] for row in quote.iter("tr")]
    assert cells == [["", "2025"], ["Plan", "20 million dollars"]]
    assert [mark.text for mark in quote.iter("b")] == ["20 million dollars"]
