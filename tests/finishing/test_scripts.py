"""Inline scripts are known by the templates that ship them, never by the page that has them."""

from pathlib import Path

import pytest

from claimbook.finishing.policy import find_scripts, find_templates, list_scripts, sort_scripts

TEMPLATE = """
<script>start({mode: 1})</script>
<script>scope=new URL("{{ config.extra.scope | d(base_url) }}",location)</script>
<script>var name="{% if a %}b{% endif %}"</script>
<script>run({{ code }})</script>
<script src="{{ 'x.js' | url }}"></script>
<script type="application/json">{{ app | tojson }}</script>
"""


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """The templates of a theme."""
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "base.html").write_text(TEMPLATE)
    return tmp_path


def is_known(script: str, templates: Path) -> bool:
    found = sort_scripts([("index.html", list_scripts(f"<script>{script}</script>"))], [templates])
    assert len(found.known) + len(found.unknown) == 1
    return found.known == (script,)


@pytest.mark.parametrize(
    "script",
    [
        "start({mode: 1})",
        'scope=new URL(".",location)',
        'scope=new URL("../..",location)',
        'scope=new URL("/name/of-it/",location)',
    ],
)
def test_a_script_of_a_template_is_known(script: str, templates: Path) -> None:
    """What the theme fills in is a way to the site's root."""
    assert is_known(script, templates)


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        "start({mode: 2})",
        "start({mode: 1});alert(1)",
        'scope=new URL("",location);alert(1);("",location)',
        'scope=new URL("https://evil.example/",location)',
        'scope=new URL("//evil.example/",location)',
        'scope=new URL("javascript:alert(1)",location)',
        'scope=new URL("\\x22",location)',
        'scope=new URL("{{ config.extra.scope | d(base_url) }}",location)',
        'var name="b"',
        "run(1)",
        "run(alert)",
    ],
)
def test_any_other_script_is_unknown(script: str, templates: Path) -> None:
    """Nor is one that leaves open what code stands in it."""
    assert not is_known(script, templates)


@pytest.mark.parametrize(
    ("page", "scripts"),
    [
        ("<script>a()</script>", ["a()"]),
        ('<SCRIPT defer>\n a() </SCRIPT><script type="module">b()</script>', ["\n a() ", "b()"]),
        ('<script src="x.js"></script><script async src=x.js></script>', []),
        ('<script type="application/json">{"a": 1}</script>', []),
        ('<script id="__config" type="application/ld+json">{}</script>', []),
        ("<script>a()\r\nb()</script>", ["a()\nb()"]),
    ],
)
def test_only_what_a_browser_would_run_counts(page: str, scripts: list[str]) -> None:
    """A script with an address is allowed by that address, and data is not a script."""
    assert list(find_scripts(page)) == scripts


def test_a_page_that_only_leads_on_needs_no_script() -> None:
    """It stands at an old address, and its script is neither allowed nor told of."""
    page = '<script>location.href="../"</script><meta http-equiv="refresh" content="0; url=../">'
    assert list_scripts(page) == ()
    assert list_scripts(page.replace("refresh", "x")) != ()


def test_the_installed_theme_is_found() -> None:
    """Its scripts for the colour switch are known without a word."""
    page = '<script>var palette=__md_get("__palette");'
    texts = [path.read_text() for place in find_templates() for path in place.rglob("*.html")]
    assert any(page in text for text in texts)
