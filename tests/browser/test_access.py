"""Every page for everyone: what axe finds, and what works without a mouse."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from tests.browser.conftest import SIZES, Reader, list_pages

SCHEMES = ("default", "slate")
"""Material's names of light and dark."""
ARTICLE = "articles/alibaba-ai-investment-target/index.html"
CALM = {"reduced_motion": "reduce"}
_LIKE_THE_REST = 8
"""Rows of a long list that are judged; axe takes seconds for hundreds of them."""
_SHORTEN = """
(rows) => {
  for (const list of document.querySelectorAll("tbody, ol, ul"))
    for (const row of [...list.children].slice(rows)) row.remove();
}
"""
_JUDGE = """
async (rules) => {
  const options = {
    resultTypes: ["violations"],
    preload: false,
    rules: { "target-size": { enabled: true } },
    ...rules,
  };
  const { violations } = await axe.run(document, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.html.slice(0, 200)}`));
}
"""
_COLOUR_OF = """
(place) => {
  const found = document.querySelector(place);
  const style = getComputedStyle(found);
  return found.tagName === "BODY" ? style.backgroundColor : style.fill;
}
"""
_CONTRAST = """
(place) => {
  const words = document.querySelector(place);
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = words.closest("mark");
  const both = [getComputedStyle(words).color, getComputedStyle(behind).backgroundColor].map(light);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}
"""
"""The contrast of marked words with what is behind them, by WCAG 2.2."""
_CONTRAST_OF_SOFT = """
() => {
  const words = document.querySelector(".cb .cb-soft, .cb-kicker, .cb-meta");
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const { color } = getComputedStyle(words);
  const both = [color, getComputedStyle(document.body).backgroundColor].map(light);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}
"""
_COLOURS_ALONE = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules for which light and dark make a difference."""


def judge_page(page: Page, schemes: Iterable[str] = SCHEMES) -> list[str]:
    """Return what axe finds wrong, in light and in dark."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.evaluate(_SHORTEN, _LIKE_THE_REST)
    found = []
    for scheme in schemes:
        page.evaluate("name => document.body.dataset.mdColorScheme = name", scheme)
        rules = _COLOURS_ALONE if scheme == "slate" else {}
        found += [f"{scheme}: {fault}" for fault in page.evaluate(_JUDGE, rules)]
    return found


def judge_sizes(page: Page, path: str) -> list[str]:
    """Return what axe finds wrong with a page on a phone, and on a desk in light and in dark.

    Its colours are those of the scheme at either size.
    """
    found = []
    for (width, height), schemes in zip(SIZES, (SCHEMES[:1], SCHEMES), strict=True):
        page.set_viewport_size({"width": width, "height": height})
        found += [f"{path} at {width} px: {fault}" for fault in judge_page(page, schemes)]
    return found


@dataclass
class Looks:
    """What is wrong with one page of each kind."""

    enlarged: list[str] = field(default_factory=list)
    """What twice the size of text does to it on a phone."""
    judged: list[str] = field(default_factory=list)
    """What axe finds."""


@pytest.fixture(scope="module")
def looks(reader: Reader, site: Path) -> Looks:
    """What is wrong with any page, all of which are opened in one window of the browser.

    A new one would load and compile scripts anew, which takes longer than the page.
    """
    found, page = Looks(), reader.open("404.html", media=CALM).page
    for path in list_pages(site):
        page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
        page.goto(f"{reader.address}/{path}", wait_until="load")
        found.enlarged += enlarge(page, path)
        found.judged += judge_sizes(page, path)
    page.close()
    return found


def test_axe_finds_nothing_on_any_kind_of_page(looks: Looks) -> None:
    """On a phone and on a desk, in light and in dark."""
    assert looks.judged == []


