"""A reference to the bytes of a source, so that nothing large is sent to a worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimbook.extract.reading.archive import read_record
from claimbook.extract.reading.source import Source

WHOLE = -1
"""The offset of a file that is a source as a whole."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A file, or a record of a web archive by the file and its offset."""

    name: str
    """The name of the source in reports: a path or an address."""
    path: str
    digest: str
    """The SHA-256 of its bytes."""
    offset: int = WHOLE
    url: str = ""
    """The address where it was published; empty if unknown."""
    held_as: str = ""
    """The name of a text that is already in seeds/."""

    @property
    def in_archive(self) -> bool:
        """Whether it is a record of a web archive."""
        return self.offset != WHOLE

    def open(self) -> Source:
        """Open the source. Raises OSError or UnreadError if it cannot be read."""
        path = Path(self.path)
        data = read_record(path, self.offset) if self.in_archive else path.read_bytes()
        return Source(self.name, data, self.url, self.held_as)
