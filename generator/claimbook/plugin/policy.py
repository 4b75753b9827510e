"""A Content-Security-Policy in every page of a built site: no script but its own, no other host.

It stands in a meta element, since static hosts seldom let one choose headers. Inline scripts are
allowed by their hashes (CSP Level 3). With instant navigation the policy of the first page holds
for all, so each page allows the scripts of every page.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

_INLINE = re.compile(r"<script(?![^>]*\ssrc\s*=)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\"'\s]*)", re.IGNORECASE)
_RUNNABLE = {"", "module", "text/javascript", "application/javascript"}
"""Types that browsers run; a script of any other is data to them."""
_CHARSET = re.compile(r"<meta\s+charset=[^>]*>", re.IGNORECASE)

_POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'"
)
"""Style attributes cannot be hashed; they are in the charts, and can neither load nor run."""


def secure_pages(site: Path) -> None:
    """Put the policy into every page below a folder, right behind the declared encoding."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    meta = write_meta(hash_scripts(pages.values()))
    for path, html in pages.items():
        secured = _CHARSET.sub(lambda found: found[0] + meta, html, count=1)
        path.write_text(secured, encoding="utf-8", newline="")


def hash_scripts(pages: Iterable[str]) -> list[str]:
    """The hashes of all inline scripts of the pages, as a policy names them, sorted."""
    scripts = {
        script
        for html in pages
        for attributes, script in _INLINE.findall(html)
        if _read_type(attributes) in _RUNNABLE
    }
    return sorted(f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in scripts)


def _read_type(attributes: str) -> str:
    found = _TYPE.search(attributes)
    return found[1].lower() if found else ""


def write_meta(hashes: Iterable[str]) -> str:
    """The meta element of a policy that allows scripts of these hashes."""
    policy = _POLICY.format(hashes=" ".join(hashes)).replace(" ;", ";")
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
