"""Read Word documents with python-docx."""

from __future__ import annotations

import io
from typing import Any

from claimbook.extract.reading.document import Found
from claimbook.extract.reading.head import read_head
from claimbook.extract.reading.source import (
    Source,
    UnreadError,
    name_reader,
    require,
    with_day_made,
    with_head,
)

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TEXT = (f"{_W}t", *_MARKS)
_PROGRAM = "python-docx"
"""The author that the library's own template names."""


def read(source: Source) -> Found:
    """Read a .docx file: its paragraphs and tables in their order, and its properties."""
    docx: Any = require("docx", "Word documents")
    try:
        document = docx.Document(io.BytesIO(source.data))
    except Exception:
        # For a broken archive, zipfile and lxml raise their own exceptions.
        raise UnreadError("the Word document is broken or cut short; save it again") from None
    text = "\n\n".join(_list_blocks(document))
    known = document.core_properties
    head = read_head(text)
    title = known.title if known.title and known.title in text else ""
    author = "" if known.author == _PROGRAM else known.author
    found = Found(text, name_reader("python-docx"), headline=title or head.headline)
    found = with_head(found, published=head.published, author=head.author or author)
    return with_day_made(found, known.created and known.created.date())


def _list_blocks(document: Any) -> list[str]:
    blocks = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            blocks += ["\t".join(_list_cells(row)) for row in block.rows]
        elif words := _read(block):
            is_item = block.style is not None and block.style.name.startswith("List")
            blocks.append(f"- {words}" if is_item else words)
    return blocks


def _list_cells(row: Any) -> list[str]:
    """Return the words of each cell; a cell that spans several columns counts once."""
    cells = {id(cell._tc): cell for cell in row.cells}.values()
    return [" ".join(filter(None, map(_read, cell.paragraphs))) for cell in cells]


def _read(paragraph: Any) -> str:
    """Return the words of a paragraph as its last author left them, with tracked insertions.

    python-docx leaves out tracked insertions and the text of controls; deleted text is in elements
    with another name.
    """
    words = (_MARKS.get(each.tag) or each.text or "" for each in paragraph._p.iter(*_TEXT))
    return "".join(words).strip()
