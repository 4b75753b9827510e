"""Reading Word documents with python-docx."""

from __future__ import annotations

import io
from importlib.metadata import version
from typing import Any

from claimbook.extract.reading.head import read_head
from claimbook.extract.reading.source import Found, Source, UnreadError, require, with_head


def read(source: Source) -> Found:
    """What a .docx file says: its paragraphs and tables in their order, and its properties."""
    docx: Any = require("docx", "Word documents")
    try:
        document = docx.Document(io.BytesIO(source.data))
    except (KeyError, ValueError, OSError) as error:
        raise UnreadError(f"it is no whole Word document ({error})") from None
    except Exception as error:
        # A broken archive: zipfile and lxml have exceptions of their own.
        raise UnreadError(f"it is no whole Word document ({type(error).__name__})") from None
    text = "\n\n".join(_list_blocks(document))
    known = document.core_properties
    created = known.created.date().isoformat() if known.created else ""
    head = read_head(text)
    title = known.title if known.title and known.title in text else ""
    found = Found(text, f"python-docx {version('python-docx')}", headline=title or head.headline)
    return with_head(found, published=head.published or created, author=head.author or known.author)


def _list_blocks(document: Any) -> list[str]:
    blocks = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            blocks += ["\t".join(cell.text.strip() for cell in row.cells) for row in block.rows]
        elif block.text.strip():
            is_item = block.style is not None and block.style.name.startswith("List")
            blocks.append(f"- {block.text.strip()}" if is_item else block.text.strip())
    return blocks
