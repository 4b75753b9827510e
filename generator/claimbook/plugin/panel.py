"""Show what is wrong in a panel on the page that an editor is looking at."""

from __future__ import annotations

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.problem import Problem, Severity, has_errors, render_text
from claimbook.problem.counting import count_problems

_START, _END = "<!-- claimbook: problems -->", "<!-- claimbook: end of problems -->"
PLACE = f"{_START}{_END}"
"""The place of the problem panel in a served page."""
MOST_SHOWN = 50
"""The most problems in a panel, since one wrong id can cause hundreds."""

_environment = Environment(
    loader=PackageLoader("claimbook", "plugin"), autoescape=True, undefined=StrictUndefined
)


def draw_panel(problems: Sequence[Problem], source: str | None, readable: bool = True) -> str:
    """Draw the panel as HTML: one line that can be opened, already open if it concerns the page.

    It does if a problem is in the page's `source`, or if the book as a whole is not `readable`.
    Findings are not faults, so they are left out; without a fault there is no panel.
    """
    faults = [p for p in problems if p.severity is not Severity.INFO]
    if not faults:
        return ""
    own = [p for p in faults if p.at.path == source]
    others = [p for p in faults if p.at.path != source]
    return _environment.get_template("panel.html.j2").render(
        count=count_problems(faults),
        # These are Material's names for the boxes; other themes show a plain one.
        look="failure" if has_errors(faults) else "warning",
        shown=[(p.severity.value, render_text(p)) for p in (own + others)[:MOST_SHOWN]],
        hidden=max(0, len(faults) - MOST_SHOWN),
        is_open=bool(own) or not readable,
    )


def fill_panel(html: str, panel: str) -> str:
    """Put a panel into its place on a page, replacing an earlier one."""
    before, start, rest = html.partition(_START)
    _, end, after = rest.partition(_END)
    return f"{before}{start}{panel}{end}{after}" if end else html
