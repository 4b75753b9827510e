"""An id cannot be the name of a file or of an anchor.

Ids become file names and addresses of pages, on every system: 1 to 80 lower-case letters, digits
and hyphens, with a letter or a digit at both ends. The id of an article is the name of its file.
Some names are reserved: `index`, `404`, `search`, `assets`, `tags` and `sitemap` by the site;
`con`, `prn`, `aux`, `nul`, `com1` and others by Windows; and `none`, which removes a default.

Write it as the message says, also wherever it is referred to.

Wrong, in data/entities.yml:

    Second_Company:
      name: Second Company
      kind: company

Right, in data/entities.yml:

    second-company:
      name: Second Company
      kind: company
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from claimbook.model import ID_PATTERN
from claimbook.problem import Fault, Location, Problem, propose_here, shorten

FAULT = Fault.of(__name__)
RESERVED = frozenset(
    "index 404 search assets tags sitemap con prn aux nul none".split()
    + [f"{device}{number}" for device in ("com", "lpt") for number in range(10)]
)
"""Names that are reserved by the site, by claim files or by Windows."""


def is_safe(text: str) -> bool:
    """Whether a text may be an id, and the name of a file."""
    return bool(re.fullmatch(ID_PATTERN, text)) and text not in RESERVED


def report(at: Location, text: str) -> Problem:
    """Report `text`, which is not a valid id."""
    suggested = suggest_id(text)
    return FAULT.report(
        at,
        "an id is 1 to 80 lower-case letters, digits and hyphens, with no hyphen at either end",
        f"write `{suggested}`" if suggested else "write lower-case words joined by hyphens",
        proposed=propose_here(at, suggested),
    )


def report_name(at: Location, field: str, text: str, file: str) -> Problem:
    """Report `text` in a `field` that takes an id of a `file`, and seems to hold a name."""
    suggested = suggest_id(text)
    return FAULT.report(
        at,
        f"`{field}` takes an id, and `{shorten(text)}` is not one: ids have only lower-case "
        "letters, digits and hyphens",
        f"write the id that it has in {file}" + (f", perhaps `{suggested}`" if suggested else ""),
        proposed=propose_here(at, suggested),
    )


def report_entries(at: Location, entries: Sequence[str]) -> Problem:
    """Report an entry of a list that seems to be several ids without a comma between them."""
    return FAULT.report(
        at,
        "an id has no spaces, so these are several without a comma between them",
        f"write `{', '.join(entries)}`",
    )


def report_file_name(at: Location, slug: str, suffix: str) -> Problem:
    """Report an article's file whose name, without its ending, is not a valid id."""
    suggested = suggest_id(slug)
    return FAULT.report(
        at,
        "the name of this file is the article's id: 1 to 80 lower-case letters, digits and "
        "hyphens, with no hyphen at either end",
        f"rename it to `{suggested}{suffix}`" if suggested else "rename it to words with hyphens",
    )


def report_reserved(at: Location, text: str) -> Problem:
    """Report `text`, which is reserved."""
    taken = "the site or Windows uses that name for something else"
    if text == "none":
        taken = "in a claim, `none` removes a default"
    return FAULT.report(
        at, f"`{text}` cannot be an id: {taken}", f"write a longer one, such as `{text}-plan`"
    )


def suggest_id(text: str) -> str:
    """Return the id that was probably meant; empty if no part of the text can be used."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:80].strip("-")
