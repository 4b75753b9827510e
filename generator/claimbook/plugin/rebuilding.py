"""If a rebuild of the server fails, the pages of the last build stay and say why.

Without this, the server of MkDocs answers no request until a build succeeds.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from claimbook.plugin.panel import PLACE, draw_panel, fill_panel
from claimbook.problem import Location
from claimbook.problem.machine import say_fault
from claimbook.views.manual.faults import site_not_built

HOME = "index.html"


class Rebuild:
    """Builds a site whenever it is called, and never raises."""

    def __init__(self, build: Callable[[], None], site: Path, config: str) -> None:
        """`build` builds into the folder `site`; `config` is the name of the configuration file."""
        self._build = build
        self._site = site
        self._config = config

    def __call__(self) -> None:
        """Build; if that fails, put the reason into the existing pages."""
        with _listen() as said:
            try:
                self._build()
            except (Exception, SystemExit) as error:
                fault = say_fault(error) if isinstance(error, OSError) else ""
                if fault or isinstance(error, SystemExit):  # MkDocs has reported the rest itself
                    click.echo(fault or error, err=True)
                else:
                    traceback.print_exc()
                self._tell(fault or "; ".join(said) or _describe(error))

    def _tell(self, reason: str) -> None:
        problem = site_not_built.report(Location(self._config), reason)
        panel = draw_panel((problem,), self._config, readable=False)
        if not (self._site / HOME).is_file():
            (self._site / HOME).write_text(PLACE, encoding="utf-8")
        for path in self._site.rglob("*.html"):
            html = path.read_text(encoding="utf-8")
            path.write_text(fill_panel(html, panel), encoding="utf-8", newline="")


def _describe(error: BaseException) -> str:
    return str(error) or type(error).__name__


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


@contextmanager
def _listen() -> Iterator[list[str]]:
    """Collect the errors that MkDocs logs meanwhile."""
    listener = _Listener()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(listener)
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
