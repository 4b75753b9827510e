"""Compressing the PNG images of posters further, since the drawing engine compresses for speed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from claimbook.charts.posters.poster import HEIGHT, WIDTH

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BEGINS = _SIGNATURE + b"\0\0\0\rIHDR" + WIDTH.to_bytes(4, "big") + HEIGHT.to_bytes(4, "big")
"""The beginning of a PNG of the size of a poster (PNG, sections 5 and 11.2.1)."""
_KEPT = (b"IHDR", b"IEND")
"""The chunks that are kept as they are, besides the pixels."""


def is_poster(image: bytes) -> bool:
    """Whether an image is a PNG of the size of a poster."""
    return image.startswith(_BEGINS)


def pack_image(image: bytes) -> bytes:
    """Return the same image at a third of the size. Raises zlib.error if it is damaged."""
    chunks = list(_list_chunks(image))
    pixels = zlib.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"))
    header, end = (next((k, d) for k, d in chunks if k == kind) for kind in _KEPT)
    written = (header, (b"IDAT", zlib.compress(pixels, 6)), end)
    return _SIGNATURE + b"".join(_write_chunk(*chunk) for chunk in written)


def _list_chunks(image: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the data of each chunk."""
    at = len(_SIGNATURE)
    while at < len(image):
        size = int.from_bytes(image[at : at + 4], "big")
        yield image[at + 4 : at + 8], image[at + 8 : at + 8 + size]
        at += 12 + size


def _write_chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    size, checksum = len(data), zlib.crc32(checked)
    return size.to_bytes(4, "big") + checked + checksum.to_bytes(4, "big")
