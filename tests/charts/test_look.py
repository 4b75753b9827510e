"""The colours of charts can be told from the page, and are named in the style sheet."""

import re
from pathlib import Path

import pytest

from claimbook import charts
from claimbook.charts import look
from claimbook.charts.colors import COLORS, write_colors

_READABLE = 4.5
"""WCAG 2.2, 1.4.3: names of entities are set in the colours of their series."""


def measure_light(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    dark, light = sorted((measure_light(one), measure_light(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_series_and_words_stand_out_from_both_papers(scheme: int) -> None:
    """On the page and on what floats above it."""
    colors = {f"--cb-{name}": values[scheme] for name, values in COLORS.items()}
    names = [*look.SERIES, look.INK, look.SOFT, look.ACCENT, look.NEAR, look.CONFLICT]
    weak = {
        name: contrast(colors[name[4:-1]], colors[paper])
        for name in names
        for paper in ("--cb-paper", "--cb-raised")
        if contrast(colors[name[4:-1]], colors[paper]) < _READABLE
    }
    assert weak == {}


def test_every_colour_that_a_chart_names_has_a_value_in_both_schemes() -> None:
    """A name without a value would be black, or nothing."""
    code = "".join(path.read_text() for path in Path(charts.__file__).parent.glob("*.py"))
    named = {name for name in re.findall(r"var\((--cb-[a-z0-9-]+)\)", code) if "{" not in name}
    assert named <= {f"--cb-{name}" for name in COLORS}


def test_a_picture_alone_has_the_colours_of_the_light_page() -> None:
    """No name is left that a viewer would not know."""
    resolved = look.resolve_colors('<path fill="var(--cb-paper)" stroke="var(--cb-c1)"/>')
    assert resolved == f'<path fill="{COLORS["paper"][0]}" stroke="{COLORS["c1"][0]}"/>'


def test_pages_get_the_same_colours() -> None:
    """One block for the light page and one for the dark, by the names that the theme gives them."""
    light, _, dark = write_colors().partition('[data-md-color-scheme="slate"]')
    assert ':root,\n[data-md-color-scheme="default"] {\n' in light
    for part, scheme in ((light, 0), (dark, 1)):
        written = dict(re.findall(r"--cb-([a-z0-9-]+): (#[0-9a-f]{6});", part))
        assert written == {name: values[scheme] for name, values in COLORS.items()}
