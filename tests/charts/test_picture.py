"""A drawn chart in a page and as a file of its own."""

from html import unescape
from xml.etree import ElementTree as ET

import pytest
from tests.charts.sample import make_chart

from claimbook.charts.picture import Picture

_SVG = (
    '<svg role="group" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 332 100">'
    '<title id="t">A finding</title><desc id="d">In words.</desc>'
    '<path fill="var(--cb-c1)" stroke="var(--cb-paper)"/></svg>'
)


def test_links_of_a_picture_are_relative_to_its_page() -> None:
    """One picture stands on pages at several depths of the site."""
    picture = Picture('<svg><a xlink:href="articles/example/index.html#plan"><path/></a></svg>')
    place = '<a xlink:href="{}articles/example/index.html#plan">'
    assert place.format("") in picture.embed("index.html")
    assert place.format("../../") in picture.embed("metrics/investment/index.html")


def test_a_file_has_no_links() -> None:
    """They would lead nowhere from where it was taken to; the names of its marks stay."""
    svg = _SVG.replace(
        "<path", '<a xlink:href="articles/example/index.html"><title>A plan</title><path'
    )
    file = Picture(svg.replace("</svg>", "</a></svg>")).stand_alone(make_chart()).decode()
    assert "href" not in file
    assert "<title>A plan</title>" in file


def test_a_file_has_colours_title_and_sources_of_its_own() -> None:
    """It can be opened, printed and passed on without the page."""
    chart = make_chart(title="A finding of <many> words that goes on & on, beyond one line")
    file = Picture(_SVG).stand_alone(chart).decode()
    words = " ".join(element.text or "" for element in ET.fromstring(file).iter())  # noqa: S314
    assert "A finding of <many> words" in words
    assert "The Daily Example" in words
    assert "var(" not in file
    assert 'width="356" height=' in file


def test_a_title_has_as_many_lines_as_it_needs_above_the_drawing() -> None:
    """The drawing is moved down by them."""
    short = Picture(_SVG).stand_alone(make_chart(title="Short")).decode()
    long = Picture(_SVG).stand_alone(make_chart(title="A word and another " * 5)).decode()
    assert "translate(12,30)" in short
    assert "translate(12,66)" in long


@pytest.mark.parametrize(
    "text", ["{{ 7 * 7 }}", "{% raw %}", "${x} *a* `b`", "a &amp; b &lt;i&gt;"]
)
def test_words_in_a_page_are_those_of_the_drawing_and_mean_nothing_else(text: str) -> None:
    """Some plugins read pages as templates, and words of articles stand in pictures, too."""
    svg = _SVG.replace("A finding", text).replace("<path", f"<text>{text}</text><path")
    html = Picture(svg).embed("index.html")
    told = [element.text for element in ET.fromstring(html).iter() if element.text]  # noqa: S314
    assert told == [unescape(text), "In words.", unescape(text)]
    assert not set("{}%$*`") & set(html.partition("</title>")[0].rpartition(">")[2])
