"""Charts are drawn aside, kept, and never stop a build."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.charts.sample import KINDS, find_chart, make_chart

from claimbook.charts import LAYOUTS, draw_charts, drawing, engine, engines
from claimbook.charts.kept import keep_pictures, recall_pictures
from claimbook.charts.picture import Pictures
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
    """What a page holds before its charts are drawn."""
    marks = {at: chart.mark(at) for at in ("drawn", *LAYOUTS, "else", "end")}
    return _BODY.format(**marks)


def stub_engine(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> None:
    """Put another module in the place of the drawing engine."""
    (folder / "vl_convert.py").write_text(code, encoding="utf-8")
    source = Path(drawing.__file__).parents[2]
    monkeypatch.setenv("PYTHONPATH", f"{folder}:{source}")


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
            assert tags <= set("svg title desc g a path line rect text tspan".split())
            words = {element.text for element in (*tree.iter(_WORDS), *tree.iter(_LINE))}
            start = text[:8].replace("\x00", "\ufffd")
            assert any(word and word.startswith(start) for word in words), (text, words)


def test_a_picture_is_kept_and_not_drawn_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second build starts no process, and shows the very same."""
    charts = [make_chart()]
    first = draw_charts(charts, Store(tmp_path))

    monkeypatch.setattr(subprocess, "Popen", None)
    assert draw_charts(charts, Store(tmp_path)) == first


def test_nothing_that_draws_is_imported_when_all_is_kept(tmp_path: Path) -> None:
    """Building on without a change costs neither Altair's start nor that of the engine."""
    draw_charts([make_chart()], Store(tmp_path))
    code = (
        "import sys; from pathlib import Path; from claimbook.charts import draw_charts;"
        "from claimbook.store import Store;"
        "import claimbook.build; from tests.charts.sample import make_chart;"
        f"drawn = draw_charts([make_chart()], Store(Path({str(tmp_path)!r})));"
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


@pytest.mark.parametrize(
    ("engine", "words"),
    [
        ("raise ModuleNotFoundError(\"No module named 'vl_convert'\")", "is not installed"),
        ("import os; os.abort()", "ended with -6"),
        ("import os; os._exit(3)", "ended with 3"),
        ("raise ValueError('no fonts')", "ValueError: no fonts"),
    ],
    ids=["missing", "aborting", "ending", "failing"],
)
def test_without_its_engine_a_build_goes_on_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, words: str
) -> None:
    """The page has the sentence in the place of the picture."""
    stub_engine(monkeypatch, tmp_path, engine)
    chart = make_chart()
    drawn = draw_charts([chart], Store(tmp_path / "kept"))
    assert words in drawn.failure
    assert "\n" not in drawn.failure
    assert drawn.fill(write_body(chart), "index.html") == "before sorry after"
    assert drawn.list_files([chart]) == {}


BAD_ONES = """
import os, time
def vegalite_to_svg(spec, **options):
    figure = spec["datasets"]["rows"][0]["figure"]
    if figure == "abort":
        os.abort()
    if figure == "fail":
        raise ValueError("no such thing")
    time.sleep({"hang": 600, "slow": 0.5}.get(figure, 0))
    return '<svg viewBox="0 0 1 1"></svg>'
"""
"""An engine that does with a chart what its figure says."""


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("abort", "the drawing process ended with -6"),
        ("fail", "ValueError: no such thing"),
        ("hang", "it took longer than 5 seconds"),
    ],
)
def test_one_chart_that_cannot_be_drawn_costs_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: str, words: str
) -> None:
    """Those before it and those behind it are drawn, and kept for the next build."""
    stub_engine(monkeypatch, tmp_path, BAD_ONES)
    monkeypatch.setattr(engine, "TIME_LIMIT", 5)
    first, bad, last = (
        make_chart(),
        make_chart(figure=figure, title="This one"),
        make_chart(value=3),
    )
    drawn = draw_charts([first, bad, last], Store(tmp_path / "kept"))
    assert drawn.pictures.keys() == {first.key, last.key}
    assert drawn.failure == f"1 of 3 charts could not be drawn: “This one”: {words}"
    monkeypatch.setattr(subprocess, "Popen", None)
    assert draw_charts([first, last], Store(tmp_path / "kept")).failure == ""


