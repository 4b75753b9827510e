"""Read plain text."""

from __future__ import annotations

from claimbook.extract.reading.document import Found
from claimbook.extract.reading.head import find_second_article, read_head
from claimbook.extract.reading.source import Source, UnreadError
from claimbook.read.decoding import end_lines


def read(source: Source) -> Found:
    """Read a text file, whose first line is the headline."""
    text = decode(source.data)
    if line := find_second_article(text.split("\n")):
        raise UnreadError(
            f"line {line} looks like the date of a second article; save each in a file of its own"
        )
    head = read_head(text)
    return Found(
        text,
        "claimbook",
        headline=head.headline,
        published=head.published,
        author=head.author,
        written_by=head.written_by,
        url=head.url,
    )


def decode(data: bytes) -> str:
    """Decode bytes in UTF-8, UTF-16 with a byte order mark, or Windows' Latin-1.

    Every line ends with a line feed.
    """
    return end_lines(_decode(data))


def _decode(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
