"""Plain pages at former addresses, which lead to the present one without any script."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.permalinks import link

_environment = Environment(
    loader=PackageLoader("claimbook", "views/rendering"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def write_forward(former: str, present: str, title: str, language: str) -> bytes:
    """The page at a former address."""
    template = _environment.get_template("forward.html.j2")
    filled = template.render(href=link(former, present), title=title, language=language)
    return f"{filled}\n".encode()
