"""Draw posters as small PNG images, which are kept by a hash of their contents."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from claimbook.charts.posters.painting import paint_poster
from claimbook.charts.posters.poster import HEIGHT, WIDTH, Poster
from claimbook.problem.counting import write_count
from claimbook.store import Store

Tell = Callable[[str], None]
"""Takes a line of progress."""
SECONDS_SILENT = 10
"""How many seconds of drawing pass between two lines of progress."""
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BEGINS = _SIGNATURE + b"\0\0\0\rIHDR" + WIDTH.to_bytes(4, "big") + HEIGHT.to_bytes(4, "big")
"""The beginning of a PNG of the size of a poster (PNG, sections 5 and 11.2.1)."""
_KEPT = (b"IHDR", b"IEND")
"""The chunks that are kept as they are, besides the pixels."""


@dataclass(frozen=True)
class Posters:
    """The posters that were drawn."""

    files: frozenset[str] = frozenset()
    """The addresses of their images; posters that could not be drawn are missing."""
    failure: str = ""
    """How many could not be drawn and why, in a sentence; empty if all were drawn."""


def draw_posters(
    posters: Iterable[Poster],
    store: Store,
    put: Callable[[str, bytes], None],
    tell: Tell = lambda _: None,
    jobs: int = 1,
) -> Posters:
    """Draw each poster once, in as many threads as `jobs`, and `put` each PNG at its address.

    The store has those of earlier builds. `tell` is called with a line of progress now and then if
    drawing takes long.
    """
    wanted = {each.file: each for each in posters}
    files, failures = set(), []
    reported = time.monotonic()
    with ThreadPoolExecutor(jobs) as threads:
        images = threads.map(lambda poster: _make_image(poster, store), wanted.values())
        for done, (file, image) in enumerate(zip(wanted, images, strict=True)):
            if isinstance(image, NotDrawnError):
                failures.append(f"“{wanted[file].title}”: {image}")
            else:
                files.add(file)
                put(file, image)
            if time.monotonic() - reported > SECONDS_SILENT:
                tell(f"{done + 1:,} of {len(wanted):,} link images are drawn")
                reported = time.monotonic()
    store.sweep()
    return Posters(frozenset(files), _sum_up(failures, len(wanted)))


class NotDrawnError(Exception):
    """A poster could not be drawn; the message says why, as the end of a sentence."""


def _make_image(poster: Poster, store: Store) -> bytes | NotDrawnError:
    """Return the PNG of a poster, or the reason why it could not be drawn."""
    if kept := _recall_image(store, poster.key):
        return kept
    try:
        image = paint_poster(poster, store)
    except Exception as error:
        return NotDrawnError(_describe(error))
    if not is_poster(image):
        return NotDrawnError("the drawing engine gave no image of the right size")
    packed = pack_image(image)
    store.put(poster.key, packed)
    return packed


def _describe(error: Exception) -> str:
    """Describe an error on one line."""
    if isinstance(error, ModuleNotFoundError):
        return f"the Python package {error.name} is not installed"
    # The engine's stack trace follows the first line.
    return f"{type(error).__name__}: {error}".partition("\n")[0]


def _recall_image(store: Store, key: str) -> bytes | None:
    kept = store.get(key)
    return kept if kept and is_poster(kept) else None


def _sum_up(failures: list[str], wanted: int) -> str:
    if not failures:
        return ""
    some = f"{len(failures):,} of {write_count(wanted, 'link image')}"
    return f"{some} could not be drawn: {failures[0]}"


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
