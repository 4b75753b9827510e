"""Make plain pages at former addresses, which lead to the present ones.

Their script keeps the part of an address after the #. Without scripts, they lead to the page.
"""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.permalinks import link
from claimbook.views.rendering.assets import FOLDER

_environment = Environment(
    loader=PackageLoader("claimbook", "views/rendering"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
)


def write_forward(former: str, present: str, title: str, language: str) -> bytes:
    """Return the page at a former address."""
    template = _environment.get_template("forward.html.j2")
    filled = template.render(
        href=link(former, present),
        script=link(former, f"{FOLDER}/former/forward.js"),
        title=title,
        language=language,
    )
    return f"{filled}\n".encode()
