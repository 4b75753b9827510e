"""Build again when something has changed: first the pages that browsers show, then the rest.

MkDocs' server would answer no request until a build succeeds. Here, the pages of the last build
stay and say what is wrong. Work on the rest stops as soon as something is more urgent.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

import click

from claimbook.plugin.listening import listen
from claimbook.plugin.live.gate import Gate
from claimbook.plugin.live.served import Rest, Served
from claimbook.plugin.live.watching import Watcher
from claimbook.problem import describe_fault


class Rebuild:
    """Builds a site whenever it is called, and never raises.

    What browsers show is made first. They are notified when this returns, and the rest is made
    after that. It is interrupted by the next change, and by requests for pages that it has not made
    yet.
    """

    def __init__(
        self,
        build: Callable[[], None],
        served: Served,
        watcher: Watcher,
        gate: Gate,
        book: Collection[Path],
        interruption: Interruption,
    ) -> None:
        """`build` builds the whole site; `book` has the folders that only the book is made from.

        The `interruption` stops the work on the rest.
        """
        self._build = build
        self._served = served
        self._watcher = watcher
        self._gate = gate
        self._book = frozenset(book)
        self._interruption = interruption
        self._rest = Rest.DONE
        self._following: Thread | None = None
        self._stopped = Event()

    def __call__(self) -> None:
        """Build what has changed; if that fails, the existing pages say why."""
        changed = self._watcher.take_changed()
        if not changed and self._rest is Rest.DONE:
            return  # The last build has seen the changes reported in the meantime.
        self.stop()
        rest, self._rest = self._rest, Rest.DONE
        if rest is Rest.RELOAD and not changed:
            self._gate.open()
        elif rest is Rest.WHOLE or not self._is_of_book(changed) or not self._refresh():
            self._build_whole()

    def stop(self) -> None:
        """Stop making the rest, and leave it undone."""
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
            return False  # The whole build reports the reason.
        if ahead is None:
            return False
        self._gate.let_in(ahead)
        self._stopped.clear()
        self._following = Thread(target=self._follow, args=[bool(ahead)], daemon=True)
        self._following.start()
        return True

    def _follow(self, is_shown: bool) -> None:
        """Make the rest, once browsers show what there is."""
        tried: set[str] = set()

        def is_urgent() -> bool:
            return self._stopped.is_set() or not tried.issuperset(self._gate.list_waiting())

        if is_shown:
            self._gate.wait_until_quiet(is_urgent)
        while not self._stopped.is_set():
            self._make_waiting(tried)
            try:
                with self._interruption.whenever(is_urgent):
                    self._rest = self._served.make_rest()
            except Interrupted:
                continue
            except Exception:
                self._rest = Rest.WHOLE
            if self._rest is Rest.DONE:
                self._gate.open()
            else:
                self._watcher.call_again()
            self._served.collect()
            return

    def _make_waiting(self, tried: set[str]) -> None:
        """Make the pages that browsers are waiting for, except those already `tried`."""
        waiting = [each for each in self._gate.list_waiting() if each not in tried]
        tried.update(waiting)
        if waiting:
            with suppress(Exception):  # Making the rest reports the reason.
                self._gate.let_in(self._served.make_ahead(waiting) or ())

    def _build_whole(self) -> None:
        self._gate.close(())
        with listen(logging.ERROR) as records:
            try:
                self._build()
            except (Exception, SystemExit) as error:
                fault = describe_fault(error) if isinstance(error, OSError) else ""
                if fault or isinstance(error, SystemExit):  # MkDocs has reported the rest itself.
                    click.echo(fault or error, err=True)
                else:
                    traceback.print_exc()
                self._served.show_failure(
                    fault or "; ".join(each.getMessage() for each in records) or _describe(error)
                )


def _describe(error: BaseException) -> str:
    return str(error) or type(error).__name__


class Interrupted(BaseException):
    """Work was stopped before it was done.

    It is not an `Exception`, since those are errors that get reported.
    """


class Interruption:
    """Stops work at the points where that is safe."""

    def __init__(self) -> None:
        """Begin without a reason to stop anything."""
        self._is_urgent: Callable[[], bool] = _is_never

    @contextmanager
    def whenever(self, is_urgent: Callable[[], bool]) -> Iterator[None]:
        """Allow a reason to stop the work within the block."""
        self._is_urgent = is_urgent
        try:
            yield
        finally:
            self._is_urgent = _is_never

    def pause(self) -> None:
        """Raise Interrupted if something is more urgent."""
        if self._is_urgent():
            raise Interrupted


def _is_never() -> bool:
    return False
