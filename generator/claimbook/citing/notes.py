"""References in the notes of claims and articles, which stand on pages made from the book."""

from __future__ import annotations

import html
import re

from claimbook.citing.answer import NoAnswerError, answer_reference
from claimbook.citing.catalog import Catalog
from claimbook.model.reference import read_reference
from claimbook.views.rendering.environment import render

_MARK = re.compile(r"<!--cite (@[^<>]*?)-->")
"""What the filter `prose` writes into pages."""


def fill_notes(body: str, address: str, catalog: Catalog) -> str:
    """The body of a page with what its notes cite, each a link to the claim."""
    return _MARK.sub(lambda found: _fill(found[1], address, catalog), body)


def _fill(written: str, address: str, catalog: Catalog) -> str:
    reference = read_reference(html.unescape(written))
    try:
        answer = answer_reference(reference, catalog) if reference else None
    except NoAnswerError:
        answer = None
    return render("citation.md.j2", address, written=f"[{written}]", answer=answer)
