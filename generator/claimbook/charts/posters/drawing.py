"""Drawing posters in other processes; images are kept by a hash of what they show."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from claimbook.charts.engine import Engine, NotDrawnError
from claimbook.charts.engines import draw_all, tell_progress
from claimbook.charts.posters.packing import is_poster, pack_image
from claimbook.charts.posters.poster import Poster
from claimbook.problem.counting import say_count
from claimbook.store import Store


@dataclass(frozen=True)
class Posters:
    """The images of some posters."""

    images: Mapping[str, bytes] = field(default_factory=dict)
    """The PNG of each by the address of its file; those that could not be drawn are missing."""
    failure: str = ""
    """How many could not be drawn and why, in a sentence; empty if all were drawn."""


def draw_posters(
    posters: Iterable[Poster],
    store: Store,
    tell: Callable[[str], None] = lambda _: None,
    jobs: int = 1,
) -> Posters:
    """Draw each poster once, in as many processes as `jobs`; the store has those of earlier builds.

    `tell` is called with a line of progress now and then if drawing takes long.
    """
    wanted = {each.file: each for each in posters}
    images = {
        file: kept for file, each in wanted.items() if (kept := _recall_image(store, each.key))
    }
    missing = [each for file, each in wanted.items() if file not in images]
    drawn = tell_progress(draw_all(missing, _draw, jobs), len(missing), "link images", tell)
    failures = []
    for poster, image in zip(missing, drawn, strict=True):
        if isinstance(image, NotDrawnError):
            failures.append(f"“{poster.title}”: {image}")
        else:
            images[poster.file] = image
            store.put(poster.key, image)
    store.sweep()
    return Posters(images, _sum_up(failures, len(wanted)))


def _draw(engine: Engine, poster: Poster) -> bytes:
    image = b64decode(engine.draw(poster.to_order())["image"])
    if not is_poster(image):
        raise NotDrawnError("the drawing engine gave no image of the right size")
    return pack_image(image)


def _recall_image(store: Store, key: str) -> bytes | None:
    kept = store.get(key)
    return kept if kept and is_poster(kept) else None


def _sum_up(failures: list[str], wanted: int) -> str:
    if not failures:
        return ""
    some = f"{len(failures):,} of {say_count(wanted, 'link image')}"
    return f"{some} could not be drawn: {failures[0]}"