def test_axe_finds_nothing_wrong_with_the_sheet_on_a_phone(reader: Reader) -> None:
    """The claim that comes up from below is held to the same rules as the page."""
    page = reader.open(ARTICLE, SIZES[0], media=CALM).page
    page.locator("mark[data-claim=alibaba-ai-target] a").first.click()
    assert page.locator(".cb-inspector").is_visible()
    assert judge_page(page) == []


def test_axe_finds_nothing_wrong_with_the_open_search(reader: Reader) -> None:
    """The search dialog has a name, and its results can be told from each other."""
    page = reader.open("index.html", media=CALM).page
    page.locator(".md-search__input").press_sequentially("yuan")
    page.locator(".md-search-result__item").first.wait_for()
    assert judge_page(page) == []


def test_axe_finds_nothing_wrong_with_a_table_that_is_filtered(reader: Reader) -> None:
    """The form above all claims, with what is chosen in the address, on a phone and on a desk."""
    page = reader.open("claims/index.html?kind=plan&sort=-figure", media=CALM).page
    page.locator(".cb-ledger[aria-busy=false]").wait_for(state="attached")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert judge_page(page) == []


def test_axe_finds_nothing_wrong_with_an_open_card(reader: Reader) -> None:
    """What a cited figure and another link say when they are reached by keyboard."""
    page = reader.open("spending/index.html", media=CALM).page
    page.locator(".cb-citation[data-figure]").first.focus()
    page.locator("[popover]:popover-open").wait_for()
    assert judge_page(page) == []
    page = reader.open("metrics/revenue/index.html", media=CALM).page
    page.locator(".cb-ledger a[href*='articles/'], .cb a[href*='articles/']").first.focus()
    page.locator("[popover]:popover-open").wait_for()
    assert judge_page(page) == []


_TWICE = "document.documentElement.style.fontSize = '250%'"
"""Material's text is at 125 per cent of what the reader has chosen."""
_WIDER = """
(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll(".cb *, .md-content h1")].filter((part) => {
    const { overflowX, textOverflow } = getComputedStyle(part);
    return overflowX === "hidden" && textOverflow !== "ellipsis" && part.clientWidth > 1
      && part.scrollWidth > part.clientWidth + 1;
  });
  return [wide, ...cut.map((part) => part.outerHTML.slice(0, 120))];
})()
"""
_BROKEN = """
(() => {
  const isHidden = (part) =>
    part && (getComputedStyle(part).clipPath !== "none" || isHidden(part.parentElement));
  const broken = [];
  const place = document.querySelector(".md-content") ?? document.body;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    if (node.parentElement.closest("code, pre, svg, .cb-unseen, [popover]")) continue;
    if (isHidden(node.parentElement)) continue;
    for (const { 0: word, index } of node.data.matchAll(/(?<![\\w./-])[A-Za-z]{2,}(?![\\w./-])/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return [...new Set(broken)];
})()
"""
"""Words of letters alone that stand on two lines; names of files and the like may break."""


def enlarge(page: Page, path: str) -> list[str]:
    """Return what text of twice the size does to a page, which is as before afterwards."""
    page.evaluate(_TWICE)
    wide, *cut = page.evaluate(_WIDER)
    found = [f"{path} is {wide} px too wide"] if wide > 0 else []
    found += [f"{path} cuts off {each}" for each in cut]
    found += [f"{path} breaks {word}" for word in page.evaluate(_BROKEN)]
    page.evaluate("document.documentElement.style.fontSize = ''")
    return found


def test_text_of_twice_the_size_fits_a_phone(looks: Looks) -> None:
    """Nothing runs out of the page, nothing is cut off, and no word is broken (WCAG 1.4.4)."""
    assert looks.enlarged == []


