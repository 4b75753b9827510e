"""The work on many sources goes on, whatever one of them or one of the workers does."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest
from tests.extract.poison import Poison
from tests.extract.reading_cases import make_lexicon
from tests.extract.small_cluster import start_cluster

from claimbook.extract import Gated, Given, Reference, Result, Work
from claimbook.extract.drafting.result import read_result
from claimbook.extract.running import (
    LostError,
    Workers,
    work_here,
    work_in_processes,
    work_on,
    work_on_cluster,
)
from claimbook.extract.running.pool import POOL, Setup, do_in_process

TEXT = "Ferries {}\n\nFerry Line has {} ships on all of its routes. They {}.\n"
SAIL = "sail every day"
PATIENCE = 180
"""Seconds to wait for what takes a few on a machine that is not busy."""


def make_work(folder: Path) -> Work:
    """Work that does to its process what the articles say."""
    given = Given("2025-05-14", "Harbour News")
    return Work(make_lexicon(), "a book", given, Gated.NONE, Poison(str(folder)))


def write_sources(folder: Path, doings: Iterable[str]) -> list[tuple[str, Reference]]:
    """An article for each of these, with its key."""
    listed = []
    for number, doing in enumerate(doings):
        path = folder / f"{number}.txt"
        path.write_text(TEXT.format(number, number + 2, doing), encoding="utf-8")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        listed.append((str(number), Reference(path.name, str(path), digest)))
    return listed


def work_through(listed: list[tuple[str, Reference]], workers: Workers) -> list[str]:
    """The results as JSON in the order of the sources."""
    found = dict(work_on(listed, workers))
    return [found[key] for key, _ in listed]


def list_faults(results: Iterable[str]) -> dict[int, str]:
    """The faults by the number of their source."""
    read: Iterator[Result] = map(read_result, results)
    return {number: each.fault for number, each in enumerate(read) if each.fault}


POISONS = {
    "raise an error": "claimbook itself failed on it (ValueError: it is poisonous)",
    "hang for ever": "it took longer than 15 seconds",
    "eat all memory": "it needs more memory than is available",
    "end the process": "the process that read it was ended; it may need more memory",
}


def test_a_poisonous_article_is_reported_and_all_others_are_drafted(tmp_path: Path) -> None:
    """It raises, hangs, fills the memory, ends its process; the others are as without it."""
    doings = [SAIL, *POISONS, SAIL]
    listed = write_sources(tmp_path, doings)
    with work_in_processes(make_work(tmp_path), 15, 2) as workers:
        results = work_through(listed, workers)
    assert list_faults(results) == dict(enumerate(POISONS.values(), 1))
    here = work_through([listed[0], listed[-1]], work_here(make_work(tmp_path)))
    assert [results[0], results[-1]] == here


def test_a_result_that_another_try_may_change_is_marked(tmp_path: Path) -> None:
    """A death is, an error of the code is not."""
    listed = write_sources(tmp_path, ["raise an error", "end the process", SAIL])
    with work_in_processes(make_work(tmp_path), 60, 1) as workers:
        results = map(read_result, work_through(listed, workers))
    assert [each.passing for each in results] == [False, True, False]


def test_warnings_of_libraries_are_not_shown(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """They are for who programs with the library; an editor could not act on them."""
    listed = write_sources(tmp_path, ["warn of the future"])
    with work_in_processes(make_work(tmp_path), 60, 1) as workers:
        assert not list_faults(work_through(listed, workers))
    assert capfd.readouterr().err == ""


def test_the_function_is_pure_over_any_executor(tmp_path: Path) -> None:
    """The same result from an executor that knows nothing of us."""
    listed = write_sources(tmp_path, [SAIL, SAIL])
    setup = Setup.make(make_work(tmp_path), 60)
    pool: Executor
    try:
        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(do_in_process, setup, each) for _, each in listed]
            results = [each.result() for each in futures]
    finally:
        POOL.close()
    assert results == work_through(listed, work_here(make_work(tmp_path)))


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a Dask cluster of two workers on this machine."""
    with start_cluster() as address:
        yield address


def test_a_cluster_gives_the_same_results_though_a_worker_is_killed_in_mid_task(
    cluster: str, tmp_path: Path
) -> None:
    """Its articles are done again by the other one."""
    listed = write_sources(tmp_path, [SAIL, SAIL, "wait for a while", SAIL, SAIL])
    note = tmp_path / "note"
    killed = []

    def kill() -> None:
        killed.append(wait_for_worker(note))
        os.kill(killed[0], signal.SIGKILL)

    killer = Thread(target=kill, daemon=True)
    killer.start()
    with work_on_cluster(make_work(tmp_path), 300, cluster) as workers:
        assert workers.width == 2
        results = work_through(listed, workers)
    killer.join(1)
    assert len(killed) == 1
    assert results == work_through(listed, work_here(make_work(tmp_path)))


def wait_for_worker(note: Path) -> int:
    """Return the process that works on the article that waits, as soon as one does."""
    end = time.monotonic() + PATIENCE
    while not note.exists() or not note.read_text(encoding="utf-8"):
        assert time.monotonic() < end, "no worker began with the article that waits"
        time.sleep(0.1)
    return int(note.read_text(encoding="utf-8"))


def drop_copies(address: str) -> None:
    """Have the cluster keep a single copy of everything, as it does when no task needs more."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        while any(len(holders) > 1 for holders in client.who_has().values()):
            client.amm.run_once()
            time.sleep(0.1)


def test_the_only_worker_that_has_the_work_may_be_killed(cluster: str, tmp_path: Path) -> None:
    """What it had is made again for the other one."""
    listed = write_sources(tmp_path, [SAIL, SAIL, "wait for a while"])
    note = tmp_path / "note"
    with work_on_cluster(make_work(tmp_path), 300, cluster) as workers:
        done = work_through(listed[:2], workers)
        waiting = workers.submit(listed[2][1])
        worker = wait_for_worker(note)
        drop_copies(cluster)
        os.kill(worker, signal.SIGKILL)
        results = [*done, waiting.result(PATIENCE)]
    assert results == work_through(listed, work_here(make_work(tmp_path)))


def test_a_poisonous_article_ends_no_worker_of_a_cluster(cluster: str, tmp_path: Path) -> None:
    """Its process is one beside the worker."""
    listed = write_sources(tmp_path, [SAIL, "end the process", SAIL])
    with work_on_cluster(make_work(tmp_path), 60, cluster) as workers:
        results = work_through(listed, workers)
    assert list_faults(results) == {1: POISONS["end the process"]}


def test_an_address_without_a_scheduler_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a traceback."""
    pytest.importorskip("distributed", reason='needs pip install "claimbook[archive]"')
    monkeypatch.setattr("claimbook.extract.running.workers._SECONDS", 1)
    with (
        pytest.raises(LostError, match="no Dask scheduler answers at tcp"),
        work_on_cluster(make_work(tmp_path), 60, "tcp://127.0.0.1:9"),
    ):
        pass
