"""Charts as readers meet them: pictures whose marks are links, with scripts and without."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import Reader
from tests.charts.sample import make_chart

import claimbook
from claimbook.charts import draw_charts
from claimbook.store import Store
from claimbook.views.rendering.assets import join_styles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

expect = pytest.importorskip("playwright.sync_api").expect

ASSETS = Path(claimbook.__file__).parent / "assets"
METRIC = "metrics/capital-expenditure/index.html"
DISAGREEMENT = "disagreements/alibaba-shares-bloomberg-shares-high/index.html"
DRAWINGS = ".cb-chart__drawing:visible"
"""Each chart stands in its page in two layouts, of which one is shown."""
_COLLISIONS = """
() => [...document.querySelectorAll(".cb-chart__drawing svg")].flatMap((chart) => {
  if (!chart.checkVisibility()) return [];
  const room = chart.getBoundingClientRect();
  const boxes = [...chart.querySelectorAll("text")]
    .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width && box.height);
  const out = boxes.filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1);
  const over = boxes.filter(({ box }, at) => boxes.slice(at + 1).some((other) =>
    box.left < other.box.right - 1 && other.box.left < box.right - 1
    && box.top < other.box.bottom - 3 && other.box.top < box.bottom - 3));
  return [...out, ...over].map(({ words }) => words);
})
"""
"""Words that leave their drawing or lie on others."""


def find_point(page: "Page") -> "Locator":
    """Return the first mark of the first chart that phones show in another drawing."""
    return page.locator(f"{DRAWINGS} a:not([tabindex])").first


def test_a_point_says_what_it_is_and_leads_to_its_claim(reader: Reader) -> None:
    """Pointed at, it tells the figure, who says it and in which words; a click opens the claim."""
    watched = reader.open(METRIC)
    page, point = watched.page, find_point(watched.page)
    name = str(point.locator("title").text_content())
    assert re.search(r"\$125 billion: Amazon, .*FinOracle, about 31 Oct 2025: “.*”", name)
    point.hover()
    told = page.locator(".cb-told")
    assert told.inner_text() == name
    page.keyboard.press("Escape")
    assert told.count() == 0
    point.click()
    page.wait_for_url(re.compile(r"/articles/[\w-]+/index\.html#[\w-]+$"))
    assert page.locator(".cb-claims .cb-claim:target").count() == 1
    assert watched.complaints == []


def test_the_keyboard_reaches_each_point(reader: Reader) -> None:
    """In their order, each with a name and what it says beside it; Enter opens the claim."""
    page = reader.open(METRIC).page
    points = page.locator(DRAWINGS).first.locator("a:not([tabindex])")
    assert points.count() > 2
    points.first.focus()
    names = []
    for _ in range(points.count()):
        names.append(page.locator(":focus").get_attribute("aria-label"))
        assert page.locator(".cb-told").inner_text() == names[-1]
        page.keyboard.press("Tab")
    assert len(set(names)) == len(names)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/"))


def test_the_words_of_a_row_lead_to_its_claim(reader: Reader) -> None:
    """For those who point; the keyboard has the mark."""
    page = reader.open(METRIC).page
    page.locator(f"{DRAWINGS} a[tabindex='-1'] text").first.click()
    page.wait_for_url(re.compile(r"/articles/[\w-]+/index\.html#[\w-]+$"))


def test_a_chart_wears_the_colours_of_its_page(reader: Reader) -> None:
    """The same drawing in the dark: nothing is drawn again."""
    page = reader.open(METRIC, media={"color_scheme": "light"}).page
    words = page.locator(f"{DRAWINGS} text").first

    def read_color() -> str:
        return str(words.evaluate("text => getComputedStyle(text).fill"))

    light = read_color()
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert read_color() != light


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [METRIC, "timeline/index.html", DISAGREEMENT])
def test_no_words_collide(reader: Reader, path: str, width: int) -> None:
    """Every word is inside its drawing and on no other, as drawn for a phone and for a desk."""
    page = reader.open(path, (width, 700)).page
    assert page.locator(f"{DRAWINGS} svg").count() > 0
    assert page.evaluate(_COLLISIONS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_every_chart_is_there(reader: Reader) -> None:
    """With its name, its description, its marks as links, its table and its files."""
    page = reader.open(METRIC, java_script_enabled=False).page
    pictures = page.locator(f"{DRAWINGS} > svg[role=group]:visible")
    assert pictures.count() == page.locator("figure.cb-chart:visible").count() > 0
    for picture in pictures.all():
        assert picture.is_visible()
        assert picture.locator("> title").text_content()
        assert picture.locator("a > title").count() > 0
        assert picture.locator("desc").text_content()
    page.locator(".cb-chart__table > summary").first.click()
    assert page.locator("figure.cb-chart table a").first.is_visible()
    for link in page.locator(".cb-chart__files a").all():
        address = link.evaluate("link => link.href")
        assert page.request.get(address).ok


def test_charts_are_printed(reader: Reader) -> None:
    """As they are on the screen."""
    page = reader.open(METRIC).page
    page.emulate_media(media="print")
    pictures = page.locator(f"{DRAWINGS} svg").all()
    assert pictures
    assert all(picture.is_visible() for picture in pictures)


def test_words_of_others_stay_words_in_a_chart(browser: "Browser", tmp_path: Path) -> None:
    """In the drawing and in what a point says; an address that leads elsewhere is not a link."""
    hostile = "<img src=x onerror=alert(1)>{{ x }}</script>\"'"
    chart = make_chart(figure=hostile, told=hostile, claim="javascript:alert(1)")
    drawn = draw_charts([chart], Store(tmp_path / "kept")).pictures[chart.key]
    styles = tmp_path / "claimbook.css"
    styles.write_text(join_styles(), encoding="utf-8")
    (tmp_path / "page.html").write_text(
        f'<meta charset="utf-8">'
        f'<link rel="stylesheet" href="{styles.as_uri()}">'
        f'<figure class="cb-chart">'
        f'<div class="cb-chart__drawing">{drawn["narrow"].embed("index.html")}</div></figure>'
        f'<script src="{(ASSETS / "parts" / "charts.js").as_uri()}"></script>',
        encoding="utf-8",
    )
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / "page.html").as_uri())
    point = page.locator("circle[stroke^='var(--cb-c']").first
    point.hover()
    expect(page.locator(".cb-told")).to_have_text(hostile)
    point.click()
    assert page.url.endswith("page.html")
    assert page.locator("a, img").count() == 0
    assert said == []


def test_a_chart_is_saved_as_an_image(reader: Reader) -> None:
    """Twice as large as the picture, made in the browser under the policy of the page."""
    watched = reader.open(METRIC)
    button = watched.page.get_by_role("button", name="Download PNG").first
    with watched.page.expect_download() as saved:
        button.click()
    content = Path(saved.value.path()).read_bytes()
    assert saved.value.suggested_filename.endswith(".png")
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    assert content.startswith(b"\x89PNG")
    assert width > 1900
    assert height > 300
    assert watched.complaints == []


def test_each_chart_of_a_page_has_an_address(reader: Reader) -> None:
    """No two have the same, and the link beside a chart leads to it."""
    page = reader.open(METRIC).page
    charts = page.locator("figure.cb-chart").evaluate_all("all => all.map((chart) => chart.id)")
    files = page.locator(".cb-chart__files a:first-child")
    links = files.evaluate_all("all => all.map((a) => a.hash)")
    assert len(set(charts)) == len(charts) > 2
    assert links == [f"#{anchor}" for anchor in charts]
