"""Reading, grounding and checking articles in several processes before a book is put together.

Each process takes a share of the articles of which the store has nothing, and puts there what comes
of them. Then the book is read as ever, and all of it is there. So a process that dies or hangs only
leaves its share to be worked on once more, and nobody has to trust what it says.
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
from claimbook.read import Reader
from claimbook.store import Store, Values, make_key
from claimbook.study import study_articles

_START = "from claimbook.checking.ahead import main; main()"
LEAST = 200
"""The articles for which another process is worth its start."""
_GRACE = 30
"""Seconds that a process may take, and a second more for each of its articles."""


def work_ahead(reader: Reader, store: Store, jobs: int) -> None:
    """Work on the articles that are not in the store, in as many processes as are worth it."""
    missing = reader.list_missing() if jobs > 1 else ()
    hands = min(jobs, len(missing) // LEAST)
    if hands < 2 or not _is_writable(store):
        return
    shares = [missing[hand::hands] for hand in range(hands)]
    with _start(reader, store, shares[1:]):
        work_on(reader.root, reader.data, reader.seeds, store, shares[0])


def work_on(root: Path, data: str, seeds: str, store: Store, names: Sequence[str]) -> None:
    """Put into the store of a book what comes of some of its articles, each by itself.

    `names` are the articles' files in `data`. Beside them, only the book's vocabulary is read.
    """
    values = Values(store)
    book = Reader(root, data, seeds, values=values, names=frozenset(names)).read().book
    if book is not None:
        for _ in check_each_article(study_articles(book, values)):
            pass


def _is_writable(store: Store) -> bool:
    """Whether what processes put into a store can be taken out again."""
    key = make_key("writable")
    store.put(key, b"")
    return store.get(key) is not None


@contextmanager
def _start(reader: Reader, store: Store, shares: Sequence[Sequence[str]]) -> Iterator[None]:
    """Have a process work on each share; at the end, all have done so or were ended."""
    place = [str(reader.root.absolute()), reader.data, reader.seeds, str(store.folder.absolute())]
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
    # The folder that somebody happens to be in holds none of our modules: -P.
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-P", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert process.stdin is not None  # noqa: S101
    with suppress(BrokenPipeError), process.stdin as told:
        told.write(work.encode())
    return process


def main() -> None:
    """Work on the share that standard input tells of."""
    root, data, seeds, folder, names = json.loads(sys.stdin.buffer.read())
    with collecting_once():
        work_on(Path(root), data, seeds, Store(Path(folder)), names)
