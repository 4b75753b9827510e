"""A Content-Security-Policy for every page of a built site: only its own scripts, no other host.

It is in a meta element, since static hosts seldom let one choose headers. Inline scripts are
allowed by their hashes (CSP Level 3). With instant navigation, the policy of the first page applies
to all others, so each page allows the scripts of every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimbook.finishing.scripts import hash_script

_PLACES = tuple(
    re.compile(rf"<{tag}[^>]*>", re.IGNORECASE)
    for tag in (r"meta\s+charset=", r"head\b", r"html\b", "!doctype")
)
"""Tags that the policy is put after, in order of preference: it applies to whatever follows."""
_HEAD_ENDS = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""Style attributes cannot be hashed; charts need them, and they can neither load nor run."""
_REFERRER = '<meta name="referrer" content="same-origin">'
"""Keeps other sites from learning which page a reader came from."""
_EARLIER = re.compile(
    r"""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'"""
    rf'[^"]*">(?:{re.escape(_REFERRER)})?'
)
"""What an earlier run wrote."""


OURS = re.compile(re.escape(_POLICY).replace(r"\ \{hashes\}", r"(?: 'sha256-[A-Za-z0-9+/]{43}=')*"))
"""A policy that `write_metas` has written, whichever scripts it allows."""


def write_metas(scripts: Iterable[str]) -> str:
    """Return the meta elements of a policy that allows these inline scripts."""
    hashes = " ".join(sorted(map(hash_script, scripts)))
    policy = _POLICY.format(hashes=hashes).replace(" ;", ";")
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">{_REFERRER}'


def secure_page(html: str, metas: str) -> str:
    """Put the policy as near the beginning of a page as possible, replacing an earlier one."""
    end = found.start() if (found := _HEAD_ENDS.search(html)) else len(html)
    head, rest = _EARLIER.sub("", html[:end]), html[end:]
    place = next((found.end() for each in _PLACES if (found := each.search(head))), 0)
    return f"{head[:place]}{metas}{head[place:]}{rest}"
