"""What in a change could run: files in docs/ and settings in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from claimbook.cli.mkdocs_yml import compose_mkdocs
from claimbook.views.manual.faults.page_not_as_published import LOADED, RUNS

_PAGES = frozenset({".md", ".markdown", ".mkdn", ".mkd"})
"""Of these, other checks read the markup."""
_SHOWN = frozenset(
    ".png .jpg .jpeg .gif .webp .avif .ico .txt .csv .tsv .json .pdf .woff .woff2 .ttf .otf".split()
)
"""Pictures, texts, tables and fonts, which no browser runs."""
_MARKUP = frozenset({".svg", ".html", ".htm"})
_LIVE = re.compile(
    r"<[^>]*\bscript\b|\son\w+\s*=|(?:java|vb)script:|<!ENTITY|<\?xml-stylesheet|\0"
    r"|encoding\s*=\s*[\"'](?!utf-8[\"'])",
    re.IGNORECASE,
)
"""What a picture or a page in HTML has if it may do anything, or if that may be hidden in it."""
_SETTINGS = {
    **dict.fromkeys(("hooks", "plugins", "markdown_extensions", "theme", "INHERIT", "<<"), RUNS),
    **dict.fromkeys(("extra_javascript", "extra_css", "extra_templates"), LOADED),
}
"""Settings that name programs, templates, scripts or style sheets, each with what to do."""


def may_run(path: Path) -> bool:
    """Whether a new file in docs/ could run in browsers, on the host or at a build."""
    suffix = path.suffix.lower()
    if suffix not in _MARKUP or not path.is_file():
        return suffix not in _PAGES | _SHOWN
    try:
        return bool(_LIVE.search(path.read_bytes().decode("utf-8")))
    except UnicodeDecodeError:
        return True


def list_running(path: Path) -> dict[int, str]:
    """List the lines of a mkdocs.yml, from 0 on, whose settings may run, with what to do."""
    return dict(_list_lines(compose_mkdocs(path)))


def _list_lines(settings: yaml.Node | None) -> Iterator[tuple[int, str]]:
    for key, value in settings.value if isinstance(settings, yaml.MappingNode) else ():
        if advice := _SETTINGS.get(str(key.value)):
            ends_before = value.end_mark.column == 0 and value.end_mark.line > key.start_mark.line
            for line in range(key.start_mark.line, value.end_mark.line + (not ends_before)):
                yield line, advice
