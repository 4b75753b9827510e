"""Programs that are started by a fork, which spares them importing what they run.

Reading the modules of MkDocs, its theme, Altair and claimbook takes more time than building a small
book. So one process per run of the tests imports them, and each program is a fork of it: a process
of its own, with its own folder, environment and output, which ends as any other does.
"""

from __future__ import annotations

import atexit
import json
import os
import runpy
import subprocess
import sys
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
        said = [str(Path(name, each)) for each in ("out", "err")]
        ended = _Forker.started().run([module, *arguments], str(folder), dict(environment), said)
        out, err = (Path(each).read_text(encoding="utf-8") for each in said)
    return subprocess.CompletedProcess(command, ended, out, err)


def _must_start(environment: Mapping[str, str]) -> bool:
    """Whether nothing but a new Python will do; coverage, too, measures only those."""
    measured = any(name.startswith("COVERAGE_PROCESS") for name in environment)
    changed = any(environment.get(name) != os.environ.get(name) for name in _AT_START)
    return measured or changed or not hasattr(os, "fork")


class _Forker:
    """The process that forks, as its parent sees it."""

    @staticmethod
    @cache
    def started() -> _Forker:
        """The one of this process."""
        return _Forker()

    def __init__(self) -> None:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        atexit.register(self._process.communicate)

    def run(
        self, arguments: list[str], folder: str, environment: dict[str, str], said: list[str]
    ) -> int:
        """Run a program and return its status; what it says is in two files."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([arguments, folder, environment, said]), file=self._process.stdin)
        self._process.stdin.flush()
        return int(self._process.stdout.readline())


def _serve() -> None:
    """Fork for each line until there are no more; returns in the forks alone."""
    for module in IMPORTED:
        import_module(module)
    for line in iter(sys.stdin.readline, ""):
        if child := os.fork():
            print(_wait(child), flush=True)
        else:
            _become(*json.loads(line))
            return
    os._exit(0)


def _wait(child: int) -> int:
    """The status of a program, which is killed when it takes too long."""
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
