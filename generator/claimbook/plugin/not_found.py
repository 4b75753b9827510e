"""The page that hosts show where there is none: what to do next, in the look of the others."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Template

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

NAME = "404.html"
_SOURCE = resources.files("claimbook.plugin") / "not_found.html.j2"


def fill_not_found(template: Template, name: str, config: MkDocsConfig) -> Template:
    """The template to draw instead of a theme's own one; a book's own `404.html` stays.

    A host shows the page at any address, so its links begin with the path of `site_url`; MkDocs
    sees to that.
    """
    own = config.theme.custom_dir
    if name != NAME or (own and (Path(own) / NAME).is_file()):
        return template
    return template.environment.from_string(_SOURCE.read_text(encoding="utf-8"))
