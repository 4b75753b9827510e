"""The style sheet: its parts, and that nothing in them is without use."""

import re
from pathlib import Path

import claimbook
from claimbook.views.rendering.assets import COLORS, STYLES, read_assets, read_style_part

PACKAGE = Path(claimbook.__file__).parent
ASSETS = PACKAGE / "assets"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.(cb-[a-z0-9_-]+)")
_NAMED = re.compile(r"\bcb-[a-z0-9_-]+")


def read_sheets() -> dict[str, str]:
    """Return the style sheets by their names, without comments."""
    sheets = {name: read_style_part(name) for name in STYLES}
    return {name: _COMMENT.sub("", css) for name, css in sheets.items()}


def read_markup() -> str:
    """Return all that writes elements and their classes: templates and scripts."""
    scripts = [path for path in ASSETS.rglob("*.js") if path.parent.name != "vega"]
    return "".join(path.read_text() for path in (*PACKAGE.rglob("*.j2"), *scripts))


def test_every_part_has_its_place_in_the_order() -> None:
    """The table of parts and the folder agree, except for the part that is not a file."""
    assert sorted(STYLES) == sorted([COLORS, *(p.stem for p in ASSETS.glob("styles/*.css"))])
    assert len(set(STYLES)) == len(STYLES)


def test_a_site_has_the_parts_joined_in_order() -> None:
    """One style sheet, so one request; the parts by themselves are not published."""
    found = read_assets()
    joined = found["assets/claimbook/claimbook.css"].decode()
    rules = ["".join(_COMMENT.sub("", read_style_part(name)).split()) for name in STYLES]
    assert "".join(joined.split()) == "".join(rules)
    assert "/*" not in joined
    styles = [path for path in found if path.endswith(".css")]
    assert styles == ["assets/claimbook/claimbook.css", "assets/claimbook/feed/feed.css"]


def test_every_class_that_has_a_style_is_written_somewhere() -> None:
    """By its whole name, or by its beginning where the end is worked out: `cb-badge--{{ … }}`."""
    markup = read_markup()
    written = set(_NAMED.findall(markup))
    worked_out = tuple(re.findall(r"(cb-[a-z0-9_-]+--)[{$]\{", markup))
    dead = {
        (sheet, name)
        for sheet, css in read_sheets().items()
        for name in _CLASS.findall(css)
        if name not in written and not name.startswith(worked_out)
    }
    assert dead == set()


def test_every_variable_that_is_used_has_a_value() -> None:
    """A name without one would leave the declaration without effect, and nobody would be told."""
    sheets = "".join(read_sheets().values())
    given = set(re.findall(r"(--cb-[a-z0-9-]+):", sheets))
    assert set(re.findall(r"var\((--cb-[a-z0-9-]+)\)", sheets)) <= given


def test_templates_have_no_styles_of_their_own() -> None:
    """What an element looks like is said in the style sheet."""
    styled = [
        path.name for path in PACKAGE.rglob("*.j2") if re.search(r"\sstyle=", path.read_text())
    ]
    assert styled == []
