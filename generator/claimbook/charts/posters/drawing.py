"""Drawing posters; images are kept by a hash of their contents."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from claimbook.charts.posters.packing import is_poster, pack_image
from claimbook.charts.posters.painting import paint_poster
from claimbook.charts.posters.poster import Poster
from claimbook.problem.counting import write_count
from claimbook.store import Store

Tell = Callable[[str], None]
"""Takes a line of progress."""
SECONDS_SILENT = 10
"""How many seconds of drawing pass between two lines of progress."""


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
