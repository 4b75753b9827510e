"""A Content-Security-Policy for every page of a built site: only its own scripts, no other host.

It is in a meta element, since static hosts seldom let one choose headers. Inline scripts are
allowed by their hashes (CSP Level 3). With instant navigation, the policy of the first page applies
to all others, so each page allows the scripts of every page.

The inline scripts that pages may run are those in the templates of a theme. A script's presence in
a finished page proves nothing: one that got there through a hole would bring its own permission.
Templates are part of an installed program or of the site's own configuration.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

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
THEMES = {"material": "templates", "zensical": "templates", "materialx": "templates"}
"""Packages that contain a theme, each with its folder of templates."""
_INLINE = re.compile(r"<script(?![^>]*\ssrc\s*=)([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TYPE = re.compile(r"\stype\s*=\s*[\"']?([^\"'\s]*)", re.IGNORECASE)
_RUNNABLE = {"", "module", "text/javascript", "application/javascript"}
"""Types that browsers run; a script of any other type is data to them."""
_LEADS_ON = re.compile(r"<meta\s+http-equiv=[\"']?refresh", re.IGNORECASE)
"""Marks a page at a former address, which redirects without its script."""
_FILLED = re.compile(r'(?<=")\{\{[^{}"]*\}\}(?=")')
"""A string in a script that the theme fills in."""
_ADDRESS = r"(?:\.{1,2}(?:/\.\.)*/?|/(?:[\w.~%-]+/)*[\w.~%-]*)"
"""What it may be filled with: a link to the site's root, or to a place on the same host."""


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


@dataclass(frozen=True, slots=True)
class Scripts:
    """The inline scripts of a site."""

    known: tuple[str, ...] = ()
    """The texts of those that a theme contains, in a fixed order."""
    unknown: tuple[tuple[str, str], ...] = ()
    """The other scripts, each with its text and a page that has it."""


def find_templates() -> list[Path]:
    """Return the template folders of all themes that are installed beside claimbook."""
    specs = [(find_spec(package), templates) for package, templates in THEMES.items()]
    return [
        Path(place) / templates
        for spec, templates in specs
        if spec
        for place in spec.submodule_search_locations or ()
    ]


def sort_scripts(pages: Iterable[tuple[str, Iterable[str]]], templates: Iterable[Path]) -> Scripts:
    """Sort inline scripts into known and unknown ones; `pages` are addresses with their scripts."""
    shipped = _read_templates(templates)
    found: dict[str, str] = {}
    for page, scripts in pages:
        for script in scripts:
            found.setdefault(script, page)
    known = {script for script in found if shipped.fullmatch(script)}
    return Scripts(
        tuple(sorted(known)),
        tuple((page, script) for script, page in found.items() if script not in known),
    )


def list_scripts(html: str) -> tuple[str, ...]:
    """Return the inline scripts that a page needs."""
    return () if _LEADS_ON.search(html) else tuple(find_scripts(html))


def find_scripts(html: str) -> Iterator[str]:
    """Yield the inline scripts of a page that a browser would run."""
    for attributes, script in _INLINE.findall(html):
        kind = _TYPE.search(attributes)
        if (kind[1].lower() if kind else "") in _RUNNABLE:
            yield script.replace("\r\n", "\n")


def hash_script(script: str) -> str:
    """Return the hash of a script in the form that a policy needs."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _read_templates(folders: Iterable[Path]) -> re.Pattern[str]:
    """Return a pattern for every inline script in the templates that has no statements in it."""
    shipped = {
        pattern
        for folder in folders
        for path in folder.rglob("*.html")
        for script in find_scripts(path.read_text(encoding="utf-8"))
        if (pattern := _match_filled(script))
    }
    return re.compile("|".join(sorted(shipped)) or r"(?!)")


def _match_filled(script: str) -> str:
    """Return a pattern for a template's script as filled in on a page; empty if that is unclear."""
    parts = _FILLED.split(script)
    if any(sign in part for part in parts for sign in ("{{", "{%", "{#")):
        return ""
    return _ADDRESS.join(map(re.escape, parts))
