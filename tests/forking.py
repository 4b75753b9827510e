"""Programs that are started by a fork, which spares them importing what they run.

Importing MkDocs, its theme, Altair and claimbook takes longer than building a small book. So one
process per run of the tests imports them and makes the pages of such a book, for what Altair,
Pydantic and Jinja work out once. Each program is a fork of it: a process of its own, with its own
folder, environment and output, which ends as any other does. Several may run at once.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

IMPORTED = (
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "claimbook.citing.extension",
    "claimbook.plugin",
    "claimbook.prose",
    "material.plugins.search.plugin",
    "material.templates",
    *(f"pygments.lexers.{name}" for name in ("data", "markup", "shell", "special")),
    "pygments.formatters.html",
    "pygments.styles.default",
    "pymdownx.superfences",
    "pymdownx.tabbed",
)
"""What a build imports first or last; the rest follows from these."""
ROOT = Path(__file__).parents[1]
_AT_START = ("PYTHONHASHSEED", "PYTHONPATH")
"""What only a new Python heeds."""
SHORT_MANUAL = "CLAIMBOOK_TESTED_WITH_A_SHORT_MANUAL"
"""Set in the environment of a program that is to make few pages of the manual."""
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
            env=_find_tests(environment),
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=PATIENCE,
            check=False,
        )
    with TemporaryDirectory() as name:
        files = Path(name, "out"), Path(name, "err")
        with _fork([module, *arguments], folder, environment, files, PATIENCE) as (_, told):
            status = int(told.read())
        said = [each.read_text(encoding="utf-8") for each in files]
    return subprocess.CompletedProcess(command, status, *said)


@contextmanager
def start_module(
    module: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str], said: Path
) -> Iterator[int]:
    """Run a module for the duration, and end it; gives the id of its process.

    What it says is in the file `said`.
    """
    if _must_start(environment):
        command = [sys.executable, "-m", module, *arguments]
        with (
            said.open("w") as file,
            subprocess.Popen(
                command, cwd=folder, env=_find_tests(environment), stdout=file, stderr=file
            ) as process,
        ):
            try:
                yield process.pid
            finally:
                process.terminate()
        return
    said.write_bytes(b"")
    with _fork([module, *arguments], folder, environment, (said, said), None) as (process_id, told):
        try:
            yield process_id
        finally:
            with suppress(ProcessLookupError):
                os.kill(process_id, signal.SIGTERM)
            told.read()


def shorten_manual(replace: Callable[[object, str, object], None]) -> None:
    """Leave a few problems of each part of the manual, whose pages are the same for every book."""
    from claimbook.views.manual import manual

    kept = [(*part[:2], dict(islice(part[2].items(), 2))) for part in manual._PARTS]
    replace(manual, "_PARTS", tuple(kept))


def _must_start(environment: Mapping[str, str]) -> bool:
    """Whether nothing but a new Python will do; coverage, too, measures only those."""
    measured = any(name.startswith("COVERAGE_PROCESS") for name in environment)
    changed = any(environment.get(name) != os.environ.get(name) for name in _AT_START)
    return measured or changed or not hasattr(os, "fork")


def _find_tests(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment in which a new Python finds programs among the tests, too."""
    paths = environment.get("PYTHONPATH"), str(ROOT)
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, paths))}


@contextmanager
def _fork(
    arguments: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    said: tuple[Path, Path],
    patience: int | None,
) -> Iterator[tuple[int, TextIO]]:
    """Have a program started; gives its id, and a file that has its status when it has ended."""
    with TemporaryDirectory() as name:
        told = Path(name, "told")
        os.mkfifo(told)
        program = [
            list(arguments), str(folder), dict(environment), [*map(str, said)], str(told), patience
        ]  # fmt: skip
        with _ONE_ASKS:
            forker = _start_forker()
            assert forker.stdin
            print(json.dumps(program), file=forker.stdin, flush=True)
        with told.open() as file:
            yield int(file.readline()), file


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
    sys.path.append(str(ROOT))  # for programs among the tests
    with suppress(Exception):  # it comes up again in the program, which tells of it
        for module in IMPORTED:
            import_module(module)
        _make_pages()
    gc.collect()
    gc.freeze()
    parents = set[int]()
    for line in iter(sys.stdin.readline, ""):
        if parent := os.fork():
            parents.add(parent)
            parents -= {each for each in parents if os.waitpid(each, os.WNOHANG)[0]}
            continue
        arguments, folder, environment, said, told, patience = json.loads(line)
        if child := os.fork():
            with Path(told).open("w") as file:
                print(child, file=file, flush=True)
                file.write(str(_wait(child, patience or sys.maxsize)))
            os._exit(0)
        _become(arguments, folder, environment, said)
        return
    os._exit(0)


def _make_pages() -> None:
    """Make the pages of the book that `claimbook new` begins."""
    from claimbook.build import Builder
    from claimbook.cli.new import collect_starter

    with TemporaryDirectory() as name:
        for path, content in collect_starter().items():
            file = Path(name, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        Builder(Path(name), jobs=1).build()


def _wait(child: int, patience: int) -> int:
    """Return the status of a program, which is killed after so many seconds."""
    end = time.monotonic() + patience
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
    if SHORT_MANUAL in environment:
        shorten_manual(setattr)
    os.chdir(folder)
    sys.argv[:], sys.path[0] = arguments, folder
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
    for number, opened in enumerate(
        [os.open(os.devnull, os.O_RDONLY), *(os.open(path, flags) for path in said)]
    ):
        os.dup2(opened, number)
        os.close(opened)


if __name__ == "__main__":
    _serve()
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
