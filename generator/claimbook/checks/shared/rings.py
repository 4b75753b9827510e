"""What the checks of circular references share: finding chains that lead back to themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def find_rings(
    starts: Iterable[str], follow: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, ...]]:
    """Yield each ring once: its ids in order, with the first one repeated at the end.

    `follow` returns the ids that an id refers to. Ids are visited in the order of `starts`, so that
    the same book gives the same rings.
    """
    settled: set[str] = set()
    for start in starts:
        if start in settled:
            continue
        chain: dict[str, None] = {start: None}
        waiting = [iter(follow(start))]
        while waiting:
            onward = next(waiting[-1], None)
            if onward is None:
                waiting.pop()
                settled.add(chain.popitem()[0])
            elif onward in chain:
                ids = list(chain)
                yield (*ids[ids.index(onward) :], onward)
            elif onward not in settled:
                chain[onward] = None
                waiting.append(iter(follow(onward)))
