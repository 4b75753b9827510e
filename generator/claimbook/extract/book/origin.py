"""The lines at the head of a draft that say which version made it, and from what."""

from __future__ import annotations

from collections.abc import Iterator

from claimbook import __version__
from claimbook.extract.reading.document import Document
from claimbook.read.quoting import write_comment


def list_origin(document: Document) -> Iterator[str]:
    """Yield the version of claimbook, and the hash of what was read, if there is one."""
    told = f"Drafted by claimbook {__version__} from {document.name}, read by {document.reader}."
    yield write_comment(told)
    if document.original:
        yield f"# SHA-256 of what it was read from: {document.original}"
