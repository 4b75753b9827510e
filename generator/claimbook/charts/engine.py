"""Driving a drawing process: an order goes in, what was drawn comes out, one order at a time.

The drawing engine kills its whole process on some characters, may hang on others, and takes seconds
to start. So it never runs in our process, and a drawing process that died or hung is replaced.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import Any

TIME_LIMIT = 60
"""Seconds for one order, a chart in all its layouts, including the start of the process."""
MOST_ENDED = 3
"""After this many processes in a row that drew nothing, no other one is started."""
MOST_DRAWN = 200
"""After so many orders a process is replaced, since the drawing engine holds on to memory."""


class NotDrawnError(Exception):
    """Something could not be drawn; the message says why, as the end of a sentence."""


@dataclass(slots=True)
class Tries:
    """What several engines learn together: whether drawing works at all on this machine."""

    ended: list[str] = field(default_factory=list)
    """How the processes ended that drew nothing since the last picture."""


class Engine:
    """Draws what is ordered in a process that is started when needed and runs until `close`."""

    def __init__(self, tries: Tries) -> None:
        """Create the engine without starting the process."""
        self._process: subprocess.Popen[bytes] | None = None
        self._errors = TemporaryFile()  # noqa: SIM115 - until `close`
        self._tries = tries
        self._drawn = 0

    def draw(self, order: str) -> Mapping[str, Any]:
        """What the process answers to an order. Raises NotDrawnError."""
        ended = self._tries.ended
        if len(ended) >= MOST_ENDED:
            raise NotDrawnError(ended[-1])
        answer = json.loads(self._ask(order))
        ended.clear()
        self._drawn += 1
        if self._drawn % MOST_DRAWN == 0:
            self._stop()
        if "failure" in answer:
            raise NotDrawnError(answer["failure"])
        return dict(answer)

    def close(self) -> None:
        """End the process."""
        self._stop()
        self._errors.close()

    def _ask(self, order: str) -> bytes:
        """Send an order and return the line that answers it."""
        process = self._process = self._process or self._start()
        late = Event()

        def stop() -> None:
            late.set()
            process.kill()

        watch = Timer(TIME_LIMIT, stop)
        watch.start()
        try:
            line = _exchange_lines(process, order)
        finally:
            watch.cancel()
        if not line.endswith(b"\n"):
            code = self._stop()
            reason = (
                f"it took longer than {TIME_LIMIT} seconds"
                if late.is_set()
                else self._describe(code)
            )
            self._tries.ended.append(reason)
            raise NotDrawnError(reason)
        return line

    def _start(self) -> subprocess.Popen[bytes]:
        self._errors.seek(0)
        self._errors.truncate()
        try:
            return subprocess.Popen(
                [sys.executable, "-m", "claimbook.charts.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
            )
        except OSError as error:
            raise NotDrawnError(str(error)) from None

    def _stop(self) -> int:
        """End the process if it is still running, and return its exit code."""
        process, self._process = self._process, None
        if process is None:
            return 0
        # A process that closed its output is about to exit by itself, with a code that says why.
        if process.stdin:
            with suppress(OSError):
                process.stdin.close()
        try:
            return process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
        finally:
            if process.stdout:
                process.stdout.close()

    def _describe(self, code: int) -> str:
        self._errors.seek(0)
        last = self._errors.read().decode("utf-8", "replace").strip().splitlines()[-1:]
        return ": ".join([f"the drawing process ended with {code}", *last])


def _exchange_lines(process: subprocess.Popen[bytes], order: str) -> bytes:
    """Send an order and return the answer; less than a full line if the process died."""
    if process.stdin is None or process.stdout is None:
        return b""
    with suppress(OSError):  # a dead process reads no order
        process.stdin.write(f"{order}\n".encode())
        process.stdin.flush()
    return process.stdout.readline()
