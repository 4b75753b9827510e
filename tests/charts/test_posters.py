"""The images that other sites show where a page is shared."""

import sys
import zlib
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.charts.sample import make_chart
from tests.charts.test_drawing import HOSTILE

from claimbook.charts import Poster, PosterSide, draw_posters
from claimbook.charts.colors import COLORS
from claimbook.charts.measuring import break_lines, cut_off, has_letter, measure
from claimbook.charts.posters import drawing, painting
from claimbook.charts.posters.drawing import is_poster, pack_image
from claimbook.charts.posters.painting import find_missing, paint_poster
from claimbook.charts.posters.setting import ROOM, set_poster
from claimbook.store import Store

FIGURE = Poster(
    title="The ferry line alone says more than $20 million.",
    kicker="“Ferry line to buy electric ships”",
    site="Ferries",
    sides=(PosterSide("more than $20 million", "The Daily Example, 1 May 2025", red=True),),
    quote="more than 20 million dollars",
)
CLASH = replace(
    FIGURE,
    sides=(
        PosterSide("$26 million", "The Daily Example, headline", red=True, bar=1000),
        PosterSide("$20 million", "Same article, paragraph 2", red=False, bar=769),
    ),
    quote="",
)
WORDS = replace(FIGURE, sides=(), quote="")
LONG = "Twelve sources, among them the harbour authority and both ferry lines, say otherwise. " * 14
_SVG = "{http://www.w3.org/2000/svg}"
_NOWHERE = "\U0010fffd"
"""A character that no font has."""


def draw(folder: Path, *posters: Poster, jobs: int = 1) -> tuple[dict[str, bytes], str]:
    """Return the images of posters by their addresses, and what failed."""
    images: dict[str, bytes] = {}
    drawn = draw_posters(posters, Store(folder), images.__setitem__, jobs=jobs)
    assert drawn.files == images.keys()
    return images, drawn.failure