def test_all_charts_together_may_take_as_long_as_they_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The limit is for each, and long work is told of."""
    stub_engine(monkeypatch, tmp_path, BAD_ONES)
    monkeypatch.setattr(engine, "TIME_LIMIT", 5)
    monkeypatch.setattr(engines, "SECONDS_SILENT", 2)
    told: list[str] = []
    charts = [make_chart(figure="slow", value=value) for value in range(6)]
    drawn = draw_charts(charts, Store(tmp_path / "kept"), told.append)
    assert drawn.failure == ""
    assert len(drawn.pictures) == len(charts)
    assert told
    assert all(line.endswith(" of 6 charts are drawn") for line in told)


def test_short_work_is_not_told_of(tmp_path: Path) -> None:
    """Nobody waits for it."""
    told: list[str] = []
    draw_charts([make_chart()], Store(tmp_path), told.append)
    assert told == []


def test_an_engine_that_always_ends_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each start takes a second, and each wait for one that hangs a minute."""
    stub_engine(monkeypatch, tmp_path, "import os; os.abort()")
    start, started = subprocess.Popen, []

    def count(*arguments: object, **options: object) -> object:
        started.append(arguments)
        return start(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", count)
    charts = [make_chart(value=value) for value in range(6)]
    drawn = draw_charts(charts, Store(tmp_path / "kept"))
    assert drawn.failure.startswith("6 of 6 charts could not be drawn: the first is “")
    assert len(started) == engine.MOST_ENDED


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Pictures:
    """The pictures of the small chart, drawn once."""
    chart = make_chart()
    return draw_charts([chart], Store(tmp_path_factory.mktemp("good"))).pictures[chart.key]


@pytest.mark.parametrize("spoilt", ["", "{", '{"wide": {"svg": "x"}}', "[]", "\x00"])
def test_a_spoilt_picture_is_as_good_as_none(tmp_path: Path, good: Pictures, spoilt: str) -> None:
    """Something that is no picture is drawn anew."""
    chart, store = make_chart(), Store(tmp_path)
    keep_pictures(store, chart, good)
    assert recall_pictures(store, chart) == good
    store.put(chart.key, spoilt.encode())
    assert recall_pictures(store, chart) is None


def test_the_picture_of_another_chart_does_not_stand_for_one(
    tmp_path: Path, good: Pictures
) -> None:
    """Its elements are named after that chart."""
    store, other = Store(tmp_path), make_chart(value=21)
    keep_pictures(store, other, good)
    assert recall_pictures(store, other) is None


@pytest.mark.parametrize("poison", POISONED)
def test_what_a_stranger_keeps_does_not_get_into_a_page(
    tmp_path: Path, good: Pictures, poison: str
) -> None:
    """Though its seal is right."""
    old, new = POISONED[poison]
    bad = {name: replace(each, svg=each.svg.replace(old, new, 1)) for name, each in good.items()}
    assert bad != good
    store = Store(tmp_path)
    keep_pictures(store, make_chart(), bad)
    assert recall_pictures(store, make_chart()) is None


def test_a_picture_of_the_engine_is_held_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The chart is missing then, and the build says why."""
    engine = """
def vegalite_to_svg(spec, **options):
    return '<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>'
"""
    stub_engine(monkeypatch, tmp_path, engine)
    drawn = draw_charts([make_chart()], Store(tmp_path / "kept"))
    assert drawn.pictures == {}
    assert "more in it than lines, shapes, words and links" in drawn.failure


def test_several_processes_draw_what_one_draws(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In less time, and failures are told in the order of the charts."""
    stub_engine(monkeypatch, tmp_path, BAD_ONES)
    figures = ("slow", "fail", "slow", "slow", "fail", "slow")
    charts = [make_chart(figure=figure, value=at) for at, figure in enumerate(figures)]
    one = draw_charts(charts, Store(tmp_path / "one"))
    several = draw_charts(charts, Store(tmp_path / "several"), jobs=3)
    assert several == one
    assert len(several.pictures) == 4
    assert several.failure.startswith("2 of 6 charts could not be drawn")


def test_a_process_is_replaced_before_it_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine does not give back what it takes for a chart."""
    stub_engine(monkeypatch, tmp_path, BAD_ONES)
    monkeypatch.setattr(engine, "MOST_DRAWN", 2)
    start, started = subprocess.Popen, []

    def count(*arguments: object, **options: object) -> object:
        started.append(arguments)
        return start(*arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "Popen", count)
    charts = [make_chart(value=value) for value in range(5)]
    assert len(draw_charts(charts, Store(tmp_path / "kept")).pictures) == 5
    assert len(started) == 3


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
