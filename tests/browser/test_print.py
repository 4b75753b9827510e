"""On paper: few sheets, black on white, no mark that needs a tint."""

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from tests.browser.conftest import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

ARTICLE = "articles/alibaba-ai-investment-target/index.html"
CONFLICT = ".cb-text mark.cb-mark--red"
CLAIMS_A_SHEET = 4
"""Of the fullest article, whose claims have the most to be compared with."""


def count_sheets(page: "Page") -> int:
    """Return the pages of the PDF that the browser prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))


def styles_of(page: "Page", place: str, *names: str) -> list[str]:
    script = "(el, names) => names.map((name) => getComputedStyle(el)[name])"
    found = page.locator(place).first.evaluate(script, list(names))
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_article_prints_black_on_white(reader: Reader, scheme: str) -> None:
    """In either scheme; the chosen words are not inverted, and a conflict has two lines."""
    page = reader.open(ARTICLE, media={"color_scheme": scheme}).page
    page.emulate_media(media="print")
    assert styles_of(page, CONFLICT, "color", "backgroundColor", "borderBottomStyle") == [
        "rgb(0, 0, 0)",
        "rgba(0, 0, 0, 0)",
        "double",
    ]
    assert styles_of(page, ".cb-text p:has(mark)", "color") == ["rgb(0, 0, 0)"]


def test_an_article_takes_few_sheets(reader: Reader) -> None:
    """The text and its claims; what needs a click is left out."""
    page = reader.open(ARTICLE).page
    claims = page.locator(".cb-claims .cb-claim").count()
    assert count_sheets(page) <= 1 + claims // CLAIMS_A_SHEET
    page.emulate_media(media="print")
    for left_out in (".cb-inspector", ".cb-claim__links", ".md-header", ".md-tabs"):
        assert not page.locator(left_out).first.is_visible(), left_out
    assert page.locator(".cb-claims blockquote").first.is_visible()


def test_a_chart_prints_without_its_table(reader: Reader) -> None:
    """The drawing names its figures, and no chart is cut in two."""
    page = reader.open("metrics/ai-infrastructure-investment/index.html").page
    page.emulate_media(media="print")
    chart = page.locator(".cb-chart").first
    assert chart.locator(".cb-chart__drawing svg:visible").count() == 1
    assert not page.locator(".cb-chart__table").first.is_visible()
    assert styles_of(page, ".cb-chart__drawing", "breakInside")[0] == "avoid"


def test_no_sheet_of_the_timeline_ends_with_a_heading(reader: Reader) -> None:
    """The entries below it begin on the same sheet, wherever the sheets end."""
    page = reader.open("timeline/index.html").page
    for space in range(0, 90, 30):
        page.locator("h1").evaluate("(el, space) => (el.style.marginTop = `${space}px`)", space)
        sheets = [each.extract_text() for each in PdfReader(BytesIO(page.pdf(format="A4"))).pages]
        headings = [each[-40:] for each in sheets[:-1] if re.search(r"entr(y|ies)\s*$", each)]
        assert headings == []
