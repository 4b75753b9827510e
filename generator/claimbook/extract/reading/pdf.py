"""Read PDFs with pypdf: running heads are removed, and words and paragraphs rejoined."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from claimbook.extract.reading.document import Found
from claimbook.extract.reading.head import read_head
from claimbook.extract.reading.pdf_columns import read_columns
from claimbook.extract.reading.source import (
    Source,
    UnreadError,
    name_reader,
    require,
    with_day_made,
    with_head,
)

_EDGE = 3
"""The number of lines at the top and the foot of a page that may recur on others."""
_DIGITS = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?:][\"”’)]*$")
_SCANNED = 25
"""The fewest characters a page has, unless it is a picture of a page."""
_SHORT = 0.75
"""A line this much shorter than the longest one ends a paragraph."""


def read(source: Source) -> Found:
    """Read a PDF."""
    pypdf: Any = require("pypdf", "PDFs")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # a PDF that it refuses is reported here
    try:
        reader = pypdf.PdfReader(io.BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadError("it has a password; save it without one")
        pages = [_read_page(page) for page in reader.pages]
        about = reader.metadata
        title = (about.title if about else "") or ""
        author = (about.author if about else "") or ""
        created = about.creation_date if about else None
    except UnreadError:
        raise
    except Exception:
        # pypdf raises whatever it encounters in a broken file: KeyError, ValueError,
        # RecursionError, …
        raise UnreadError("the PDF is broken or cut short; save or download it again") from None
    if sum(len(line) for page in pages for line in page) < _SCANNED * max(1, len(pages)):
        raise UnreadError("it is a scan without text; recognize its text first, as with ocrmypdf")
    text = join_lines_of_print([line for page in drop_running(pages) for line in page])
    head = read_head(text)
    shown = title if title and title.lower() in text.lower() else ""
    found = Found(text, name_reader("pypdf"), headline=shown or head.headline)
    found = with_head(found, published=head.published, author=head.author or author)
    return with_day_made(found, created and created.date())


def _read_page(page: Any) -> Sequence[str]:
    lines: list[str] = page.extract_text().split("\n")
    try:
        rows = page.extract_text(extraction_mode="layout").split("\n")
    except Exception:
        # pypdf cannot lay out every page that it can read, and may raise anything.
        return lines
    return read_columns(lines, rows)


def drop_running(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Remove lines that recur at the tops and feet of pages, and page numbers."""
    counts = Counter(
        key for page in pages for key in {_mask(line) for line in (*page[:_EDGE], *page[-_EDGE:])}
    )
    often = {key for key, count in counts.items() if key and count >= 2 and 2 * count > len(pages)}
    kept = []
    for page in pages:
        last = len(page) - _EDGE
        kept.append(
            [
                line
                for number, line in enumerate(page)
                if not ((number < _EDGE or number >= last) and _mask(line) in often)
                and not line.strip().isdigit()
            ]
        )
    return kept


def _mask(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()))


def join_lines_of_print(lines: Sequence[str]) -> str:
    """Join lines of a fixed width into paragraphs, and words that a hyphen divides."""
    widths = sorted(len(line) for line in lines if line.strip())
    width = widths[int(len(widths) * 0.9)] if widths else 0
    paragraphs: list[str] = []
    goes_on = False
    for line in (each.strip() for each in lines):
        if not line:
            goes_on = False
            continue
        if goes_on:
            paragraphs[-1] = _join(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        goes_on = len(line) >= _SHORT * width or (
            not _ENDS.search(line) and len(line) > 0.9 * width
        )
    return "\n\n".join(paragraphs)


def _join(before: str, line: str) -> str:
    if re.search(r"[a-z]-$", before) and line[:1].islower():
        return before[:-1] + line
    return f"{before}{'' if before.endswith('-') else ' '}{line}"
