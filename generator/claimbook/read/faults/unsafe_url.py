"""An address is not safe to link to.

An address must begin with `https://` or `http://` and name a host. Others can run a script in the
reader's browser (`javascript:`), and a user name before the host or an invisible character hides
where a link leads.

Copy the address from the browser's address bar, which percent-encodes special characters (`%20`).

Wrong, in data/articles/example.yml:

    url: javascript:alert(1)

Right, in data/articles/example.yml:

    url: https://news.example/plan
"""

from __future__ import annotations

import re

from claimbook.problem import Fault, Location, Problem, shorten

FAULT = Fault.of(__name__)
LEAVES_UNCHECKED = False  # nothing else is checked about an address
_LACKS_SCHEME = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/|$)", re.IGNORECASE)
"""A host such as `news.example`, with nothing before it."""


def report(at: Location, reason: str, text: str = "") -> Problem:
    """Report an address that was refused, with the `reason`; `text` is what was written."""
    advice = "copy it from the browser's address bar: https://news.example/a-story"
    if _LACKS_SCHEME.match(text):
        advice = f"write `https://{shorten(text)}`"
    return FAULT.report(at, reason, advice)
