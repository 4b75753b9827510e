"""Charts are drawn as words, shapes and links, and never stop a build."""

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.charts.listed import is_drawing
from tests.charts.sample import KINDS, find_chart, make_chart

from claimbook.charts import LAYOUTS, draw_charts, drawing
from claimbook.charts.picture import Pictures
from claimbook.charts.request import clean_text
from claimbook.store import Store

HOSTILE = (
    "</svg><script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}{% raw %}${x}#{y}",
    "datum.value + \x00\x01\ufffe\uffff\x9f",
    "signal <!-- ]]> & &amp; `*_[a](b)",
    "javascript:alert(1)",
    "＝1+1‮drawkcab",
)
POISONED = {
    "script": ("</svg>", "<script>alert(1)</script></svg>"),
    "script by prefix": (
        "</svg>",
        '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script></svg>',
    ),
    "handler": ("<path ", '<path onload="alert(1)" '),
    "handler of the root": ("<svg ", '<svg onload="alert(1)" '),
    "html": ("</svg>", "<foreignObject><p>x</p></foreignObject></svg>"),
    "html in words": ("</desc>", "<img src='x' onerror='alert(1)'/></desc>"),
    "link that runs": ("</svg>", '<a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'),
    "link of another kind": ("xlink:href=", "href="),
    "link elsewhere": ("</svg>", '<a xlink:href="//evil.example/x"><text>x</text></a></svg>'),
    "link up the site": ("</svg>", '<a xlink:href="../../x.html"><text>x</text></a></svg>'),
    "picture": ("</svg>", '<image href="https://evil.example/x.png"/></svg>'),
    "use": ("</svg>", '<use href="#x"/></svg>'),
    "style": ("</svg>", "<style>*{display:none}</style></svg>"),
    "style of one": ("<text ", '<text style="position:fixed" '),
    "paint from elsewhere": ('fill="none"', 'fill="url(https://evil.example/x.svg#a)"'),
    "paint in disguise": ('fill="none"', 'fill="u\\72l(//evil.example)"'),
    "name": (' id="', ' id="__config" data-x="'),
    "name alone": ('<desc id="', '<desc id="__config'),
    "end of the picture": ("</svg>", "</svg><script>alert(1)</script>"),
    "comment": ("</desc>", "<!--></desc><script>alert(1)</script><desc>--></desc>"),
    "section": ("</desc>", "<![CDATA[</desc><script>alert(1)</script>]]></desc>"),
    "entities": ("<svg ", '<!DOCTYPE svg [<!ENTITY a "b">]><svg '),
    "half": ("</svg>", ""),
}
"""A part of each picture, and what a stranger puts in its place."""
_WORDS = "{http://www.w3.org/2000/svg}text"
_LINE = "{http://www.w3.org/2000/svg}tspan"
_BODY = "before {drawn}{narrow} {wide}{else}sorry{end} after"


def write_body(chart: drawing.Chart) -> str:
    """Return what a page holds before its charts are drawn."""
    marks = {at: chart.mark(at) for at in ("drawn", *LAYOUTS, "else", "end")}
    return _BODY.format(**marks)


def fail_at(monkeypatch: pytest.MonkeyPatch, title: str = "") -> None:
    """Let the chart of a title be one that cannot be drawn, or all charts."""
    write = drawing.write_picture

    def write_others(order: Mapping[str, Any], layout: str, store: Store) -> str:
        if title in ("", order["title"]):
            raise ValueError("no\nsuch thing")
        return write(order, layout, store)

    monkeypatch.setattr(drawing, "write_picture", write_others)


def draw_one(chart: drawing.Chart, folder: Path) -> Pictures:
    """Return the pictures of one chart."""
    drawn = draw_charts([chart], Store(folder))
    assert drawn.failure == ""
    return drawn.pictures[chart.key]


