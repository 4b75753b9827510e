"""Charts on pages of other sites, and what is copied to cite or embed them."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import BASE, Reader, serve_folder

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

METRIC = "metrics/capital-expenditure/index.html"
_FITS = """
(height) => {
  const shown = document.querySelector("iframe").getBoundingClientRect().height;
  return shown > 150 && shown !== 480;
}
"""


def unfold_first(page: "Page") -> None:
    page.locator("figure.cb-chart .cb-cite > summary").first.click()


@pytest.mark.parametrize("width", [360, 1000])
def test_a_chart_stands_on_a_page_of_another_origin(
    reader: Reader, browser: "Browser", tmp_path: Path, width: int
) -> None:
    """With the code that its page gives; the frame is as tall as the chart in it."""
    page = reader.open(METRIC).page
    unfold_first(page)
    code = page.locator("figure.cb-chart .cb-cite code").first.inner_text()
    (tmp_path / "index.html").write_text(
        f'<!doctype html><meta charset="utf-8"><title>Elsewhere</title>{code}', encoding="utf-8"
    )
    (tmp_path / "404.html").write_text("Not found.", encoding="utf-8")
    with serve_folder(tmp_path) as elsewhere:
        other = browser.new_page(viewport={"width": width, "height": 700})
        complaints: list[str] = []
        other.on("console", lambda said: complaints.append(said.text))
        other.goto(f"{elsewhere}/index.html")
        other.wait_for_function(_FITS)
        inside = other.frame_locator("iframe")
        drawing = inside.locator(".cb-chart__drawing:visible svg")
        assert drawing.count() == 1
        frame = other.locator("iframe").bounding_box()
        main = inside.locator("main").bounding_box()
        assert frame is not None
        assert main is not None
        assert abs(frame["height"] - main["height"]) <= 2
        assert inside.locator(".cb-foot a").get_attribute("href") == (
            "index.html#chart-capital-expenditure-revised"
        )
        assert [said for said in complaints if "favicon" not in said and "404" not in said] == []


def test_a_frame_of_another_site_is_left_alone(
    reader: Reader, browser: "Browser", tmp_path: Path
) -> None:
    """Only charts of the script's own site say how tall their frame is."""
    (tmp_path / "other.html").write_text(
        "<script>parent.postMessage({claimbook: 'height', height: 7}, '*')</script>",
        encoding="utf-8",
    )
    script = f"{reader.address}/assets/claimbook/embed/embed.js"
    with serve_folder(tmp_path) as elsewhere:
        (tmp_path / "index.html").write_text(
            f'<script src="{script}"></script>'
            f'<iframe height="300" src="{BASE}other.html"></iframe>',
            encoding="utf-8",
        )
        page = browser.new_page()
        page.goto(f"{elsewhere}/index.html", wait_until="load")
        page.wait_for_timeout(200)
        assert page.locator("iframe").evaluate("frame => frame.style.height") == ""


def test_a_citation_is_copied_with_one_press(reader: Reader) -> None:
    """With the address of the chart; and the address alone."""
    page = reader.open(METRIC).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    unfold_first(page)
    page.get_by_role("button", name="Copy the citation").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“Amazon, Alphabet and Meta raised their forecasts")
    address = f"{reader.address}/{METRIC}#chart-capital-expenditure-revised"
    assert copied.endswith(f"up to about 31 October 2025. {address}")
    page.get_by_role("button", name="Copy the link").first.click()
    copied = "address => navigator.clipboard.readText().then((text) => text === address)"
    page.wait_for_function(copied, arg=address)
    page.context.clear_permissions()
