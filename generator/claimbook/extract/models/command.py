"""A program as a language model: it reads the prompt on standard input and writes JSON."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from tempfile import TemporaryFile
from threading import Event, Timer

from claimbook.extract.models.model import MOST_BYTES, Message, ModelError, print_line

_SECONDS = 300


@dataclass(frozen=True, slots=True)
class Command:
    """A command line that answers prompts."""

    words: tuple[str, ...]
    seconds: float = _SECONDS
    """The most seconds that an answer may take."""

    @property
    def name(self) -> str:
        """The command line."""
        return shlex.join(self.words)

    def complete(self, messages: Sequence[Message]) -> str:
        """Return what the program writes for these messages. Raises ModelError if it fails."""
        prompt = "\n\n".join(each.content for each in messages)
        with TemporaryFile() as given:
            given.write(prompt.encode())
            given.seek(0)
            try:
                process = subprocess.Popen(  # noqa: S603
                    self.words, stdin=given, stdout=subprocess.PIPE, start_new_session=True
                )
            except OSError as error:
                raise ModelError(f"{self.words[0]} cannot be run: {error.strerror}") from None
            return self._read(process)

    def _read(self, process: subprocess.Popen[bytes]) -> str:
        late = Event()

        def end() -> None:
            late.set()
            _end(process)

        timer = Timer(self.seconds, end)
        timer.start()
        try:
            assert process.stdout is not None  # noqa: S101
            with process.stdout:
                answer = process.stdout.read(MOST_BYTES + 1)
            if len(answer) > MOST_BYTES:
                _end(process)
                process.wait()
                raise ModelError(f"the program's answer is larger than {MOST_BYTES:,} bytes")
            code = process.wait()
        finally:
            timer.cancel()
        if late.is_set():
            raise ModelError(f"the program gave no answer within {self.seconds:g} seconds")
        if code:
            raise ModelError(f"{print_line(self.words[0])} ended with exit code {code}")
        return answer.decode("utf-8", "replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and everything that it has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
