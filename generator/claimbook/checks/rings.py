"""What the checks of rings share: a chain of references that leads back into itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator


def find_rings(
    starts: Iterable[str], follow: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, ...]]:
    """Each ring once: the ids along it from the first that was met, which comes again at the end.

    `follow` says where an id leads. Ids are looked at in the order of `starts`, so that the same
    book gives the same rings.
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
