"""Turn sources into results, as many at once as there are workers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait

from claimbook.extract.drafting.result import Result, write_result
from claimbook.extract.reading.reference import Reference
from claimbook.extract.running.workers import LostError, Workers

_AHEAD = 3
"""Sources submitted for each that is worked on, so that no worker waits for the next."""


def work_on(listed: Iterable[tuple[str, Reference]], workers: Workers) -> Iterator[tuple[str, str]]:
    """Yield the key of each source with its result as JSON, in the order of completion.

    Raises LostError if the workers are lost.
    """
    waiting: dict[Future[str], tuple[str, Reference]] = {}
    for key, reference in listed:
        waiting[workers.submit(reference)] = key, reference
        if len(waiting) >= _AHEAD * workers.width:
            yield from _collect(waiting)
    while waiting:
        yield from _collect(waiting)


def _collect(waiting: dict[Future[str], tuple[str, Reference]]) -> Iterator[tuple[str, str]]:
    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
    for future in done:
        key, reference = waiting.pop(future)
        try:
            yield key, future.result()
        except CancelledError:
            raise LostError("the cluster is gone; what was done is kept. Run it again") from None
        except Exception as error:
            # Dask raises KilledWorker if each worker that had it was ended.
            fault = f"it was given up ({type(error).__name__}: {error})".partition("\n")[0]
            yield key, write_result(Result(reference.name, fault=fault, passing=True))
