"""Building again whenever something has changed: what browsers show first, then the rest.

Where the server of MkDocs would answer no request until a build succeeds, the pages of the last
build stay and say why.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Collection
from pathlib import Path
from threading import Event, Thread

import click

from claimbook.plugin.listening import listen
from claimbook.plugin.live.gate import Gate
from claimbook.plugin.live.served import Rest, Served
from claimbook.plugin.live.watching import Watcher
from claimbook.problem.machine import say_fault


class Rebuild:
    """Builds a site whenever it is called, and never raises.

    What browsers show is made first. They are told when this returns; the rest follows meanwhile.
    """

    def __init__(
        self,
        build: Callable[[], None],
        served: Served,
        watcher: Watcher,
        gate: Gate,
        book: Collection[Path],
    ) -> None:
        """`build` builds the whole site; `book` has the folders that only the book is made from."""
        self._build = build
        self._served = served
        self._watcher = watcher
        self._gate = gate
        self._book = frozenset(book)
        self._rest = Rest.DONE
        self._following: Thread | None = None
        self._stopped = Event()

    def __call__(self) -> None:
        """Build what has changed; if that fails, the pages that are there say why."""
        self.stop()
        changed, rest = self._watcher.take_changed(), self._rest
        self._rest = Rest.DONE
        if rest is Rest.RELOAD and not changed:
            self._gate.open()
        elif rest is Rest.WHOLE or not self._is_of_book(changed) or not self._refresh():
            self._build_whole()

    def stop(self) -> None:
        """Leave undone what follows the pages that browsers show."""
        if self._following:
            self._stopped.set()
            self._following.join()
            self._following = None

    def _is_of_book(self, changed: frozenset[Path]) -> bool:
        return bool(changed) and changed <= self._book

    def _refresh(self) -> bool:
        """Make what browsers show; False if that takes a whole build."""
        awaited = self._served.list_awaited()
        self._gate.close(awaited)
        try:
            ahead = self._served.make_ahead(self._gate.list_open())
        except Exception:
            return False  # the whole build tells why
        if ahead is None:
            return False
        self._gate.let_in(ahead)
        self._stopped.clear()
        self._following = Thread(target=self._follow, args=[bool(ahead)], daemon=True)
        self._following.start()
        return True

    def _follow(self, is_shown: bool) -> None:
        """Make the rest, once browsers show what there is."""
        if is_shown:
            self._gate.wait_until_quiet(self._stopped.is_set)
        if self._stopped.is_set():
            return
        try:
            self._rest = self._served.make_rest()
        except Exception:
            self._rest = Rest.WHOLE
        if self._rest is Rest.DONE:
            self._gate.open()
        else:
            self._watcher.call_again()

    def _build_whole(self) -> None:
        self._gate.close(())
        with listen(logging.ERROR) as records:
            try:
                self._build()
            except (Exception, SystemExit) as error:
                fault = say_fault(error) if isinstance(error, OSError) else ""
                if fault or isinstance(error, SystemExit):  # MkDocs has reported the rest itself
                    click.echo(fault or error, err=True)
                else:
                    traceback.print_exc()
                self._served.tell_failure(
                    fault or "; ".join(each.getMessage() for each in records) or _describe(error)
                )


def _describe(error: BaseException) -> str:
    return str(error) or type(error).__name__
