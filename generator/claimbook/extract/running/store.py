"""The state of a run, in SQLite, so that a run that was killed resumes where it stopped.

Results are kept by what they depend on. Once all results are there, the list of sources has what is
to be written for each; only then is the first file of the book touched.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from claimbook.extract.drafting.result import Result, read_result, write_result
from claimbook.extract.reading.reference import Reference

_SCHEMA = """
CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, result TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS list (
  number INTEGER PRIMARY KEY, key TEXT NOT NULL, reference TEXT, step TEXT, fault TEXT
);
CREATE TABLE IF NOT EXISTS changes (path TEXT PRIMARY KEY, change TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS run (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL);
"""
_VERSION = 1
"""The version of these tables; a file with another version is started afresh."""


_PAGE = 200
"""How many rows are in memory at a time."""


class BusyError(Exception):
    """Another run is working on the same book."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A source of the run with its result and what is written for it."""

    number: int
    """Its position in the run, from 1."""
    result: Result
    step: str
    """What is to be written, as JSON; empty if nothing is."""
    fault: str
    """Why nothing is written; empty if something is."""


class Store:
    """The file in which the runs of a book are kept."""

    def __init__(self, path: Path) -> None:
        """Open the file, starting a damaged one afresh; use memory if no file can be opened.

        Raises BusyError if another run has it open.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._base = _open_or_begin(path)
        except (sqlite3.OperationalError, OSError) as error:
            if "locked" in str(error):
                raise BusyError from None
            self._base = _open(":memory:")

    def close(self) -> None:
        """Close the file."""
        self._base.close()

    @property
    def interrupted(self) -> str:
        """The name of a run that was stopped while it wrote files; empty if there is none."""
        found = self._base.execute("SELECT name FROM run").fetchone()
        return str(found[0]) if found else ""

    def begin(self, listed: Iterable[tuple[str, Reference | Result]]) -> int:
        """Begin a run on these sources, each with the key of its result; return their number.

        A source that cannot be opened is listed with its result. Results that no source of this run
        has are deleted.
        """
        with self._base:
            self._base.execute("DELETE FROM list")
            for key, each in listed:
                is_source = isinstance(each, Reference)
                written = json.dumps(asdict(each)) if is_source else None
                self._base.execute(
                    "INSERT INTO list (key, reference) VALUES (?, ?)", (key, written)
                )
                if isinstance(each, Result):
                    self._put(key, write_result(each))
            self._base.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM list)")
            self._base.execute(
                "DELETE FROM results WHERE json_extract(result, '$.passing') AND key IN "
                "(SELECT key FROM list WHERE reference IS NOT NULL)"
            )
        return self.count()

    def count(self) -> int:
        """Return the number of sources in the run."""
        return self._count("SELECT count(*) FROM list")

    def list_missing(self) -> Iterator[tuple[str, Reference]]:
        """Yield the sources that have no result yet, each with its key, in their order."""
        last = 0
        query = (
            "SELECT number, key, reference FROM list WHERE number > ? AND reference IS NOT NULL "
            "AND key NOT IN (SELECT key FROM results) ORDER BY number LIMIT ?"
        )
        while rows := self._base.execute(query, (last, _PAGE)).fetchall():
            for number, key, reference in rows:
                last = int(number)
                yield key, Reference(**json.loads(reference))

    def count_missing(self) -> int:
        """Return the number of sources without a result."""
        return self._count("SELECT count(*) FROM list WHERE key NOT IN (SELECT key FROM results)")

    def keep(self, key: str, result: str) -> None:
        """Keep a result, as JSON; it is on disk when this returns."""
        with self._base:
            self._put(key, result)

    def list_results(self) -> Iterator[Listed]:
        """Yield the sources in their order with their results."""
        last = 0
        # One at a time, since processing one changes the table.
        query = (
            "SELECT number, result, step, fault FROM list JOIN results USING (key) "
            "WHERE number > ? ORDER BY number LIMIT 1"
        )
        while row := self._base.execute(query, (last,)).fetchone():
            last = int(row[0])
            yield Listed(last, read_result(row[1]), row[2] or "", row[3] or "")

    def plan(
        self, name: str, steps: Iterable[tuple[int, str, str]], changes: Iterable[tuple[str, str]]
    ) -> None:
        """Record, all at once, what is to be written: from now on the run will be completed.

        `steps` are numbers of sources with what is written for them, or why nothing is; `changes`
        are paths with what is added to them, and are read after the last step.
        """
        with self._base:
            self._base.executemany("UPDATE list SET step = ?2, fault = ?3 WHERE number = ?1", steps)
            self._base.execute("DELETE FROM changes")
            self._base.executemany("INSERT INTO changes VALUES (?, ?)", changes)
            self._base.execute("INSERT OR REPLACE INTO run VALUES (1, ?)", (name,))

    def list_changes(self) -> list[str]:
        """Return the changes of files besides the steps."""
        found = self._base.execute("SELECT change FROM changes ORDER BY path")
        return [str(row[0]) for row in found.fetchall()]

    def finish(self) -> None:
        """Note that nothing is left to be written."""
        with self._base:
            self._base.execute("DELETE FROM run")

    def _put(self, key: str, result: str) -> None:
        self._base.execute("INSERT OR REPLACE INTO results VALUES (?, ?)", (key, result))

    def _count(self, query: str) -> int:
        return int(self._base.execute(query).fetchone()[0])


def _open_or_begin(path: Path) -> sqlite3.Connection:
    try:
        return _open(str(path))
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        for each in path.parent.glob(f"{path.name}*"):
            each.unlink()
        return _open(str(path))


def _open(path: str) -> sqlite3.Connection:
    base = sqlite3.connect(path, timeout=1, isolation_level="IMMEDIATE")
    try:
        # One run at a time: the file stays locked until it is closed.
        base.execute("PRAGMA locking_mode = EXCLUSIVE")
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = NORMAL")
        with closing(base.cursor()) as cursor:
            if cursor.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
                for table in ("results", "list", "changes", "run"):
                    cursor.execute(f"DROP TABLE IF EXISTS {table}")
            cursor.executescript(f"PRAGMA user_version = {_VERSION};{_SCHEMA}")
    except BaseException:
        base.close()
        raise
    return base
