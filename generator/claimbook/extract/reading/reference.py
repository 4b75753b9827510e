"""Where the bytes of a source are, so that nothing large travels to where it is worked on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from claimbook.extract.reading.archive import read_record
from claimbook.extract.reading.source import Source

WHOLE = -1
"""The offset of a file that is a source itself."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A file, or a record of a web archive by the file and the offset at which it begins."""

    name: str
    """What reports call the source: a path or an address."""
    path: str
    digest: str
    """The SHA-256 of its bytes."""
    offset: int = WHOLE
    url: str = ""
    """Where it was published; empty if that is not known."""
    held_as: str = ""
    """The name of a text that is in seeds/ already."""

    @property
    def in_archive(self) -> bool:
        """Whether it is a record of a web archive."""
        return self.offset != WHOLE

    def open(self) -> Source:
        """The source. Raises OSError or UnreadError if it cannot be had."""
        path = Path(self.path)
        data = read_record(path, self.offset) if self.in_archive else path.read_bytes()
        return Source(self.name, data, self.url, self.held_as)