def read_svg(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 it is our own


def list_lines(svg: str) -> list[str]:
    return ["".join(each.itertext()) for each in read_svg(svg).iter(f"{_SVG}text")]


@pytest.mark.parametrize("poster", [FIGURE, CLASH, WORDS], ids=["figure", "clash", "words"])
def test_a_poster_has_all_that_it_is_to_say(poster: Poster) -> None:
    """Finding, figures, whose they are, the words, the briefing's name."""
    said = " ".join(list_lines(set_poster(poster)))
    sides = [words for side in poster.sides for words in (side.figure, side.who)]
    for words in (poster.title, poster.kicker, poster.site, poster.quote, *sides):
        assert words in said


def test_figures_that_clash_are_on_one_scale() -> None:
    """The bar of the figure that stands alone is red, and no other."""
    bars = [
        (float(each.attrib["width"]), each.attrib["fill"])
        for each in read_svg(set_poster(CLASH)).iter(f"{_SVG}rect")
        if each.get("height") == "12"
    ]
    assert [round(width / ROOM, 2) for width, _ in bars] == [1, 0.77]
    assert [color for _, color in bars] == ["#a8321d", "#1b1d21"]


def test_the_same_poster_has_the_same_bytes(tmp_path: Path) -> None:
    """A PNG of the size that other sites ask for; the second build takes it from the store."""
    first, failure = draw(tmp_path / "a", FIGURE)
    assert failure == ""
    assert is_poster(first[FIGURE.file])
    assert draw(tmp_path / "b", FIGURE, FIGURE) == (first, "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "vl_convert", None)
        assert draw(tmp_path / "a", FIGURE) == (first, "")
        _, failure = draw(tmp_path / "a", CLASH)
    assert failure.startswith("1 of 1 link image could not be drawn: “The ferry line alone")
    assert failure.endswith("the Python package vl_convert is not installed")


def test_several_threads_draw_what_one_draws(tmp_path: Path) -> None:
    """Each image once; they are put down in the order of their pages."""
    posters = [FIGURE, CLASH, WORDS, FIGURE, replace(WORDS, title=f"The plan {_NOWHERE}.")]
    one, failure = draw(tmp_path / "one", *posters)
    several, same = draw(tmp_path / "several", *posters, jobs=3)
    assert list(several.items()) == list(one.items())
    assert list(one) == [each.file for each in (FIGURE, CLASH, WORDS)]
    assert failure == same
    assert failure.startswith("1 of 4 link images could not be drawn: “The plan")


def test_long_work_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Now and then, in a line."""
    monkeypatch.setattr(drawing, "SECONDS_SILENT", -1)
    told: list[str] = []
    draw_posters([FIGURE, WORDS], Store(tmp_path), lambda *_: None, told.append)
    assert told == ["1 of 2 link images are drawn", "2 of 2 link images are drawn"]


def test_whatever_is_on_a_poster_gives_it_another_address() -> None:
    """Sites that keep images by address would show the former one."""
    others = (
        replace(FIGURE, title="Another."),
        replace(FIGURE, kicker=""),
        replace(FIGURE, quote=""),
        replace(FIGURE, site="Trams"),
        replace(FIGURE, sides=(replace(FIGURE.sides[0], red=False),)),
        replace(FIGURE, chart=make_chart()),
        replace(FIGURE, chart=replace(make_chart(), data=({"row": 0, "value": 3},))),
    )
    assert len({each.file for each in (FIGURE, *others)}) == len(others) + 1


@pytest.mark.parametrize("words", HOSTILE)
def test_text_is_text(words: str) -> None:
    """Whatever it is made of: a poster has only rectangles and words."""
    side = PosterSide(words, words, red=False)
    svg = set_poster(Poster(words, words, words, (side,), quote=words).clean())
    used = {each.tag.removeprefix(_SVG) for each in read_svg(svg).iter()}
    assert used <= {"svg", "rect", "text", "tspan"}


def test_hostile_text_is_drawn(tmp_path: Path) -> None:
    """No text ends the process that draws."""
    posters = [replace(FIGURE, title=words.replace("\u202e", "")) for words in HOSTILE]
    images, _ = draw(tmp_path, *posters)
    missing = [each.title for each in posters if each.file not in images]
    assert all(find_missing(title) for title in missing)
    assert len(missing) < len(posters) / 2


@pytest.mark.parametrize("poster", [FIGURE, CLASH, WORDS], ids=["figure", "clash", "words"])
@pytest.mark.parametrize("title", [LONG, "Overheadlinecompounding" * 20, "厂" * 400])
def test_words_stay_on_the_poster(poster: Poster, title: str) -> None:
    """However long they are; what does not fit is cut off with a sign."""
    svg = set_poster(replace(poster, title=title, kicker=title, site=title))
    for each in read_svg(svg).iter(f"{_SVG}text"):
        font = "serif" if "Serif" in each.attrib["font-family"] else "sans"
        font += "-bold" if each.get("font-weight") else ""
        width = measure("".join(each.itertext()), font, float(each.attrib["font-size"]))
        assert float(each.attrib["x"]) + width <= 1200 - 60
        assert 0 < float(each.attrib["y"]) < 630
    assert sum(line.endswith("…") for line in list_lines(svg)) >= 2


def test_a_long_finding_is_set_smaller_before_it_is_cut_off() -> None:
    """All of three sentences is said."""
    title = LONG[:260].rstrip()
    assert title in " ".join(list_lines(set_poster(replace(CLASH, title=title))))


def test_east_asian_words_break_between_characters() -> None:
    """They have no spaces, and are as wide as high."""
    lines = break_lines("阿里巴巴的投资计划是三千八百亿元", "serif", 50, 400, 9)
    assert [len(line) for line in lines] == [8, 8]
    assert break_lines("The 阿里 plan", "serif", 50, 4000, 1) == ["The 阿里 plan"]


def test_words_are_cut_off_with_a_sign() -> None:
    """Only if they do not fit, and never behind a space or a comma."""
    whole = measure("five, six", "sans", 20)
    assert cut_off("five, six", "sans", 20, whole) == "five, six"
    assert cut_off("five, sixteen", "sans", 20, whole) == "five, s…"
    assert cut_off("five, six", "sans", 20, measure("five, …", "sans", 20)) == "five…"


def test_letters_that_no_font_here_has_are_known() -> None:
    """Boxes in their place would say nothing."""
    assert has_letter("é")
    assert find_missing("380 billion yuan – café") == ""
    assert find_missing(f"a{_NOWHERE}b") == _NOWHERE


def test_a_finding_in_letters_that_no_font_has_is_not_drawn(tmp_path: Path) -> None:
    """It is told why; a quote in such letters is left out, since the finding stands by itself."""
    finding = replace(FIGURE, title=f"The plan {_NOWHERE}.")
    quote = replace(FIGURE, quote=f"plan {_NOWHERE}")
    images, failure = draw(tmp_path, finding, quote)
    assert list(images) == [quote.file]
    assert f"no font on this machine has “{_NOWHERE}”" in failure
    without, _ = draw(tmp_path, replace(FIGURE, quote=""))
    assert [*without.values()] == [*images.values()]


@pytest.mark.parametrize(("rows", "shown"), [(3, 3), (30, 4)])
def test_a_chart_has_the_rows_that_there_is_room_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, shown: int
) -> None:
    """What stands alone is left out last, and the poster says how many rows there are."""
    red, last = "var(--cb-conflict)", rows - 1
    row = {**make_chart().data[0], "figure": "$20 million", "about": ""}
    data = [{**row, "row": n, "tone": red if n == last else "var(--cb-c1)"} for n in range(rows)]
    painted: list[str] = []
    paint = painting._paint
    monkeypatch.setattr(painting, "_paint", lambda svg: painted.append(svg) or paint(svg))
    poster = replace(WORDS, chart=replace(make_chart(), data=tuple(data)))
    assert is_poster(paint_poster(poster, Store(tmp_path)))
    lines = list_lines(painted[-1])
    assert lines.count("$20 million") == shown
    assert COLORS["conflict"][0] in painted[-1]
    assert (f"{shown} of {rows} figures" in " ".join(lines)) == (shown < rows)


def test_a_chart_is_drawn_with_words_in_place_of_arrows(tmp_path: Path) -> None:
    """Few fonts have arrows; the image is another one than that without the chart."""
    row = {**make_chart().data[0], "about": "$1 million → $2 million"}
    charted = replace(WORDS, chart=replace(make_chart(), data=(row,)))
    images, failure = draw(tmp_path, charted, WORDS)
    assert failure == ""
    assert images[charted.file] != images[WORDS.file]


def test_an_image_is_packed_without_a_change_of_a_pixel() -> None:
    """In less than half of the size that the drawing engine leaves."""
    import vl_convert

    image = bytes(vl_convert.svg_to_png(set_poster(FIGURE)))
    packed = pack_image(image)
    assert is_poster(packed)
    assert len(packed) < len(image) / 2
    assert read_pixels(packed) == read_pixels(image)


def read_pixels(image: bytes) -> bytes:
    at, found = 8, b""
    while at < len(image):
        size = int.from_bytes(image[at : at + 4], "big")
        kind, data = image[at + 4 : at + 8], image[at + 8 : at + 8 + size]
        assert zlib.crc32(kind + data) == int.from_bytes(image[at + 8 + size :][:4], "big")
        found += data if kind == b"IDAT" else b""
        at += 12 + size
    return zlib.decompress(found)


def test_a_poster_is_described_in_words_no_longer_than_sites_take() -> None:
    """Finding and figures, for those who cannot see it."""
    assert FIGURE.description == (
        "The ferry line alone says more than $20 million. "
        "more than $20 million: The Daily Example, 1 May 2025."
    )
    assert len(replace(FIGURE, title=LONG).description) <= 300
