"""Show what is wrong in a panel on the page that an editor is looking at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from claimbook.problem import Problem, Severity, has_errors, render_text
from claimbook.problem.counting import count_problems, write_count
from claimbook.read.faults.missing_field import is_undecided

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
    wrong = [p for p in faults if not is_undecided(p)]
    undecided = Counter(p.at.path for p in faults if is_undecided(p))
    told = [(path, "draft", _describe_draft(path, count)) for path, count in undecided.items()]
    told += [(p.at.path, p.severity.value, render_text(p)) for p in wrong]
    own = [each for path, *each in told if path == source]
    others = [each for path, *each in told if path != source]
    counted = write_count(undecided.total(), "value") + " left to decide" if undecided else ""
    # These are Material's names for the boxes; other themes show a plain one.
    look = "failure" if has_errors(wrong) else "warning" if wrong else "note"
    return _environment.get_template("panel.html.j2").render(
        count=", ".join(filter(None, (count_problems(wrong) if wrong else "", counted))),
        look=look,
        shown=(own + others)[:MOST_SHOWN],
        hidden=max(0, len(told) - MOST_SHOWN),
        is_open=bool(own) or not readable,
    )


def _describe_draft(path: str, count: int) -> str:
    """Return which command asks for the values that a draft leaves open."""
    values = "the value" if count == 1 else f"the {count:,} values"
    return f"This command asks for {values} that the draft leaves open:\n  claimbook review {path}"


def fill_panel(html: str, panel: str) -> str:
    """Put a panel into its place on a page, replacing an earlier one."""
    before, start, rest = html.partition(_START)
    _, end, after = rest.partition(_END)
    return f"{before}{start}{panel}{end}{after}" if end else html
