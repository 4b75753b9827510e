"""The workers of a run: this process, separate processes, or a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import claimbook
from claimbook.extract.drafting.result import Result, write_result
from claimbook.extract.drafting.work import Work, name_versions
from claimbook.extract.reading.reference import Reference
from claimbook.extract.reading.source import require
from claimbook.extract.running.pool import Pool, Setup, do_in_process

_SECONDS = 20
"""The most seconds that a scheduler may take to answer."""
_AHEAD = 3
"""Sources submitted for each that is worked on, so that no worker waits for the next."""


class LostError(Exception):
    """A cluster cannot be used, or is lost; the message says why."""


@dataclass(frozen=True)
class Workers:
    """Workers that take one source at a time."""

    width: int
    """How many sources are worked on at once."""
    submit: Callable[[Reference], Future[str]]
    """Submits a source, whose result will be JSON."""


def work_here(work: Work) -> Workers:
    """Work in this process, on each source at once and without a time limit."""

    def submit(reference: Reference) -> Future[str]:
        future: Future[str] = Future()
        future.set_result(write_result(work.do(reference)))
        return future

    return Workers(1, submit)


@contextmanager
def work_in_processes(work: Work, seconds: float, jobs: int) -> Iterator[Workers]:
    """Work in `jobs` processes on this machine."""
    setup, pool = Setup.make(work, seconds), Pool()
    threads = ThreadPoolExecutor(jobs)
    try:
        yield Workers(jobs, lambda reference: threads.submit(pool.do, setup, reference))
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
        pool.close()
        threads.shutdown()


@contextmanager
def work_on_cluster(work: Work, seconds: float, address: str) -> Iterator[Workers]:
    """Work on a Dask cluster, given the address of its scheduler. Raises LostError."""
    distributed: Any = require("distributed", "Clusters", "extract,archive")
    try:
        client = distributed.Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise LostError(f"no Dask scheduler answers at {address} ({error})") from None
    with client:
        width = sum(client.nthreads().values())
        _compare_versions(client, address)
        executor = client.get_executor(pure=False)
        # The result of a task: Dask makes it again when the only worker that has it is lost, which
        # it cannot do for scattered data. Nor are copies on all workers kept: Dask drops those
        # that no task needs at the moment.
        made = Setup.make(work, seconds)
        setup = client.submit(Setup, made.work, made.digest, made.seconds, pure=False)
        yield Workers(width, lambda reference: executor.submit(do_in_process, setup, reference))


def _compare_versions(client: Any, address: str) -> None:
    """Raise LostError unless all workers would draft the same as this machine."""
    try:
        versions = client.run(name_versions)
    except Exception as error:
        raise LostError(
            f"the workers at {address} have no claimbook {claimbook.__version__} with its extras "
            f"([extract,archive]): {type(error).__name__}: {error}"
        ) from None
    if not versions:
        raise LostError(f"the scheduler at {address} has no workers")
    if other := sorted(worker for worker, its in versions.items() if its != name_versions()):
        raise LostError(
            f"the worker {other[0]} has other versions of claimbook or its libraries than this "
            "machine; drafts would differ. Install the same on both"
        )


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
            raise LostError(
                "the cluster is gone; finished work is kept. Run the command again"
            ) from None
        except Exception as error:
            # Dask raises KilledWorker if each worker that had it was ended.
            fault = f"it was given up ({type(error).__name__}: {error})".partition("\n")[0]
            yield key, write_result(Result(reference.name, fault=fault, passing=True))
