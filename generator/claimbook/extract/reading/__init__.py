"""Read a source: turn the bytes of a file or page into a document."""

from __future__ import annotations

from claimbook.extract.reading.source import Given, Source, UnreadError, read_source

__all__ = ["Given", "Source", "UnreadError", "read_source"]
