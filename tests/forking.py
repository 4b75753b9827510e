"""Programs that are started by a fork, which spares them importing what they run.

Importing MkDocs, its theme, Altair and claimbook takes longer than building a small book. So one
process per run of the tests imports them, and each program is a fork of it: a process of its own,
with its own folder, environment and output, which ends as any other does. Several may run at once.
"""

from __future__ import annotations

import atexit
import json
import os
import runpy
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

IMPORTED = (
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "claimbook.plugin",
    "claimbook.charts.layers",
    "material.plugins.search.plugin",
    "pygments.formatters.html",
    "pymdownx.superfences",
)
"""What a build imports first or last; the rest follows from these."""
_AT_START = ("PYTHONHASHSEED", "PYTHONPATH")
"""What only a new Python heeds."""
PATIENCE = 600
"""Seconds that a program may take."""
_ONE_ASKS = threading.Lock()


def run_module(
    module: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> subprocess.CompletedProcess[str]:
    """Run a module as `python -m` does, in a folder and with exactly this environment."""
    command = [sys.executable, "-m", module, *arguments]
    if _must_start(environment):
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
    with TemporaryDirectory() as name:
        out, err, ended = (Path(name, each) for each in ("out", "err", "ended"))
        os.mkfifo(ended)
        _fork(
            [module, *arguments], str(folder), dict(environment), [str(out), str(err), str(ended)]
        )
        status = int(ended.read_text())
        said = [each.read_text(encoding="utf-8") for each in (out, err)]
    return subprocess.CompletedProcess(command, status, *said)


def _must_start(environment: Mapping[str, str]) -> bool:
    """Whether nothing but a new Python will do; coverage, too, measures only those."""
    measured = any(name.startswith("COVERAGE_PROCESS") for name in environment)
    changed = any(environment.get(name) != os.environ.get(name) for name in _AT_START)
    return measured or changed or not hasattr(os, "fork")


def _fork(*program: object) -> None:
    """Have a program started, with what `_become` takes; its status comes through the last file."""
    with _ONE_ASKS:
        forker = _start_forker()
        assert forker.stdin
        print(json.dumps(program), file=forker.stdin, flush=True)


@cache
def _start_forker() -> subprocess.Popen[str]:
    """Return the one process of this run that forks."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, __file__]
    forker = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, text=True)
    atexit.register(forker.communicate)
    return forker


def _serve() -> None:
    """Fork for each line until there are no more; returns only in what is to be the program.

    Each program has a parent of its own, which waits for it and tells its status.
    """
    for module in IMPORTED:
        import_module(module)
    parents = set[int]()
    for line in iter(sys.stdin.readline, ""):
        if parent := os.fork():
            parents.add(parent)
            parents -= {each for each in parents if os.waitpid(each, os.WNOHANG)[0]}
            continue
        arguments, folder, environment, (out, err, ended) = json.loads(line)
        if child := os.fork():
            with Path(ended).open("w") as told:
                told.write(str(_wait(child)))
            os._exit(0)
        _become(arguments, folder, environment, [out, err])
        return
    os._exit(0)


def _wait(child: int) -> int:
    """Return the status of a program, which is killed when it takes too long."""
    end = time.monotonic() + PATIENCE
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() > end:
            os.kill(child, 9)
        time.sleep(0.01)


def _become(
    arguments: list[str], folder: str, environment: dict[str, str], said: list[str]
) -> None:
    """Make this process one that was started in a folder with an environment."""
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    os.chdir(folder)
    sys.argv[:], sys.path[0] = arguments, folder
    flags = os.O_WRONLY | os.O_CREAT
    for number, opened in enumerate(
        [os.open(os.devnull, os.O_RDONLY), *(os.open(path, flags) for path in said)]
    ):
        os.dup2(opened, number)
        os.close(opened)


if __name__ == "__main__":
    _serve()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