def test_nothing_moves_for_those_who_want_that(reader: Reader) -> None:
    """No part of ours has a transition, an animation or smooth scrolling (WCAG 2.3.3)."""
    for path in (ARTICLE, "index.html", "claims/index.html", "metrics/revenue/index.html"):
        page = reader.open(path, media=CALM).page
        moving = page.evaluate(
            """() => [...document.querySelectorAll("html, .cb, .cb *")].filter((part) => {
              const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(part);
              const seconds = transitionDuration.split(",").map(parseFloat);
              return Math.max(...seconds) > 0.01 || animationName !== "none"
                || scrollBehavior === "smooth";
            }).map((part) => part.outerHTML.slice(0, 120))"""
        )
        assert moving == [], path
        page.close()


def test_those_who_want_more_contrast_get_it(reader: Reader) -> None:
    """What is set back in grey stands out as much as WCAG asks at its highest level (1.4.6)."""
    for scheme in ("light", "dark"):
        page = reader.open(ARTICLE, media={"contrast": "more", "color_scheme": scheme}).page
        ratio = page.evaluate(_CONTRAST_OF_SOFT)
        assert ratio >= 7, (scheme, ratio)
        page.close()


def test_marked_words_can_be_read_in_colours_that_the_reader_has_chosen(reader: Reader) -> None:
    """A browser that replaces all colours marks in yellow, and colours links as it likes."""
    for scheme in ("light", "dark"):
        page = reader.open(ARTICLE, media={"forced_colors": "active", "color_scheme": scheme}).page
        for words in (".cb-text mark:not(.cb-on)", ".cb-text mark.cb-on"):
            # Links change their colour slowly.
            page.wait_for_function(f"(place) => ({_CONTRAST})(place) > 7", arg=f"{words} a")
        ink = page.evaluate(_COLOUR_OF, ".cb-chart__drawing svg text, .cb-coverage rect")
        assert ink != page.evaluate(_COLOUR_OF, "body")
        page.close()


def test_each_passage_is_one_stop_of_the_keyboard(reader: Reader) -> None:
    """The number behind marked words leads where they lead, so Tab passes it by."""
    page = reader.open(ARTICLE).page
    stops = page.locator(".cb-text mark a, .cb-text sup a:not([tabindex='-1'])")
    where = stops.evaluate_all("links => links.map((link) => link.hash)")
    assert len(where) >= 28
    doubled = page.locator(".cb-text sup a:not([tabindex='-1'])").evaluate_all(
        """(links) => links.filter((link) => {
          const words = link.parentElement.previousElementSibling;
          return words?.matches("mark") && words.querySelector("a").hash === link.hash;
        }).length"""
    )
    assert doubled == 0


def test_a_screen_reader_is_told_of_the_claim_that_is_shown(reader: Reader) -> None:
    """Choosing a passage says the claim's number, figure, standing and what it says."""
    page = reader.open(ARTICLE).page
    status = page.locator(".cb-article [role=status]")
    assert status.inner_text() == ""
    page.locator("mark[data-claim=alibaba-market-value-gain] a").click()
    said = status.text_content() or ""
    assert said.startswith("Claim ")
    assert "nearly HK$300 billion" in said


def test_tables_laid_out_as_blocks_are_tables_for_screen_readers(reader: Reader) -> None:
    """The HTML says what they are once; the roles come from a script."""
    assert 'role="cell"' not in (reader.site / "claims/index.html").read_text("utf-8")
    page = reader.open("claims/index.html", SIZES[0]).page
    assert page.get_by_role("table").count() == 1
    rows, cells = page.get_by_role("row"), page.get_by_role("cell")
    assert rows.count() == 50
    assert cells.count() > 300
    page.get_by_label("Order").select_option("-period")
    page.wait_for_url("**sort=-period")
    page.locator(".cb-ledger[aria-busy=false]").wait_for(state="attached")
    assert rows.count() == 50, "the script's own rows"
    assert cells.count() > 300


def test_each_chart_has_a_heading(reader: Reader) -> None:
    """Those who go from heading to heading find the charts, too."""
    page = reader.open("metrics/revenue/index.html").page
    charts = page.locator("figure.cb-chart:visible")
    assert charts.count() > 1
    assert charts.get_by_role("heading").count() == charts.count()
