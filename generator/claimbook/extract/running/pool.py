"""Worker processes that a source may hang, fill or crash without harm to other sources."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from threading import Lock, Timer

from claimbook.extract.drafting.result import Result, write_result
from claimbook.extract.drafting.work import Work
from claimbook.extract.reading.reference import Reference

_START = "from claimbook.extract.running.process import main; main()"
_GRACE = 10
"""Seconds after which a process that was not ended ends itself."""
_TRIES = 2
"""The machine may end a process for lack of memory, with an innocent source in it."""


@dataclass(frozen=True)
class Setup:
    """The work as it is sent, and a digest that distinguishes it from other work."""

    work: bytes
    digest: str
    seconds: float
    """The most seconds that a source may take."""

    @staticmethod
    def make(work: Work, seconds: float) -> Setup:
        """Make the setup for some work."""
        pickled = pickle.dumps(work)
        return Setup(pickled, hashlib.sha256(pickled).hexdigest(), seconds)


class WorkerProcess:
    """A worker process, as seen by the process that started it."""

    def __init__(self, setup: Setup) -> None:
        """Start the process and hand it the work."""
        self.setup = setup
        self.late = False
        """Whether it was ended because a source took too long."""
        path = os.pathsep.join(each for each in sys.path if each)
        # -P: modules must not come from the folder that the command is run in.
        # -W: libraries warn programmers, and editors could do nothing about it.
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-P", "-W", "ignore", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": path},
        )
        self._send(b"%d %d\n%s" % (setup.seconds + _GRACE, len(setup.work), setup.work))
        self._ready = False

    def do(self, reference: Reference) -> str:
        """Return the result for a source, as JSON; empty if the process has ended."""
        self._ready = self._ready or bool(self._read())
        timer = Timer(self.setup.seconds, self._end_late)
        timer.start()
        try:
            self._send(f"{json.dumps(asdict(reference))}\n".encode())
            return self._read()
        finally:
            timer.cancel()

    def kill(self) -> None:
        """End the process at once; whoever is waiting for its result gets none."""
        self._process.kill()

    def end(self) -> None:
        """End the process, which nobody is waiting for."""
        self._process.kill()
        with suppress(OSError):
            self._process.communicate()

    def _end_late(self) -> None:
        self.late = True
        self._process.kill()

    def _read(self) -> str:
        """Return the next line that the process writes; empty if it has ended."""
        assert self._process.stdout is not None  # noqa: S101
        line = self._process.stdout.readline()
        return line.decode().strip() if line.endswith(b"\n") else ""

    def _send(self, message: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101
        with suppress(BrokenPipeError):
            self._process.stdin.write(message)
            self._process.stdin.flush()


class Pool:
    """The worker processes of one process: busy ones, and idle ones."""

    def __init__(self) -> None:
        """Begin without any; they are started as sources come."""
        self._lock = Lock()
        self._idle: list[WorkerProcess] = []
        self._busy: list[WorkerProcess] = []
        self._closed = False

    def do(self, setup: Setup, reference: Reference) -> str:
        """Return the result for a source, as JSON, whatever the source does to a process."""
        for _ in range(_TRIES):
            process = self._take(setup)
            if process is None:
                break
            if result := process.do(reference):
                self._give_back(process)
                return result
            self._drop(process)
            if process.late:
                return _fail(reference, f"it took longer than {setup.seconds:g} seconds")
        return _fail(reference, "the process that read it was ended; it may need more memory")

    def close(self) -> None:
        """End all of them, and start no more."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for process in self._busy:
                process.kill()
        for process in idle:
            process.end()

    def _take(self, setup: Setup) -> WorkerProcess | None:
        """Return an idle or new process with this setup; None if no more may be started."""
        other: list[WorkerProcess] = []
        with self._lock:
            if self._closed:
                return None
            while self._idle:
                process = self._idle.pop()
                if process.setup.digest == setup.digest:
                    break
                other.append(process)
            else:
                process = WorkerProcess(setup)
            self._busy.append(process)
        for each in other:
            each.end()
        return process

    def _give_back(self, process: WorkerProcess) -> None:
        with self._lock:
            self._busy.remove(process)
            if not self._closed:
                self._idle.append(process)
                return
        process.end()

    def _drop(self, process: WorkerProcess) -> None:
        with self._lock:
            self._busy.remove(process)
        process.end()


POOL = Pool()


def do_in_process(setup: Setup, reference: Reference) -> str:
    """Return the result for a source, as JSON; a pure function for any executor, never raises."""
    return POOL.do(setup, reference)


def _fail(reference: Reference, fault: str) -> str:
    return write_result(Result(reference.name, fault=fault, passing=True))
