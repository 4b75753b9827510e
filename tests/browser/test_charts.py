"""Charts as readers meet them: pictures at first, live when seen, pictures where nothing runs."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import Reader, Watched
from tests.charts.sample import make_chart

import claimbook
from claimbook.charts import draw_charts
from claimbook.store import Store
from claimbook.views.rendering.assets import join_styles

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

expect = pytest.importorskip("playwright.sync_api").expect

ASSETS = Path(claimbook.__file__).parent / "assets"
METRIC = "metrics/capital-expenditure/index.html"
DISAGREEMENT = "disagreements/alibaba-shares-bloomberg-shares-high/index.html"
LIVE = ".cb-chart--live"
DRAWINGS = ".cb-chart__drawing:visible"
"""Each chart stands in its page in two layouts, of which one is shown."""
LIBRARIES = ("vega.min.js", "vega-lite.min.js", "vega-embed.min.js")

_COUNT_VIEWS = """
window.running = 0;
let real;
Object.defineProperty(window, "vegaEmbed", {
  configurable: true,
  get: () => real && (async (...asked) => {
    const made = await real(...asked);
    window.running += 1;
    return { ...made, finalize: () => { window.running -= 1; made.finalize(); } };
  }),
  set: (given) => { real = given; },
});
"""
"""Counts the charts that were started and not ended."""
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


def see_all(page: "Page") -> None:
    """Scroll through the page as a reader does, until every chart is live."""
    for drawing in page.locator(DRAWINGS).all():
        drawing.scroll_into_view_if_needed()
    expect(page.locator(LIVE)).to_have_count(page.locator(DRAWINGS).count())


def list_libraries(watched: Watched) -> list[str]:
    """The libraries that were asked for, in order."""
    return [address.rpartition("/")[2] for address in watched.asked if "/vega/" in address]


def measure(page: "Page") -> list[list[float]]:
    """Place and size of every drawing on the page."""
    sizes: list[list[float]] = page.evaluate(
        "[...document.querySelectorAll('.cb-chart__drawing')]"
        ".filter((drawing) => drawing.checkVisibility()).map((drawing) => {"
        "const box = drawing.getBoundingClientRect();"
        "return [box.left, box.top + scrollY, box.width, box.height]; })"
    )
    return sizes


def test_a_chart_becomes_live_when_it_is_seen(reader: Reader) -> None:
    """Nothing is loaded before, nothing moves, and nobody complains."""
    watched = reader.open(METRIC, (390, 300))
    page = watched.page
    page.wait_for_load_state("networkidle")
    assert list_libraries(watched) == []
    before = measure(page)
    assert len(before) > 1
    see_all(page)
    assert measure(page) == before
    assert list_libraries(watched) == list(LIBRARIES)
    assert (
        page.locator(f"{LIVE} > svg[role=img][aria-label]").count()
        == page.locator(DRAWINGS).count()
    )
    assert watched.complaints == []
    assert watched.hosts == {reader.host}


def test_after_ten_pages_only_the_charts_of_the_page_run(reader: Reader) -> None:
    """With instant navigation: as many live charts as on the page, one load of the libraries."""
    watched = reader.open(METRIC)
    page = watched.page
    page.add_init_script(_COUNT_VIEWS)
    page.wait_for_load_state("networkidle")
    watched.asked.clear()
    page.reload()
    page.evaluate("window.stayed = true")
    for number in range(10):
        target = "timeline/index.html" if number % 2 == 0 else "index.html"
        page.locator(f".md-tabs a[href$='{target}']").first.evaluate("link => link.click()")
        page.wait_for_url(re.compile(f"{reader.address}/{target}$"))
        page.locator(".cb-timeline" if number % 2 == 0 else ".cb-home, .cb-clash").first.wait_for()
        see_all(page)
    assert page.evaluate("window.stayed") is True
    assert page.evaluate("window.running") == page.locator(LIVE).count() > 0
    assert list_libraries(watched) == list(LIBRARIES)
    assert watched.complaints == []


def test_a_point_says_what_it_is_and_leads_to_its_claim(reader: Reader) -> None:
    """Pointed at, it tells the figure and who says it; a click opens the claim."""
    page = reader.open(METRIC).page
    # The first shows revisions, which have no points of their own.
    page.locator(DRAWINGS).nth(1).scroll_into_view_if_needed()
    page.locator(LIVE).nth(1).wait_for()
    point = page.locator(f"{LIVE} .mark-symbol path[stroke^='var(--cb-c']").first
    point.hover()
    told = page.locator("#vg-tooltip-element")
    told.wait_for()
    assert "Said by" in told.inner_text()
    point.click()
    page.wait_for_url(re.compile(r"/articles/[\w-]+/index\.html#[\w-]+$"))
    assert page.locator(".cb-claims .cb-claim:target").count() == 1


def test_a_chart_wears_the_colours_of_its_page(reader: Reader) -> None:
    """The same drawing in the dark: nothing is drawn again."""
    page = reader.open(METRIC, color_scheme="light").page
    see_all(page)
    words = page.locator(f"{LIVE} text").first

    def read_color() -> str:
        return str(words.evaluate("text => getComputedStyle(text).fill"))

    light = read_color()
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    assert read_color() != light


@pytest.mark.parametrize(
    ("width", "live"),
    [(360, True), (360, False), (1280, True), (1280, False)],
    ids=["phone, live", "phone, pictures", "desk, live", "desk, pictures"],
)
@pytest.mark.parametrize("path", [METRIC, "timeline/index.html", DISAGREEMENT])
def test_no_words_collide(reader: Reader, path: str, width: int, live: bool) -> None:
    """Every word is inside its drawing and on no other, as drawn for a phone and for a desk."""
    page = reader.open(path, (width, 700)).page
    if live:
        see_all(page)
    assert page.locator(f"{DRAWINGS} svg").count() > 0
    assert page.evaluate(_COLLISIONS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_every_chart_is_there(reader: Reader) -> None:
    """With its name, its description, its table and its files."""
    page = reader.open(METRIC, java_script_enabled=False).page
    pictures = page.locator(f"{DRAWINGS} > svg[role=img]:visible")
    assert pictures.count() == page.locator("figure.cb-chart").count() > 0
    for picture in pictures.all():
        assert picture.is_visible()
        assert picture.locator("title").text_content()
        assert picture.locator("desc").text_content()
    page.locator("figure.cb-chart summary").first.click()
    assert page.locator("figure.cb-chart table a").first.is_visible()
    for link in page.locator(".cb-chart__files a").all():
        address = link.evaluate("link => link.href")
        assert page.request.get(address).ok


def test_charts_are_printed(reader: Reader) -> None:
    """Pictures that were never seen, and live ones."""
    page = reader.open(METRIC).page
    page.emulate_media(media="print")
    assert all(picture.is_visible() for picture in page.locator(f"{DRAWINGS} svg").all())
    see_all(page)
    assert all(picture.is_visible() for picture in page.locator(f"{LIVE} svg").all())


def test_charts_work_from_the_file_system(browser: "Browser", site: Path) -> None:
    """They are live there too."""
    complaints: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / METRIC).as_uri())
    assert page.locator(f"{DRAWINGS} > svg").first.is_visible()
    see_all(page)
    assert complaints == []


def test_a_chart_that_cannot_be_made_live_stays_a_picture(
    reader: Reader, browser: "Browser"
) -> None:
    """Where the libraries do not arrive."""
    page = browser.new_page()
    page.route("**/vega/*", lambda route: route.abort())
    page.goto(f"{reader.address}/{METRIC}")
    with page.expect_event("requestfailed"):
        page.locator(DRAWINGS).first.scroll_into_view_if_needed()
    assert page.locator(f"{DRAWINGS} > svg[data-spec]").first.is_visible()
    assert page.locator(LIVE).count() == 0


def test_words_of_others_stay_words_in_a_live_chart(browser: "Browser", tmp_path: Path) -> None:
    """In the drawing and in what a point says; an address that leads elsewhere is not followed."""
    hostile = "<img src=x onerror=alert(1)>{{ x }}</script>\"'"
    chart = make_chart(figure=hostile, said=hostile, claim="javascript:alert(1)")
    picture = draw_charts([chart], Store(tmp_path / "kept")).pictures[chart.key]["narrow"].embed()
    styles = tmp_path / "claimbook.css"
    styles.write_text(join_styles(), encoding="utf-8")
    (tmp_path / "page.html").write_text(
        f'<meta charset="utf-8">'
        f'<link rel="stylesheet" href="{styles.as_uri()}">'
        f'<figure data-base="./" class="cb-chart">'
        f'<div class="cb-chart__drawing">{picture}</div></figure>'
        f'<script src="{(ASSETS / "charts.js").as_uri()}"></script>',
        encoding="utf-8",
    )
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto((tmp_path / "page.html").as_uri())
    page.locator(LIVE).wait_for()
    point = page.locator(f"{LIVE} .mark-symbol path[stroke^='var(--cb-c']").first
    point.hover()
    told = page.locator("#vg-tooltip-element")
    expect(told).to_contain_text(hostile)
    point.click()
    page.wait_for_timeout(200)
    assert page.url.endswith("page.html")
    assert page.locator("img").count() == 0
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
    assert height > 400
    assert watched.complaints == []


def test_each_chart_of_a_page_has_an_address(reader: Reader) -> None:
    """No two have the same, and the link beside a chart leads to it."""
    page = reader.open(METRIC).page
    charts = page.locator("figure.cb-chart").evaluate_all("all => all.map((chart) => chart.id)")
    files = page.locator(".cb-chart__files a:first-child")
    links = files.evaluate_all("all => all.map((a) => a.hash)")
    assert len(set(charts)) == len(charts) > 2
    assert links == [f"#{anchor}" for anchor in charts]