def test_every_kind_is_drawn_with_hostile_words_as_words(tmp_path: Path) -> None:
    """Whatever stands in the data comes out as text that reads the same, and as nothing else."""
    charts = [
        replace(find_chart(kind, figure=text, brief=text, about="", row=0), title=text)
        for kind in KINDS
        for text in HOSTILE
    ]
    drawn = draw_charts(charts, Store(tmp_path))
    assert drawn.failure == ""
    for chart, text in zip(charts, HOSTILE * len(KINDS), strict=True):
        for layout in LAYOUTS:
            tree = ET.fromstring(drawn.pictures[chart.key][layout].svg)  # noqa: S314 - our own
            tags = {element.tag.partition("}")[2] for element in tree.iter()}
            assert tags <= set("svg title desc g a path circle text tspan".split())
            words = {element.text for element in (*tree.iter(_WORDS), *tree.iter(_LINE))}
            start = text[:8].replace("\x00", "\ufffd")
            assert any(word and word.startswith(start) for word in words), (text, words)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    """The pictures of the small chart."""
    return draw_one(make_chart(), tmp_path_factory.mktemp("good"))


@pytest.mark.parametrize("poison", POISONED)
def test_what_could_do_harm_in_a_page_is_not_listed(good: Pictures, poison: str) -> None:
    """Though it is well-formed, or almost."""
    old, new = POISONED[poison]
    assert old in good["wide"].svg
    assert is_drawing(good["wide"].svg)
    assert not is_drawing(good["wide"].svg.replace(old, new, 1))


_STORED: dict[str, Store] = {}
"""One store for all examples, since Altair specifies each kind anew for another."""


@pytest.fixture(scope="module", autouse=True)
def stored(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Make the one store."""
    _STORED["one"] = Store(tmp_path_factory.mktemp("stored"))


@given(words=st.text(max_size=60), kind=st.sampled_from(KINDS))
def test_whatever_words_say_a_picture_has_listed_things_only(words: str, kind: str) -> None:
    """They stand in the data, the title, the description and the address."""
    data = {"figure": words, "told": words, "claim": words, "brief": words, "detail": words}
    chart = replace(find_chart(kind, **data, about=words), title=words, description=words)
    drawn = draw_charts([chart], _STORED["one"])
    assert drawn.failure == ""
    for picture in drawn.pictures[chart.key].values():
        assert is_drawing(picture.svg), picture.svg
        title = next(ET.fromstring(picture.svg).iter("{http://www.w3.org/2000/svg}title"))  # noqa: S314
        assert (title.text or "") == str(clean_text(words)).replace("\r", " ").replace("\n", " ")


def test_nothing_that_specifies_is_imported_when_its_forms_are_kept(tmp_path: Path) -> None:
    """Building on after a change does not cost Altair's start; the engine is for link images."""
    draw_charts([make_chart()], Store(tmp_path))
    code = (
        "import sys; from pathlib import Path; from claimbook.charts import draw_charts;"
        "from claimbook.store import Store;"
        "import claimbook.build; from tests.charts.sample import make_chart;"
        f"drawn = draw_charts([make_chart(value=3)], Store(Path({str(tmp_path)!r})));"
        "assert drawn.pictures and not drawn.failure;"
        "print([name for name in ('altair', 'vl_convert') if name in sys.modules])"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env={"PYTHONPATH": f"{root / 'generator'}:{root}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_one_chart_that_cannot_be_drawn_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build says which, and its page has the sentence in the place of the picture."""
    first, bad, last = make_chart(), make_chart("bars", title="This one"), make_chart(value=3)
    fail_at(monkeypatch, "This one")
    drawn = draw_charts([first, bad, last], Store(tmp_path))
    assert drawn.pictures.keys() == {first.key, last.key}
    assert drawn.failure == (
        "1 of 3 charts could not be drawn: “This one”: ValueError: no such thing"
    )
    assert drawn.fill(write_body(bad), "index.html") == "before sorry after"
    assert drawn.list_files([bad]) == {}


def test_a_page_is_filled_with_its_picture(tmp_path: Path) -> None:
    """And has no trace of what would have stood there without one."""
    chart = make_chart()
    body = draw_charts([chart], Store(tmp_path)).fill(write_body(chart), "index.html")
    assert body.startswith('before <svg role="group"')
    assert body.count('<svg role="group"') == len(LAYOUTS)
    assert body.endswith("</svg> after")
    assert "sorry" not in body
    assert "<!--" not in body


def test_the_key_changes_with_all_that_is_shown() -> None:
    """Title, description, data and the kind of chart; not with the order of a row's columns."""
    keys = {
        make_chart().key,
        make_chart(title="Another").key,
        make_chart("bars").key,
        make_chart(value=21).key,
    }
    assert len(keys) == 4
    turned = dict(reversed(list(make_chart().data[0].items())))
    assert make_chart(**turned).key == make_chart().key
