"""Running a command again and again while one of its operations on files fails.

    python -m tests.faults.failing ASKED ANSWERED FOLDER COMMAND...

For each line of the file ASKED, `NUMBER CODE`, the command runs in the folder in a process of its
own. Its operation of that number on a file or folder there fails with that error, or ends the
process if the code is KILL. With FULL, no file can have more bytes than the number; with NONE,
nothing fails. The answer, a line of JSON in the file ANSWERED, has for each operation what tells
the place in the code that did it. Both files are pipes.

Operations are those that Python announces to audit hooks: opening, listing, making, renaming and
removing, and changing of modes.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any, TextIO
from zlib import crc32

_EVENTS = frozenset(
    "open os.listdir os.scandir os.mkdir os.rename os.remove os.rmdir os.chmod os.utime "
    "os.link os.symlink os.truncate".split()
)


class Failing:
    """An audit hook that counts operations in a folder and fails one of them."""

    def __init__(self, folder: Path) -> None:
        """The folder in which operations count; relative paths are taken to be in it."""
        self._folder = str(folder)
        self._at = -1
        self._code = ""
        self.places: list[int] = []
        """What tells the place in the code of each operation, with all that called it."""
        self.struck = ""
        """The operation that failed; empty if there were not so many."""

    def arm(self, at: int, code: str) -> None:
        """Fail the operation of this number from now on, counting from 0."""
        self._at, self._code, self.places = at, code, []

    def disarm(self) -> None:
        """Neither count nor fail any more."""
        self._at = -1

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Count the operation, and fail it if it is the one."""
        if self._at < 0 or event not in _EVENTS or not (path := self._name_path(arguments[0])):
            return
        self.places.append(_name_caller() if self._code == "NONE" else 0)
        if len(self.places) != self._at + 1 or self._code == "NONE":
            return
        self.struck = f"{event} {path}"
        if self._code == "KILL":
            os.kill(os.getpid(), signal.SIGKILL)
        number = getattr(errno, self._code)
        raise OSError(number, os.strerror(number), path)

    def _name_path(self, argument: object) -> str:
        if not isinstance(argument, str | bytes | os.PathLike):
            return ""
        path = os.fsdecode(argument)
        within = not path.startswith("/") or f"{path}/".startswith(f"{self._folder}/")
        return path if within else ""


def _name_caller() -> int:
    frame, lines = sys._getframe(2), []
    while frame.f_back:
        lines.append(f"{frame.f_code.co_filename}:{frame.f_lineno}")
        frame = frame.f_back
    return crc32("\n".join(lines).encode())


def run_command(command: list[str]) -> int:
    """Run `claimbook …` or `mkdocs …` as its script does, and return its exit code.

    `review` is followed by a claim file and by what is typed.
    """
    from mkdocs.__main__ import cli as mkdocs

    from claimbook.cli import main as claimbook

    name, *arguments = command
    if name == "claimbook":
        return claimbook(arguments)
    if name == "review":
        return _review(*arguments)
    try:
        mkdocs(arguments, prog_name="mkdocs")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _review(article: str, *typed: str) -> int:
    """Review an article at what the command takes for a terminal, typing this."""
    from tests.cli.test_review import Typist

    from claimbook.cli import main as claimbook
    from claimbook.cli.reviewing import terminal

    screen = Typist(*typed)
    terminal.Terminal = lambda: screen  # type: ignore[assignment, misc]
    for stream in (sys.stdin, sys.stdout):
        stream.isatty = lambda: True  # type: ignore[method-assign]
    try:
        return claimbook(["review", article])
    finally:
        print(screen.said)


def main() -> None:
    """Answer each line of input."""
    asked, answered, folder = map(Path, sys.argv[1:4])
    # Who asks sees it end, whatever fails, as soon as both are open.
    with asked.open() as asked_lines, answered.open("w") as answers:
        _answer(asked_lines, answers, folder.resolve(), sys.argv[4:])


def _answer(asked: TextIO, answered: TextIO, folder: Path, command: list[str]) -> None:
    os.chdir(folder)
    hook = Failing(folder)
    sys.addaudithook(hook)
    _warm_up(command)
    for line in asked:
        number, code = line.split()
        print(json.dumps(_run_apart(hook, command, int(number), code)), file=answered, flush=True)


def _warm_up(command: list[str]) -> None:
    """Import in advance whatever the command does."""
    for name in ("claimbook.cli.main", "claimbook.plugin", "mkdocs.commands.build"):
        import_module(name)
    if command[0] != "mkdocs":
        from click import Context

        from claimbook.cli.main import cli

        cli.get_command(Context(cli), command[1] if command[0] == "claimbook" else command[0])
        import_module("tests.cli.test_review")


def _run_apart(hook: Failing, command: list[str], number: int, code: str) -> dict[str, object]:
    """Run the command in a fork; what it writes goes to a file beside the folder."""
    told = Path(f"{Path.cwd()}.told")
    read, write = os.pipe()
    if not (child := os.fork()):
        os.close(read)
        with told.open("wb") as out:
            os.dup2(out.fileno(), 1)
            os.dup2(out.fileno(), 2)
        if code == "FULL":
            resource.setrlimit(resource.RLIMIT_FSIZE, (number, number))
        else:
            hook.arm(number, code)
        ended = _run_caught(command)
        hook.disarm()
        sys.stdout.flush()
        sys.stderr.flush()
        os.write(write, json.dumps({"places": hook.places, "struck": hook.struck}).encode())
        os._exit(ended)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        counted = pipe.read()
    _, status = os.waitpid(child, 0)
    said = told.read_text(encoding="utf-8", errors="replace")
    return {
        "exit": os.waitstatus_to_exitcode(status),
        "said": said,
        **json.loads(counted or "{}"),
    }


def _run_caught(command: list[str]) -> int:
    try:
        return run_command(command)
    except BaseException:
        traceback.print_exc()
        return 1


if __name__ == "__main__":
    main()
