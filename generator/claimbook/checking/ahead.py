"""Read, ground and check articles in several processes before the book is put together.

Each process takes some of the articles that the store does not know, and leaves its results in the
store. Then the book is read as usual, and everything is already there. If a process dies or hangs,
its articles are simply processed once more, so the output of a process never has to be trusted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from claimbook.checks import check_each_article
from claimbook.collecting import collecting_once
from claimbook.folders import Folders
from claimbook.read import Reader
from claimbook.store import Store, Values, make_key
from claimbook.study import study_articles

_START = "from claimbook.checking.ahead import main; main()"
LEAST = 200
"""How many articles are worth another process."""
_GRACE = 30
"""Seconds that a process may take, plus one second for each of its articles."""


def work_ahead(reader: Reader, store: Store, jobs: int) -> None:
    """Process the articles that are not in the store, in as many processes as are worthwhile."""
    missing = reader.list_missing() if jobs > 1 else ()
    hands = min(jobs, len(missing) // LEAST)
    if hands < 2 or not _is_writable(store):
        return
    shares = [missing[hand::hands] for hand in range(hands)]
    with _start(reader, store, shares[1:]):
        work_on(reader.folders, store, shares[0])


def work_on(folders: Folders, store: Store, names: Sequence[str]) -> None:
    """Read, ground and check some articles of a book one by one, and store the results.

    `names` are the names of their files. Besides these, only the book's vocabulary is read.
    """
    values = Values(store)
    book = Reader(folders, values=values, names=frozenset(names)).read().book
    if book is not None:
        for _ in check_each_article(study_articles(book, values)):
            pass


def _is_writable(store: Store) -> bool:
    """Whether results that processes put into the store can be read back."""
    key = make_key("writable")
    store.put(key, b"")
    return store.get(key) is not None


@contextmanager
def _start(reader: Reader, store: Store, shares: Sequence[Sequence[str]]) -> Iterator[None]:
    """Run a process for each share. On exit, all of them have finished or were ended."""
    folders = reader.folders
    place = [str(folders.root.absolute()), folders.data, folders.seeds]
    place.append(str(store.folder.absolute()))
    processes = [_start_process(json.dumps([*place, share])) for share in shares]
    try:
        yield
        for process, share in zip(processes, shares, strict=True):
            with suppress(subprocess.TimeoutExpired):
                process.wait(_GRACE + len(share))
    finally:
        for process in processes:
            process.kill()
            process.wait()


def _start_process(work: str) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(each for each in sys.path if each)
    # -P: modules must not come from the folder that the command is run in.
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert process.stdin is not None  # noqa: S101
    with suppress(BrokenPipeError), process.stdin as pipe:
        pipe.write(work.encode())
    return process


def main() -> None:
    """Process the share that is described on standard input."""
    root, data, seeds, folder, names = json.loads(sys.stdin.buffer.read())
    with collecting_once():
        work_on(Folders(Path(root), data, seeds), Store(Path(folder)), names)
