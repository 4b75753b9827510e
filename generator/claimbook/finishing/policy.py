"""A Content-Security-Policy in every page of a built site: no script but its own, no other host.

It stands in a meta element, since static hosts seldom let one choose headers. Inline scripts are
allowed by their hashes (CSP Level 3). With instant navigation the policy of the first page holds
for all, so each page allows the scripts of every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimbook.finishing.scripts import hash_script

_PLACES = tuple(
    re.compile(rf"<{tag}[^>]*>", re.IGNORECASE)
    for tag in (r"meta\s+charset=", r"head\b", r"html\b", "!doctype")
)
"""Behind what the policy stands, in order of preference: it holds for what comes after it."""
_HEAD_ENDS = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""Style attributes cannot be hashed; they are in the charts, and can neither load nor run."""
_REFERRER = '<meta name="referrer" content="same-origin">'
"""Other sites are not told which page a reader came from."""
_EARLIER = re.compile(
    r"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"""
    rf'[^"]*">(?:{re.escape(_REFERRER)})?'
)
"""What an earlier run wrote."""


def write_metas(scripts: Iterable[str]) -> str:
    """The meta elements of a policy that allows these inline scripts."""
    hashes = " ".join(sorted(map(hash_script, scripts)))
    policy = _POLICY.format(hashes=hashes).replace(" ;", ";")
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">{_REFERRER}'


def secure_page(html: str, metas: str) -> str:
    """The page with its policy as near to the beginning as it may stand, in place of an earlier."""
    end = found.start() if (found := _HEAD_ENDS.search(html)) else len(html)
    head, rest = _EARLIER.sub("", html[:end]), html[end:]
    place = next((found.end() for each in _PLACES if (found := each.search(head))), 0)
    return f"{head[:place]}{metas}{head[place:]}{rest}"
