"""Whatever stands in a page or in a claims.json, a page comes out, and soon."""

import json
import time
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown
from tests.citing.test_citing_cases import convert, read_exported, study_example

from claimbook.citing.catalog import open_file, open_rows
from claimbook.citing.reading import read_page
from claimbook.citing.source import CHARTS_FILE, name_chart, read_source, write_charts
from claimbook.export import make_exports

LONG = 800
MANY = (
    "[@" * LONG,
    "[@a" * LONG,
    "[@a in " * (LONG // 2),
    "[@a vs @" * (LONG // 2),
    "@" * LONG,
    "[@a]" * 500,
    "```chart\n" * (LONG // 4),
    "~~~chart\nmetric: x\n" * (LONG // 8),
    "---\n" * LONG,
    "---\n" + "figures: cited\n" * LONG,
)


@pytest.mark.parametrize("text", MANY, ids=lambda text: text[:12].replace("\n", " "))
def test_a_long_page_of_signs_takes_no_longer_than_markdown(text: str) -> None:
    """Ours adds at most as much again, and two seconds, to what Markdown takes for itself."""
    begin = time.process_time()
    Markdown().convert(text)
    plain = time.process_time() - begin
    begin = time.process_time()
    convert(text, None)
    assert time.process_time() - begin < 2 * plain + 2


@pytest.mark.parametrize(
    "text", ["[@a\ue0005\ue001b]", "\ue000[@x]\ue001", "[@x\0y]", "\r\n[@x]\r\n"]
)
def test_characters_that_no_page_has_are_no_trap(text: str) -> None:
    """Those that mark places while a page is read, or that Markdown uses for itself."""
    assert "data-cite" not in convert(text, None)
    read_page(text)


def test_without_a_book_every_reference_is_marked(tmp_path: Path) -> None:
    """The page is still shown if claims.json is missing, has another form or is not JSON."""
    path = tmp_path / "claims.json"
    for content in (None, "{}", "[]", "no", '{"schema": "claimbook-claims-1"}', "[" * 9_000):
        if content is not None:
            path.write_text(content)
        assert open_file(path) is None
        assert read_source(path).catalog is None
    assert "[@example-plan]</mark>" in convert("It is [@example-plan].", None)


def poison(rows: list[dict[str, Any]], **fields: object) -> None:
    """Change the row of the plan."""
    next(row for row in rows if row["id"] == "example-plan").update(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"page": "javascript:alert(1)#x"},
        {"page": "//evil.example/x#y"},
        {"page": 'x"onmouseover="alert(1)#y'},
        {"amount": {"text": "1"}},
        {"said_on": "yesterday"},
        {"standing": 7},
        {"more": 1},
    ],
)
def test_a_row_that_no_build_wrote_says_nothing(fields: dict[str, Any], tmp_path: Path) -> None:
    """It is marked as what cannot be answered."""
    file = json.loads(make_exports(study_example(tmp_path))["claims.json"])
    poison(file["claims"], **fields)
    written = convert("[@example-plan] [@example-plan quote] [x](@example-plan)", open_rows(file))
    assert written.count("<mark ") == 3
    assert "<a " not in written


def write_chart(folder: Path, html: str) -> str:
    """Return what a page shows whose chart is read from a file with this HTML."""
    name = name_chart("page.md", "metric: x")
    (folder / CHARTS_FILE).parent.mkdir(parents=True)
    (folder / CHARTS_FILE).write_bytes(write_charts({name: html}))
    source = read_source(folder / "claims.json")
    return source.charts.get(name, "")


@pytest.mark.parametrize(
    "html",
    [
        "<figure><script>x()</script></figure>",
        "<svg><title><script>x()</script></title></svg>",
        "<SCRIPT>x()</SCRIPT>",
        '<p onclick="x()">y</p>',
        '<p style="background: url(//evil.example)">y</p>',
        "<p onclick=x()>y</p>",
        "<p onclick='x()'>y</p>",
        '<p title="a"onclick="x()">y</p>',
        '<p/onclick="x()">y</p>',
        '<p title="<">y</p>',
        '<a href="javascript:x()">y</a>',
        '<a href="&#106;avascript:x()">y</a>',
        '<a href="java\tscript:x()">y</a>',
        '<svg><a xlink:href="data:text/html,x">y</a></svg>',
        '<a href="//evil.example/x">y</a>',
        '<img src="//evil.example/x">',
        '<svg><use href="#x"/></svg>',
        '<iframe srcdoc="x"></iframe>',
        '<form action="x"></form>',
        "<!-- > --><p>y</p>",
        "<![CDATA[ ]]>",
        "<p>a < b</p>",
        "<p",
    ],
)
def test_a_chart_that_our_templates_did_not_write_is_not_shown(html: str, tmp_path: Path) -> None:
    """A file of charts with something that could run or load may be anybody's."""
    assert write_chart(tmp_path, html) == ""


def test_a_chart_that_they_wrote_is_shown(tmp_path: Path) -> None:
    """With links to pages and places, and any text as entities."""
    html = (
        '<figure class="cb-chart" id="x" data-search-exclude><a href="../a/index.html#b">y</a>'
        '<a href="https://news.example/a?b=c" rel="noopener">z</a> &#60;script&#62;</figure>'
    )
    assert write_chart(tmp_path, html) == html


MARKUP = '</a></li><script>alert(1)</script><img src=x onerror="alert(1)"> {: onclick=x } [x](y)'


def test_text_of_articles_stays_text(tmp_path: Path) -> None:
    """Markup in a quote, a sentence or a byline is shown as it is, in the line and in the list."""
    file = json.loads(make_exports(study_example(tmp_path))["claims.json"])
    poison(file["claims"], quote=MARKUP, says=MARKUP, byline=MARKUP, figure=MARKUP)
    page = "[@example-plan] [@example-plan quote]\n\n# [@example-plan says]\n\n[@example-plan by]"
    written = convert(page, open_rows(file))
    assert "<script" not in written
    assert "<img" not in written
    assert "onclick=" not in written.replace(MARKUP, "").replace("{: onclick=x }", "")
    assert written.count("{: onclick=x }") == 8


def test_an_entity_in_a_text_is_shown_as_the_signs_it_is(tmp_path: Path) -> None:
    """An article about HTML is quoted to the letter; Markdown would read the entity."""
    words = "&lt;b&gt; &copy; &#60; &amp;lt; & co"
    file = json.loads(make_exports(study_example(tmp_path))["claims.json"])
    poison(file["claims"], quote=words, says=words, byline=words)
    page = "[@example-plan quote]\n\n# [@example-plan says]\n\n[@example-plan by]"
    written = convert(page, open_rows(file))
    assert unescape(written).count(words) == 6


def test_ids_of_headings_stay_when_a_figure_changes(tmp_path: Path) -> None:
    """A correction must break no link to a heading."""
    catalog = read_exported(study_example(tmp_path))
    file = json.loads(make_exports(study_example(tmp_path))["claims.json"])
    poison(file["claims"], figure="$25 million")
    page = "# Example spends [@example-plan]\n\n## [@example-plan]\n\n## [@example-plan]"
    before, after = (convert(page, each) for each in (catalog, open_rows(file)))
    assert before != after
    ids = ['id="example-spends-example-plan"', 'id="example-plan"', 'id="example-plan-1"']
    assert [each in before for each in ids] == [each in after for each in ids] == [True] * 3
