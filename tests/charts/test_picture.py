"""A drawn chart in a page and as a file of its own."""

import json
from html import unescape
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest
from tests.charts.sample import make_chart

from claimbook.charts.picture import Picture

_SVG = (
    '<svg role="img" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 332 100">'
    '<title id="t">A finding</title><desc id="d">In words.</desc>'
    '<path fill="var(--cb-c1)" stroke="var(--cb-paper)"/></svg>'
)


class _Attributes(HTMLParser):
    """What a browser reads from the first element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.first: dict[str, str | None] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.first = self.first or {**dict(attrs), "": tag}


@pytest.mark.parametrize(
    "text", ["a \"b\" 'c'", "</svg><script>", "{{ x }} {% y %}", "a\\b\\", "\u2028", "&quot;&#39;"]
)
def test_a_specification_travels_through_an_attribute(text: str) -> None:
    """A browser reads what went in, and nothing that stands in a text is markup or a template."""
    spec = {"datasets": {"rows": [{"figure": text, "value": 1}]}}
    html = Picture(_SVG, spec).embed()
    attribute = html.partition("data-spec='")[2].partition("'")[0]
    assert json.loads(_Attributes(html).first["data-spec"] or "") == spec
    assert json.loads(attribute) == spec
    assert not set("<>&\u2028") & set(attribute)
    assert "{{" not in attribute
    assert "{%" not in attribute


def test_a_file_has_colours_title_and_sources_of_its_own() -> None:
    """It can be opened, printed and passed on without the page."""
    chart = make_chart(title="A finding of <many> words that goes on & on, beyond one line")
    file = Picture(_SVG, {}).stand_alone(chart).decode()
    words = " ".join(element.text or "" for element in ET.fromstring(file).iter())  # noqa: S314
    assert "A finding of <many> words" in words
    assert "The Daily Example" in words
    assert "var(" not in file
    assert 'width="356" height=' in file


def test_a_title_has_as_many_lines_as_it_needs_above_the_drawing() -> None:
    """The drawing is moved down by them."""
    short = Picture(_SVG, {}).stand_alone(make_chart(title="Short")).decode()
    long = Picture(_SVG, {}).stand_alone(make_chart(title="A word and another " * 5)).decode()
    assert "translate(12,30)" in short
    assert "translate(12,66)" in long


@pytest.mark.parametrize(
    "text", ["{{ 7 * 7 }}", "{% raw %}", "${x} *a* `b`", "a &amp; b &lt;i&gt;"]
)
def test_words_in_a_page_are_those_of_the_drawing_and_mean_nothing_else(text: str) -> None:
    """Some plugins read pages as templates, and words of articles stand in pictures, too."""
    svg = _SVG.replace("A finding", text).replace("<path", f"<text>{text}</text><path")
    html = Picture(svg, {}).embed()
    told = [element.text for element in ET.fromstring(html).iter() if element.text]  # noqa: S314
    assert told == [unescape(text), "In words.", unescape(text)]
    assert not set("{}%$*`") & set(html.partition("</title>")[0].rpartition(">")[2])
